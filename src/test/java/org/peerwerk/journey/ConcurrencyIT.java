package org.peerwerk.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
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
