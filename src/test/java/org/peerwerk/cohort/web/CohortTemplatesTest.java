package org.peerwerk.cohort.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.peerwerk.cohort.Admitting;
import org.peerwerk.cohort.Application;
import org.peerwerk.cohort.ApplicationRow;
import org.peerwerk.cohort.Applying;
import org.peerwerk.cohort.Attendance;
import org.peerwerk.cohort.Cohort;
import org.peerwerk.cohort.CohortRow;
import org.peerwerk.cohort.Delegating;
import org.peerwerk.cohort.Enrolment;
import org.peerwerk.cohort.EnrolmentRow;
import org.peerwerk.cohort.Finding;
import org.peerwerk.cohort.PeerShare;
import org.peerwerk.cohort.PlanCheck;
import org.peerwerk.cohort.Planning;
import org.peerwerk.cohort.Practice;
import org.peerwerk.cohort.PracticeEntry;
import org.peerwerk.cohort.Samples;
import org.peerwerk.cohort.Sent;
import org.peerwerk.cohort.Session;
import org.peerwerk.cohort.Teaching;
import org.peerwerk.people.Accredited;
import org.peerwerk.people.Capacity;
import org.peerwerk.people.OrganisationKind;
import org.peerwerk.people.OrganisationRow;
import org.peerwerk.shared.Language;
import org.peerwerk.standard.PublishedVersion;
import org.peerwerk.standard.Rule;
import org.peerwerk.web.Choice;
import org.peerwerk.web.Form;
import org.peerwerk.web.Rendering;

class CohortTemplatesTest {
    private static final String NASTY = "Żółć \"O’Neil\" <b>& محمد";
    private static final OrganisationRow SENDER = new OrganisationRow(Samples.COHORT, "Träger", "e. V.", "Berlin", OrganisationKind.ASSOCIATION, true, true,
            null);
    private static final String ESCAPED = "&lt;b&gt;&amp; محمد";
    private static final Map<UUID, String> NAMES = Map.of(Samples.PROFESSIONAL, "Ada Fach", Samples.PEER, "Ben Peer-Name", Samples.STAFF,
            NASTY);
    private static final PublishedVersion VERSION = Samples.version(Samples.groupSize(8, 12), Samples.share(50, Rule.Scope.TOTAL, null),
            new Rule.Duration("duration", Rule.Stage.COURSE, Samples.text("Six to nine months"), 6, 9));
    private static final UUID ENROLMENT = new UUID(7, 1);
    private static final EnrolmentRow PERSON = new EnrolmentRow(ENROLMENT, Samples.COHORT, Samples.STAFF, NASTY, Enrolment.Status.ACTIVE,
            Samples.FIRST);

    private static Cohort published() {
        Cohort cohort = Samples.cohort();
        cohort.publish(new PlanCheck.Ready());
        return cohort;
    }

    private static CohortRow row() {
        return new CohortRow(Samples.COHORT, VERSION.id(), VERSION.slug(), NASTY, "Träger", "Berlin", Samples.FIRST, Samples.LAST,
                Samples.FIRST, 10,
                Cohort.Status.OPEN);
    }

    private static Application application() {
        return new Application(new UUID(8, 1), Samples.COHORT, Samples.STAFF,
                new Application.Request(NASTY, "Pausen", null, Application.Release.OWN_TIME), Samples.NOW);
    }

    private static Planning.Overview overview(Cohort cohort, List<Session> sessions) {
        return new Planning.Overview(cohort, VERSION, "Träger", NAMES, sessions, PlanCheck.of(cohort.plan(), sessions, VERSION, new PlanCheck.May(true, true)),
                PeerShare.of(sessions.stream().flatMap(session -> session.parts().stream()).toList()),
                VERSION.content().rules().stream().filter(rule -> !PlanCheck.evaluates(rule)).toList());
    }

    /** Every label points to a field, every id stands once, and what people typed is escaped. */
    private static String sound(String html) {
        assertFalse(html.contains("<b>&"), "unescaped");
        List<String> ids = Pattern.compile(" id=\"([^\"]+)\"").matcher(html).results().map(match -> match.group(1)).toList();
        assertEquals(Set.copyOf(ids).size(), ids.size(), () -> "an id stands twice in " + ids);
        Pattern.compile(" for=\"([^\"]+)\"").matcher(html).results().map(match -> match.group(1))
                .forEach(target -> assertTrue(ids.contains(target), () -> "no field for the label of " + target));
        return html;
    }

