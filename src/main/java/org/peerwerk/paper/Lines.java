package org.peerwerk.paper;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A text broken into lines for a width. Breaks where Unicode allows it (after spaces and hyphens), never inside a word by a rule of
 * hyphenation, because Leichte Sprache forbids that; only a word longer than the line is cut.
 */
record Lines(List<String> lines, Face face, Style style) {

    static Lines of(String text, Style style, float width) {
        var clean = Glyphs.clean(text);
        var missing = Glyphs.missing(clean);
        if (!missing.isEmpty()) {
            throw new UnprintableText(missing);
        }
        var face = style.face().printing(clean);
        var lines = new ArrayList<String>();
        for (var paragraph : clean.split("\n")) {
            wrap(paragraph, face, style.size(), width, lines);
        }
        return new Lines(List.copyOf(lines), face, style);
    }

    private static void wrap(String text, Face face, float size, float width, List<String> lines) {
        var breaks = BreakIterator.getLineInstance(Locale.ROOT);
        breaks.setText(text);
        var line = "";
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            var piece = text.substring(from, to);
            if (!line.isEmpty() && face.width((line + piece).stripTrailing(), size) > width) {
                lines.add(line.stripTrailing());
                line = "";
            }
            line += piece;
            while (face.width(line.stripTrailing(), size) > width && line.codePointCount(0, line.length()) > 1) {
                int cut = line.offsetByCodePoints(0, 1);
                while (face.width(line.substring(0, line.offsetByCodePoints(cut, 1)), size) <= width) {
                    cut = line.offsetByCodePoints(cut, 1);
                }
                lines.add(line.substring(0, cut));
                line = line.substring(cut);
            }
        }
        lines.add(line.stripTrailing());
    }

    int size() {
        return lines.size();
    }

    float height() {
        return size() * style.lineHeight();
    }

    float width(int line) {
        return face.width(lines.get(line), style.size());
    }

    float widest() {
        return (float) IntStream.range(0, size()).mapToDouble(this::width).max().orElse(0);
    }

    /** Where a line starts between left and left + width. */
    float indent(int line, float width) {
        return switch (style.align()) {
            case LEFT -> 0;
            case CENTER -> (width - width(line)) / 2;
            case RIGHT -> width - width(line);
        };
    }
}
