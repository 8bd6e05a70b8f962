package org.peerwerk.journey;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Materials of a module in work: links and files. */
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
