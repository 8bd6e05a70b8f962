package org.peerwerk.people;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import org.peerwerk.shared.Errand;
import org.peerwerk.shared.RuleBroken;

/**
 * One person may run errands for another. The person says so, with what and until when, and ends it with one press. A legal guardian is
 * entered by the office, with errands and an end like anybody else, and the person is asked all the same: without their yes nothing
 * happens.
 */
@Entity
public class Assistance {
    /** Longest time it can be given for; then the person is asked anew. */
    public static final int LONGEST_YEARS = 1;

    @Id
    private UUID id;
    @Column(name = "person_id")
    private UUID person;
    @Column(name = "assistant_id")
    private UUID assistant;
    @Convert(converter = StoredErrands.class)
    private Set<Errand> errands;
    private LocalDate until;
    private boolean guardian;
    @Column(name = "entered_by")
    private UUID enteredBy;
    @Column(name = "entered_at")
    private OffsetDateTime enteredAt;
    @Column(name = "agreed_at")
    private OffsetDateTime agreedAt;
    @Column(name = "ended_at")
    private OffsetDateTime endedAt;
    @Version
    private int version;

    /**
     * With what, and how long.
     *
     * @param until last day
     */
    public record Scope(Set<Errand> errands, LocalDate until) {
        /**
         * @throws RuleBroken at {@code errands} where there is none, at {@code until} where the day is over or further away than
         *                    {@link #LONGEST_YEARS}
         */
        Scope checked(LocalDate today) {
            if (errands.isEmpty()) {
                throw RuleBroken.at("errands", "assistance.no-errand");
            }
            if (until.isBefore(today)) {
                throw RuleBroken.at("until", "assistance.until-past");
            }
            if (until.isAfter(today.plusYears(LONGEST_YEARS))) {
                throw RuleBroken.at("until", "assistance.until-too-far", today.plusYears(LONGEST_YEARS));
            }
            return this;
        }
    }

    protected Assistance() {
    }

    private Assistance(UUID id, UUID person, UUID assistant, Scope scope, UUID enteredBy, OffsetDateTime now) {
        if (person.equals(assistant)) {
            throw RuleBroken.at("email", "assistance.oneself");
        }
        this.id = id;
        this.person = person;
        this.assistant = assistant;
        this.errands = scope.errands();
        this.until = scope.until();
        this.enteredBy = enteredBy;
        this.enteredAt = now;
    }

    /** The person says who may help. */
    static Assistance given(UUID id, UUID person, UUID assistant, Scope scope, OffsetDateTime now) {
        var given = new Assistance(id, person, assistant, scope.checked(now.toLocalDate()), person, now);
        given.agreedAt = now;
        return given;
    }

    /** The office enters a legal guardian; the person is asked. */
    static Assistance ofGuardian(UUID id, UUID person, UUID assistant, Scope scope, UUID office, OffsetDateTime now) {
        var asked = new Assistance(id, person, assistant, scope.checked(now.toLocalDate()), office, now);
        asked.guardian = true;
        return asked;
    }

    /** The person says yes. A second yes changes nothing. */
    void agree(OffsetDateTime now) {
        if (agreedAt == null && endedAt == null) {
            agreedAt = now;
        }
    }

    /** It is over at once, whoever ends it. Ending twice changes nothing. */
    void end(OffsetDateTime now) {
        if (endedAt == null) {
            endedAt = now;
        }
    }

    /** It had been ended by mistake; one whose last day has passed stays ended. */
    void goOn(LocalDate today) {
        if (!today.isAfter(until)) {
            endedAt = null;
        }
    }

    /** The assistant may act today. */
    boolean holds(LocalDate today) {
        return agreedAt != null && endedAt == null && !today.isAfter(until);
    }

    /** @param name of the other one */
    AssistanceRepository.AssistanceRow row(String name) {
        return new AssistanceRepository.AssistanceRow(id, name, errands, until, guardian, agreedAt);
    }

    public UUID id() {
        return id;
    }

    UUID person() {
        return person;
    }

    UUID assistant() {
        return assistant;
    }

    Set<Errand> errands() {
        return errands;
    }
}
