package org.peerwerk.shared;

import jakarta.persistence.Query;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What a feature holds of people. Every feature that holds something says here which kinds of data, what for, who sees them and how
 * long they stay; gives a person all of it; and takes it away when that person wants it gone. The record of processing is made from
 * nothing else, so what stands in no implementation does not exist: a test finds every column that leads to a person and asks who
 * answers for it.
 */
public interface PersonalData {

    /** How high the feature stands above others: what refers to something is erased before what it refers to. */
    int height();

    List<Kind> kinds();

    /** Everything of this kind that is about the person or comes from them. @param kind one of {@link #kinds} */
    Table export(Kind kind, UUID person);

    /** Files that belong to the person, by name; each is asked for on its own, so that never two are in memory. */
    default List<String> files(UUID person) {
        return List.of();
    }

    /** @param name one of {@link #files} of this person */
    default byte[] file(UUID person, String name) {
        throw new NotFound("file");
    }

    /** Message keys of what has to be done before this can be erased; none where nothing stands in the way. */
    default List<String> hindrances(UUID person, Step step, LocalDate today) {
        return List.of();
    }

    /** Takes away what goes with this step and with those before it. What is gone already is no mistake. */
    void erase(UUID person, Step step, LocalDate today);

    /** What of these data ends by itself, without anybody asking. */
    default List<Term> terms() {
        return List.of();
    }

    /** How many end by this term on that day or have ended before; without those that a legal hold or a funder keeps. */
    default long over(Term term, LocalDate day) {
        throw new IllegalArgumentException(term.word());
    }

    /** Takes away what is over on that day, at most so many. @return how many; fewer than {@code most} where none are left */
    default int end(Term term, LocalDate day, int most) {
        throw new IllegalArgumentException(term.word());
    }

    /**
     * Data of one kind, and when they end.
     *
     * @param word  {@code retention.<word>} is the message key of what ends, {@code retention.<word>.from} that of the day the time runs from
     * @param after how long after that day
     */
    record Term(String word, Period after) {
    }

    /** A person has data erased in steps, each of which holds the ones before. */
    enum Step {
        /** What nobody needs any more: texts that were begun, what somebody wrote about themselves to get into a course. */
        NEEDLESS,
        /** Everything but the account and the certificates. */
        ALL_BUT_CORE,
        /** The account and the certificates too. A paper can be checked for ever, but nobody can say whose it is. */
        EVERYTHING;

        public boolean includes(Step other) {
            return compareTo(other) >= 0;
        }

        /** As it stands in addresses and message keys. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Who sees data of a kind, beside the person. */
    enum Viewer {
        /** The two who lead the person's course. */
        TANDEM,
        /** Those who decide about certificates. */
        DECIDERS,
        OFFICE,
        /** Those who write the standard. */
        EDITORS,
        /** Who says at an organisation who belongs to it. */
        ORGANISATION,
        /** Somebody whom the person lets help. */
        ASSISTANT,
        /** Whoever has the code and the name from a certificate. */
        CHECKER;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How long data of a kind stay. */
    enum Kept {
        DAYS_30, DAYS_90,
        /** Five years after the decision at most. */
        YEARS_5,
        /** Until the person has it erased. */
        UNTIL_ERASED,
        /** For ever, because others rely on it; once the account is erased without a name. */
        WITHOUT_NAME;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * One kind of data.
     *
     * @param word    {@code data.<word>} is the message key of its name, {@code data.<word>.purpose} that of what it is for
     * @param seenBy  who sees it beside the person
     * @param goes    with which step it is erased; null where it stays without a name
     * @param columns columns of the database this kind answers for, {@code table.column}
     */
    record Kind(String word, Set<Viewer> seenBy, Kept kept, Step goes, Set<String> columns) {
        public Kind {
            seenBy = Set.copyOf(seenBy);
            columns = Set.copyOf(columns);
        }

        /** Who sees it, in the order of the enum. */
        public List<Viewer> viewers() {
            return seenBy.stream().sorted().toList();
        }

        /** Stays, and says nothing of whom it comes from once the account is erased. */
        public static Kind staying(String word, Set<Viewer> seenBy, String... columns) {
            return new Kind(word, seenBy, Kept.WITHOUT_NAME, null, Set.of(columns));
        }

        /** Stays until the person has it erased with this step or a later one. */
        public static Kind going(String word, Step goes, Set<Viewer> seenBy, String... columns) {
            return new Kind(word, seenBy, Kept.UNTIL_ERASED, goes, Set.of(columns));
        }

        /** The same, with an end of its own. */
        public static Kind ending(String word, Kept kept, Step goes, Set<Viewer> seenBy, String... columns) {
            return new Kind(word, seenBy, kept, goes, Set.of(columns));
        }
    }

    /**
     * One column.
     *
     * @param name  {@code data.column.<name>} is its message key
     * @param words where its values are words of ours, their message key with {@code *} in place of the word; else null
     */
    record Column(String name, String words) {
        /** @param column a name, or a name, a space and the message key of its values */
        static Column of(String column) {
            int space = column.indexOf(' ');
            return space < 0 ? new Column(column, null) : new Column(column.substring(0, space), column.substring(space + 1));
        }

        /** The message key of a value that is one of our words: {@code CO_DELIVERY} is told by {@code practice.kind.co-delivery}. */
        public String key(Object value) {
            return words.replace("*", value.toString().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
    }

    /** Rows of plain values: text, numbers, yes or no, days and moments; null where there is nothing. */
    record Table(List<Column> columns, List<List<Object>> rows) {

        /** @param columns as {@link Column} reads them, one for each that the query selects */
        public static Table of(Query query, String... columns) {
            List<List<Object>> rows = ((List<?>) query.getResultList()).stream()
                    .map(row -> row instanceof Object[] several ? several : new Object[] {row})
                    .map(row -> Stream.of(row).map(Table::plain).toList()).toList();
            return new Table(Stream.of(columns).map(Column::of).toList(), rows);
        }

        private static Object plain(Object value) {
            return switch (value) {
                case Timestamp moment -> moment.toInstant().atZone(Chance.ZONE).toOffsetDateTime();
                case Date day -> day.toLocalDate();
                case null, default -> value;
            };
        }
    }
}
