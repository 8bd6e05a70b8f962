package org.peerwerk.people;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.peerwerk.shared.Chance;
import org.peerwerk.shared.ChangeRepository;
import org.peerwerk.shared.Me;
import org.peerwerk.shared.Role;
import org.peerwerk.shared.RuleBroken;
import org.peerwerk.shared.UseCases;

/**
 * The certification office enters what somebody said on paper: a yes, or that a yes is taken back. There is no other way to say yes for
 * another person. Nothing here answers what the person said before, except where the sheet comes too late.
 */
@UseCases
public class Transcribing {
    @Inject
    private Me me;
    @Inject
    private ConsentRepository consents;
    @Inject
    private ConsentTextRepository texts;
    @Inject
    private PersonRepository persons;
    @Inject
    private Letterbox letterbox;
    @Inject
    private ChangeRepository changes;
    @Inject
    private Clock clock;

    /**
     * Enters a yes. One that stands to this or a newer text stays as it is.
     *
     * @param id       the form's own, so that a form sent twice adds one
     * @param whom     e-mail address or exact name
     * @param text     number of the text on the sheet
     * @param signedOn day of the signature
     * @param takenBy  who took the sheet
     * @return the person's name
     * @throws RuleBroken at the field: person unknown, no such text on that day, day to come, taken back since, or another yes missing
     */
    public String enterYes(UUID id, String whom, Purpose purpose, int text, LocalDate signedOn, String takenBy) {
        me.require(Role.OFFICE);
        Person person = persons.called("whom", whom);
        SignedSheet sheet = SignedSheet.taken(signedOn, takenBy, me.id(), Chance.today(clock));
        if (texts.find(purpose, text).filter(known -> known.isKnown(signedOn)).isEmpty()) {
            throw RuleBroken.at("number", "paper-consent.no-text");
        }
        Map<Purpose, Consent> standing = consents.of(person.id());
        Consent before = standing.get(purpose);
        if (consents.exists(id) || before != null && before.text() >= text) {
            return person.name();
        }
        consents.last(person.id(), purpose).ifPresent(last -> last.isFollowedBy(sheet));
        purpose.requireNeeded(consents.counting(person.id()));
        if (before != null) {
            before.renew(OffsetDateTime.now(clock));
        }
        consents.add(new Consent(id, person.id(), purpose, text, sheet, OffsetDateTime.now(clock)));
        entered(id, person);
        return person.name();
    }

    /**
     * Enters that a yes is taken back, and with it every yes that builds on it. Where none stands, nothing changes.
     *
     * @param id the form's own, so that a form sent twice is told once
     * @return the person's name
     * @throws RuleBroken at the field: person unknown, day to come, or said again since
     */
    public String enterNo(UUID id, String whom, Purpose purpose, LocalDate signedOn, String takenBy) {
        me.require(Role.OFFICE);
        Person person = persons.called("whom", whom);
        SignedSheet sheet = SignedSheet.taken(signedOn, takenBy, me.id(), Chance.today(clock));
        consents.of(person.id()).values().stream().filter(consent -> consent.purpose().restsOn(purpose))
                .forEach(consent -> consent.takeBack(sheet, OffsetDateTime.now(clock)));
        entered(id, person);
        return person.name();
    }

    /** The person is told that there was a sheet, and never by mail or letter what stood on it (I17). */
    private void entered(UUID id, Person person) {
        changes.record(me.actor(), "consent.entered", "person " + person.id());
        letterbox.tell(person.id(), "paper-consent " + id, "message.paper-consent", "/my/consents", Chance.today(clock));
    }
}
