package org.peerwerk.accounts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.peerwerk.shared.Chance;
import org.peerwerk.shared.MailAddress;
import org.peerwerk.shared.RuleBroken;

/**
 * The address at which a person can be reached whoever employs them. It counts once a code that was mailed there has come back; a new one
 * waits beside the old one until then.
 */
@Entity
@Table(name = "private_mail")
public class PrivateMail {
    static final Duration CODE_HOLDS = Duration.ofDays(1);
    static final int MOST_TRIES = 10;
    /** Nobody's mailbox is filled by somebody else. */
    static final int MOST_CODES_A_DAY = 5;

    @Id
    @Column(name = "person_id")
    private UUID person;
    private String address;
    private String pending;
    @Column(name = "code_hash")
    private String codeHash;
    @Column(name = "code_sent_at")
    private OffsetDateTime codeSentAt;
    private int codes;
    private int tries;
    @Version
    private int version;

    protected PrivateMail() {
    }

    PrivateMail(UUID person) {
        this.person = person;
    }

    /** What became of a typed code. */
    public enum Confirmation {
        DONE, WRONG,
        /** Too old, or tried too often: a new one is needed. */
        OVER
    }

    /**
     * Another address, which waits for its code.
     *
     * @param hash of the code that is sent there
     * @throws RuleBroken at {@code address} where it is none, or so many codes have been sent today already
     */
    void propose(String wanted, String hash, OffsetDateTime now) {
        MailAddress.require("address", wanted);
        boolean firstToday = codeSentAt == null || day(codeSentAt).isBefore(day(now));
        if (!firstToday && codes >= MOST_CODES_A_DAY) {
            throw RuleBroken.at("address", "account.code-often");
        }
        codes = firstToday ? 1 : codes + 1;
        tries = 0;
        pending = wanted;
        codeHash = hash;
        codeSentAt = now;
    }

    /** A code came back. It is never refused by failing, so that the attempt is counted. */
    Confirmation confirm(String hash, OffsetDateTime now) {
        if (pending == null || tries >= MOST_TRIES || codeSentAt.plus(CODE_HOLDS).isBefore(now)) {
            return Confirmation.OVER;
        }
        if (!codeHash.equals(hash)) {
            tries++;
            return Confirmation.WRONG;
        }
        address = pending;
        forgetPending();
        return Confirmation.DONE;
    }

    /** The person wants none any more. How many codes were sent today is kept. */
    void forget() {
        address = null;
        forgetPending();
    }

    private void forgetPending() {
        pending = null;
        codeHash = null;
    }

    private static LocalDate day(OffsetDateTime moment) {
        return moment.atZoneSameInstant(Chance.ZONE).toLocalDate();
    }

    /** Confirmed; null where none is. */
    String address() {
        return address;
    }

    /** Waits for its code; null where none does. */
    String pending() {
        return pending;
    }
}
