package org.peerwerk.assessment.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.peerwerk.assessment.Missing;
import org.peerwerk.assessment.RuleLine;
import org.peerwerk.assessment.RuleState;
import org.peerwerk.assessment.Way;
import org.peerwerk.standard.Rule;

/**
 * A station on the way to the certificate.
 *
 * @param missing what this station still needs
 */
public record Station(Kind kind, boolean done, boolean current, List<Missing> missing) {

    public enum Kind {
        ATTENDANCE, OUTCOMES, PRACTICE, PERSON, DECISION;

        public String key() {
            return "way.station." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** So many are said here; all of them stand with their rules. */
    private static final int SAID = 3;

    public List<Missing> first() {
        return missing.subList(0, Math.min(SAID, missing.size()));
    }

    public int more() {
        return missing.size() - first().size();
    }

    static List<Station> of(Way way) {
        var stations = new ArrayList<Station>();
        boolean currentFound = false;
        for (Kind kind : Kind.values()) {
            List<RuleLine> lines = way.progress().rules().stream().filter(line -> kind(line.rule()) == kind).toList();
            if (lines.isEmpty() && kind != Kind.DECISION) {
                continue;
            }
            boolean done = kind == Kind.DECISION ? way.decision().isMade() : missing(way, lines, kind).isEmpty();
            stations.add(new Station(kind, done, !done && !currentFound, kind == Kind.DECISION ? List.of() : missing(way, lines, kind)));
            currentFound |= !done;
        }
        return stations;
    }

    /** Rules for a person are counted here and named below, so that the station stays short. */
    private static List<Missing> missing(Way way, List<RuleLine> lines, Kind kind) {
        if (kind == Kind.PERSON) {
            long open = way.progress().missing().stream()
                    .filter(missing -> Set.of("assessment.missing.person", "assessment.missing.route").contains(missing.code())).count();
            return open == 0 ? List.of() : List.of(new Missing(open == 1 ? "way.person.open-one" : "way.person.open", List.of(open)));
        }
        return lines.stream().map(RuleLine::state)
                .flatMap(state -> state instanceof RuleState.Lacking lacking ? lacking.missing().stream() : Stream.empty()).toList();
    }

    private static Kind kind(Rule rule) {
        return switch (rule) {
            case Rule.AttendanceTotal r -> Kind.ATTENDANCE;
            case Rule.AttendanceModule r -> Kind.ATTENDANCE;
            case Rule.AttendanceComplete r -> Kind.ATTENDANCE;
            case Rule.CriticalOutcomes r -> Kind.OUTCOMES;
            case Rule.OtherOutcomes r -> Kind.OUTCOMES;
            case Rule.Practice r -> Kind.PRACTICE;
            default -> Kind.PERSON;
        };
    }
}
