package org.peerwerk.people;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.peerwerk.people.AssistanceRepository.ActRow;
import org.peerwerk.shared.Chance;
import org.peerwerk.shared.ChangeRepository;
import org.peerwerk.shared.Me;
import org.peerwerk.shared.NotAllowed;
import org.peerwerk.shared.Role;
import org.peerwerk.shared.RuleBroken;
import org.peerwerk.shared.UseCases;

/**
 * What a person has signed on paper about something that was done on their behalf: that is what I wanted, or take it back. It is entered by
 * the certification office or by whoever brings this person's messages at their site, never by whoever did it. They see what was done and
 * by whom, and nothing of its words; the person is told.
 */
@UseCases
public class Countersigning {
    @Inject
    private Me me;
    @Inject
    private AssistanceRepository assistances;
    @Inject
    private Assistances acts;
    @Inject
    private SiteRepository sites;
    @Inject
    private Letterbox letterbox;
    @Inject
    private ChangeRepository changes;
    @Inject
    private Clock clock;

    /** What waits for a signature, the latest first. @throws NotAllowed for whoever brings nothing to anybody */
    public List<ActRow> list() {
        me.require(isOffice() || sites.isCoordinator(me.id()));
        return assistances.toSign(me.id(), isOffice());
    }

    /** How much waits at the sites that the reader coordinates; the office has its list. */
    public int count() {
        me.requireLogin();
        return sites.isCoordinator(me.id()) ? assistances.toSign(me.id(), false).size() : 0;
    }

    /** @throws NotAllowed for whoever may not enter an answer to it */
    public ActRow show(UUID act) {
        me.require(assistances.maySign(me.id(), isOffice(), act));
        return assistances.row(act);
    }

    /**
     * Enters the person's answer.
     *
     * @param wanted  it stays; else it is taken back
     * @param takenBy who took the sheet from the person
     * @throws RuleBroken where the person has answered already, the day does not fit, or it cannot be taken back any more
     */
    public void enter(UUID act, boolean wanted, LocalDate signedOn, String takenBy) {
        me.require(assistances.maySign(me.id(), isOffice(), act));
        AssistedAct found = assistances.act(act);
        UUID person = assistances.find(found.assistance()).person();
        SignedSheet sheet = SignedSheet.taken(signedOn, takenBy, me.id(), Chance.today(clock));
        if (wanted) {
            acts.confirm(found, sheet);
        } else {
            acts.undo(found, person, sheet);
        }
        changes.record(me.actor(), wanted ? "assistance.confirmed-on-paper" : "assistance.undone-on-paper", "act " + act);
        letterbox.tell(person, "countersigned " + act, "message.countersigned", "/my/assistance", Chance.today(clock));
    }

    private boolean isOffice() {
        return me.is(Role.OFFICE);
    }
}
