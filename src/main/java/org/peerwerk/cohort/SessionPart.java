package org.peerwerk.cohort;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.peerwerk.shared.RuleBroken;
import org.peerwerk.standard.ModuleContent;
import org.peerwerk.standard.PublishedVersion;

/** So many minutes of one unit in a session, and who leads them. */
@Embeddable
public class SessionPart {
    @Column(name = "module_code")
    private String moduleCode;
    @Column(name = "unit_number")
    private int unitNumber;
    private int minutes;
    @Enumerated(EnumType.STRING)
    private Lead lead;

    public enum Lead {
        PROFESSIONAL, PEER, BOTH
    }

    protected SessionPart() {
    }

    /** @param unitNumber from 1, in the order of the module */
    public SessionPart(String moduleCode, int unitNumber, int minutes, Lead lead) {
        this.moduleCode = moduleCode;
        this.unitNumber = unitNumber;
        this.minutes = minutes;
        this.lead = lead;
    }

    /** @throws RuleBroken where the version has no such unit, or one that is learnt alone and so needs no session */
    public static SessionPart of(PublishedVersion version, String moduleCode, int unitNumber, int minutes, Lead lead) {
        var units = version.module(moduleCode).units();
        if (unitNumber < 1 || unitNumber > units.size() || units.get(unitNumber - 1).hours() == ModuleContent.Hours.SELF_STUDY) {
            throw RuleBroken.at("part", "session.no-such-unit", moduleCode);
        }
        return new SessionPart(moduleCode, unitNumber, minutes, lead);
    }

    public String moduleCode() {
        return moduleCode;
    }

    public int unitNumber() {
        return unitNumber;
    }

    public int minutes() {
        return minutes;
    }

    public Lead lead() {
        return lead;
    }
}
