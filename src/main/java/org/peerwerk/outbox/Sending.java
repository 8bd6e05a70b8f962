package org.peerwerk.outbox;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.peerwerk.outbox.Outbox.Posted;
import org.peerwerk.outbox.Parcel.Kind;
import org.peerwerk.outbox.Parcel.Stage;
import org.peerwerk.shared.Actor;
import org.peerwerk.shared.ChangeRepository;
import org.peerwerk.shared.Me;
import org.peerwerk.shared.NotFound;
import org.peerwerk.shared.Role;
import org.peerwerk.shared.RuleBroken;
import org.peerwerk.shared.UseCases;

/** What goes out: the postman's steps, each in a transaction of its own, and what the office sees of it and can do. */
@UseCases
public class Sending {
    /** Rows on the office's page; how many more there are is said. */
    private static final int MOST_SHOWN = 200;
    private static final Period RECENT = Period.ofDays(7);

    @Inject
    private Me me;
    @Inject
    private ParcelRepository parcels;
    @Inject
    private ChangeRepository changes;
    @Inject
    private Event<Posted> posted;
    @Inject
    private Clock clock;

    /**
     * What the office sees of a parcel: never its content.
     *
     * @param recipient an e-mail address, or the name of a delivery
     * @param word      first part of the occasion
     * @param at        when it was sent, or will be tried next; null where neither
     * @param error     why the last attempt failed, or null
     */
    public record Row(UUID id, Kind kind, String recipient, String word, Stage stage, int attempts, OffsetDateTime postedAt, OffsetDateTime at,
            String error) {
    }

    /**
     * The office's page.
     *
     * @param openCount all that have not arrived, also those that are not among the rows
     * @param sentCount all that have arrived in the last seven days, likewise
     */
    public record Overview(List<Row> open, long openCount, List<Row> sent, long sentCount) {
    }

    /** What has not arrived, and what has in the last seven days. */
    public Overview overview() {
        me.require(isOffice());
        OffsetDateTime since = now().minus(RECENT);
        return new Overview(parcels.open(MOST_SHOWN).stream().map(this::row).toList(), parcels.countOpen(),
                parcels.sent(since, MOST_SHOWN).stream().map(this::row).toList(), parcels.countSent(since));
    }

    /** @throws NotFound where there is none */
    public Row show(UUID id) {
        me.require(isOffice());
        return row(parcels.find(id));
    }

    /**
     * To be tried now.
     *
     * @throws RuleBroken where it has arrived, or is on its way
     */
    public void retry(UUID id) {
        me.require(isOffice());
        parcels.find(id).retry(now());
        changes.record(me.actor(), "parcel.retried", "parcel " + id);
        posted.fire(new Posted());
    }

    /**
     * Never to be tried again.
     *
     * @throws RuleBroken where it has arrived, or is on its way
     */
    public void discard(UUID id) {
        me.require(isOffice());
        Parcel parcel = parcels.find(id);
        parcel.requireIdle(now());
        parcels.remove(parcel);
        changes.record(me.actor(), "parcel.discarded", "parcel " + id, parcel.occasion());
    }

    /** The next one that is due, now in the hands of who asks. */
    public Optional<Parcel> take(Actor system) {
        system.requireSystem();
        Optional<Parcel> due = parcels.due(now());
        due.ifPresent(parcel -> parcel.take(now()));
        return due;
    }

    public void arrived(Actor system, UUID id) {
        system.requireSystem();
        parcels.find(id).arrive(now());
    }

    /** @param error shown to the office */
    public void failed(Actor system, UUID id, String error) {
        system.requireSystem();
        parcels.find(id).fail(error, now());
    }

    /** @param error shown to the office */
    public void lost(Actor system, UUID id, String error) {
        system.requireSystem();
        parcels.find(id).getLost(error, now());
    }

    /** @param error shown to the office */
    public void hopeless(Actor system, UUID id, String error) {
        system.requireSystem();
        parcels.find(id).giveUp(error);
    }

    private Row row(Parcel parcel) {
        Stage stage = parcel.stage(now());
        OffsetDateTime at = switch (stage) {
            case SENT -> parcel.sentAt();
            case WAITING, RETRYING, NEEDS_SOMEBODY -> parcel.dueAt();
            case ON_ITS_WAY, PERHAPS_SENT, GIVEN_UP -> null;
        };
        return new Row(parcel.id(), parcel.kind(), parcel.recipient(), parcel.occasion().substring(0, parcel.occasion().indexOf(' ')), stage,
                parcel.attempts(), parcel.postedAt(), at, parcel.lastError());
    }

    private boolean isOffice() {
        return me.is(Role.OFFICE) || me.is(Role.ADMIN);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
