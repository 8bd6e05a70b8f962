package org.peerwerk.people;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.peerwerk.shared.Chance;
import org.peerwerk.shared.RuleBroken;

/**
 * One yes of one person to one purpose, in the words of one {@link ConsentText}. It stands until the person takes it back, or until they
 * say yes to a newer text; then the row stays as proof, and the next yes is a new row. Said here by the person, or on a
 * {@link SignedSheet} that the certification office entered: of the two, what was said later counts.
 */
@Entity
public class Consent {
    /** Why a yes stands no longer. */
    public enum Ending {
        TAKEN_BACK, RENEWED
    }

    @Id
    private UUID id;
    @Column(name = "person_id")
    private UUID person;
    @Enumerated(EnumType.STRING)
    private Purpose purpose;
    @Column(name = "text_number")
    private int text;
    @Column(name = "told_text")
    private Integer toldText;
    @Column(name = "given_at")
    private OffsetDateTime givenAt;
    @Convert(converter = StoredJson.OfSheet.class)
    @Column(name = "given_sheet")
    private SignedSheet givenSheet;
    @Column(name = "ended_at")
    private OffsetDateTime endedAt;
    @Enumerated(EnumType.STRING)
    private Ending ending;
    @Convert(converter = StoredJson.OfSheet.class)
    @Column(name = "ended_sheet")
    private SignedSheet endedSheet;

    protected Consent() {
    }

    /**
     * @param text  number of the text that the person read
     * @param sheet null where the person said it here
     * @param now   when it was said here, or entered
     */
    public Consent(UUID id, UUID person, Purpose purpose, int text, SignedSheet sheet, OffsetDateTime now) {
        this.id = id;
        this.person = person;
        this.purpose = purpose;
        this.text = text;
        this.givenSheet = sheet;
        this.givenAt = now;
    }

    /**
     * Taking back twice changes nothing: the first moment counts.
     *
     * @param sheet null where the person does it here
     * @throws RuleBroken at {@code sheetDay} where the yes is younger than the sheet
     */
    public void takeBack(SignedSheet sheet, OffsetDateTime now) {
        if (sheet != null && saidOn().isAfter(sheet.signedOn())) {
            throw RuleBroken.at("sheetDay", "paper-consent.given-since");
        }
        end(Ending.TAKEN_BACK, sheet, now);
    }

    /** The person says yes to a newer text. */
    public void renew(OffsetDateTime now) {
        end(Ending.RENEWED, null, now);
    }

    private void end(Ending how, SignedSheet sheet, OffsetDateTime now) {
        if (endedAt == null) {
            ending = how;
            endedSheet = sheet;
            endedAt = now;
        }
    }

    /**
     * A yes on paper comes after this one. On the same day nobody knows which came first: then the no counts.
     *
     * @throws RuleBroken at {@code sheetDay} where the person has taken the yes back on the day of the signature or since
     */
    public void isFollowedBy(SignedSheet sheet) {
        if (ending == Ending.TAKEN_BACK && !endedOn().isBefore(sheet.signedOn())) {
            throw RuleBroken.at("sheetDay", "paper-consent.taken-back-since");
        }
    }

    /** The person was told that it counts no more since that text. */
    void told(int number) {
        toldText = number;
    }

    public boolean stands() {
        return endedAt == null;
    }

    public UUID id() {
        return id;
    }

    public UUID person() {
        return person;
    }

    public Purpose purpose() {
        return purpose;
    }

    /** Number of the text it was given to. */
    public int text() {
        return text;
    }

    public OffsetDateTime givenAt() {
        return givenAt;
    }

    /** The day on which the person said it: here, or with their signature. */
    public LocalDate saidOn() {
        return givenSheet == null ? day(givenAt) : givenSheet.signedOn();
    }

    /** Null where the person said it here. */
    public SignedSheet givenSheet() {
        return givenSheet;
    }

    /** Null while it stands. */
    public OffsetDateTime endedAt() {
        return endedAt;
    }

    /** The day on which the person took it back: here, or with their signature; null while it stands. */
    public LocalDate endedOn() {
        return endedAt == null ? null : endedSheet == null ? day(endedAt) : endedSheet.signedOn();
    }

    /** Null while it stands. */
    public Ending ending() {
        return ending;
    }

    /** Null while it stands, and where the person ended it here. */
    public SignedSheet endedSheet() {
        return endedSheet;
    }

    private static LocalDate day(OffsetDateTime moment) {
        return moment.atZoneSameInstant(Chance.ZONE).toLocalDate();
    }
}
