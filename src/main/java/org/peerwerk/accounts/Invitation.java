package org.peerwerk.accounts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.Locale;
import java.util.UUID;
import org.peerwerk.people.Membership;
import org.peerwerk.people.Standing;
import org.peerwerk.shared.MailAddress;
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
    private static final int LONGEST_WORD = 12;
    /** User names end with a number of five digits. */
    private static final int LEAST_NUMBER = 10_000;
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
    @Column(name = "user_name")
    private String userName;
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

    /**
     * Whom it is for, as who invites calls them.
     *
     * @param email    null for somebody without one, who gets a letter
     * @param userName with which they log in then, else null
     */
    public record Invitee(String firstName, String lastName, String email, String userName) {
        public static Invitee byMail(String firstName, String lastName, String email) {
            return new Invitee(firstName, lastName, email.toLowerCase(Locale.ROOT), null);
        }

        /** Somebody who gets a letter; the user name is made of the first name and a number, so that it is short and says little. */
        public static Invitee byLetter(String firstName, String lastName, SecureRandom random) {
            String plain = Normalizer.normalize(firstName.toLowerCase(Locale.ROOT).replace("ß", "ss"), Normalizer.Form.NFD).replaceAll("[^a-z]", "");
            String word = plain.isEmpty() ? "person" : plain.substring(0, Math.min(plain.length(), LONGEST_WORD));
            return new Invitee(firstName, lastName, null, word + "-" + random.nextInt(LEAST_NUMBER, 10 * LEAST_NUMBER));
        }

        public boolean hasMail() {
            return email != null;
        }

        /** @throws RuleBroken at {@code email} where that is no address */
        public void requireGood() {
            if (hasMail()) {
                MailAddress.require("email", email);
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
        this.email = invitee.email();
        this.userName = invitee.userName();
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
     * @throws RuleBroken where it has been answered or taken back, was sent within the last hour, or goes by letter
     */
    void repeat(OffsetDateTime now) {
        if (email == null) {
            throw new RuleBroken("invitation.by-letter");
        }
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

    /** A letter with the way in can be printed: the person has no mail and has not answered. */
    boolean isForLetter(OffsetDateTime now) {
        return email == null && isOpen(now);
    }

    /** A letter may lie about somewhere. */
    boolean mayHaveLetter() {
        return email == null && person != null;
    }

    /** The person can answer. */
    boolean isOpen(OffsetDateTime now) {
        return state == State.ASKED && over().isAfter(now);
    }

    /** Where nobody has answered it, from then on nobody can. */
    OffsetDateTime over() {
        return sentAt.plus(LASTS);
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
        return new Invitee(firstName, lastName, email, userName);
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
