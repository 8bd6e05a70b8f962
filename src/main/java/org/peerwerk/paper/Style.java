package org.peerwerk.paper;

/**
 * How a text looks.
 *
 * @param size    of the letters in points
 * @param leading distance from one line to the next, as a multiple of the size
 */
public record Style(Face face, float size, float leading, Ink ink, Align align) {

    /** Where the lines of a text stand between the left and the right edge. */
    public enum Align { LEFT, CENTER, RIGHT }

    /** Plain black text, left aligned, as most readers of a paper need it. */
    public static final Style TEXT = new Style(Face.TEXT, 10.5f, 1.4f, Ink.BLACK, Align.LEFT);

    public Style in(Face other) {
        return new Style(other, size, leading, ink, align);
    }

    public Style in(Ink other) {
        return new Style(face, size, leading, other, align);
    }

    public Style sized(float points) {
        return new Style(face, points, leading, ink, align);
    }

    public Style spaced(float factor) {
        return new Style(face, size, factor, ink, align);
    }

    public Style aligned(Align other) {
        return new Style(face, size, leading, ink, other);
    }

    /** Height of one line in points. */
    public float lineHeight() {
        return size * leading;
    }
}
