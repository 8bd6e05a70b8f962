package org.peerwerk.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.peerwerk.standard.ChangeNote.Kind.CONTENT;
import static org.peerwerk.standard.ChangeNote.Kind.EDITORIAL;
import static org.peerwerk.standard.ChangeNote.Kind.MAJOR;
import static org.peerwerk.standard.Versions.module;
import static org.peerwerk.standard.Versions.next;
import static org.peerwerk.standard.Versions.own;
import static org.peerwerk.standard.Versions.shipped;
import static org.peerwerk.standard.Versions.text;
import static org.peerwerk.standard.Versions.with;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.peerwerk.shared.LocalizedText;
import org.peerwerk.standard.Difference.What;

class DifferencesTest {

    @Test
    void two_versions_that_say_the_same_have_none() {
        assertEquals(List.of(), Differences.between(shipped(), shipped()));
        assertEquals(EDITORIAL, Differences.demanded(List.of()));
    }

    @Test
    void a_reworded_and_an_added_outcome_are_found_and_nothing_else() {
        List<Difference> differences = Differences.between(shipped(), next());
        assertEquals(List.of(What.TEXT, What.OUTCOME_ADDED), differences.stream().map(Difference::what).toList());
        assertEquals("hört zu, ohne zu unterbrechen oder gleich Rat zu geben", differences.getFirst().before().de());
        assertEquals("hört zu und unterbricht nicht", differences.getFirst().after().de());
        assertEquals(List.of("A3.6"), differences.getLast().params());
        assertEquals(CONTENT, Differences.demanded(differences));
    }

    @Test
    void a_material_that_got_another_title_and_leads_elsewhere_is_told_as_both() {
        var material = new Material(new UUID(6, 2), text("Karten"), Material.Form.DE, "CC-BY-4.0", "https://example.org/1", null, false);
        WholeVersion before = with(shipped(), "A1", new ModuleEdit.PutMaterial(material));
        var elsewhere = new Material(material.id(), text("Neue Karten"), material.form(), material.licence(), "https://example.org/2", null, false);
        assertEquals(List.of(What.TEXT, What.MATERIAL_CHANGED),
                Differences.between(before, with(before, "A1", new ModuleEdit.PutMaterial(elsewhere))).stream().map(Difference::what).toList());
        assertEquals(List.of(What.TEXT), Differences.between(before, with(before, "A1", new ModuleEdit.PutMaterial(material.called(text("Neue Karten")))))
                .stream().map(Difference::what).toList());
    }

    static Stream<Arguments> edits() {
        UUID critical = module(shipped(), "A3").outcomes().getFirst().id();
        UUID other = module(shipped(), "A3").outcomes().get(1).id();
        return Stream.of(
                Arguments.of(What.TEXT, EDITORIAL, with(shipped(), "A1", Map.of("title.de", "Anders"))),
                Arguments.of(What.MODULE_CODE, EDITORIAL, with(shipped(), "A1", Map.of("code", "A9"))),
                Arguments.of(What.MODULE_ELECTIVE, CONTENT, with(shipped(), "A1", Map.of("mandatory", "false"))),
                Arguments.of(What.PREREQUISITES, CONTENT, with(shipped(), "A1", Map.of("prerequisites", "A2 started"))),
                Arguments.of(What.COMPANION, CONTENT, with(shipped(), "A1", Map.of("companion", "true"))),
                Arguments.of(What.UNIT_LENGTH, CONTENT, with(shipped(), "A1", Map.of("unit-1.units", "4"))),
                Arguments.of(What.UNIT_HOURS, CONTENT, with(shipped(), "A1", Map.of("unit-1.hours", "SELF_STUDY"))),
                Arguments.of(What.UNIT_ADDED, CONTENT, with(shipped(), "A1", new ModuleEdit.AddUnit())),
                Arguments.of(What.UNIT_DROPPED, CONTENT, with(shipped(), "A1", new ModuleEdit.RemoveUnit(2))),
                Arguments.of(What.OUTCOME_DROPPED, CONTENT, with(shipped(), "A3", new ModuleEdit.RemoveOutcome(other))),
                Arguments.of(What.OUTCOME_DROPPED, MAJOR, with(shipped(), "A3", new ModuleEdit.RemoveOutcome(critical))),
                Arguments.of(What.OUTCOME_CRITICAL, MAJOR, with(shipped(), "A3", Map.of("outcome-" + other + ".critical", "true"))),
                Arguments.of(What.OUTCOME_NOT_CRITICAL, CONTENT, with(shipped(), "A3", Map.of("outcome-" + critical + ".critical", "false"))),
                Arguments.of(What.OUTCOME_ALONE, MAJOR, with(shipped(), "A3", Map.of("outcome-" + other + ".withSupport", "false"))),
                Arguments.of(What.OUTCOME_CODE, EDITORIAL, with(shipped(), "A3", Map.of("outcome-" + other + ".code", "A3.9"))),
                Arguments.of(What.ORDER, EDITORIAL, with(shipped(), "A3", new ModuleEdit.MoveOutcome(other, -1))),
                Arguments.of(What.MODULE_PRACTICE, CONTENT, with(shipped(), "A8", Map.of("practiceHours", "30"))),
                Arguments.of(What.MATERIAL_ADDED, EDITORIAL, with(shipped(), "A1", new ModuleEdit.PutMaterial(new Material(new UUID(8, 8),
                        text("Karten"), Material.Form.EASY, "CC-BY-4.0", "https://example.org/karten", null, true)))),
                Arguments.of(What.HOURS, MAJOR, own(shipped(), content -> VersionFields.apply(content, Map.of("contactUnits", "90")))),
                Arguments.of(What.PRACTICE, MAJOR, own(shipped(), content -> VersionFields.apply(content, Map.of("practiceHours", "30")))),
                Arguments.of(What.RULE_DATA, MAJOR, own(shipped(), content -> VersionFields.apply(content, Map.of("rule-minimum-age.years", "16")))),
                Arguments.of(What.RULE_DATA, CONTENT, own(shipped(), content -> VersionFields.apply(content, Map.of("rule-group-size.maximum", "16")))),
                Arguments.of(What.RULE_DROPPED, MAJOR, own(shipped(), new VersionEdit.RemoveRule("minimum-age")::apply)),
                Arguments.of(What.RULE_ADDED, CONTENT, own(shipped(), new VersionEdit.AddRule(RuleKind.of("duration"))::apply)),
                Arguments.of(What.MODULE_DROPPED, MAJOR, new WholeVersion(shipped().content(), shipped().modules().subList(0, 7))),
                Arguments.of(What.ORDER, EDITORIAL, new WholeVersion(shipped().content(), shipped().modules().reversed())));
    }

