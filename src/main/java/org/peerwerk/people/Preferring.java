package org.peerwerk.people;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.peerwerk.shared.Actor;
import org.peerwerk.shared.Chance;
import org.peerwerk.shared.ChangeRepository;
import org.peerwerk.shared.Display;
import org.peerwerk.shared.Language;
import org.peerwerk.shared.Me;
import org.peerwerk.shared.RuleBroken;
import org.peerwerk.shared.UseCases;

/** A person chooses how pages look for them, in which form they read, and how messages reach them. */
@UseCases
public class Preferring {
    @Inject
    private Me me;
    @Inject
    private PreferencesRepository preferences;
    @Inject
    private PersonRepository persons;
    @Inject
    private SiteRepository sites;
    @Inject
    private ShortMessages shortMessages;
    @Inject
    private ChangeRepository changes;
    @Inject
    private Clock clock;

    /** How a person reads. @param language null where none is chosen */
    public record Reading(Language language, Display display) {
    }

    /**
     * How messages reach a person.
     *
     * @param chosen as messages go now; null where none is chosen
     * @param sms    is offered here
     * @param email  null where we know none
     * @param sites  that can bring something: open ones of the organisations the person belongs to
     */
    public record Reach(Channel chosen, String contact, UUID site, boolean sms, String email, List<SiteRow> sites) {
    }

    public Reading myReading() {
        me.requireLogin();
        return reading(me.id());
    }

    /** Asked at the login, so that every device shows pages as the person wants. */
    public Reading reading(Actor system, UUID person) {
        system.requireSystem();
        return reading(person);
    }

    private Reading reading(UUID person) {
        Preferences chosen = preferences.of(person);
        return new Reading(chosen.language(), chosen.display());
    }

    /** @param language null for none in particular */
    public void read(Language language, Display display) {
        me.requireLogin();
        preferences.kept(me.id()).read(language, display);
        changes.record(me.actor(), "preferences.changed", "person " + me.id());
    }

    public Reach myReach() {
        me.requireLogin();
        Preferences chosen = preferences.of(me.id());
        boolean sms = shortMessages.areOffered();
        String email = persons.find(me.id()).email();
        return new Reach(chosen.channel() == null ? null : chosen.way(email, sms).channel(), chosen.contact(), chosen.site(), sms, email, sites());
    }

    /** @throws RuleBroken at {@code channel}, {@code contact} or {@code site} where the channel lacks something */
    public void reach(Preferences.Way way) {
        me.requireLogin();
        if (way.channel() == Channel.MAIL && persons.find(me.id()).email() == null) {
            throw RuleBroken.at("channel", "channel.no-mail");
        }
        if (way.channel() == Channel.SMS && !shortMessages.areOffered()) {
            throw RuleBroken.at("channel", "form.choose");
        }
        if (way.site() != null && sites().stream().noneMatch(site -> site.id().equals(way.site()))) {
            throw RuleBroken.at("site", "channel.no-site");
        }
        preferences.kept(me.id()).reach(way);
        changes.record(me.actor(), "preferences.changed", "person " + me.id());
    }

    private List<SiteRow> sites() {
        return sites.ofPerson(me.id(), Chance.today(clock));
    }
}
