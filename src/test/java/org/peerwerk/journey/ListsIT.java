package org.peerwerk.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A list costs the database the same number of statements however long it is. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ListsIT {
    private record Listing(Client reader, String path) {
        HttpResponse<String> open() throws Exception {
            HttpResponse<String> answer = reader.send(HttpRequest.newBuilder(Client.address(path))
                    .header("Accept", path.startsWith("/api") ? "application/json" : "text/html"));
            assertEquals(200, answer.statusCode(), path + "\n" + answer.body());
            return answer;
        }

        /** How many of the copies it shows. */
        int rows() throws Exception {
            return Course.all(open().body(), "[Ss]eed[ -](\\d+)").size();
        }
    }

    /** @param statements of opening it a second time */
    private record Cost(int rows, List<String> statements) {
    }

    @Test
    void lists_need_the_same_number_of_statements_for_10_and_for_200_rows() throws Exception {
        Client trainer = Client.as("trainer");
        Client participant = Client.as("advocate4");
        Client office = Client.as("office");
        Client nobody = Client.nobody();
        Course course = courseWithOneWhoIsReady(trainer, participant, office);
        var lists = new ArrayList<Listing>();
        List.of("/de/courses", "/de/standards", "/api/v1/standards").forEach(path -> lists.add(new Listing(nobody, path)));
        List.of("/de/my", "/de/my/courses", course.path, course.path + "/sessions/" + course.sessions().getFirst() + "/attendance",
                "/de/my/decisions").forEach(path -> lists.add(new Listing(trainer, path)));
        List.of("/de/my", "/de/my/applications", "/de/my/way", "/de/my/certificates", "/api/v1/my/applications", "/api/v1/my/cohorts",
                "/api/v1/my/way").forEach(path -> lists.add(new Listing(participant, path)));
        List.of("/de/my", "/de/my/office/certificates", "/de/my/office/permissions", "/de/my/organisations", "/de/my/office/feedback", "/de/my/handing-over")
                .forEach(path -> lists.add(new Listing(office, path)));
        seed(course, 1, 10);
        List<Cost> few = costs(lists);
        seed(course, 11, 200);
        List<Cost> many = costs(lists);
        var wrong = new ArrayList<String>();
        for (int i = 0; i < lists.size(); i++) {
            String path = lists.get(i).path();
            Cost before = few.get(i);
            Cost after = many.get(i);
            System.out.printf("ListsIT: %d statements for %d rows, %d for %d: %s%n", before.statements().size(), before.rows(),
                    after.statements().size(), after.rows(), path);
            // a start page sums up
            if (!path.equals("/de/my") && (before.rows() != 10 || after.rows() != 200)) {
                wrong.add(path + " shows " + before.rows() + " and then " + after.rows());
            }
            if (before.statements().isEmpty() || before.statements().size() != after.statements().size()) {
                wrong.add(path + "\n" + String.join("\n", after.statements()));
            }
        }
        assertEquals("", String.join("\n", wrong));
    }

    private static List<Cost> costs(List<Listing> lists) throws Exception {
        var costs = new ArrayList<Cost>();
        for (Listing list : lists) {
            int rows = list.rows();
            costs.add(new Cost(rows, Statements.during(list::open)));
        }
        return costs;
    }

    /** The participant is ready for a certificate; somebody else has one. */
    private static Course courseWithOneWhoIsReady(Client trainer, Client participant, Client office) throws Exception {
        Course course = Course.open(trainer, Client.as("peertrainer"), "Lange Liste", 8);
        Client advocate = Client.as("advocate1");
        for (Client one : List.of(Client.as("advocate3"), participant)) {
            course.admit(course.apply(one));
        }
        course.everybodyAttends();
        List<String> enrolments = course.enrolments();
        for (String enrolment : enrolments) {
            course.achieves(enrolment);
            Course.agrees(advocate, enrolment);
            Course.agrees(trainer, enrolment);
        }
        // by name: Clara Conradi, Deniz Demir
        Course.issue(office, enrolments.getFirst());
        return course;
    }

    /**
     * Copies of the one course, its participant and its standard: others who take part in it with all they achieved, and other courses,
     * each of an organisation and a version of its own, in which the participant takes part. Every id begins with 5eed.
     */
    private static void seed(Course course, int from, int to) throws Exception {
        try (var tables = new Tables()) {
            String enrolment = tables.one("select id from enrolment where cohort_id = ?::uuid and status = 'ACTIVE'", course.id());
            String ofCourse = "t.cohort_id = '" + course.id() + "'";
            String ofBase = "t.enrolment_id = '" + enrolment + "'";
            String participant = "t.id = (select person_id from enrolment where id = '" + enrolment + "')";
            String version = "(select version_id from cohort where id = '" + course.id() + "')";
            String applied = "t.id = (select application_id from enrolment where id = '" + enrolment + "')";
            tables.run("""
                    create function pg_temp.seed(kind text, n bigint) returns uuid language sql as $$
                        select ('5eed' || left(md5(kind), 4) || '-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid $$;
                    create function pg_temp.fresh() returns uuid language sql volatile as $$
                        select overlay(gen_random_uuid()::text placing '5eed' from 1 for 4)::uuid $$""");
            String own = "t.id = '" + enrolment + "'";
            var copy = new Copies(tables, from, to);
            copy.of("person", "'id', pg_temp.seed('person', g), 'login', 'seed-' || g, 'name', 'Seed ' || g, 'email', 'seed-' || g", participant);
            tables.run(("insert into message (id, person_id, occasion, language, subject, text, path, channel, contact, written_at, version) "
                    + "select pg_temp.fresh(), pg_temp.seed('person', g), 'test ' || g, 'DE', 'Termin', 'Termin', '/my', 'CALL', '040', now(), 1 "
                    + "from generate_series(%d, %d) g").formatted(from, to));
            copy.of("accreditation", "'id', pg_temp.fresh(), 'person_id', pg_temp.seed('person', g)",
                    "t.id = (select id from accreditation where capacity = 'PROFESSIONAL' and valid_until > current_date order by id limit 1)");
            tables.run("insert into remark select pg_temp.fresh(), '/seed-' || g, 'DE', 'GOOD', '', current_date from generate_series(%d, %d) g"
                    .formatted(from, to));
            copy.of("organisation", "'id', pg_temp.seed('organisation', g), 'name', 'Seed ' || g", "t.name like 'Hafenbogen%'");
            copy.of("standard", "'id', pg_temp.seed('standard', g), 'slug', 'seed-' || g", "t.slug = 'train-the-trainer'");
            copy.of("standard_version", "'id', pg_temp.seed('version', g), 'standard_id', pg_temp.seed('standard', g), 'status', 'DRAFT'",
                    "t.id = " + version);
            copy.of("module_version", "'id', pg_temp.seed('module ' || t.code, g), 'standard_id', pg_temp.seed('standard', g)",
                    "t.id in (select module_version_id from standard_version_module where version_id = " + version + ")");
            copy.of("standard_version_module", "'version_id', pg_temp.seed('version', g), 'module_version_id', "
                    + "pg_temp.seed('module ' || (select code from module_version m where m.id = t.module_version_id), g)",
                    "t.version_id = " + version);
            tables.run("update standard_version set status = 'PUBLISHED' where id::text like '5eed%' and status = 'DRAFT'");
            copy.of("cohort", "'id', pg_temp.seed('cohort', g), 'title', 'Seed ' || g, 'version_id', pg_temp.seed('version', g), "
                    + "'organisation_id', pg_temp.seed('organisation', g)", "t.id = '" + course.id() + "'");
            copy.of("session", "'id', pg_temp.fresh(), 'cohort_id', pg_temp.seed('cohort', g)", ofCourse);
            // others in this course
            copy.of("application", "'id', pg_temp.seed('other', g), 'person_id', pg_temp.seed('person', g)", applied);
            copy.of("enrolment", "'id', pg_temp.seed('other', g), 'application_id', pg_temp.seed('other', g), 'person_id', "
                    + "pg_temp.seed('person', g), 'place_number', null", own);
            for (String child : List.of("practice", "outcome_result", "rule_confirmation", "decision_voice")) {
                copy.of(child, "'id', pg_temp.fresh(), 'enrolment_id', pg_temp.seed('other', g)", ofBase);
            }
            copy.of("attendance", "'enrolment_id', pg_temp.seed('other', g)", ofBase);
            // the participant in other courses
            copy.of("application", "'id', pg_temp.seed('mine', g), 'cohort_id', pg_temp.seed('cohort', g), 'status', "
                    + "case when g % 2 = 0 then 'WAITING' else 'ADMITTED' end", applied);
            copy.of("enrolment", "'id', pg_temp.seed('mine', g), 'application_id', pg_temp.seed('mine', g), 'cohort_id', "
                    + "pg_temp.seed('cohort', g)", own);
            tables.run("""
                    insert into certificate select pg_temp.fresh(), pg_temp.seed('mine', g), e.person_id, pg_temp.seed('version', g),
                        'seed-' || g, lpad(g::text, 26, '0'), 'Seed', 'seed',
                        jsonb_set(c.content::jsonb, '{certificate,number}', to_jsonb('Seed ' || g)), current_date, c.issued_by, 'ISSUED', 1, false, null
                    from generate_series(%d, %d) g, enrolment e, (select content, issued_by from certificate limit 1) c where e.id = '%s'
                    """.formatted(from, to, enrolment));
        }
    }

    /** Rows from {@code from} to {@code to}, each like one that is there. */
    private record Copies(Tables tables, int from, int to) {
        /** @param changed names and values of what differs in copy {@code g} of row {@code t} */
        void of(String table, String changed, String which) throws Exception {
            tables.run("insert into " + table + " overriding system value "
                    + "select (jsonb_populate_record(t, jsonb_build_object(" + changed + "))).* from " + table + " t, "
                    + "generate_series(" + from + ", " + to + ") g where " + which);
        }
    }

    @AfterAll
    static void nothing_is_left() throws Exception {
        try (var tables = new Tables()) {
            // also of tables that never lose a row
            tables.run("set session_replication_role = replica");
            for (String table : tables.names()) {
                for (String column : tables.column("select column_name from information_schema.columns "
                        + "where data_type = 'uuid' and table_name = ?", table)) {
                    tables.run("delete from " + table + " where " + column + "::text like '5eed%'");
                }
            }
        }
    }
}
