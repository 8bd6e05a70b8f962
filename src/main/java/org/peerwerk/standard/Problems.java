package org.peerwerk.standard;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Collects what is wrong, each thing once, and reads it out in the order of files and lines. */
final class Problems {
    private final Set<Problem> all = new LinkedHashSet<>();

    /**
     * @param pointer JSON pointer of the place in the file
     * @param code    message key, see {@link Problem}
     */
    void add(String file, int line, String pointer, String code, Object... params) {
        all.add(new Problem(file, line, key(pointer), code, Stream.of(params).map(String::valueOf).toList()));
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    List<Problem> sorted() {
        return all.stream().sorted(Comparator.comparing(Problem::file).thenComparingInt(Problem::line)).toList();
    }

    /** {@code /units/0/title} as authors read it: {@code units[0].title} */
    private static String key(String pointer) {
        var key = new StringBuilder();
        for (String step : pointer.split("/")) {
            if (step.matches("\\d+")) {
                key.append('[').append(step).append(']');
            } else if (!step.isEmpty()) {
                key.append(key.isEmpty() ? "" : ".").append(step.replace("~1", "/").replace("~0", "~"));
            }
        }
        return key.toString();
    }
}
