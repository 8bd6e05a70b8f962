package org.peerwerk.web;

/**
 * One step of the way to this page.
 *
 * @param href its address; null for the page itself
 */
public record Crumb(String text, String href) {

    public static Crumb here(String text) {
        return new Crumb(text, null);
    }
}
