package org.peerwerk.journey;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Materials of a module: links and files, in work and published. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class MaterialIT {
    private static final byte[] CARDS = "%PDF-1.7\nKarten".getBytes(StandardCharsets.UTF_8);
    private static final byte[] MORE_CARDS = "%PDF-1.7\nmehr Karten".getBytes(StandardCharsets.UTF_8);

    @Test
    void a_file_and_a_link_are_added_described_and_exchanged() throws Exception {
        Client author = Client.as("advocate1");
        Workshop workshop = Workshop.open(author, "material-dazu");
        String module = workshop.addModule("Zuhören");
        HttpResponse<String> added = add(author, module, Map.of("title.de", "Karten", "language", "WORDLESS", "licence", "CC-BY-4.0", "printPack", "true"),
                Map.of("file", Map.entry("C:\\Ordner\\Karten.bin", CARDS)));
        assertEquals(303, added.statusCode(), added.body());
        HttpResponse<String> linked = add(author, module, Map.of("title.de", "Film", "language", "SIGN", "licence", "all-rights-reserved",
                "link", "https://www.example.org/film?a=1&b=2"), Map.of());
        assertEquals(303, linked.statusCode(), linked.body());
        String page = author.get(module).body();
        assertTrue(page.contains("Karten.bin.pdf") && page.contains(Words.of("de", "material.form.wordless")) && page.contains("gehört zum Druckpaket"), page);
        assertTrue(page.contains("href=\"https://www.example.org/film?a=1&amp;b=2\""), page);

        String file = Course.first(page, "href=\"(" + module + "/materials/[0-9a-f-]{36}/file)\"");
        HttpResponse<String> download = author.get(file);
        assertEquals("application/pdf", download.headers().firstValue("Content-Type").orElseThrow());
        assertTrue(download.headers().firstValue("Content-Disposition").orElseThrow().startsWith("attachment; filename=\"Karten.bin.pdf\""));
        assertTrue(download.headers().firstValue("Cache-Control").orElseThrow().contains("no-store"));
        assertArrayEquals(CARDS, author.download(file));
        for (String stranger : new String[] {"staff2", "advocate2"}) {
            assertEquals(403, Client.as(stranger).get(file).statusCode(), stranger);
        }

        String exchange = file.replace("/file", "/exchange");
        assertEquals(303, author.upload(exchange, author.form(exchange, exchange), Map.of("file", Map.entry("Neu.pdf", MORE_CARDS))).statusCode());
        assertArrayEquals(MORE_CARDS, author.download(file));

        // what is said of it is written like every text
        String material = file.replaceFirst(".*/materials/([0-9a-f-]+)/file", "material-$1");
        String write = module + "/write/" + material;
        Map<String, Object> form = workshop.written(write, write);
        form.putAll(Map.of("title.de", "nicht hier", material + ".de", "Karten zum Fragen", material + ".licence", "CC0-1.0"));
        form.remove(material + ".printPack");
        assertEquals(303, author.post(write, form).statusCode());
        String after = author.get(module).body();
        assertTrue(after.contains("Karten zum Fragen") && after.contains("Lizenz CC0") && !after.contains("gehört zum Druckpaket"), after);
    }

    @Test
    void of_a_published_version_anyone_may_have_the_materials_of_a_draft_only_those_who_may_read_it() throws Exception {
        Client author = Client.as("advocate1");
        Client anyone = Client.nobody();
        Workshop workshop = Workshop.open(author, "material-offen");
        String module = workshop.addModule("Zuhören");
        add(author, module, Map.of("title.de", "Karten", "language", "EASY", "licence", "CC-BY-4.0", "printPack", "true"),
                Map.of("file", Map.entry("Karten für alle.pdf", CARDS)));
        add(author, module, Map.of("title.de", "Mehr Karten", "language", "DE", "licence", "CC0-1.0"), Map.of("file", Map.entry("Mehr.pdf", MORE_CARDS)));
        String inWork = Course.first(author.get(module).body(), "href=\"(" + module + "/materials/[0-9a-f-]{36}/file)\"");
        String material = inWork.replaceFirst(".*/materials/([0-9a-f-]+)/file", "$1");
        try (var tables = new Tables()) {
            String number = tables.one("select number from standard_version where id = ?::uuid", workshop.id());
            String downloads = "/ls/downloads/material-offen/" + number;
            String file = downloads + "/materials/" + material;
            for (String early : new String[] {file, downloads + "/files.zip", downloads + "/print-pack.zip", downloads + "/de.pdf"}) {
                assertEquals(404, anyone.get(early).statusCode(), early);
                assertEquals(404, author.get(early).statusCode(), early);
            }
            assertEquals(302, anyone.get(inWork).statusCode(), "to the login");

            tables.run("update standard_version set status = 'PUBLISHED', basis = '{\"kind\":\"start\"}', hash = 'x', published_on = current_date "
                    + "where id = ?::uuid", workshop.id());
            String code = tables.one("select m.code from module_version m join standard_version_module c on c.module_version_id = m.id "
                    + "where c.version_id = ?::uuid", workshop.id());
            String page = anyone.get("/ls/standards/material-offen/" + number + "/modules/" + code).body();
            assertTrue(page.contains("href=\"" + file + "\"") && page.contains(Words.of("ls", "material.print-pack")), page);

            HttpResponse<String> answer = anyone.get(file);
            assertEquals(200, answer.statusCode());
            assertEquals("application/pdf", answer.headers().firstValue("Content-Type").orElseThrow());
            assertEquals("attachment; filename=\"Karten_f_r_alle.pdf\"; filename*=UTF-8\u0027\u0027Karten%20f%C3%BCr%20alle.pdf",
                    answer.headers().firstValue("Content-Disposition").orElseThrow());
            assertEquals("nosniff", answer.headers().firstValue("X-Content-Type-Options").orElseThrow());
            assertTrue(answer.headers().firstValue("Content-Security-Policy").orElseThrow().startsWith("default-src 'none'"));
            assertArrayEquals(CARDS, anyone.download(file));
            assertEquals(404, anyone.get("/de/downloads/peer-supporter/1.0/materials/" + material).statusCode(), "of another standard");

            assertEquals(Set.of("material-offen-" + number + "-ls.pdf", code + "/Karten für alle.pdf"),
                    unzip(anyone.download(downloads + "/print-pack.zip")).keySet());
            Map<String, byte[]> files = unzip(anyone.download(downloads + "/files.zip"));
            assertEquals(4, files.size(), () -> files.keySet().toString());
            assertEquals(2, files.entrySet().stream().filter(one -> one.getKey().startsWith("material-offen/materials/"))
                    .filter(one -> Arrays.equals(CARDS, one.getValue()) || Arrays.equals(MORE_CARDS, one.getValue())).count());
        }
    }

    @Test
    void a_standard_that_is_here_can_be_taken_away_by_anyone_in_every_form() throws Exception {
        Client anyone = Client.nobody();
        for (String language : new String[] {"de", "ls", "en"}) {
            String page = anyone.get("/" + language + "/standards/peer-supporter/1.0").body();
            for (String paper : new String[] {"de", "ls", "en"}) {
                String address = "/" + language + "/downloads/peer-supporter/1.0/" + paper + ".pdf";
                assertTrue(page.contains("href=\"" + address + "\""), address);
                HttpResponse<String> answer = anyone.get(address);
                assertEquals("application/pdf", answer.headers().firstValue("Content-Type").orElseThrow());
                assertTrue(answer.headers().firstValue("Content-Disposition").orElseThrow().contains("\"peer-supporter-1.0-" + paper + ".pdf\""));
                assertTrue(answer.body().startsWith("%PDF-"), address);
            }
            for (Map.Entry<String, String> zip : Map.of("print-pack", "peer-supporter-1.0-ls.pdf", "files", "peer-supporter/standard.yaml").entrySet()) {
                String address = "/" + language + "/downloads/peer-supporter/1.0/" + zip.getKey() + ".zip";
                assertTrue(page.contains("href=\"" + address + "\""), address);
                assertTrue(unzip(anyone.download(address)).containsKey(zip.getValue()), address);
            }
        }
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

    @Test
    void what_is_no_material_is_refused_beside_its_field_and_nothing_typed_is_lost() throws Exception {
        Client author = Client.as("advocate1");
        String module = Workshop.open(author, "material-falsch").addModule("Zuhören");
        Map<String, String> good = Map.of("title.de", "Karten", "language", "DE", "licence", "CC-BY-4.0");
        refused(author, module, good, Map.of("file", Map.entry("Seite.pdf", "<html><script>".getBytes(StandardCharsets.UTF_8))), "Diese Datei können wir nicht annehmen");
        refused(author, module, good, Map.of(), Words.of("de", "form.missing-file"));
        refused(author, module, with(good, "link", "javascript:alert(1)"), Map.of(), Words.of("de", "material.no-link"));
        refused(author, module, with(good, "link", "https://example.org"), Map.of("file", Map.entry("Karten.pdf", CARDS)), Words.of("de", "material.one-of-both"));
        refused(author, module, with(good, "licence", "all-rights-reserved"), Map.of("file", Map.entry("Karten.pdf", CARDS)),
                Words.of("de", "material.licence-of-file"));
        refused(author, module, with(good, "language", "GREEK"), Map.of("file", Map.entry("Karten.pdf", CARDS)), Words.of("de", "form.choose.language"));
        assertFalse(author.get(module).body().contains("/materials/0"));
    }

    private static void refused(Client author, String module, Map<String, String> fields, Map<String, Map.Entry<String, byte[]>> files, String why)
            throws Exception {
        HttpResponse<String> answer = add(author, module, fields, files);
        assertEquals(422, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains(why), answer.body());
        assertTrue(answer.body().contains(">\nKarten</textarea>"), answer.body());
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        var all = new HashMap<>(fields);
        all.put(name, value);
        return all;
    }

    private static HttpResponse<String> add(Client author, String module, Map<String, String> fields, Map<String, Map.Entry<String, byte[]>> files)
            throws Exception {
        String add = module + "/materials/new";
        Map<String, Object> form = author.form(add, add);
        form.putAll(fields);
        return author.upload(add, form, files);
    }
}
