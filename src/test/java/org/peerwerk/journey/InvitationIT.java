package org.peerwerk.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.options.SelectOption;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.peerwerk.run.MailCatcher.Mail;
import org.peerwerk.run.TestServers;

/** From an invitation to a membership, with the real login server and a real mail server, each of which is away for a while. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class InvitationIT {
    private static final String PASSWORD = "Ein langes eigenes Passwort";

    @Test
    void an_organisation_with_two_sites_invites_somebody_who_comes_in_by_the_mail_and_keeps_everything_with_the_next_employer() throws Exception {
        String address = UUID.randomUUID() + "@example.org";
        String home = UUID.randomUUID() + "@home.example";
        Course course = Course.open(Client.as("trainer"), Client.as("peertrainer"), "Kurs über den Wechsel", 8);
        try (var chromium = new Chromium(); var office = new Visitor(chromium.browser(), "de"); var admin = new Visitor(chromium.browser(), "de");
             var invited = new Visitor(chromium.browser(), "de")) {
            office.login("office").open("/my/organisations").follow("Träger eintragen").fill("name", "Lotsenhaus").fill("legalForm", "e. V.")
                    .fill("place", "Kiel").choose("kind", Words.of("de", "organisation-kind.ASSOCIATION")).tick("does", "sends")
                    .fill("admin", "provideradmin@example.org").send("/new").sees("Lotsenhaus");
            String organisation = office.path();
            admin.login("provideradmin");
            for (String site : List.of("Hafen", "Speicher")) {
                admin.open(organisation + "/sites/new").fill("name", site).fill("street", "Kai 1").fill("postcode", "24103").fill("town", "Kiel")
                        .tick("access", "step-free").send("/new").sees(site);
            }
            admin.open(organisation).sees("Hafen").sees("Speicher").follow("Menschen einladen").fill("firstName", "Ina").fill("lastName", "Iversen")
                    .fill("email", address).fill("since", LocalDate.now()).send("/invitations").sees("Ina Iversen");
            Mail mail = mail(address);
            assertTrue(mail.text().contains("In Leichter Sprache:") && mail.text().contains("you are invited"), mail.text());
            invited.page().navigate(Course.first(mail.text(), "(http://localhost:\\d+/realms/\\S+)"));
            invited.look().click("#kc-page-title ~ * a, #kc-info-message a");
            choosePassword(invited.look());
            invited.page().locator("a[href*='/my/invitations/']").first().waitFor();
            invited.look().click("a[href*='/my/invitations/']");
            new Letter(address, PASSWORD).logIn(invited);
            invited.arrives("/de/my/invitations").sees("Lotsenhaus").press("Ja, ich gehöre dazu").sees("Sie gehören jetzt zu");
            invited.open(organisation).sees("Sie gehören zu diesem Träger");
            admin.open(organisation).page().getByLabel("Standort: Ina Iversen").selectOption(new SelectOption().setLabel("Speicher"));
            admin.press("Standort ändern", "Ina Iversen").sees("Ina Iversen");
            admin.open(organisation + "/invitations").sees("Angenommen am");

            SecurityKey.at(invited);
            invited.page().onDialog(question -> question.accept("Mein Telefon"));
            invited.open("/my/account").sees("Noch keiner").press("Passkey einrichten").click("#registerWebAuthn").arrives("/de/my/account")
                    .sees("Der Passkey ist eingerichtet").sees("Mein Telefon");
            invited.fill("address", home).press("Code schicken").fill("code", "00000000").press("Adresse bestätigen").sees("Dieser Code passt nicht");
            invited.fill("code", Course.first(mail(home).text(), "([0-9A-Z]{4}-[0-9A-Z]{4})").toLowerCase(Locale.ROOT)).press("Adresse bestätigen")
                    .sees("Ihre private Adresse ist bestätigt").press("Mit dieser Adresse anmelden").sees("Ab jetzt melden Sie sich mit Ihrer privaten");
            invited.open("/my/apply/" + course.id()).fill("motivation", "Ich möchte mit Peers arbeiten.").radio("organisation", "none")
                    .radio("release", "OWN_TIME").send("/my/apply/" + course.id());

            admin.open(organisation).press("Austragen", "Ina Iversen").sees("gehört ab heute nicht mehr dazu");
            invited.open(organisation).seesNot("Lotsenhaus").open("/my/certificates").press("Abmelden");
            String next = organisation();
            admin.open(next).follow("Menschen einladen").fill("firstName", "Ina").fill("lastName", "Iversen").fill("email", home)
                    .fill("since", LocalDate.now()).send("/invitations").sees(home);
            Eventually.holds(() -> mails(home).size() == 2, () -> "the next employer's invitation");
            invited.page().navigate(Course.first(mails(home).getLast().text(), "(http://localhost:\\d+/de/my/invitations/[0-9a-f-]{36})"));
            // the pretended device answers the browser's own offer of the passkey at once: there is nothing to press
            invited.arrives("/de/my/invitations").sees("Hafenbogen").press("Ja, ich gehöre dazu").sees("Sie gehören jetzt zu");
            invited.open("/my/applications").sees("Kurs über den Wechsel").open("/my/account").sees(home).press("Entfernen", "Mein Telefon")
                    .sees("Der Passkey ist entfernt").seesNot("Mein Telefon");
        }
    }

    private static void choosePassword(Visitor visitor) {
        visitor.page().locator("#password-new").fill(PASSWORD);
        visitor.page().locator("#password-confirm").fill(PASSWORD);
        visitor.click("[type=submit]");
    }

    @Test
    void an_employers_login_is_linked_used_and_cut_and_the_account_stays() throws Exception {
        Map<String, Object> client = Map.of("kind", "OIDC", "clientId", "peerwerk", "clientSecret", "werk-only");
        String issuer = System.getenv("OIDC_ISSUER").replace("/realms/peerwerk", "/realms/werk");
        isLinkedUsedAndCut(client, issuer + "/nothing", issuer + "/.well-known/openid-configuration");
    }

    @Test
    void so_is_one_that_speaks_saml() throws Exception {
        String issuer = System.getenv("OIDC_ISSUER").replace("/realms/peerwerk", "/realms/werk");
        isLinkedUsedAndCut(Map.of("kind", "SAML"), issuer, issuer + "/protocol/saml/descriptor");
    }

    private static void isLinkedUsedAndCut(Map<String, Object> connection, String noDescription, String description) throws Exception {
        String organisation = organisation();
        Client office = Client.as("office");
        String form = "/de/my/office/logins/new";
        Map<String, Object> fields = office.form(form, form);
        fields.putAll(connection);
        fields.putAll(Map.of("organisation", organisation.substring(organisation.lastIndexOf('/') + 1), "alias", "werk", "description", noDescription));
        HttpResponse<String> refused = office.post(form, fields);
        assertEquals(422, refused.statusCode());
        assertTrue(refused.body().contains(Words.of("de", "login.no-description")), refused.body());
        assertFalse(refused.body().contains("werk-only"), "a secret is never shown");
        fields.put("description", description);
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
    void who_has_no_mail_comes_in_by_a_letter_and_no_further_than_to_the_choice_of_their_own_password() throws Exception {
        Client admin = Client.as("provideradmin");
        try (var tables = new Tables(); var chromium = new Chromium(); var visitor = new Visitor(chromium.browser(), "ls")) {
            Letter.Invitation invitation = Letter.invite(admin, tables, "/de" + organisation() + "/invitations");
            assertEquals(invitation.name() + " Olsen (Oli)", tables.one("select p.name from person p join invitation i on i.person_id = p.id "
                    + "where i.id = ?::uuid", invitation.id()), "also what the login server forbids in a name");
            Map<String, Object> both = admin.form(invitation.list(), invitation.list());
            both.putAll(Map.of("firstName", "Ole", "lastName", "Olsen", "email", "ole@example.org", "letter", "true", "since", LocalDate.now()));
            HttpResponse<String> refused = admin.post(invitation.list(), both);
            assertEquals(422, refused.statusCode());
            assertTrue(refused.body().contains(Words.of("de", "invitation.letter-and-mail")), refused.body());
            Letter first = Letter.print(admin, invitation);
            Letter second = Letter.print(admin, invitation);
            Map<String, Object> third = admin.form(invitation.list(), invitation.letter());
            visitor.page().navigate(Visitor.APP + "/ls/my");
            first.logIn(visitor.look());
            visitor.page().locator(".pw-error").first().waitFor();
            second.logIn(visitor);
            visitor.arrives("/ls/my/first-login").open("/my/invitations/" + invitation.id()).sees("Wie wollen Sie sich anmelden?").picture("first-login");
            visitor.page().navigate(Visitor.APP + "/ls//my/account");
            visitor.arrives("/ls/my/first-login");
            assertEquals(403, visitor.context().request().get(Visitor.APP + "/api/v1/my/way").status(), "nor by the interface");
            choosePassword(visitor.press("Passwort wählen"));
            visitor.arrives("/ls/my").sees("Das hat geklappt").sees("Sie haben eine Einladung");
            assertEquals(422, admin.post(invitation.letter(), third).statusCode(), "none is printed for who has chosen");
            visitor.open("/my/invitations/" + invitation.id())
                    .press("Ja, ich gehöre dazu").sees("Sie gehören jetzt dazu").open("/my/first-login").seesNot("Wie wollen Sie sich anmelden?");
            Client office = Client.as("office");
            assertEquals("/de/my/recoveries/" + tables.one("select person_id from invitation where id = ?::uuid", invitation.id()),
                    office.submit("/de/my/recoveries", "/de/my/recoveries", Map.of("whom", second.userName())));
            String organisation = "/de" + organisation();
            Map<String, Object> twice = office.form(organisation, organisation);
            twice.putAll(Map.of("email", second.userName().toUpperCase(Locale.ROOT), "standing", "STAFF"));
            assertTrue(office.post(organisation, twice).body().contains(invitation.name() + " Olsen (Oli) gehört"), "found, and there already");
            assertEquals(List.of(), tables.column("select id from parcel where content like ?", "%" + second.password() + "%"));
        }
    }

    @Test
    void a_letter_is_worthless_when_its_invitation_is_taken_back_or_its_time_is_over() throws Exception {
        Client admin = Client.as("provideradmin");
        try (var tables = new Tables(); var chromium = new Chromium(); var visitor = new Visitor(chromium.browser(), "de")) {
            var locked = new HashMap<String, Letter>();
            for (boolean takenBack : List.of(true, false)) {
                Letter.Invitation invitation = Letter.invite(admin, tables, "/de" + organisation() + "/invitations");
                Letter letter = Letter.print(admin, invitation);
                String person = tables.one("select person_id from invitation where id = ?::uuid", invitation.id());
                if (takenBack) {
                    admin.submit(invitation.list(), invitation.list() + "/" + invitation.id() + "/withdraw", Map.of());
                } else {
                    tables.run("update first_login set until = now() where person_id = ?::uuid", person);
                }
                locked.put(person, letter);
            }
            for (Map.Entry<String, Letter> one : locked.entrySet()) {
                Eventually.holds(() -> tables.column("select state from parcel where occasion like ?", "account-lock " + one.getKey() + "%").equals(List.of("SENT")),
                        () -> "it is locked");
                visitor.page().navigate(Visitor.APP + "/de/my");
                one.getValue().logIn(visitor);
                visitor.page().locator(".pw-error").first().waitFor();
                assertFalse(visitor.url().startsWith(Visitor.APP), visitor.url());
            }
        }
    }

    @Test
    void two_people_let_somebody_in_again_who_is_told_on_every_channel() throws Exception {
        // it stands on the letter: in one line, and not like its password
        String address = UUID.randomUUID().toString().substring(0, 8) + "@example.org";
        String invitations = "/de" + organisation() + "/invitations";
        Client admin = Client.as("provideradmin");
        Client office = Client.as("office");
        invite(admin, invitations, address);
        mail(address);
        try (var tables = new Tables(); var chromium = new Chromium(); var visitor = new Visitor(chromium.browser(), "de")) {
            String person = tables.one("select id from person where email = ?", address);
            assertEquals(403, admin.get("/de/my/recoveries/" + person).statusCode(), "only invited so far");
            String path = "/de/my/recoveries/" + person;
            assertEquals(path, office.submit("/de/my/recoveries", "/de/my/recoveries", Map.of("whom", address)));
            office.submit(path, path, Map.of());
            Eventually.holds(() -> mails(address).size() == 2, () -> "the person is told");
            assertFalse(office.get(path).body().contains("action=\"" + path + "\""), "one person is not two");
            Client other = Client.as("office2");
            other.submit(path, path, Map.of());
            Letter letter = Letter.print(other, path, path + "/letter");
            Eventually.holds(() -> mails(address).size() == 3, () -> "the person is told of the letter");
            visitor.page().navigate(Visitor.APP + "/de/my");
            letter.logIn(visitor);
            choosePassword(visitor.arrives("/de/my/first-login").press("Passwort wählen"));
            visitor.arrives("/de/my");
            Map<String, Object> again = other.form(path, path + "/letter");
            assertEquals(422, other.post(path + "/letter", again).statusCode(), "the person is in again");
        }
    }

    @Test
    void the_login_speaks_the_form_of_the_page_that_leads_to_it_and_every_other() throws Exception {
        try (var chromium = new Chromium(); var visitor = new Visitor(chromium.browser(), "de")) {
            visitor.page().navigate(Visitor.APP + "/ls/my");
            visitor.look().sees("Benutzer-Name oder E-Mail-Adresse");
            assertEquals("de-simple", visitor.page().locator("html").getAttribute("lang"));
            visitor.follow("English").sees("Sign in with a passkey").follow("Deutsch").sees("Mit Passkey anmelden");
            visitor.page().navigate(Visitor.APP + "/en/my/account");
            visitor.look().sees("Sign in with a passkey");
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

    /** All but those that other tests were the cause of. */
    private static List<Mail> mails(String address) {
        return TestServers.mailCatcher().mails().stream().filter(mail -> mail.to().equals(address) && !mail.text().contains("/my/messages/")).toList();
    }
}