    @ParameterizedTest
    @EnumSource
    void anyone_finds_a_course_with_its_mark_and_its_free_places(Language language) {
        var page = new CoursePages.CoursesPage(List.of(new Finding.Offer(row(), VERSION, 1), new Finding.Offer(row(), VERSION, 0)),
                Map.of(VERSION.slug(), VERSION.content().title(), "other", VERSION.content().title()), "other");
        Rendering rendering = Rendering.nobody(language, "/courses");
        String html = sound(rendering.render("cohort/courses.jte", page));
        assertTrue(html.contains(ESCAPED));
        assertTrue(html.contains(rendering.view().t("draft.mark")));
        assertTrue(html.contains(rendering.view().t("cohort.free.one")));
        assertTrue(html.contains(rendering.view().t("cohort.free.none")));
        sound(rendering.render("cohort/courses.jte", new CoursePages.CoursesPage(List.of(), Map.of(), null)));
    }

    @ParameterizedTest
    @EnumSource
    void a_course_names_both_and_says_who_is_the_peer_only_with_that_persons_yes(Language language) {
        Rendering rendering = Rendering.nobody(language, "/courses/1");
        String silent = sound(rendering.render("cohort/course-public.jte", new CoursePages.CoursePage(new Finding.Course(published(),
                VERSION, "Träger",
                NAMES, null, Samples.fullPlan(), 3, true, null, false))));
        assertTrue(silent.contains("Ada Fach") && silent.contains("Ben Peer-Name"));
        assertFalse(silent.contains("(" + rendering.view().t("capacity.peer") + ")"));
        assertTrue(silent.contains("/my/apply/" + Samples.COHORT));
        String shown = rendering.render("cohort/course-public.jte", new CoursePages.CoursePage(new Finding.Course(published(), VERSION,
                "Träger",
                NAMES, Samples.PEER, List.of(), 3, false, null, false)));
        assertTrue(shown.replaceAll("\\s+", " ").contains("Ben Peer-Name (" + rendering.view().t("capacity.peer") + ")"));
        assertFalse(shown.contains("/my/apply/"));
    }

    @ParameterizedTest
    @EnumSource
    void everybody_reads_how_long_a_funder_wants_the_records_kept(Language language) {
        Rendering rendering = Rendering.nobody(language, "/courses/1");
        Cohort cohort = published();
        String told = rendering.view().t("cohort.kept");
        assertFalse(rendering.render("cohort/course-public.jte", new CoursePages.CoursePage(new Finding.Course(cohort, VERSION, "Träger", NAMES,
                null, List.of(), 3, true, null, false))).contains(told));
        cohort.keepRecords(Samples.LAST.plusYears(5), false);
        String page = sound(rendering.render("cohort/course-public.jte", new CoursePages.CoursePage(new Finding.Course(cohort, VERSION, "Träger", NAMES,
                null, List.of(), 3, true, null, false))));
        assertTrue(page.contains(told) && page.contains(rendering.view().date(Samples.LAST.plusYears(5))));
        Rendering leading = Rendering.known(language, "/my/courses/1/keeping");
        String form = sound(leading.render("cohort/keeping.jte", new KeepingPages.KeepingPage(Form.empty(leading.view()).with("until", cohort.keptUntil()), cohort)));
        assertTrue(form.contains("value=\"" + cohort.keptUntil() + "\""));
    }

    @ParameterizedTest
    @EnumSource
    void whoever_applies_reads_what_is_needed_and_keeps_what_was_typed(Language language) {
        Rendering rendering = Rendering.known(language, "/my/apply/1");
        Form form = Form.empty(rendering.view()).with("motivation", NASTY);
        form.reject("release", "form.choose");
        String html = sound(rendering.render("cohort/apply.jte", new ApplyPages.ApplyPage(form, new Applying.Invitation(published(),
                VERSION,
                List.of(Samples.groupSize(8, 12)), List.of(SENDER)), null)));
        assertTrue(html.contains(ESCAPED));
        assertTrue(html.contains("href=\"#f-release\""));
        assertFalse(sound(rendering.render("cohort/apply.jte", new ApplyPages.ApplyPage(form, new Applying.Invitation(published(), VERSION,
                List.of(), List.of()), new UUID(8, 1)))).contains("name=\"motivation\""));
    }

