package org.peerwerk.paper;

import jakarta.enterprise.inject.Vetoed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.text.Bidi;
import java.util.List;
import java.util.stream.Stream;

import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.GlyphLayoutFontManager.FontLoadException;
import org.openpdf.text.pdf.GlyphLayoutFontManager.FontOptions;
import org.openpdf.text.pdf.GlyphLayoutManager;
import org.openpdf.text.pdf.PdfContentByte;

/**
 * The type faces of our papers, embedded in each document. Atkinson Hyperlegible, made for readers with low vision, carries the
 * text; Source Serif 4 carries names and titles, and knows far more letters. A text that its face cannot print is set as a whole in
 * the first face that can, so that no letter changes its face in the middle of a word.
 */
public enum Face {
    TEXT("400Regular/AtkinsonHyperlegible_400Regular.ttf", false),
    BOLD("700Bold/AtkinsonHyperlegible_700Bold.ttf", false),
    SERIF("600SemiBold/SourceSerif4_600SemiBold.ttf", true),
    /** For names; chosen by themselves where they are needed. */
    ARABIC("600SemiBold/NotoSansArabic_600SemiBold.ttf", true),
    HEBREW("600SemiBold/NotoSansHebrew_600SemiBold.ttf", true);

    private final BaseFont font;
    /** Places accents and kerns pairs of letters; costs about a millisecond a line, so only the few lines in serif have it. */
    private final GlyphLayoutManager shaper;

    Face(String file, boolean shaped) {
        var name = "/fonts/" + file;
        try (var stream = Face.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("font is missing in the archive: " + name);
            }
            var bytes = stream.readAllBytes();
            shaper = shaped ? new GlyphLayoutManager().setWriteActualText(true) : null;
            font = shaped
                    ? shaper.loadFont(name, new ByteArrayInputStream(bytes), 10, new FontOptions().setKerningOn()).getBaseFont()
                    : BaseFont.createFont(name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, bytes, null);
            font.setSubset(true);
            font.setIncludeCidSet(false); // OpenPDF writes it incomplete, which PDF/UA 7.21.4.2 forbids; without it all is well
            font.setSecureRandom(new Constant()); // the tag of a subset would otherwise differ from document to document
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontLoadException e) {
            throw new IllegalStateException("font cannot be read: " + name, e);
        }
    }

    /** The first face that prints the whole text, this one before the others; the serif if there is none. */
    Face printing(String text) {
        // a line in both directions would come out with its brackets turned around, so right to left is for itself
        var faces = new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).isMixed()
                ? Stream.of(this, SERIF) : Stream.of(this, SERIF, ARABIC, HEBREW);
        return faces.filter(face -> face.missing(text).isEmpty()).findFirst().orElse(SERIF);
    }

    /** Code points of the text this face has no picture for, each once, in order; a line break needs none. */
    List<Integer> missing(String text) {
        return text.codePoints().filter(c -> c != '\n' && !prints(c)).distinct().boxed().toList();
    }

    private boolean prints(int codePoint) {
        // an accent that stands beside its letter would be wrong, so only the shaped face may print combining marks
        return font.charExists(codePoint) && (shaper != null || Character.getType(codePoint) != Character.NON_SPACING_MARK);
    }

    /** Width of a single line in points. */
    float width(String text, float size) {
        if (shaper == null || text.isEmpty()) {
            return font.getWidthPoint(text, size);
        }
        var glyphs = shaper.computeGlyphVector(font, size, text);
        return (float) glyphs.getGlyphPosition(glyphs.getNumGlyphs()).getX();
    }

    /** Shows one line at x and the baseline y, measured from the bottom as PDF does. */
    void show(PdfContentByte page, String text, float size, float x, float y) {
        page.beginText();
        page.setFontAndSize(font, size);
        page.setTextMatrix(x, y);
        if (shaper == null) {
            page.showText(text);
        } else {
            shaper.showText(page, font, size, text);
        }
        page.endText();
    }

    /** Chance without chance: the same document gets the same bytes. */
    @Vetoed // or everybody who injects a SecureRandom would have two to choose from
    private static final class Constant extends SecureRandom {
        @Override
        public double nextDouble() {
            return 0.58; // six times the letter P
        }
    }
}
