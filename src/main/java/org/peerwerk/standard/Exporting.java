package org.peerwerk.standard;

import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.attribute.FileTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.peerwerk.shared.Language;
import org.peerwerk.shared.NotFound;
import org.peerwerk.shared.Public;
import org.peerwerk.shared.UseCases;

/** A published version to take away: as files to work on, as a document to read, as a pack to print. What is published never changes, so what was made is kept. */
@UseCases
public class Exporting {
    /** Documents kept in memory, about 100 kB each. */
    private static final int KEPT = 60;

    private VersionRepository versions;
    private MaterialRepository materials;
    private final Map<String, byte[]> made = Collections.synchronizedMap(new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
            return size() > KEPT;
        }
    });

    protected Exporting() {
    }

    @Inject
    public Exporting(VersionRepository versions, MaterialRepository materials) {
        this.versions = versions;
        this.materials = materials;
    }

    /** A file to download. @param name as it is saved */
    public record Download(String name, String type, byte[] content) {
    }

    /** The version as the files an author would hand in, zipped: importing them gives the same hash. */
    @Public
    public Download files(String slug, String number) {
        PublishedVersion version = versions.published(slug, number);
        StandardFolder folder = FolderWriter.write(version.whole(), materials.find(stored(version).map(material -> material.file().sha256()).toList()));
        var inFolder = new TreeMap<String, byte[]>();
        folder.files().forEach((path, content) -> inFolder.put(slug + "/" + path, content));
        return new Download(slug + "-" + number + ".zip", "application/zip", zip(version, inFolder));
    }

    /** The version as a document (PDF/UA-1) in one form of language. */
    @Public
    public Download paper(String slug, String number, Language language) {
        PublishedVersion version = versions.published(slug, number);
        return new Download(slug + "-" + number + "-" + language.path() + ".pdf", "application/pdf", paper(version, language));
    }

    /** What is printed for people who work without a screen: the document in Leichte Sprache, and the materials that belong to it. */
    @Public
    public Download printPack(String slug, String number) {
        PublishedVersion version = versions.published(slug, number);
        var files = new TreeMap<String, byte[]>();
        files.put(slug + "-" + number + "-" + Language.EASY.path() + ".pdf", paper(version, Language.EASY));
        for (ModuleContent module : version.modules()) {
            module.materials().stream().filter(Material::comesPrinted).forEach(material ->
                    files.put(module.code() + "/" + unused(files, module.code(), material.file().name()), materials.find(material.file().sha256())));
        }
        return new Download(slug + "-" + number + "-print.zip", "application/zip", zip(version, files));
    }

    /** @throws NotFound where the version has no such file */
    @Public
    public Download material(String slug, String number, UUID id) {
        PublishedVersion version = versions.published(slug, number);
        Material material = stored(version).filter(one -> one.id().equals(id)).findFirst().orElseThrow(() -> new NotFound("material " + id));
        return new Download(material.file().name(), material.file().type(), materials.find(material.file().sha256()));
    }

    private byte[] paper(PublishedVersion version, Language language) {
        return made.computeIfAbsent(version.id() + "/" + language.path(), any -> VersionPaper.draw(version, language));
    }

    private static Stream<Material> stored(PublishedVersion version) {
        return version.modules().stream().flatMap(module -> module.materials().stream()).filter(Material::hasFile);
    }

    /** Two materials of a module may have files of the same name. */
    private static String unused(SortedMap<String, byte[]> files, String folder, String name) {
        String free = name;
        for (int number = 2; files.containsKey(folder + "/" + free); number++) {
            free = number + "-" + name;
        }
        return free;
    }

    /** The same version gives the same bytes. */
    private static byte[] zip(PublishedVersion version, SortedMap<String, byte[]> files) {
        var bytes = new ByteArrayOutputStream();
        FileTime time = FileTime.from(version.publishedOn().atStartOfDay(ZoneOffset.UTC).toInstant());
        try (var zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setLastModifiedTime(time);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
