package org.peerwerk.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.peerwerk.standard.Versions.own;
import static org.peerwerk.standard.Versions.shipped;
import static org.peerwerk.standard.Versions.text;
import static org.peerwerk.standard.Versions.with;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.peerwerk.shared.Language;
import org.peerwerk.standard.Difference.What;
import org.peerwerk.standard.web.Changes;
import org.peerwerk.standard.web.RuleWords;
import org.peerwerk.web.Rendering;
import org.peerwerk.web.View;

/** Whatever differs between two versions is said in a sentence of the reader's language, without a word of the program in it. */
class DifferenceSentencesTest {
    private static final Pattern PROGRAM = Pattern.compile("[A-Z]+_[A-Z]+|\\b[A-Z]{5,}\\b|\\{|\\b(true|false|null)\\b|\\b[a-z]+[A-Z][a-z]+");

    /** Pairs of versions; each is compared in both directions. */
    private static List<List<WholeVersion>> pairs() {
        var pairs = new ArrayList<List<WholeVersion>>();
        DifferencesTest.edits().forEach(edit -> pairs.add(List.of(shipped(), (WholeVersion) edit.get()[2])));
        ModuleContent a3 = Versions.module(shipped(), "A3");
        ModuleContent a5 = Versions.module(shipped(), "A5");
        ModuleContent.Outcome going = a3.outcomes().get(1);
        pairs.add(List.of(shipped(), with(with(shipped(), ModuleEdit.Copy.of(a3).outcomes(a3.outcomes().stream().filter(one -> one != going).toList()).done()),
                ModuleEdit.Copy.of(a5).outcomes(ModuleEdit.takenOver("A5", a5.outcomes(), List.of(going))).done())));
        WholeVersion material = with(shipped(), "A1", new ModuleEdit.PutMaterial(material("https://example.org/1")));
        pairs.add(List.of(material, with(material, "A1", new ModuleEdit.PutMaterial(material("https://example.org/2")))));
        pairs.add(List.of(shipped(), own(shipped(), content -> VersionFields.apply(content, Map.of("rule-course-days.parts.1.form", "block",
                "rule-course-days.parts.2.modules", "A8, A7", "rule-release.accepted", "", "rule-group-size.parallelGroups", "true")))));
        return pairs;
    }

    private static Material material(String link) {
        return new Material(new UUID(8, 8), text("Karten"), Material.Form.EASY, "CC-BY-4.0", link, null, true);
    }

    @ParameterizedTest
    @EnumSource
    void every_difference_has_a_sentence(Language language) {
        View view = Rendering.nobody(language, "/x").view();
        Set<What> said = EnumSet.noneOf(What.class);
        for (List<WholeVersion> pair : pairs()) {
            for (Changes changes : List.of(Changes.between(pair.get(0), pair.get(1)), Changes.between(pair.get(1), pair.get(0)))) {
                changes.groups().forEach(group -> assertFalse(changes.heading(view, group).isBlank()));
                for (Difference difference : changes.differences()) {
                    String sentence = changes.sentence(view, difference);
                    assertFalse(PROGRAM.matcher(sentence).find(), sentence);
                    said.add(difference.what());
                }
            }
        }
        assertEquals(EnumSet.allOf(What.class), said);
    }

    @ParameterizedTest
    @EnumSource
    void every_kind_of_rule_every_field_and_every_word_of_the_schema_has_words(Language language) {
        View view = Rendering.nobody(language, "/x").view();
        for (RuleKind kind : RuleKind.all()) {
            assertFalse(view.t("rule.kind." + kind.name()).isBlank());
            kind.fields().stream().flatMap(field -> Stream.concat(Stream.of(field), field.parts().stream())).forEach(field -> {
                assertFalse(RuleWords.field(view, field.name()).isBlank());
                field.choices().forEach(word -> assertFalse(view.t("rule.word." + word).isBlank()));
            });
        }
    }

    @Test
    void a_rule_says_which_of_its_data_changed_from_what_to_what() {
        View view = Rendering.nobody(Language.DE, "/x").view();
        WholeVersion after = own(shipped(), content -> VersionFields.apply(content, Map.of("rule-minimum-age.years", "16",
                "rule-course-days.parts.1.form", "block")));
        Changes changes = Changes.between(shipped(), after);
        assertEquals(List.of("Regel „Mindestalter“, Jahre: bisher 18; jetzt 16.",
                        "Regel „Kurstage“, Abschnitt 1, Form: bisher Kurstag; jetzt mehrere Tage am Stück."),
                changes.differences().stream().map(difference -> changes.sentence(view, difference)).toList());
    }

    @Test
    void a_text_that_changed_in_another_language_only_is_said_and_not_laid_side_by_side() {
        WholeVersion after = with(shipped(), "A1", Map.of("title.en", "Another title"));
        Changes changes = Changes.between(shipped(), after);
        View german = Rendering.nobody(Language.DE, "/x").view();
        assertFalse(changes.isCompared(german, changes.differences().getFirst()));
        assertEquals("Name: Der Text ist nur in einer anderen Sprache anders (English).",
                changes.sentence(german, changes.differences().getFirst()));
        assertTrue(changes.isCompared(Rendering.nobody(Language.EN, "/x").view(), changes.differences().getFirst()));
    }
}
