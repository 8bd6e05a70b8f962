package org.peerwerk.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.peerwerk.paper.Pdf;
import org.peerwerk.run.MailCatcher.Mail;
import org.peerwerk.run.TestServers;

/** From an invitation to a membership, with the real login server and a real mail server, each of which is away for a while. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class InvitationIT {
    private static final String PASSWORD = "Ein langes eigenes Passwort";

    @Test
    void who_is_invited_comes_in_by_the_mail_then_by_a_passkey_and_keeps_the_account_when_they_leave() throws Exception {
        String address = UUID.randomUUID() + "@example.org";
        String home = UUID.randomUUID() + "@home.example";
        try (var chromium = new Chromium(); var admin = new Visitor(chromium.browser(), "de"); var invited = new Visitor(chromium.browser(), "de")) {
            String organisation = organisation();
            admin.login("provideradmin").open(organisation).follow("Menschen einladen").fill("firstName", "Ina").fill("lastName", "Iversen")
                    .fill("email", address).fill("since", LocalDate.now()).send("/invitations").sees("Ina Iversen");
            Mail mail = mail(address);
            assertTrue(mail.text().contains("In Leichter Sprache:") && mail.text().contains("you are invited"), mail.text());
            invited.page().navigate(Course.first(mail.text(), "(http://localhost:\\d+/realms/\\S+)"));
            invited.look();
            invited.page().locator("#kc-page-title ~ * a, #kc-info-message a").first().click();
            invited.look().page().locator("#password-new").fill(PASSWORD);
            invited.page().locator("#password-confirm").fill(PASSWORD);
            invited.page().locator("[type=submit]").first().click();
            invited.look().page().locator("a[href*='/my/invitations/']").first().click();
            invited.page().locator("#username").fill(address);
            invited.page().locator("#password").fill(PASSWORD);
            invited.page().locator("#kc-login").click();
            invited.page().waitForURL(Pattern.compile(".*/my/invitations/.*"));
            invited.look().sees("Hafenbogen").press("Ja, ich gehöre dazu").sees("Sie gehören jetzt zu");
            invited.open(organisation).sees("Sie gehören zu diesem Träger");
            admin.open(organisation).sees("Ina Iversen").open(organisation + "/invitations").sees("Angenommen am");

            addPasskey(invited);
            invited.fill("address", home).press("Code schicken").fill("code", "00000000").press("Adresse bestätigen").sees("Dieser Code passt nicht");
            invited.fill("code", Course.first(mail(home).text(), "([0-9A-Z]{4}-[0-9A-Z]{4})").toLowerCase(Locale.ROOT)).press("Adresse bestätigen")
                    .sees("Ihre private Adresse ist bestätigt").press("Mit dieser Adresse anmelden").sees("Ab jetzt melden Sie sich mit Ihrer privaten");
            admin.open(organisation).press("Austragen", "Ina Iversen").sees("gehört ab heute nicht mehr dazu");
            invited.open(organisation).seesNot("Hafenbogen").open("/my/certificates").press("Abmelden");
            invited.page().navigate(Visitor.APP + "/de/my/account");
            // the pretended device answers the browser's own offer of the passkey at once: there is nothing to press
            invited.page().waitForURL(Pattern.compile(".*/de/my/account"));
            invited.look().sees(home).sees("Mein Telefon");
        }
    }

    /** With a device that the browser only pretends to have (Chrome DevTools protocol, WebAuthn). */
    private static void addPasskey(Visitor visitor) {
        CDPSession device = visitor.context().newCDPSession(visitor.page());
        device.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        for (String able : List.of("hasResidentKey", "hasUserVerification", "isUserVerified", "automaticPresenceSimulation")) {
            options.addProperty(able, true);
        }
        var request = new JsonObject();
        request.add("options", options);
        device.send("WebAuthn.addVirtualAuthenticator", request);
        visitor.page().onDialog(question -> question.accept("Mein Telefon"));
        visitor.open("/my/account").sees("Noch keiner").press("Passkey einrichten");
        visitor.page().locator("#registerWebAuthn").click();
        visitor.page().waitForURL(Pattern.compile(".*/de/my/account"));
        visitor.look().sees("Der Passkey ist eingerichtet").sees("Mein Telefon");
    }

    @Test
    void an_employers_login_is_linked_used_and_cut_and_the_account_stays() throws Exception {
        String organisation = organisation();
        String issuer = System.getenv("OIDC_ISSUER").replace("/realms/peerwerk", "/realms/werk");
        Client office = Client.as("office");
        String form = "/de/my/office/logins/new";
        Map<String, Object> fields = office.form(form, form);
        fields.putAll(Map.of("organisation", organisation.substring(organisation.lastIndexOf('/') + 1), "alias", "werk", "kind", "OIDC",
                "clientId", "peerwerk", "clientSecret", "werk-only", "description", issuer + "/nothing"));
        HttpResponse<String> refused = office.post(form, fields);
        assertEquals(422, refused.statusCode());
        assertTrue(refused.body().contains(Words.of("de", "login.no-description")), refused.body());
        assertFalse(refused.body().contains("werk-only"), "a secret is never shown");
        fields.put("description", issuer + "/.well-known/openid-configuration");
        HttpResponse<String> entered = office.post(form, fields);
        assertEquals(303, entered.statusCode(), entered.body());
        try (var chromium = new Chromium(); var staff = new Visitor(chromium.browser(), "de"); var again = new Visitor(chromium.browser(), "de")) {
            staff.login("staff1").open("/my/account").press("Verbinden", "Hafenbogen Arbeit und Teilhabe");
            staff.page().locator("#kc-continue").click();
            staff.page().waitForURL(Pattern.compile(".*/realms/werk/.*"));
            logInAtWerk(staff);
            staff.page().waitForURL(Pattern.compile(".*/de/my/account"));
            staff.look().sees("Die Anmeldung ist mit Ihrem Konto verbunden").sees("Sie melden sich auch über Hafenbogen");
            String greeting = staff.open("/my").page().locator("h1").innerText();

            again.page().navigate(Visitor.APP + "/de/my");
            again.look().page().locator("#social-werk").click();
            logInAtWerk(again);
            again.page().waitForURL(Pattern.compile(".*/de/my$"));
            assertEquals(greeting, again.look().page().locator("h1").innerText());
            again.open("/my/account").press("Verbindung trennen", "Hafenbogen Arbeit und Teilhabe").sees("Die Verbindung ist getrennt");
        }
        try (var tables = new Tables()) {
            String end = "/de/my/office/logins/" + tables.one("select id from organisation_login where alias = 'werk'") + "/end";
            office.submit(end, end, Map.of());
            assertEquals(List.of(), tables.column("select id from organisation_login where alias = 'werk'"));
        }
    }

    private static void logInAtWerk(Visitor visitor) {
        visitor.page().locator("#username").fill("s.werk");
        visitor.page().locator("#password").fill("s.werk");
        visitor.page().locator("#kc-login").click();
    }

    @Test
    void who_has_no_mail_comes_in_by_a_letter_once_and_then_by_their_own_password() throws Exception {
        String path = organisation() + "/invitations";
        String invitations = "/de" + path;
        Client admin = Client.as("provideradmin");
        String name = "Ole" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        admin.submit(invitations, invitations, Map.of("firstName", name, "lastName", "Olsen", "letter", "true", "since", LocalDate.now(), "standing", "STAFF"));
        try (var tables = new Tables(); var chromium = new Chromium(); var visitor = new Visitor(chromium.browser(), "ls")) {
            String id = tables.one("select id from invitation where first_name = ?", name);
            Eventually.holds(() -> tables.one("select state from invitation where id = ?::uuid", id).equals("ASKED"), () -> "the account is there");
            String letter = invitations + "/" + id + "/letter";
            String first = Pdf.text(printed(admin, invitations, letter));
            String second = Pdf.text(printed(admin, invitations, letter));
            String userName = Course.first(second, "(?m)^(ole[a-z]*-\\d{5})$");
            visitor.page().navigate(Visitor.APP + "/ls/my");
            visitor.look();
            logIn(visitor, userName, oneTime(first));
            visitor.page().locator(".pw-error").first().waitFor();
            logIn(visitor, userName, oneTime(second));
            visitor.look().page().locator("#password-new").fill(PASSWORD);
            visitor.page().locator("#password-confirm").fill(PASSWORD);
            visitor.page().locator("#kc-submit").click();
            visitor.page().waitForURL(Pattern.compile(".*/ls/my$"));
            visitor.look().sees("Sie haben eine Einladung").open("/my/invitations/" + id).press("Ja, ich gehöre dazu").sees("Sie gehören jetzt dazu");
            assertEquals(List.of(), tables.column("select id from parcel where content like ?", "%" + oneTime(second) + "%"));
        }
    }

    @Test
    void a_letter_is_worthless_when_its_invitation_is_taken_back_or_has_run_out() throws Exception {
        String invitations = "/de" + organisation() + "/invitations";
        Client admin = Client.as("provideradmin");
        String name = "Pia" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        admin.submit(invitations, invitations, Map.of("firstName", name, "lastName", "Olsen", "letter", "true", "since", LocalDate.now(), "standing", "STAFF"));
        try (var tables = new Tables(); var chromium = new Chromium(); var visitor = new Visitor(chromium.browser(), "de")) {
            String id = tables.one("select id from invitation where first_name = ?", name);
            Eventually.holds(() -> tables.one("select state from invitation where id = ?::uuid", id).equals("ASKED"), () -> "the account is there");
            String letter = Pdf.text(printed(admin, invitations, invitations + "/" + id + "/letter"));
            admin.submit(invitations, invitations, Map.of("firstName", name + "e", "lastName", "Olsen", "letter", "true", "since", LocalDate.now(), "standing", "STAFF"));
            String over = tables.one("select id from invitation where first_name = ?", name + "e");
            Eventually.holds(() -> tables.one("select state from invitation where id = ?::uuid", over).equals("ASKED"), () -> "the other account is there");
            String late = Pdf.text(printed(admin, invitations, invitations + "/" + over + "/letter"));
            admin.submit(invitations, invitations + "/" + id + "/withdraw", Map.of());
            tables.run("update invitation set sent_at = sent_at - interval '61 days' where id = ?::uuid", over);
            for (String locked : List.of(id, over)) {
                Eventually.holds(() -> tables.column("select state from parcel where occasion = ?", "account-lock " + locked + ".1").equals(List.of("SENT")),
                        () -> "it is locked");
            }
            visitor.page().navigate(Visitor.APP + "/de/my");
            logIn(visitor, Course.first(letter, "(?m)^(pia[a-z]*-\\d{5})$"), oneTime(letter));
            visitor.page().locator(".pw-error").first().waitFor();
            assertFalse(visitor.url().startsWith(Visitor.APP), visitor.url());
            visitor.page().navigate(Visitor.APP + "/de/my");
            logIn(visitor, Course.first(late, "(?m)^(pia[a-z]*-\\d{5})$"), oneTime(late));
            visitor.page().locator(".pw-error").first().waitFor();
            assertFalse(visitor.url().startsWith(Visitor.APP), visitor.url());
        }
    }

    @Test
    void two_people_let_somebody_in_again_who_is_told_on_every_channel() throws Exception {
        // without hyphens: it stands on the letter, and must not look like its password
        String address = UUID.randomUUID().toString().replace("-", "") + "@example.org";
        String invitations = "/de" + organisation() + "/invitations";
        Client admin = Client.as("provideradmin");
        Client office = Client.as("office");
        invite(admin, invitations, address);
        mail(address);
        try (var tables = new Tables(); var chromium = new Chromium(); var visitor = new Visitor(chromium.browser(), "de")) {
            String person = tables.one("select id from person where email = ?", address);
            assertEquals(403, admin.get("/de/my/recoveries/" + person).statusCode(), "only invited so far");
            String path = "/de/my/recoveries/" + person;
            assertEquals(path, office.submit("/de/my/recoveries", "/de/my/recoveries", Map.of("email", address)));
            office.submit(path, path, Map.of());
            Eventually.holds(() -> mails(address).size() == 2, () -> "the person is told");
            assertFalse(office.get(path).body().contains("action=\"" + path + "\""), "one person is not two");
            Client other = Client.as("office2");
            other.submit(path, path, Map.of());
            String letter = Pdf.text(printed(other, path, path + "/letter"));
            Eventually.holds(() -> mails(address).size() == 3, () -> "the person is told of the letter");
            visitor.page().navigate(Visitor.APP + "/de/my");
            logIn(visitor, address, oneTime(letter));
            visitor.page().locator("#password-new").fill(PASSWORD);
            visitor.page().locator("#password-confirm").fill(PASSWORD);
            visitor.page().locator("#kc-submit").click();
            visitor.page().waitForURL(Pattern.compile(".*/de/my$"));
            visitor.look();
            Map<String, Object> again = other.form(path, path + "/letter");
            assertEquals(422, other.post(path + "/letter", again).statusCode(), "the person is in again");
        }
    }

    private static String oneTime(String letter) {
        return Course.first(letter, "([a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4})");
    }

    private static void logIn(Visitor visitor, String userName, String password) {
        visitor.page().locator("#username").fill(userName);
        visitor.page().locator("#password").fill(password);
        visitor.page().locator("#kc-login").click();
    }

    private static byte[] printed(Client admin, String page, String letter) throws Exception {
        return admin.printed(letter, admin.form(page, letter));
    }

    @Test
    void the_login_speaks_every_form() throws Exception {
        try (var chromium = new Chromium(); var visitor = new Visitor(chromium.browser(), "de")) {
            visitor.page().navigate(Visitor.APP + "/de/my");
            visitor.look().follow("Leichte Sprache").sees("Benutzer-Name oder E-Mail-Adresse");
            assertEquals("de-simple", visitor.page().locator("html").getAttribute("lang"));
            visitor.follow("English").sees("Sign in with a passkey").follow("Deutsch").sees("Mit Passkey anmelden");
        }
    }

    @Test
    void an_invitation_waits_while_the_login_server_is_away_and_is_there_once() throws Exception {
        String address = UUID.randomUUID() + "@example.org";
        String invitations = "/de" + organisation() + "/invitations";
        Client admin = Client.as("provideradmin");
        Client office = Client.as("office");
        try (var tables = new Tables()) {
            TestServers.shutLoginServer();
            try {
                invite(admin, invitations, address);
                Eventually.holds(() -> !tables.column("select id from parcel where recipient = 'account' and attempts > 0 and last_error is not null "
                        + "and occasion = (select 'account ' || id || '.1' from invitation where email = ?)", address).isEmpty(), () -> "it was tried");
                assertEquals("WAITING", state(tables, address));
                assertTrue(admin.get(invitations).body().contains("Wird zugestellt"));
            } finally {
                TestServers.openLoginServer();
            }
            String parcel = tables.one("select p.id from parcel p join invitation i on p.occasion = 'account ' || i.id || '.1' where i.email = ?", address);
            office.submit("/de/my/office/outbox", "/de/my/office/outbox/" + parcel + "/retry", Map.of());
            Eventually.holds(() -> state(tables, address).equals("ASKED"), () -> "the login server was told");
            mail(address);
            assertEquals(1, mails(address).size());
            assertEquals(1, tables.column("select id from person where email = ?", address).size());
        }
    }

    @Test
    void the_way_in_waits_while_the_mail_server_is_away_and_comes_once() throws Exception {
        String address = UUID.randomUUID() + "@example.org";
        String invitations = "/de" + organisation() + "/invitations";
        Client admin = Client.as("provideradmin");
        Client office = Client.as("office");
        try (var tables = new Tables()) {
            TestServers.mailCatcher().shut();
            try {
                invite(admin, invitations, address);
                Eventually.holds(() -> !tables.column("select p.id from parcel p join invitation i on p.occasion = 'account-set-up ' || i.id || '.1' "
                        + "where i.email = ? and p.last_error is not null", address).isEmpty(), () -> "it was tried");
            } finally {
                TestServers.mailCatcher().open();
            }
            String parcel = tables.one("select p.id from parcel p join invitation i on p.occasion = 'account-set-up ' || i.id || '.1' where i.email = ?",
                    address);
            office.submit("/de/my/office/outbox", "/de/my/office/outbox/" + parcel + "/retry", Map.of());
            mail(address);
            Eventually.holds(() -> tables.one("select state from parcel where id = ?::uuid", parcel).equals("SENT"), () -> "it is noted");
            assertEquals(1, mails(address).size());
        }
    }

    @Test
    void who_has_an_account_is_asked_and_the_admin_sees_no_difference() throws Exception {
        String stranger = UUID.randomUUID() + "@example.org";
        String known = "easyreader1@example.org";
        String invitations = "/de" + organisation() + "/invitations";
        Client admin = Client.as("provideradmin");
        Client reader = Client.as("easyreader1");
        try (var tables = new Tables()) {
            String told = invite(admin, invitations, stranger).replace(stranger, "?");
            assertEquals(told, invite(admin, invitations, known).replace(known, "?"));
            Eventually.holds(() -> state(tables, stranger).equals("ASKED") && state(tables, known).equals("ASKED"), () -> "both were asked");
            assertEquals(List.of(row(admin, invitations, stranger)), List.of(row(admin, invitations, known)));
            Mail mail = mail(known);
            String question = Course.first(mail.text(), "(/de/my/invitations/[0-9a-f-]{36})");
            assertTrue(reader.get("/de/my").body().contains(question));
            reader.submit(question, question, Map.of("reply", "NO"));
            assertFalse(reader.get("/de/my").body().contains(question));
            assertEquals(0, tables.column("select m.id from membership m join person p on p.id = m.person_id where p.email = ?", known).size());
            assertEquals("DECLINED", state(tables, known));
            assertEquals(404, Client.as("staff1").get(question).statusCode());
        }
    }

    private static String organisation() throws Exception {
        try (var tables = new Tables()) {
            return "/my/organisations/" + tables.one("select m.organisation_id from membership m join person p on p.id = m.person_id "
                    + "where p.email = 'provideradmin@example.org' and m.role = 'ADMIN'");
        }
    }

    /** What the admin is told then. */
    private static String invite(Client admin, String invitations, String address) throws Exception {
        String next = admin.submit(invitations, invitations,
                Map.of("firstName", "Ina", "lastName", "Iversen", "email", address, "since", LocalDate.now(), "standing", "STAFF"));
        HttpResponse<String> answer = admin.get(next);
        return Course.first(answer.body(), "(?s)(<div class=\"kern-alert.*?</div>)");
    }

    /** What the list says of an address, without what belongs to it alone. */
    private static String row(Client admin, String invitations, String address) throws Exception {
        return Course.first(admin.get(invitations).body(), "(?s)<tr>((?:(?!<tr>).)*" + Pattern.quote(address) + ".*?)</tr>")
                .replace(address, "?").replaceAll("value=\"[^\"]*\"", "").replaceAll("[0-9a-f-]{36}", "");
    }

    private static String state(Tables tables, String address) throws Exception {
        return tables.one("select state from invitation where email = ? order by sent_at desc limit 1", address);
    }

    private static Mail mail(String address) throws Exception {
        Eventually.holds(() -> !mails(address).isEmpty(), () -> "a mail to " + address);
        return mails(address).getFirst();
    }

    private static List<Mail> mails(String address) {
        return TestServers.mailCatcher().mails().stream().filter(mail -> mail.to().equals(address)).toList();
    }
}
