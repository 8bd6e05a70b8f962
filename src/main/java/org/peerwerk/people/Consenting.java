package org.peerwerk.people;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peerwerk.shared.Actor;
import org.peerwerk.shared.Chance;
import org.peerwerk.shared.ChangeRepository;
import org.peerwerk.shared.Me;
import org.peerwerk.shared.NotFound;
import org.peerwerk.shared.Role;
import org.peerwerk.shared.RuleBroken;
import org.peerwerk.shared.UseCases;

/**
 * A person says yes, purpose by purpose, and takes it back as easily. Nobody else does that for them: an assistant can read along, and
 * what somebody signs on paper is entered by {@link Transcribing}, where the person sees it and can undo it here.
 */
@UseCases
public class Consenting {
    private static final int TOLD_AT_ONCE = 50;

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
     * One purpose with its switch.
     *
     * @param text     in which it is asked today
     * @param standing the person's yes, or null while there is none
     * @param outdatedBy the newest text that means something else, since which the yes counts no more; null where there is none
     * @param counts   it counts; false also where one it builds on does not
     */
    public record Offer(ConsentText text, Consent standing, ConsentText outdatedBy, boolean counts) {
        /** The yes was given to an older text. Where it counts, that one says the same in other words. */
        public boolean isToOlderText() {
            return standing != null && standing.text() < text.number();
        }
    }

    /**
     * Every yes of a person.
     *
     * @param history the latest first, also what stands no longer
     * @param texts   all that were ever asked
     * @param names   of those who entered a sheet of paper, by id
     */
    public record Mine(List<Offer> offers, List<Consent> history, List<ConsentText> texts, Map<UUID, String> names) {
        /** The words that the person read. */
        public ConsentText text(Consent consent) {
            return texts.stream().filter(text -> text.purpose() == consent.purpose() && text.number() == consent.text()).findFirst().orElseThrow();
        }
    }

    public Mine mine() {
        me.requireLogin();
        Map<Purpose, ConsentText> asked = texts.asked(today());
        List<Consent> history = consents.history(me.id());
        Set<Purpose> counting = consents.counting(me.id());
        List<ConsentText> all = texts.all();
        List<Offer> offers = asked.values().stream().map(text -> {
            Consent standing = history.stream().filter(consent -> consent.stands() && consent.purpose() == text.purpose()).findFirst().orElse(null);
            return new Offer(text, standing, standing == null ? null : outdating(standing, all), counting.contains(text.purpose()));
        }).toList();
        Set<UUID> clerks = history.stream().flatMap(consent -> Stream.of(consent.givenSheet(), consent.endedSheet()).filter(Objects::nonNull))
                .map(SignedSheet::enteredBy).collect(Collectors.toCollection(LinkedHashSet::new));
        return new Mine(offers, history, all, persons.names(clerks));
    }

    /** @throws NotFound where nobody was ever asked in that text; the office also reads what comes */
    public ConsentText text(Purpose purpose, int number) {
        me.requireLogin();
        return texts.find(purpose, number).filter(text -> text.isKnown(today()) || me.is(Role.OFFICE))
                .orElseThrow(() -> new NotFound("consent text"));
    }

    /**
     * Says yes. A yes that stands to this text already stays as it is; one to an older text is renewed. The audit does not say to what:
     * the purpose alone would tell who is a peer.
     *
     * @param text number of the text the person has read
     * @throws RuleBroken where another text has taken its place meanwhile, or the purpose builds on another yes that is missing
     */
    public void give(Purpose purpose, int text) {
        me.requireLogin();
        if (texts.asked(today()).get(purpose).number() != text) {
            throw new RuleBroken("consent.text-changed");
        }
        Map<Purpose, Consent> standing = consents.of(me.id());
        Consent before = standing.get(purpose);
        if (before != null && before.text() == text) {
            return;
        }
        purpose.requireNeeded(consents.counting(me.id()));
        if (before != null) {
            before.renew(now());
        }
        consents.add(new Consent(Chance.id(), me.id(), purpose, text, null, now()));
        changes.record(me.actor(), "consent.given", "person " + me.id());
    }

    /** How many of my yeses count no more until I have read a newer text and answered it. */
    public long askedAnew() {
        me.requireLogin();
        List<ConsentText> all = texts.all();
        return consents.of(me.id()).values().stream().filter(yes -> outdating(yes, all) != null).count();
    }

    /** The newest of the texts since which it counts no more; null where it counts. */
    private ConsentText outdating(Consent yes, List<ConsentText> all) {
        return all.stream().filter(text -> text.outdates(yes, today())).reduce((before, after) -> after).orElse(null);
    }

    /**
     * Tells some of those whose yes counts no more by a newer text, never to what they said it (I17).
     *
     * @return whether there may be more
     */
    public boolean tellAskedAnew(Actor system) {
        system.requireSystem();
        List<Consent> outdated = consents.outdated(TOLD_AT_ONCE);
        List<ConsentText> all = outdated.isEmpty() ? List.of() : texts.all();
        for (Consent yes : outdated) {
            int newest = outdating(yes, all).number();
            yes.told(newest);
            letterbox.tell(yes.person(), "consent-anew " + yes.id() + "." + newest, "message.consent-anew", "/my/consents");
        }
        return outdated.size() == TOLD_AT_ONCE;
    }

    /** Takes a yes back, and with it every yes that builds on it. Works at once (I11). */
    public void withdraw(Purpose purpose) {
        me.requireLogin();
        consents.of(me.id()).values().stream().filter(consent -> consent.purpose().restsOn(purpose))
                .forEach(consent -> consent.takeBack(null, now()));
        changes.record(me.actor(), "consent.withdrawn", "person " + me.id());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private LocalDate today() {
        return Chance.today(clock);
    }
}
