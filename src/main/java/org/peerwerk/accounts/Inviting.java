package org.peerwerk.accounts;

import jakarta.inject.Inject;
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
import org.peerwerk.people.Membership;
import org.peerwerk.people.MembershipRepository;
import org.peerwerk.people.OrganisationRepository;
import org.peerwerk.people.SiteRepository;
import org.peerwerk.people.Standing;
import org.peerwerk.people.Welcoming;
import org.peerwerk.shared.Actor;
import org.peerwerk.shared.ChangeRepository;
import org.peerwerk.shared.Chance;
import org.peerwerk.shared.Language;
import org.peerwerk.shared.Me;
import org.peerwerk.shared.NotFound;
import org.peerwerk.shared.Role;
import org.peerwerk.shared.RuleBroken;
import org.peerwerk.shared.Settings;
import org.peerwerk.shared.Texts;
import org.peerwerk.shared.UseCases;

/** Admins and the office ask people to belong to an organisation; each person answers for themselves. */
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
    private SiteRepository sites;
    @Inject
    private Welcoming welcoming;
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

    /**
     * One line of an organisation's list.
     *
     * @param over    nobody can answer it any more, though it was not answered
     * @param may     the reader may repeat it or take it back
     * @param since   first day of the membership
     * @param at      when it was answered or taken back, else when it was last sent
     */
    public record Row(UUID id, String name, String email, Standing standing, LocalDate since, State state, boolean over, boolean may, OffsetDateTime at) {
    }

    /** @param mayName the reader also invites admins */
    public record Overview(UUID organisation, String name, List<Row> rows, boolean mayName) {
    }

    /** What somebody is asked. @param last last day, or null; @param open it can be answered */
    public record Question(UUID id, String organisation, Standing standing, LocalDate since, LocalDate last, boolean open) {
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
        if (memberships.hasMemberAt(invitee.email(), offer.organisation(), offer.since())) {
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
        invitations.add(invitation);
        outbox.call(invitation.occasion(MAKE), AccountDelivery.NAME, new Task(invitation.id()));
        changes.record(actor, "invitation.sent", "invitation " + invitation.id(), "organisation " + invitation.organisation());
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
        changes.record(me.actor(), "invitation.withdrawn", "invitation " + id);
    }

    /** Those I can answer. */
    public List<Question> mine() {
        me.requireLogin();
        return invitations.asked(me.id()).stream().filter(invitation -> invitation.isOpen(now())).map(this::question).toList();
    }

    /** @throws NotFound where it is not mine */
    public Question show(UUID id) {
        me.requireLogin();
        Invitation invitation = invitations.find(id);
        invitation.requireFor(me.id());
        return question(invitation);
    }

    /**
     * Yes: the membership begins on its day. Whoever belongs there already keeps what they have; an admin's invitation makes an admin of them.
     *
     * @throws NotFound   where it is not mine
     * @throws RuleBroken where it is over
     */
    public void accept(UUID id) {
        me.requireLogin();
        Invitation invitation = invitations.find(id);
        invitation.requireFor(me.id());
        Membership begun = invitation.accept(Chance.id(), now());
        UUID site = invitation.offer().site();
        if (site != null && sites.find(invitation.organisation(), site).isOpen()) {
            begun.workAt(site);
        }
        List<Membership> there = memberships.from(me.id(), invitation.organisation(), begun.since());
        if (there.isEmpty()) {
            memberships.add(begun);
        } else if (begun.standing() == Standing.ADMIN) {
            there.getFirst().become(Standing.ADMIN);
        }
        changes.record(me.actor(), "invitation.accepted", "invitation " + id);
    }

    /**
     * No.
     *
     * @throws NotFound   where it is not mine
     * @throws RuleBroken where it is over
     */
    public void decline(UUID id) {
        me.requireLogin();
        Invitation invitation = invitations.find(id);
        invitation.requireFor(me.id());
        invitation.decline(now());
        changes.record(me.actor(), "invitation.declined", "invitation " + id);
    }

    /** Whom an account is to be found or made for; empty where that is done, or the invitation was taken back. */
    public Optional<Invitee> toMake(Actor system, Task task) {
        system.requireSystem();
        Invitation invitation = invitations.find(task.invitation());
        return invitation.state() == State.WAITING ? Optional.of(invitation.invitee()) : Optional.empty();
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
        invitation.ask(person);
        if (welcoming.isClosed(system, person)) {
            return;
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
        return invitation.state() == State.ASKED ? Optional.of(welcoming.login(system, invitation.person())) : Optional.empty();
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
        boolean unanswered = invitation.state() == State.WAITING || invitation.state() == State.ASKED;
        return new Row(invitation.id(), invitee.firstName() + " " + invitee.lastName(), invitee.email(), invitation.standing(), invitation.since(),
                invitation.state(), invitation.state() == State.ASKED && !invitation.isOpen(now()),
                unanswered && (isOffice() || invitation.standing() == Standing.STAFF),
                invitation.answeredAt() == null ? invitation.sentAt() : invitation.answeredAt());
    }

    private Question question(Invitation invitation) {
        return new Question(invitation.id(), organisations.find(invitation.organisation()).name(), invitation.standing(), invitation.since(),
                invitation.last(), invitation.isOpen(now()));
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
