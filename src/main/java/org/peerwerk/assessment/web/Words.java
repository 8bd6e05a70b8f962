package org.peerwerk.assessment.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.peerwerk.assessment.Deciding;
import org.peerwerk.assessment.Evidence;
import org.peerwerk.assessment.Level;
import org.peerwerk.assessment.OutcomeLine;
import org.peerwerk.standard.Rule;
import org.peerwerk.web.Choice;
import org.peerwerk.web.Tone;
import org.peerwerk.web.View;

/** How several pages of assessment say the same thing. */
public final class Words {
    private Words() {
    }

    /** Message key of a word: {@code level.not-yet} for the prefix {@code level}. */
    public static String key(String prefix, Enum<?> word) {
        return prefix + "." + word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static List<Choice> levels(View view) {
        return Stream.of(Level.values()).map(level -> Choice.of(level.name(), view.t(key("level", level))).icon(switch (level) {
            case NOT_YET -> "autorenew";
            case WITH_SUPPORT -> "add";
            case INDEPENDENT -> "check";
        })).toList();
    }

    public static List<Choice> evidences(View view) {
        return Stream.of(Evidence.values()).map(evidence -> Choice.of(evidence.name(), view.t(key("evidence", evidence)))).toList();
    }

    public static List<Choice> rules(View view, List<Rule> rules) {
        return rules.stream().map(rule -> Choice.of(rule.id(), view.of(rule.text()))).toList();
    }

    public static Tone tone(OutcomeLine.Standing standing) {
        return switch (standing) {
            case ACHIEVED -> Tone.SUCCESS;
            case SECOND_OPEN -> Tone.INFO;
            case NOT_YET, OPEN -> Tone.NEUTRAL;
        };
    }

    public static Tone tone(Deciding.Candidate one) {
        return one.made() ? Tone.SUCCESS : one.waitsForMe() ? Tone.INFO : Tone.NEUTRAL;
    }

    public static String state(View view, Deciding.Candidate one) {
        if (one.made()) {
            return view.t("decision.state.made");
        }
        if (one.waitsForMe()) {
            return view.t("decision.state.mine");
        }
        return view.t(one.spoken() ? "decision.state.spoken" : "decision.state.not-yet");
    }
}
