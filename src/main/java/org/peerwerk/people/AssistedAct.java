package org.peerwerk.people;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
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
import org.peerwerk.shared.Errand;
import org.peerwerk.shared.RuleBroken;

/**
 * One thing that somebody did on behalf of a person. It counts at once and is shown as unconfirmed; the person confirms it at any time, or
 * undoes it within {@link #DAYS} from the day on which the message about it reached them (I14). What they never answer stays as it is,
 * unconfirmed.
 */
@Entity
@Table(name = "assisted_act")
public class AssistedAct {
    /** How long it can be undone (domain.md section 4: undo 14 days). */
    public static final int DAYS = 14;

    @Id
    private UUID id;
    @Column(name = "assistance_id")
    private UUID assistance;
    @Enumerated(EnumType.STRING)
    private Errand errand;
    @Column(name = "subject_id")
    private UUID subject;
    private String path;
    @Column(name = "message_id")
    private UUID message;
    @Column(name = "done_at")
    private OffsetDateTime doneAt;
    @Enumerated(EnumType.STRING)
    private State state;
    @Convert(converter = StoredJson.OfSheet.class)
    private SignedSheet sheet;
    @Column(name = "on_paper")
    private boolean onPaper;
    @Column(name = "answered_at")
    private OffsetDateTime answeredAt;
    @Version
    private int version;

    public enum State {
        OPEN, CONFIRMED, UNDONE
    }

    protected AssistedAct() {
    }

    /** @param message that tells the person */
    AssistedAct(UUID id, UUID assistance, Errand errand, UUID subject, String path, UUID message, OffsetDateTime now) {
        this.id = id;
        this.assistance = assistance;
        this.errand = errand;
        this.subject = subject;
        this.path = path;
        this.message = message;
        this.doneAt = now;
        this.state = State.OPEN;
    }

    /**
     * The person says: that is what I wanted. Possible at any time.
     *
     * @param sheet that they have signed; null where they say it here
     * @throws RuleBroken where it was answered, or the signature is older than the act
     */
    void confirm(SignedSheet sheet, OffsetDateTime now) {
        answer(State.CONFIRMED, sheet, now);
    }

    /**
     * The person says: I did not want that. Of a sheet the day of the signature counts, whenever it is entered.
     *
     * @param reachedOn day on which the message about it reached the person, or null
     * @param sheet     that they have signed; null where they say it here
     * @throws RuleBroken where it was answered, the time is over, or the signature is older than the act
     */
    void undo(LocalDate reachedOn, SignedSheet sheet, OffsetDateTime now) {
        LocalDate last = undoUntil(message == null ? day(doneAt) : reachedOn);
        LocalDate said = sheet == null ? day(now) : sheet.signedOn();
        if (state == State.OPEN && last != null && said.isAfter(last)) {
            throw new RuleBroken("assistance.too-late", DAYS);
        }
        answer(State.UNDONE, sheet, now);
    }

    /** @return last day; null while the time has not begun */
    static LocalDate undoUntil(LocalDate reachedOn) {
        return reachedOn == null ? null : reachedOn.plusDays(DAYS);
    }

    static LocalDate day(OffsetDateTime moment) {
        return moment.atZoneSameInstant(Chance.ZONE).toLocalDate();
    }

    private void answer(State answer, SignedSheet sheet, OffsetDateTime now) {
        if (state != State.OPEN) {
            throw new RuleBroken("assistance.answered");
        }
        if (sheet != null && sheet.signedOn().isBefore(day(doneAt))) {
            throw RuleBroken.at("sheetDay", "assistance.signed-before");
        }
        this.sheet = sheet;
        this.onPaper = sheet != null;
        state = answer;
        answeredAt = now;
    }

    UUID assistance() {
        return assistance;
    }

    Errand errand() {
        return errand;
    }

    UUID subject() {
        return subject;
    }

    /** Null for one from before people were told, and once the message is over: then the time runs from the act. */
    UUID message() {
        return message;
    }
}
