package org.peerwerk.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.peerwerk.shared.Display;
import org.peerwerk.shared.Language;
import org.peerwerk.shared.RuleBroken;

/**
 * How a person wants to read and to be reached. Whoever has chosen nothing reads German as it usually looks, and is reached by mail where
 * we know an address, else by the certification office.
 */
@Entity
public class Preferences {
    /** Longest address or number, in characters. */
    public static final int LONGEST_CONTACT = 500;

    @Id
    @Column(name = "person_id")
    private UUID person;
    @Enumerated(EnumType.STRING)
    private Language language;
    @Column(name = "text_size")
    private int size;
    @Column(name = "high_contrast")
    private boolean contrast;
    @Column(name = "read_aloud")
    private boolean readAloud;
    @Enumerated(EnumType.STRING)
    private Channel channel;
    private String contact;
    @Column(name = "site_id")
    private UUID site;
    @Version
    private int version;

    /**
     * How messages go to a person.
     *
     * @param contact postal address or telephone number; empty for the other channels
     * @param site    whose people bring it; null for the certification office. Kept for SMS too: it may stop being offered
     */
    public record Way(Channel channel, String contact, UUID site) {
        /** The certification office brings it where that is possible. */
        Way inConfidence() {
            return channel == Channel.AT_SITE ? this : new Way(channel, contact, null);
        }
    }

    /** All of it, as it can be compared and brought back. Null as in {@link Preferences}. */
    public record Chosen(Language language, Display display, Channel channel, String contact, UUID site) {
    }

    protected Preferences() {
    }

    /** Nothing is chosen yet. */
    public Preferences(UUID person) {
        this.person = person;
        this.contact = "";
        read(null, Display.USUAL);
    }

    /** @param language null for none in particular */
    public final void read(Language language, Display display) {
        this.language = language;
        this.size = display.size();
        this.contrast = display.contrast();
        this.readAloud = display.readAloud();
    }

    /** @throws RuleBroken at {@code contact} where the channel needs another, at {@code site} where it needs one */
    public void reach(Way way) {
        if (way.channel().needsContact() && way.contact().isBlank()) {
            throw RuleBroken.at("contact", switch (way.channel()) {
                case LETTER -> "channel.no-address";
                case SMS -> "channel.no-mobile";
                default -> "channel.no-number";
            });
        }
        if (way.channel() == Channel.AT_SITE && way.site() == null) {
            throw RuleBroken.at("site", "channel.no-site");
        }
        channel = way.channel();
        contact = way.channel() == Channel.SMS ? PhoneNumber.of(way.contact()).value() : way.channel().needsContact() ? way.contact() : "";
        site = way.channel() == Channel.MAIL ? null : way.site();
    }

    Chosen chosen() {
        return new Chosen(language, display(), channel, contact, site);
    }

    /** As it was once chosen. */
    void choose(Chosen once) {
        read(once.language(), once.display());
        channel = once.channel();
        contact = once.contact();
        site = once.site();
    }

    /**
     * How a message goes to the person now. Where SMS is not offered any more, somebody calls the number.
     *
     * @param email of the person, or null
     * @param sms   offered here
     */
    public Way way(String email, boolean sms) {
        boolean byMail = channel == null || channel == Channel.MAIL;
        if (byMail) {
            return new Way(email == null ? Channel.AT_SITE : Channel.MAIL, "", null);
        }
        return new Way(channel == Channel.SMS && !sms ? Channel.CALL : channel, contact, site);
    }

    /** Null where the person has chosen none. */
    public Language language() {
        return language;
    }

    public Display display() {
        return new Display(size, contrast, readAloud);
    }

    /** Null where the person has chosen none. */
    public Channel channel() {
        return channel;
    }

    public String contact() {
        return contact;
    }

    public UUID site() {
        return site;
    }
}
