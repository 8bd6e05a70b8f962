package org.peerwerk.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.peerwerk.run.MailCatcher.Mail;
import org.peerwerk.run.TestServers;

/** Mail with a real mail server, which is away for a while. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class OutboxIT {
    private static final String PAGE = "/de/my/office/outbox";
    private static final String TEXT = "Grüße aus dem Übungs-Büro.";

    @Test
    void a_mail_waits_while_the_mail_server_is_away_and_arrives_once() throws Exception {
        String address = UUID.randomUUID() + "@example.org";
        Client office = Client.as("office");
        try (var tables = new Tables()) {
            TestServers.mailCatcher().shut();
            String id;
            try {
                id = post(tables, address, "WAITING", "null");
                Eventually.holds(() -> tables.one("select coalesce(last_error, '') from parcel where id = ?::uuid", id).contains("Connect"),
                        () -> "the reason is kept");
                String page = office.get(PAGE).body();
                assertTrue(page.contains(address), page);
                assertFalse(page.contains(TEXT), page);
            } finally {
                TestServers.mailCatcher().open();
            }
            assertEquals(PAGE, office.submit(PAGE, PAGE + "/" + id + "/retry", Map.of()));
            Eventually.holds(() -> !mails(address).isEmpty(), () -> "the mail arrived");
            Eventually.holds(() -> tables.one("select state from parcel where id = ?::uuid", id).equals("SENT"), () -> "it is noted");
            assertEquals(List.of(new Mail(address, "Gruß", TEXT)), mails(address));
            assertEquals(1, tables.column("select id from parcel where id = ?::uuid and content is null and last_error is null", id).size());
            assertThrows(SQLException.class, () -> post(tables, address, "WAITING", "null"));
        }
    }

    @Test
    void a_mail_that_a_dead_server_left_behind_is_sent_again_only_when_the_office_says_so() throws Exception {
        String address = UUID.randomUUID() + "@example.org";
        Client office = Client.as("office");
        try (var tables = new Tables()) {
            String behind = post(tables, address, "TAKEN", "now() - interval '1 hour'");
            String other = post(tables, "after-" + address, "WAITING", "null");
            Eventually.holds(() -> !mails("after-" + address).isEmpty(), () -> "what was posted later has arrived: " + other);
            assertEquals(List.of(), mails(address));
            assertTrue(office.get(PAGE).body().contains(Words.of("de", "outbox.stage.perhaps-sent")));
            String never = post(tables, "<b>" + address, "WAITING", "null");
            office.submit(PAGE, PAGE + "/" + behind + "/retry", Map.of());
            Eventually.holds(() -> mails(address).size() == 1, () -> "sent again");
            Eventually.holds(() -> tables.one("select state from parcel where id = ?::uuid", never).equals("GIVEN_UP"), () -> "it has no address");
            assertTrue(office.get(PAGE).body().contains(Words.of("de", "outbox.stage.given-up")));
            office.submit(PAGE + "/" + never + "/discard", PAGE + "/" + never + "/discard", Map.of());
        }
    }

    @Test
    void what_the_office_throws_away_is_never_sent() throws Exception {
        String address = UUID.randomUUID() + "@example.org";
        Client office = Client.as("office");
        try (var tables = new Tables()) {
            String id = post(tables, address, "TAKEN", "now() - interval '1 hour'");
            office.submit(PAGE + "/" + id + "/discard", PAGE + "/" + id + "/discard", Map.of());
            assertEquals(List.of(), tables.column("select id from parcel where id = ?::uuid", id));
            assertEquals(List.of(), mails(address));
        }
    }

    /** As a feature does it, in a transaction of its own. @param taken SQL of the moment */
    private static String post(Tables tables, String address, String state, String taken) throws SQLException {
        String id = UUID.randomUUID().toString();
        tables.run("insert into parcel (id, kind, recipient, occasion, subject, content, state, attempts, posted_at, due_at, taken_at, version) "
                + "values (?::uuid, 'MAIL', ?, 'test ' || md5(?), 'Gruß', ?, ?, 0, now(), now(), " + taken + ", 1)", id, address, address, TEXT, state);
        return id;
    }

    private static List<Mail> mails(String address) {
        return TestServers.mailCatcher().mails().stream().filter(mail -> mail.to().equals(address)).toList();
    }
}
