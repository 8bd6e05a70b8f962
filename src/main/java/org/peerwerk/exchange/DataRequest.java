package org.peerwerk.exchange;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.peerwerk.shared.Chance;
import org.peerwerk.shared.RuleBroken;

/**
 * Somebody makes use of a right over their data. It is answered within a month of the day it was received; where that is not enough, the
 * office may take two months more, once, within that month, and tells the person why (GDPR Art. 12 (3)). Every answer comes in plain and
 * in easy words, and stands. Whoever has no account here gets it as a letter, which the office marks as sent.
 */
@Entity
@Table(name = "data_request")
public class DataRequest {
    /** Longest text of either side, in characters. */
    public static final int LONGEST = 4000;
    /** Longest postal address, in characters. */
    public static final int LONGEST_ADDRESS = 500;
    private static final int MONTHS = 1;
    private static final int MONTHS_EXTENDED = 3;

    @Id
    private UUID id;
    @Column(name = "person_id")
    private UUID person;
    private String asker;
    private String address;
    @Enumerated(EnumType.STRING)
    private Kind kind;
    @Enumerated(EnumType.STRING)
    private Way way;
    private String words;
    @Column(name = "received_on")
    private LocalDate receivedOn;
    @Column(name = "entered_by")
    private UUID enteredBy;
    @Column(name = "entered_at")
    private OffsetDateTime enteredAt;
    @Column(name = "extended_on")
    private LocalDate extendedOn;
    private String extension;
    @Column(name = "extension_easy")
    private String extensionEasy;
    private String answer;
    @Column(name = "answer_easy")
    private String answerEasy;
    @Column(name = "answered_by")
    private UUID answeredBy;
    @Column(name = "answered_at")
    private OffsetDateTime answeredAt;
    @Column(name = "sent_on")
    private LocalDate sentOn;
    @Column(name = "sent_by")
    private UUID sentBy;
    @Version
    private int version;

    /** GDPR Art. 15, 16, 17, 18, 21, and what fits none of them. */
    public enum Kind {
        ACCESS, CORRECTION, ERASURE, RESTRICTION, OBJECTION, OTHER;

        /** Whoever helps a person may ask that for them. */
        public boolean isErrand() {
            return this == ACCESS || this == CORRECTION;
        }
    }

    /** How it came: by the person here, or to the office. */
    public enum Way {
        SELF, PAPER, PHONE
    }

    public enum State {
        OPEN, EXTENDED, ANSWERED
    }

    /** Who asks: somebody with an account, or somebody known by name and address alone. */
    public record Asker(UUID person, String name, String address) {
        public static Asker known(UUID person) {
            return new Asker(person, null, null);
        }

        public static Asker unknown(String name, String address) {
            return new Asker(null, name, address);
        }
    }

    /** That the letter was sent. */
    public record Sent(LocalDate on, UUID by) {
    }

    /** What is asked for. @param words in the person's own words, or as the office understood them */
    public record Asked(Kind kind, Way way, String words) {
    }

    /** One text in both forms. */
    public record TwoForms(String plain, String easy) {
        /** @throws RuleBroken at {@code plain} or {@code easy} where one is missing */
        TwoForms complete() {
            if (plain == null || plain.isBlank()) {
                throw RuleBroken.at("plain", "form.missing");
            }
            if (easy == null || easy.isBlank()) {
                throw RuleBroken.at("easy", "form.missing");
            }
            return this;
        }
    }

    protected DataRequest() {
    }

    /** @throws RuleBroken for a day that has not come yet */
    DataRequest(UUID id, Asker asker, Asked asked, LocalDate receivedOn, UUID enteredBy, OffsetDateTime now) {
        if (receivedOn.isAfter(now.toLocalDate())) {
            throw RuleBroken.at("receivedOn", "form.in-future");
        }
        this.id = id;
        this.person = asker.person();
        this.asker = asker.name();
        this.address = asker.address();
        this.kind = asked.kind();
        this.way = asked.way();
        this.words = asked.words();
        this.receivedOn = receivedOn;
        this.enteredBy = enteredBy;
        this.enteredAt = now;
    }

