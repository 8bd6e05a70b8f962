package org.peerwerk.certificate.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.peerwerk.assessment.Missing;
import org.peerwerk.certificate.Certificate.Status;
import org.peerwerk.certificate.CertificateContent;
import org.peerwerk.certificate.CertificateContent.Basis;
import org.peerwerk.certificate.CertificateRepository.Candidate;
import org.peerwerk.certificate.CertificateRepository.Issued;
import org.peerwerk.certificate.CertificateRepository.Mine;
import org.peerwerk.certificate.Issuing.NotYet;
import org.peerwerk.certificate.Issuing.Overview;
import org.peerwerk.certificate.Issuing.Preview;
import org.peerwerk.certificate.Issuing.Ready;
import org.peerwerk.certificate.Issuing.Result;
import org.peerwerk.certificate.web.IssuingPages.OverviewPage;
import org.peerwerk.certificate.web.IssuingPages.PreviewPage;
import org.peerwerk.certificate.web.IssuingPages.Qr;
import org.peerwerk.certificate.web.IssuingPages.ResultPage;
import org.peerwerk.certificate.web.MyCertificatePages.MinePage;
import org.peerwerk.shared.Language;
import org.peerwerk.shared.LocalizedText;
import org.peerwerk.web.Form;
import org.peerwerk.web.Rendering;

class CertificatePagesTest {
    private static final UUID ENROLMENT = new UUID(1, 1);
    private static final LocalDate DAY = LocalDate.of(2027, 7, 1);
    private static final Candidate WHO = new Candidate(ENROLMENT, new UUID(1, 2), "Zoë <i>Özdemir</i>", new UUID(1, 3), "Sommer-Kurs", new UUID(1, 4), DAY);
    private static final LocalizedText STANDARD = new LocalizedText("Peer-Support", "Peer-Support", "Peer support");
    private static final CertificateContent CONTENT = new CertificateContent("2027-00042", "7Q4XM-0ZK2P-9TBWC-5HD8N-31RVJE",
            "https://peerwerk.example/check/7Q4XM-0ZK2P-9TBWC-5HD8N-31RVJE", WHO.name(), STANDARD, STANDARD, "1.0", new Basis.Start(),
            new CertificateContent.Issuer("Netzwerk", "e. V."), "Träger", "Bonn", DAY, DAY, 3960, 1440,
            List.of(new CertificateContent.Module("A1", STANDARD, 360, List.of(STANDARD))), new CertificateContent.Tandem("A", "B"), DAY, DAY, "Köln");
    private static final NotYet BLOCKED = new NotYet(WHO, STANDARD, "1.0", List.of(new Missing("form.missing", List.of())), false);

    private static Preview preview(NotYet notYet, List<String> unprintable, boolean own) {
        return new Preview(WHO, CONTENT, notYet, unprintable, own);
    }

    private static String render(Language language, String template, Object page) {
        return Rendering.known(language, "/my/office/certificates").render("certificate/" + template + ".jte", page);
    }

    private static String render(Language language, Preview preview) {
        return render(language, "preview", new PreviewPage(Form.empty(Rendering.known(language, "/").view()), preview));
    }

    private static Form form(Language language) {
        return Form.empty(Rendering.known(language, "/my/certificates").view());
    }

    private static Stream<String> all(Language language) {
        return Stream.of(render(language, "overview", new OverviewPage(new Overview(List.of(new Ready(WHO, STANDARD, "1.0", DAY)), List.of(BLOCKED),
                        List.of(new Issued(new UUID(2, 2), "2027-00042", WHO.name(), "Sommer-Kurs", DAY, Status.ISSUED))))),
                render(language, "overview", new OverviewPage(new Overview(List.of(), List.of(), List.of()))),
                render(language, preview(null, List.of(), false)), render(language, preview(BLOCKED, List.of("山 (U+5C71)"), true)),
                render(language, "issued", new ResultPage(Form.empty(Rendering.known(language, "/").view()), new Result(new UUID(2, 2), CONTENT, List.of(STANDARD), DAY), Qr.of(CONTENT.checkUrl()))),
                render(language, "mine", new MinePage(form(language), List.of(new Mine(new UUID(2, 2), CONTENT, Status.ISSUED, LocalDate.of(2037, 3, 3)),
                        new Mine(new UUID(2, 3), CONTENT, Status.REVOKED, null)))),
                render(language, "mine", new MinePage(form(language), List.of())));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_page_has_one_heading_nothing_inline_and_escapes_names(Language language) {
        all(language).forEach(html -> {
            assertEquals(1, html.split("<h1", -1).length - 1);
            assertFalse(html.contains("style=\""));
            assertFalse(html.contains("<i>"));
            assertFalse(html.matches("(?s).*\\{\\d}.*"), "a parameter was not filled");
        });
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_button_to_issue_is_there_only_when_nothing_stands_in_the_way(Language language) {
        String button = "action=\"/" + language.path() + "/my/office/certificates/" + ENROLMENT + "\"";
        assertTrue(render(language, preview(null, List.of(), false)).contains(button));
        assertFalse(render(language, preview(BLOCKED, List.of(), false)).contains(button));
        assertFalse(render(language, preview(null, List.of("山 (U+5C71)"), false)).contains(button));
        assertFalse(render(language, preview(null, List.of(), true)).contains(button));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void characters_that_cannot_be_printed_are_named(Language language) {
        assertTrue(render(language, preview(null, List.of("山 (U+5C71)"), false)).contains("山 (U+5C71)"));
    }

    @Test
    void a_preview_shows_neither_number_nor_code() {
        String html = render(Language.DE, preview(null, List.of(), false));
        assertFalse(html.contains(CONTENT.number()));
        assertFalse(html.contains(CONTENT.checkCode()));
    }

    @Test
    void what_was_issued_shows_number_code_address_and_qr_code() {
        String html = render(Language.DE, "issued", new ResultPage(Form.empty(Rendering.known(Language.DE, "/").view()), new Result(new UUID(2, 2), CONTENT, List.of(), null), Qr.of(CONTENT.checkUrl())));
        assertTrue(html.contains(CONTENT.number()));
        assertTrue(html.contains(CONTENT.checkCode()));
        assertTrue(html.contains(CONTENT.checkUrl()));
        assertTrue(html.contains("<svg class=\"pw-qr\" role=\"img\""));
    }
}
