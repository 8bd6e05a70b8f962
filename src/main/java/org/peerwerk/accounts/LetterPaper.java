package org.peerwerk.accounts;

import java.net.URI;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.stream.Collectors;
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
 * The way in on paper, for somebody without mail: where to go, what to type, what happens then. One page in Leichte Sprache with a picture
 * beside each step, one in English. The place for a card with a picture code, which may come later, is below the last step.
 */
final class LetterPaper {
    private static final Paper.Margins MARGINS = new Paper.Margins(62, 56, 62, 60);
    /** Leichte Sprache asks for letters of at least 14 points and air between the lines (BITV 2.0, Anlage 2, Teil 2). */
    private static final Style EASY = Style.TEXT.sized(14).spaced(1.45f);
    private static final Style STRONG = EASY.in(Face.BOLD);
    private static final Style STEP = STRONG.in(Ink.BLUE).sized(16);
    /** What has to be typed, letter by letter. */
    private static final Style TYPED = STRONG.sized(22).spaced(1.3f);
    private static final float PICTURE = 56;
    private static final float BESIDE = 20;
    private static final float QR = 84;

    private final Paper paper;
    private final Content content;

    /**
     * What stands on it.
     *
     * @param about        what it is printed for
     * @param organisation that invites; null for somebody who comes back
     * @param address      where people reach this application
     */
    record Content(UUID about, String name, String organisation, URI address, String userName, OneTimePassword password, OffsetDateTime printed) {
    }

    private LetterPaper(Content content) {
        this.content = content;
        this.paper = Paper.begin(new About(Texts.text(Language.EASY, "letter.title"), "Peerwerk", Language.EASY,
                content.about() + " " + content.printed(), content.printed().toInstant()), MARGINS);
    }

    /** Draws it as PDF (PDF/UA-1 and PDF/A-3a). */
    static byte[] draw(Content content) {
        var letter = new LetterPaper(content);
        letter.page(Language.EASY);
        letter.paper.newPage();
        letter.paper.section(Language.EN, () -> letter.page(Language.EN));
        return letter.paper.finish();
    }

    private void page(Language language) {
        String address = content.address() + "/" + language.path() + "/my";
        paper.heading(1, words(language, "letter.title"), STRONG.in(Ink.BLUE).sized(22).spaced(1.3f));
        paper.gap(6);
        paper.paragraph(words(language, "letter.hello", Glyphs.printable(content.name())), EASY);
        paper.paragraph(content.organisation() == null ? words(language, "letter.again")
                : words(language, "letter.who", Glyphs.printable(content.organisation())), EASY);
        paper.gap(14);
        float top = paper.y();
        paper.qrCode(words(language, "letter.qr"), address, Paper.WIDTH - MARGINS.right() - QR, top, QR);
        step(language, 1, LetterPaper::screen, QR, () -> paper.link(address, words(language, "letter.qr"), STRONG));
        step(language, 2, LetterPaper::person, 0, () -> paper.paragraph(content.userName(), TYPED));
        step(language, 3, LetterPaper::key, 0, () -> paper.paragraph(content.password().value(), TYPED));
        step(language, 4, LetterPaper::ownKey, 0, () -> paper.paragraph(words(language, "letter.step.4.more"), EASY));
        if (content.organisation() != null) {
            step(language, 5, LetterPaper::answer, 0, () -> paper.paragraph(words(language, "letter.step.5.more"), EASY));
        }
        paper.gap(4);
        paper.rule(1.1f, Ink.BLUE);
        paper.gap(10);
        paper.paragraph(words(language, "letter.secret"), STRONG);
        paper.paragraph(words(language, "letter.help"), EASY);
    }

    /** A step: its picture on the left, which only repeats the words, then what to do and what belongs to it. */
    private void step(Language language, int number, Picture picture, float kept, Runnable more) {
        float left = paper.left();
        float top = paper.y();
        paper.ornament(pen -> picture.draw(pen, left, top + 4));
        float beside = left + PICTURE + BESIDE;
        float end = paper.at(beside, top, paper.width() - PICTURE - BESIDE - kept, () -> {
            paper.heading(2, number + ". " + words(language, "letter.step." + number), STEP);
            more.run();
        });
        paper.gap(Math.max(end - top, Math.max(PICTURE, kept) + 4) + 10);
    }

    /** Sentences one below the other, as Leichte Sprache wants them. */
    private static String words(Language language, String key, Object... params) {
        String text = Texts.text(language, key, params);
        return language == Language.EASY ? Stream.of(text.split("(?<=[.!?]) (?=\\p{Lu})")).collect(Collectors.joining("\n")) : text;
    }

    @FunctionalInterface
    private interface Picture {
        void draw(Pen pen, float left, float top);
    }

    private static void screen(Pen pen, float left, float top) {
        frame(pen, left, top, PICTURE, 38);
        pen.line(left + 28, top + 38, left + 28, top + 48, 2.5f, Ink.BLUE);
        pen.line(left + 14, top + 48, left + 42, top + 48, 2.5f, Ink.BLUE);
    }

    private static void person(Pen pen, float left, float top) {
        pen.ring(left + 28, top + 13, 11, 2.5f, Ink.BLUE);
        pen.line(left + 8, top + 50, left + 14, top + 32, 2.5f, Ink.BLUE);
        pen.line(left + 14, top + 32, left + 42, top + 32, 2.5f, Ink.BLUE);
        pen.line(left + 42, top + 32, left + 48, top + 50, 2.5f, Ink.BLUE);
    }

    private static void key(Pen pen, float left, float top) {
        pen.ring(left + 13, top + 25, 11, 2.5f, Ink.BLUE);
        pen.line(left + 24, top + 25, left + 54, top + 25, 2.5f, Ink.BLUE);
        pen.line(left + 44, top + 25, left + 44, top + 34, 2.5f, Ink.BLUE);
        pen.line(left + 52, top + 25, left + 52, top + 36, 2.5f, Ink.BLUE);
    }

    private static void ownKey(Pen pen, float left, float top) {
        key(pen, left, top - 8);
        pen.line(left + 8, top + 46, left + 46, top + 46, 2.5f, Ink.BLUE);
    }

    private static void answer(Pen pen, float left, float top) {
        pen.line(left + 6, top + 28, left + 22, top + 44, 3.5f, Ink.BLUE);
        pen.line(left + 22, top + 44, left + 50, top + 10, 3.5f, Ink.BLUE);
    }

    private static void frame(Pen pen, float left, float top, float width, float height) {
        pen.line(left, top, left + width, top, 2.5f, Ink.BLUE);
        pen.line(left, top + height, left + width, top + height, 2.5f, Ink.BLUE);
        pen.line(left, top, left, top + height, 2.5f, Ink.BLUE);
        pen.line(left + width, top, left + width, top + height, 2.5f, Ink.BLUE);
    }
}
