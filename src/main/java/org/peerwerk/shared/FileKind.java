package org.peerwerk.shared;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The kinds of file that can be uploaded, each known by its bytes: neither name nor declared type is believed (OWASP ASVS 5.2.2). SVG and
 * HTML are none of them, because they can hold script; office files with macros are not taken either.
 */
public enum FileKind {
    PDF("application/pdf", bytes -> startsWith(bytes, 0, "%PDF-"), "pdf"),
    PNG("image/png", bytes -> startsWith(bytes, 0, "\u0089PNG\r\n\u001A\n"), "png"),
    JPEG("image/jpeg", bytes -> startsWith(bytes, 0, "\u00FF\u00D8\u00FF"), "jpg", "jpeg"),
    MP3("audio/mpeg", bytes -> startsWith(bytes, 0, "ID3") || isMp3Frame(bytes), "mp3"),
    /** Sound or film: the container is the same, and devices use both endings for both. */
    MP4("video/mp4", FileKind::isMp4, "mp4", "m4a"),
    ODT("application/vnd.oasis.opendocument.text", FileKind::isOdt, "odt"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", FileKind::isDocx, "docx"),
    ZIP("application/zip", bytes -> !zipEntries(bytes).isEmpty(), "zip"),
    /** UTF-8. */
    TEXT("text/plain", FileKind::isPlainText, "txt");

    /** Brands of ISO/IEC 14496-12 files that hold sound or film; pictures (HEIF, AVIF) have others. */
    private static final Set<String> MP4_BRANDS = Set.of("isom", "iso2", "iso4", "iso5", "iso6", "mp41", "mp42", "avc1", "dash", "MSNV",
            "M4A ", "M4B ", "M4V ", "3gp4", "3gp5", "3gp6");
    private static final String ZIP_ENTRY = "PK\u0003\u0004";
    /** A ZIP file that unpacks to more, in bytes, is not looked through: 11 MB can be made to hold many gigabytes (OWASP ASVS 5.2.3). */
    private static final long MOST_UNPACKED = 200L * 1_048_576;

    private final String mediaType;
    private final Predicate<byte[]> test;
    private final List<String> endings;

    FileKind(String mediaType, Predicate<byte[]> test, String... endings) {
        this.mediaType = mediaType;
        this.test = test;
        this.endings = List.of(endings);
    }

    /** The kind with this media type. */
    public static Optional<FileKind> ofType(String mediaType) {
        return Stream.of(values()).filter(kind -> kind.mediaType.equals(mediaType)).findFirst();
    }

    public String mediaType() {
        return mediaType;
    }

    /** A file's name with an ending of this kind, so that the device it is saved on opens it with the right program. */
    public String named(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        return endings.stream().anyMatch(ending -> small.endsWith("." + ending)) ? name : name + "." + endings.getFirst();
    }

    /** The bytes are a file of this kind. */
    public boolean fits(byte[] bytes) {
        return test.test(bytes);
    }

    /** As these kinds are called to people: by their endings, {@code PDF, JPG, JPEG}. */
    public static String names(List<FileKind> kinds) {
        return endings(kinds).map(ending -> ending.toUpperCase(Locale.ROOT)).collect(Collectors.joining(", "));
    }

    /** What a file field offers first, for its attribute {@code accept}. */
    public static String accept(List<FileKind> kinds) {
        return Stream.concat(kinds.stream().map(kind -> kind.mediaType), endings(kinds).map(ending -> "." + ending))
                .collect(Collectors.joining(","));
    }

    private static Stream<String> endings(List<FileKind> kinds) {
        return kinds.stream().flatMap(kind -> kind.endings.stream());
    }

    /** @param wanted bytes as characters, each below 256 */
    private static boolean startsWith(byte[] bytes, int from, String wanted) {
        int to = from + wanted.length();
        return bytes.length >= to && Arrays.equals(Arrays.copyOfRange(bytes, from, to), wanted.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** A frame header of MPEG audio, layer III (ISO/IEC 11172-3, 2.4.1.3): eleven bits set, and no reserved value. */
    private static boolean isMp3Frame(byte[] bytes) {
        return bytes.length >= 4 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xE0) == 0xE0
                && (bytes[1] & 0x18) != 0x08 && (bytes[1] & 0x06) == 0x02 && (bytes[2] & 0xF0) != 0xF0 && (bytes[2] & 0x0C) != 0x0C;
    }

    private static boolean isMp4(byte[] bytes) {
        return startsWith(bytes, 4, "ftyp") && MP4_BRANDS.stream().anyMatch(brand -> startsWith(bytes, 8, brand));
    }

    /** Its type is the first entry, neither packed nor with an extra field (OpenDocument 1.3 part 2, 3.3). */
    private static boolean isOdt(byte[] bytes) {
        Set<String> entries = startsWith(bytes, 30, "mimetype" + ODT.mediaType + ZIP_ENTRY) ? zipEntries(bytes) : Set.of();
        return entries.contains("content.xml")
                && entries.stream().noneMatch(name -> name.startsWith("Basic/") || name.startsWith("Scripts/"));
    }

    private static boolean isDocx(byte[] bytes) {
        Set<String> entries = zipEntries(bytes);
        return entries.containsAll(List.of("[Content_Types].xml", "word/document.xml")) && !entries.contains("word/vbaProject.bin");
    }

    /** Names of all entries; none where it is no ZIP file, a broken or locked one, or one that unpacks to too much. */
    private static Set<String> zipEntries(byte[] bytes) {
        var names = new TreeSet<String>();
        long unpacked = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                unpacked += zip.skip(MOST_UNPACKED + 1 - unpacked);
                if (unpacked > MOST_UNPACKED) {
                    return Set.of();
                }
            }
            return names;
        } catch (IOException | IllegalArgumentException broken) {
            return Set.of();
        }
    }

    /** Whole UTF-8 without control characters, and nothing that a browser could take for markup. */
    private static boolean isPlainText(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            String start = text.replaceFirst("^\uFEFF", "").stripLeading();
            return !start.isEmpty() && !start.startsWith("<")
                    && text.chars().noneMatch(c -> Character.getType(c) == Character.CONTROL && "\t\n\f\r".indexOf(c) < 0);
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