    @ParameterizedTest
    @EnumSource
    void an_applicant_reads_the_answer_the_reason_and_both_names(Language language) {
        Rendering rendering = Rendering.known(language, "/my/applications/1");
        Application application = application();
        sound(rendering.render("cohort/application.jte", new ApplicationPages.ApplicationPage(Form.empty(rendering.view()),
                new Applying.Standing(application, published(), VERSION, Map.of(), "Träger", null, 0))));
        application.propose(Application.Status.WAITING, "Alles ist voll.", Samples.PEER);
        application.confirm(Samples.PROFESSIONAL, Samples.NOW);
        var page = new ApplicationPages.ApplicationPage(Form.empty(rendering.view()),
                new Applying.Standing(application, published(), VERSION, NAMES, null, null, 2));
        String html = sound(rendering.render("cohort/application.jte", page));
        assertTrue(html.contains("Alles ist voll.") && html.contains("Ada Fach") && html.contains("Ben Peer-Name"));
        assertTrue(html.contains(rendering.view().t("application.position", "2")));
        sound(rendering.render("cohort/application-withdraw.jte", page));
        sound(rendering.render("cohort/applications.jte", new ApplicationPages.ApplicationsPage(List.of(new Applying.Mine(
                new ApplicationRow(application.id(), Samples.COHORT, Samples.STAFF, NASTY, application.status(), null, null, Samples.NOW,
                        Samples.NOW),
                row(), VERSION, 2)))));
        sound(rendering.render("cohort/applications.jte", new ApplicationPages.ApplicationsPage(List.of())));
    }

    @ParameterizedTest
    @EnumSource
    void an_organisation_and_the_person_read_the_same_of_who_is_sent(Language language) {
        Rendering rendering = Rendering.known(language, "/my/organisations/1/sent");
        var view = rendering.view();
        var hidden = new Sent(new UUID(8, 1), NASTY, NASTY, Samples.FIRST, Samples.LAST, Samples.FIRST.minusDays(30), Samples.FIRST.minusDays(9), false, null);
        var shown = new Sent(new UUID(8, 2), NASTY, NASTY, Samples.FIRST, Samples.LAST, Samples.FIRST.minusDays(30), Samples.FIRST.minusDays(9), true,
                new Sent.Hours(90, 360));
        var asked = new Sent(new UUID(8, 3), NASTY, NASTY, Samples.FIRST, Samples.LAST, Samples.FIRST.minusDays(30), null, false, null);
        for (Sent sent : List.of(hidden, shown, asked)) {
            String list = sound(rendering.render("cohort/sent.jte", new SentPages.SentPage(new Delegating.Overview(SENDER, List.of(sent), false))));
            String own = sound(rendering.render("cohort/application.jte", new ApplicationPages.ApplicationPage(Form.empty(view),
                    new Applying.Standing(application(), published(), VERSION, Map.of(), "Träger", sent, 0))));
            assertTrue(list.contains(ESCAPED));
            for (String said : List.of(Words.admitted(view, sent), Words.finished(view, sent), Words.hours(view, sent), view.date(sent.appliedOn()))) {
                assertTrue(list.contains(">" + said + "<") && own.contains(said), said);
            }
        }
        assertTrue(sound(rendering.render("cohort/sent.jte", new SentPages.SentPage(new Delegating.Overview(SENDER, List.of(), true)))).contains("pw-empty"));
        String nothing = sound(rendering.render("cohort/application.jte", new ApplicationPages.ApplicationPage(Form.empty(view),
                new Applying.Standing(application(), published(), VERSION, Map.of(), "Träger", null, 0))));
        assertTrue(nothing.contains(view.t("sent.seen.nothing", "Träger")));
    }

    @ParameterizedTest
    @EnumSource
    void the_tandem_sees_what_is_missing_with_a_link_each_and_no_button_to_publish(Language language) {
        Rendering rendering = Rendering.known(language, "/my/courses/1");
        var group = new Teaching.Group(List.of(), Map.of(), 0, Set.of(), List.of());
        String html = sound(rendering.render("cohort/led-course.jte",
                new LedCoursePages.LedCoursePage(overview(Samples.cohort(), List.of()), group, Samples.PEER, Samples.FIRST)));
        assertTrue(html.contains(rendering.view().t("cohort.check.hours", "M1", "0", "4")));
        assertFalse(html.contains("/publish"));
        String publish = sound(rendering.render("cohort/publish.jte",
                new LedCoursePages.PublishPage(Form.empty(rendering.view()), overview(Samples.cohort(), List.of()))));
        assertFalse(publish.contains(rendering.view().t("cohort.publish.button")));
    }

