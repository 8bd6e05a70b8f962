package org.peerwerk.cohort;

import org.peerwerk.shared.RuleBroken;
import org.peerwerk.standard.ModuleContent;
import org.peerwerk.standard.PublishedVersion;

/**
 * So many minutes of one unit in a session, and who leads them.
 *
 * @param unitNumber from 1, in the order of the module
 */
public record SessionPart(String moduleCode, int unitNumber, int minutes, Lead lead) {
    public enum Lead {
        PROFESSIONAL, PEER, BOTH
    }

    /** @throws RuleBroken where the version has no such unit, or one that is learnt alone and so needs no session */
    public static SessionPart of(PublishedVersion version, String moduleCode, int unitNumber, int minutes, Lead lead) {
        var units = version.module(moduleCode).units();
        if (unitNumber < 1 || unitNumber > units.size() || units.get(unitNumber - 1).hours() == ModuleContent.Hours.SELF_STUDY) {
            throw RuleBroken.at("part", "session.no-such-unit", moduleCode);
        }
        return new SessionPart(moduleCode, unitNumber, minutes, lead);
    }
}
