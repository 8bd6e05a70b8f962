package org.peerwerk.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.peerwerk.cohort.Cohort;
import org.peerwerk.shared.Language;
import org.peerwerk.shared.Settings;
import org.peerwerk.standard.PublishedVersion;
import org.peerwerk.standard.Shipped;

class DraftTest {
    private static final Settings SETTINGS = new Settings(URI.create("https://peerwerk.example"), URI.create("https://login.example/realms/x"),
            "peerwerk-web", "a secret of thirty-two characters", new Settings.Accounts("peerwerk-accounts", "s"), new Settings.Issuer("Netzwerk Peer-Support", "e. V.", "Köln"),
            new Settings.Mail("mail.example", 25, "peerwerk@example.org", null, null, Settings.Mail.Tls.STARTTLS, null), Duration.ofSeconds(20), false);
    private static final CheckCode CODE = new CheckCode("7Q4XM0ZK2P9TBWC5HD8N31RVJE");
    private static final LocalDate TODAY = LocalDate.of(2027, 7, 3);
    private static final LocalDate DECIDED = LocalDate.of(2027, 7, 1);

    static CertificateContent content(PublishedVersion version, String holder, String... tandem) {
        var course = new Cohort.Plan("Sommer-Kurs", "", new UUID(0, 1), "Bonn", "", LocalDate.of(2027, 1, 12), LocalDate.of(2027, 6, 26),
                LocalDate.of(2027, 1, 2), 12, new UUID(0, 2), new UUID(0, 3));
        return new Draft(version, course, holder, "Integrationsfachdienst", List.of(tandem))
                .content("2027-00042", CODE, DECIDED, TODAY, SETTINGS);
    }

    @Test
    void a_certificate_says_what_the_pinned_version_and_the_course_say() {
        PublishedVersion version = Shipped.version("peer-supporter");
        CertificateContent content = content(version, "Jürgen Müller", "Özlem Aydın", "Peter Zahn");
        assertEquals(version.content().title(), content.standard());
        assertEquals(version.content().holder(), content.title());
        assertEquals(88 * 45, content.contactMinutes());
        assertEquals(24 * 60, content.practiceMinutes());
        assertEquals(8, content.modules().size());
        assertEquals(content.contactMinutes(), content.modules().stream().mapToInt(CertificateContent.Module::minutes).sum());
        assertEquals("Integrationsfachdienst", content.organiser());
        assertEquals("Bonn", content.place());
        assertEquals("Köln", content.issuedAt());
        assertEquals("e. V.", content.issuer().legalForm());
        assertEquals(DECIDED, content.decidedOn());
        assertInstanceOf(CertificateContent.Basis.Start.class, content.basis());
    }

    @Test
    void the_check_address_carries_the_code_and_never_the_number() {
        CertificateContent content = content(Shipped.version("peer-supporter"), "Jürgen Müller", "A", "B");
        assertEquals("https://peerwerk.example/check/" + CODE.grouped(), content.checkUrl());
        assertFalse(content.checkUrl().contains(content.number()));
    }

    @Test
    void the_two_of_the_tandem_stand_in_the_order_of_their_names_so_that_nobody_can_tell_who_is_the_peer() {
        PublishedVersion version = Shipped.version("peer-supporter");
        var expected = new CertificateContent.Tandem("Özlem Aydın", "Peter Zahn");
        assertEquals(expected, content(version, "X", "Özlem Aydın", "Peter Zahn").tandem());
        assertEquals(expected, content(version, "X", "Peter Zahn", "Özlem Aydın").tandem());
    }

    @Test
    void the_name_is_composed_and_without_characters_nobody_sees() {
        assertEquals("Jürgen Müller", content(Shipped.version("peer-supporter"), "Ju\u0308rgen\u202e Mu\u0308ller", "A", "B").holder());
    }

    @Test
    void every_shipped_standard_can_be_drawn_in_both_languages() {
        for (String standard : List.of("peer-supporter", "train-the-trainer")) {
            CertificateContent content = content(Shipped.version(standard), "Jürgen Müller", "Özlem Aydın", "Peter Zahn");
            assertEquals(List.of(), CertificatePaper.unprintable(content));
            assertTrue(CertificatePaper.draw(content, Language.DE).length > 10_000);
            assertTrue(CertificatePaper.draw(content, Language.EN).length > 10_000);
        }
    }
}
