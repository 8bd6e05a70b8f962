package org.peerwerk.certificate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.peerwerk.shared.Language;
import org.peerwerk.shared.RuleBroken;

class CertificateTest {
    private static final CheckCode CODE = new CheckCode("7Q4XM0ZK2P9TBWC5HD8N31RVJE");
    private static final UUID PERSON = new UUID(0, 2);
    private static final UUID OFFICE = new UUID(0, 3);

    private static Certificate issue(String holder, UUID by) {
        return new Certificate(new UUID(0, 1), new Certificate.Subject(new UUID(0, 4), PERSON, new UUID(0, 5)), CODE,
                Certificates.with(Certificates.of(holder), CODE), by);
    }

    @Test
    void a_certificate_stands_from_the_moment_it_is_issued_and_belongs_to_one_person() {
        Certificate certificate = issue("Jürgen Müller", OFFICE);
        assertEquals(Certificate.Status.ISSUED, certificate.status());
        assertEquals(CODE, certificate.code());
        assertTrue(certificate.belongsTo(PERSON));
        assertFalse(certificate.belongsTo(OFFICE));
        assertTrue(certificate.name().fits(NameKey.of("mueller juergen")));
    }

    @Test
    void the_name_goes_after_ten_years_unless_its_holder_wants_it_to_stay() {
        Certificate certificate = issue("Jürgen Müller", OFFICE);
        LocalDate issued = certificate.content().issuedOn();
        assertEquals(issued.plusYears(10).plusDays(1), certificate.nameGoesOn(issued));
        assertEquals(issued.plusYears(10).plusDays(1), certificate.nameGoesOn(issued.plusYears(9)));
        assertEquals(issued.plusYears(11).plusMonths(6).plusDays(1), certificate.nameGoesOn(issued.plusYears(11)), "known late, and so it goes later");
        certificate.keepLonger(true);
        assertNull(certificate.nameGoesOn(issued));
        certificate.keepLonger(false);
        assertEquals(issued.plusYears(10).plusDays(1), certificate.nameGoesOn(issued));
    }

    @Test
    void who_wants_the_name_to_go_after_all_is_told_anew() {
        Certificate certificate = issue("Jürgen Müller", OFFICE);
        LocalDate told = certificate.content().issuedOn().plusYears(10);
        certificate.tell(told);
        String occasion = certificate.occasion();
        certificate.keepLonger(false);
        assertTrue(certificate.isTold(), "nothing has changed");
        certificate.keepLonger(true);
        certificate.keepLonger(false);
        assertFalse(certificate.isTold());
        certificate.tell(told.plusYears(1));
        assertNotEquals(occasion, certificate.occasion(), "a message of its own");
    }

    @Test
    void nobody_issues_their_own() {
        assertEquals("certificate.not-oneself", assertThrows(RuleBroken.class, () -> issue("Jürgen Müller", PERSON)).code());
    }

    @Test
    void a_name_with_characters_the_type_faces_lack_is_refused_naming_them() {
        RuleBroken refused = assertThrows(RuleBroken.class, () -> issue("山田 Taro", OFFICE));
        assertEquals("certificate.unprintable", refused.code());
        assertEquals(List.of("山 (U+5C71), 田 (U+7530)"), refused.params());
    }

    @Test
    void a_name_without_letters_is_refused_because_nobody_could_check_it() {
        assertEquals("certificate.name-without-letters", assertThrows(RuleBroken.class, () -> issue("?!", OFFICE)).code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Zoë \"Zoe\" O’Connor-van der Berg", "<b>Anna</b> & Söhne", "Nguyễn Thị Minh Khai", "Łukasz Đorđević",
            "Γιώργος Παπαδόπουλος", "Фёдор Чайковский",
            "Maximiliane-Alexandra Theodora Freifrau von und zu Hohenstein-Wittgenstein-Berleburg zu Sayn und Altenkirchen am Rhein"})
    void names_of_all_kinds_are_issued_and_can_be_checked(String holder) {
        Certificate certificate = issue(holder, OFFICE);
        assertTrue(certificate.name().fits(NameKey.of(holder)));
        assertEquals(holder, certificate.content().holder());
    }

