package org.peerwerk.people;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.peerwerk.shared.Chance;
import org.peerwerk.shared.ChangeRepository;
import org.peerwerk.shared.Me;
import org.peerwerk.shared.Role;
import org.peerwerk.shared.RuleBroken;
import org.peerwerk.shared.UseCases;

/** The certification office words what people are asked to say yes to. A text that was asked never changes; the next one follows it. */
@UseCases
public class Wording {
    @Inject
    private Me me;
    @Inject
    private ConsentTextRepository texts;
    @Inject
    private ChangeRepository changes;
    @Inject
    private Clock clock;

    /** Every text of every purpose, by number. */
    public List<ConsentText> all() {
        me.require(Role.OFFICE);
        return texts.all();
    }

    /** The text that would be followed by a new one. */
    public ConsentText newest(Purpose purpose) {
        me.require(Role.OFFICE);
        return texts.newest(purpose);
    }

    /**
     * Words a purpose anew.
     *
     * @param id   the form's own, so that a form sent twice adds one
     * @param from     first day on which people are asked in these words
     * @param asksAnew they mean something else: a yes to an older text counts no more from that day on
     * @return the number of the new text
     * @throws RuleBroken as {@link ConsentText#next} does
     */
    public int publish(UUID id, Purpose purpose, LocalDate from, ConsentText.Words words, boolean asksAnew) {
        me.require(Role.OFFICE);
        ConsentText newest = texts.newest(purpose);
        if (texts.exists(id)) {
            return newest.number();
        }
        ConsentText next = newest.next(id, from, words, asksAnew, Chance.today(clock));
        texts.add(next);
        changes.record(me.actor(), "consent-text.published", "consent text " + purpose + " " + next.number());
        return next.number();
    }
}
