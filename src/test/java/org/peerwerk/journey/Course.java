package org.peerwerk.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A course of the standard Train-the-Trainer, made through the real forms by the real tandem, for tests that begin in its middle. */
final class Course {
    /** UE of each unit of each module, as the standard has them (domain.md 7B). */
    static final Map<String, List<Integer>> UNITS = units();
    /** Number of outcomes of each module. */
    static final Map<String, Integer> OUTCOMES = Map.of("B1", 4, "B2", 4, "B3", 4, "B4", 4, "B5", 4, "B6", 5, "B7", 4);
    private static final String ID = "([0-9a-f]{8}-[0-9a-f-]{27})";

    final Client trainer;
    final Client peer;
    final String path;

    private Course(Client trainer, Client peer, String path) {
        this.trainer = trainer;
        this.peer = peer;
        this.path = path;
    }

    private static Map<String, List<Integer>> units() {
        var units = new LinkedHashMap<String, List<Integer>>();
        units.put("B1", List.of(3, 2, 3));
        units.put("B2", List.of(3, 3, 2));
        units.put("B3", List.of(4, 4, 4));
        units.put("B4", List.of(4, 4, 4));
        units.put("B5", List.of(3, 3, 2));
        units.put("B6", List.of(3, 4, 3, 2));
        units.put("B7", List.of(4, 8));
        return units;
    }

    /** Path of the form that plans a course of Train-the-Trainer. */
    static String planForm(Client trainer) throws Exception {
        String page = trainer.get("/de/my/courses/new").body();
        return "/de/my/courses/new?version=" + first(page, "version=" + ID + "\">Train-the-Trainer");
    }

    /** Open for applications. @param title unique, so that lists can be searched for it */
    static Course open(Client trainer, Client peer, String title, int places) throws Exception {
        Course course = plan(trainer, peer, title, places);
        trainer.submit(course.path + "/publish", course.path + "/publish", Map.of());
        return course;
    }

    /** With all its sessions, at the first of the trainer's organisations; nobody but the tandem sees it. */
    static Course plan(Client trainer, Client peer, String title, int places) throws Exception {
        String form = planForm(trainer);
        String page = trainer.get(form).body();
        LocalDate today = LocalDate.now();
        String path = trainer.submit(form, "/de/my/courses/new", Map.of("title", title, "about", "Für Fachkräfte.",
                "organisation", option(page, "organisation"), "place", "Hamburg", "access", "Stufenlos", "startsOn", today.minusDays(100),
                "endsOn", today.plusDays(100), "applyUntil", today.plusDays(30), "places", places, "partner", option(page, "partner")));
        var course = new Course(trainer, peer, path);
        int day = 90;
        for (String module : UNITS.keySet()) {
            course.addSession(module, today.minusDays(day));
            day -= 7;
        }
        return course;
    }

    private void addSession(String module, LocalDate day) throws Exception {
        var fields = new LinkedHashMap<String, Object>(Map.of("day", day, "startsAt", "09:00", "place", "Hamburg"));
        for (int unit = 1; unit <= UNITS.get(module).size(); unit++) {
            fields.put("part-" + module + "-" + unit, "true");
            fields.put("minutes-" + module + "-" + unit, UNITS.get(module).get(unit - 1) * 45);
            fields.put("lead-" + module + "-" + unit, module.equals("B1") ? "PEER" : "BOTH");
        }
        trainer.submit(path + "/sessions/new", path + "/sessions/new", fields);
    }

    String id() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Answers the id of the application. */
    String apply(Client applicant) throws Exception {
        String apply = "/de/my/apply/" + id();
        String answered = applicant.submit(apply, apply, Map.of("motivation", "Ich möchte mit Peers arbeiten.", "needs", "Pausen",
                "organisation", "none", "release", "OWN_TIME"));
        return answered.substring(answered.lastIndexOf('/') + 1);
    }

    /** One of the tandem proposes, the other confirms. */
    void admit(String application) throws Exception {
        propose(application);
        assertEquals(303, confirm(application).statusCode());
    }

    void propose(String application) throws Exception {
        String page = path + "/applications/" + application;
        trainer.submit(page, page, Map.of("answer", "ADMITTED", "reason", "Wir freuen uns auf Sie."));
    }

