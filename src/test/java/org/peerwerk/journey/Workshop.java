package org.peerwerk.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A version in work, made through the real forms, for tests that begin in its middle. */
final class Workshop {
    final Client owner;
    /** with language, {@code /de/my/standards/<id>} */
    final String path;

    private Workshop(Client owner, String path) {
        this.owner = owner;
        this.path = path;
    }

    /** A new standard without modules. @param slug unique in the run */
    static Workshop open(Client owner, String slug) throws Exception {
        return new Workshop(owner, owner.submit("/de/my/standards/new", "/de/my/standards/new",
                Map.of("slug", slug, "title.de", "Standard " + slug, "title.de-simple", "Lehr-Plan " + slug, "title.en", "Standard " + slug)));
    }

    String id() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Answers the path of a new module that has a name. */
    String addModule(String title) throws Exception {
        String write = owner.submit(path, path, Map.of());
        Map<String, Object> form = written(write, write);
        form.putAll(Map.of("title.de", title, "title.de-simple", title + " leicht", "title.en", title + " in English"));
        assertEquals(303, owner.post(write, form).statusCode());
        return write.substring(0, write.length() - "/write".length());
    }

    /** Every field of the form as it stands there: hidden ones, texts, choices that are made. */
    Map<String, Object> written(String page, String action) throws Exception {
        return written(owner, page, action);
    }

    static Map<String, Object> written(Client client, String page, String action) throws Exception {
        Map<String, Object> fields = new LinkedHashMap<>(client.form(page, action));
        String html = client.get(page).body();
        for (List<String> text : Course.pairs(html, "<textarea[^>]*name=\"([^\"]+)\"[^>]*>\\n?([^<]*)</textarea>")) {
            fields.put(text.get(0), Client.unescaped(text.get(1)));
        }
        for (List<String> input : Course.pairs(html, "<input class=\"kern-form-input__input[^>]* name=\"([^\"]+)\"[^>]* value=\"([^\"]*)\"")) {
            fields.put(input.get(0), Client.unescaped(input.get(1)));
        }
        for (List<String> tick : Course.pairs(html, "<input class=\"kern-form-check__checkbox[^>]* name=\"([^\"]+)\" value=\"([^\"]*)\" checked")) {
            fields.put(tick.get(0), tick.get(1));
        }
        for (List<String> select : Course.pairs(html, "(?s)<select[^>]*name=\"([^\"]+)\"[^>]*>(.*?)</select>")) {
            List<String> chosen = Course.all(select.get(1), "value=\"([^\"]*)\" selected");
            if (!chosen.isEmpty()) {
                fields.put(select.get(0), chosen.getFirst());
            }
        }
        return fields;
    }

    HttpResponse<String> get(String rest) throws Exception {
        return owner.get(path + rest);
    }
}
