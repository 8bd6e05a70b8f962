package org.peerwerk.paper;

import java.awt.Color;

/**
 * The colours of our papers: one dark accent, one warm one, and the greys between black and white.
 * BLUE, OCHRE, BLACK and GREY may carry text: their contrast to white is at least 5 : 1 (WCAG 2.2, 1.4.3 asks for 4.5 : 1).
 */
public enum Ink {
    BLUE(0x1d3a6e), OCHRE(0x8f5f08), BLACK(0x1b1d22), GREY(0x565b66),
    GOLD(0xd9a441), SKY(0x8fa6cf), SAND(0xfbf4e4), WHITE(0xffffff);

    private final Color color;

    Ink(int rgb) {
        color = new Color(rgb);
    }

    Color color() {
        return color;
    }
}
