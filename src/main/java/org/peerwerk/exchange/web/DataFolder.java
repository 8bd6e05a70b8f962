package org.peerwerk.exchange.web;

import com.fasterxml.jackson.databind.ObjectWriter;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.peerwerk.exchange.Taking;
import org.peerwerk.exchange.Taking.Contents;
import org.peerwerk.shared.Json;
import org.peerwerk.shared.PersonalData.Column;
import org.peerwerk.shared.PersonalData.Kind;
import org.peerwerk.shared.PersonalData.Table;
import org.peerwerk.shared.Texts;
import org.peerwerk.web.View;

/**
 * What a person takes along: a page for each kind of data in the reader's language, the same as JSON for machines, and the files. Written
 * piece by piece into the answer; the pages need nothing but themselves, so they open on any device without a network.
 */
@ApplicationScoped
public class DataFolder {
    private static final ObjectWriter JSON = Json.MAPPER.writerWithDefaultPrettyPrinter();
    private static final String STYLE = "data.css";

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    @Inject
    private Taking taking;
    @Inject
    private View view;

    /** The first page. @param counts how many rows there are of each kind */
    public record IndexPage(Map<Kind, Integer> counts, List<String> files) {
    }

    /** One kind of data. */
    public record SectionPage(Kind kind, Table table) {
        /** A value in the reader's form; "" where there is none. */
        public String shown(View view, Column column, Object value) {
            return switch (value) {
                case null -> "";
                case Boolean yes -> view.t(yes ? "data.yes" : "data.no");
                case LocalDate day -> view.date(day);
                case OffsetDateTime moment -> view.moment(moment);
                default -> column.words() != null && Texts.has(view.language(), column.key(value)) ? view.t(column.key(value)) : value.toString();
            };
        }
    }

    void write(Contents contents, OutputStream out) throws IOException {
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        var counts = new LinkedHashMap<Kind, Integer>();
        for (Kind kind : contents.kinds()) {
            Table table = taking.section(kind);
            counts.put(kind, table.rows().size());
            page(zip, kind.word() + ".html", "exchange/taken-section.jte", new SectionPage(kind, table));
            put(zip, "json/" + kind.word() + ".json", JSON.writeValueAsBytes(rows(table)));
        }
        for (String file : contents.files()) {
            put(zip, file, taking.file(file));
        }
        try (InputStream style = DataFolder.class.getResourceAsStream("/exchange/" + STYLE)) {
            put(zip, STYLE, style.readAllBytes());
        }
        page(zip, "index.html", "exchange/taken-index.jte", new IndexPage(counts, contents.files()));
        zip.finish();
    }

    private void page(ZipOutputStream zip, String name, String template, Object page) throws IOException {
        var html = new Utf8ByteOutput();
        templates.render(template, Map.of("view", view, "page", page), html);
        var bytes = new ByteArrayOutputStream(html.getContentLength());
        html.writeTo(bytes);
        put(zip, name, bytes.toByteArray());
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private static List<Map<String, Object>> rows(Table table) {
        var rows = new ArrayList<Map<String, Object>>();
        for (List<Object> values : table.rows()) {
            var row = new LinkedHashMap<String, Object>();
            for (int i = 0; i < values.size(); i++) {
                row.put(table.columns().get(i).name(), values.get(i));
            }
            rows.add(row);
        }
        return rows;
    }
}
