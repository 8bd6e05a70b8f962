package org.peerwerk.assessment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.peerwerk.shared.Json;
import org.peerwerk.standard.Basis;
import org.peerwerk.standard.ModuleContent;
import org.peerwerk.standard.PublishedVersion;
import org.peerwerk.standard.VersionContent;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The two standards as they are shipped, read without the importer. */
final class Curriculum {
    static final PublishedVersion PEER_SUPPORTER = read("peer-supporter");
    static final PublishedVersion TRAIN_THE_TRAINER = read("train-the-trainer");

    private Curriculum() {
    }

    private static PublishedVersion read(String slug) {
        Path folder = Path.of("curriculum", slug);
        var content = read(folder.resolve("standard.yaml"), VersionContent.class);
        List<ModuleContent> modules = content.modules().stream()
                .map(code -> read(folder.resolve("modules").resolve(code + ".yaml"), ModuleContent.class)).toList();
        return new PublishedVersion(UUID.nameUUIDFromBytes(slug.getBytes()), slug, content.version(), new Basis.Start(), "", LocalDate.of(2026, 1, 1),
                content, modules);
    }

    private static <T> T read(Path file, Class<T> type) {
        try {
            return Json.MAPPER.convertValue(new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file)), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
