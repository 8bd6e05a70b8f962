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
import java.util.function.Function;
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

    /** How rows of these data end by themselves, without anybody asking. */
    default List<Ending> endings() {
        return List.of();
    }

    /** What of these data ends by itself. */
    default List<Term> terms() {
        return endings().stream().map(Ending::term).toList();
    }

    /**
     * Takes away what is over on that day, at most so many; a feature in which more than rows goes does it itself.
     *
     * @param sql makes a native query
     * @return how many; fewer than {@code most} where none are left
     */
    default int end(Term term, LocalDate day, int most, Function<String, Query> sql) {
        Ending ending = Ending.of(endings(), term);
        return ending.between(sql.apply(ending.doing()), day).setParameter(3, most).executeUpdate();
    }

    /**
     * Data of one kind, and when they end.
     *
     * @param word  {@code retention.<word>} is the message key of what ends, {@code retention.<word>.from} that of the day the time runs from
     * @param after how long after that day
     */
    record Term(String word, Period after) {
        public static Term days(String word, int days) {
            return new Term(word, Period.ofDays(days));
        }

        public static Term months(String word, int months) {
            return new Term(word, Period.ofMonths(months));
        }

        public static Term years(String word, int years) {
            return new Term(word, Period.ofYears(years));
        }
    }

    /**
     * Rows {@code x} of one table that end: they are deleted, or lose what nobody needs any more.
     *
     * @param from   the day their time runs from, in SQL; null where it does not run
     * @param when   which rows end at all, in SQL
     * @param loses  assignments that take away what ends; null where the whole row goes
     * @param person column of the person whose legal hold keeps the row, or null
     * @param cohort column of the course whose legal hold or funder keeps it, or null
     */
    record Ending(Term term, String table, String from, String when, String loses, String person, String cohort) {
        /** Whole rows of a person go. */
        public static Ending rows(Term term, String table, String from, String person) {
            return new Ending(term, table, from, "true", null, person, null);
        }

        /** The same, of those only. */
        public Ending where(String condition) {
            return new Ending(term, table, from, condition, loses, person, cohort);
        }

        /** The row stays without what it loses. */
        public Ending losing(String assignments) {
            return new Ending(term, table, from, when, assignments, person, cohort);
        }

        /** What belongs to a course is kept with it. */
        public Ending ofCohort(String column) {
            return new Ending(term, table, from, when, loses, person, column);
        }

        /** A moment as its day here. */
        public static String day(String moment) {
            return "cast(" + moment + " at time zone 'Europe/Berlin' as date)";
        }

        public static Ending of(List<Ending> endings, Term term) {
            return endings.stream().filter(ending -> ending.term().equals(term)).findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(term.word()));
        }

        /** Which rows are over; {@code ?1} is the day before which their time must have begun, {@code ?2} that on which it is asked. */
        public String over() {
            return table + " x where " + when + " and " + from + " < ?1 and not is_kept(cast(" + person + " as uuid), cast(" + cohort + " as uuid), ?2)";
        }

        String doing() {
            return (loses == null ? "delete from " + table : "update " + table + " set " + loses)
                    + " where ctid in (select x.ctid from " + over() + " limit ?3)";
        }

        /** Fills the days in. */
        public Query between(Query query, LocalDate day) {
            return query.setParameter(1, day.minus(term.after())).setParameter(2, day);
        }
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
        /** Who coordinates a network to which the organisation has agreed. */
        NETWORK,
        /** Somebody whom the person lets help. */
        ASSISTANT,
        /** Whoever has the code and the name from a certificate. */
        CHECKER;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One kind of data.
     *
     * @param word    {@code data.<word>} is the message key of its name, {@code data.<word>.purpose} that of what it is for
     * @param seenBy  who sees it beside the person
     * @param terms   what of it ends by itself; empty where nothing does
     * @param ends    all of it does
     * @param goes    with which step it is erased; null where it stays without a name
     * @param columns columns of the database this kind answers for, {@code table.column}
     */
    record Kind(String word, Set<Viewer> seenBy, List<Term> terms, boolean ends, Step goes, Set<String> columns) {
        public Kind {
            seenBy = Set.copyOf(seenBy);
            terms = List.copyOf(terms);
            columns = Set.copyOf(columns);
        }

        /** Who sees it, in the order of the enum. */
        public List<Viewer> viewers() {
            return seenBy.stream().sorted().toList();
        }

        /** How long that stays which does not end by itself, as the end of a message key. */
        public String stays() {
            return goes == null ? "without-name" : "until-erased";
        }

        /** Stays, and says nothing of whom it comes from once the account is erased. */
        public static Kind staying(String word, Set<Viewer> seenBy, String... columns) {
            return new Kind(word, seenBy, List.of(), false, null, Set.of(columns));
        }

        /** Stays until the person has it erased with this step or a later one. */
        public static Kind going(String word, Step goes, Set<Viewer> seenBy, String... columns) {
            return new Kind(word, seenBy, List.of(), false, goes, Set.of(columns));
        }

        /** The same, but all of it ends by itself. */
        public Kind ending(Term... terms) {
            return new Kind(word, seenBy, List.of(terms), true, goes, columns);
        }

        /** The same, but some of it ends by itself. */
        public Kind partlyEnding(Term... terms) {
            return new Kind(word, seenBy, List.of(terms), false, goes, columns);
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