    @Test
    void of_a_certificate_whose_holder_is_erased_only_what_leads_to_nobody_remains() {
        Certificate certificate = issue("Jürgen Müller", OFFICE);
        String number = certificate.number();
        certificate.forgetHolder();
        assertFalse(certificate.belongsTo(PERSON));
        assertFalse(certificate.hasHolder());
        assertTrue(certificate.name().isEmpty());
        assertFalse(certificate.name().fits(NameKey.of("Jürgen Müller")));
        assertEquals(CODE, certificate.code());
        assertEquals(number, certificate.number());
        assertEquals("1.0", certificate.content().version());
        String stored = new StoredContent().convertToDatabaseColumn(certificate.content());
        for (String word : List.of("Jürgen", "Köln gGmbH", "Özdemir", "Sedlmayr", "2026-01-12", "2026-06-26")) {
            assertFalse(stored.contains(word), word);
        }
        assertEquals(certificate.content(), new StoredContent().convertToEntityAttribute(stored));
    }

    @Test
    void the_papers_are_drawn_in_german_and_english() {
        Certificate certificate = issue("Jürgen Müller", OFFICE);
        List<IssuedPaper> papers = certificate.draw();
        assertEquals(List.of("de", "en"), papers.stream().map(IssuedPaper::language).toList());
        assertArrayEquals(CertificatePaper.draw(certificate.content(), Language.DE), papers.getFirst().pdf());
        assertArrayEquals(CertificatePaper.draw(certificate.content(), Language.EN), papers.getLast().pdf());
        assertEquals("%PDF-", new String(papers.getLast().pdf(), 0, 5, StandardCharsets.US_ASCII));
    }

    @Test
    void what_is_handed_out_cannot_change_what_is_kept() {
        byte[] drawn = {1, 2, 3};
        var paper = new IssuedPaper(new UUID(0, 1), Language.DE, drawn);
        drawn[0] = 9;
        paper.pdf()[1] = 9;
        assertArrayEquals(new byte[] {1, 2, 3}, paper.pdf());
    }

    @Test
    void a_paper_whose_stored_bytes_were_changed_is_not_handed_out() throws Exception {
        var paper = new IssuedPaper(new UUID(0, 1), Language.DE, new byte[] {1, 2, 3});
        var stored = IssuedPaper.class.getDeclaredField("pdf");
        stored.setAccessible(true);
        stored.set(paper, new byte[] {1, 2, 4});
        assertThrows(IllegalStateException.class, paper::pdf);
    }

    @Test
    void a_paper_that_says_another_code_is_a_defect() {
        var subject = new Certificate.Subject(new UUID(0, 4), PERSON, new UUID(0, 5));
        CertificateContent other = Certificates.of("Jürgen Müller");
        assertThrows(IllegalArgumentException.class, () -> new Certificate(new UUID(0, 1), subject, CODE, other, OFFICE));
    }

    @Test
    void stored_content_is_read_back_as_it_was() {
        var stored = new StoredContent();
        for (CertificateContent content : List.of(Certificates.of("Jürgen Müller"),
                Certificates.of("Jürgen Müller", Certificates.CONSENT, Certificates.modules(2)))) {
            assertEquals(content, stored.convertToEntityAttribute(stored.convertToDatabaseColumn(content)));
        }
    }

    @Test
    void content_of_format_1_is_read_for_ever() throws Exception {
        try (var golden = getClass().getResourceAsStream("/certificate/content-format-1.json")) {
            String json = new String(golden.readAllBytes(), StandardCharsets.UTF_8).strip();
            CertificateContent content = new StoredContent().convertToEntityAttribute(json);
            assertEquals(Certificates.of("Jürgen Müller", Certificates.CONSENT, Certificates.modules(2)), content);
            assertEquals(json, new StoredContent().convertToDatabaseColumn(content));
        }
    }

    @Test
    void content_of_an_unknown_format_is_refused() {
        String json = new StoredContent().convertToDatabaseColumn(Certificates.of("Jürgen Müller")).replace("\"format\":1", "\"format\":2");
        assertThrows(IllegalStateException.class, () -> new StoredContent().convertToEntityAttribute(json));
    }
}
