package org.peerwerk.shared;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody was faster, or the database refuses a second time what may happen once (409). The code is a message key. */
public class Conflict extends RuntimeException {
    private static final Pattern CONSTRAINT = Pattern.compile("constraint \"([a-z0-9_]+)\"");

    public Conflict(String code) {
        super(code);
    }

    public String code() {
        return getMessage();
    }

    /**
     * What the database refused, as the sentence for it: {@code conflict.<name of the constraint>}, or {@code conflict.changed}
     * where another person saved in between. Empty where the failure has another cause.
     */
    public static Optional<Conflict> in(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Conflict conflict) {
                return Optional.of(conflict);
            }
            if (cause instanceof OptimisticLockException || cause.getClass().getName().endsWith(".eclipse.persistence.exceptions.OptimisticLockException")) {
                return Optional.of(new Conflict("conflict.changed"));
            }
            // Class 23 of SQLSTATE: integrity constraint violation (ISO/IEC 9075, PostgreSQL appendix A)
            if (cause instanceof SQLException sql && sql.getSQLState() != null && sql.getSQLState().startsWith("23")) {
                Matcher name = CONSTRAINT.matcher(String.valueOf(sql.getMessage()));
                return Optional.of(new Conflict("conflict." + (name.find() ? name.group(1) : "changed")));
            }
        }
        return Optional.empty();
    }
}
