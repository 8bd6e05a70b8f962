package org.peerwerk.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.peerwerk.people.Standing;
import org.peerwerk.shared.Language;
import org.peerwerk.shared.Texts;

class PeopleFileTest {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final LocalDate DAY = LocalDate.of(2027, 3, 14);

    private static PeopleFile read(String text) {
        return PeopleFile.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Line only(PeopleFile file) {
        assertEquals(List.of(), file.faults());
        assertEquals(1, file.lines().size());
        return file.lines().getFirst();
    }

    private static String faults(PeopleFile file) {
        return file.faults().stream().map(fault -> fault.line() + " " + fault.column() + " " + fault.code()).collect(Collectors.joining("\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t"})
    void semicolon_comma_and_tab_are_found_by_themselves(String separator) {
        String text = String.join("\n", String.join(separator, "Name", "E-Mail", "Aufgabe", "Standort", "Seit", "Bis"),
                String.join(separator, "Anna Ärmel", "anna@example.org", "Verwaltung", "Hafen", "14.03.2027", "2027-12-31"));
        assertEquals(new Line(2, "Anna Ärmel", "anna@example.org", Standing.ADMIN, "Hafen", DAY, LocalDate.of(2027, 12, 31)), only(read(text)));
    }

    @Test
    void utf_8_with_and_without_mark_and_windows_1252_are_read() {
        String text = "Name;E-Mail\r\nJörg Groß – €;j@example.org\r\n";
        for (byte[] bytes : List.of(text.getBytes(StandardCharsets.UTF_8), ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8),
                text.getBytes(WINDOWS_1252))) {
            assertEquals("Jörg Groß – €", only(PeopleFile.read(bytes)).name());
        }
    }

    @Test
    void another_encoding_is_named_with_its_line() {
        assertEquals("0 null people-file.utf-16", faults(PeopleFile.read("\uFEFFName;E-Mail\n".getBytes(StandardCharsets.UTF_16LE))));
        assertEquals("0 null people-file.spreadsheet", faults(PeopleFile.read(new byte[] {'P', 'K', 3, 4, 0, 0})));
        byte[] mixed = Stream.of("Name;E-Mail\nJörg;j@example.org\n".getBytes(StandardCharsets.UTF_8), "Jürgen;k@example.org\n".getBytes(WINDOWS_1252))
                .reduce(new byte[0], PeopleFileTest::joined);
        assertEquals("3 null people-file.encoding", faults(PeopleFile.read(mixed)));
        assertEquals("2 null people-file.encoding", faults(PeopleFile.read(joined("Name;E-Mail\n".getBytes(WINDOWS_1252), new byte[] {(byte) 0x81}))));
    }

    private static byte[] joined(byte[] one, byte[] other) {
        var both = new byte[one.length + other.length];
        System.arraycopy(one, 0, both, 0, one.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    @Test
    void headings_stand_in_any_order_and_spelling_and_language() {
        PeopleFile file = read("until,SINCE,e-mail address,Name,Role,Site\n,,a@example.org,Anna A,staff,\n");
        assertEquals(new Line(2, "Anna A", "a@example.org", Standing.STAFF, "", null, null), only(file));
        assertEquals(EnumSet.allOf(Column.class), file.columns());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_heading_and_standing_of_ours_is_known(Language language) {
        for (Column column : Column.values()) {
            assertEquals(column, Column.of(Texts.text(language, column.key())).orElseThrow());
        }
        for (Standing standing : Standing.values()) {
            assertEquals(standing, only(read("Name;Mail;Rolle\nA B;a@example.org;" + Texts.text(language, PeopleFile.standingKey(standing)))).standing());
        }
    }

    @Test
    void unknown_missing_and_double_columns_are_named() {
        PeopleFile file = read("Name;Telefon;Name\nA;1;B\n");
        assertEquals("1 null people-file.unknown-column\n1 null people-file.column-twice\n1 EMAIL people-file.column-missing", faults(file));
        assertEquals(List.of("Telefon"), file.faults().getFirst().params());
    }

    @Test
    void a_column_that_a_spreadsheet_leaves_empty_at_the_end_is_none() {
        assertEquals("a@example.org", only(read("Name;E-Mail;;\nA B;a@example.org;;\n;;;\n\n")).email());
    }

    @Test
    void an_empty_address_is_no_fault_where_the_column_is_there() {
        PeopleFile file = read("Name;E-Mail;Standort\nMerle Ohne;;Hafen\nJo Auch;\u00A0;\n");
        assertEquals(List.of(), file.faults());
        assertEquals(List.of("", ""), file.lines().stream().map(Line::email).toList());
    }

    @Test
    void a_line_that_was_cut_off_leads_to_no_letter() {
        assertEquals("2 EMAIL people-file.line-short\n3 EMAIL people-file.line-short", faults(read("Name;E-Mail;Standort\nMerle Ohne\nJo Auch;\n")));
        assertEquals(List.of(), read("Name;E-Mail;Standort\nMerle Mit;m@example.org\n").faults());
    }

    @Test
    void quotes_hold_separators_breaks_and_quotes() {
        PeopleFile file = read("\"Name\";\"E-Mail\"\r\n\"Müller; \"\"Pit\"\"\r\nPeter\";p@example.org\r\nB C;b@example.org\r\n");
        assertEquals("Müller; \"Pit\" Peter", file.lines().getFirst().name());
        assertEquals(4, file.lines().get(1).number(), "the number is the line's in the file");
    }

    @Test
    void a_quote_that_nobody_closes_is_told_with_the_line_in_which_it_begins() {
        PeopleFile file = read("Name;E-Mail\nA B;a@example.org\n\"C D;c@example.org\nE F;e@example.org\n");
        assertEquals("3 null people-file.broken-line", faults(file));
        assertEquals(1, file.lines().size());
        assertEquals("2 null people-file.broken-line", faults(read("Name;E-Mail\n\"A\"x;a@example.org\n")));
    }

    @Test
    void every_wrong_cell_is_told_with_line_and_column() {
        PeopleFile file = read("Name;E-Mail;Aufgabe;Seit;Bis\n" + "x".repeat(121) + ";a@example.org;Chef;31.02.2027;bald\nB\u0000B;b@example.org;;;;1\n");
        assertEquals("2 NAME form.too-long\n2 STANDING people-file.no-standing\n2 SINCE people-file.no-date\n2 UNTIL people-file.no-date\n"
                + "3 null people-file.too-many-cells\n3 NAME people-file.invisible", faults(file));
        assertNull(file.lines().getFirst().since());
        assertEquals("BB", file.lines().get(1).name());
    }

    @Test
    void nothing_and_nothing_but_headings_are_told() {
        assertEquals("0 null people-file.empty", faults(read("")));
        assertEquals("0 null people-file.empty", faults(read("\n ; ;\n")));
        assertEquals("0 null people-file.only-headings", faults(read("Name;E-Mail\n")));
    }

    @Test
    void more_lines_than_can_be_taken_are_told_and_not_held() {
        PeopleFile file = read("Name;E-Mail\n" + IntStream.range(0, PeopleFile.MOST_LINES + 5).mapToObj(i -> "A B;" + i + "@example.org\n")
                .collect(Collectors.joining()));
        assertEquals(PeopleFile.MOST_LINES, file.lines().size());
        assertEquals(PeopleFile.MOST_LINES + 2 + " null people-file.too-many-lines", faults(file));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void what_is_written_reads_as_the_same(Language language) {
        List<Line> lines = List.of(new Line(2, "=HYPERLINK(\"http://x\")", "-a@example.org", Standing.ADMIN, "Hafen; \"Nord\"", DAY, DAY.plusDays(1)),
                new Line(3, "'=x", "", Standing.STAFF, "", DAY, null), new Line(4, "Zoë Çelik", "z@example.org", Standing.STAFF, "@Ort", DAY, null));
        byte[] bytes = PeopleFile.write(lines, language);
        String text = new String(bytes, StandardCharsets.UTF_8);
        assertTrue(text.startsWith("\uFEFF"), "a spreadsheet takes it for UTF-8");
        assertTrue(text.contains("'=HYPERLINK") && text.contains(";'@Ort;") && text.contains("'-a@"), text);
        PeopleFile file = PeopleFile.read(bytes);
        assertEquals(List.of(), file.faults());
        assertEquals(lines, file.lines());
        assertEquals(Set.of(Column.values()), file.columns());
    }
}
