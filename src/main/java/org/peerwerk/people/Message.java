package org.peerwerk.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.peerwerk.shared.Chance;
import org.peerwerk.shared.Language;
import org.peerwerk.shared.RuleBroken;
import org.peerwerk.shared.Texts;

/**
 * What we tell a person, in their form of language and on their way. It has reached them when they open it here, or when somebody has
 * handed it over or read it to them; what comes first counts, and deadlines start on that day (I14). The address or number it went to is
 * forgotten then.
 */
@Entity
public class Message {
    /** How it reached the person. */
    public enum How {
        OPENED, HANDED_OVER
    }

    @Id
    private UUID id;
    @Column(name = "person_id")
    private UUID person;
    private String occasion;
    @Enumerated(EnumType.STRING)
    private Language language;
    private String subject;
    private String text;
    private String path;
    @Enumerated(EnumType.STRING)
    private Channel channel;
    private String contact;
    @Column(name = "site_id")
    private UUID site;
    @Column(name = "written_at")
    private OffsetDateTime writtenAt;
    @Column(name = "reached_on")
    private LocalDate reachedOn;
    @Enumerated(EnumType.STRING)
    @Column(name = "reached_how")
    private How how;
    @Column(name = "reached_by")
    private UUID by;
    @Version
    private int version;

    /** @param path where the person goes on, without language */
    public record Content(Language language, String subject, String text, String path) {
        /** In Leichte Sprache one sentence a line. */
        public List<String> lines() {
            return text.lines().flatMap(line -> language == Language.EASY ? Stream.of(Texts.sentences(line)) : Stream.of(line)).toList();
        }
    }

    protected Message() {
    }

    /** @param occasion a word and an id with a space between, once for each person */
    public Message(UUID id, UUID person, String occasion, Content content, Preferences.Way way, OffsetDateTime now) {
        this.id = id;
        this.person = person;
        this.occasion = occasion;
        this.language = content.language();
        this.subject = content.subject();
        this.text = content.text();
        this.path = content.path();
        this.channel = way.channel();
        this.contact = way.contact();
        this.site = way.site();
        this.writtenAt = now;
    }

    /** The person reads it here. */
    public void open(LocalDate today) {
        reach(today, How.OPENED, person);
    }

    /**
     * Somebody gave it to the person, or read it to them.
     *
     * @throws RuleBroken at {@code day} where that is before it was written, or still to come
     */
    public void handOver(LocalDate day, UUID by, LocalDate today) {
        if (day.isAfter(today) || day.isBefore(writtenOn())) {
            throw RuleBroken.at("day", "handing-over.wrong-day");
        }
        reach(day, How.HANDED_OVER, by);
    }

    private void reach(LocalDate day, How how, UUID by) {
        if (reachedOn == null) {
            this.reachedOn = day;
            this.how = how;
            this.by = by;
            this.contact = "";
        }
    }

    public UUID id() {
        return id;
    }

    public UUID person() {
        return person;
    }

    public Content content() {
        return new Content(language, subject, text, path);
    }

    public Preferences.Way way() {
        return new Preferences.Way(channel, contact, site);
    }

    public LocalDate writtenOn() {
        return writtenAt.atZoneSameInstant(Chance.ZONE).toLocalDate();
    }

    /** Null while it is on its way. */
    public LocalDate reachedOn() {
        return reachedOn;
    }

    /** Null while it is on its way. */
    public How how() {
        return how;
    }
}
