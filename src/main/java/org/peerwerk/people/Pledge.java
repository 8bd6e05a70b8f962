package org.peerwerk.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;

/** One signature of one organisation under the words of one number. It is never taken back: who does not keep it any more leaves. */
@Entity
@IdClass(Pledge.Key.class)
public class Pledge {
    @Id
    @Column(name = "organisation_id")
    private UUID organisation;
    @Id
    @Enumerated(EnumType.STRING)
    private Undertaking undertaking;
    @Id
    private int number;
    private String signer;
    @Column(name = "signed_on")
    private LocalDate signedOn;
    @Column(name = "entered_by")
    private UUID enteredBy;

    /** What makes a signature one. */
    public static class Key implements Serializable {
        private UUID organisation;
        private Undertaking undertaking;
        private int number;

        protected Key() {
        }

        public Key(UUID organisation, Undertaking undertaking, int number) {
            this.organisation = organisation;
            this.undertaking = undertaking;
            this.number = number;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.organisation.equals(organisation) && key.undertaking == undertaking && key.number == number;
        }

        @Override
        public int hashCode() {
            return organisation.hashCode() * 31 + undertaking.hashCode() + number;
        }
    }

    protected Pledge() {
    }

    /**
     * @param signer    name of the person who signed
     * @param enteredBy who says so; null where the demo brings it
     */
    public Pledge(UUID organisation, Undertaking undertaking, int number, String signer, LocalDate signedOn, UUID enteredBy) {
        this.organisation = organisation;
        this.undertaking = undertaking;
        this.number = number;
        this.signer = signer;
        this.signedOn = signedOn;
        this.enteredBy = enteredBy;
    }

    boolean isFor(Undertaking undertaking, int number) {
        return this.undertaking == undertaking && this.number == number;
    }

    public Undertaking undertaking() {
        return undertaking;
    }

    public int number() {
        return number;
    }

    public String signer() {
        return signer;
    }

    public LocalDate signedOn() {
        return signedOn;
    }
}
