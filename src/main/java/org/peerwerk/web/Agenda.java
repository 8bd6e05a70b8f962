package org.peerwerk.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What waits for a person today. Every feature that has open tasks gives them by a bean of its own; {@code home} collects them. */
public interface Agenda {
    /** Most urgent first; few statements, never one a task. */
    List<Item> items(UUID person);

    /** What the person has done so far in this feature; empty where there is nothing to thank for. */
    default Optional<Thanks> thanks(UUID person) {
        return Optional.empty();
    }

    /**
     * @param key     message key of the task's sentence
     * @param params  fill it
     * @param path    where it is done, without language
     * @param minutes about how long it takes; 0 where that is not said
     * @param begun   the person has begun and goes on
     * @param picture one of our drawings
     */
    record Item(String key, List<Object> params, String path, int minutes, boolean begun, String picture) {
        /** Not begun, and nobody knows how long it takes. */
        public Item(String key, List<Object> params, String path, String picture) {
            this(key, params, path, 0, false, picture);
        }
    }

    /**
     * @param counts how much of what, by the message key of its sentence, in their order
     * @param path   where the person reads what became of it, without language
     */
    record Thanks(Map<String, Integer> counts, String path) {
    }
}
