package org.peerwerk.standard.web;

import java.util.UUID;
import org.peerwerk.standard.Block;
import org.peerwerk.standard.ConsentRound;
import org.peerwerk.standard.ModuleContent;
import org.peerwerk.standard.Vote;
import org.peerwerk.standard.Voting.Ballot;
import org.peerwerk.standard.WholeVersion;
import org.peerwerk.web.Tone;
import org.peerwerk.web.View;

/** The parts of a consent round and what a person said to them, in words. */
public final class RoundWords {
    private RoundWords() {
    }

    /** {@code Was sich ändert}, {@code A3 Zuhören und gut fragen}; a module that was taken out is called just that. */
    public static String part(View view, WholeVersion whole, String key) {
        return switch (key) {
            case ConsentRound.CHANGE_NOTE, ConsentRound.FRAME -> view.t("round.part." + key);
            default -> {
                ModuleContent module = whole.modulesById().get(UUID.fromString(key));
                yield module == null ? view.t("round.part.gone") : Words.module(view, module);
            }
        };
    }

    /** Over all texts of one kind; the only one of its kind by its own name. */
    public static String heading(View view, ModuleContent module, Block first) {
        return switch (first.place().kind()) {
            case "outcome" -> view.t("module.outcomes");
            case "unit" -> view.t("module.parts");
            case "rule" -> view.t("standard.rules");
            case "transition" -> view.t("news.transitions");
            default -> Words.text(view, module, first.place().key());
        };
    }

    /** What the reader said to a part. */
    public static String said(View view, Ballot ballot, ConsentRound.Item item) {
        if (ballot.mineOn(item.key()) != null) {
            return view.t("round.said.stop");
        }
        var vote = ballot.votes().get(item.key());
        return view.t(vote == null ? "round.said.nothing" : vote.choice() == Vote.Choice.YES ? "round.said.yes" : "round.said.worry");
    }

    public static Tone tone(Ballot ballot, ConsentRound.Item item) {
        if (ballot.mineOn(item.key()) != null) {
            return Tone.WARNING;
        }
        return ballot.votes().containsKey(item.key()) ? Tone.SUCCESS : Tone.NEUTRAL;
    }

    /** What the reader added to their answer: the words of a worry or of a Stop, or "". */
    public static String words(Ballot ballot, ConsentRound.Item item) {
        if (ballot.mineOn(item.key()) != null) {
            return ballot.mineOn(item.key()).reason();
        }
        var vote = ballot.votes().get(item.key());
        return vote == null ? "" : vote.worry();
    }

    /** A module is new or changed; null for what no module says, and in a first version. */
    public static String since(View view, Ballot ballot, ConsentRound.Item item) {
        ModuleContent module = RoundPages.module(ballot, item);
        return ballot.before() == null || module == null ? null
                : view.t(ballot.before().modulesById().containsKey(module.id()) ? "round.part.changed" : "round.part.new");
    }

    /** @param fee null until it is recorded, "" where none was agreed */
    public static String fee(View view, String fee) {
        return fee == null ? view.t("round.mine.fee.open") : fee.isEmpty() ? view.t("round.mine.fee.none") : fee;
    }

    /** The title of the version with its number. */
    public static String version(View view, Ballot ballot) {
        return view.of(ballot.version().content().title()) + " " + ballot.version().number();
    }
}