    @ParameterizedTest
    @MethodSource("edits")
    void each_difference_is_named_and_weighed(What what, ChangeNote.Kind demands, WholeVersion after) {
        List<Difference> differences = Differences.between(shipped(), after);
        assertEquals(what, differences.getFirst().what());
        assertEquals(demands, differences.getFirst().demands());
        // and the other way round something is found too
        assertTrue(!Differences.between(after, shipped()).isEmpty());
    }

    @Test
    void an_outcome_that_moves_to_another_module_is_not_dropped_and_added() {
        ModuleContent a3 = module(shipped(), "A3");
        ModuleContent a5 = module(shipped(), "A5");
        ModuleContent.Outcome going = a3.outcomes().get(1);
        WholeVersion moved = with(with(shipped(), ModuleEdit.Copy.of(a3).outcomes(a3.outcomes().stream().filter(one -> one != going).toList()).done()),
                ModuleEdit.Copy.of(a5).outcomes(ModuleEdit.takenOver("A5", a5.outcomes(), List.of(going))).done());
        List<Difference> differences = Differences.between(shipped(), moved);
        assertEquals(List.of(What.OUTCOME_MOVED, What.OUTCOME_CODE), differences.stream().map(Difference::what).toList());
        assertEquals(List.of("A3.2", "A3", "A5"), differences.getFirst().params());
    }

    @Test
    void the_difference_of_two_versions_of_60_modules_and_600_outcomes_takes_less_than_200_ms_of_cpu() {
        WholeVersion before = large("alt");
        WholeVersion after = large("neu");
        var threads = ManagementFactory.getThreadMXBean();
        var nanos = new ArrayList<Long>();
        for (int i = 0; i < 15; i++) {
            long start = threads.getCurrentThreadCpuTime();
            List<Difference> differences = Differences.between(before, after);
            differences.stream().filter(Difference::isText).forEach(one -> WordDiff.between(one.before().de(), one.after().de()));
            nanos.add(threads.getCurrentThreadCpuTime() - start);
            assertTrue(differences.size() >= 660, () -> "" + differences.size());
        }
        Collections.sort(nanos);
        System.out.printf("DifferencesTest: %d ms CPU in the middle, 60 modules, 600 outcomes, all reworded%n", nanos.get(7) / 1_000_000);
        assertTrue(nanos.get(7) < 200_000_000, () -> nanos.toString());
    }

    /** Every text of it has a word of its own. */
    static WholeVersion large(String word) {
        List<ModuleContent> modules = IntStream.rangeClosed(1, 60).mapToObj(number -> {
            String code = "A" + number;
            List<ModuleContent.Outcome> outcomes = IntStream.rangeClosed(1, 10).mapToObj(outcome -> new ModuleContent.Outcome(
                    new UUID(number, outcome), code + "." + outcome, outcome == 1, true,
                    words("zeigt in Modul " + number + " zum Thema " + outcome, word))).toList();
            return new ModuleContent(1, new UUID(0, number), code, true, words("Modul " + number, word),
                    words("Die Teilnehmenden üben, aufmerksam zuzuhören, offene Fragen zu stellen und nachzufragen, Modul " + number, word),
                    List.of(new ModuleContent.Unit(words("Einheit", word), 4, ModuleContent.Hours.CONTACT)), 0, words("Gespräch", word), List.of(), false,
                    outcomes, List.of());
        }).toList();
        return new WholeVersion(shipped().content().withModules(modules.stream().map(ModuleContent::code).toList()), modules);
    }

    private static LocalizedText words(String start, String word) {
        return text(start + ", was " + word + " ist");
    }
}
