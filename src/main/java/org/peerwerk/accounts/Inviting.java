package org.peerwerk.accounts;

import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peerwerk.accounts.Invitation.Invitee;
import org.peerwerk.accounts.Invitation.Offer;
import org.peerwerk.accounts.Invitation.State;
import org.peerwerk.accounts.LoginServer.Account;
import org.peerwerk.outbox.Outbox;
import org.peerwerk.people.MembershipRepository;
import org.peerwerk.people.OrganisationRepository;
import org.peerwerk.people.PersonRepository;
import org.peerwerk.people.Standing;
import org.peerwerk.people.Welcoming;
import org.peerwerk.shared.Actor;
import org.peerwerk.shared.ChangeRepository;
import org.peerwerk.shared.Chance;
import org.peerwerk.shared.Conflict;
import org.peerwerk.shared.Language;
import org.peerwerk.shared.Me;
import org.peerwerk.shared.NotFound;
import org.peerwerk.shared.Role;
import org.peerwerk.shared.RuleBroken;
import org.peerwerk.shared.Settings;
import org.peerwerk.shared.Texts;
import org.peerwerk.shared.UseCases;

/** Admins and the office ask people to belong to an organisation; each person answers for themselves ({@link Joining}). */
@UseCases
public class Inviting {
    private static final String MAKE = "account";
    private static final String SET_UP = "account-set-up";
    private static final String ASK = "invitation";

    @Inject
    private Me me;
    @Inject
    private InvitationRepository invitations;
    @Inject
    private OrganisationRepository organisations;
    @Inject
    private MembershipRepository memberships;
    @Inject
    private Welcoming welcoming;
    @Inject
    private PersonRepository persons;
    @Inject
    private FirstLetters letters;
    @Inject
    private FirstLoginRepository firstLogins;
    @Inject
    private SecureRandom random;
    @Inject
    private Outbox outbox;
    @Inject
    private Settings settings;
    @Inject
    private ChangeRepository changes;
    @Inject
    private Clock clock;

    /** What travels to the login server's side: all else is looked up when it is carried. */
    public record Task(UUID invitation) {
    }

    /** Whose account is needed. @param at when they were invited */
    public record Asked(Invitee invitee, OffsetDateTime at) {
    }

    /**
     * One line of an organisation's list.
     *
     * @param reached e-mail address, or the user name of somebody without one
     * @param over    nobody can answer it any more, though it was not answered
     * @param since   first day of the membership
     * @param at      when it was answered or taken back, else when it was last sent
     */
    public record Row(UUID id, String name, String reached, Standing standing, LocalDate since, State state, boolean over, May may,
            OffsetDateTime at) {
    }

    /** What the reader may do with it. */
    public record May(boolean repeat, boolean print, boolean withdraw) {
    }

    /** @param mayName the reader also invites admins */
    public record Overview(UUID organisation, String name, List<Row> rows, boolean mayName) {
    }

    /** @throws NotFound where there is no such organisation */
    public Overview overview(UUID organisation) {
        me.require(mayInvite(organisation));
        return new Overview(organisation, organisations.find(organisation).name(),
                invitations.of(organisation).stream().map(this::row).toList(), isOffice());
    }

    /**
     * Asks somebody to belong to the organisation. Only the office asks admins. Whoever already has an account is asked in the same way, and
     * who invites does not learn which it was.
     *
     * @param id the form's own, so that a form sent twice invites once
     * @throws RuleBroken at the field: what {@link Invitation} refuses, or the address belongs to somebody who is there already
     */
    public void invite(UUID id, Offer offer, Invitee invitee) {
        me.require(isOffice() || offer.standing() == Standing.STAFF && memberships.isAdmin(me.id(), offer.organisation(), today()));
        organisations.find(offer.organisation());
        if (invitations.exists(id)) {
            return;
        }
        if (invitee.hasMail() && memberships.hasMemberAt(invitee.email(), offer.organisation(), offer.since())) {
            throw RuleBroken.at("email", "organisation.member-already", invitee.email());
        }
        send(new Invitation(id, offer, invitee, me.id(), now()), me.actor());
    }

    /**
     * One of many that somebody asks at once; whether they may was checked when they began.
     *
     * @param by who asks
     */
    public void invite(Actor system, UUID by, Offer offer, Invitee invitee) {
        system.requireSystem();
        send(new Invitation(Chance.id(), offer, invitee, by, now()), system);
    }

    private void send(Invitation invitation, Actor actor) {
        Invitee invitee = invitation.invitee();
        if (!invitee.hasMail() && persons.isTaken(invitee.userName())) {
            throw new Conflict("conflict.invitation_user_name"); // of somebody whose invitation has gone
        }
        invitations.add(invitation);
        outbox.call(invitation.occasion(MAKE), AccountDelivery.NAME, new Task(invitation.id()));
        changes.record(actor, "invitation.sent", "invitation " + invitation.id(), "organisation " + invitation.organisation());
    }

    /** The same for somebody without mail: a user name is chosen for them, and they get a letter. */
    public void inviteByLetter(UUID id, Offer offer, String firstName, String lastName) {
        me.requireLogin();
        invite(id, offer, Invitee.byLetter(firstName, lastName, random));
    }

    /** @throws RuleBroken where it is answered or taken back, or was sent within the last hour */
    public void repeat(UUID organisation, UUID id) {
        me.require(mayInvite(organisation));
        Invitation invitation = of(organisation, id);
        recall(invitation);
        invitation.repeat(now());
        outbox.call(invitation.occasion(MAKE), AccountDelivery.NAME, new Task(id));
        changes.record(me.actor(), "invitation.repeated", "invitation " + id);
    }

