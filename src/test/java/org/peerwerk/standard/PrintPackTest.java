package org.peerwerk.standard;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.peerwerk.paper.Pdf;
import org.peerwerk.shared.Language;
import org.peerwerk.shared.LocalizedText;
import org.peerwerk.shared.Texts;

class PrintPackTest {
    private static final List<Block> TEXTS = Block.of(Versions.shipped()).limit(CheckPackage.LARGEST).toList();

    private static byte[] draw(List<Block> texts) {
        return PrintPack.draw(new UUID(4, 4), Versions.TODAY, "Peer-Support für Arbeit und Teilhabe 1.1", texts);
    }

    @Test
    void it_is_accessible_and_fit_for_archives() throws Exception {
        assertEquals(List.of(), Pdf.flaws(draw(TEXTS)));
    }

    @Test
    void first_it_says_how_it_works_then_every_text_is_numbered_as_on_the_screen_with_its_four_words() throws Exception {
        String read = Pdf.text(draw(TEXTS));
        int from = 0;
        for (String part : List.of("Texte lesen und sagen: Ist das gut?", "Prüf-Gruppe am 11. Januar 2027", "So geht es", "Ihr Name", "Text 1 von 8",
                "Wie ist der Text?", "nicht verstanden", "Was sollen wir ändern?", "Text 2 von 8", "Text 8 von 8")) {
            from = read.indexOf(part, from);
            assertTrue(from >= 0, part + " in " + read);
        }
        assertTrue(read.contains("Seite 9 von 9"));
        for (Understanding word : Understanding.values()) {
            String words = Texts.text(Language.EASY, "understanding." + word.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            assertEquals(8, Pattern.compile("^([?!] )?" + words + "$", Pattern.MULTILINE).matcher(read).results().count(), words);
        }
        for (Block text : TEXTS) {
            text.text().easy().lines().forEach(line -> assertTrue(read.replaceAll("\\s+", " ").replace("- ", "-")
                    .contains(line.replaceAll("\\s+", " ").replace("- ", "-")), line));
        }
    }

    @Test
    void a_text_that_was_changed_is_left_out_and_the_others_keep_their_numbers() throws Exception {
        var texts = new ArrayList<>(TEXTS.subList(0, 3));
        texts.set(1, null);
        String read = Pdf.text(draw(texts));
        assertTrue(read.contains("Text 1 von 3") && read.contains("Text 3 von 3"));
        assertFalse(read.contains("Text 2 von 3"));
    }

    @Test
    void a_very_long_text_and_letters_that_no_type_face_has_are_printed_all_the_same() throws Exception {
        String easy = "Das ist ein Satz.\n".repeat(60) + "Das heißt 山 auf Japanisch.";
        var odd = new Block(new Place(null, "summary"), new LocalizedText("", easy, ""));
        byte[] pdf = draw(List.of(odd));
        assertEquals(List.of(), Pdf.flaws(pdf));
        assertTrue(Pdf.text(pdf).contains("Das heißt ? auf Japanisch."));
    }

    @Test
    void the_same_session_with_the_same_texts_gives_the_same_bytes() {
        assertArrayEquals(draw(TEXTS), draw(TEXTS));
        assertFalse(Arrays.equals(draw(TEXTS), draw(TEXTS.subList(0, 7))));
    }
}
