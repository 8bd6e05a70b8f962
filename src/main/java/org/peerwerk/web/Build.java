package org.peerwerk.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Which build this is: its assets live under an address of their own, so that browsers may keep them for a year. */
final class Build {
    private static final Properties PROPERTIES = load();

    private Build() {
    }

    /** {@code /assets/<version>} */
    static String assets() {
        return "/assets/" + PROPERTIES.getProperty("assets.version");
    }

    private static Properties load() {
        var properties = new Properties();
        try (InputStream file = Build.class.getResourceAsStream("/build.properties")) {
            properties.load(file);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
