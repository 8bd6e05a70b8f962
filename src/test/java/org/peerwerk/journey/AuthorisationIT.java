package org.peerwerk.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.ColorScheme;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.peerwerk.shared.Me;
import org.peerwerk.shared.Settings;
import org.peerwerk.web.FormTokens;
import org.peerwerk.web.Routes;
import org.peerwerk.web.Routes.Route;

/** Every address there is, read from the code, walked as nobody and as another person, through a course in which every id exists. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class AuthorisationIT {
    private static final String STRANGER = "easyreader2";
    private static final String GIVER = "advocate4";
    private static final String MOTIVATION = "Ich möchte mit Peers arbeiten.";
    /** What anybody who is logged in sees: their own things, an invitation, and ways back that tell nothing. */
    private static final Set<String> OWN_PAGES = Set.of("/my", "/my/login", "/my/logout", "/my/profile", "/my/messages", "/my/channel",
            "/my/consents", "/my/consents/{purpose}/{what}", "/my/consents/{purpose}/texts/{number}", "/my/applications",
            "/my/apply/{cohort}", "/my/courses", "/my/way", "/my/decisions", "/my/certificates", "/my/certificates/{id}/keep", "/my/organisations",
            "/my/organisations/{id}/{list}/{row}/{act}", "/my/assistance", "/my/assistance/new", "/my/assistance/{list}/{act}",
            "/my/assisting", "/my/assisting/{row}", "/my/cover", "/my/organisations/{organisation}/sites/{site}/tablets/{id}/end",
            "/my/organisations/{organisation}/sites", "/my/networks/{id}/end", "/my/standards", "/my/standards/new",
            "/my/standards/import", "/my/checks", "/my/checks/{version}", "/my/contributions", "/my/deaths", "/api/v1/my/applications",
            "/api/v1/my/cohorts", "/api/v1/my/way", "/my/account", "/my/account/passkey", "/my/account/mail", "/my/account/mail/{what}",
            "/my/account/recovery/stop", "/my/account/logins/{alias}/link", "/my/account/logins/{alias}/unlink", "/my/first-login",
            "/my/first-login/{way}", "/my/account/password", "/my/account/passkeys/{passkey}/remove", "/my/data",
            "/my/data/peerwerk.zip", "/my/data/access", "/my/data/{answer}", "/my/data/erase/{step}", "/my/data/requests",
            "/my/data/requests/new");
    /** What anybody who is logged in may do: to themselves. */
    private static final Set<String> OWN_FORMS = Set.of("/my/logout", "/my/cover", "/my/assistance/new", "/my/assisting/stop",
            "/my/profile", "/my/channel", "/my/consents/{purpose}/give", "/my/consents/{purpose}/withdraw", "/my/apply/{cohort}",
            "/my/standards/new", "/my/standards/import", "/my/checks/{version}", "/my/account/passkey", "/my/account/mail",
            "/my/account/mail/code", "/my/account/mail/forget", "/my/account/mail/login", "/my/account/recovery/stop",
            "/my/account/logins/{alias}/unlink", "/my/first-login/passkey", "/my/first-login/password",
            "/my/account/password", "/my/account/passkeys/{passkey}/remove", "/my/data/restriction", "/my/data/erase/{step}", "/my/data/erasure/call-off",
            "/my/data/requests/new");
    /** Those who may, between them, see everything. */
    private static final List<String> INSIDERS = List.of("staff3", "trainer", "advocate1", "office", "editor", "author", "easyreader1",
            "provideradmin");
    /** The stranger of these tests is a self-advocate: nobody can leave them out of a round. */
    private static final String ROUND = "/my/rounds/{version}";
    private static final String WORKSHOP = "/my/standards/{version}";
    /** Written by a login alone. */
    private static final Set<String> LOGIN_WRITES = Set.of("change", "consent", "person");
    private static Map<String, String> values;
    /** People vote; the Stop of somebody who has left stands. */
    private static Round voting;
    /** What only those in the course may read. */
    private static List<String> secrets;
    private static final List<Client> insiders = new ArrayList<>();

    interface Visit {
        HttpResponse<String> answer(Route route, String path) throws Exception;
    }

    @BeforeAll
    static void a_course_in_which_everything_has_happened() throws Exception {
        Client trainer = Client.as("trainer");
        Client peer = Client.as("peertrainer");
        Client advocate = Client.as("advocate1");
        Client office = Client.as("office");
        Client holder = Client.as("staff3");
        Course course = Course.open(trainer, peer, "Nur für uns", 8);
        String certified = course.apply(holder);
        String decided = course.apply(Client.as("advocate5"));
        course.admit(certified);
        course.admit(decided);
        course.everybodyAttends();
        for (String enrolment : course.enrolments()) {
            course.achieves(enrolment);
            Course.agrees(advocate, enrolment);
            Course.agrees(trainer, enrolment);
        }
        for (String insider : INSIDERS) {
            insiders.add(Client.as(insider));
        }
        try (var tables = new Tables()) {
            voting = Round.inConsent(tables, "Abstimmung");
            voting.everybodyAgrees(tables, List.of("advocate1", GIVER));
            String stop = voting.stopOf(tables, GIVER);
            tables.run("update participation set left_at = now() where person_id = (select given_by from stop where id = ?::uuid)", stop);
            Round draft = Round.inConsent(tables, "Nur für die, die schreiben");
            Map<String, String> said = said(tables, draft);
            String ofHolder = tables.one("select id from enrolment where application_id = ?::uuid", certified);
            String ofOther = tables.one("select id from enrolment where application_id = ?::uuid", decided);
            String certificate = Course.issue(office, ofHolder);
            String code = tables.one("select code from certificate where id = ?::uuid", certificate);
            String organisation = tables.one("select id from organisation where name like 'Hafenbogen%'");
            tables.run("update application set organisation_id = ?::uuid, version = version + 1 where id = ?::uuid", organisation, certified);
            values = new HashMap<>(Map.of("cohort", course.id(), "session", course.sessions().getFirst(), "application", certified,
                    "enrolment", ofOther, "language", "de", "purpose", "peer", "what", "give"));
            values.putAll(Map.of("slug", "train-the-trainer", "number", "1.0", "version", "1", "file", "theme.css",
                    "/check/{code}", code, "/standards/{slug}/{number}/modules/{code}", "B1",
                    "/api/v1/standards/{slug}/versions/{number}/modules/{code}", "B1",
                    "/my/courses/{cohort}/people/{enrolment}/modules/{code}", "B1"));
            values.putAll(Map.of("/courses/{id}", course.id(), "/my/courses/{id}", course.id(), "/my/applications/{id}", certified,
                    "/my/certificates/{id}", certificate, "/my/office/certificates/issued/{id}", certificate,
                    "/my/organisations/{id}", organisation, "membership", tables.one("select id from membership where organisation_id = ?::uuid", organisation),
                    "/my/office/permissions/{id}", tables.one("select a.id from accreditation a join person p on p.id = a.person_id "
                            + "where p.email = 'trainer@example.org'"),
                    "/my/way/{enrolment}", ofHolder));
            values.putAll(Map.of(ROUND, voting.version, "item", "change-note", "stop", stop, WORKSHOP, draft.version, "module", draft.changed,
                    "revision", tables.one("select id from revision where version_id = ?::uuid", draft.version), "rule", "minimum-age",
                    "person", tables.one("select id from person where email = 'author@example.org'"), "part", "AUTHOR", "step", "commenting"));
            values.putAll(Map.of("way", "delta", "block", "title", "/my/checks/{version}", voting.version, "/my/comments/{version}", draft.version,
                    "/my/comments/{version}/{part}", draft.changed, "/my/comments/{version}/{part}/{text}", "title", "text", "1"));
            values.putAll(Map.of("/my/consents/{purpose}/texts/{number}", "1", "/feedback/{id}", UUID.randomUUID().toString()));
            values.putAll(told(tables));
            holder.submit("/de/my/data/requests/new", "/de/my/data/requests/new", Map.of("kind", "OTHER", "words", MOTIVATION));
            values.put("/my/office/privacy/{id}", tables.one("select r.id from data_request r join person p on p.id = r.person_id "
                    + "where p.email = 'staff3@example.org' order by r.entered_at desc"));
            office.submit("/de/my/office/works-agreements/new", "/de/my/office/works-agreements/new", Map.of("organisation", organisation,
                    "words", "Für alle Adressen", "from", LocalDate.now()));
            values.put("/my/office/works-agreements/{id}", tables.one("select id from works_agreement where organisation_id = ?::uuid", organisation));
            office.submit("/de/my/office/retention", "/de/my/office/retention", Map.of("cohort", course.id(), "reason", "Für alle Adressen",
                    "until", LocalDate.now().plusDays(9)));
            values.put("/my/office/retention/holds/{id}", tables.one("select id from legal_hold where cohort_id = ?::uuid", course.id()));
            values.putAll(Map.of("/my/data/{answer}", "restriction", "/my/data/erase/{step}", "needless"));
            values.putAll(said);
            values.putAll(organised(tables, office, organisation));
            values.putAll(helped(tables, holder));
            values.put("/my/office/outbox/{id}", waiting(tables));
            String invitation = invitation(tables, organisation);
            values.putAll(Map.of("invitation", invitation, "/my/organisations/{id}/invitations/{invitation}/{what}", "repeat",
                    "/my/account/mail/{what}", "code", "/my/first-login/{way}", "passkey", "passkey", UUID.randomUUID().toString(), "alias", "lernwerft", "/my/office/logins/{id}", login(tables)));
            values.putAll(mourned(tables, organisation));
            secrets = new ArrayList<>(tables.column("select name from person "
                    + "where email in ('staff3@example.org', 'advocate5@example.org', '" + GIVER + "@example.org')"));
            secrets.addAll(List.of(MOTIVATION, code, tables.one("select number from certificate where id = ?::uuid", certificate)));
        }
    }

    /** A site and a network of this organisation: values of their addresses. */
    private static Map<String, String> organised(Tables tables, Client office, String organisation) throws Exception {
        String sites = "/de/my/organisations/" + organisation + "/sites";
        String site = office.submit(sites + "/new", sites + "/new", Map.of("name", "Für alle Adressen", "street", "Kai 1", "postcode", "23552",
                "town", "Lübeck"));
        String network = office.submit("/de/my/networks", "/de/my/networks", Map.of("name", "Für alle Adressen", "coordinator", "office@example.org"));
        office.submit(network, network, Map.of("organisation", organisation));
        String id = network.substring(network.lastIndexOf('/') + 1);
        String tablet = UUID.randomUUID().toString();
        tables.run("insert into tablet (id, site_id, name, secret, enabled_by, enabled_at, version) select ?::uuid, id, 'Tablet', 'x', "
                + "(select id from person limit 1), now(), 0 from site where id = ?::uuid", tablet, site.substring(site.lastIndexOf('/') + 1));
        values.putAll(Map.of("site", site.substring(site.lastIndexOf('/') + 1),
                "/my/organisations/{organisation}/sites/{site}/tablets/{id}", tablet));
        return Map.of("organisation", organisation, "/my/organisations/{organisation}/sites/{id}", site.substring(site.lastIndexOf('/') + 1),
                "/my/networks/{id}", id, "network", id, "undertaking", "code-of-conduct", "list", "members",
                "row", tables.one("select id from membership where organisation_id = ?::uuid", organisation), "act", "end", "answer", "agree");
    }

    /** Somebody may help, and has done something: values of their addresses. */
    private static Map<String, String> helped(Tables tables, Client person) throws Exception {
        person.submit("/de/my/assistance/new", "/de/my/assistance/new", Map.of("email", "trainer@example.org", "errands", List.of("COMMENT"),
                "until", LocalDate.now().plusDays(9)));
        String assistance = tables.one("select a.id from assistance a join person p on p.id = a.person_id where p.email = 'staff3@example.org' "
                + "and a.ended_at is null");
        String act = UUID.randomUUID().toString();
        tables.run("insert into assisted_act (id, assistance_id, errand, subject_id, path, done_at, state, on_paper, version) "
                + "values (?::uuid, ?::uuid, 'COMMENT', gen_random_uuid(), '/my', now(), 'OPEN', false, 0)", act, assistance);
        return Map.of("/my/assistance/{id}", assistance, "/my/assisting/{id}", assistance, "/my/assistance/acts/{id}", act,
                "/my/signatures/{id}", act, "/my/assistance/{list}", assistance, "/my/assisting/{row}", "stop");
    }

    /** Two messages to the holder: one to be opened, one to be brought by the office. Values of their addresses. */
    private static Map<String, String> told(Tables tables) throws Exception {
        var values = new HashMap<String, String>();
        for (String channel : List.of("MAIL", "CALL")) {
            String id = UUID.randomUUID().toString();
            tables.run("insert into message (id, person_id, occasion, language, subject, text, path, channel, contact, written_at, version) "
                    + "select ?::uuid, id, ?, 'DE', ?, ?, '/my', ?, '', now(), 1 from person where email = 'staff3@example.org'",
                    id, "test " + id, MOTIVATION, MOTIVATION, channel);
            values.put(channel.equals("MAIL") ? "/my/messages/{id}" : "/my/handing-over/{id}", id);
        }
        return values;
    }

    /** A comment, a review group with its paper, and a material of a version that is written on again: values of their addresses. */
    private static Map<String, String> said(Tables tables, Round draft) throws Exception {
        tables.run("update standard_version set status = 'COMMENTING', commenting_until = current_date + 10, commenting_ended_on = null, "
                + "ended_early_because = null where id = ?::uuid", draft.version);
        String text = "/de/my/comments/" + draft.version + "/" + draft.changed + "/title";
        Client.as("advocate1").submit(text, text, Map.of("sentence", "Gut so.", "form", "EASY"));
        draft.status(tables, "EASY_CHECK");
        Client author = Client.as("author");
        String module = "/de" + draft.path() + "/modules/" + draft.changed;
        Map<String, Object> title = Workshop.written(author, module + "/write/title", module + "/write/title");
        title.put("title.de-simple", "Zuhören: Das lernen Sie hier.");
        assertEquals(303, author.post(module + "/write/title", title).statusCode());
        Client editor = Client.as("editor");
        String groups = "/de" + draft.path() + "/groups";
        String session = editor.submit(groups, groups, Map.of("day", LocalDate.now(), "texts", draft.changed));
        editor.submit(session, session + "/people", Map.of("checker", tables.one("select id from person where email = 'easyreader1@example.org'")));
        draft.status(tables, "DRAFT");
        String material = module + "/materials/new";
        var described = new HashMap<String, Object>(author.form(material, material));
        described.putAll(Map.of("title.de", "Karten", "language", "DE", "licence", "CC-BY-4.0"));
        assertEquals(303, author.upload(material, described, Map.of("file", Map.entry("Karten.pdf", "%PDF-1.7".getBytes(StandardCharsets.UTF_8))))
                .statusCode());
        String group = session.substring(session.lastIndexOf('/') + 1);
        return Map.of("comment", tables.one("select id from comment where version_id = ?::uuid", draft.version), "/my/groups/{session}", group,
                "package", tables.one("select id from check_package where session_id = ?::uuid", group),
                "material", Course.first(author.get(module).body(), "/materials/([0-9a-f-]{36})/file"));
    }

    /** A mail that is not due while these tests run. */
    private static String waiting(Tables tables) throws Exception {
        String id = UUID.randomUUID().toString();
        tables.run("insert into parcel (id, kind, recipient, occasion, subject, content, state, attempts, posted_at, due_at, version) values "
                + "(?::uuid, 'MAIL', 'waiting@example.org', 'test ' || md5(?), 'x', 'x', 'WAITING', 1, now(), now() + interval '9 days', 1)", id, id);
        return id;
    }

    /** A notice of a death and an uploaded file, of the office: values of their addresses. */
    private static Map<String, String> mourned(Tables tables, String organisation) throws Exception {
        String notice = UUID.randomUUID().toString();
        tables.run("insert into death_notice (id, person_id, died_on, entered_by, entered_at, ended, version) select ?::uuid, p.id, current_date, o.id, now(), "
                + "'[]', 1 from person p, person o where p.email = 'staff3@example.org' and o.email = 'office@example.org'", notice);
        String file = UUID.randomUUID().toString();
        tables.run("insert into people_import (id, organisation_id, uploaded_by, by_office, file_name, content, state, uploaded_at, line_count, done_count, "
                + "invited_count, letter_count, changed_count, unchanged_count, refused_count, version) select ?::uuid, ?::uuid, p.id, true, 'x.csv', 'x'::bytea, 'UPLOADED', "
                + "now(), 0, 0, 0, 0, 0, 0, 0, 1 from person p where p.email = 'office@example.org'", file, organisation);
        return Map.of("/my/deaths/{id}", notice, "/my/deaths/{id}/{step}", "confirm", "/my/organisations/{organisation}/people/{id}", file,
                "/my/organisations/{organisation}/people/{id}/{what}", "import");
    }

    /** The holder of these tests was asked to belong to it. */
    private static String invitation(Tables tables, String organisation) throws Exception {
        String id = UUID.randomUUID().toString();
        tables.run("insert into invitation (id, organisation_id, email, first_name, last_name, standing, since, invited_by, sent_at, times, state, "
                + "person_id, version) select ?::uuid, ?::uuid, p.email, 'Nur', 'Probe', 'STAFF', current_date, p.id, now(), 1, 'ASKED', p.id, 1 "
                + "from person p where p.email = 'staff3@example.org'", id, organisation);
        return id;
    }

    /** An organisation's own login, which no login server knows. */
    private static String login(Tables tables) throws Exception {
        String id = UUID.randomUUID().toString();
        tables.run("insert into organisation_login (id, organisation_id, alias, kind, added_at, version) "
                + "select ?::uuid, id, 'lernwerft', 'OIDC', now(), 1 from organisation where name like 'Lernwerft%'", id);
        return id;
    }

    @Test
    void nobody_is_sent_to_the_login_from_everything_behind_it() throws Exception {
        Client nobody = Client.nobody();
        assertAllAnswer(Route::isBehindLogin, (route, path) -> visit(nobody, route, path, Map.of()),
                (route, answer) -> route.isApi() ? answer.statusCode() == 401 : answer.statusCode() == 302
                        && answer.headers().firstValue("Location").orElse("").startsWith(System.getenv("OIDC_ISSUER")));
    }

    @Test
    void no_spelling_of_an_address_goes_around_the_login() throws Exception {
        for (String path : List.of("/de/my;a=b/profile", "/de//my/profile", "/de/./my/profile", "/de/%6dy/profile", "/DE/my/profile",
                "/my/profile", "/de/my/profile/", "/de/x/../my/profile", "/de/de/my/profile", "/api/v1/my;a=b/way", "/api//v1/my/way",
                "/de/api/v1/my/way")) {
            assertNotEquals(200, Client.nobody().get(path).statusCode(), path);
        }
    }

    @Test
    void public_pages_never_fail_and_tell_no_name() throws Exception {
        Client nobody = Client.nobody();
        assertAllAnswer(route -> !route.isBehindLogin(), (route, path) -> visit(nobody, route, path, Map.of("token", "x")),
                // the code asked for comes back in the form for the name
                (route, answer) -> answer.statusCode() < 500 && (tellsNothing(answer) || route.template().equals("/check/{code}")));
    }

    @Test
    void everything_is_there_for_those_who_may() throws Exception {
        assertAllAnswer(route -> route.isBehindLogin() && route.isGet(), (route, path) -> {
            HttpResponse<String> answer = null;
            for (Client insider : insiders) {
                answer = visit(insider, route, path, Map.of());
                if (answer.statusCode() < 400) {
                    break;
                }
            }
            return answer;
        }, (route, answer) -> answer.statusCode() == 200 || answer.statusCode() == 303);
    }

    /** In every form, on small and large screens, light and dark, with script and without: axe, the window's edge, every stop of Tab. */
    @Test
    @Tag("slow")
    void every_page_is_there_for_everybody() throws Exception {
        var wrong = new ArrayList<String>();
        var readers = new LinkedHashMap<Route, String>();
        for (Route route : Routes.all().stream().filter(Route::isGet).filter(route -> !route.isApi()).toList()) {
            for (int i = 0; i < insiders.size() && !readers.containsKey(route); i++) {
                HttpResponse<String> answer = visit(insiders.get(i), route, route.filled(values), Map.of());
                if (answer.statusCode() == 200 && answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
                    readers.put(route, INSIDERS.get(i));
                }
            }
        }
        try (var chromium = new Chromium()) {
            for (Reading reading : Reading.values()) {
                for (String reader : INSIDERS) {
                    try (Visitor visitor = reading.visitor(chromium.browser()).login(reader)) {
                        for (Route route : readers.keySet().stream().filter(one -> readers.get(one).equals(reader)).toList()) {
                            try {
                                visitor.open(route.filled(values)).fits();
                                if (reading.keyboard) {
                                    visitor.reachesEverythingByTab();
                                }
                                visitor.picture("every/" + reading.name().toLowerCase(Locale.ROOT) + route.template().replaceAll("[/{}]+", "-"));
                            } catch (AssertionError | PlaywrightException e) {
                                wrong.add(reading + " " + route.template() + ": " + e.getMessage());
                            }
                        }
                    }
                }
            }
        }
        assertEquals("", String.join("\n\n", wrong));
    }

    /** How somebody reads. */
    private enum Reading {
        EASY_SMALL_WITHOUT_SCRIPT("ls", 360, ColorScheme.LIGHT, true), GERMAN_LARGE("de", 1280, ColorScheme.LIGHT, false),
        ENGLISH_SMALL_DARK("en", 360, ColorScheme.DARK, false), EASY_LARGE_DARK("ls", 1280, ColorScheme.DARK, false);

        private final String language;
        private final int width;
        private final ColorScheme colours;
        /** Nothing but a keyboard, and no script. */
        private final boolean keyboard;

        Reading(String language, int width, ColorScheme colours, boolean keyboard) {
            this.language = language;
            this.width = width;
            this.colours = colours;
            this.keyboard = keyboard;
        }

        Visitor visitor(Browser browser) {
            var visitor = new Visitor(browser, language, new Browser.NewContextOptions().setViewportSize(width, 800).setColorScheme(colours));
            return keyboard ? visitor.withoutScript() : visitor;
        }
    }

    @Test
    void another_person_sees_only_what_is_their_own() throws Exception {
        Client stranger = Client.as(STRANGER);
        assertAllAnswer(route -> route.isBehindLogin() && route.isGet(), (route, path) -> visit(stranger, route, path, Map.of()),
                (route, answer) -> tellsNothing(answer) && (OWN_PAGES.contains(route.template()) || route.template().startsWith(ROUND)
                        ? Set.of(200, 303).contains(answer.statusCode()) : isRefused(answer)));
    }

    @Test
    void without_a_token_another_persons_form_changes_nothing() throws Exception {
        Client stranger = Client.as(STRANGER);
        assertNothingChanges(() -> assertAllAnswer(route -> route.isBehindLogin() && !route.isGet(),
                (route, path) -> visit(stranger, route, path, body(route)),
                (route, answer) -> isRefused(answer) && tellsNothing(answer)));
    }

    @Test
    void with_a_good_token_another_person_changes_nothing_of_others() throws Exception {
        Client stranger = Client.as(STRANGER);
        var me = new Me();
        try (var tables = new Tables()) {
            me.signIn(UUID.fromString(tables.one("select id from person where email = ?", STRANGER + "@example.org")), STRANGER, Set.of());
        }
        var tokens = new FormTokens(Settings.from(System.getenv()));
        assertEquals(stranger.form("/de/my/profile", "/de/my/profile").get("token"), tokens.forForm(me, "/my/profile"));
        assertNothingChanges(() -> assertAllAnswer(
                route -> route.isBehindLogin() && !route.isGet() && !OWN_FORMS.contains(route.template()) && !route.template().startsWith(ROUND),
                (route, path) -> {
                    Map<String, Object> body = body(route);
                    body.put("token", tokens.forForm(me, path));
                    return visit(stranger, route, path, body);
                }, (route, answer) -> isRefused(answer) && tellsNothing(answer)));
    }

    @Test
    void whoever_neither_writes_nor_votes_sees_nothing_of_the_workshop_and_of_the_round() throws Exception {
        Client staff = Client.as("staff2");
        assertNothingChanges(() -> assertAllAnswer(route -> route.template().startsWith(ROUND) || route.template().startsWith(WORKSHOP),
                (route, path) -> visit(staff, route, path, body(route)), (route, answer) -> isRefused(answer) && tellsNothing(answer)));
    }

    @Test
    void others_see_a_stop_and_on_no_page_whose_it_is() throws Exception {
        String part = voting.round() + "/" + voting.changed;
        for (Client one : insiders) {
            for (String page : List.of(voting.round(), part, part + "?forms=all", voting.round() + "/said", voting.round() + "/change-note",
                    voting.path(), voting.path() + "/publish", voting.path() + "/present", voting.path() + "/quorum", voting.path() + "/change")) {
                HttpResponse<String> answer = one.get("/de" + page);
                assertTrue(tellsNothing(answer), () -> page + "\n" + answer.body());
            }
        }
        String seen = Client.as("advocate1").get("/de" + part).body();
        assertTrue(seen.contains(Words.of("de", "round.stop.one")), seen);
    }

    @Test
    void with_a_good_token_nobody_takes_back_or_explains_the_stop_of_another() throws Exception {
        Client advocate = Client.as("advocate1");
        String part = "/de" + voting.round() + "/" + voting.changed;
        Map<String, Object> own = advocate.form(part, part);
        own.put("say", "STOP");
        assertEquals(303, advocate.post(part, own).statusCode());
        Map<String, Object> form = advocate.form(part + "/stop", part + "/stop");
        form.put("stop", values.get("stop"));
        try (var tables = new Tables()) {
            String before = tables.one("select s::text from stop s where id = ?::uuid", values.get("stop"));
            for (Map<String, String> attempt : List.of(Map.of("withdraw", "true"), Map.of("reason", "Fremd"))) {
                Map<String, Object> sent = new LinkedHashMap<>(form);
                sent.putAll(attempt);
                HttpResponse<String> answer = advocate.post(part + "/stop", sent);
                assertEquals(422, answer.statusCode());
                assertTrue(answer.body().contains(Words.of("de", "stop.not-yours")), answer.body());
            }
            assertEquals(before, tables.one("select s::text from stop s where id = ?::uuid", values.get("stop")));
            tables.run("update stop set withdrawn_at = now() where version_id = ?::uuid and id <> ?::uuid", voting.version, values.get("stop"));
        }
    }

    @Test
    void staff_of_a_provider_is_not_the_office() throws Exception {
        Client staff = Client.as("staff2");
        assertNothingChanges(() -> assertAllAnswer(
                route -> route.template().startsWith("/my/office/") || route.template().equals("/my/organisations/new"),
                (route, path) -> visit(staff, route, path, body(route)),
                (route, answer) -> answer.statusCode() == 403 && tellsNothing(answer)));
    }

    @Test
    void staff_of_a_provider_reads_its_name_and_not_who_else_belongs_to_it() throws Exception {
        HttpResponse<String> answer = Client.as("staff2").get("/de/my/organisations/" + values.get("/my/organisations/{id}"));
        assertEquals(200, answer.statusCode());
        assertTrue(tellsNothing(answer), answer.body());
    }

    @Test
    void an_organisation_sees_whom_it_sends_and_nobody_else_sees_that() throws Exception {
        String sent = "/de/my/organisations/" + values.get("organisation") + "/sent";
        String seen = Client.as("provideradmin").get(sent).body();
        assertTrue(seen.contains("Svenja Sommer") && seen.contains("Nur für uns") && seen.contains(Words.of("de", "sent.finished.yes")), seen);
        assertEquals(List.of("Svenja Sommer"), secrets.stream().filter(seen::contains).toList(), "nobody who applied of their own accord, no word, no certificate");
        Client.as("office").submit("/de/my/organisations/new", "/de/my/organisations/new", Map.of("name", "Nur zum Schauen", "legalForm", "e. V.",
                "place", "Kiel", "kind", "ASSOCIATION", "does", List.of("sends"), "admin", "author@example.org"));
        for (String other : List.of("author", "staff2", "office", "trainer", "staff3", STRANGER)) {
            HttpResponse<String> answer = Client.as(other).get(sent);
            assertEquals(403, answer.statusCode(), other + ": another organisation's admin, members, a coordinator whom it has not agreed to, the tandem");
            assertTrue(tellsNothing(answer) || other.equals("staff3"), other);
        }
    }

    private static HttpResponse<String> visit(Client client, Route route, String path, Map<String, ?> body) throws Exception {
        if (!route.isApi()) {
            String address = path.startsWith("/assets") ? path : "/de" + path;
            return route.isGet() ? client.get(address) : client.post(address, body);
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(Client.address(path)).header("Accept", "application/json")
                .header("X-Requested-With", "XMLHttpRequest");
        if (!route.isGet()) {
            request.header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString("{\"code\":\"" + values.get("/check/{code}") + "\"}"));
        }
        return client.send(request);
    }

    /** A value for every field of every form, good enough for each of them. */
    private static Map<String, Object> body(Route route) throws Exception {
        LocalDate today = LocalDate.now();
        var body = new LinkedHashMap<String, Object>();
        body.putAll(Map.of("once", UUID.randomUUID(), "seen", 1, "title", "Fremd", "place", "Hamburg", "access", "Stufenlos",
                "about", "Fremd", "startsOn", today, "endsOn", today.plusDays(9), "applyUntil", today.plusDays(5), "places", 8));
        body.putAll(Map.of("day", today.minusDays(1), "startsAt", "09:00", "minutes", 60, "kind", "TALK", "contacts", 1, "reason", "Fremd",
                "answer", "DECLINED", "agrees", "true", "name", "Fremd", "greeting", "Fremd"));
        body.putAll(Map.of("legalForm", "e. V.", "email", STRANGER + "@example.org", "standing", "STAFF", "standard", "train-the-trainer",
                "activity", "TRAIN", "until", today.plusDays(99), "feedback", "Fremd", "level-B1.1", "NOT_YET", "evidence-B1.1", "TALK"));
        body.putAll(Map.of("part-B1-1", "true", "minutes-B1-1", 60, "lead-B1-1", "BOTH", "motivation", "Fremd", "release", "OWN_TIME",
                "kind-" + values.get("enrolment"), "ABSENT", "confirm", List.of("practice")));
        body.putAll(Map.of("capacity", "PROFESSIONAL", "street", "Fremd", "postcode", "1", "town", "Fremd", "how", "LEFT", "number", 1,
                "agreement", "JOINT", "state", "SENT", "coordinator", STRANGER + "@example.org"));
        body.putAll(Map.of("diedOn", today, "person", values.get("person"), "text", "Name;E-Mail", "whom", STRANGER + "@example.org"));
        body.putAll(Map.of("firstName", "Fremd", "lastName", "Fremd", "since", today, "reply", "YES"));
        body.putAll(Map.of("alias", "fremd", "description", "http://localhost/", "clientId", "x", "clientSecret", "x"));
        if (route.template().startsWith("/my/office/logins")) {
            body.put("kind", "OIDC");
        }
        body.putAll(Map.of("say", "STOP", "conflict", "false", "worry", "Fremd", "stop", values.get("stop"), "lift", "true"));
        try (var tables = new Tables()) {
            body.put("version", tables.one("select version_id from cohort where id = ?::uuid", values.get("cohort")));
            body.put("partner", tables.one("select peer_id from cohort where id = ?::uuid", values.get("cohort")));
            body.put("organisation", route.template().startsWith("/my/apply") ? "none" : values.get("/my/organisations/{id}"));
        }
        return body;
    }

    private static boolean isRefused(HttpResponse<String> answer) {
        return Set.of(403, 404).contains(answer.statusCode());
    }

    private static boolean tellsNothing(HttpResponse<String> answer) {
        return secrets.stream().noneMatch(answer.body()::contains);
    }

    private static void assertAllAnswer(Predicate<Route> which, Visit visit, BiPredicate<Route, HttpResponse<String>> good)
            throws Exception {
        var wrong = new ArrayList<String>();
        for (Route route : Routes.all().stream().filter(which).toList()) {
            HttpResponse<String> answer = visit.answer(route, route.filled(values));
            if (!good.test(route, answer)) {
                wrong.add(route + " → " + answer.statusCode() + (tellsNothing(answer) ? "" : " and tells") + " "
                        + answer.headers().firstValue("Location").orElse(""));
            }
        }
        assertEquals("", String.join("\n", wrong));
    }

    private static void assertNothingChanges(Statements.Action action) throws Exception {
        try (var tables = new Tables()) {
            Map<String, String> before = tables.contents(LOGIN_WRITES);
            action.run();
            assertEquals(before, tables.contents(LOGIN_WRITES));
        }
    }
}
