package org.peerwerk.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpdf.text.Document;
import org.openpdf.text.Paragraph;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.PdfWriter;
import org.peerwerk.paper.Style.Align;
import org.peerwerk.shared.Language;

class PaperTest {

    private static final Style TITLE = Style.TEXT.in(Face.SERIF).sized(20);
    private static final Table.Column NAME = new Table.Column("Name", 3, Align.LEFT);
    private static final Table.Column NUMBER = new Table.Column("Zahl", 1, Align.RIGHT);

    @Test
    void a_document_with_every_kind_of_block_is_accessible() throws Exception {
        assertEquals(List.of(), Pdf.flaws(paper(paper -> {
            paper.heading(1, "Titel", TITLE);
            paper.section(() -> {
                paper.heading(2, "Teil", TITLE);
                paper.paragraph("Ein Satz. ".repeat(2000), Style.TEXT.aligned(Align.CENTER));
                paper.list(List.of("eins", "zwei ".repeat(600)), Style.TEXT, 2);
            });
            paper.section(Language.EASY, () -> paper.paragraph("Ein leichter Satz.", Style.TEXT.sized(16)));
            paper.table(new Table(List.of(NAME, NUMBER), IntStream.range(0, 90).mapToObj(i -> List.of("Zeile " + i, "" + i)).toList(),
                    List.of("Summe", "4005")), Style.TEXT);
            paper.link("https://peerwerk.example/", "Startseite", Style.TEXT);
            paper.figure("Ein Kreis", 100, 100, 40, 40, pen -> pen.ring(120, 120, 20, 1, Ink.BLUE));
            paper.qrCode("Ein Code", "https://peerwerk.example/", 300, 100, 80);
        })));
    }

    @Test
    void the_validator_would_find_an_untagged_document_out() throws Exception {
        var bytes = new ByteArrayOutputStream();
        var document = new Document();
        PdfWriter.getInstance(document, bytes);
        document.open();
        document.add(new Paragraph("Ohne Struktur"));
        document.close();
        assertFalse(Pdf.flaws(bytes.toByteArray()).isEmpty());
    }

    @Test
    void a_long_text_goes_on_on_the_next_pages_without_loss() throws Exception {
        var words = String.join(" ", IntStream.range(0, 4000).mapToObj(i -> "Wort" + i).toList());
        var pdf = paper(paper -> {
            paper.heading(1, "Titel", TITLE);
            paper.paragraph(words, Style.TEXT);
        });
        assertTrue(Pdf.text(pdf).replaceAll("\\s+", " ").contains(words));
        assertTrue(new PdfReader(pdf).getNumberOfPages() > 3);
    }

    @Test
    void a_table_row_taller_than_a_page_goes_on_on_the_next() throws Exception {
        var words = String.join(" ", IntStream.range(0, 1500).mapToObj(i -> "Wort" + i).toList());
        var pdf = paper(paper -> {
            paper.heading(1, "Titel", TITLE);
            paper.table(new Table(List.of(NAME, NUMBER), List.of(List.of(words, "1"), List.of("kurz", "2")), List.of()), Style.TEXT);
        });
        assertEquals(List.of(), Pdf.flaws(pdf));
        var text = Pdf.text(pdf);
        IntStream.range(0, 1500).forEach(i -> assertTrue(text.contains("Wort" + i), "Wort" + i));
    }

    @Test
    void the_head_of_a_table_stands_on_each_page_it_reaches() throws Exception {
        var pdf = paper(paper -> {
            paper.heading(1, "Titel", TITLE);
            paper.table(new Table(List.of(NAME, NUMBER), IntStream.range(0, 90).mapToObj(i -> List.of("Zeile " + i, "" + i)).toList(),
                    List.of()), Style.TEXT);
        });
        int pages = new PdfReader(pdf).getNumberOfPages();
        assertTrue(pages > 1);
        assertEquals(pages, Pdf.text(pdf).split("Name\\s+Zahl", -1).length - 1);
    }

    @Test
    void a_heading_stays_with_its_text() throws Exception {
        var pdf = paper(paper -> {
            paper.heading(1, "Titel", TITLE);
            paper.gap(paper.room() - TITLE.lineHeight() - 5);
            paper.heading(2, "Unten", TITLE);
            paper.paragraph("Text dazu", Style.TEXT);
        });
        assertEquals(2, new PdfReader(pdf).getNumberOfPages());
        assertTrue(Pdf.text(pdf).indexOf('\f') < Pdf.text(pdf).indexOf("Unten"));
    }

