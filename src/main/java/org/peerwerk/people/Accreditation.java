package org.peerwerk.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.peerwerk.shared.RuleBroken;

/**
 * One person may do one activity for one standard in one capacity, from a day until a day (both included). The first ones are granted by
 * the office with a reason; later ones come from a certificate. It is never deleted: ending it early moves its last day, and whether it
 * holds is always worked out from the dates (I15). One in the capacity of a peer needs that person's consent, and counts only while the
 * consent stands (I17).
 */
@Entity
public class Accreditation {
    @Id
    private UUID id;
    @Column(name = "person_id")
    private UUID person;
    private String standard;
    @Enumerated(EnumType.STRING)
    private Activity activity;
    @Enumerated(EnumType.STRING)
    private Capacity capacity;
    @Column(name = "valid_from")
    private LocalDate validFrom;
    @Column(name = "valid_until")
    private LocalDate validUntil;
    @Enumerated(EnumType.STRING)
    private Source source;
    private String reason;
    @Column(name = "granted_by")
    private UUID grantedBy;
    @Version
    private int version;

    protected Accreditation() {
    }

    private Accreditation(UUID id, Scope scope, LocalDate from, LocalDate until, Source source, String reason, UUID grantedBy) {
        if (until.isBefore(from)) {
            throw RuleBroken.at("until", "permission.until-before-start");
        }
        this.id = id;
        this.person = scope.person();
        this.standard = scope.standard();
        this.activity = scope.activity();
        this.capacity = scope.capacity();
        this.validFrom = from;
        this.validUntil = until;
        this.source = source;
        this.reason = reason;
        this.grantedBy = grantedBy;
    }

    /**
     * Who may do what.
     *
     * @param standard slug of the standard
     */
    public record Scope(UUID person, String standard, Activity activity, Capacity capacity) {
    }

    /**
     * Granted by the certification office, by hand.
     *
     * @param until         last day it holds
     * @param reason        why, in words; kept with it
     * @param peerConsented the person has said yes to {@link Purpose#PEER}
     * @param by            who grants it; null where the system does
     * @throws RuleBroken without a reason, with an end in the past, or for a peer who has not said yes
     */
    public static Accreditation grant(UUID id, Scope scope, LocalDate today, LocalDate until, String reason, boolean peerConsented, UUID by) {
        if (reason == null || reason.isBlank()) {
            throw RuleBroken.at("reason", "form.missing");
        }
        if (until.isBefore(today)) {
            throw RuleBroken.at("until", "permission.until-past");
        }
        if (scope.person().equals(by)) {
            throw RuleBroken.at("email", "permission.not-oneself");
        }
        requireConsent(scope.capacity(), peerConsented);
        return new Accreditation(id, scope, today, until, Source.GRANTED, reason.strip(), by);
    }

    /**
     * Earned with a certificate.
     *
     * @param certificate   names the certificate, for who asks where this comes from
     * @param peerConsented the person has said yes to {@link Purpose#PEER}
     */
    public static Accreditation earned(UUID id, Scope scope, LocalDate from, LocalDate until, String certificate, boolean peerConsented) {
        requireConsent(scope.capacity(), peerConsented);
        return new Accreditation(id, scope, from, until, Source.CERTIFICATE, certificate, null);
    }

    private static void requireConsent(Capacity capacity, boolean peerConsented) {
        if (capacity == Capacity.PEER && !peerConsented) {
            throw RuleBroken.at("capacity", "permission.no-peer-consent");
        }
    }

    /**
     * From today on it does not hold any more. One that was to begin today or later then never held.
     *
     * @throws RuleBroken where it has ended already
     */
    public void end(LocalDate today) {
        if (validUntil.isBefore(today)) {
            throw new RuleBroken("permission.ended-already");
        }
        validUntil = (today.isAfter(validFrom) ? today : validFrom).minusDays(1);
    }

    public boolean holds(LocalDate on) {
        return !validFrom.isAfter(on) && !validUntil.isBefore(on);
    }

    public UUID id() {
        return id;
    }

    public UUID person() {
        return person;
    }

    public String standard() {
        return standard;
    }

    public Activity activity() {
        return activity;
    }

    public Capacity capacity() {
        return capacity;
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    /** Last day it holds; before {@link #validFrom} where it never held. */
    public LocalDate validUntil() {
        return validUntil;
    }

    public Source source() {
        return source;
    }

    public String reason() {
        return reason;
    }
}
