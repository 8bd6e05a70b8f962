package org.peerwerk.paper;

/** Fine line patterns as on bank notes: they make a paper precious and a bad copy visible. */
public final class Guilloche {

    private Guilloche() {
    }

    /** A seal: two wreaths of waves around a white field with two linked rings, the sign of a tandem of equals. */
    public static void seal(Pen pen, float x, float y, float radius) {
        wreath(pen, x, y, radius * 0.86, radius * 0.14, 20, 6, Ink.BLUE);
        wreath(pen, x, y, radius * 0.70, radius * 0.17, 12, 6, Ink.GOLD);
        pen.disc(x, y, radius * 0.56f, Ink.WHITE);
        pen.ring(x, y, radius * 0.56f, radius * 0.022f, Ink.BLUE);
        pen.ring(x, y, radius * 0.52f, radius * 0.010f, Ink.GOLD);
        pen.ring(x - radius * 0.13f, y, radius * 0.22f, radius * 0.055f, Ink.BLUE);
        pen.ring(x + radius * 0.13f, y, radius * 0.22f, radius * 0.055f, Ink.GOLD);
    }

    /** A dark upright band with braided waves in it. */
    public static void band(Pen pen, float left, float top, float width, float height) {
        pen.fill(left, top, width, height, Ink.BLUE);
        float middle = left + width / 2;
        int waves = Math.round(height / 52);
        for (int strand = 0; strand < 10; strand++) {
            double phase = strand * Math.PI / 10;
            double swing = width * 0.44 * Math.cos(phase * 0.9);
            pen.curve(t -> middle + swing * Math.sin(2 * Math.PI * waves * t + phase), t -> top + height * t,
                    0, 1, waves * 4, 0.35f, strand % 3 == 0 ? Ink.GOLD : Ink.SKY);
        }
    }

    private static void wreath(Pen pen, double x, double y, double radius, double swing, int waves, int strands, Ink ink) {
        for (int strand = 0; strand < strands; strand++) {
            double phase = 2 * Math.PI * strand / strands;
            pen.curve(t -> x + (radius + swing * Math.cos(waves * t + phase)) * Math.cos(t),
                    t -> y + (radius + swing * Math.cos(waves * t + phase)) * Math.sin(t),
                    0, 2 * Math.PI, waves * 4, 0.4f, ink);
        }
    }
}
