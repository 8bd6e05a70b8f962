package org.peerwerk.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.peerwerk.shared.Language;
import org.peerwerk.shared.RuleBroken;
import org.peerwerk.shared.Texts;

class KeptFormsTest {
    private static final OffsetDateTime WINTER_EVENING = OffsetDateTime.parse("2027-03-03T20:05:00Z");

    @Test
    void everything_typed_is_kept_and_nothing_that_belongs_to_the_sending() {
        var typed = new LinkedHashMap<String, List<String>>();
        typed.put("token", List.of("secret"));
        typed.put("once", List.of("7"));
        typed.put("motivation", List.of("Grüße \"an\"\r\nalle 😀"));
        typed.put("confirm", List.of("one", "two"));
        typed.put("keep", List.of("later"));
        assertEquals("""
                {"once":["7"],"motivation":["Grüße \\"an\\"\\r\\nalle 😀"],"confirm":["one","two"]}""", KeptForms.json(typed));
    }

    @Test
    void a_form_of_more_than_one_megabyte_is_refused_in_words() {
        assertTrue(KeptForms.json(Map.of("text", List.of("x".repeat(Form.TEXT)))).length() > Form.TEXT);
        // two bytes each
        RuleBroken refused = assertThrows(RuleBroken.class, () -> KeptForms.json(Map.of("text", List.of("ü".repeat(Form.TEXT)))));
        for (Language language : Language.values()) {
            assertTrue(Texts.has(language, refused.code()));
        }
    }

    @Test
    void what_was_kept_takes_the_place_of_every_preset_value() {
        Form form = form().with("title", "Stored").with("public", "true").resume(kept(Map.of("title", List.of("Typed"))));
        assertEquals("Typed", form.value("title"));
        assertFalse(form.isTicked("public"), "the tick was taken off before the form was kept");
        assertEquals(WINTER_EVENING, form.keptAt());
    }

    @Test
    void without_anything_kept_the_preset_values_stay() {
        Form form = form().with("title", "Stored").resume(Optional.empty());
        assertEquals("Stored", form.value("title"));
        assertNull(form.keptAt());
    }

    @Test
    void only_the_two_ways_of_keeping_keep() {
        assertTrue(form().with("keep", "later").isToKeep());
        assertTrue(form().with("keep", "auto").isToKeep());
        assertFalse(form().with("keep", "forget").isToKeep());
        assertFalse(form().isToKeep());
    }

    @Test
    void the_notice_says_since_when_and_how_long_and_offers_to_throw_it_away() {
        String german = notice(Language.DE, form().resume(kept(Map.of())));
        for (String part : List.of("3. März 2027, 21:05 Uhr", "noch nicht gespeichert", "30 Tage", "action=\"/de/my/apply/1\"",
                "name=\"keep\" value=\"forget\"")) {
            assertTrue(german.contains(part), german);
        }
        assertTrue(notice(Language.EASY, form().resume(kept(Map.of()))).contains("<span class=\"pw-sentence\">"));
        assertTrue(notice(Language.EN, form().resume(kept(Map.of()))).contains("3 March 2027, 21:05"));
    }

    @Test
    void where_nothing_was_kept_there_is_no_notice() {
        assertEquals("", notice(Language.DE, form()).strip());
    }

    private static String notice(Language language, Form form) {
        return Rendering.known(language, "/my/apply/1").tag("kept", Map.of("form", form, "action", "/my/apply/1"));
    }

    private static Form form() {
        return Form.empty(Rendering.known(Language.DE, "/my/apply/1").view());
    }

    private static Optional<KeptForms.Kept> kept(Map<String, List<String>> fields) {
        return Optional.of(new KeptForms.Kept(fields, WINTER_EVENING));
    }
}
