package org.peerwerk.web;

import java.util.List;
import org.peerwerk.shared.Me;

/** The main navigation, given by {@code home}, which knows all features; the kernel knows none. */
public interface Navigation {
    List<Item> items(Me me);

    /** @param key message key of the words, @param path without language */
    record Item(String key, String path) {
    }
}
