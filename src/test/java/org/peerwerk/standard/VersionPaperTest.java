package org.peerwerk.standard;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.peerwerk.paper.Pdf;
import org.peerwerk.shared.Language;
import org.peerwerk.shared.LocalizedText;

class VersionPaperTest {

    @ParameterizedTest
    @EnumSource
    void each_form_is_a_tagged_document_that_says_everything_in_order(Language language) throws Exception {
        PublishedVersion version = Shipped.version("peer-supporter");
        byte[] pdf = VersionPaper.draw(version, language);
        Files.createDirectories(Path.of("target", "pictures"));
        Files.write(Path.of("target", "pictures", "standard-" + language.path() + ".pdf"), pdf);
        assertEquals(List.of(), Pdf.flaws(pdf));
        String text = Pdf.text(pdf).replaceAll("\\s+", " ");
        int at = 0;
        for (ModuleContent module : version.modules()) {
            String outcome = module.outcomes().getLast().text().in(language).replaceAll("\\s+", " ");
            assertTrue(text.indexOf(outcome, at) > at, () -> outcome + " in its place in\n" + text);
            at = text.indexOf(outcome, at);
        }
        String rule = version.content().rules().getFirst().text().in(language).replaceAll("\\s+", " ");
        assertTrue(text.indexOf(rule) > at, text);
        assertArrayEquals(pdf, VersionPaper.draw(version, language));
    }

    @Test
    void a_version_with_consent_says_so_and_what_is_new() throws Exception {
        WholeVersion next = Versions.next();
        var version = new PublishedVersion(new UUID(1, 2), "peer-supporter", "1.1", new Basis.Consent(LocalDate.of(2027, 3, 3), 6, 5, 4), "abc",
                LocalDate.of(2027, 3, 4), next.content(), next.modules());
        String text = Pdf.text(VersionPaper.draw(version, Language.DE)).replaceAll("\\s+", " ");
        assertTrue(text.contains("Am 3. März 2027 gemeinsam mit Selbstvertreter*innen beschlossen: 6 Stimmen, davon 5"), text);
        assertTrue(text.contains("Neu seit Fassung 1.0") && text.contains("Das ist neu"), text);
    }

    @Test
    void letters_that_cannot_be_printed_are_named() {
        assertEquals(List.of("🙂 (U+1F642)"), VersionPaper.unprintable(new LocalizedText("Gut 🙂", "Gut", "Good")));
        assertEquals(List.of(), VersionPaper.unprintable(new LocalizedText("Öffnungs·zeiten", "„Gut“ – ja", "Good")));
    }
}
