package org.peerwerk.standard.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.peerwerk.shared.Language;
import org.peerwerk.standard.ModuleFields;
import org.peerwerk.standard.Place;
import org.peerwerk.standard.Shipped;
import org.peerwerk.standard.VersionFields;
import org.peerwerk.web.Rendering;
import org.peerwerk.web.View;

/** What stands in a version has words, wherever it is told. */
class WordsTest {

    /** As two people's texts, and a save and now, are laid side by side. */
    @ParameterizedTest
    @EnumSource
    void every_field_has_a_name_and_what_stands_in_it_has_words(Language language) {
        View view = Rendering.known(language, "/x").view();
        for (String standard : List.of("peer-supporter", "train-the-trainer")) {
            VersionFields.of(Shipped.version(standard).content()).forEach((name, value) -> {
                assertFalse(Words.field(view, null, name).isBlank(), name);
                assertFalse(Writing.isText(name) ? value.isBlank() : Words.value(view, name, value).isBlank(), name);
            });
            Shipped.version(standard).modules().forEach(module -> ModuleFields.of(module).forEach((name, value) -> {
                assertFalse(Words.field(view, module, name).isBlank(), name);
                assertFalse(Writing.isText(name) ? value.isBlank() : Words.value(view, name, value).isBlank(), name);
            }));
        }
    }

    @ParameterizedTest
    @EnumSource
    void numbers_and_codes_of_a_rule_stay_and_words_of_the_schema_are_said_in_words(Language language) {
        View view = Rendering.known(language, "/x").view();
        assertEquals("24", Words.value(view, "rule-practice.hours", "24"));
        assertEquals("A3, A4", Words.value(view, "rule-attendance-complete.modules", "A3, A4"));
        assertEquals(view.t("rule.word.day"), Words.value(view, "rule-course-days.parts.1.form", "day"));
        assertEquals(view.t("field.of", view.t("place.rule"), RuleWords.field(view, "parts.1.form")),
                Words.field(view, null, "rule-course-days.parts.1.form"));
    }

    @ParameterizedTest
    @EnumSource
    void a_place_among_many_rules_is_told_by_what_the_rule_is_about(Language language) {
        View view = Rendering.known(language, "/x").view();
        assertEquals(view.t("difference.rule-of", view.t("rule.kind.practice")),
                Words.place(view, Shipped.version("peer-supporter").whole(), new Place(null, "rule-practice")));
        assertEquals(view.t("place.rule"), Words.place(view, Shipped.version("peer-supporter").whole(), new Place(null, "rule-gone")));
    }
}
