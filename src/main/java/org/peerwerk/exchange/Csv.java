package org.peerwerk.exchange;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Separated values as RFC 4180 has them, with any separator and any line end. Reads one record at a time and no record that is larger than
 * its limits, so that the memory it needs does not grow with the file, whatever stands in it.
 *
 * <p>By hand, because the library that was tried (FastCSV 4.1) takes a quotation mark that nobody closes for a cell with the rest of the file
 * in it, without a word: people would be lost from a list that looks good.
 */
final class Csv {
    static final int MOST_CELLS = 100;
    /** Largest record, in characters: a quotation mark that nobody closes makes one of the rest of the file. */
    static final int LARGEST_RECORD = 100_000;
    private static final char QUOTE = '"';
    private static final int END = -1;

    private final Reader text;
    private final char separator;
    private int line = 1;
    private int next;

    /** @param line in which it begins, from 1 */
    record Record(int line, List<String> cells) {
    }

    /** A record does not end, goes on behind a closing quotation mark, or is too large. Where the next one begins, nobody can say. */
    static final class Broken extends Exception {
        private static final long serialVersionUID = 1;
        private final int line;

        Broken(int line) {
            this.line = line;
        }

        /** In which the record begins. */
        int line() {
            return line;
        }
    }

    /** @param text should be buffered */
    Csv(Reader text, char separator) {
        this.text = text;
        this.separator = separator;
        this.next = read();
    }

    /** Lines in which nothing stands are no records. Empty at the end of the text. @throws Broken where the record cannot be read; then nothing more can */
    Optional<Record> next() throws Broken {
        while (next == '\n' || next == '\r') {
            skipLineEnd();
        }
        if (next == END) {
            return Optional.empty();
        }
        int begin = line;
        var cells = new ArrayList<String>();
        int size = 0;
        while (true) {
            String cell = next == QUOTE ? quoted(begin) : bare(begin);
            cells.add(cell);
            size += cell.length();
            if (size > LARGEST_RECORD || cells.size() > MOST_CELLS) {
                throw new Broken(begin);
            }
            if (next != separator) {
                break;
            }
            next = read();
        }
        skipLineEnd();
        return Optional.of(new Record(begin, cells));
    }

    private String bare(int begin) throws Broken {
        var cell = new StringBuilder();
        while (next != separator && !isEnd(next)) {
            take(cell, begin);
        }
        return cell.toString();
    }

    private String quoted(int begin) throws Broken {
        var cell = new StringBuilder();
        next = read();
        while (true) {
            if (next == END) {
                throw new Broken(begin);
            }
            if (next == QUOTE) {
                next = read();
                if (next != QUOTE) {
                    break;
                }
            } else if (next == '\n') {
                line++;
            }
            take(cell, begin);
        }
        if (next != separator && !isEnd(next)) {
            throw new Broken(begin);
        }
        return cell.toString();
    }

    private void take(StringBuilder cell, int begin) throws Broken {
        if (cell.length() == LARGEST_RECORD) {
            throw new Broken(begin);
        }
        cell.append((char) next);
        next = read();
    }

    private static boolean isEnd(int c) {
        return c == '\n' || c == '\r' || c == END;
    }

    private void skipLineEnd() {
        if (next == '\r') {
            next = read();
        }
        if (next == '\n') {
            next = read();
        }
        line++;
    }

    private int read() {
        try {
            return text.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One record with its line end; quoted is what has to be. */
    static String line(char separator, Stream<String> cells) {
        return cells.map(cell -> cell.chars().anyMatch(c -> c == separator || c == QUOTE || isEnd(c)) ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell)
                .collect(Collectors.joining(String.valueOf(separator), "", "\r\n"));
    }
}
