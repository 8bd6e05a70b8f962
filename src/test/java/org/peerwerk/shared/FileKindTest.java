package org.peerwerk.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class FileKindTest {
    private static final String ODT = "application/vnd.oasis.opendocument.text";

    @TestFactory
    Stream<DynamicTest> a_file_is_what_its_bytes_say() {
        var samples = new LinkedHashMap<String, Sample>();
        samples.put("PDF", new Sample(latin("%PDF-1.7\n%âãÏÓ\n"), FileKind.PDF));
        samples.put("PNG", new Sample(picture("png"), FileKind.PNG));
        samples.put("JPEG", new Sample(picture("jpeg"), FileKind.JPEG));
        samples.put("MP3 with a title", new Sample(latin("ID3\u0003\u0000\u0000\u0000\u0000\u0000\u0000"), FileKind.MP3));
        samples.put("MP3 of bare frames", new Sample(hex("fffb9064"), FileKind.MP3));
        samples.put("MP3 at a low rate", new Sample(hex("ffe318c4"), FileKind.MP3));
        samples.put("MP4", new Sample(container("isom"), FileKind.MP4));
        samples.put("recording of a telephone", new Sample(container("M4A "), FileKind.MP4));
        samples.put("ODT", new Sample(zip(entry("mimetype", ODT), entry("content.xml", "<x/>")), FileKind.ODT, FileKind.ZIP));
        samples.put("DOCX of Word", new Sample(zip(entry("[Content_Types].xml", "<x/>"), entry("word/document.xml", "<x/>")),
                FileKind.DOCX, FileKind.ZIP));
        samples.put("DOCX of another program", new Sample(zip(entry("_rels/.rels", "<x/>"), entry("word/document.xml", "<x/>"),
                entry("[Content_Types].xml", "<x/>")), FileKind.DOCX, FileKind.ZIP));
        samples.put("ZIP", new Sample(zip(entry("a.txt", "a")), FileKind.ZIP));
        samples.put("text", new Sample(utf8("Grüße, 1 < 2\r\n\tEnde 😀\n"), FileKind.TEXT));
        samples.put("text with a byte order mark", new Sample(utf8("\uFEFFGrüße"), FileKind.TEXT));
        return tests(samples);
    }

    @TestFactory
    Stream<DynamicTest> everything_else_is_nothing() {
        var samples = new LinkedHashMap<String, Sample>();
        samples.put("empty", new Sample(new byte[0]));
        samples.put("HTML", new Sample(utf8("<!doctype html><script>alert(1)</script>")));
        samples.put("HTML behind blank lines", new Sample(utf8("\uFEFF \r\n\t<html>")));
        samples.put("SVG", new Sample(utf8("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>")));
        samples.put("SVG with a prolog", new Sample(utf8("<?xml version=\"1.0\"?><svg/>")));
        samples.put("text in Latin-1", new Sample(latin("Grüße")));
        samples.put("text in UTF-16", new Sample("Hallo".getBytes(StandardCharsets.UTF_16LE)));
        samples.put("a program", new Sample(latin("\u007FELF\u0002\u0001\u0001\u0000")));
        samples.put("a picture of HEIF", new Sample(container("heic")));
        samples.put("sound in AAC", new Sample(hex("fff15080")));
        samples.put("half a signature", new Sample(latin("\u0089PN")));
        samples.put("PDF behind something else", new Sample(utf8("<html>%PDF-1.7")));
        samples.put("ZIP behind something else", new Sample(join(utf8("<html>"), zip(entry("a.txt", "a")))));
        samples.put("half a ZIP", new Sample(Arrays.copyOf(zip(entry("a.txt", "a".repeat(999))), 40)));
        samples.put("empty ZIP", new Sample(zip()));
        return tests(samples);
    }

    @TestFactory
    Stream<DynamicTest> an_office_file_that_is_another_or_holds_macros_is_only_a_zip() {
        var samples = new LinkedHashMap<String, Sample>();
        samples.put("spreadsheet", new Sample(zip(entry("[Content_Types].xml", "<x/>"), entry("xl/workbook.xml", "<x/>")), FileKind.ZIP));
        samples.put("DOCX with macros", new Sample(zip(entry("[Content_Types].xml", "<x/>"), entry("word/document.xml", "<x/>"),
                entry("word/vbaProject.bin", "x")), FileKind.ZIP));
        samples.put("ODT with macros", new Sample(zip(entry("mimetype", ODT), entry("content.xml", "<x/>"),
                entry("Basic/script-lc.xml", "<x/>")), FileKind.ZIP));
        samples.put("OpenDocument template", new Sample(zip(entry("mimetype", ODT + "-template"), entry("content.xml", "<x/>")),
                FileKind.ZIP));
        samples.put("ODT whose type is not its first entry", new Sample(zip(entry("content.xml", "<x/>"), entry("mimetype", ODT)),
                FileKind.ZIP));
        return tests(samples);
    }

    @Test
    void a_small_zip_that_holds_gigabytes_is_not_looked_through() {
        byte[] bomb = zip(Map.entry("zeros", new byte[201 * 1_048_576]), entry("[Content_Types].xml", "<x/>"),
                entry("word/document.xml", "<x/>"));
        assertEquals(Set.of(), assertTimeoutPreemptively(Duration.ofSeconds(20), () -> kinds(bomb)));
    }

    @Test
    void people_and_browsers_are_told_the_kinds_by_their_endings() {
        List<FileKind> kinds = List.of(FileKind.PDF, FileKind.JPEG);
        assertEquals("PDF, JPG, JPEG", FileKind.names(kinds));
        assertEquals("application/pdf,image/jpeg,.pdf,.jpg,.jpeg", FileKind.accept(kinds));
    }

    @Test
    void a_name_ends_as_its_kind_does() {
        assertEquals("Karten.PDF", FileKind.PDF.named("Karten.PDF"));
        assertEquals("Karten.exe.pdf", FileKind.PDF.named("Karten.exe"));
        assertEquals(FileKind.PDF, FileKind.ofType("application/pdf").orElseThrow());
    }

    private record Sample(byte[] bytes, FileKind... kinds) {
    }

    private static Stream<DynamicTest> tests(Map<String, Sample> samples) {
        return samples.entrySet().stream().map(sample -> DynamicTest.dynamicTest(sample.getKey(),
                () -> assertEquals(Set.of(sample.getValue().kinds()), kinds(sample.getValue().bytes()))));
    }

    private static Set<FileKind> kinds(byte[] bytes) {
        return Arrays.stream(FileKind.values()).filter(kind -> kind.fits(bytes)).collect(Collectors.toSet());
    }

    private static Map.Entry<String, byte[]> entry(String name, String content) {
        return Map.entry(name, utf8(content));
    }

    /** {@code mimetype} is not packed, as OpenDocument wants it. */
    @SafeVarargs
    private static byte[] zip(Map.Entry<String, byte[]>... entries) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> one : entries) {
                var entry = new ZipEntry(one.getKey());
                if (one.getKey().equals("mimetype")) {
                    var sum = new CRC32();
                    sum.update(one.getValue());
                    entry.setMethod(ZipEntry.STORED);
                    entry.setSize(one.getValue().length);
                    entry.setCrc(sum.getValue());
                }
                zip.putNextEntry(entry);
                zip.write(one.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] picture(String format) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB), format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] container(String brand) {
        return latin("\u0000\u0000\u0000\u0020ftyp" + brand + "\u0000\u0000\u0002\u0000");
    }

    private static byte[] join(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
