package org.peerwerk.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.peerwerk.accounts.Invitation.Invitee;
import org.peerwerk.accounts.Invitation.Offer;
import org.peerwerk.accounts.InvitationRepository.Invited;
import org.peerwerk.exchange.Preview.Kind;
import org.peerwerk.people.MembershipRepository.Belonging;
import org.peerwerk.people.SiteRow;
import org.peerwerk.people.Standing;
import org.peerwerk.shared.Language;

class PreviewTest {
    private static final LocalDate TODAY = LocalDate.of(2027, 5, 3);
    private static final LocalDate SINCE = LocalDate.of(2026, 1, 1);
    private static final UUID ORGANISATION = new UUID(0, 1);
    private static final UUID HARBOUR = new UUID(0, 2);
    private static final UUID ANNA = new UUID(0, 3);
    private static final String HEAD = "Name;E-Mail;Aufgabe;Standort;Seit;Bis\n";

    private static Preview preview(String text, boolean office) {
        return Preview.of(PeopleFile.read(text.getBytes(StandardCharsets.UTF_8)), roster(), office, TODAY);
    }

    private static Roster roster() {
        return new Roster(ORGANISATION, List.of(
                new Belonging(ANNA, "Anna Alt", "anna@example.org", Standing.STAFF, HARBOUR, SINCE, null),
                new Belonging(new UUID(0, 4), "Bernd Boss", "boss@example.org", Standing.ADMIN, null, SINCE, null),
                new Belonging(new UUID(0, 5), "Carla Celik", "carla@example.org", Standing.STAFF, null, SINCE, TODAY.plusDays(10)),
                new Belonging(new UUID(0, 6), "Dora Ohne", null, Standing.STAFF, null, SINCE, null),
                new Belonging(new UUID(0, 7), "Emil Doppelt", null, Standing.STAFF, null, SINCE, null),
                new Belonging(new UUID(0, 8), "Emil Doppelt", null, Standing.STAFF, null, SINCE, null)),
                List.of(new Invited("Frida Frage", "frida@example.org", new Offer(ORGANISATION, Standing.STAFF, TODAY, null)),
                        new Invited("Gesa Brief", null, new Offer(ORGANISATION, Standing.STAFF, TODAY, null))),
                List.of(new SiteRow(HARBOUR, "Hafen", "Hamburg", null, null), new SiteRow(new UUID(0, 9), "Speicher", "Hamburg", null, SINCE)));
    }

    private static Preview.Row only(String line, boolean office) {
        Preview preview = preview(HEAD + line, office);
        assertEquals(List.of(), preview.faults());
        return preview.rows().getFirst();
    }

    private static String faults(String line, boolean office) {
        Preview.Row row = only(line, office);
        assertEquals(Kind.FAULTY, row.kind());
        return row.faults().stream().map(fault -> fault.column() + " " + fault.code()).collect(Collectors.joining(", "));
    }

    @Test
    void who_does_not_belong_is_invited_whether_they_have_an_account_or_not() {
        Preview.Row row = only("Gerd van Neu;Gerd@example.org;;Hafen;;31.12.2027", false);
        assertEquals(new Preview.Invite(new Offer(ORGANISATION, Standing.STAFF, TODAY, LocalDate.of(2027, 12, 31), HARBOUR),
                Invitee.byMail("Gerd van", "Neu", "Gerd@example.org")), row.step());
    }

    @Test
    void who_has_no_mail_is_invited_by_letter_once() {
        assertEquals(new Preview.Write(new Offer(ORGANISATION, Standing.STAFF, TODAY, null, HARBOUR), "Neu", "Ohne"), only("Neu Ohne;;;Hafen;;", false).step());
        assertEquals(Kind.LETTER, only("Neu Ohne;;;;;", false).kind());
        assertEquals(Kind.UNCHANGED, only("gesa brief;;;;;", false).kind(), "who was asked by letter already");
        assertEquals("EMAIL people-file.invited-otherwise", faults("Gesa Brief;;;Hafen;;", false));
        assertEquals("NAME people-file.whole-name", faults("Neu;;;;;", false));
        assertEquals("SINCE invitation.since", faults("Neu Ohne;;;;01.05.2027;", false));
        assertEquals("STANDING people-file.only-office", faults("Neu Ohne;;Verwaltung;;;", false));
    }

    @Test
    void a_forgotten_address_makes_no_second_account() {
        assertEquals("EMAIL people-file.mail-known", faults("Anna Alt;;;;;", false));
        assertEquals("EMAIL people-file.mail-known", faults("Frida Frage;;;;;", false));
    }

    @Test
    void who_is_there_is_changed_or_stays() {
        assertEquals(Kind.UNCHANGED, only("Ganz anders;ANNA@example.org;Mitarbeit;hafen;01.01.2026;", false).kind());
        assertEquals(Kind.UNCHANGED, only("Dora Ohne;;;;;", false).kind(), "who has no address is known by the name");
        assertEquals(new Preview.Change(ANNA, Standing.STAFF, null, TODAY), only("A;anna@example.org;;;;02.05.2027", false).step(), "today ends today");
        assertEquals(Kind.UNCHANGED, only("Frida Frage;frida@example.org;;;;", false).kind(), "who was asked already");
    }

