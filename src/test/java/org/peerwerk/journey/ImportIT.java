package org.peerwerk.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A version from files, through the page. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ImportIT {
    private static final String PAGE = "/de/my/standards/import";
    private static final String SHIPPED = "/de/downloads/peer-supporter/1.0/files.zip";

    @Test
    void what_is_here_word_for_word_is_not_read_in_again() throws Exception {
        Client editor = Client.as("editor");
        HttpResponse<String> answer = send(editor, editor.download(SHIPPED));
        assertEquals(422, answer.statusCode());
        assertTrue(answer.body().contains(Words.of("de", "import.unchanged")), answer.body());
    }

    @Test
    void the_same_number_with_other_words_is_refused() throws Exception {
        Client editor = Client.as("editor");
        Map<String, byte[]> files = unzip(editor.download(SHIPPED));
        replace(files, "peer-supporter/modules/A1.yaml", "  de: ", "  de: Neu ");
        HttpResponse<String> answer = send(editor, zip(files));
        assertEquals(422, answer.statusCode());
        assertTrue(answer.body().contains("1.0"), answer.body());
        assertTrue(answer.body().contains(Words.of("de", "import.faults")), answer.body());
    }

    @Test
    void a_new_standard_from_files_becomes_a_draft_with_every_word() throws Exception {
        Client editor = Client.as("editor");
        Map<String, byte[]> files = renamed(unzip(editor.download(SHIPPED)), "aus-dateien");
        HttpResponse<String> answer = send(editor, zip(files));
        assertEquals(303, answer.statusCode(), answer.body());
        String path = answer.headers().firstValue("Location").orElseThrow();
        String page = editor.followed(answer).body();
        assertTrue(page.contains(Words.of("de", "import.done")) && page.contains(Words.of("de", "draft.status.draft")), page);
        try (var tables = new Tables()) {
            String id = path.substring(path.lastIndexOf('/') + 1);
            assertEquals("8", tables.one("select count(*) from standard_version_module where version_id = ?::uuid", id));
            assertEquals("DRAFT", tables.one("select status from standard_version where id = ?::uuid", id));
        }
        // the second time the next version is in work already: told, not doubled
        HttpResponse<String> again = send(editor, zip(files));
        assertTrue(again.statusCode() == 409 && again.body().contains(Words.of("de", "conflict.standard_version_in_work")), again.body());
    }

    @Test
    void every_mistake_is_told_with_its_place_and_nothing_is_read_in() throws Exception {
        Client editor = Client.as("editor");
        Map<String, byte[]> files = renamed(unzip(editor.download(SHIPPED)), "mit-fehlern");
        replace(files, "mit-fehlern/standard.yaml", "contactUnits: 88", "contactUnits: 90");
        replace(files, "mit-fehlern/modules/A2.yaml", "mandatory: true", "mandatory: vielleicht");
        files.put("mit-fehlern/Brief.docx", new byte[] {1});
        HttpResponse<String> answer = send(editor, zip(files));
        assertEquals(422, answer.statusCode());
        for (String told : new String[] {"mit-fehlern/standard.yaml", "mit-fehlern/modules/A2.yaml", "Brief.docx", "90"}) {
            assertTrue(answer.body().contains(told), told + "\n" + answer.body());
        }
        try (var tables = new Tables()) {
            assertEquals("0", tables.one("select count(*) from standard where slug = ?", "mit-fehlern"));
        }
    }

    @Test
    void a_file_that_is_no_standard_is_refused_in_words() throws Exception {
        Client editor = Client.as("editor");
        Map<String, byte[]> bomb = Map.of("x/standard.yaml", new byte[60 * 1_048_576]);
        Map<String, byte[]> many = new TreeMap<>();
        for (int i = 0; i < 400; i++) {
            many.put("x/" + i + ".yaml", new byte[1]);
        }
        for (byte[] file : new byte[][] {"kein Zip".getBytes(StandardCharsets.UTF_8), new byte[0], zip(bomb), zip(many), zip(Map.of("x/Brief.txt", new byte[9])),
                zip(Map.of("../../standard.yaml", new byte[9]))}) {
            HttpResponse<String> answer = send(editor, file);
            assertEquals(422, answer.statusCode(), answer.body());
            assertTrue(answer.body().contains("kern-form-input--error"), answer.body());
        }
    }

    @Test
    void whoever_may_open_no_version_may_read_none_in() throws Exception {
        Client staff = Client.as("staff2");
        assertEquals(403, staff.get(PAGE).statusCode());
        assertEquals(403, staff.upload(PAGE, Client.as("editor").form(PAGE, PAGE), Map.of("file", Map.entry("x.zip", new byte[1]))).statusCode());
    }

    private static HttpResponse<String> send(Client client, byte[] zip) throws Exception {
        return client.upload(PAGE, client.form(PAGE, PAGE), Map.of("file", Map.entry("standard.zip", zip)));
    }

    /** Another standard: its folder, its slug, and ids of its own. */
    private static Map<String, byte[]> renamed(Map<String, byte[]> files, String slug) {
        var renamed = new LinkedHashMap<String, byte[]>();
        files.forEach((path, content) -> renamed.put(path.replace("peer-supporter/", slug + "/"), new String(content, StandardCharsets.UTF_8)
                .replace("slug: peer-supporter", "slug: " + slug).replaceAll("(?m)(id: [0-9a-f-]{34})[0-9a-f]{2}$", "$100").getBytes(StandardCharsets.UTF_8)));
        return renamed;
    }

    private static void replace(Map<String, byte[]> files, String path, String from, String to) {
        String text = new String(files.get(path), StandardCharsets.UTF_8);
        assertTrue(text.contains(from), text);
        files.put(path, text.replaceFirst(from, to).getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, byte[]> unzip(byte[] zip) throws Exception {
        var files = new TreeMap<String, byte[]>();
        try (var stream = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = stream.getNextEntry(); entry != null; entry = stream.getNextEntry()) {
                files.put(entry.getName(), stream.readAllBytes());
            }
        }
        return files;
    }

    private static byte[] zip(Map<String, byte[]> files) throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
