package org.peerwerk.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.peerwerk.shared.FileKind;
import org.peerwerk.shared.Language;

class FormFilesTest {
    private static final byte[] PAPER = "%PDF-1.7".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @CsvSource({"C:\\Users\\Öz\\Mein Brief.pdf, Mein Brief.pdf", "../../etc/passwd, passwd", "a/b\\c.pdf, c.pdf", ".htaccess, htaccess",
            "a%22b.pdf, a\"b.pdf", "Bu\u0308rger.pdf, Bürger.pdf", "a\u202Efdp.exe, afdp.exe", "a\u0000\u0007.pdf, a.pdf", "../.., file",
            "Żółć محمد 😀.pdf, Żółć محمد 😀.pdf"})
    void of_a_file_name_the_last_segment_stays_without_what_cannot_be_seen(String sent, String name) {
        assertEquals(name, Form.Upload.sent(sent, "application/pdf", PAPER).name());
    }

    @Test
    void a_long_file_name_keeps_its_end() {
        String name = Form.Upload.sent("😀".repeat(300) + ".pdf", "application/pdf", PAPER).name();
        assertEquals(Form.LINE, name.codePointCount(0, name.length()));
        assertTrue(name.endsWith("😀.pdf"));
    }

    @Test
    void a_file_of_a_kind_that_is_taken_is_given_to_the_resource() {
        Form form = form(Language.DE, PAPER);
        assertSame(PAPER, form.requiredFile("paper", PAPER.length, FileKind.PNG, FileKind.PDF).bytes());
        assertTrue(form.isGood());
    }

    @Test
    void a_missing_file_is_a_problem_only_where_it_is_required() {
        Form form = Form.empty(view(Language.DE));
        assertNull(form.optionalFile("paper", Form.MB, FileKind.PDF));
        assertTrue(form.isGood());
        assertNull(form.requiredFile("paper", Form.MB, FileKind.PDF));
        assertEquals("Bitte wählen Sie eine Datei aus.", form.error("paper"));
    }

    @Test
    void an_empty_file_is_told_from_none() {
        Form form = form(Language.DE, new byte[0]);
        assertNull(form.requiredFile("paper", Form.MB, FileKind.PDF));
        assertEquals("Diese Datei ist leer. Bitte wählen Sie eine andere aus.", form.error("paper"));
    }

    @Test
    void how_large_a_file_may_be_is_said_in_megabytes() {
        assertEquals("Diese Datei ist zu groß. Bitte wählen Sie eine mit höchstens 2,5 MB aus.", tooLarge(Language.DE));
        assertEquals("Diese Datei ist zu groß. Bitte wählen Sie eine kleinere Datei aus. Höchstens 2,5 Mega-Byte gehen.",
                tooLarge(Language.EASY));
        assertEquals("This file is too large. Please choose one of at most 2.5 MB.", tooLarge(Language.EN));
    }

    private static String tooLarge(Language language) {
        Form form = form(language, new byte[3 * Form.MB]);
        assertNull(form.requiredFile("paper", 5 * Form.MB / 2, FileKind.PDF));
        return form.error("paper");
    }

    @Test
    void a_file_of_another_kind_is_refused_whatever_it_is_called_also_where_none_is_required() {
        Form form = form(Language.DE, "<svg onload=\"alert(1)\"/>".getBytes(StandardCharsets.UTF_8));
        assertNull(form.optionalFile("paper", Form.MB, FileKind.values()));
        assertTrue(form.error("paper").contains("Bitte wählen Sie eine von diesen Arten aus: PDF, PNG, JPG"));
    }

    @Test
    void the_field_says_what_is_possible_and_offers_it() {
        String html = field(Form.empty(view(Language.DE)));
        for (String part : List.of("Möglich: PDF, JPG, JPEG. Höchstens 2 MB.", "type=\"file\"",
                "accept=\"application/pdf,image/jpeg,.pdf,.jpg,.jpeg\"", "aria-describedby=\"f-paper-hint\"",
                "<label class=\"kern-label\" for=\"f-paper\">")) {
            assertTrue(html.contains(part), html);
        }
        assertFalse(html.contains("noch einmal"), html);
    }

    @Test
    void when_the_form_comes_back_for_another_field_the_file_is_to_be_chosen_again() {
        Form form = form(Language.DE, PAPER);
        form.reject("another", "form.missing");
        assertTrue(field(form).contains("Bitte wählen Sie die Datei noch einmal aus."));
    }

    @Test
    void the_problem_with_a_file_stands_at_its_field() {
        Form form = form(Language.DE, new byte[0]);
        form.requiredFile("paper", Form.MB, FileKind.PDF);
        String html = field(form);
        for (String part : List.of("id=\"f-paper-error\"", "Diese Datei ist leer.", "aria-invalid=\"true\"",
                "aria-describedby=\"f-paper-hint f-paper-error\"")) {
            assertTrue(html.contains(part), html);
        }
    }

    @Test
    void what_the_application_takes_stays_in_memory_and_what_it_refuses_reaches_it() throws IOException {
        assertTrue(Files.readString(Path.of("src/main/webapp/WEB-INF/web.xml")).contains("<param-value>" + Form.REQUEST + "<"));
        Matcher limit = Pattern.compile("max-post-size,value=(\\d+)").matcher(Files.readString(Path.of("src/main/scripts/server.cli")));
        assertTrue(limit.find() && Long.parseLong(limit.group(1)) > 10L * Form.REQUEST);
    }

    private static String field(Form form) {
        return Rendering.known(Language.DE, "/my/papers").tag("file", Map.of("form", form, "name", "paper", "label", "Papier",
                "kinds", List.of(FileKind.PDF, FileKind.JPEG), "largest", 2 * Form.MB));
    }

    private static Form form(Language language, byte[] paper) {
        return new Form(view(language), new LinkedHashMap<>(), Map.of("paper", Form.Upload.sent("a.pdf", "application/pdf", paper)), true);
    }

    private static View view(Language language) {
        return Rendering.known(language, "/my/papers").view();
    }
}
