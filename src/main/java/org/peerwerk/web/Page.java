package org.peerwerk.web;

/**
 * What a resource answers: a template and the one record it shows. The template declares {@code @param View view} and
 * {@code @param <type> page}.
 */
public record Page(String template, Object content, int status) {

    public static Page of(String template, Object content) {
        return new Page(template, content, 200);
    }

    public Page withStatus(int status) {
        return new Page(template, content, status);
    }
}
