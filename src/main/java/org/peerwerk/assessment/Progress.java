package org.peerwerk.assessment;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.peerwerk.cohort.Practice;
import org.peerwerk.cohort.PracticeEntry;
import org.peerwerk.cohort.Presence;
import org.peerwerk.shared.NotFound;
import org.peerwerk.standard.ModuleContent;
import org.peerwerk.standard.PublishedVersion;
import org.peerwerk.standard.Rule;
import org.peerwerk.standard.VersionContent;

/**
 * How far one person has come under the rules of the pinned version: a pure function of what was recorded. Attendance, outcomes and
 * practice are evaluated by machine; every other condition is confirmed by a person with name, and while it is open it is said so. What
 * the organisers missed, such as a peers' share, appears nowhere in it and takes nothing from the person (I13).
 *
 * @param rules       every rule that is a condition of a participant (stages entry and certificate), in the order of the standard
 * @param information rules worth knowing that are no condition of a participant
 * @param missing     all that is still missing, in the order of the standard
 */
public record Progress(List<RuleLine> rules, List<Rule> information, List<Missing> missing, List<ModuleLine> modules,
        int attendedMinutes, int practiceMinutes, int contacts, int coDelivered) {

    public Progress {
        rules = List.copyOf(rules);
        information = List.copyOf(information);
        missing = List.copyOf(missing);
        modules = List.copyOf(modules);
    }

    /** What was recorded about one person. @param results oldest first, as the database numbered them */
    public record Recorded(Presence presence, List<PracticeEntry> practice, List<OutcomeResult> results,
            Collection<RuleConfirmation> confirmations) {
    }

    public static Progress of(PublishedVersion version, Recorded recorded) {
        return new Reading(version, recorded).progress();
    }

    public Eligibility eligibility() {
        return missing.isEmpty() ? new Eligibility.Eligible() : new Eligibility.NotYet(missing);
    }

    /** How many outcomes are achieved. */
    public long achieved() {
        return modules.stream().mapToLong(ModuleLine::achieved).sum();
    }

    /** Rules that a person can still confirm. */
    public List<Rule> confirmable() {
        return rules.stream().filter(line -> line.state() instanceof RuleState.Unconfirmed).map(RuleLine::rule).toList();
    }

    /** @throws NotFound where the version has no such module */
    public ModuleLine module(String code) {
        return modules.stream().filter(line -> line.module().code().equals(code)).findFirst()
                .orElseThrow(() -> new NotFound("module " + code));
    }

    private static final class Reading {
        private final PublishedVersion version;
        private final Recorded recorded;
        private final Map<String, RuleConfirmation> confirmations;
        private final List<ModuleLine> modules;

        Reading(PublishedVersion version, Recorded recorded) {
            this.version = version;
            this.recorded = recorded;
            this.confirmations = recorded.confirmations().stream()
                    .collect(Collectors.toMap(RuleConfirmation::ruleId, Function.identity(), (first, second) -> first));
            this.modules = version.modules().stream().map(this::line).toList();
        }

        Progress progress() {
            EntryRoutes routes = EntryRoutes.of(version.content(), confirmations.keySet());
            var lines = new ArrayList<RuleLine>();
            var information = new ArrayList<Rule>();
            var missing = new ArrayList<Missing>();
            boolean routesSaid = false;
            for (Rule rule : version.content().rules()) {
                if (!isCondition(rule)) {
                    information.add(rule);
                    continue;
                }
                RuleState state = routes.leaveOut(rule.id()) ? new RuleState.NotNeeded() : state(rule);
                lines.add(new RuleLine(rule, state));
                if (state instanceof RuleState.Lacking lacking) {
                    missing.addAll(lacking.missing());
                } else if (state instanceof RuleState.Unconfirmed && (!routes.name(rule.id()) || routes.isChosen(rule.id()))) {
                    missing.add(Missing.of("assessment.missing.person", rule.text()));
                } else if (state instanceof RuleState.Unconfirmed && routes.noneBegun() && !routesSaid) {
                    missing.add(Missing.of("assessment.missing.route", routes.count()));
                    routesSaid = true;
                }
            }
            return new Progress(lines, information, missing, modules, recorded.presence().totalMinutes(), practiceMinutes(), contacts(),
                    coDelivered());
        }

        /** Kinds without a condition of their own: what follows, how to make up, who decides, what is never asked, how rules combine. */
        private static boolean isCondition(Rule rule) {
            boolean asked = rule.stage() == Rule.Stage.ENTRY || rule.stage() == Rule.Stage.CERTIFICATE;
            return asked && switch (rule) {
                case Rule.EntryRoute r -> false;
                case Rule.NeverAsked r -> false;
                case Rule.MakeUp r -> false;
                case Rule.Decision r -> false;
                case Rule.Otherwise r -> false;
                case Rule.ResultsKept r -> false;
                default -> true;
            };
        }

        private RuleState state(Rule rule) {
            return switch (rule) {
                case Rule.AttendanceTotal total -> machine(attendanceTotal(total));
                case Rule.AttendanceModule module -> machine(attendanceModule(module));
                case Rule.AttendanceComplete complete -> machine(attendanceComplete(complete));
                case Rule.CriticalOutcomes critical -> machine(criticalOutcomes());
                case Rule.OtherOutcomes other -> machine(otherOutcomes(other));
                case Rule.Practice practice -> machine(practice(practice));
                default -> Optional.ofNullable(confirmations.get(rule.id()))
                        .<RuleState>map(by -> new RuleState.Confirmed(by.confirmedBy(), by.confirmedAt()))
                        .orElseGet(RuleState.Unconfirmed::new);
            };
        }

        private static RuleState machine(List<Missing> missing) {
            return missing.isEmpty() ? new RuleState.Met() : new RuleState.Lacking(missing);
        }

        private List<Missing> attendanceTotal(Rule.AttendanceTotal rule) {
            int lacking = lacking(recorded.presence().totalMinutes(), rule.minimumPercent(), version.contactMinutes());
            return lacking == 0 ? List.of() : List.of(Missing.of("assessment.missing.attendance-total", Duration.ofMinutes(lacking)));
        }

        private List<Missing> attendanceModule(Rule.AttendanceModule rule) {
            var missing = new ArrayList<Missing>();
            for (ModuleLine line : modules) {
                int lacking = lacking(line.attendedMinutes(), rule.minimumPercent(), line.module().contactMinutes());
                if (lacking > 0) {
                    missing.add(Missing.of("assessment.missing.attendance-module", line.module().code(), Duration.ofMinutes(lacking)));
                }
            }
            return missing;
        }

        /** Minutes still needed to reach the share, exact in whole numbers. */
        private static int lacking(int attended, int percent, int required) {
            int needed = (percent * required + 99) / 100;
            return Math.max(0, needed - attended);
        }

        private List<Missing> attendanceComplete(Rule.AttendanceComplete rule) {
            var missing = new ArrayList<Missing>();
            for (String code : rule.modules()) {
                // a module that was never planned in full cannot have been attended in full
                int lacking = Math.max(0, version.module(code).contactMinutes() - recorded.presence().plannedMinutes(code));
                for (int missed : recorded.presence().missed(code, rule.makeUp())) {
                    lacking += Math.max(0, missed - rule.toleranceMinutesPerDay());
                }
                if (lacking > 0) {
                    missing.add(Missing.of("assessment.missing." + (rule.makeUp() ? "attendance-complete" : "attendance-present"),
                            code, Duration.ofMinutes(lacking)));
                }
            }
            return missing;
        }

        private List<Missing> criticalOutcomes() {
            List<OutcomeLine> critical = outcomes(true);
            List<String> open = critical.stream().filter(line -> !line.isAchieved()).map(line -> line.outcome().code()).toList();
            return open.isEmpty() ? List.of() : List.of(Missing.of("assessment.missing.critical", open.size(), critical.size(),
                    String.join(", ", open)));
        }

        /** "Rounded up" is the only rounding the schema knows: 80 % of 24 are 20, of 19 are 16. */
        private List<Missing> otherOutcomes(Rule.OtherOutcomes rule) {
            List<OutcomeLine> others = outcomes(false);
            int needed = (rule.minimumPercent() * others.size() + 99) / 100;
            int achieved = (int) others.stream().filter(OutcomeLine::isAchieved).count();
            return achieved >= needed ? List.of()
                    : List.of(Missing.of("assessment.missing.other", needed - achieved, needed, others.size(), achieved));
        }

        private List<OutcomeLine> outcomes(boolean critical) {
            return modules.stream().flatMap(line -> line.outcomes().stream()).filter(line -> line.outcome().critical() == critical)
                    .toList();
        }

        private List<Missing> practice(Rule.Practice rule) {
            var missing = new ArrayList<Missing>();
            int minutes = rule.hours() * 60 - practiceMinutes();
            if (minutes > 0) {
                missing.add(Missing.of("assessment.missing.practice", Duration.ofMinutes(minutes)));
            }
            if (rule.contacts() != null && contacts() < rule.contacts()) {
                missing.add(Missing.of("assessment.missing.contacts", rule.contacts() - contacts(), rule.contacts()));
            }
            if (rule.coDelivered() != null && coDelivered() < rule.coDelivered()) {
                missing.add(Missing.of("assessment.missing.co-delivered", rule.coDelivered() - coDelivered(), rule.coDelivered()));
            }
            return missing;
        }

        private int practiceMinutes() {
            return recorded.practice().stream().mapToInt(PracticeEntry::minutes).sum();
        }

        private int contacts() {
            return recorded.practice().stream().mapToInt(PracticeEntry::contacts).sum();
        }

        private int coDelivered() {
            return (int) recorded.practice().stream().filter(entry -> entry.kind() == Practice.Kind.CO_DELIVERY).count();
        }

        private ModuleLine line(ModuleContent module) {
            int attended = recorded.presence().minutesOf(module.code());
            return new ModuleLine(module, attended, module.outcomes().stream().map(this::line).toList());
        }

        private OutcomeLine line(ModuleContent.Outcome outcome) {
            var latest = new ArrayList<OutcomeResult>();
            for (OutcomeResult result : recorded.results()) {
                if (result.outcomeId().equals(outcome.id())) {
                    latest.removeIf(older -> older.isOfPeer() == result.isOfPeer() || older.assessorId().equals(result.assessorId()));
                    latest.add(result);
                }
            }
            return new OutcomeLine(outcome, outcome.critical() ? critical(outcome, latest) : other(outcome, latest), latest);
        }

        /** One assessor is enough; of several the one who looked last. */
        private static OutcomeLine.Standing other(ModuleContent.Outcome outcome, List<OutcomeResult> latest) {
            if (latest.isEmpty()) {
                return OutcomeLine.Standing.OPEN;
            }
            return counts(outcome, latest.getLast()) ? OutcomeLine.Standing.ACHIEVED : OutcomeLine.Standing.NOT_YET;
        }

        /** All who assessed must have found it achieved: so many as the rule asks for, and of them so many as peers. */
        private OutcomeLine.Standing critical(ModuleContent.Outcome outcome, List<OutcomeResult> latest) {
            if (latest.isEmpty()) {
                return OutcomeLine.Standing.OPEN;
            }
            if (!latest.stream().allMatch(result -> counts(outcome, result))) {
                return OutcomeLine.Standing.NOT_YET;
            }
            long peers = latest.stream().filter(OutcomeResult::isOfPeer).count();
            boolean enough = version.content().rules(Rule.CriticalOutcomes.class).stream()
                    .allMatch(rule -> latest.size() >= rule.assessors() && peers >= rule.peers());
            return enough ? OutcomeLine.Standing.ACHIEVED : OutcomeLine.Standing.SECOND_OPEN;
        }

        private static boolean counts(ModuleContent.Outcome outcome, OutcomeResult result) {
            return switch (result.level()) {
                case INDEPENDENT -> true;
                case WITH_SUPPORT -> outcome.withSupport();
                case NOT_YET -> false;
            };
        }
    }

    /** Ways into the course of which one is enough. Empty where the standard knows only one way. */
    private record EntryRoutes(List<Rule.EntryRoute> routes, Set<String> confirmed) {

        static EntryRoutes of(VersionContent content, Set<String> confirmed) {
            return new EntryRoutes(content.rules(Rule.EntryRoute.class), confirmed);
        }

        boolean name(String rule) {
            return routes.stream().anyMatch(route -> route.needsAll().contains(rule));
        }

        int count() {
            return routes.size();
        }

        boolean noneBegun() {
            return chosen().isEmpty();
        }

        boolean isChosen(String rule) {
            return chosen().filter(route -> route.needsAll().contains(rule)).isPresent();
        }

        /** True once one way is complete and the rule stands on another and was not confirmed. */
        boolean leaveOut(String rule) {
            return name(rule) && !confirmed.contains(rule) && routes.stream().anyMatch(route -> open(route) == 0);
        }

        /** The way that was begun and is nearest to its end. */
        private Optional<Rule.EntryRoute> chosen() {
            return routes.stream().filter(route -> route.needsAll().stream().anyMatch(confirmed::contains))
                    .min(Comparator.comparingLong(this::open));
        }

        private long open(Rule.EntryRoute route) {
            return route.needsAll().stream().filter(rule -> !confirmed.contains(rule)).count();
        }
    }
}
