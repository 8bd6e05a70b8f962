package org.peerwerk.cohort;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.peerwerk.shared.RuleBroken;

/**
 * Somebody wants to take part. One of the tandem proposes an answer with a reason, the other confirms it; only then does it count and the
 * applicant reads it, with both names. Who waits can still be admitted, who was declined can be looked at again, each time by two people.
 * The applicant may withdraw at any time.
 */
@Entity
public class Application {
    @Id
    private UUID id;
    @Column(name = "cohort_id")
    private UUID cohortId;
    @Column(name = "person_id")
    private UUID personId;
    private String motivation;
    private String needs;
    @Column(name = "organisation_id")
    private UUID organisationId;
    @Enumerated(EnumType.STRING)
    private Release release;
    @Enumerated(EnumType.STRING)
    private Status status;
    @Column(name = "submitted_at")
    private OffsetDateTime submittedAt;
    @Enumerated(EnumType.STRING)
    private Status proposal;
    @Column(name = "proposal_reason")
    private String proposalReason;
    @Column(name = "proposed_by")
    private UUID proposedBy;
    private String reason;
    @Column(name = "first_decider")
    private UUID firstDecider;
    @Column(name = "second_decider")
    private UUID secondDecider;
    @Column(name = "decided_at")
    private OffsetDateTime decidedAt;
    @Enumerated(EnumType.STRING)
    @Column(name = "before_death")
    private Status beforeDeath;
    @Version
    private int version;

    public enum Status {
        SUBMITTED, ADMITTED, WAITING, DECLINED, WITHDRAWN;

        /** Can be the answer to an application. */
        public boolean isAnswer() {
            return this == ADMITTED || this == WAITING || this == DECLINED;
        }
    }

    /** Does the employer give working time for the course? OWN_TIME: the person comes in their own time. */
    public enum Release {
        YES, NO, OWN_TIME
    }

    /**
     * What the person writes.
     *
     * @param needs          what helps to take part well, never why; may be empty
     * @param organisationId that sends the person; null where nobody does
     */
    public record Request(String motivation, String needs, UUID organisationId, Release release) {
    }

    /** An answer that counts. @param first proposed it, @param second confirmed it; always two people */
    public record Decision(Status answer, String reason, UUID first, UUID second, OffsetDateTime at) {
    }

    /** An answer that one of the tandem proposes and the other has not confirmed yet. */
    public record Proposal(Status answer, String reason, UUID by) {
    }

    protected Application() {
    }

    public Application(UUID id, UUID cohortId, UUID personId, Request request, OffsetDateTime submittedAt) {
        this.id = id;
        this.cohortId = cohortId;
        this.personId = personId;
        this.motivation = request.motivation();
        this.needs = request.needs();
        this.organisationId = request.organisationId();
        this.release = request.release();
        this.status = Status.SUBMITTED;
        this.submittedAt = submittedAt;
    }

    /**
     * Puts an answer before the other of the tandem; an earlier proposal that nobody confirmed is replaced.
     *
     * @param answer ADMITTED, WAITING or DECLINED
     * @param reason what the applicant will read
     */
    public void propose(Status answer, String reason, UUID by) {
        if (!answer.isAnswer()) {
            throw RuleBroken.at("answer", "form.choose");
        }
        if (reason == null || reason.isBlank()) {
            throw RuleBroken.at("reason", "application.reason-missing");
        }
        if (status == Status.WITHDRAWN) {
            throw new RuleBroken("application.is-withdrawn");
        }
        if (status == Status.ADMITTED) {
            throw new RuleBroken("application.is-admitted");
        }
        if (status == answer) {
            throw RuleBroken.at("answer", "application.is-so-already");
        }
        proposal = answer;
        proposalReason = reason.strip();
        proposedBy = by;
    }

    /**
     * The second person agrees: the proposal becomes the answer.
     *
     * @return the answer; ADMITTED means that a place has to be taken in the same transaction
     */
    public Status confirm(UUID by, OffsetDateTime at) {
        if (proposal == null) {
            throw new RuleBroken("application.nothing-proposed");
        }
        if (status == Status.WITHDRAWN) {
            throw new RuleBroken("application.is-withdrawn");
        }
        if (by.equals(proposedBy)) {
            throw new RuleBroken("application.two-people");
        }
        status = proposal;
        reason = proposalReason;
        firstDecider = proposedBy;
        secondDecider = by;
        decidedAt = at;
        dropProposal();
        return status;
    }

    /** Always possible, whatever was answered. */
    public void withdraw() {
        status = Status.WITHDRAWN;
        dropProposal();
    }

    /** The person has died: nobody waits for an answer any more. */
    void rest() {
        if (status != Status.WITHDRAWN) {
            beforeDeath = status;
            status = Status.WITHDRAWN;
        }
    }

    /** It was somebody else who has died: it stands as before, also what was proposed. Where it did not rest, nothing changes. */
    void wake() {
        if (beforeDeath != null) {
            status = beforeDeath;
            beforeDeath = null;
        }
    }

    private void dropProposal() {
        proposal = null;
        proposalReason = null;
        proposedBy = null;
    }

    /** True where proposing this would change nothing: a form sent twice. */
    public boolean isProposed(Status answer, String reason, UUID by) {
        return proposal == answer && by.equals(proposedBy) && Objects.equals(proposalReason, reason.strip());
    }

    /** True where this person was the second of the last decision. */
    public boolean isConfirmedBy(UUID person) {
        return proposal == null && person.equals(secondDecider);
    }

    public UUID id() {
        return id;
    }

    public UUID cohortId() {
        return cohortId;
    }

    public UUID personId() {
        return personId;
    }

    public Request request() {
        return new Request(motivation, needs, organisationId, release);
    }

    public Status status() {
        return status;
    }

    public OffsetDateTime submittedAt() {
        return submittedAt;
    }

    /** Null where nobody proposes anything at the moment. */
    public Proposal proposal() {
        return proposal == null ? null : new Proposal(proposal, proposalReason, proposedBy);
    }

    /** The answer of two people; null before the first and after a withdrawal. */
    public Decision decision() {
        return decidedAt == null || !status.isAnswer() ? null : new Decision(status, reason, firstDecider, secondDecider, decidedAt);
    }

    /** Counts the changes, so that a form can tell which state it showed. */
    public int version() {
        return version;
    }
}