    @Test
    void a_word_longer_than_the_line_is_cut_and_nothing_else_is() {
        var word = "Donaudampfschifffahrt".repeat(6);
        var lines = Lines.of("kurz " + word + " Ende", Style.TEXT, 200);
        assertEquals("kurz" + word + "Ende", String.join("", lines.lines()).replace(" ", ""));
        assertEquals(List.of("Peer-", "Support"), Lines.of("Peer-Support", Style.TEXT, 45).lines());
        lines.lines().forEach(line -> assertTrue(Face.TEXT.width(line, Style.TEXT.size()) <= 200, line));
    }

    @Test
    void a_name_is_set_as_large_as_its_line_allows() {
        var style = Style.TEXT.in(Face.SERIF).sized(33);
        assertEquals(33, Paper.fitted("Jo", style, 9, 440).size());
        var fitted = Paper.fitted("Maximiliane von Hohenstein-Lichtenberg", style, 9, 440);
        assertTrue(fitted.size() < 33 && fitted.size() > 9);
        assertEquals(1, Lines.of("Maximiliane von Hohenstein-Lichtenberg", fitted, 440).size());
        assertEquals(9, Paper.fitted("Maximiliane ".repeat(40), style, 9, 440).size());
    }

    @Test
    void a_missing_letter_is_named_and_never_left_out() {
        assertEquals(List.of(), Glyphs.missing("Zoë Łódź Ștefan Nguyễn Дарья Αλέξανδρος „x“ – 1 €"));
        assertEquals(List.of("山 (U+5C71)", "😀 (U+1F600)"), Glyphs.missing("山 A 山 😀"));
        assertThrows(UnprintableText.class, () -> paper(paper -> paper.heading(1, "山", TITLE)));
        assertThrows(UnprintableText.class, () -> paper(paper -> paper.paragraph("halb \ud83d", Style.TEXT)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"محمد عبد الرحمن", "عَلِيّ", "דוד בן-גוריון"})
    void a_name_written_from_right_to_left_is_printed_whole(String name) throws Exception {
        assertEquals(List.of(), Glyphs.missing(name));
        var pdf = paper(paper -> {
            paper.heading(1, "Titel", TITLE);
            paper.paragraph(name, Style.TEXT);
        });
        assertEquals(List.of(), Pdf.flaws(pdf));
        // poppler gives such lines in the order of the eye, so the letters are compared without their order
        assertEquals(letters(name), letters(Pdf.text(pdf).replace("Titel", "")));
    }

    @Test
    void a_text_in_both_directions_is_refused_because_its_brackets_would_turn() {
        assertEquals(List.of("أ (U+0623)", "م (U+0645)", "ل (U+0644)"), Glyphs.missing("Amal (أمل)"));
    }

    private static List<Integer> letters(String text) {
        return text.codePoints().filter(c -> Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK)
                .sorted().boxed().toList();
    }

    @Test
    void a_text_is_cleaned_before_it_is_printed() {
        assertEquals("Zoë Müller", Glyphs.clean(" Zoe\u0308\tMu\u0308ller\u0007 "));
        assertEquals("Anna", Glyphs.clean("\u202eAn\u200bn\u034fa\u00ad"));
        assertEquals("eins\nzwei", Glyphs.clean("eins \n zwei"));
    }

    @ParameterizedTest
    @EnumSource(names = {"BLUE", "OCHRE", "BLACK", "GREY"})
    void ink_for_text_can_be_read_by_people_with_low_vision(Ink ink) {
        assertTrue(contrast(ink.color(), Ink.WHITE.color()) >= 5);
        assertTrue(contrast(ink.color(), Ink.SAND.color()) >= 4.5);
    }

    private static byte[] paper(Consumer<Paper> blocks) {
        var paper = Paper.begin(new About("Probe", "Peerwerk", Language.DE, "probe", Instant.EPOCH), new Paper.Margins(60, 60, 60, 60));
        blocks.accept(paper);
        return paper.finish();
    }

    /** Contrast of two colours as WCAG 2.2 defines it. */
    private static double contrast(Color one, Color other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(int channel) {
        double v = channel / 255.0;
        return v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
    }
}
