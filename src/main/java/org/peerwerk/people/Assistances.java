package org.peerwerk.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.peerwerk.people.AssistanceRepository.ActRow;
import org.peerwerk.shared.Chance;
import org.peerwerk.shared.Errand;
import org.peerwerk.shared.Me;
import org.peerwerk.shared.RuleBroken;

/** For the features in which something can be done on behalf of a person: they note it here, and show what is unconfirmed. */
@ApplicationScoped
public class Assistances {
    @Inject
    private Me me;
    @Inject
    private ActingFor acting;
    @Inject
    private AssistanceRepository assistances;
    @Inject
    private Instance<Undoing> undoings;
    @Inject
    private PersonRepository persons;
    @Inject
    private MessageRepository messages;
    @Inject
    private Letterbox letterbox;
    @Inject
    private Clock clock;

    /**
     * Notes what was just done, in the same transaction, and tells the person: once a day for each who helps, and again where they have read
     * that. Nothing where the person did it themselves.
     *
     * @param subject what was made, as the feature's {@link Undoing} will be given it
     * @param path    where the person sees it, without language
     */
    public void record(Errand errand, UUID subject, String path) {
        if (me.isAssisted()) {
            String topic = "assisted-acts " + acting.assistance() + "/" + Chance.today(clock);
            UUID message = letterbox.tellUnlessUnread(me.id(), topic, "message.assisted-acts", "/my/assistance",
                    persons.find(me.hand()).name(), AssistedAct.DAYS);
            assistances.add(new AssistedAct(Chance.id(), acting.assistance(), errand, subject, path, message, OffsetDateTime.now(clock)));
        }
    }

    /** The person says, here or on a sheet, that it is what they wanted. */
    void confirm(AssistedAct act, SignedSheet sheet) {
        act.confirm(sheet, OffsetDateTime.now(clock));
        isKnown(act, sheet);
    }

    /**
     * As if it had never been done.
     *
     * @param sheet that the person has signed; null where they say it here
     * @throws RuleBroken when the time is over, or where the feature cannot take it back any more
     */
    void undo(AssistedAct act, UUID person, SignedSheet sheet) {
        act.undo(act.message() == null ? null : messages.find(act.message()).reachedOn(), sheet, OffsetDateTime.now(clock));
        isKnown(act, sheet);
        undoings.stream().filter(undoing -> undoing.errand() == act.errand()).findFirst().orElseThrow().undo(person, act.subject());
    }

    /** Whoever has answered everything that a message tells of knows what it says: nobody has to bring it any more. */
    private void isKnown(AssistedAct act, SignedSheet sheet) {
        if (act.message() != null && !assistances.isOpen(act.message())) {
            Message told = messages.find(act.message());
            if (sheet == null) {
                told.open(Chance.today(clock));
            } else {
                told.handOver(sheet.signedOn(), me.id(), Chance.today(clock));
            }
        }
    }

    /** Whoever presses the keys has done that on behalf of somebody. */
    public boolean isMyAct(UUID subject) {
        return assistances.isActOf(me.hand(), subject);
    }

    /** How that came about, where somebody did it on behalf of a person. */
    public Optional<ActRow> about(UUID subject) {
        return assistances.about(subject);
    }

    /** The latest of these errands that the person has not answered. */
    Optional<ActRow> unconfirmed(UUID person, Errand errand) {
        return assistances.actsFor(person).stream().filter(act -> act.errand() == errand && act.isOpen()).findFirst();
    }
}
