package org.peerwerk.standard;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/** The standards in {@code curriculum/}, as they are and with changes an author might make. */
public final class Shipped {
    private final String name;
    private final TreeMap<String, byte[]> files = new TreeMap<>();

    private Shipped(String name) {
        this.name = name;
        Path folder = Path.of("curriculum", name);
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Shipped standard(String name) {
        return new Shipped(name);
    }

    /** As it would be read from the database. */
    public static PublishedVersion version(String name) {
        var sound = (StandardFolder.Checked.Sound) standard(name).folder().check();
        String hash = CanonicalForm.hash(CanonicalForm.of(sound.content(), sound.modules()));
        return new PublishedVersion(new UUID(0, 1), name, sound.content().version(), new Basis.Start(), hash,
                LocalDate.of(2026, 11, 22), sound.content(), sound.modules());
    }

    public static StandardRow row(String name) {
        return StandardRow.of(version(name));
    }

    /** Replaces the first place where these words stand. */
    Shipped with(String file, String words, String others) {
        String text = text(file);
        assertTrue(text.contains(words), () -> file + " has no " + words);
        int at = text.indexOf(words);
        return put(file, text.substring(0, at) + others + text.substring(at + words.length()));
    }

    Shipped put(String file, String text) {
        files.put(file, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    Shipped put(String file, byte[] content) {
        files.put(file, content);
        return this;
    }

    Shipped without(String file) {
        files.remove(file);
        return this;
    }

    String text(String file) {
        return new String(files.get(file), StandardCharsets.UTF_8);
    }

    /** Line (first is 1) in which these words stand first, as the file is now. */
    int line(String file, String words) {
        String text = text(file);
        assertTrue(text.contains(words), () -> file + " has no " + words);
        return 1 + (int) text.substring(0, text.indexOf(words)).chars().filter(c -> c == '\n').count();
    }

    StandardFolder folder() {
        return new StandardFolder(name, files);
    }

    List<Problem> problems() {
        return folder().check() instanceof StandardFolder.Checked.Faulty faulty ? faulty.problems() : List.of();
    }
}
