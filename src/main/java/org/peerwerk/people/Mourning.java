package org.peerwerk.people;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.peerwerk.outbox.Outbox;
import org.peerwerk.people.MembershipRepository.Member;
import org.peerwerk.shared.ChangeRepository;
import org.peerwerk.shared.Chance;
import org.peerwerk.shared.Me;
import org.peerwerk.shared.NotFound;
import org.peerwerk.shared.RuleBroken;
import org.peerwerk.shared.UseCases;

/**
 * A person has died. The office, or an admin of an organisation to which the person belonged, enters the day, and another of them confirms
 * it; from then on nothing reaches the person any more and nothing waits for them. Certificates stay valid. The wrong person comes back by
 * two as well.
 */
@UseCases
public class Mourning {
    /** How long a notice that was withdrawn or undone is shown. */
    private static final Period SHOWN = Period.ofDays(60);

    @Inject
    private Me me;
    @Inject
    private OrganisationRights rights;
    @Inject
    private DeathNoticeRepository notices;
    @Inject
    private PersonRepository persons;
    @Inject
    private OrganisationRepository organisations;
    @Inject
    private MembershipRepository memberships;
    @Inject
    private SiteRepository sites;
    @Inject
    private AssistanceRepository assistances;
    @Inject
    private Letterbox letterbox;
    @Inject
    private Outbox outbox;
    @Inject
    private Event<PersonDied> died;
    @Inject
    private Event<PersonReturned> returned;
    @Inject
    private ChangeRepository changes;
    @Inject
    private Clock clock;

    /**
     * A notice as its reader sees it.
     *
     * @param mine the next step is for somebody else
     */
    public record Row(UUID id, String name, LocalDate diedOn, OffsetDateTime enteredAt, DeathNotice.Stage stage, boolean mine) {
        /** Something is to be done by this reader. */
        public boolean waits() {
            return !mine && (stage == DeathNotice.Stage.ENTERED || stage == DeathNotice.Stage.DOUBTED);
        }
    }

    /** @param office the reader may enter anybody who has an account */
    public record Overview(List<Row> rows, boolean office) {
    }

    /** Whose death an admin can enter. */
    public record Team(OrganisationRow organisation, List<Member> members) {
    }

    /** Every notice for the office, for anybody else those of people whose organisation they administer. */
    public Overview overview() {
        me.requireLogin();
        OffsetDateTime since = now().minus(SHOWN);
        List<DeathNotice> found = rights.isOffice() ? notices.all(since) : notices.of(me.id(), today(), since);
        Map<UUID, String> names = persons.names(found.stream().map(DeathNotice::person).collect(Collectors.toSet()));
        return new Overview(found.stream().map(notice -> row(notice, names.get(notice.person()))).toList(), rights.isOffice());
    }

    /** @throws NotFound for everybody whom it does not concern */
    public Row show(UUID id) {
        me.requireLogin();
        requireConcerned(id);
        DeathNotice notice = notices.find(id);
        return row(notice, persons.find(notice.person()).name());
    }

    /** For a form about somebody who belongs to the organisation. */
    public Team team(UUID organisation) {
        me.require(rights.mayManage(organisation));
        return new Team(organisations.find(organisation).row(), memberships.members(organisation, today()));
    }

    /** Refuses whoever may not enter just anybody. */
    public void requireOffice() {
        me.require(rights.isOffice());
    }

    /**
     * Enters the day on which somebody died who belongs to the organisation. It waits for a second person.
     *
     * @param id the form's own, so that a form sent twice enters it once
     * @throws RuleBroken at {@code person} where the person does not belong to it; at {@code diedOn} where the day is still to come
     */
    public void enter(UUID id, UUID organisation, UUID person, LocalDate diedOn) {
        me.require(rights.mayManage(organisation));
        if (!memberships.isMember(person, organisation, today())) {
            throw RuleBroken.at("person", "death.belongs");
        }
        add(id, person, diedOn);
    }

    /**
     * The same of anybody who has an account.
     *
     * @throws RuleBroken at {@code email} where nobody has that address or user name
     */
    public void enter(UUID id, String email, LocalDate diedOn) {
        me.require(rights.isOffice());
        add(id, persons.at("email", email).id(), diedOn);
    }

