package org.peerwerk.feedback;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.peerwerk.shared.Language;
import org.peerwerk.shared.RuleBroken;

/** Somebody pressed a face under a page. They may add one line, once and on the same day; then it stays as it is until it is deleted. */
@Entity
public class Remark {
    /** Longest line, in characters. */
    public static final int LONGEST = 300;
    /** A remark that is older is deleted. */
    public static final int DAYS = 365;

    @Id
    private UUID id;
    private String page;
    @Enumerated(EnumType.STRING)
    private Language language;
    @Enumerated(EnumType.STRING)
    private Face face;
    private String sentence;
    private LocalDate day;

    protected Remark() {
    }

    /** @param page kind of the page: its address with names in place of ids, {@code /courses/{id}} */
    public Remark(UUID id, String page, Language language, Face face, LocalDate today) {
        this.id = id;
        this.page = page;
        this.language = language;
        this.face = face;
        this.day = today;
        this.sentence = "";
    }

    /** @throws RuleBroken where there is a line already, or the day is over */
    public void add(String line, LocalDate today) {
        if (!sentence.isEmpty() || !day.equals(today)) {
            throw new RuleBroken("feedback.too-late");
        }
        sentence = line;
    }

    public Face face() {
        return face;
    }

    /** Empty where nothing was written. */
    public String sentence() {
        return sentence;
    }

    public String page() {
        return page;
    }
}
