package org.peerwerk.certificate.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.peerwerk.certificate.CertificateContent.Basis;
import org.peerwerk.certificate.Verification;
import org.peerwerk.certificate.web.CheckPages.AnswerPage;
import org.peerwerk.certificate.web.CheckPages.AskPage;
import org.peerwerk.certificate.web.CheckPages.NamePage;
import org.peerwerk.shared.Language;
import org.peerwerk.shared.LocalizedText;
import org.peerwerk.web.Form;
import org.peerwerk.web.Rendering;

class CheckPagesTest {
    private static final String CODE = "7Q4XM-0ZK2P-9TBWC-5HD8N-31RVJE";
    private static final String NAME = "Jürgen <b>Müller</b>";
    private static final Verification.Paper PAPER = new Verification.Paper(new LocalizedText("Peer-Support", "Peer-Support", "Peer support"),
            new LocalizedText("Peer-Supporter*in", "Peer-Supporter", "Peer supporter"), "1.0", new Basis.Start(), "Netzwerk", "e. V.",
            LocalDate.of(2027, 7, 3));

    private static Rendering page(Language language, String path) {
        return Rendering.nobody(language, path);
    }

    private static Form typed(Rendering rendering) {
        return Form.empty(rendering.view()).with("code", CODE).with("name", NAME);
    }

    private static String first(Language language, boolean known) {
        Rendering rendering = page(language, "/check/" + CODE);
        return rendering.render("certificate/check-name.jte", new NamePage(Form.empty(rendering.view()).with("code", CODE), known));
    }

    private static String answer(Language language, Verification answer) {
        Rendering rendering = page(language, "/check/name");
        return rendering.render("certificate/check-answer.jte", new AnswerPage(typed(rendering), answer));
    }

    private static List<String> shape(String html) {
        var tags = new ArrayList<String>();
        Pattern.compile("<(/?[a-z0-9]+)").matcher(html).results().map(MatchResult::group).forEach(tags::add);
        return tags;
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void known_and_unknown_codes_are_answered_in_the_same_shape_and_length(Language language) {
        String known = first(language, true);
        String unknown = first(language, false);
        assertFalse(known.equals(unknown));
        assertEquals(shape(known), shape(unknown));
        assertEquals(known.getBytes(StandardCharsets.UTF_8).length, unknown.getBytes(StandardCharsets.UTF_8).length);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_wrong_name_and_an_unknown_code_get_the_very_same_answer(Language language) {
        String once = "name=\"once\" value=\"[^\"]*\"";
        assertEquals(answer(language, new Verification.NoInformation()).replaceAll(once, ""),
                answer(language, new Verification.Unknown()).replaceAll(once, ""));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void only_a_match_is_green_and_tells_what_stands_on_the_paper(Language language) {
        String valid = answer(language, new Verification.Valid(PAPER));
        assertTrue(valid.contains("kern-icon--success"));
        assertTrue(valid.contains("2027"));
        assertTrue(valid.contains("Netzwerk, e. V."));
        assertTrue(valid.contains("pw-badge--draft"), "says that it is a start version");
        for (Verification other : List.of(new Verification.NoInformation(), new Verification.Unknown(), new Verification.Withdrawn(PAPER),
                new Verification.Replaced(PAPER))) {
            assertFalse(answer(language, other).contains("kern-icon--success"));
        }
        for (Verification no : List.of(new Verification.NoInformation(), new Verification.Unknown())) {
            assertFalse(answer(language, no).contains("Netzwerk"));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void no_answer_shows_a_name_but_the_field_keeps_what_was_typed_when_it_was_not_confirmed(Language language) {
        assertFalse(answer(language, new Verification.Valid(PAPER)).contains("Müller"));
        String no = answer(language, new Verification.NoInformation());
        assertEquals(1, no.split("Müller", -1).length - 1);
        assertTrue(no.contains("value=\"Jürgen &lt;b>Müller&lt;/b>\"") || no.contains("value=\"Jürgen &lt;b&gt;Müller&lt;/b&gt;\""), no);
        assertFalse(first(language, true).contains("Müller"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void no_never_says_forged(Language language) {
        String no = answer(language, new Verification.NoInformation()).toLowerCase();
        for (String word : List.of("fälsch", "gefälscht", "forged", "fake", "betrug", "fraud", "ungültig", "invalid certificate")) {
            assertFalse(no.contains(word), word);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_page_of_the_check_has_one_heading_and_nothing_inline(Language language) {
        Rendering rendering = page(language, "/check");
        Form wrong = Form.empty(rendering.view());
        wrong.reject("code", "check.no-code", 26);
        wrong.reject("", "check.too-often", 6);
        for (String html : List.of(rendering.render("certificate/check.jte", new AskPage(Form.empty(rendering.view()))),
                rendering.render("certificate/check.jte", new AskPage(wrong)), rendering.render("certificate/check-again.jte", new AskPage(wrong)),
                first(language, true), answer(language, new Verification.Valid(PAPER)), answer(language, new Verification.Unknown()))) {
            assertEquals(1, html.split("<h1", -1).length - 1);
            assertFalse(html.contains("style=\""));
            assertFalse(html.contains("<script>"));
            assertFalse(html.matches("(?s).*\\{\\d}.*"), "a parameter was not filled");
        }
    }

    @Test
    void the_page_again_says_nothing_about_the_code() {
        Rendering rendering = page(Language.DE, "/check/name");
        String html = rendering.render("certificate/check-again.jte", new AskPage(typed(rendering)));
        for (String word : List.of("gibt es ein Zertifikat", "finden wir kein")) {
            assertFalse(html.contains(word));
        }
    }
}