    private void add(UUID id, UUID person, LocalDate diedOn) {
        if (notices.exists(id)) {
            return;
        }
        notices.add(new DeathNotice(id, person, diedOn, me.id(), now()));
        changes.record(me.actor(), "death.entered", "person " + person);
    }

    /** Takes back what nobody has confirmed. @throws RuleBroken after that */
    public void withdraw(UUID id) {
        me.requireLogin();
        DeathNotice notice = concerned(id);
        notice.withdraw(now());
        changes.record(me.actor(), "death.withdrawn", "person " + notice.person());
    }

    /**
     * Says so too. From now on no message is sent, nobody logs in with this account, memberships and assistances are over.
     *
     * @throws RuleBroken for who has entered it
     */
    public void confirm(UUID id) {
        me.requireLogin();
        DeathNotice notice = concerned(id);
        UUID who = notice.person();
        OffsetDateTime now = now();
        List<Membership> open = memberships.ofPerson(who, today());
        Map<UUID, List<Site>> coordinated = open.stream().collect(Collectors.toMap(Membership::id, one -> sites.coordinatedBy(who, one.organisation())));
        notice.confirm(me.id(), open.stream().map(one -> new DeathNotice.Ended(one.id(), one.until(),
                coordinated.get(one.id()).stream().map(Site::id).toList())).toList(), now);
        Person person = persons.find(who);
        person.die(notice.diedOn());
        for (Membership membership : open) {
            membership.end(today());
            coordinated.get(membership.id()).forEach(Site::loseCoordinator);
        }
        assistances.openOfOrBy(who).forEach(assistance -> assistance.end(now));
        if (person.email() != null) {
            outbox.recallMails(person.email());
        }
        letterbox.recallShort(who);
        died.fire(new PersonDied(who, now));
        changes.record(me.actor(), "death.confirmed", "person " + who);
    }

    /** Says that it was entered for the wrong person. It waits for a second one. */
    public void doubt(UUID id) {
        me.requireLogin();
        DeathNotice notice = concerned(id);
        notice.doubt(me.id());
        changes.record(me.actor(), "death.doubted", "person " + notice.person());
    }

    /** It was the right person: the doubt is over. */
    public void keep(UUID id) {
        me.requireLogin();
        DeathNotice notice = concerned(id);
        notice.keep();
        changes.record(me.actor(), "death.kept", "person " + notice.person());
    }

    /**
     * Says too that it was the wrong person: they log in again, and all that ended by it goes on, where nobody has ended it or taken it
     * over meanwhile.
     *
     * @throws RuleBroken for who has said so before
     */
    public void undo(UUID id) {
        me.requireLogin();
        DeathNotice notice = concerned(id);
        notice.undo(me.id(), now());
        UUID who = notice.person();
        persons.find(who).live();
        goOn(notice.ended());
        letterbox.goOn(who);
        assistances.endedAt(who, notice.confirmedAt()).forEach(assistance -> assistance.goOn(today()));
        returned.fire(new PersonReturned(who, notice.confirmedAt()));
        changes.record(me.actor(), "death.undone", "person " + notice.person());
    }

    private void goOn(List<DeathNotice.Ended> ended) {
        for (DeathNotice.Ended one : ended) {
            memberships.peek(one.membership()).filter(membership -> organisations.find(membership.organisation()).goesOn()
                    && memberships.from(membership.person(), membership.organisation(), today()).stream()
                    .allMatch(now -> ended.stream().anyMatch(other -> other.membership().equals(now.id())))).ifPresent(membership -> {
                membership.goOn(one.until());
                one.sites().stream().map(sites::peek).flatMap(Optional::stream)
                        .filter(site -> site.organisation().equals(membership.organisation())).forEach(site -> site.takeBack(membership.person()));
            });
        }
    }

    private DeathNotice concerned(UUID id) {
        requireConcerned(id);
        return notices.findToChange(id);
    }

    private void requireConcerned(UUID id) {
        if (!rights.isOffice() && !notices.concerns(id, me.id(), today())) {
            throw new NotFound("death notice");
        }
    }

    private Row row(DeathNotice notice, String name) {
        return new Row(notice.id(), name, notice.diedOn(), notice.enteredAt(), notice.stage(), notice.waitsForAnother(me.id()));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private LocalDate today() {
        return Chance.today(clock);
    }
}
