package org.peerwerk.shared;

import java.util.List;

/**
 * A rule of the field says no (422). The code is a message key, the parameters fill its sentence; a field name, where there is one,
 * puts the sentence beside that field.
 */
public class RuleBroken extends RuntimeException {
    private final String field;
    private final transient List<Object> params;

    public RuleBroken(String code, Object... params) {
        this(null, code, List.of(params));
    }

    private RuleBroken(String field, String code, List<Object> params) {
        super(code);
        this.field = field;
        this.params = params;
    }

    public static RuleBroken at(String field, String code, Object... params) {
        return new RuleBroken(field, code, List.of(params));
    }

    public String code() {
        return getMessage();
    }

    /** The form field the sentence belongs to, or null. */
    public String field() {
        return field;
    }

    public List<Object> params() {
        return params;
    }
}
