package org.peerwerk.cohort;

import java.util.ArrayList;
import java.util.List;
import org.peerwerk.shared.RuleBroken;
import org.peerwerk.standard.ModuleContent;
import org.peerwerk.standard.PublishedVersion;
import org.peerwerk.standard.Rule;

/** May this cohort be published? A pure function of the plan and the rules of its version (domain.md 1.3 no. 6, 3.1). */
public sealed interface PlanCheck {

    record Ready() implements PlanCheck {
    }

    record Blocked(List<Reason> reasons) implements PlanCheck {
    }

    /**
     * @param tandemTrains     both hold a valid permission for this standard, one as professional, one as peer, on the first day
     * @param organisationRuns it runs courses, goes on, and has signed its undertakings (domain.md section 3)
     */
    record May(boolean tandemTrains, boolean organisationRuns) {
    }

    /** @param code message key; @param params texts and numbers that fill its sentence */
    record Reason(String code, List<Object> params) {
        static Reason of(String code, Object... params) {
            return new Reason(code, List.of(params));
        }
    }

    /** @throws RuleBroken with the first reason where something is missing */
    default void require() {
        if (this instanceof Blocked blocked) {
            Reason first = blocked.reasons().getFirst();
            throw new RuleBroken(first.code(), first.params().toArray());
        }
    }

    /** Everything that is missing; empty when ready. */
    default List<Reason> missing() {
        return this instanceof Blocked blocked ? blocked.reasons() : List.of();
    }

    /** True for a rule that this check looks at; every other rule for the course is left to the tandem, and the page says so. */
    static boolean evaluates(Rule rule) {
        return rule instanceof Rule.GroupSize || rule instanceof Rule.Tandem || rule instanceof Rule.PeerShare;
    }

    /**
     * @param sessions       all of the cohort
     * @param may            what is known of those who lead and run it
     */
    static PlanCheck of(Cohort.Plan plan, List<Session> sessions, PublishedVersion version, May may) {
        List<SessionPart> parts = sessions.stream().flatMap(session -> session.parts().stream()).toList();
        var reasons = new ArrayList<Reason>();
        if (!may.organisationRuns()) {
            reasons.add(Reason.of("cohort.check.organisation"));
        }
        if (!may.tandemTrains()) {
            reasons.add(Reason.of("cohort.check.tandem"));
        }
        for (var size : version.content().rules(Rule.GroupSize.class)) {
            if (plan.places() > size.maximum() || plan.places() < size.minimum()) {
                reasons.add(Reason.of("cohort.check.group-size", size.minimum(), size.maximum()));
            }
        }
        for (ModuleContent module : version.modules()) {
            int planned = parts.stream().filter(part -> part.moduleCode().equals(module.code())).mapToInt(SessionPart::minutes).sum();
            if (planned < module.contactMinutes()) {
                reasons.add(Reason.of("cohort.check.hours", module.code(), planned / ModuleContent.MINUTES_A_UNIT, module.contactUnits()));
            }
        }
        long outside = sessions.stream().filter(session -> session.day().isBefore(plan.startsOn()) || session.day().isAfter(plan.endsOn()))
                .count();
        if (outside > 0) {
            reasons.add(Reason.of("cohort.check.session-outside", outside));
        }
        for (var share : version.content().rules(Rule.PeerShare.class)) {
            switch (share.scope()) {
                case TOTAL -> check(parts, share, null, reasons);
                case EACH_MODULE -> version.modules().forEach(module -> check(parts, share, module.code(), reasons));
                case MODULE -> check(parts, share, share.module(), reasons);
            }
        }
        return reasons.isEmpty() ? new Ready() : new Blocked(List.copyOf(reasons));
    }

    private static void check(List<SessionPart> all, Rule.PeerShare share, String module, List<Reason> reasons) {
        var parts = all.stream().filter(part -> module == null || part.moduleCode().equals(module)).toList();
        PeerShare planned = PeerShare.of(parts);
        if (planned.totalMinutes() > 0 && !planned.reaches(share.minimumPercent())) {
            reasons.add(module == null ? Reason.of("cohort.check.peer-share", planned.percent(), share.minimumPercent())
                    : Reason.of("cohort.check.peer-share-module", module, planned.percent(), share.minimumPercent()));
        }
    }
}
