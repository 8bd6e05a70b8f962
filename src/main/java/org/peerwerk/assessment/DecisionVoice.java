package org.peerwerk.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.peerwerk.shared.RuleBroken;

/** What one person says about one certificate, once: agrees or not, with a reason. Never changed. */
@Entity
@Table(name = "decision_voice")
public class DecisionVoice {
    @Id
    private UUID id;
    @Column(name = "enrolment_id")
    private UUID enrolmentId;
    @Column(name = "decider_id")
    private UUID deciderId;
    @Column(name = "as_peer")
    private boolean asPeer;
    @Column(name = "of_tandem")
    private boolean ofTandem;
    private boolean agrees;
    private String reason;
    @Column(name = "spoken_at")
    private OffsetDateTime spokenAt;

    /** Who may decide, and from where they speak. @param asPeer with their consent, known here and shown nowhere */
    public record Decider(UUID person, boolean asPeer, boolean ofTandem) {
    }

    protected DecisionVoice() {
    }

    /**
     * @throws RuleBroken without a reason, about oneself, or while rules are not met: a machine never decides alone, nor is it overruled
     */
    public DecisionVoice(UUID id, Participation about, Decider decider, Eligibility eligibility, boolean agrees, String reason,
            OffsetDateTime spokenAt) {
        if (about.person().equals(decider.person())) {
            throw new RuleBroken("assessment.decision.not-oneself");
        }
        if (!eligibility.isEligible()) {
            throw new RuleBroken("assessment.decision.not-eligible", eligibility.missingList().size());
        }
        if (reason == null || reason.isBlank()) {
            throw RuleBroken.at("reason", "form.missing");
        }
        this.id = id;
        this.enrolmentId = about.enrolment();
        this.deciderId = decider.person();
        this.asPeer = decider.asPeer();
        this.ofTandem = decider.ofTandem();
        this.agrees = agrees;
        this.reason = reason;
        this.spokenAt = spokenAt;
    }

    public UUID enrolmentId() {
        return enrolmentId;
    }

    public UUID deciderId() {
        return deciderId;
    }

    boolean isOfPeer() {
        return asPeer;
    }

    public boolean isOfTandem() {
        return ofTandem;
    }

    public boolean agrees() {
        return agrees;
    }

    public String reason() {
        return reason;
    }

    public OffsetDateTime spokenAt() {
        return spokenAt;
    }
}
