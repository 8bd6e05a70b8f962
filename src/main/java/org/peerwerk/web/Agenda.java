package org.peerwerk.web;

import java.util.List;
import java.util.UUID;

/** What waits for a person today. Every feature that has open tasks gives them by a bean of its own; {@code home} collects them. */
public interface Agenda {
    /** Most urgent first; few statements, never one a task. */
    List<Item> items(UUID person);

    /**
     * @param key    message key of the task's sentence
     * @param params fill it, as text
     * @param path   where it is done, without language
     */
    record Item(String key, List<String> params, String path) {
    }
}
