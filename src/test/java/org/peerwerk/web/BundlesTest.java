package org.peerwerk.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every word of the product stands in all three forms. */
class BundlesTest {
    private static final List<String> BUNDLES = List.of("de", "de__simple", "en");
    private static final Pattern USED_IN_PAGES = Pattern.compile("view\\.t\\(\"([a-z0-9.-]+)\"[,)]");
    private static final Pattern TOLD = Pattern.compile("letterbox\\.tell\\w*\\([^;]*?\"(message\\.[a-z.-]+)\"");
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\d)}");

    @Test
    void every_key_stands_in_all_three_bundles() throws IOException {
        Set<String> german = load("de").stringPropertyNames();
        for (String bundle : BUNDLES) {
            assertEquals(new TreeSet<>(german), new TreeSet<>(load(bundle).stringPropertyNames()), "keys of messages_" + bundle);
        }
    }

    @Test
    void every_key_a_template_uses_exists() throws IOException {
        Set<String> known = load("de").stringPropertyNames();
        var unknown = new TreeSet<String>();
        try (Stream<Path> templates = Files.walk(Path.of("src/main/jte"))) {
            for (Path template : templates.filter(Files::isRegularFile).toList()) {
                Matcher use = USED_IN_PAGES.matcher(Files.readString(template));
                while (use.find()) {
                    if (!known.contains(use.group(1))) {
                        unknown.add(use.group(1) + " in " + template);
                    }
                }
            }
        }
        assertTrue(unknown.isEmpty(), unknown.toString());
    }

    @Test
    void every_message_that_people_are_told_has_its_words() throws IOException {
        Set<String> known = load("de").stringPropertyNames();
        var told = new TreeSet<String>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                Matcher use = TOLD.matcher(Files.readString(source));
                while (use.find()) {
                    told.addAll(List.of(use.group(1) + ".subject", use.group(1) + ".text"));
                }
            }
        }
        assertTrue(told.size() > 20, told.toString());
        told.removeAll(known);
        assertEquals(new TreeSet<>(), told);
    }

    @Test
    void no_text_is_empty_and_all_forms_take_the_same_parameters() throws IOException {
        Properties german = load("de");
        for (String bundle : BUNDLES) {
            Properties texts = load(bundle);
            for (String key : texts.stringPropertyNames()) {
                assertFalse(texts.getProperty(key).isBlank(), key + " in " + bundle);
                assertTrue(parameters(german.getProperty(key)).containsAll(parameters(texts.getProperty(key))), key + " in " + bundle);
            }
        }
    }

    @Test
    void no_text_has_a_straight_apostrophe() throws IOException {
        for (String bundle : BUNDLES) {
            Properties texts = load(bundle);
            List<String> straight = texts.stringPropertyNames().stream().filter(key -> texts.getProperty(key).contains("'")).toList();
            assertEquals(List.of(), straight, bundle);
        }
    }

    @Test
    void no_key_stands_twice_in_a_bundle() throws IOException {
        for (String bundle : BUNDLES) {
            List<String> keys = Files.readAllLines(file(bundle)).stream().filter(line -> line.matches("[a-zA-Z0-9._-]+=.*"))
                    .map(line -> line.substring(0, line.indexOf('='))).toList();
            List<String> twice = keys.stream().collect(Collectors.groupingBy(key -> key, Collectors.counting())).entrySet().stream()
                    .filter(entry -> entry.getValue() > 1).map(java.util.Map.Entry::getKey).toList();
            assertEquals(List.of(), twice, bundle);
        }
    }

    private static Set<String> parameters(String text) {
        var found = new TreeSet<String>();
        Matcher parameter = PARAMETER.matcher(text);
        while (parameter.find()) {
            found.add(parameter.group(1));
        }
        return found;
    }

    private static Path file(String bundle) {
        return Path.of("src/main/resources/messages_" + bundle + ".properties");
    }

    private static Properties load(String bundle) throws IOException {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file(bundle))) {
            properties.load(reader);
        }
        return properties;
    }
}
