package org.peerwerk.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.peerwerk.outbox.Parcel.Kind;
import org.peerwerk.shared.Chance;
import org.peerwerk.shared.Json;

/**
 * Where features post what shall go out. Called inside a use case: what is posted goes out after its commit, and not at all where it
 * fails. A second post for the same recipient and occasion changes nothing.
 */
@ApplicationScoped
public class Outbox {
    /** How long it knows what has gone out, so that the same does not go twice. */
    public static final int REMEMBERS_DAYS = 90;

    @Inject
    private ParcelRepository parcels;
    @Inject
    private Event<Posted> posted;
    @Inject
    @Any
    private Instance<Silence> silences;
    @Inject
    private Clock clock;

    /** Something was posted: the postman looks after the commit. */
    record Posted() {
    }

    /**
     * A mail as plain text.
     *
     * @param occasion a word and an id with a space between: {@code invitation 3f…}; never says who is a peer or a self-advocate (I17).
     *                 The word has a sentence for the office, {@code outbox.occasion.<word>}
     * @param address  the recipient's e-mail address
     */
    public void mail(String occasion, String address, String subject, String text) {
        if (silences.stream().noneMatch(silence -> silence.covers(address))) {
            post(new Parcel(Chance.id(), Kind.MAIL, address, occasion, subject, text, now()));
        }
    }

    /**
     * A call to another system.
     *
     * @param delivery the name of the {@link Delivery} that makes it
     * @param payload  what that delivery needs; kept as JSON until the call has been made
     */
    public void call(String occasion, String delivery, Object payload) {
        post(new Parcel(Chance.id(), Kind.CALL, delivery, occasion, null, Json.write(payload), now()));
    }

    /** Takes back what was posted for this occasion and has not gone out yet; it may then be posted anew. */
    public void recall(String occasion) {
        parcels.waiting(occasion).forEach(parcels::remove);
    }

    /** Takes back every mail to this address that has not gone out yet. */
    public void recallMails(String address) {
        parcels.waitingFor(address).forEach(parcels::remove);
    }

    /** Somebody has had everything erased: no mail goes to that address any more, and nothing tells that one ever did. */
    public void forget(String address) {
        parcels.waitingFor(address).forEach(parcels::remove);
        parcels.forget(address);
    }

    /** The same for what told this person of a message, wherever it went; called before the messages are deleted. */
    public void forgetMessages(UUID person) {
        parcels.forgetMessages(person);
    }

    private void post(Parcel parcel) {
        parcels.addUnlessPosted(parcel);
        posted.fire(new Posted());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
