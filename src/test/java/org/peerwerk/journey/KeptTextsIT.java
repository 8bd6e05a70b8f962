package org.peerwerk.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What people begin to write about a version: it is there again after the browser was closed, for them and for nobody else. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class KeptTextsIT {
    private static final String BEGUN = "Angefangen „und noch";

    @Test
    void words_for_a_worry_and_a_stop_are_theirs_alone() throws Exception {
        try (var tables = new Tables()) {
            Round round = Round.inConsent(tables, "Angefangene Worte");
            String path = "/de" + round.round();
            Client amira = Client.as("advocate1");
            Client bruno = Client.as("advocate2");
            for (Client voter : List.of(amira, bruno)) {
                voter.submit(path + "/join", path + "/join", Map.of("conflict", "false"));
            }
            for (String part : List.of("/change-note", "/" + round.changed)) {
                for (Client voter : List.of(amira, bruno)) {
                    voter.submit(path + part, path + part, Map.of("say", "WORRY"));
                }
                String worry = path + part + "/worry";
                keep(amira, worry, Map.of("worry", BEGUN), path);
                goesOn("advocate1", worry);
                assertFalse(bruno.get(worry).body().contains(BEGUN));
            }
            assertEquals(List.of(), tables.column("select id from vote where worry <> '' and version_id = ?::uuid", round.version));

            String part = path + "/" + round.changed;
            String stop = part + "/stop";
            for (Client voter : List.of(amira, bruno)) {
                assertEquals(stop, voter.submit(part, part, Map.of("say", "STOP")));
            }
            keep(amira, stop, Map.of("starter", "MISSING", "reason", BEGUN), path);
            assertTrue(goesOn("advocate1", stop).contains("value=\"MISSING\" checked"));
            for (String other : List.of("advocate2", "author", "editor")) {
                Client client = Client.as(other);
                for (String page : List.of(path, part, part + "/stop", part + "/worry", "/de" + round.path() + "/publish")) {
                    assertFalse(client.get(page).body().contains(BEGUN), other + " at " + page);
                }
            }
            assertEquals("", tables.one("select string_agg(reason, '') from stop where version_id = ?::uuid", round.version));

            // thrown away, and gone with the Stop that is taken back
            throwAway(amira, stop);
            keep(amira, stop, Map.of("reason", BEGUN), path);
            amira.submit(stop, stop, Map.of("withdraw", "true", "stop", tables.one("select s.id from stop s join person p on p.id = s.given_by "
                    + "where p.email = 'advocate1@example.org' and version_id = ?::uuid", round.version)));
            assertEquals(List.of(), tables.column("select path from kept_form where path = ?", stop.substring("/de".length())));
        }
    }

    @Test
    void comments_answers_checks_and_answers_on_paper_go_on_and_end_when_they_are_sent() throws Exception {
        try (var tables = new Tables()) {
            Round round = Round.inConsent(tables, "Angefangene Meinungen");
            tables.run("update standard_version set status = 'COMMENTING', commenting_until = current_date + 10, commenting_ended_on = null, "
                    + "ended_early_because = null where id = ?::uuid", round.version);
            String part = "/de/my/comments/" + round.version + "/" + round.changed;
            String comment = part + "/title";
            Client amira = Client.as("advocate1");
            keep(amira, comment, Map.of("sentence", BEGUN, "form", "EASY"), part);
            goesOn("advocate1", comment);
            assertFalse(Client.as("advocate2").get(comment).body().contains(BEGUN));
            amira.submit(comment, comment, Map.of("sentence", "Fertig.", "form", "EASY"));
            assertFalse(amira.get(comment).body().contains(BEGUN));

            Client author = Client.as("author");
            String answers = "/de" + round.path() + "/comments";
            String answer = answers + "/" + tables.one("select id from comment where version_id = ?::uuid", round.version);
            keep(author, answer, Map.of("became", "NOT", "reason", "Grund", "reasonEasy", BEGUN), answers);
            goesOn("author", answer);
            assertFalse(Client.as("editor").get(answer).body().contains(BEGUN));

            round.status(tables, "EASY_CHECK");
            String write = "/de" + round.path() + "/modules/" + round.changed + "/write/title";
            Map<String, Object> title = Workshop.written(author, write, write);
            title.put("title.de-simple", "Zuhören: Das lernen Sie hier.");
            assertEquals(303, author.post(write, title).statusCode(), "what nobody has checked waits for a group");
            Client editor = Client.as("editor");
            String groups = "/de" + round.path() + "/groups";
            String session = editor.submit(groups, groups, Map.of("day", java.time.LocalDate.now(), "texts", round.changed));
            editor.submit(session, session + "/people", Map.of("checker", tables.one("select id from person where email = 'easyreader1@example.org'")));
            String seat = tables.one("select id from check_package where session_id = ?::uuid", session.substring(session.lastIndexOf('/') + 1));
            String paper = session + "/1/paper";
            keep(editor, paper, Map.of("note-" + seat, BEGUN), session + "/1");
            goesOn("editor", paper);
            assertFalse(editor.get(session + "/1").body().contains(BEGUN), "not on the shared screen");

            String check = "/de/my/checks/packages/" + seat + "/1";
            keep(Client.as("easyreader1"), check, Map.of("word", "WRONG", "note", BEGUN), "/de/my");
            assertTrue(goesOn("easyreader1", check).contains("value=\"WRONG\" checked"));
        }
    }

    @Test
    void a_rule_that_was_begun_before_somebody_else_saved_does_not_write_over_it() throws Exception {
        try (var tables = new Tables()) {
            Round round = Round.inConsent(tables, "Angefangene Regel");
            round.status(tables, "DRAFT");
            Client author = Client.as("author");
            String rule = "/de" + round.path() + "/transitions/keep-title";
            Map<String, Object> begun = Workshop.written(author, rule, rule);
            begun.put("transition-keep-title.de", BEGUN);
            begun.put("keep", "later");
            leadsTo("/de" + round.path() + "/change", author.post(rule, begun));
            Client editor = Client.as("editor");
            Map<String, Object> other = Workshop.written(editor, rule, rule);
            other.put("transition-keep-title.de", "Alle behalten ihr Zertifikat.");
            assertEquals(303, editor.post(rule, other).statusCode());

            String page = goesOn("author", rule);
            begun.put("seen", Course.first(page, "name=\"seen\" value=\"([^\"]+)\""));
            begun.remove("keep");
            HttpResponse<String> late = author.post(rule, begun);
            assertEquals(409, late.statusCode());
            assertTrue(late.body().contains(BEGUN));
        }
    }

    @Test
    void what_was_typed_for_a_module_that_somebody_took_out_meanwhile_is_not_lost() throws Exception {
        try (var tables = new Tables()) {
            Round round = Round.inConsent(tables, "Modul, das geht");
            round.status(tables, "DRAFT");
            Client author = Client.as("author");
            Client editor = Client.as("editor");
            String module = "/de" + round.path() + "/modules/" + round.changed;
            String write = module + "/write/title";
            Map<String, Object> typed = Workshop.written(author, write, write);
            typed.put("title.de", BEGUN);
            editor.submit(module + "/remove", module + "/remove", Map.of());

            HttpResponse<String> late = author.post(write, typed);
            assertEquals(409, late.statusCode());
            assertTrue(late.body().contains(BEGUN) && late.body().contains(Words.of("de", "gone.title")), late.body());
            typed.put("keep", "later");
            leadsTo("/de" + round.path(), author.post(write, typed));
            goesOn("author", write);
        }
    }

    private static void keep(Client client, String page, Map<String, ?> typed, String leave) throws Exception {
        var fields = new LinkedHashMap<String, Object>(client.form(page, page));
        fields.putAll(typed);
        fields.put("keep", "later");
        leadsTo(leave, client.post(page, fields));
    }

    private static void leadsTo(String path, HttpResponse<String> answer) {
        assertEquals(303, answer.statusCode(), answer.body());
        assertEquals(path, URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath());
    }

    /** The page in another browser, where what was begun stands again. */
    private static String goesOn(String user, String page) throws Exception {
        HttpResponse<String> answer = Client.as(user).get(page);
        assertEquals(200, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains(BEGUN) && answer.body().contains("Das haben Sie hier angefangen"), answer.body());
        return answer.body();
    }

    private static void throwAway(Client client, String page) throws Exception {
        var fields = new LinkedHashMap<String, Object>(client.form(page, page));
        fields.put("keep", "forget");
        String after = client.followed(client.post(page, fields)).body();
        assertTrue(after.contains(Words.of("de", "kept.forgotten")) && !after.contains(BEGUN), after);
    }
}