    /**
     * Two months more. The person reads why.
     *
     * @throws RuleBroken once it is answered or extended, after the first month, or where a form of the reason is missing
     */
    void extend(TwoForms why, UUID by, LocalDate today) {
        requireOpen(by);
        if (extendedOn != null) {
            throw new RuleBroken("request.extended-already");
        }
        if (today.isAfter(dueOn())) {
            throw new RuleBroken("request.too-late-to-extend");
        }
        extension = why.complete().plain();
        extensionEasy = why.easy();
        extendedOn = today;
        noLongerSent();
    }

    /** @throws RuleBroken once it is answered, about oneself, or where a form is missing */
    void answer(TwoForms words, UUID by, OffsetDateTime now) {
        requireOpen(by);
        answer = words.complete().plain();
        answerEasy = words.easy();
        answeredBy = by;
        answeredAt = now;
        noLongerSent();
    }

    private void noLongerSent() {
        sentOn = null;
        sentBy = null;
    }

    /**
     * The letter is on its way to somebody without an account.
     *
     * @throws RuleBroken where there is none to send, and at {@code day} before it was written or for a day to come
     */
    void send(LocalDate day, UUID by, LocalDate today) {
        if (!isToSend()) {
            throw new RuleBroken("request.nothing-to-send");
        }
        if (day.isBefore(writtenOn()) || day.isAfter(today)) {
            throw RuleBroken.at("day", "request.wrong-day");
        }
        sentOn = day;
        sentBy = by;
    }

    private void requireOpen(UUID by) {
        if (by.equals(person)) {
            throw new RuleBroken("request.not-oneself");
        }
        requireUnanswered();
    }

    /** @throws RuleBroken once it is answered: what was sent cannot be called back */
    void requireUnanswered() {
        if (answeredAt != null) {
            throw new RuleBroken("request.answered-already");
        }
    }

    /** The last day on which an answer is in time. */
    public LocalDate dueOn() {
        return receivedOn.plusMonths(extendedOn == null ? MONTHS : MONTHS_EXTENDED);
    }

    public boolean isLate(LocalDate today) {
        return answeredAt == null && today.isAfter(dueOn());
    }

    /** Whether two months more can still be taken. */
    public boolean canBeExtended(LocalDate today) {
        return state() == State.OPEN && !today.isAfter(dueOn());
    }

    public State state() {
        return answeredAt != null ? State.ANSWERED : extendedOn != null ? State.EXTENDED : State.OPEN;
    }

    public UUID id() {
        return id;
    }

    public Asker asker() {
        return new Asker(person, asker, address);
    }

    /** What stands in the letter to somebody without an account: the answer, before it why it takes longer. Null where there is no letter. */
    public TwoForms letter() {
        return person != null ? null : answeredAt != null ? answer() : extension();
    }

    /** The day on which the letter was written. */
    public LocalDate writtenOn() {
        return answeredAt == null ? extendedOn : answeredAt.atZoneSameInstant(Chance.ZONE).toLocalDate();
    }

    public boolean isToSend() {
        return letter() != null && sentOn == null;
    }

    /** Null while the letter waits, and where there is none. */
    public Sent sent() {
        return sentOn == null ? null : new Sent(sentOn, sentBy);
    }

    public Kind kind() {
        return kind;
    }

    public Way way() {
        return way;
    }

    public String words() {
        return words;
    }

    public LocalDate receivedOn() {
        return receivedOn;
    }

    /** Why it takes longer; null where it does not. */
    public TwoForms extension() {
        return extendedOn == null ? null : new TwoForms(extension, extensionEasy);
    }

    /** Null until there is one. */
    public TwoForms answer() {
        return answeredAt == null ? null : new TwoForms(answer, answerEasy);
    }

    public OffsetDateTime answeredAt() {
        return answeredAt;
    }
}
