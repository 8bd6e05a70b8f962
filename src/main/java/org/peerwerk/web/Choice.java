package org.peerwerk.web;

/**
 * One thing that can be chosen in a form.
 *
 * @param value what is sent
 * @param label what is read
 * @param hint  a second line, or null
 * @param icon  a KERN icon beside the words, never instead of them, or null
 */
public record Choice(String value, String label, String hint, String icon) {

    public static Choice of(String value, String label) {
        return new Choice(value, label, null, null);
    }

    public Choice hint(String hint) {
        return new Choice(value, label, hint, icon);
    }

    public Choice icon(String icon) {
        return new Choice(value, label, hint, icon);
    }
}
