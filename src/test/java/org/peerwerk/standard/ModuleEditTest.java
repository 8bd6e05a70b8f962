package org.peerwerk.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.peerwerk.standard.Versions.module;
import static org.peerwerk.standard.Versions.shipped;
import static org.peerwerk.standard.Versions.text;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.peerwerk.shared.RuleBroken;

class ModuleEditTest {
    private final ModuleContent a3 = module(shipped(), "A3");
    private final UUID first = a3.outcomes().get(0).id();
    private final UUID second = a3.outcomes().get(1).id();

    @Test
    void a_new_outcome_gets_the_next_code_also_where_the_last_was_taken_out() {
        ModuleContent without = new ModuleEdit.RemoveOutcome(second).apply(a3);
        assertEquals("A3.6", new ModuleEdit.AddOutcome(new UUID(1, 1)).apply(without).outcomes().getLast().code());
    }

    @Test
    void a_split_outcome_becomes_two_with_its_words_and_ids_of_their_own() {
        ModuleContent split = new ModuleEdit.SplitOutcome(first, new UUID(1, 1), new UUID(1, 2)).apply(a3);
        assertEquals(6, split.outcomes().size());
        assertEquals(a3.outcomes().getFirst().text(), split.outcomes().get(0).text());
        assertEquals(a3.outcomes().getFirst().text(), split.outcomes().get(1).text());
        assertEquals(List.of("A3.1", "A3.6"), split.outcomes().stream().limit(2).map(ModuleContent.Outcome::code).toList());
        assertTrue(split.outcomes().stream().noneMatch(outcome -> outcome.id().equals(first)));
        assertTrue(split.outcomes().get(1).critical());
    }

    @Test
    void merged_outcomes_have_the_words_of_both_and_ask_for_the_stricter() {
        ModuleContent merged = new ModuleEdit.MergeOutcomes(second, first, new UUID(1, 1)).apply(a3);
        assertEquals(4, merged.outcomes().size());
        ModuleContent.Outcome one = merged.outcomes().getFirst();
        assertEquals(a3.outcomes().get(1).text().de() + "\n" + a3.outcomes().get(0).text().de(), one.text().de());
        assertTrue(one.critical());
        assertThrows(RuleBroken.class, () -> new ModuleEdit.MergeOutcomes(first, first, new UUID(1, 1)).apply(a3));
    }

    @Test
    void at_the_edge_nothing_moves() {
        assertEquals(a3, new ModuleEdit.MoveOutcome(first, -1).apply(a3));
        assertEquals(a3, new ModuleEdit.MoveUnit(3, 1).apply(a3));
        assertEquals(List.of(second, first), new ModuleEdit.MoveOutcome(first, 1).apply(a3).outcomes().stream().limit(2)
                .map(ModuleContent.Outcome::id).toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4, -1})
    void a_part_that_is_gone_is_told(int unit) {
        assertEquals("draft.part-gone", assertThrows(RuleBroken.class, () -> new ModuleEdit.RemoveUnit(unit).apply(a3)).code());
        assertEquals("draft.part-gone", assertThrows(RuleBroken.class, () -> new ModuleEdit.RemoveOutcome(new UUID(0, 0)).apply(a3)).code());
    }

    @Test
    void a_module_has_an_end() {
        ModuleContent full = a3;
        for (int i = a3.units().size(); i < ModuleEdit.MOST_PARTS; i++) {
            full = new ModuleEdit.AddUnit().apply(full);
        }
        ModuleContent last = full;
        assertEquals("draft.too-many-parts", assertThrows(RuleBroken.class, () -> new ModuleEdit.AddUnit().apply(last)).code());
    }

    @Test
    void a_material_with_the_same_id_takes_the_others_place() {
        var link = new Material(new UUID(2, 2), text("Karten"), Material.Form.EASY, "CC-BY-4.0", "https://example.org", null, true);
        ModuleContent with = new ModuleEdit.PutMaterial(link).apply(a3);
        var other = new Material(link.id(), text("Bilder"), Material.Form.DE, "CC0-1.0", "https://example.org/b", null, false);
        assertEquals(List.of(other), new ModuleEdit.PutMaterial(other).apply(with).materials());
        assertEquals(a3, new ModuleEdit.RemoveMaterial(link.id()).apply(with));
    }

    @Test
    void a_material_is_a_link_or_a_file_and_never_both_or_none() {
        assertThrows(IllegalArgumentException.class,
                () -> new Material(new UUID(2, 2), text("Karten"), Material.Form.EASY, "CC-BY-4.0", null, null, true));
    }

    // fields

    @Test
    void fields_that_are_read_and_written_back_change_nothing() {
        for (WholeVersion version : List.of(shipped(), Shipped.version("train-the-trainer").whole(), Versions.next())) {
            version.modules().forEach(module -> assertEquals(module, ModuleFields.apply(module, ModuleFields.of(module))));
            assertEquals(version.content(), VersionFields.apply(version.content(), VersionFields.of(version.content())));
        }
    }

    @Test
    void each_field_writes_its_own_place_and_no_other() {
        Map<String, String> fields = ModuleFields.of(a3);
        fields.keySet().stream().filter(name -> name.endsWith(".de") || name.endsWith(".de-simple") || name.endsWith(".en")).forEach(name -> {
            Map<String, String> written = ModuleFields.of(ModuleFields.apply(a3, Map.of(name, "Anders")));
            written.forEach((other, value) -> assertEquals(other.equals(name) ? "Anders" : fields.get(other), value));
        });
    }

    @Test
    void codes_of_outcomes_follow_their_module() {
        ModuleContent renamed = ModuleFields.apply(a3, Map.of("code", "C7"));
        assertEquals("C7.1", renamed.outcomes().getFirst().code());
        assertFalse(renamed.equals(a3));
    }
}