    @ParameterizedTest
    @EnumSource
    void a_ready_plan_is_published_from_a_page_that_shows_all_answers_and_what_people_check(Language language) {
        Rendering rendering = Rendering.known(language, "/my/courses/1/publish");
        String html = sound(rendering.render("cohort/publish.jte",
                new LedCoursePages.PublishPage(Form.empty(rendering.view()), overview(Samples.cohort(), Samples.fullPlan()))));
        assertTrue(html.contains(rendering.view().t("cohort.publish.button")));
        assertTrue(html.contains("Six to nine months"));
    }

    @ParameterizedTest
    @EnumSource
    void the_tandem_sees_its_people_its_sessions_and_who_waits_for_which_of_the_two(Language language) {
        Rendering rendering = Rendering.known(language, "/my/courses/1");
        List<Session> sessions = Samples.fullPlan();
        var group = new Teaching.Group(List.of(PERSON), Map.of(ENROLMENT, 90), 180, Set.of(sessions.getFirst().id()), List.of(
                new ApplicationRow(new UUID(8, 1), Samples.COHORT, Samples.STAFF, NASTY, Application.Status.SUBMITTED,
                        Application.Status.ADMITTED,
                        Samples.PROFESSIONAL, Samples.NOW, null),
                new ApplicationRow(new UUID(8, 2), Samples.COHORT, Samples.STAFF, NASTY, Application.Status.SUBMITTED, null, null,
                        Samples.NOW, null)));
        String html = sound(rendering.render("cohort/led-course.jte",
                new LedCoursePages.LedCoursePage(overview(published(), sessions), group, Samples.PEER, Samples.FIRST)));
        assertTrue(html.contains(rendering.view().t("application.status.confirm")));
        assertTrue(html.contains("/people/" + ENROLMENT + "\""));
        assertTrue(html.contains("/sessions/" + sessions.getFirst().id() + "/attendance"));
        assertFalse(html.contains("/sessions/" + sessions.getLast().id() + "/attendance"), "that session is still to come");
        sound(rendering.render("cohort/led-courses.jte", new LedCoursePages.LedCoursesPage(
                List.of(new Teaching.Led(row(), VERSION, 1, 2, sessions)), List.of(), Samples.FIRST)));
        sound(rendering.render("cohort/led-courses.jte", new LedCoursePages.LedCoursesPage(List.of(), List.of(), Samples.FIRST)));
    }

    @ParameterizedTest
    @EnumSource
    void a_course_is_planned_on_one_page(Language language) {
        Rendering rendering = Rendering.known(language, "/my/courses/new");
        var team = new Planning.Team(VERSION, Set.of(Capacity.PEER, Capacity.PROFESSIONAL),
                Map.of(Capacity.PEER, List.of(new Accredited(Samples.PROFESSIONAL, NASTY))), List.of());
        Form form = Form.empty(rendering.view()).with("title", NASTY);
        form.reject("places", "cohort.check.group-size", 8, 12);
        String html = sound(rendering.render("cohort/plan.jte",
                new LedCoursePages.PlanPage(form, team, null, List.of(), List.of(Choice.of("x", NASTY)))));
        assertTrue(html.contains("href=\"#f-places\""));
        assertTrue(html.contains(rendering.view().t("cohort.check.group-size", "8", "12")));
        sound(rendering.render("cohort/plan-choose.jte", new LedCoursePages.ChoosePage(List.of())));
    }

    @ParameterizedTest
    @EnumSource
    void a_day_has_a_tick_minutes_and_a_lead_for_every_unit(Language language) {
        Rendering rendering = Rendering.known(language, "/my/courses/1/sessions/new");
        var module = VERSION.modules().getFirst();
        var units = List.of(new SessionPages.Unit("M1-1", "M1", 1, module.units().get(0), 0), new SessionPages.Unit("M1-2", "M1", 2,
                module.units().get(1), 90));
        var day = new Planning.Day(Samples.cohort(), VERSION, NAMES, null, List.of(), false);
        Form form = Form.empty(rendering.view()).with("part-M1-1", "true").with("minutes-M1-1", 90).with("lead-M1-1", "PEER");
        form.reject("part", "session.covers-nothing");
        String html = sound(rendering.render("cohort/session.jte",
                new SessionPages.SessionPage(form, day, List.of(new SessionPages.Module(module, units, true)), List.of(Choice.of("PEER",
                        NASTY)))));
        for (String field : List.of("part-M1-1", "minutes-M1-1", "lead-M1-1", "part-M1-2", "minutes-M1-2", "lead-M1-2")) {
            assertTrue(html.contains("name=\"" + field + "\""), field);
        }
        assertTrue(html.contains("id=\"f-part\""));
        Session session = Samples.fullPlan().getFirst();
        sound(rendering.render("cohort/session-remove.jte", new SessionPages.SessionPage(form,
                new Planning.Day(Samples.cohort(), VERSION, NAMES, session, List.of(), false), List.of(), List.of())));
    }