    /** @throws RuleBroken where it is answered or taken back */
    public void withdraw(UUID organisation, UUID id) {
        me.require(mayInvite(organisation));
        Invitation invitation = of(organisation, id);
        recall(invitation);
        invitation.withdraw(now());
        if (invitation.mayHaveLetter()) {
            firstLogins.find(invitation.person()).ifPresent(first -> letters.close(first, now()));
        }
        changes.record(me.actor(), "invitation.withdrawn", "invitation " + id);
    }

    /**
     * A letter with the way in, for somebody without mail: tagged PDF, easy words. Each one has a new one-time password, which makes the one
     * before worthless; it is kept nowhere.
     *
     * @throws RuleBroken where the invitation goes by mail or is over, the person has come in already, or the login server does not answer
     */
    public byte[] letter(UUID organisation, UUID id) {
        me.require(mayInvite(organisation));
        Invitation invitation = of(organisation, id);
        if (!invitation.isForLetter(now())) {
            throw new RuleBroken("invitation.no-letter");
        }
        OneTimePassword password = OneTimePassword.random(random);
        changes.record(me.actor(), "invitation.printed", "invitation " + id);
        Invitee invitee = invitation.invitee();
        letters.admit(persons.find(invitation.person()), password, invitation.over(), false);
        return LetterPaper.draw(new LetterPaper.Content(id, invitee.firstName() + " " + invitee.lastName(), organisations.find(organisation).name(),
                settings.publicUrl(), invitee.userName(), password, now()));
    }

    /** Whom an account is to be found or made for; empty where that is done, or the invitation was taken back. */
    public Optional<Asked> toMake(Actor system, Task task) {
        system.requireSystem();
        Invitation invitation = invitations.find(task.invitation());
        return invitation.state() == State.WAITING ? Optional.of(new Asked(invitation.invitee(), invitation.sentAt())) : Optional.empty();
    }

    /**
     * The account is there. Now the person is written to: by us where they can log in, by the login server where they cannot yet. Where the
     * person has died, nobody is; who invites does not learn that.
     */
    public void made(Actor system, Task task, Account account) {
        system.requireSystem();
        Invitation invitation = invitations.find(task.invitation());
        if (invitation.state() != State.WAITING) {
            return;
        }
        Invitee invitee = invitation.invitee();
        UUID person = welcoming.signIn(system, account.subject(), account.name(), account.greeting(), invitee.email());
        if (!invitee.hasMail()) {
            welcoming.logsInAs(system, person, invitee.userName());
        }
        invitation.ask(person);
        if (welcoming.isClosed(system, person) || !invitee.hasMail()) {
            return; // for somebody without mail, who invites prints the letter
        }
        if (account.hasWayIn()) {
            String organisation = organisations.find(invitation.organisation()).name();
            outbox.mail(invitation.occasion(ASK), invitee.email(), subject(organisation), text(invitation, organisation));
        } else {
            outbox.call(invitation.occasion(SET_UP), SetUpDelivery.NAME, new Task(invitation.id()));
        }
    }

    /** The login of the person who still has to be sent the way in; empty where the invitation is answered or taken back. */
    public Optional<String> toSetUp(Actor system, Task task) {
        system.requireSystem();
        Invitation invitation = invitations.find(task.invitation());
        return invitation.state() == State.ASKED ? Optional.of(persons.find(invitation.person()).login()) : Optional.empty();
    }

    private void recall(Invitation invitation) {
        Stream.of(MAKE, SET_UP, ASK).map(invitation::occasion).forEach(outbox::recall);
    }

    /** @throws NotFound where it is none of this organisation */
    private Invitation of(UUID organisation, UUID id) {
        Invitation invitation = invitations.find(id);
        if (!invitation.organisation().equals(organisation)) {
            throw new NotFound("invitation");
        }
        me.require(isOffice() || invitation.standing() == Standing.STAFF);
        return invitation;
    }

    private static String subject(String organisation) {
        return Texts.text(Language.DE, "invitation.mail.subject", organisation) + " · " + Texts.text(Language.EN, "invitation.mail.subject", organisation);
    }

    /** In every form: nobody has told us yet which one the person reads. */
    private String text(Invitation invitation, String organisation) {
        return Stream.of(Language.values()).map(language -> Texts.text(language, "invitation.mail.text", organisation,
                        settings.publicUrl() + "/" + language.path() + "/my/invitations/" + invitation.id()))
                .collect(Collectors.joining("\n\n* * *\n\n"));
    }

    private Row row(Invitation invitation) {
        Invitee invitee = invitation.invitee();
        boolean mine = (isOffice() || invitation.standing() == Standing.STAFF)
                && (invitation.state() == State.WAITING || invitation.state() == State.ASKED);
        return new Row(invitation.id(), invitee.firstName() + " " + invitee.lastName(), invitee.hasMail() ? invitee.email() : invitee.userName(),
                invitation.standing(), invitation.since(), invitation.state(), invitation.state() == State.ASKED && !invitation.isOpen(now()),
                new May(mine && invitee.hasMail(), mine && invitation.isForLetter(now()), mine),
                invitation.answeredAt() == null ? invitation.sentAt() : invitation.answeredAt());
    }

    private boolean mayInvite(UUID organisation) {
        return isOffice() || me.isKnown() && memberships.isAdmin(me.id(), organisation, today());
    }

    private boolean isOffice() {
        return me.is(Role.OFFICE) || me.is(Role.ADMIN);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private LocalDate today() {
        return Chance.today(clock);
    }
}
