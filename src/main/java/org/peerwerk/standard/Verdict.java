package org.peerwerk.standard;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * What one checker says of exactly these easy words, once. Nobody changes it, neither who entered it from paper nor the checker (the
 * database refuses); other words get a verdict of their own.
 */
@Entity
public class Verdict {
    @Id
    private UUID id;
    @Column(name = "standard_id")
    private UUID standard;
    @Column(name = "owner_id")
    private UUID owner;
    private String kind;
    private String hash;
    @Column(name = "version_id")
    private UUID version;
    private String block;
    @Column(name = "checker_id")
    private UUID checker;
    @Enumerated(EnumType.STRING)
    private Understanding word;
    private String note;
    @Column(name = "given_at")
    private OffsetDateTime givenAt;
    @Column(name = "entered_by")
    private UUID enteredBy;
    @Column(name = "session_id")
    private UUID session;

    protected Verdict() {
    }

    /**
     * @param said      what the checker answered, first and alone
     * @param enteredBy who entered it for them; null where they did themselves
     */
    Verdict(UUID id, UUID standard, CheckPackage of, CheckPackage.Answer said, UUID enteredBy, OffsetDateTime now) {
        CheckPackage.Text text = of.texts().get(said.number() - 1);
        this.id = id;
        this.standard = standard;
        this.owner = text.key().owner();
        this.kind = text.key().kind();
        this.hash = text.key().hash();
        this.version = of.versionId();
        this.block = text.block();
        this.checker = of.checker();
        this.word = said.word();
        this.note = said.note();
        this.givenAt = now;
        this.enteredBy = enteredBy;
        this.session = of.session();
    }
}
