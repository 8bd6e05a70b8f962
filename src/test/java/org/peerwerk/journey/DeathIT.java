package org.peerwerk.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.peerwerk.shared.Me;
import org.peerwerk.shared.Settings;
import org.peerwerk.web.FormTokens;

/** A death is entered by two people; what would go on by itself ends; the wrong person comes back by two as well. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class DeathIT {
    private static final String MEMBERSHIPS = "select count(*) from membership m join person p on p.id = m.person_id "
            + "where p.email = ? and (m.until is null or m.until > current_date)";

    private static final String STANDS = "select e.status || ' ' || a.status || ' ' || (select count(*) from site s where s.id = ?::uuid and s.coordinator_id = e.person_id) "
            + "|| ' ' || (select count(*) from assistance h where h.person_id = e.person_id and h.ended_at is null) from enrolment e, application a "
            + "where e.id = ?::uuid and a.id = ?::uuid";

    @Test
    void two_people_close_an_account_and_two_open_it_again() throws Exception {
        Client office = Client.as("office");
        Client admin = Client.as("provideradmin");
        Client member = Client.as("staff1");
        try (var tables = new Tables()) {
            String person = tables.one("select id from person where email = 'staff1@example.org'");
            String organisation = tables.one("select id from organisation where name like 'Hafenbogen%'");
            String enter = "/de/my/organisations/" + organisation + "/death";
            assertEquals("1", tables.one(MEMBERSHIPS, "staff1@example.org"));
            Course course = Course.open(Client.as("trainer"), Client.as("peertrainer"), "Kurs mit einem Platz", 8);
            tables.run("update cohort set places = 1 where id = ?::uuid", course.id());
            course.admit(course.apply(member));
            String enrolment = course.enrolments().getFirst();
            String waiting = Course.open(Client.as("trainer"), Client.as("peertrainer"), "Kurs, auf den jemand wartet", 8).apply(member);
            String sites = "/de/my/organisations/" + organisation + "/sites/new";
            String site = admin.submit(sites, sites, Map.of("name", "Lotsenhaus", "street", "Kai 1", "postcode", "23552", "town", "Lübeck"));
            site = site.substring(site.lastIndexOf('/') + 1);
            tables.run("update site set coordinator_id = ?::uuid where id = ?::uuid", person, site);
            member.submit("/de/my/assistance/new", "/de/my/assistance/new", Map.of("email", "trainer@example.org", "errands", List.of("APPLICATION"),
                    "until", LocalDate.now().plusDays(9)));
            String notice = admin.submit(enter, enter, Map.of("person", person, "diedOn", LocalDate.now().minusDays(2)));
            assertEquals(200, member.get("/de/my").statusCode(), "one alone changes nothing");
            assertRefused(admin, notice, "confirm", "death.second-person");
            assertEquals(404, member.get(notice).statusCode());
            assertTrue(office.get("/de/my").body().contains(Words.of("de", "death.agenda")));

            office.submit(notice, notice + "/confirm", Map.of());
            HttpResponse<String> closed = member.get("/de/my/profile");
            assertEquals(422, closed.statusCode());
            assertTrue(closed.body().contains(Words.of("de", "account.closed")), closed.body());
            assertEquals(200, member.get("/de").statusCode(), "everybody may read what is public");
            assertEquals("0", tables.one(MEMBERSHIPS, "staff1@example.org"));
            assertEquals("LEFT WITHDRAWN 0 0", tables.one(STANDS, site, enrolment, waiting));
            course.admit(course.apply(Client.as("staff2")));
            carried(tables, 1);
            var login = Client.nobody().login("staff1", "/de/my");
            assertNotEquals("/de/my", login.uri().getPath(), "the login server lets nobody in");

            admin.submit(notice, notice + "/doubt", Map.of());
            office.submit(notice, notice + "/undo", Map.of());
            carried(tables, 2);
            Client back = Client.as("staff1");
            assertEquals(200, back.get("/de/my/profile").statusCode());
            assertEquals("1", tables.one(MEMBERSHIPS, "staff1@example.org"));
            assertEquals("ACTIVE SUBMITTED 1 1", tables.one(STANDS, site, enrolment, waiting));
            assertEquals("2", tables.one("select places from cohort where id = ?::uuid", course.id()), "the place was taken, and nobody loses theirs");
            assertEquals(2, course.enrolments().size());
            assertThrows(SQLException.class, () -> tables.run("insert into membership select gen_random_uuid(), person_id, organisation_id, role, since, since + 1, 1, "
                    + "null from membership where person_id = ?::uuid", person), "nobody belongs twice on one day");
        }
    }

    /** So many calls to the login server have arrived. */
    private static void carried(Tables tables, int calls) throws Exception {
        Eventually.holds(() -> tables.column("select id from parcel where recipient = 'account-access' and state = 'SENT'").size() >= calls,
                () -> "the login server was told");
    }

    @Test
    void about_a_stop_of_somebody_who_has_died_the_self_advocates_of_the_round_decide() throws Exception {
        Client office = Client.as("office");
        Client second = Client.as("office2");
        try (var tables = new Tables()) {
            Round round = Round.inConsent(tables, "Abschied");
            round.everybodyAgrees(tables, List.of("advocate1", "advocate3"));
            String stop = round.stopOf(tables, "advocate3");
            String notice = office.submit("/de/my/deaths/new", "/de/my/deaths/new", Map.of("email", "advocate3@example.org", "diedOn", LocalDate.now()));
            second.submit(notice, notice + "/confirm", Map.of());
            try {
                assertEquals("1", tables.one("select count(*) from participation t join person p on p.id = t.person_id where t.version_id = ?::uuid "
                        + "and p.email = 'advocate3@example.org' and t.left_at is not null", round.version));
                Client advocate = Client.as("advocate1");
                String part = "/de" + round.round() + "/" + round.changed;
                assertTrue(advocate.get(part).body().contains(stop), "the Stop stands, and the round can decide about it");
            } finally {
                office.submit(notice, notice + "/doubt", Map.of());
                second.submit(notice, notice + "/undo", Map.of());
            }
            assertEquals("1", tables.one("select count(*) from participation t join person p on p.id = t.person_id where t.version_id = ?::uuid "
                    + "and p.email = 'advocate3@example.org' and t.left_at is null", round.version), "present again");
        }
    }

    /** The page does not offer it; who sends it all the same is told. */
    private static void assertRefused(Client client, String notice, String step, String key) throws Exception {
        String path = notice.substring("/de".length()) + "/" + step;
        assertTrue(!client.get(notice).body().contains(path + "\""));
        var me = new Me();
        try (var tables = new Tables()) {
            me.signIn(UUID.fromString(tables.one("select id from person where email = 'provideradmin@example.org'")), "Petra", Set.of());
        }
        String token = new FormTokens(Settings.from(System.getenv())).forForm(me, path);
        HttpResponse<String> answer = client.post("/de" + path, Map.of("token", token));
        assertEquals(422, answer.statusCode());
        assertTrue(answer.body().contains(Words.of("de", key)), answer.body());
    }
}