    @ParameterizedTest
    @EnumSource
    void the_whole_group_stands_on_one_page_with_four_choices_a_person(Language language) {
        Rendering rendering = Rendering.known(language, "/my/courses/1/sessions/1/attendance");
        Session session = Samples.fullPlan().getFirst();
        List<Choice> kinds = java.util.stream.Stream.of(Attendance.Kind.values())
                .map(kind -> Choice.of(kind.name(), rendering.view().t(Words.key("attendance.kind", kind)))).toList();
        String html = sound(rendering.render("cohort/attendance.jte", new AttendancePages.AttendancePage(
                Form.empty(rendering.view()).with("kind-" + ENROLMENT, Attendance.Kind.PRESENT),
                new Teaching.Register(published(), VERSION, session, List.of(PERSON), Map.of(), "0-0"), kinds, true)));
        assertEquals(4, html.split("name=\"kind-" + ENROLMENT + "\"", -1).length - 1);
        assertTrue(html.contains("name=\"minutes-" + ENROLMENT + "\"") && html.contains("name=\"made-up-" + ENROLMENT + "\""));
        assertTrue(html.indexOf("type=\"submit\"") < html.indexOf("name=\"all\""), "Enter saves, it does not fill");
    }

    @ParameterizedTest
    @EnumSource
    void one_of_the_two_confirms_what_the_other_proposed_or_says_something_else(Language language) {
        Rendering rendering = Rendering.known(language, "/my/courses/1/applications/1");
        Application application = application();
        String fresh = sound(rendering.render("cohort/admission.jte", new AdmissionPages.AdmissionPage(Form.empty(rendering.view()),
                new Admitting.Case(application, published(), NAMES, "Träger", 3, 0, false, null), List.of(Choice.of("ADMITTED", "Ja")))));
        assertFalse(fresh.contains("value=\"confirm\""));
        application.propose(Application.Status.ADMITTED, NASTY, Samples.PEER);
        String other = sound(rendering.render("cohort/admission.jte", new AdmissionPages.AdmissionPage(Form.empty(rendering.view()),
                new Admitting.Case(application, published(), NAMES, null, 3, 0, true, null), List.of(Choice.of("ADMITTED", "Ja")))));
        assertTrue(other.contains("value=\"confirm\"") && other.contains("value=\"propose\""));
        String own = sound(rendering.render("cohort/admission.jte", new AdmissionPages.AdmissionPage(Form.empty(rendering.view()),
                new Admitting.Case(application, published(), NAMES, null, 3, 0, false, null), List.of(Choice.of("ADMITTED", "Ja")))));
        assertFalse(own.contains("value=\"confirm\""));
        assertTrue(own.contains(rendering.view().t("admission.waits-for", "Ada Fach")));
    }

    @ParameterizedTest
    @EnumSource
    void practice_is_listed_and_added_on_one_page(Language language) {
        Rendering rendering = Rendering.known(language, "/my/courses/1/people/1/practice");
        var entry = new PracticeEntry(new UUID(9, 1), ENROLMENT, Samples.FIRST, 90, Practice.Kind.CO_DELIVERY, 4);
        String html = sound(rendering.render("cohort/practice.jte", new PracticePages.PracticePage(Form.empty(rendering.view()),
                new Teaching.Practised(published(), VERSION, ENROLMENT, NASTY, true, List.of(entry)), List.of(Choice.of("TALK", "Gespräch")))));
        assertTrue(html.contains(rendering.view().t("practice.kind.co-delivery")));
        sound(rendering.render("cohort/practice.jte", new PracticePages.PracticePage(Form.empty(rendering.view()),
                new Teaching.Practised(published(), VERSION, ENROLMENT, NASTY, false, List.of()), List.of())));
    }
}
