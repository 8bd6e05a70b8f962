package org.peerwerk.standard;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.peerwerk.shared.RuleBroken;

/** One thing an author does to the build of what a version says itself; its words and numbers are written by {@link VersionFields}. */
public sealed interface VersionEdit {

    VersionContent apply(VersionContent content);

    /** A rule of this kind at the end, to be written on. */
    record AddRule(RuleKind kind) implements VersionEdit {
        @Override
        public VersionContent apply(VersionContent content) {
            String id = Stream.iterate(1, number -> number + 1).map(number -> number == 1 ? kind.name() : kind.name() + "-" + number)
                    .filter(free -> content.rules().stream().noneMatch(rule -> rule.id().equals(free))).findFirst().orElseThrow();
            var rules = new ArrayList<>(content.rules());
            rules.add(kind.blank(id));
            return content.withRules(ModuleEdit.limited(rules));
        }
    }

    record RemoveRule(String id) implements VersionEdit {
        @Override
        public VersionContent apply(VersionContent content) {
            var rules = new ArrayList<>(content.rules());
            rules.remove(place(content, id));
            return content.withRules(rules);
        }
    }

    /** @param by -1 up, 1 down */
    record MoveRule(String id, int by) implements VersionEdit {
        @Override
        public VersionContent apply(VersionContent content) {
            return content.withRules(ModuleEdit.moved(content.rules(), place(content, id), by));
        }
    }

    /** What became of every outcome, as the author says it. */
    record Map(List<ChangeNote.Mapping> mapping) implements VersionEdit {
        @Override
        public VersionContent apply(VersionContent content) {
            return content.withChangeNote(note(content).withMapping(mapping));
        }
    }

    /** Adds a transition rule, or takes the place of the one of its way. */
    record PutTransition(ChangeNote.Transition transition) implements VersionEdit {
        @Override
        public VersionContent apply(VersionContent content) {
            ChangeNote note = note(content);
            var rules = new ArrayList<>(note.transitions());
            rules.removeIf(rule -> rule.way() == transition.way());
            rules.add(transition);
            rules.sort(java.util.Comparator.comparing(ChangeNote.Transition::way));
            return content.withChangeNote(note.withTransitions(rules));
        }
    }

    record RemoveTransition(ChangeNote.Way way) implements VersionEdit {
        @Override
        public VersionContent apply(VersionContent content) {
            ChangeNote note = note(content);
            return content.withChangeNote(note.withTransitions(note.transitions().stream().filter(rule -> rule.way() != way).toList()));
        }
    }

    private static ChangeNote note(VersionContent content) {
        if (content.changeNote() == null) {
            throw new RuleBroken("draft.first-has-no-note");
        }
        return content.changeNote();
    }

    private static int place(VersionContent content, String id) {
        for (int i = 0; i < content.rules().size(); i++) {
            if (content.rules().get(i).id().equals(id)) {
                return i;
            }
        }
        throw new RuleBroken("draft.part-gone");
    }
}
