package org.peerwerk.exchange;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.peerwerk.people.Person;
import org.peerwerk.people.Standing;
import org.peerwerk.shared.Language;
import org.peerwerk.shared.Texts;

/**
 * A file of people as it was read: its lines, and every reason why some of it cannot be taken. CSV as in RFC 4180, with semicolon, comma or
 * tab, which the headings decide. Read piece by piece: however hostile the file is, no more is held than {@link #MOST_LINES} lines of
 * {@link #LONGEST_CELL} characters a cell.
 *
 * @param columns that the file has
 */
public record PeopleFile(Set<Column> columns, List<Line> lines, List<Fault> faults) {
    public static final int MOST_LINES = 20_000;
    public static final int LONGEST_CELL = 254;
    /** How much of something strange is shown again. */
    private static final int SHOWN = 40;
    private static final char[] SEPARATORS = {';', '\t', ','};
    private static final List<DateTimeFormatter> DATES = Stream.of("uuuu-MM-dd", "d.M.uuuu")
            .map(pattern -> DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT)).toList();

    public PeopleFile {
        columns = Set.copyOf(columns);
        lines = List.copyOf(lines);
        faults = List.copyOf(faults);
    }

    /** Never fails: whatever the bytes are, the answer says what is wrong with them. */
    public static PeopleFile read(byte[] bytes) {
        return switch (Encoding.of(bytes)) {
            case Encoding.Unknown unknown -> new PeopleFile(Set.of(), List.of(), List.of(unknown.fault()));
            case Encoding.Known encoding -> new Reading(bytes, encoding).read();
        };
    }

    /** The same columns with some of the lines. @param to the first that is left out */
    PeopleFile part(int from, int to) {
        return new PeopleFile(columns, lines.subList(from, to), List.of());
    }

    /**
     * As a spreadsheet opens it by a double click: UTF-8 with byte order mark, semicolons, nothing that it would compute. Read again, it
     * says the same.
     */
    public static byte[] write(List<Line> lines, Language language) {
        var text = new StringBuilder("\uFEFF").append(Csv.line(';', Stream.of(Column.values()).map(column -> Texts.text(language, column.key()))));
        for (Line line : lines) {
            text.append(Csv.line(';', Stream.of(line.name(), line.email(), Texts.text(language, standingKey(line.standing())), line.site(),
                    day(line.since()), day(line.last())).map(Formula::neutral)));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Key of the word for a standing. */
    public static String standingKey(Standing standing) {
        return standing == Standing.ADMIN ? "standing.admin" : "standing.staff";
    }

    private static String day(LocalDate day) {
        return day == null ? "" : day.toString();
    }

    /** The work of reading one file, line by line. */
    private static final class Reading {
        private final byte[] bytes;
        private final Encoding.Known encoding;
        private final List<Line> lines = new ArrayList<>();
        private final List<Fault> faults = new ArrayList<>();
        private final Map<Column, Integer> places = new EnumMap<>(Column.class);
        private int cells;

        Reading(byte[] bytes, Encoding.Known encoding) {
            this.bytes = bytes;
            this.encoding = encoding;
        }

        PeopleFile read() {
            try (Reader text = new BufferedReader(encoding.reader(bytes))) {
                var csv = new Csv(text, separator());
                for (Optional<Csv.Record> record = csv.next(); record.isPresent(); record = csv.next()) {
                    int number = record.get().line();
                    List<String> fields = record.get().cells();
                    if (fields.stream().allMatch(String::isBlank)) {
                        continue;
                    }
                    if (cells == 0) {
                        headings(number, fields);
                    } else if (lines.size() == MOST_LINES) {
                        faults.add(Fault.in(number, "people-file.too-many-lines", MOST_LINES));
                        break;
                    } else {
                        line(number, fields);
                    }
                }
            } catch (Csv.Broken broken) {
                faults.add(Fault.in(broken.line(), "people-file.broken-line"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            if (cells == 0 && faults.isEmpty()) {
                faults.add(Fault.in(0, "people-file.empty"));
            } else if (lines.isEmpty() && faults.isEmpty()) {
                faults.add(Fault.in(0, "people-file.only-headings"));
            }
            return new PeopleFile(places.keySet(), lines, faults);
        }

        /** The one with which the first line has the most headings that we know. */
        private char separator() {
            String first = firstLine();
            char best = SEPARATORS[0];
            long most = 0;
            for (char separator : SEPARATORS) {
                long known = Stream.of(first.split(String.valueOf(separator), Csv.MOST_CELLS)).map(cell -> cell.replace("\"", ""))
                        .filter(cell -> Column.of(cell).isPresent()).count();
                if (known > most) {
                    most = known;
                    best = separator;
                }
            }
            return best;
        }

        private String firstLine() {
            try (var reader = new BufferedReader(encoding.reader(bytes))) {
                var start = new char[4096];
                int length = Math.max(0, reader.read(start));
                return new String(start, 0, length).lines().filter(line -> !line.isBlank()).findFirst().orElse("");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void headings(int number, List<String> fields) {
            cells = fields.size();
            for (int place = 0; place < fields.size(); place++) {
                String heading = Formula.restored(fields.get(place)).strip();
                Optional<Column> column = Column.of(heading);
                if (column.isEmpty()) {
                    // a column without heading and without content is how spreadsheets end a sheet
                    if (!heading.isEmpty()) {
                        faults.add(Fault.in(number, "people-file.unknown-column", shown(heading)));
                    }
                } else if (places.putIfAbsent(column.get(), place) != null) {
                    faults.add(Fault.in(number, "people-file.column-twice", shown(heading)));
                }
            }
            EnumSet.of(Column.NAME, Column.EMAIL).stream().filter(needed -> !places.containsKey(needed))
                    .forEach(missing -> faults.add(Fault.at(number, missing, "people-file.column-missing")));
        }

        private void line(int number, List<String> fields) {
            if (fields.size() > cells) {
                faults.add(Fault.in(number, "people-file.too-many-cells", fields.size(), cells));
            }
            String standing = cell(number, Column.STANDING, fields);
            String email = cell(number, Column.EMAIL, fields);
            if (email.isEmpty() && fields.size() < cells) {
                // what was cut off must not make somebody an account without mail
                faults.add(Fault.at(number, Column.EMAIL, "people-file.line-short", fields.size(), cells));
            }
            lines.add(new Line(number, cell(number, Column.NAME, fields), email, standing(number, standing),
                    cell(number, Column.SITE, fields), day(number, Column.SINCE, fields), day(number, Column.UNTIL, fields)));
        }

        private String cell(int number, Column column, List<String> fields) {
            Integer place = places.get(column);
            if (place == null || place >= fields.size()) {
                return "";
            }
            // a cell of a spreadsheet may hold line breaks and no-break spaces that nobody sees
            String text = Formula.restored(fields.get(place)).replaceAll("[\\s\\u00A0]+", " ").strip();
            int longest = column == Column.NAME ? Person.LONGEST_NAME : LONGEST_CELL;
            if (text.codePointCount(0, text.length()) > longest) {
                faults.add(Fault.at(number, column, "form.too-long", longest));
                return shown(text);
            }
            if (text.codePoints().anyMatch(PeopleFile::isInvisible)) {
                faults.add(Fault.at(number, column, "people-file.invisible"));
                return seen(text);
            }
            return text;
        }

        private Standing standing(int number, String text) {
            if (text.isEmpty()) {
                return null;
            }
            for (Standing standing : Standing.values()) {
                if (standing.name().equalsIgnoreCase(text) || Stream.of(Language.values())
                        .anyMatch(language -> Texts.text(language, standingKey(standing)).equalsIgnoreCase(text))) {
                    return standing;
                }
            }
            faults.add(Fault.at(number, Column.STANDING, "people-file.no-standing", shown(text)));
            return null;
        }

        private LocalDate day(int number, Column column, List<String> fields) {
            String text = cell(number, column, fields);
            if (text.isEmpty()) {
                return null;
            }
            for (DateTimeFormatter format : DATES) {
                try {
                    LocalDate day = LocalDate.parse(text, format);
                    if (day.getYear() >= 1900 && day.getYear() <= 2200) {
                        return day;
                    }
                } catch (DateTimeException e) {
                    // the next form, or said below
                }
            }
            faults.add(Fault.at(number, column, "people-file.no-date", shown(text)));
            return null;
        }
    }

    /** As {@code Form} sees it: control characters, broken ones, and those that turn the direction of what follows. */
    private static boolean isInvisible(int c) {
        return Character.getType(c) == Character.CONTROL || Character.getType(c) == Character.SURROGATE || c == 0xFFFD || c == 0xFEFF
                || c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
    }

    private static String seen(String text) {
        return text.codePoints().filter(c -> !isInvisible(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private static String shown(String text) {
        String seen = seen(text.substring(0, Math.min(text.length(), 4 * SHOWN)));
        return seen.codePointCount(0, seen.length()) <= SHOWN ? seen : seen.substring(0, seen.offsetByCodePoints(0, SHOWN)) + "…";
    }
}
