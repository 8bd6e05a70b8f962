package org.peerwerk.standard;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.peerwerk.shared.RuleBroken;

/**
 * A standard's folder in one zip file, as {@link Exporting#files} makes it or a person packs it. Nothing is written to a disk, so a path
 * leads nowhere; how much is unpacked has an end.
 */
final class ZipFolder {
    /** Unpacked, in bytes; a standard of ours with all its texts has 150 kB. */
    static final int LARGEST = 48 * 1024 * 1024;
    private static final String FIELD = "file";

    private ZipFolder() {
    }

    /** @throws RuleBroken at {@code file} where it is no zip file, or holds more than a standard does */
    static StandardFolder read(byte[] zip) {
        SortedMap<String, byte[]> files = unpack(zip);
        if (files.isEmpty()) {
            throw RuleBroken.at(FIELD, "import.no-zip");
        }
        Optional<String> folder = commonFolder(files);
        return folder.map(name -> new StandardFolder(name, files.entrySet().stream().collect(Collectors.toMap(
                        file -> file.getKey().substring(name.length() + 1), java.util.Map.Entry::getValue, (one, other) -> one, TreeMap::new))))
                .orElseGet(() -> new StandardFolder(StandardFolder.slug(files.getOrDefault(StandardFolder.STANDARD, new byte[0])), files));
    }

    private static SortedMap<String, byte[]> unpack(byte[] zip) {
        var files = new TreeMap<String, byte[]>();
        long room = LARGEST;
        try (var stream = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = stream.getNextEntry(); entry != null; entry = stream.getNextEntry()) {
                if (entry.isDirectory() || isOfTheSystem(entry.getName())) {
                    continue;
                }
                byte[] content = stream.readNBytes((int) Math.min(Integer.MAX_VALUE, room + 1));
                room -= content.length;
                if (room < 0 || files.size() >= StandardFolder.MOST_FILES) {
                    throw RuleBroken.at(FIELD, "import.too-large", LARGEST / 1024 / 1024, StandardFolder.MOST_FILES);
                }
                String path = entry.getName().replace('\\', '/');
                if (files.put(path, content) != null) {
                    throw RuleBroken.at(FIELD, "import.twice", path);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw RuleBroken.at(FIELD, "import.no-zip");
        }
        return files;
    }

    /** What some systems add to every folder they pack. */
    private static boolean isOfTheSystem(String path) {
        return path.startsWith("__MACOSX/") || path.endsWith(".DS_Store") || path.endsWith("Thumbs.db") || path.endsWith("desktop.ini");
    }

    private static Optional<String> commonFolder(SortedMap<String, byte[]> files) {
        String first = files.firstKey();
        int slash = first.indexOf('/');
        String folder = slash < 0 ? "" : first.substring(0, slash);
        return !folder.isEmpty() && files.keySet().stream().allMatch(path -> path.startsWith(folder + "/")) && !folder.equals("modules")
                ? Optional.of(folder) : Optional.empty();
    }
}
