package org.peerwerk.certificate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.peerwerk.paper.Pdf;
import org.peerwerk.paper.UnprintableText;
import org.peerwerk.shared.Language;
import org.peerwerk.shared.LocalizedText;

class CertificatePaperTest {

    private static final String LONG_NAME = "Maximiliane Theodora Friederike von Hohenstein-Lichtenberg zu Sayn-Wittgenstein-Berleburg "
            + "genannt Freiin von und zu der Tann-Rathsamhausen-Lehnhoff";
    private static final LocalizedText LONG_TITLE = new LocalizedText(
            "Fachkraft für Peer-Support in der beruflichen Teilhabe ".repeat(5).strip(), "Fach-Kraft für Peer-Support",
            "Professional for peer support in vocational participation ".repeat(5).strip());

    @ParameterizedTest
    @EnumSource(names = {"DE", "EN"})
    void a_certificate_is_accessible_and_fit_for_archives(Language language) throws Exception {
        assertEquals(List.of(), Pdf.flaws(CertificatePaper.draw(Certificates.of("Erika Müller-Lüdenscheidt"), language)));
    }

    @ParameterizedTest
    @EnumSource(names = {"DE", "EN"})
    void so_is_one_with_very_long_names_and_very_many_modules(Language language) throws Exception {
        var certificate = Certificates.of(LONG_NAME, Certificates.CONSENT, Certificates.modules(40), LONG_TITLE);
        assertEquals(List.of(), Pdf.flaws(CertificatePaper.draw(certificate, language)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Erika Müller-Lüdenscheidt", "Łukasz Ződor", "Nguyễn Thị Hồng Đặng", "Дарья Ковальчук",
            "Αλέξανδρος Παπαδόπουλος", "Ștefan Şükrü", "Ọ̀ṣun Adébáyọ̀", "Jo", LONG_NAME})
    void a_name_is_printed_whole(String name) throws Exception {
        var text = text(CertificatePaper.draw(Certificates.of(name), Language.DE));
        assertTrue(text.contains(name), text);
    }

    @Test
    void an_accent_typed_as_a_character_of_its_own_is_joined_with_its_letter() throws Exception {
        assertTrue(text(CertificatePaper.draw(Certificates.of("Zoe\u0308 Mu\u0308ller"), Language.DE)).contains("Zoë Müller"));
    }

    @Test
    void a_very_long_title_and_forty_modules_are_printed_whole() throws Exception {
        var certificate = Certificates.of(LONG_NAME, Certificates.START, Certificates.modules(40), LONG_TITLE);
        var text = text(CertificatePaper.draw(certificate, Language.DE));
        assertTrue(text.replace("- ", "-").contains(LONG_TITLE.de()), text); // lines may end after a hyphen
        assertTrue(text.contains("A40 Praxis und Abschluss"), text);
        assertTrue(text.contains("40 Module mit zusammen"), text);
    }

    @Test
    void the_first_page_is_read_from_the_title_to_the_check() throws Exception {
        assertInOrder(text(CertificatePaper.draw(Certificates.of("Erika Müller"), Language.DE)),
                "Netzwerk Peer-Support Rhein-Ruhr", "Zertifikat", "Dieses Zertifikat erhält", "Erika Müller",
                "Peer-Supporter*in (Arbeit und Teilhabe)", "Fassung 1.0",
                "Start-Fassung: noch nicht mit Selbstvertreter*innen beschlossen.",
                "Integrationsfachdienst Köln gGmbH, Köln, 12. Januar 2026 bis 26. Juni 2026", "Modul UE Stunden",
                "A1 Peer-Support verstehen 8 6", "A8 Praxis und Abschluss 12 9", "Unterricht zusammen 84 63", "Dazu 24 Stunden Praxis",
                "Miriam Özdemir", "Jörg Sedlmayr", "Köln, 3. Juli 2026", "PW-2026-00042", "kein staatlich anerkannter Berufsabschluss",
                Certificates.CHECK_URL, "Prüf-Code: 7KQ3-MX9A-V2TD-8HPC-4RWZ-N6YE",
                "Anlage: Lernergebnisse", "A1 Peer-Support verstehen · 8 UE", "erklärt Peer-Support mit eigenen Worten",
                "Das kann ich", "Entwurf", "Ich erkläre Peer-Support mit meinen Worten.");
    }

    @Test
    void an_english_certificate_speaks_english_and_keeps_the_page_in_leichte_sprache() throws Exception {
        assertInOrder(text(CertificatePaper.draw(Certificates.of("Erika Müller"), Language.EN)),
                "Certificate", "Erika Müller", "Peer supporter (work and participation)",
                "Start version: not yet agreed with self-advocates.", "12 January 2026 to 26 June 2026",
                "not a state-recognised vocational qualification", "Annex: learning outcomes", "explains peer support in own words",
                "Das kann ich", "Entwurf");
    }

    @Test
    void a_start_version_says_so_on_the_first_page_and_in_the_annex_and_an_agreed_one_names_the_day() throws Exception {
        var start = text(CertificatePaper.draw(Certificates.of("Erika Müller"), Language.DE));
        assertEquals(2, count(start, "noch nicht mit Selbstvertreter*innen beschlossen"));
        assertEquals(1, count(start, "Das ist die Start-Fassung"));
        var agreed = text(CertificatePaper.draw(
                Certificates.of("Erika Müller", Certificates.CONSENT, Certificates.modules(8)), Language.DE));
        assertFalse(agreed.contains("Start-Fassung"), agreed);
        assertTrue(agreed.contains("am 3. März 2026 gemeinsam mit Selbstvertreter*innen beschlossen"), agreed);
    }

    @Test
    void the_easy_page_sets_each_sentence_on_a_line_of_its_own() throws Exception {
        var lines = Pdf.text(CertificatePaper.draw(Certificates.of("Erika Müller"), Language.DE)).lines().map(String::strip).toList();
        assertTrue(lines.contains("• Ich kenne meine Rechte."), lines.toString());
        assertTrue(lines.contains("Ich nenne ein Beispiel von der Arbeit."), lines.toString());
    }

    @ParameterizedTest
    @EnumSource(names = {"DE", "EN"})
    void nothing_private_is_told(Language language) throws Exception {
        var text = text(CertificatePaper.draw(Certificates.of("Erika Müller"), language)).toLowerCase(Locale.ROOT);
        for (var word : List.of("unterstützung", "assistenz", "diagnose", "nachteilsausgleich", "versuch", "fehlzeit", "abwesen", "krank",
                "geboren", "geburt", "arbeitgeber", "betroffen", "peer-trainer", "fachkraft", "selbstständig",
                "with support", "attempt", "absence", "born", "employer", "diagnosis")) {
            assertFalse(text.contains(word), word);
        }
    }

    @Test
    void the_metadata_name_no_person() {
        var pdf = new String(CertificatePaper.draw(Certificates.of("Erika Beispielfrau"), Language.DE),
                StandardCharsets.UTF_8);
        assertTrue(pdf.contains("Zertifikat PW-2026-00042: Peer-Supporter*in (Arbeit und Teilhabe)"));
        assertFalse(pdf.contains("Beispielfrau"));
    }

    @Test
    void the_qr_code_leads_to_the_check() throws Exception {
        assertEquals(Certificates.CHECK_URL, Pdf.qrCode(CertificatePaper.draw(Certificates.of("Erika Müller"), Language.DE)));
    }

    @Test
    void a_letter_that_cannot_be_printed_is_refused_by_name() {
        var certificate = Certificates.of("Hanako 山田");
        assertEquals(List.of("山 (U+5C71)", "田 (U+7530)"), CertificatePaper.unprintable(certificate));
        var refused = assertThrows(UnprintableText.class, () -> CertificatePaper.draw(certificate, Language.DE));
        assertEquals(List.of("山 (U+5C71)", "田 (U+7530)"), refused.characters());
        assertEquals(List.of(), CertificatePaper.unprintable(Certificates.of("Erika Müller")));
    }

    @Test
    void leichte_sprache_is_a_page_and_not_a_main_language() {
        assertThrows(IllegalArgumentException.class, () -> CertificatePaper.draw(Certificates.of("Erika Müller"), Language.EASY));
    }

    @Test
    void the_same_content_gives_the_same_bytes_at_any_time_and_place() {
        var first = CertificatePaper.draw(Certificates.of("Erika Müller"), Language.DE);
        var locale = Locale.getDefault();
        var zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
            IntStream.range(0, 40).parallel().forEach(i -> {
                CertificatePaper.draw(Certificates.of("Jemand Anderes " + i), Language.EN);
                assertArrayEquals(first, CertificatePaper.draw(Certificates.of("Erika Müller"), Language.DE));
            });
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
        assertFalse(Arrays.equals(first, CertificatePaper.draw(Certificates.of("Erika Mueller"), Language.DE)));
    }

    /** The text on one line, as it is read. */
    private static String text(byte[] pdf) throws Exception {
        return Pdf.text(pdf).replaceAll("\\s+", " ");
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }

    private static void assertInOrder(String text, String... parts) {
        int from = 0;
        for (var part : parts) {
            int at = text.indexOf(part, from);
            assertTrue(at >= 0, "»" + part + "« is missing after »" + text.substring(0, from) + "« in " + text);
            from = at + part.length();
        }
    }
}