    HttpResponse<String> confirm(String application) throws Exception {
        String page = path + "/applications/" + application;
        Map<String, Object> form = peer.form(page, page);
        form.put("do", "confirm");
        return peer.post(page, form);
    }

    /** Ids of those who take part, in the order of the page. */
    List<String> enrolments() throws Exception {
        return all(trainer.get(path).body(), "/people/" + ID);
    }

    List<String> sessions() throws Exception {
        return all(trainer.get(path).body(), "/sessions/" + ID + "/attendance");
    }

    /** Everybody was at every session. */
    void everybodyAttends() throws Exception {
        List<String> people = enrolments();
        for (String session : sessions()) {
            var fields = new LinkedHashMap<String, Object>();
            people.forEach(person -> fields.put("kind-" + person, "PRESENT"));
            String page = path + "/sessions/" + session + "/attendance";
            trainer.submit(page, page, fields);
        }
    }

    /** Everything this person has to show, as both of the tandem see it, and everything a person has to check. */
    void achieves(String enrolment) throws Exception {
        String person = path + "/people/" + enrolment;
        for (int part = 0; part < 2; part++) {
            trainer.submit(person + "/practice", person + "/practice",
                    Map.of("day", LocalDate.now().minusDays(20 + part), "minutes", 480, "kind", "CO_DELIVERY", "contacts", 4));
        }
        for (Client assessor : List.of(trainer, peer)) {
            for (String module : UNITS.keySet()) {
                var fields = new LinkedHashMap<String, Object>();
                for (int outcome = 1; outcome <= OUTCOMES.get(module); outcome++) {
                    fields.put("level-" + module + "." + outcome, "INDEPENDENT");
                    fields.put("evidence-" + module + "." + outcome, "OBSERVED");
                }
                assessor.submit(person + "/modules/" + module, person + "/modules/" + module, fields);
            }
        }
        String rules = trainer.get(person + "/rules").body();
        trainer.submit(person + "/rules", person + "/rules", Map.of("confirm", all(rules, "name=\"confirm\" value=\"([a-z0-9-]+)\"")));
    }

    /** @param decider somebody who may decide */
    static void agrees(Client decider, String enrolment) throws Exception {
        String page = "/de/my/decisions/" + enrolment;
        Map<String, Object> form = decider.form(page, page);
        form.putAll(Map.of("agrees", "true", "reason", "Alles ist gezeigt."));
        HttpResponse<String> check = decider.post(page, form);
        assertEquals(200, check.statusCode(), check.body());
        assertEquals(303, decider.post(page + "/voice", form(check.body(), form)).statusCode());
    }

    /** Answers the id of the certificate. */
    static String issue(Client office, String enrolment) throws Exception {
        String page = "/de/my/office/certificates/" + enrolment;
        String issued = office.submit(page, page, Map.of());
        return issued.substring(issued.lastIndexOf('/') + 1);
    }

    /** The hidden fields of a page that was answered to a POST, over those that were sent. */
    private static Map<String, Object> form(String page, Map<String, Object> sent) {
        var fields = new LinkedHashMap<>(sent);
        Matcher form = Pattern.compile("<form[^>]*action=\"[^\"]*/voice\"[^>]*>(.*?)</form>", Pattern.DOTALL).matcher(page);
        assertTrue(form.find(), page);
        Matcher hidden = Pattern.compile("name=\"(token|once)\" value=\"([^\"]*)\"").matcher(form.group(1));
        while (hidden.find()) {
            fields.put(hidden.group(1), hidden.group(2));
        }
        return fields;
    }

    private static String option(String page, String select) {
        String options = first(page, "(?s)<select[^>]*name=\"" + select + "\"[^>]*>(.*?)</select>");
        return first(options, "value=\"" + ID + "\"");
    }

    static String first(String text, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        assertTrue(found.find(), () -> pattern + " in\n" + text);
        return found.group(1);
    }

    /** Both groups of every place that fits. */
    static List<List<String>> pairs(String text, String pattern) {
        var found = new ArrayList<List<String>>();
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        while (matcher.find()) {
            found.add(List.of(matcher.group(1), matcher.group(2)));
        }
        return found;
    }

    static List<String> all(String text, String pattern) {
        Set<String> found = new LinkedHashSet<>();
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return List.copyOf(found);
    }
}
