package org.peerwerk.accounts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.Locale;
import java.util.UUID;
import org.peerwerk.people.Membership;
import org.peerwerk.people.Standing;
import org.peerwerk.shared.NotFound;
import org.peerwerk.shared.RuleBroken;

/**
 * Somebody is asked to belong to an organisation. It waits for the login server, then for the person, who says yes or no; until then who
 * invites may repeat it or take it back. After {@link #LASTS} without an answer it ends by itself, which is worked out and not stored.
 */
@Entity
public class Invitation {
    /** How long the person may take to answer, after it was last sent. */
    public static final Period LASTS = Period.ofDays(60);
    /** Nobody's mailbox is filled by somebody who presses a button. */
    private static final Duration BETWEEN_TWO = Duration.ofHours(1);
    /** Farthest first day: this long ahead. */
    private static final Period FARTHEST = Period.ofYears(1);

    /** As stored. */
    public enum State {
        /** The login server has not been told yet. */
        WAITING,
        /** The account is there, the person was written to. */
        ASKED,
        ACCEPTED, DECLINED, WITHDRAWN
    }

    @Id
    private UUID id;
    @Column(name = "organisation_id")
    private UUID organisation;
    private String email;
    @Column(name = "first_name")
    private String firstName;
    @Column(name = "last_name")
    private String lastName;
    @Enumerated(EnumType.STRING)
    private Standing standing;
    private LocalDate since;
    private LocalDate until;
    @Column(name = "site_id")
    private UUID site;
    @Column(name = "invited_by")
    private UUID invitedBy;
    @Column(name = "sent_at")
    private OffsetDateTime sentAt;
    private int times;
    @Enumerated(EnumType.STRING)
    private State state;
    @Column(name = "person_id")
    private UUID person;
    @Column(name = "answered_at")
    private OffsetDateTime answeredAt;
    @Version
    private int version;

    protected Invitation() {
    }

    /**
     * What is offered.
     *
     * @param since first day of the membership
     * @param last  its last day, or null where no end is known
     * @param site  where the person will work; null for nowhere in particular
     */
    public record Offer(UUID organisation, Standing standing, LocalDate since, LocalDate last, UUID site) {
        /** Nowhere in particular. */
        public Offer(UUID organisation, Standing standing, LocalDate since, LocalDate last) {
            this(organisation, standing, since, last, null);
        }

        /**
         * @throws RuleBroken at {@code since} where the day has passed or lies more than a year ahead, at {@code until} where the end lies
         *                    before the start
         */
        public void requireGood(LocalDate today) {
            if (since.isBefore(today) || since.isAfter(today.plus(FARTHEST))) {
                throw RuleBroken.at("since", "invitation.since");
            }
            if (last != null && last.isBefore(since)) {
                throw RuleBroken.at("until", "invitation.until");
            }
        }
    }

    /** Whom it is for, as who invites calls them. */
    public record Invitee(String firstName, String lastName, String email) {
        /** @throws RuleBroken at {@code email} where that is no address */
        public void requireGood() {
            if (!email.matches("[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)+")) {
                throw RuleBroken.at("email", "account.no-address");
            }
        }
    }

    /**
     * @param now its day is today
     * @throws RuleBroken where the {@link Offer} or the {@link Invitee} is not good
     */
    Invitation(UUID id, Offer offer, Invitee invitee, UUID by, OffsetDateTime now) {
        invitee.requireGood();
        offer.requireGood(now.toLocalDate());
        this.id = id;
        this.organisation = offer.organisation();
        this.standing = offer.standing();
        this.since = offer.since();
        this.until = offer.last() == null ? null : offer.last().plusDays(1);
        this.site = offer.site();
        this.firstName = invitee.firstName();
        this.lastName = invitee.lastName();
        this.email = invitee.email().toLowerCase(Locale.ROOT);
        this.invitedBy = by;
        this.sentAt = now;
        this.times = 1;
        this.state = State.WAITING;
    }

    /** The login server has this person's account: now the person can be asked. */
    void ask(UUID person) {
        if (state == State.WAITING) {
            this.person = person;
            state = State.ASKED;
        }
    }

    /**
     * Sent once more, from the beginning.
     *
     * @throws RuleBroken where it has been answered or taken back, or was sent within the last hour
     */
    void repeat(OffsetDateTime now) {
        if (state != State.WAITING && state != State.ASKED) {
            throw new RuleBroken("invitation.over");
        }
        if (sentAt.plus(BETWEEN_TWO).isAfter(now)) {
            throw new RuleBroken("invitation.too-soon");
        }
        state = State.WAITING;
        sentAt = now;
        times++;
    }

    /** @throws RuleBroken where it has been answered or taken back */
    void withdraw(OffsetDateTime now) {
        if (state != State.WAITING && state != State.ASKED) {
            throw new RuleBroken("invitation.over");
        }
        state = State.WITHDRAWN;
        answeredAt = now;
    }

    /**
     * The person says yes. The membership begins on its day, or today where that day has passed meanwhile.
     *
     * @param membership id of what begins
     * @throws RuleBroken where it is over
     */
    Membership accept(UUID membership, OffsetDateTime now) {
        requireOpen(now);
        LocalDate today = now.toLocalDate();
        if (until != null && !until.isAfter(today)) {
            throw new RuleBroken("invitation.over");
        }
        state = State.ACCEPTED;
        answeredAt = now;
        var begun = new Membership(membership, person, organisation, standing, since.isBefore(today) ? today : since);
        if (until != null) {
            begun.end(until);
        }
        return begun;
    }

    /** The person says no. @throws RuleBroken where it is over */
    void decline(OffsetDateTime now) {
        requireOpen(now);
        state = State.DECLINED;
        answeredAt = now;
    }

    private void requireOpen(OffsetDateTime now) {
        if (!isOpen(now)) {
            throw new RuleBroken("invitation.over");
        }
    }

    /** The person can answer. */
    boolean isOpen(OffsetDateTime now) {
        return state == State.ASKED && sentAt.plus(LASTS).isAfter(now);
    }

    /** @throws NotFound for everybody else: nobody learns that there is one */
    void requireFor(UUID reader) {
        if (!reader.equals(person)) {
            throw new NotFound("invitation");
        }
    }

    public UUID id() {
        return id;
    }

    public UUID organisation() {
        return organisation;
    }

    public Standing standing() {
        return standing;
    }

    public State state() {
        return state;
    }

    public LocalDate since() {
        return since;
    }

    /** Last day of the membership; null where no end is known. */
    public LocalDate last() {
        return until == null ? null : until.minusDays(1);
    }

    Offer offer() {
        return new Offer(organisation, standing, since, last(), site);
    }

    Invitee invitee() {
        return new Invitee(firstName, lastName, email);
    }

    /** Names this sending of it, for the outbox. */
    String occasion(String word) {
        return word + " " + id + "." + times;
    }

    UUID person() {
        return person;
    }

    OffsetDateTime sentAt() {
        return sentAt;
    }

    /** When it was answered or taken back; null before. */
    OffsetDateTime answeredAt() {
        return answeredAt;
    }
}
