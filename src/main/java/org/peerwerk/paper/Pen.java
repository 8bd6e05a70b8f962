package org.peerwerk.paper;

import java.util.function.DoubleUnaryOperator;

import org.openpdf.text.pdf.PdfContentByte;

/** Draws freely inside a figure or an ornament. Lengths in points, measured from the top left corner of the page. */
public final class Pen {

    private final PdfContentByte page;
    private final float height;

    Pen(PdfContentByte page, float height) {
        this.page = page;
        this.height = height;
    }

    /** A straight line. */
    public void line(float x1, float y1, float x2, float y2, float width, Ink ink) {
        stroke(width, ink);
        page.moveTo(x1, height - y1);
        page.lineTo(x2, height - y2);
        page.stroke();
    }

    /** A filled rectangle. */
    public void fill(float x, float y, float width, float height, Ink ink) {
        page.setColorFill(ink.color());
        page.rectangle(x, this.height - y - height, width, height);
        page.fill();
    }

    /** A filled circle. */
    public void disc(float x, float y, float radius, Ink ink) {
        page.setColorFill(ink.color());
        page.circle(x, height - y, radius);
        page.fill();
    }

    /** The line of a circle. */
    public void ring(float x, float y, float radius, float width, Ink ink) {
        stroke(width, ink);
        page.circle(x, height - y, radius);
        page.stroke();
    }

    /**
     * The smooth curve through (x(t), y(t)) for t between two bounds, in Bézier pieces that follow the curve's own tangents.
     *
     * @param pieces the more, the closer; four a wave are enough for the eye
     */
    public void curve(DoubleUnaryOperator x, DoubleUnaryOperator y, double from, double to, int pieces, float width, Ink ink) {
        stroke(width, ink);
        double step = (to - from) / pieces;
        page.moveTo((float) x.applyAsDouble(from), height - (float) y.applyAsDouble(from));
        for (int i = 0; i < pieces; i++) {
            double start = from + i * step;
            double end = start + step;
            page.curveTo(
                    (float) (x.applyAsDouble(start) + slope(x, start) * step / 3),
                    height - (float) (y.applyAsDouble(start) + slope(y, start) * step / 3),
                    (float) (x.applyAsDouble(end) - slope(x, end) * step / 3),
                    height - (float) (y.applyAsDouble(end) - slope(y, end) * step / 3),
                    (float) x.applyAsDouble(end), height - (float) y.applyAsDouble(end));
        }
        page.stroke();
    }

    /**
     * One line of text that starts, has its middle or ends at x, as the style aligns it. A text in an ornament is not read aloud, so it
     * may only repeat what stands elsewhere.
     */
    public void text(String text, Style style, float x, float baseline) {
        var line = Lines.of(text, style, Float.MAX_VALUE);
        text(line, 0, x + line.indent(0, 0), baseline);
    }

    void text(Lines lines, int line, float x, float baseline) {
        page.setColorFill(lines.style().ink().color());
        lines.face().show(page, lines.lines().get(line), lines.style().size(), x, height - baseline);
    }

    /** The dark modules of a grid as one path, so that no viewer shows hair lines between them. */
    void grid(boolean[][] dark, float x, float y, float module) {
        page.setColorFill(Ink.BLACK.color());
        for (int row = 0; row < dark.length; row++) {
            for (int from = 0; from < dark[row].length; from++) {
                int to = from;
                while (to < dark[row].length && dark[row][to]) {
                    to++;
                }
                if (to > from) {
                    page.rectangle(x + from * module, height - y - (row + 1) * module, (to - from) * module, module);
                    from = to;
                }
            }
        }
        page.fill();
    }

    private void stroke(float width, Ink ink) {
        page.setLineWidth(width);
        page.setColorStroke(ink.color());
    }

    private static double slope(DoubleUnaryOperator f, double t) {
        double h = 1e-4;
        return (f.applyAsDouble(t + h) - f.applyAsDouble(t - h)) / (2 * h);
    }
}
