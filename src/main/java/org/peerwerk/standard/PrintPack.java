package org.peerwerk.standard;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.peerwerk.paper.About;
import org.peerwerk.paper.Face;
import org.peerwerk.paper.Glyphs;
import org.peerwerk.paper.Ink;
import org.peerwerk.paper.Paper;
import org.peerwerk.paper.Pen;
import org.peerwerk.paper.Style;
import org.peerwerk.shared.Language;
import org.peerwerk.shared.Texts;

/**
 * The texts of a review group on paper, for those who do not answer at a screen: how it works, then one text a page, numbered as on the
 * screen, with the four words to tick and lines to write on. All of it is Leichte Sprache in big letters. Whoever answers writes their name
 * by hand; the document knows none. The same session with the same texts gives the same bytes.
 */
final class PrintPack {
    private static final Paper.Margins MARGINS = new Paper.Margins(62, 62, 62, 76);
    /** Leichte Sprache asks for letters of at least 14 points and air between the lines (BITV 2.0, Anlage 2, Teil 2). */
    private static final Style EASY = Style.TEXT.sized(16).spaced(1.5f);
    private static final Style STRONG = EASY.in(Face.BOLD);
    private static final Style SMALL = EASY.sized(14);
    private static final Style HEADING = STRONG.in(Ink.BLUE).sized(20);
    private static final Style READ = EASY.sized(18);
    private static final float BOX = 20;
    /** From one line to write on to the next. */
    private static final float WRITING = 34;
    private static final int LINES = 4;

    private final Paper paper;

    private PrintPack(UUID session, LocalDate day, String standard) {
        paper = Paper.begin(new About(words("printpack.title") + ": " + standard, "Peerwerk", Language.EASY, session.toString(),
                day.atStartOfDay(ZoneOffset.UTC).toInstant()), MARGINS);
    }

    /**
     * Draws the pack as PDF (PDF/UA-1 and PDF/A-3a).
     *
     * @param standard title and number of the version
     * @param texts    null where one was changed meanwhile: it is left out, the others keep their numbers
     */
    static byte[] draw(UUID session, LocalDate day, String standard, List<Block> texts) {
        var pack = new PrintPack(session, day, Glyphs.printable(standard));
        pack.firstPage(day, Glyphs.printable(standard));
        for (int number = 1; number <= texts.size(); number++) {
            if (texts.get(number - 1) != null) {
                pack.text(number, texts.size(), Glyphs.printable(texts.get(number - 1).text().easy()));
            }
        }
        pack.paper.furniture((pen, page, pages) -> pen.text(words("printpack.page", page, pages), SMALL.in(Ink.GREY).aligned(Style.Align.RIGHT),
                Paper.WIDTH - MARGINS.right(), Paper.HEIGHT - 44));
        return pack.paper.finish();
    }

    private void firstPage(LocalDate day, String standard) {
        paper.heading(1, words("printpack.title"), STRONG.in(Ink.BLUE).sized(24).spaced(1.3f));
        paper.gap(10);
        paper.paragraph(standard, STRONG);
        paper.paragraph(words("printpack.day", DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(Locale.GERMANY).format(day)), EASY);
        paper.gap(24);
        paper.heading(2, words("printpack.how"), HEADING);
        paper.gap(6);
        paper.list(Stream.of("printpack.how.1", "printpack.how.2", "printpack.how.3", "printpack.how.4", "printpack.how.5")
                .map(key -> sentenceALine(words(key))).toList(), EASY, 8);
        paper.gap(28);
        paper.heading(2, words("printpack.name"), HEADING);
        write(1);
        paper.paragraph(sentenceALine(words("printpack.name.why")), SMALL);
    }

    private void text(int number, int texts, String easy) {
        paper.newPage();
        paper.heading(2, words("check.text.title", number, texts), HEADING);
        paper.gap(8);
        paper.rule(1.5f, Ink.BLUE);
        paper.gap(12);
        paper.paragraph(easy, READ);
        paper.gap(12);
        paper.rule(1.5f, Ink.BLUE);
        paper.gap(18);
        paper.heading(3, words("check.text.word"), STRONG);
        paper.gap(6);
        for (Understanding word : Understanding.values()) {
            tick(word);
        }
        paper.gap(10);
        paper.heading(3, words("check.text.note"), STRONG);
        write(LINES);
    }

    /** A box to tick, its sign as on the screen, and its word. */
    private void tick(Understanding word) {
        String key = "understanding." + word.name().toLowerCase(Locale.ROOT).replace('_', '-');
        float height = EASY.lineHeight() + SMALL.lineHeight() + 8;
        paper.keep(height);
        float left = paper.left();
        float top = paper.y() + 3;
        paper.ornament(pen -> {
            box(pen, left, top);
            sign(pen, word, left + BOX + 14, top);
        });
        paper.at(left + 2 * BOX + 26, paper.y(), paper.width() - 2 * BOX - 26, () -> {
            paper.paragraph(words(key), STRONG);
            paper.paragraph(words(key + ".hint"), SMALL);
        });
        paper.gap(height);
    }

    private static void box(Pen pen, float left, float top) {
        pen.line(left, top, left + BOX, top, 1.5f, Ink.BLACK);
        pen.line(left, top + BOX, left + BOX, top + BOX, 1.5f, Ink.BLACK);
        pen.line(left, top, left, top + BOX, 1.5f, Ink.BLACK);
        pen.line(left + BOX, top, left + BOX, top + BOX, 1.5f, Ink.BLACK);
    }

    private static void sign(Pen pen, Understanding word, float left, float top) {
        switch (word) {
            case UNDERSTOOD -> {
                pen.line(left, top + 11, left + 6, top + 17, 2.5f, Ink.BLUE);
                pen.line(left + 6, top + 17, left + 17, top + 4, 2.5f, Ink.BLUE);
            }
            case NOT_UNDERSTOOD -> {
                pen.line(left + 1, top + 3, left + 16, top + 18, 2.5f, Ink.BLUE);
                pen.line(left + 1, top + 18, left + 16, top + 3, 2.5f, Ink.BLUE);
            }
            case DONT_KNOW -> pen.text("?", STRONG.in(Ink.BLUE).sized(20), left + 4, top + 18);
            case WRONG -> pen.text("!", STRONG.in(Ink.BLUE).sized(20), left + 6, top + 18);
        }
    }

    private void write(int lines) {
        for (int line = 0; line < lines; line++) {
            paper.keep(WRITING);
            paper.gap(WRITING - 4);
            paper.rule(0.8f, Ink.GREY);
            paper.gap(4);
        }
    }

    private static String words(String key, Object... params) {
        return Texts.text(Language.EASY, key, params);
    }

    /** Leichte Sprache sets each sentence on a line of its own. */
    private static String sentenceALine(String text) {
        return text.replaceAll("(?<=[.!?])\\s+", "\n");
    }
}