    @Test
    void a_missing_column_says_nothing_and_an_empty_cell_says_none() {
        assertEquals(Kind.UNCHANGED, preview("Name;E-Mail\nA;anna@example.org\nC;carla@example.org", false).rows().getFirst().kind());
        assertEquals(Kind.CHANGED, preview("Name;E-Mail;Standort\nA;anna@example.org;", false).rows().getFirst().kind());
        assertTrue(preview("Name;E-Mail\nA;anna@example.org\nC;carla@example.org", false).isGood());
    }

    @Test
    void only_the_office_names_admins_and_ends_what_they_are() {
        assertEquals("STANDING people-file.only-office", faults("A;anna@example.org;Verwaltung;Hafen;;", false));
        assertEquals("STANDING people-file.only-office", faults("B;boss@example.org;Mitarbeit;;;", false));
        assertEquals("STANDING people-file.only-office", faults("B;boss@example.org;;;;31.12.2027", false));
        assertEquals("STANDING people-file.only-office", faults("Neu Neu;neu@example.org;Verwaltung;;;", false));
        assertEquals(Kind.CHANGED, only("A;anna@example.org;Verwaltung;Hafen;;", true).kind());
        assertEquals(Kind.NEW, only("Neu Neu;neu@example.org;Verwaltung;;;", true).kind());
        assertEquals(Kind.CHANGED, only("B;boss@example.org;;Hafen;;", false).kind(), "where an admin works is no such thing");
    }

    @Test
    void days_follow_the_rules_of_memberships_and_invitations() {
        assertEquals("SINCE people-file.since-stands", faults("A;anna@example.org;;Hafen;02.01.2026;", false));
        assertEquals("UNTIL people-file.end-past", faults("A;anna@example.org;;Hafen;;01.05.2027", false));
        assertEquals("UNTIL people-file.end-stands", faults("C;carla@example.org;;;;", false));
        assertEquals("UNTIL people-file.end-stands", faults("C;carla@example.org;;;;31.12.2027", false));
        assertEquals(Kind.UNCHANGED, only("C;carla@example.org;;;;12.05.2027", false).kind());
        assertEquals(Kind.CHANGED, only("C;carla@example.org;;;;05.05.2027", false).kind());
        assertEquals("SINCE invitation.since", faults("Neu Neu;neu@example.org;;;01.05.2027;", false));
        assertEquals("UNTIL invitation.until", faults("Neu Neu;neu@example.org;;;01.06.2027;01.05.2027", false));
    }

    @Test
    void what_a_line_cannot_mean_is_told() {
        assertEquals("SITE people-file.no-site", faults("A;anna@example.org;;Speicher;;", false), "a closed site takes nobody");
        assertEquals("EMAIL people-file.ambiguous", faults("Emil Doppelt;;;;;", false));
        assertEquals("EMAIL account.no-address", faults("Neu Neu;neu.example.org;;;;", false));
        assertEquals("NAME people-file.whole-name", faults("Neu;neu@example.org;;;;", false));
        assertEquals("EMAIL people-file.invited-otherwise", faults("Frida Frage;frida@example.org;;Hafen;;", false));
    }

    @Test
    void a_person_stands_in_a_file_once() {
        Preview preview = preview("Name;E-Mail\nNeu Neu;neu@example.org\nNeu Anders;NEU@example.org\n", false);
        assertEquals(Kind.NEW, preview.rows().getFirst().kind());
        assertEquals(new Fault(3, Column.EMAIL, "people-file.twice", List.of(2)), preview.rows().get(1).faults().getFirst());
        assertFalse(preview.isGood());
    }

    @Test
    void somebody_with_an_address_in_one_line_and_without_in_another_is_seen_before_there_are_two_accounts() {
        for (String pair : List.of("Neu Neu;neu@example.org\nneu neu;\n", "neu neu;\nNeu Neu;neu@example.org\n")) {
            Preview preview = preview("Name;E-Mail\n" + pair, false);
            assertEquals(List.of("people-file.mail-in-line"), preview.rows().stream().flatMap(row -> row.faults().stream()).map(Fault::code).toList());
            assertFalse(preview.isGood());
        }
        assertTrue(preview("Name;E-Mail\nDora Ohne;dora@example.org\nDora Ohne;\n", false).isGood(), "who belongs without an address is known by the name");
    }

    @Test
    void a_fault_of_the_file_forbids_everything() {
        Preview preview = preview("Name;E-Mail;Telefon\nA;anna@example.org;1\n", false);
        assertEquals(1, preview.count(Kind.UNCHANGED));
        assertEquals(1, preview.faults().size());
        assertFalse(preview.isGood());
    }

    @Test
    void what_was_exported_changes_nothing() {
        List<Line> lines = List.of(new Line(0, "Anna Alt", "anna@example.org", Standing.STAFF, "Hafen", SINCE, null),
                new Line(0, "Bernd Boss", "boss@example.org", Standing.ADMIN, "", SINCE, null),
                new Line(0, "Carla Celik", "carla@example.org", Standing.STAFF, "", SINCE, TODAY.plusDays(9)),
                new Line(0, "Dora Ohne", "", Standing.STAFF, "", SINCE, null));
        for (Language language : Language.values()) {
            Preview preview = Preview.of(PeopleFile.read(PeopleFile.write(lines, language)), roster(), false, TODAY);
            assertTrue(preview.isGood());
            assertEquals(4, preview.count(Kind.UNCHANGED));
        }
    }
}
