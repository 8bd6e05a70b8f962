package org.peerwerk.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Writing a version together: several at once, and a large one. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class WorkshopIT {

    @Test
    void of_two_who_save_the_same_module_at_once_the_second_sees_both_texts_and_loses_nothing() throws Exception {
        Client one = Client.as("advocate1");
        Client other = Client.as("editor");
        Workshop workshop = Workshop.open(one, "zwei-schreiben");
        String module = workshop.addModule("Zuhören");
        String write = module + "/write";
        Map<String, Object> ofOne = Workshop.written(one, write, write);
        Map<String, Object> ofOther = Workshop.written(other, write, write);
        ofOne.put("title.de", "Zuhören und fragen");
        ofOther.put("title.de", "Ruhig zuhören");
        ofOther.put("description.de", "Ein Text, der nicht verloren geht.");
        List<HttpResponse<String>> answers = ConcurrencyIT.atOnce(() -> one.post(write, ofOne), () -> other.post(write, ofOther));
        assertEquals(List.of(303, 409), answers.stream().map(HttpResponse::statusCode).sorted().toList(), () -> ConcurrencyIT.codes(answers));
        boolean oneWon = answers.getFirst().statusCode() == 303;
        String conflict = answers.get(oneWon ? 1 : 0).body();
        assertTrue(conflict.contains("Zuhören und fragen") && conflict.contains("Ruhig zuhören"), conflict);
        assertEquals(2, revisions(module, one));

        // chooses, one field left open: told, and everything is still there
        Client second = oneWon ? other : one;
        Map<String, Object> choice = fields(conflict, write);
        HttpResponse<String> open = second.post(write, choice);
        assertEquals(422, open.statusCode(), open.body());
        assertTrue(open.body().contains("Zuhören und fragen") && open.body().contains("Ruhig zuhören"), open.body());
        choice.put("pick.title.de", "own");
        choice.put("own.title.de", "Ruhig zuhören und fragen");
        // only one of both touched the description: that text is chosen already
        assertEquals(oneWon ? "mine" : "theirs", choice.get("pick.description.de"));
        HttpResponse<String> chosen = second.post(write, choice);
        assertEquals(303, chosen.statusCode(), chosen.body());
        String page = one.get(module).body();
        assertTrue(page.contains("Ruhig zuhören und fragen") && page.contains("Ein Text, der nicht verloren geht."), page);
        assertEquals(3, revisions(module, one));
    }

    @Test
    void every_save_can_be_brought_back() throws Exception {
        Client author = Client.as("advocate1");
        Workshop workshop = Workshop.open(author, "zurueck-holen");
        String module = workshop.addModule("Erster Name");
        String write = module + "/write";
        Map<String, Object> form = workshop.written(write, write);
        form.put("title.de", "Zweiter Name");
        assertEquals(303, author.post(write, form).statusCode());
        List<String> revisions = Course.all(author.get(module + "/history").body(), "/revisions/([0-9a-f-]{36})");
        // newest first: second name, first name, the empty module
        assertEquals(3, revisions.size());
        String look = workshop.path + "/revisions/" + revisions.get(1);
        assertTrue(author.get(look).body().contains("Erster"));
        author.submit(look, look, Map.of());
        assertTrue(author.get(module).body().contains("Erster Name"));

        // also a module that was taken out
        author.submit(module + "/remove", module + "/remove", Map.of());
        assertEquals(404, author.get(module).statusCode());
        String removed = Course.first(author.get(workshop.path).body(), "/revisions/([0-9a-f-]{36})");
        author.submit(workshop.path + "/revisions/" + removed, workshop.path + "/revisions/" + removed, Map.of());
        assertTrue(author.get(module).body().contains("Erster Name"));
    }

    @Test
    void only_one_next_version_of_a_standard_is_in_work() throws Exception {
        Client one = Client.as("advocate1");
        Client other = Client.as("editor");
        Map<String, Object> ofOne = one.form("/de/my/standards/new?standard=train-the-trainer", "/de/my/standards/new");
        Map<String, Object> ofOther = other.form("/de/my/standards/new?standard=train-the-trainer", "/de/my/standards/new");
        List<HttpResponse<String>> answers = ConcurrencyIT.atOnce(() -> one.post("/de/my/standards/new", ofOne), () -> other.post("/de/my/standards/new", ofOther));
        assertEquals(List.of(303, 409), answers.stream().map(HttpResponse::statusCode).sorted().toList(), () -> ConcurrencyIT.codes(answers));
        // the loser asks again
        HttpResponse<String> later = answers.getFirst().statusCode() == 409 ? one.post("/de/my/standards/new", ofOne)
                : other.post("/de/my/standards/new", ofOther);
        assertTrue(later.body().contains(Words.of("de", "conflict.standard_version_in_work")), later.body());
        try (var tables = new Tables()) {
            tables.run("update standard_version set status = 'WITHDRAWN' where owner_id is not null and status = 'DRAFT' and standard_id = "
                    + "(select id from standard where slug = 'train-the-trainer')");
        }
    }

    @Test
    void a_standard_of_60_modules_and_600_outcomes_opens_and_saves_with_the_statements_of_one_with_6() throws Exception {
        Client author = Client.as("advocate1");
        Workshop small = large(author, "klein", 6);
        Workshop large = large(author, "gross", 60);
        // once each, so that what is kept in memory is there
        for (Workshop workshop : List.of(small, large)) {
            open(workshop);
            save(workshop, 0);
        }
        assertEquals(Statements.during(() -> open(small)).size(), Statements.during(() -> open(large)).size());
        assertEquals(Statements.during(() -> save(small, 1)).size(), Statements.during(() -> save(large, 1)).size());
        var opened = new Medians();
        var saved = new Medians();
        for (int i = 2; i < 23; i++) {
            int number = i;
            opened.measure(() -> open(small), () -> open(large));
            saved.measure(() -> save(small, number), () -> save(large, number));
        }
        System.out.printf("WorkshopIT: open %s, save %s (6 and 60 modules)%n", opened, saved);
        assertTrue(opened.ratio() < 2, opened::toString);
        assertTrue(saved.ratio() < 2, saved::toString);
    }

    private static void open(Workshop workshop) throws Exception {
        HttpResponse<String> answer = workshop.get("");
        assertEquals(200, answer.statusCode(), answer.body());
    }

    /** Saves the first module with a title of its own: what the form sends, without reading the form. */
    private static void save(Workshop workshop, int number) throws Exception {
        String module = workshop.path + "/modules/" + moduleId(workshop);
        String seen;
        try (var tables = new Tables()) {
            seen = tables.one("select module_version_id from standard_version_module where version_id = ?::uuid and module_id = '" + moduleId(workshop) + "'",
                    workshop.id());
        }
        HttpResponse<String> answer = workshop.owner.post(module + "/write", Map.of("token", token(workshop, module), "names", "title.de", "seen", seen,
                "title.de", "Titel Nummer " + number));
        assertEquals(303, answer.statusCode(), answer.body());
    }

    private static String token(Workshop workshop, String module) throws Exception {
        var me = new org.peerwerk.shared.Me();
        try (var tables = new Tables()) {
            me.signIn(java.util.UUID.fromString(tables.one("select id from person where email = 'advocate1@example.org'")), "advocate1", java.util.Set.of());
        }
        return new org.peerwerk.web.FormTokens(org.peerwerk.shared.Settings.from(System.getenv())).forForm(me, module.substring("/de".length()) + "/write");
    }

    private static String moduleId(Workshop workshop) {
        return workshop.id().substring(0, 24) + "000000000001";
    }

    /** As many modules of ten outcomes each, every text in three forms. */
    private static Workshop large(Client author, String slug, int modules) throws Exception {
        Workshop workshop = Workshop.open(author, slug);
        try (var tables = new Tables()) {
            tables.run("""
                    create or replace function pg_temp.text(words text) returns jsonb language sql as $$
                        select jsonb_build_object('de', words || ' auf Deutsch, damit es ein Satz wird', 'de-simple', words || E'.\\nDas ist leicht.', 'en', words || ' in English, so that it is a sentence') $$;
                    create or replace function pg_temp.id(version uuid, n bigint) returns uuid language sql as $$
                        select (left(version::text, 24) || lpad(n::text, 12, '0'))::uuid $$;
                    insert into module_version (id, standard_id, code, content, content_format, hash)
                    select pg_temp.id(v.id, m), v.standard_id, 'A' || m, jsonb_build_object('format', 1, 'id', pg_temp.id(v.id, m), 'code', 'A' || m, 'mandatory', true,
                        'title', pg_temp.text('Modul ' || m), 'description', pg_temp.text('Beschreibung ' || m), 'units',
                        jsonb_build_array(jsonb_build_object('title', pg_temp.text('Einheit'), 'units', 4, 'hours', 'contact')), 'practiceHours', 0,
                        'assessment', pg_temp.text('Gespräch'), 'prerequisites', '[]'::jsonb, 'companion', false, 'outcomes',
                        (select jsonb_agg(jsonb_build_object('id', pg_temp.id(v.id, m * 1000 + o), 'code', 'A' || m || '.' || o, 'critical', o = 1,
                            'withSupport', true, 'text', pg_temp.text('Ergebnis ' || m || '.' || o))) from generate_series(1, 10) o))::text, 1, 'hash ' || m
                    from standard_version v, generate_series(1, %1$d) m where v.id = '%2$s';
                    insert into standard_version_module (version_id, module_id, position, module_version_id)
                    select v.id, pg_temp.id(v.id, m), m - 1, pg_temp.id(v.id, m) from standard_version v, generate_series(1, %1$d) m where v.id = '%2$s'
                    """.formatted(modules, workshop.id()));
        }
        return workshop;
    }

    private static int revisions(String module, Client reader) throws Exception {
        return Course.all(reader.get(module + "/history").body(), "/revisions/([0-9a-f-]{36})").size() - 1;
    }

    /** The fields of the form in a page that was answered. */
    private static Map<String, Object> fields(String page, String action) {
        var fields = new java.util.LinkedHashMap<String, Object>();
        String form = Course.first(page, "(?s)<form[^>]*action=\"" + action + "\"[^>]*>(.*?)</form>");
        Course.pairs(form, "<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"").forEach(pair -> fields.put(pair.get(0), Client.unescaped(pair.get(1))));
        Course.pairs(form, "<input [^>]*type=\"radio\" name=\"([^\"]+)\" value=\"([^\"]*)\" checked").forEach(pair -> fields.put(pair.get(0), pair.get(1)));
        assertNotEquals(Map.of(), fields);
        return fields;
    }

    /** Times of two things measured in turn, so that what else the machine does meets both. */
    private static final class Medians {
        private final List<Long> one = new ArrayList<>();
        private final List<Long> other = new ArrayList<>();

        void measure(Statements.Action first, Statements.Action second) throws Exception {
            one.add(nanos(first));
            other.add(nanos(second));
        }

        private static long nanos(Statements.Action action) throws Exception {
            long start = System.nanoTime();
            action.run();
            return System.nanoTime() - start;
        }

        private static long median(List<Long> times) {
            return times.stream().sorted().toList().get(times.size() / 2);
        }

        double ratio() {
            return (double) median(other) / median(one);
        }

        @Override
        public String toString() {
            return "%.1f ms and %.1f ms, ratio %.2f".formatted(median(one) / 1e6, median(other) / 1e6, ratio());
        }
    }
}
