package org.peerwerk.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What happens at once happens once: constraints of the database decide, never a look before the insert. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ConcurrencyIT {

    @Test
    void two_admissions_for_the_last_place_at_once_give_one_enrolment() throws Exception {
        Client trainer = Client.as("trainer");
        Client peer = Client.as("peertrainer");
        Course course = Course.open(trainer, peer, "Letzter Platz", 8);
        // seven of eight places are taken
        for (String user : List.of("author", "advocate1", "advocate2", "advocate3", "advocate4", "advocate5", "editor")) {
            course.admit(course.apply(Client.as(user)));
        }
        String first = course.apply(Client.as("staff1"));
        String second = course.apply(Client.as("staff2"));
        course.propose(first);
        course.propose(second);
        List<HttpResponse<String>> answers = atOnce(() -> course.confirm(first), () -> course.confirm(second));
        assertEquals(1, answers.stream().filter(answer -> answer.statusCode() == 303).count(), () -> codes(answers));
        assertEquals(8, course.enrolments().size());
    }

    @Test
    void a_form_sent_five_times_at_once_applies_once() throws Exception {
        Course course = Course.open(Client.as("trainer"), Client.as("peertrainer"), "Doppelklick", 8);
        Client applicant = Client.as("staff2");
        String apply = "/de/my/apply/" + course.id();
        Map<String, Object> form = applicant.form(apply, apply);
        form.putAll(Map.of("motivation", "Ich will das lernen.", "needs", "", "organisation", "none", "release", "OWN_TIME"));
        List<HttpResponse<String>> answers = atOnce(times(5, () -> applicant.post(apply, form)));
        assertTrue(answers.stream().allMatch(answer -> List.of(303, 409).contains(answer.statusCode())), () -> codes(answers));
        assertEquals(1, Course.all(course.trainer.get(course.path).body(), "/applications/([0-9a-f-]{36})").size());
        // and once more, later: answered like the first time, or told that it is there already
        assertTrue(List.of(303, 409, 422).contains(applicant.post(apply, form).statusCode()));
        assertEquals(1, Course.all(course.trainer.get(course.path).body(), "/applications/([0-9a-f-]{36})").size());
    }

    @Test
    void practice_sent_twice_counts_once() throws Exception {
        Course course = Course.open(Client.as("trainer"), Client.as("peertrainer"), "Praxis zweimal", 8);
        course.admit(course.apply(Client.as("staff3")));
        String practice = course.path + "/people/" + course.enrolments().getFirst() + "/practice";
        Map<String, Object> form = course.trainer.form(practice, practice);
        form.putAll(Map.of("day", java.time.LocalDate.now().minusDays(1), "minutes", 137, "kind", "TALK", "contacts", 1));
        List<HttpResponse<String>> answers = atOnce(times(4, () -> course.trainer.post(practice, form)));
        assertTrue(answers.stream().allMatch(answer -> List.of(303, 409).contains(answer.statusCode())), () -> codes(answers));
        String page = course.trainer.get(practice).body();
        assertTrue(page.contains("2 Stunden 17 Minuten") && !page.contains("4 Stunden 34 Minuten"), page);
    }

    @Test
    void two_issuers_for_one_person_at_once_give_one_certificate() throws Exception {
        Course course = Course.open(Client.as("trainer"), Client.as("peertrainer"), "Zwei Ausstellerinnen", 8);
        course.admit(course.apply(Client.as("easyreader1")));
        String enrolment = course.enrolments().getFirst();
        course.everybodyAttends();
        course.achieves(enrolment);
        Course.agrees(Client.as("advocate1"), enrolment);
        Course.agrees(course.trainer, enrolment);
        Client one = Client.as("office");
        Client other = Client.as("office2");
        String issue = "/de/my/office/certificates/" + enrolment;
        Map<String, Object> ofOne = one.form(issue, issue);
        Map<String, Object> ofOther = other.form(issue, issue);
        List<HttpResponse<String>> answers = atOnce(() -> one.post(issue, ofOne), () -> other.post(issue, ofOther), () -> one.post(issue, ofOne));
        assertTrue(answers.stream().allMatch(answer -> List.of(303, 409, 422).contains(answer.statusCode())), () -> codes(answers));
        assertEquals(1, Course.all(Client.as("easyreader1").followed(Client.as("easyreader1").get("/de/my/certificates")).body(),
                "/my/certificates/([0-9a-f-]{36})/de\\.pdf").size());
    }

    @Test
    void a_vote_sent_five_times_at_once_counts_once() throws Exception {
        try (var tables = new Tables()) {
            Round round = Round.inConsent(tables, "Eine Stimme");
            round.everybodyAgrees(tables, List.of("advocate2"));
            tables.run("delete from vote where version_id = ?::uuid", round.version);
            Client voter = Client.as("advocate2");
            String part = "/de" + round.round() + "/" + round.changed;
            Map<String, Object> form = voter.form(part, part);
            form.put("say", "YES");
            List<HttpResponse<String>> answers = atOnce(times(5, () -> voter.post(part, form)));
            assertTrue(answers.stream().allMatch(answer -> List.of(303, 409).contains(answer.statusCode())), () -> codes(answers));
            assertEquals(List.of("YES"), tables.column("select choice from vote where version_id = ?::uuid", round.version));
        }
    }

    @RepeatedTest(10)
    void publishing_and_a_stop_at_the_same_moment_never_both_happen() throws Exception {
        try (var tables = new Tables()) {
            Round round = Round.inConsent(tables, "Im letzten Moment");
            round.everybodyAgrees(tables, List.of("advocate1", "advocate2", "advocate3", "advocate4", "advocate5"));
            Client editor = Client.as("editor");
            Client voter = Client.as("advocate1");
            String publish = "/de" + round.path() + "/publish/check";
            String part = "/de" + round.round() + "/" + round.changed;
            Map<String, Object> last = editor.form(publish, publish);
            Map<String, Object> stop = voter.form(part, part);
            stop.put("say", "STOP");
            List<HttpResponse<String>> answers = atOnce(() -> editor.post(publish, last), () -> voter.post(part, stop));
            HttpResponse<String> published = answers.get(0);
            HttpResponse<String> stopped = answers.get(1);
            String status = tables.one("select status from standard_version where id = ?::uuid", round.version);
            int stops = tables.column("select id from stop where version_id = ?::uuid and withdrawn_at is null", round.version).size();
            if (published.statusCode() == 303) {
                assertEquals("PUBLISHED 0", status + " " + stops);
                assertEquals(422, stopped.statusCode(), () -> codes(answers));
                assertTrue(stopped.body().contains(Words.of("de", "vote.over")), stopped::body);
            } else {
                assertEquals("CONSENT 1", status + " " + stops);
                assertEquals(303, stopped.statusCode(), () -> codes(answers));
                assertTrue(List.of(409, 422).contains(published.statusCode()), () -> codes(answers));
                assertTrue(published.body().contains(Words.of("de", "consent.stop").replace("{0}", "1"))
                        || published.body().contains(Words.of("de", "conflict.stop_is_open")), published::body);
            }
        }
    }

    @Test
    void publishing_pressed_twice_publishes_once_and_leads_to_the_same_page() throws Exception {
        try (var tables = new Tables()) {
            Round round = Round.inConsent(tables, "Doppelt gedrückt");
            round.everybodyAgrees(tables, List.of("advocate1", "advocate2", "advocate3", "advocate4", "advocate5"));
            Client editor = Client.as("editor");
            String publish = "/de" + round.path() + "/publish/check";
            Map<String, Object> last = editor.form(publish, publish);
            List<HttpResponse<String>> answers = atOnce(times(2, () -> editor.post(publish, last)));
            assertTrue(answers.stream().allMatch(answer -> answer.statusCode() == 303 && answer.headers().firstValue("Location").orElseThrow()
                    .endsWith("/publish/done")), () -> codes(answers));
            assertEquals("1", tables.one("select count(*) from change where what = 'standard.published' and subject = ?", "version " + round.version));
        }
    }

    @Test
    void what_is_published_resists_the_database_itself() throws Exception {
        try (var tables = new Tables()) {
            Round round = Round.inConsent(tables, "Eingefroren");
            String first = " where v.id = (select predecessor_id from standard_version where id = '" + round.version + "')";
            String chosen = " where version_id = (select predecessor_id from standard_version where id = '" + round.version + "')";
            for (String attempt : List.of(
                    "update standard_version v set content = content || ' '" + first,
                    "update standard_version v set status = 'DRAFT'" + first,
                    "update standard_version v set hash = 'x'" + first,
                    "delete from standard_version v" + first,
                    "update module_version set content = content || ' ' where id in (select module_version_id from standard_version_module" + chosen + ")",
                    "delete from module_version where id in (select module_version_id from standard_version_module" + chosen + ")",
                    "update standard_version_module set position = position + 7" + chosen,
                    "update standard_version_module set version_id = '" + round.version + "'" + chosen,
                    "delete from standard_version_module" + chosen,
                    "insert into standard_version_module (version_id, module_id, position, module_version_id) select version_id, gen_random_uuid(), 9, "
                            + "module_version_id from standard_version_module" + chosen + " limit 1")) {
                SQLException refused = assertThrows(SQLException.class, () -> tables.run(attempt), attempt);
                assertTrue(refused.getMessage().contains("never change"), attempt + ": " + refused.getMessage());
            }
        }
    }

    @SafeVarargs
    static List<HttpResponse<String>> atOnce(Callable<HttpResponse<String>>... calls) throws Exception {
        return atOnce(List.of(calls));
    }

    private static List<Callable<HttpResponse<String>>> times(int times, Callable<HttpResponse<String>> call) {
        return java.util.Collections.nCopies(times, call);
    }

    /** All start at the same moment. */
    private static List<HttpResponse<String>> atOnce(List<Callable<HttpResponse<String>>> calls) throws Exception {
        var start = new CyclicBarrier(calls.size());
        try (ExecutorService threads = Executors.newFixedThreadPool(calls.size())) {
            List<Future<HttpResponse<String>>> running = calls.stream().map(call -> threads.submit(() -> {
                start.await();
                return call.call();
            })).toList();
            var answers = new ArrayList<HttpResponse<String>>();
            for (Future<HttpResponse<String>> one : running) {
                answers.add(one.get());
            }
            return answers;
        }
    }

    static String codes(List<HttpResponse<String>> answers) {
        return answers.stream().map(answer -> answer.statusCode() + " " + (answer.statusCode() >= 400 ? answer.body() : "")).toList().toString();
    }
}
