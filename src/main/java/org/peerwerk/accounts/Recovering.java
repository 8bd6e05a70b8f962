package org.peerwerk.accounts;

import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peerwerk.accounts.Recovery.State;
import org.peerwerk.outbox.Outbox;
import org.peerwerk.people.Letterbox;
import org.peerwerk.people.MembershipRepository;
import org.peerwerk.people.OrganisationRepository;
import org.peerwerk.people.OrganisationRow;
import org.peerwerk.people.Person;
import org.peerwerk.people.PersonRepository;
import org.peerwerk.shared.ChangeRepository;
import org.peerwerk.shared.Chance;
import org.peerwerk.shared.Language;
import org.peerwerk.shared.Me;
import org.peerwerk.shared.Role;
import org.peerwerk.shared.RuleBroken;
import org.peerwerk.shared.Settings;
import org.peerwerk.shared.Texts;
import org.peerwerk.shared.UseCases;

/**
 * Back into an account, in person: an admin of the person's organisation or somebody of the office begins, another one of the office confirms.
 * So no organisation alone can take over the account of somebody who works there.
 */
@UseCases
public class Recovering {
    @Inject
    private Me me;
    @Inject
    private RecoveryRepository recoveries;
    @Inject
    private PersonRepository persons;
    @Inject
    private OrganisationRepository organisations;
    @Inject
    private MembershipRepository memberships;
    @Inject
    private PrivateMailRepository mails;
    @Inject
    private FirstLetters letters;
    @Inject
    private Letterbox letterbox;
    @Inject
    private Outbox outbox;
    @Inject
    private Settings settings;
    @Inject
    private SecureRandom random;
    @Inject
    private ChangeRepository changes;
    @Inject
    private Clock clock;

    /** What the reader can do next for a person. */
    public enum Step {
        BEGIN, WAIT, CONFIRM, PRINT
    }

    /** @param since when it was begun; null before */
    public record Detail(UUID person, String name, Step step, OffsetDateTime since) {
    }

    /** Those that are not over; for the office. */
    public List<Detail> list() {
        me.require(isOffice());
        List<Recovery> open = recoveries.current(now());
        Map<UUID, String> names = persons.names(open.stream().map(Recovery::person).toList());
        return open.stream().map(one -> detail(one.person(), names.get(one.person()), Optional.of(one))).toList();
    }

    /** @param whom e-mail address, user name or exact name; @throws RuleBroken at {@code whom} where nobody or several are meant */
    public UUID find(String whom) {
        me.require(isOffice());
        return persons.called("whom", whom).id();
    }

    public Detail show(UUID person) {
        me.require(mayVouch(person));
        return detail(person, persons.find(person).name(), recoveries.current(person, now()));
    }

    /**
     * The reader has seen the person: the first one begins, a second one confirms. Every address of the person is told of the beginning.
     *
     * @throws RuleBroken where the reader is the person, or has begun it, or is not the office and it was begun already
     */
    public void vouch(UUID person) {
        me.require(mayVouch(person));
        Optional<Recovery> current = recoveries.current(person, now());
        if (current.isEmpty()) {
            var recovery = new Recovery(Chance.id(), person, me.id(), now());
            recoveries.add(recovery);
            tell("recovery", recovery, "recovery.mail.begun");
            changes.record(me.actor(), "recovery.begun", "person " + person);
        } else {
            if (!isOffice()) {
                throw new RuleBroken("recovery.office");
            }
            current.get().confirm(me.id(), now());
            changes.record(me.actor(), "recovery.confirmed", "person " + person);
        }
    }

    /**
     * The letter. The first one ends everything that let anybody in before; a further one only replaces a letter that nobody has used.
     *
     * @throws RuleBroken before two have seen the person, where the person is in again already, or the login server does not answer
     */
    public byte[] letter(UUID person) {
        me.require(isOffice());
        Recovery recovery = recoveries.current(person, now()).orElseThrow(() -> new RuleBroken("recovery.over"));
        boolean first = recovery.print(now());
        Person found = persons.find(person);
        OneTimePassword password = OneTimePassword.random(random);
        if (first) {
            tell("recovery-letter", recovery, "recovery.mail.printed");
        }
        changes.record(me.actor(), "recovery.printed", "person " + person);
        String userName = letters.admit(found, password, now().plus(Recovery.LASTS), first);
        return LetterPaper.draw(new LetterPaper.Content(recovery.id(), found.name(), null, settings.publicUrl(), userName, password, now()));
    }

    /** Somebody tries to get into my account. */
    public boolean concernsMe() {
        me.requireLogin();
        return recoveries.current(me.id(), now()).filter(recovery -> !recovery.isPrinted()).isPresent();
    }

    /** I can log in: nobody shall get a letter for my account. */
    public void stop() {
        me.requireLogin();
        recoveries.current(me.id(), now()).ifPresent(recovery -> {
            recovery.stop();
            changes.record(me.actor(), "recovery.stopped", "person " + me.id());
        });
    }

    /** On every channel that is known; by mail in every form. */
    private void tell(String word, Recovery recovery, String key) {
        String subject = Texts.text(Language.DE, "recovery.mail.subject") + " · " + Texts.text(Language.EN, "recovery.mail.subject");
        String text = Stream.of(Language.values())
                .map(language -> Texts.text(language, key, settings.publicUrl() + "/" + language.path() + "/my/account"))
                .collect(Collectors.joining("\n\n* * *\n\n"));
        Stream.of(Optional.ofNullable(persons.find(recovery.person()).email()), mails.find(recovery.person()).map(PrivateMail::address))
                .flatMap(Optional::stream).distinct().forEach(address -> outbox.mail(word + " " + recovery.id(), address, subject, text));
        if (!letterbox.isByMail(recovery.person())) {
            letterbox.tell(recovery.person(), word + " " + recovery.id(), "message." + word, "/my/account");
        }
    }

    private Detail detail(UUID person, String name, Optional<Recovery> current) {
        Step step = current.map(recovery -> recovery.state() == State.CONFIRMED ? isOffice() ? Step.PRINT : Step.WAIT
                : isOffice() && !recovery.firstBy().equals(me.id()) ? Step.CONFIRM : Step.WAIT).orElse(Step.BEGIN);
        return new Detail(person, name, step, current.map(Recovery::firstAt).orElse(null));
    }

    private boolean mayVouch(UUID person) {
        return isOffice() || me.isKnown() && organisations.of(person, Chance.today(clock)).stream().map(OrganisationRow::id)
                .anyMatch(organisation -> memberships.isAdmin(me.id(), organisation, Chance.today(clock)));
    }

    private boolean isOffice() {
        return me.is(Role.OFFICE) || me.is(Role.ADMIN);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
