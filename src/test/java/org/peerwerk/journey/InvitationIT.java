package org.peerwerk.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
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
    void who_is_invited_sets_up_a_way_in_from_the_mail_and_says_yes() throws Exception {
        String address = UUID.randomUUID() + "@example.org";
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
