package org.peerwerk.assessment;

import java.util.List;

/**
 * One thing that is still missing for the certificate.
 *
 * @param code   message key of its sentence
 * @param params fill it, as {@code View.t} takes them: whole numbers and codes as they are, minutes as {@link java.time.Duration}, words
 *               of the standard as {@link org.peerwerk.shared.LocalizedText}
 */
public record Missing(String code, List<Object> params) {

    public Missing {
        params = List.copyOf(params);
    }

    static Missing of(String code, Object... params) {
        return new Missing(code, List.of(params));
    }
}
