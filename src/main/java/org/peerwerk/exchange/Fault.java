package org.peerwerk.exchange;

import java.util.List;

/**
 * Something in a file that cannot be taken as it stands.
 *
 * @param line   of the file, from 1; 0 where it concerns the whole file
 * @param column null where it concerns the whole line
 * @param code   message key of its sentence
 * @param params fill it
 */
public record Fault(int line, Column column, String code, List<Object> params) {

    static Fault at(int line, Column column, String code, Object... params) {
        return new Fault(line, column, code, List.of(params));
    }

    static Fault in(int line, String code, Object... params) {
        return at(line, null, code, params);
    }
}
