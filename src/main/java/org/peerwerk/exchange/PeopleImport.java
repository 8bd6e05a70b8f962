package org.peerwerk.exchange;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.UUID;
import org.peerwerk.shared.NotFound;
import org.peerwerk.shared.RuleBroken;

/**
 * A file of people on its way in. It is uploaded and looked at, as often as its uploader likes; then it begins, and its lines are done in
 * their order, some in each transaction together with the count of what is done: so a server that dies in the middle loses nothing and does
 * nothing twice. When every line is in, the file is forgotten and its counts stay. Lines that had become wrong meanwhile leave it as it was,
 * uploaded, and can be looked at again.
 */
@Entity
@Table(name = "people_import")
public class PeopleImport {
    /** How long a file is kept that nobody imports. */
    public static final Period KEPT = Period.ofDays(30);

    public enum State {
        UPLOADED, RUNNING, DONE
    }

    @Id
    private UUID id;
    @Column(name = "organisation_id")
    private UUID organisation;
    @Column(name = "uploaded_by")
    private UUID uploader;
    @Column(name = "by_office")
    private boolean byOffice;
    @Column(name = "file_name")
    private String fileName;
    @Basic(fetch = FetchType.LAZY)
    private byte[] content;
    @Enumerated(EnumType.STRING)
    private State state;
    @Column(name = "uploaded_at")
    private OffsetDateTime uploadedAt;
    @Column(name = "line_count")
    private int lines;
    @Column(name = "done_count")
    private int done;
    @Column(name = "invited_count")
    private int invited;
    @Column(name = "letter_count")
    private int letters;
    @Column(name = "changed_count")
    private int changed;
    @Column(name = "unchanged_count")
    private int unchanged;
    @Column(name = "refused_count")
    private int refused;
    @Column(name = "finished_at")
    private OffsetDateTime finishedAt;
    @Version
    private int version;

    protected PeopleImport() {
    }

    /** @param content of the file, as it came */
    PeopleImport(UUID id, UUID organisation, UUID uploader, String fileName, byte[] content, OffsetDateTime now) {
        this.id = id;
        this.organisation = organisation;
        this.uploader = uploader;
        this.fileName = fileName;
        this.content = content.clone();
        this.state = State.UPLOADED;
        this.uploadedAt = now;
    }

    /** @throws NotFound for everybody but the uploader, and under the address of another organisation */
    PeopleImport requireFor(UUID organisation, UUID reader) {
        if (!this.organisation.equals(organisation) || !uploader.equals(reader)) {
            throw new NotFound("import");
        }
        return this;
    }

    /**
     * Its lines are done from now on. One that has begun already goes on as it is.
     *
     * @param office the office imports
     * @throws RuleBroken where something in it is in error, or it has been imported
     */
    void begin(Preview preview, boolean office) {
        if (state == State.DONE) {
            throw new RuleBroken("people-import.done-already");
        }
        if (state == State.RUNNING) {
            return;
        }
        if (!preview.isGood()) {
            throw new RuleBroken("people-import.in-error");
        }
        state = State.RUNNING;
        byOffice = office;
        lines = preview.rows().size();
        done = invited = letters = changed = unchanged = refused = 0;
    }

    /** These lines are done, in this transaction. After the last one it is finished. */
    void advance(Preview part, OffsetDateTime now) {
        // loaded before anything is changed: loading it later would take back what was changed before
        boolean kept = content != null;
        done += part.rows().size();
        invited += (int) part.count(Preview.Kind.NEW);
        letters += (int) part.count(Preview.Kind.LETTER);
        changed += (int) part.count(Preview.Kind.CHANGED);
        unchanged += (int) part.count(Preview.Kind.UNCHANGED);
        refused += (int) part.count(Preview.Kind.FAULTY);
        if (done == lines) {
            finishedAt = now;
            state = refused == 0 ? State.DONE : State.UPLOADED;
            if (refused == 0 && kept) {
                content = null;
            }
        }
    }

    /** @throws RuleBroken while its lines are done */
    void requireIdle() {
        if (state == State.RUNNING) {
            throw new RuleBroken("people-import.running");
        }
    }

    /** As a line of a list, and all that is said of it besides its content. */
    Row row() {
        return new Row(id, fileName, state, uploadedAt, uploadedAt.plus(KEPT), lines, done, invited, letters, changed, unchanged, refused, finishedAt);
    }

    /**
     * @param keptUntil  when it is thrown away unless it is imported
     * @param lines      0 before it began
     * @param finishedAt null before its last line was done
     */
    public record Row(UUID id, String fileName, State state, OffsetDateTime uploadedAt, OffsetDateTime keptUntil, int lines, int done, int invited,
            int letters, int changed, int unchanged, int refused, OffsetDateTime finishedAt) {
    }

    UUID id() {
        return id;
    }

    UUID organisation() {
        return organisation;
    }

    UUID uploader() {
        return uploader;
    }

    boolean isByOffice() {
        return byOffice;
    }

    boolean isRunning() {
        return state == State.RUNNING;
    }

    int done() {
        return done;
    }

    int lines() {
        return lines;
    }

    /** None once all of it is imported. */
    byte[] content() {
        return content == null ? new byte[0] : content.clone();
    }
}
