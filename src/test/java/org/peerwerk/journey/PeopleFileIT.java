package org.peerwerk.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.peerwerk.run.MailCatcher;
import org.peerwerk.run.TestServers;

/** People come in as a file: looked at, imported, brought once more, and with a database that breaks off or a server that is
 * killed in the middle. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class PeopleFileIT {
    private static final Logger LOG = Logger.getLogger(PeopleFileIT.class);
    private static final String NEW = "/de/my/organisations/new";
    private static final int MANY = 10_000;
    private static final int INVITED = 20;

    private static String organisation(Client office, Client admin, String name) throws Exception {
        String organisation = office.submit(NEW, NEW, Map.of("name", name, "legalForm", "e. V.", "place", "Kiel", "kind", "ASSOCIATION",
                "does", List.of("sends"), "admin", "provideradmin@example.org"));
        String sites = organisation + "/sites/new";
        admin.submit(sites, sites, Map.of("name", "Hafen", "street", "Kai 1", "postcode", "24103", "town", "Kiel"));
        return organisation;
    }

    private static HttpResponse<String> upload(Client client, String organisation, byte[] bytes) throws Exception {
        String people = organisation + "/people";
        return client.upload(people, client.form(people, people), Map.of("file", Map.entry("menschen.csv", bytes)));
    }

    private static String uploaded(Client client, String organisation, byte[] bytes) throws Exception {
        HttpResponse<String> answer = upload(client, organisation, bytes);
        assertEquals(303, answer.statusCode(), answer.body());
        return URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath();
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static void importAll(Client client, Tables tables, String file) throws Exception {
        assertEquals(file, client.submit(file, file + "/import", Map.of()));
        untilDone(tables, file);
    }

    private static void untilDone(Tables tables, String file) throws Exception {
        Eventually.holds(() -> counts(tables, file).startsWith("DONE"), () -> "the import is done");
    }

    /** State, lines done, invited, changed, unchanged. */
    private static String counts(Tables tables, String file) throws Exception {
        return tables.one("select state || ' ' || done_count || ' ' || invited_count || ' ' || changed_count || ' ' || unchanged_count "
                + "from people_import where id = ?::uuid", id(file));
    }

    @Test
    void a_file_is_looked_at_imported_and_changes_nothing_when_it_comes_again() throws Exception {
        Client office = Client.as("office");
        Client admin = Client.as("provideradmin");
        String organisation = organisation(office, admin, "Werft mit Liste");
        office.submit(organisation, organisation, Map.of("email", "staff2@example.org", "standing", "STAFF"));
        String address = UUID.randomUUID() + "@example.org";
        byte[] file = ("Standort;Name;E-Mail\r\nHafen;Jörg Größe;" + address + "\r\nHafen;Stefan;STAFF2@example.org\r\n;Petra;provideradmin@example.org\r\n")
                .getBytes(Charset.forName("windows-1252"));
        try (var tables = new Tables()) {
            String people = tables.one("select count(*) || ' ' || count(site_id) from membership where organisation_id = ?::uuid", id(organisation));
            String preview = uploaded(admin, organisation, file);
            String seen = admin.get(preview).body();
            assertTrue(seen.contains("Jörg Größe") && seen.contains(Words.of("de", "people-import.good")), seen);
            assertEquals(people, tables.one("select count(*) || ' ' || count(site_id) from membership where organisation_id = ?::uuid", id(organisation)));
            assertEquals(List.of(), tables.column("select id from invitation where email = ?", address), "nothing is written before somebody says so");
            assertEquals(404, office.get(preview).statusCode(), "only who brought it sees it");

            importAll(admin, tables, preview);
            assertEquals("DONE 3 1 1 1", counts(tables, preview));
            assertEquals("Jörg Größe Hafen", tables.one("select first_name || ' ' || last_name || ' ' || s.name from invitation i join site s on s.id = i.site_id "
                    + "where email = ?", address));
            assertEquals("Hafen", tables.one("select s.name from membership m join site s on s.id = m.site_id join person p on p.id = m.person_id "
                    + "where p.email = 'staff2@example.org' and m.organisation_id = ?::uuid", id(organisation)));
            assertEquals(List.of(id(preview)), tables.column("select id from people_import where id = ?::uuid and content is null", id(preview)));

            String again = uploaded(admin, organisation, file);
            importAll(admin, tables, again);
            assertEquals("DONE 3 0 0 3", counts(tables, again));
            byte[] exported = admin.download(organisation + "/people/export");
            assertTrue(new String(exported, StandardCharsets.UTF_8).startsWith("\uFEFFName;E-Mail;"));
            String back = uploaded(admin, organisation, exported);
            importAll(admin, tables, back);
            assertEquals("DONE 2 0 0 2", counts(tables, back));
            assertEquals(1, tables.column("select id from invitation where email = ?", address).size());
        }
    }

    @Test
    void who_has_no_mail_gets_a_letter_that_the_admin_prints_and_a_first_day_stands() throws Exception {
        Client admin = Client.as("provideradmin");
        String organisation = organisation(Client.as("office"), admin, "Werft mit Briefen");
        byte[] file = "Name;E-Mail;Standort\nMerle Ohne Post;;Hafen\n".getBytes(StandardCharsets.UTF_8);
        try (var tables = new Tables()) {
            String preview = uploaded(admin, organisation, file);
            assertTrue(admin.get(preview).body().contains(Words.of("de", "people-import.kind.LETTER")));
            importAll(admin, tables, preview);
            assertEquals("1 0", tables.one("select letter_count || ' ' || invited_count from people_import where id = ?::uuid", id(preview)));
            assertTrue(admin.get(preview).body().contains(organisation + "/invitations\""), "the way to the letters");
            String asked = "select id from invitation where organisation_id = ?::uuid and email is null and user_name like 'merleohne-%' and state = 'ASKED'";
            Eventually.holds(() -> tables.column(asked, id(organisation)).size() == 1, () -> "the login server has the account");
            String invitations = organisation + "/invitations";
            assertTrue(admin.get(invitations).body().contains(invitations + "/" + tables.one(asked, id(organisation)) + "/letter\""));

            String again = uploaded(admin, organisation, file);
            importAll(admin, tables, again);
            assertEquals("DONE 1 0 0 1", counts(tables, again));
        }
        String moved = uploaded(admin, organisation, "Name;E-Mail;Seit\nPetra;provideradmin@example.org;2020-01-01\n".getBytes(StandardCharsets.UTF_8));
        String page = Client.unescaped(admin.get(moved).body());
        assertTrue(page.contains("Der erste Tag steht fest") && !page.contains(moved + "/import\""), page);
    }

    @Test
    void a_file_in_error_is_kept_and_nothing_of_it_is_written() throws Exception {
        Client admin = Client.as("provideradmin");
        String organisation = organisation(Client.as("office"), admin, "Werft mit Fehlern");
        String address = UUID.randomUUID() + "@example.org";
        String file = uploaded(admin, organisation, ("Name;E-Mail;Standort;Telefon\nIna Gut;" + address + ";Hafen;1\nIna Böse;b@example.org;Mond;2\n")
                .getBytes(StandardCharsets.UTF_8));
        String page = Client.unescaped(admin.get(file).body());
        assertTrue(page.contains("Telefon") && page.contains("Mond") && page.contains("Zeile 3, Standort"), page);
        assertFalse(page.contains(file + "/import\""), page);
        Map<String, Object> form = admin.form(file, file + "/discard");
        form.remove("token");
        assertEquals(403, admin.post(file + "/import", form).statusCode());
        try (var tables = new Tables()) {
            assertEquals(List.of(), tables.column("select id from invitation where email = ?", address));
            admin.submit(file, file + "/discard", Map.of());
            assertEquals(List.of(), tables.column("select id from people_import where id = ?::uuid", id(file)));
        }
        HttpResponse<String> large = upload(admin, organisation, new byte[12 * 1_048_576]);
        assertEquals(413, large.statusCode());
        assertTrue(large.body().contains("11 MB"), "a file that is too large is refused in words");
    }

    @Test
    void ten_thousand_people_are_done_once_each_though_every_connection_breaks_in_the_middle() throws Exception {
        try (var tables = new Tables()) {
            imported(tables, "many", List.of(1, MANY / 2), MANY, 0, () -> tables.run("select pg_terminate_backend(pid) from pg_stat_activity "
                    + "where datname = current_database() and pid <> pg_backend_pid()"));
        }
    }

    /**
     * Also those who are invited: each invitation is there once, and nobody is written to twice; what may have gone out waits for the office.
     */
    @Test
    @Tag("slow")
    void ten_thousand_people_are_done_once_each_though_the_server_is_killed_in_the_middle() throws Exception {
        try (var tables = new Tables()) {
            imported(tables, "killed", List.of(1, MANY / 2), MANY, INVITED, TestServers::killApplication);
            Eventually.holds(() -> tables.column("select id from parcel where due_at <= now() and state = 'WAITING' and occasion like 'account%'").isEmpty(),
                    () -> "the outbox has gone on");
            assertEquals(INVITED, tables.column("select id from invitation where email like 'invited%@killed.example'").size());
            assertEquals(INVITED, tables.column("select distinct email from invitation where email like 'invited%@killed.example'").size());
            List<String> told = TestServers.mailCatcher().mails().stream().map(MailCatcher.Mail::to).filter(to -> to.endsWith("@killed.example")).toList();
            assertEquals(told.size(), Set.copyOf(told).size(), "nobody is written to twice");
            List<String> open = tables.column("select i.email from invitation i join parcel p on p.occasion in ('account ' || i.id || '.1', "
                    + "'account-set-up ' || i.id || '.1') where i.email like 'invited%@killed.example' and p.state = 'TAKEN'");
            var accountedFor = new TreeSet<>(told);
            accountedFor.addAll(open);
            assertEquals(INVITED, accountedFor.size(), "who has no mail stands in the outbox, where the office sees it");
            LOG.infof("%d of %d invitations were on their way when the server died and wait for the office", open.size(), INVITED);
        }
    }

    private interface Blow {
        void strike() throws Exception;
    }

    /** Imports members and people to invite, and strikes when so many lines are done. @param word unique, in all addresses */
    private static void imported(Tables tables, String word, List<Integer> when, int members, int invited, Blow blow) throws Exception {
        Client admin = Client.as("provideradmin");
        String organisation = organisation(Client.as("office"), admin, "Werft mit vielen " + word);
        tables.run("insert into person (id, login, name, greeting, email, created_at, version) select md5(w || n)::uuid, w || n, 'Mensch ' || n, 'Mensch', "
                + "w || n || '@example.org', now(), 1 from generate_series(1, " + members + ") n, (select ?::text as w) word", word);
        tables.run("insert into membership (id, person_id, organisation_id, role, since, version) select gen_random_uuid(), p.id, ?::uuid, 'STAFF', "
                + "current_date, 1 from person p where p.login ~ ('^' || ? || '[0-9]+$')", id(organisation), word);
        byte[] file = Stream.concat(Stream.of("Name;E-Mail;Standort\n"), Stream.concat(
                        IntStream.rangeClosed(1, invited).mapToObj(n -> "Neu " + n + ";invited" + n + "@" + word + ".example;Hafen\n"),
                        IntStream.rangeClosed(1, members).mapToObj(n -> "Mensch " + n + ";" + word + n + "@example.org;Hafen\n")))
                .collect(Collectors.joining()).getBytes(StandardCharsets.UTF_8);
        long start = System.nanoTime();
        String path = uploaded(admin, organisation, file);
        String page = admin.get(path).body();
        long previewed = System.nanoTime();
        assertTrue(page.contains(": " + members), page);
        assertEquals(path, admin.submit(path, path + "/import", Map.of()));
        for (int from : when) {
            Eventually.holds(() -> Integer.parseInt(counts(tables, path).split(" ")[1]) >= from, () -> from + " lines are done");
            blow.strike();
        }
        untilDone(tables, path);
        LOG.infof("%d people: preview %d ms, import %d ms with %d breaks (%s)", members + invited, (previewed - start) / 1_000_000,
                (System.nanoTime() - previewed) / 1_000_000, when.size(), word);
        assertEquals("DONE " + (members + invited) + " " + invited + " " + members + " 0", counts(tables, path));
        assertEquals(String.valueOf(members), tables.one("select count(*) from membership m join person p on p.id = m.person_id "
                + "where m.organisation_id = ?::uuid and m.site_id is not null and p.login ~ ('^' || ? || '[0-9]+$')", id(organisation), word));
        assertEquals(String.valueOf(members), tables.one("select count(*) from change where what = 'membership.changed' and subject = 'organisation ' || ?",
                id(organisation)), "each line once");
    }
}
