package org.peerwerk.standard.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peerwerk.standard.ChangeNote.Mapping;
import org.peerwerk.standard.ChangeNote.Relation;
import org.peerwerk.standard.ModuleContent.Outcome;
import org.peerwerk.standard.WholeVersion;
import org.peerwerk.web.View;

/** What became of each learning outcome, as sentences: one for each outcome that does not stay the same. */
public record MappingWords(WholeVersion before, WholeVersion now, List<Mapping> mapping) {

    public long same() {
        return mapping.stream().filter(step -> step.relation() == Relation.SAME).count();
    }

    /** In the order of the mapping; the steps of a split stand together, those of a merger too. */
    public List<String> sentences(View view) {
        var sentences = new LinkedHashMap<Object, List<Mapping>>();
        mapping.stream().filter(step -> step.relation() != Relation.SAME)
                .forEach(step -> sentences.computeIfAbsent(List.of(step.relation(), key(step)), any -> new java.util.ArrayList<>()).add(step));
        return sentences.values().stream().map(steps -> sentence(view, steps)).toList();
    }

    private static UUID key(Mapping step) {
        return step.relation() == Relation.MERGED || step.relation() == Relation.NEW ? step.to() : step.from();
    }

    private String sentence(View view, List<Mapping> steps) {
        String relation = view.t(Words.key("relation", steps.getFirst().relation()));
        String from = codes(before.outcomesById(), steps.stream().map(Mapping::from));
        String to = codes(now.outcomesById(), steps.stream().map(Mapping::to));
        if (from.isEmpty() || to.isEmpty()) {
            Outcome alone = from.isEmpty() ? now.outcomesById().get(steps.getFirst().to()) : before.outcomesById().get(steps.getFirst().from());
            return view.t("relation.step.alone", alone == null ? "" : alone.code() + " „" + view.of(alone.text()) + "“", relation);
        }
        return view.t("relation.step", from, relation, to);
    }

    private static String codes(Map<UUID, Outcome> outcomes, Stream<UUID> ids) {
        return ids.filter(id -> id != null && outcomes.containsKey(id)).distinct().map(id -> outcomes.get(id).code())
                .collect(Collectors.joining(", "));
    }
}
