package org.peerwerk.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;

/** One organisation asked to join a network. Until one of its admins agrees, the coordinator sees nothing of it. */
@Entity
@Table(name = "network_member")
@IdClass(NetworkMember.Key.class)
public class NetworkMember {
    @Id
    @Column(name = "network_id")
    private UUID network;
    @Id
    @Column(name = "organisation_id")
    private UUID organisation;
    @Column(name = "agreed_on")
    private LocalDate agreedOn;
    @Column(name = "agreed_by")
    private UUID agreedBy;

    /** What makes a membership of a network one. */
    public static class Key implements Serializable {
        private UUID network;
        private UUID organisation;

        protected Key() {
        }

        public Key(UUID network, UUID organisation) {
            this.network = network;
            this.organisation = organisation;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.network.equals(network) && key.organisation.equals(organisation);
        }

        @Override
        public int hashCode() {
            return network.hashCode() * 31 + organisation.hashCode();
        }
    }

    protected NetworkMember() {
    }

    public NetworkMember(UUID network, UUID organisation) {
        this.network = network;
        this.organisation = organisation;
    }

    /** The organisation says yes. A second yes changes nothing. */
    public void agree(UUID by, LocalDate today) {
        if (agreedOn == null) {
            agreedBy = by;
            agreedOn = today;
        }
    }
}
