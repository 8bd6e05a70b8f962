package org.peerwerk.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CsvTest {
    private static List<Csv.Record> read(String text) throws Csv.Broken {
        var csv = new Csv(new StringReader(text), ';');
        var records = new ArrayList<Csv.Record>();
        for (Optional<Csv.Record> next = csv.next(); next.isPresent(); next = csv.next()) {
            records.add(next.get());
        }
        return records;
    }

    private static int broken(String text) {
        return assertThrows(Csv.Broken.class, () -> read(text)).line();
    }

    @Test
    void every_line_end_ends_a_record_and_the_last_one_needs_none() throws Exception {
        List<Csv.Record> expected = List.of(new Csv.Record(1, List.of("a", "")), new Csv.Record(2, List.of("b")), new Csv.Record(4, List.of("", "c")));
        for (String end : List.of("\n", "\r\n", "\r")) {
            assertEquals(expected, read("a;" + end + "b" + end + end + ";c"));
            assertEquals(expected, read("a;" + end + "b" + end + end + ";c" + end));
        }
    }

    @Test
    void a_quoted_cell_holds_everything_and_lines_are_counted_on() throws Exception {
        assertEquals(List.of(new Csv.Record(1, List.of("a;\"b\"\r\nc", "")), new Csv.Record(3, List.of("5\" x"))), read("\"a;\"\"b\"\"\r\nc\";\"\"\n5\" x"));
    }

    @Test
    void what_cannot_be_read_names_the_line_in_which_it_begins() {
        assertEquals(2, broken("a\n\"b\nc\nd"));
        assertEquals(2, broken("a\n\"b\"c;d\n"));
        assertEquals(1, broken("\""));
        assertEquals(1, broken("x".repeat(Csv.LARGEST_RECORD + 1)));
        assertEquals(1, broken(";".repeat(Csv.MOST_CELLS)));
        assertEquals(1, broken(("x".repeat(Csv.LARGEST_RECORD / 2) + ";").repeat(3)));
    }

    @Test
    void what_is_written_reads_as_the_same() throws Exception {
        List<String> cells = List.of("", "a", "a;b", "\"", "a\r\nb", "\r", " x ", "Zoë");
        assertEquals("\"a;b\";c\r\n", Csv.line(';', Stream.of("a;b", "c")));
        assertEquals(cells, read(Csv.line(';', cells.stream())).getFirst().cells());
    }
}
