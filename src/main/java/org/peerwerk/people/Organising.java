package org.peerwerk.people;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.peerwerk.people.MembershipRepository.Member;
import org.peerwerk.shared.Actor;
import org.peerwerk.shared.ChangeRepository;
import org.peerwerk.shared.Chance;
import org.peerwerk.shared.Me;
import org.peerwerk.shared.NotFound;
import org.peerwerk.shared.RuleBroken;
import org.peerwerk.shared.UseCases;

/** The office registers organisations, names their admins and ends them; an admin says which staff belong to the organisation, and where. */
@UseCases
public class Organising {
    @Inject
    private Me me;
    @Inject
    private OrganisationRights rights;
    @Inject
    private OrganisationRepository organisations;
    @Inject
    private MembershipRepository memberships;
    @Inject
    private SiteRepository sites;
    @Inject
    private NetworkRepository networks;
    @Inject
    private PersonRepository persons;
    @Inject
    private Letterbox letterbox;
    @Inject
    private Event<OrganisationEnded> ended;
    @Inject
    private ChangeRepository changes;
    @Inject
    private Clock clock;

    /**
     * One organisation as the reader may see it.
     *
     * @param members who belongs to it; empty for a reader who may not see that
     * @param sees    the reader sees who belongs to it
     * @param mayAdd  the reader says which staff belong to it and where it works
     * @param seesSent the reader sees whom it sends into courses
     * @param mayName the reader also names its admins, changes what is said of it, and ends it
     */
    public record Detail(OrganisationRow organisation, String successor, List<SiteRow> sites, List<Member> members, boolean sees, boolean seesSent,
            boolean mayAdd, boolean mayName) {
        /** Sites that are open: where somebody can belong. */
        public List<SiteRow> openSites() {
            return sites.stream().filter(site -> site.closedOn() == null).toList();
        }
    }

    /** What a form about an organisation starts from. @param version see {@link Organisation#version} */
    public record Facts(Organisation.Facts facts, int version) {
    }

    /** Every organisation for the office, for anybody else those they belong to or see across a network. */
    public List<OrganisationRow> list() {
        me.requireLogin();
        if (rights.isOffice()) {
            return organisations.all();
        }
        return Stream.concat(organisations.of(me.id(), today()).stream(), organisations.seenAcross(me.id()).stream()).distinct().toList();
    }

    /** The reader registers organisations. */
    public boolean mayOpen() {
        me.requireLogin();
        return rights.isOffice();
    }

    /** Refuses whoever may not register organisations. */
    public void requireMayOpen() {
        me.require(rights.isOffice());
    }

    /** @throws NotFound for whoever neither belongs to it nor may see it */
    public Detail show(UUID id) {
        me.requireLogin();
        rights.requireSees(id);
        Organisation found = organisations.find(id);
        boolean sees = rights.seesPeople(id);
        boolean goesOn = found.goesOn();
        return new Detail(found.row(), found.successor() == null ? null : organisations.find(found.successor()).name(), sites.rows(id),
                sees ? memberships.members(id, today()) : List.of(), sees, goesOn && found.row().sends() && rights.seesSent(id),
                goesOn && rights.mayManage(id), goesOn && rights.isOffice());
    }

    /**
     * Registers an organisation and names its first admin.
     *
     * @param id    the form's own, so that a form sent twice enters it once
     * @param admin e-mail address or user name of a person with an account, or ""
     * @throws RuleBroken at {@code admin} where nobody has that address or user name
     */
    public UUID open(UUID id, Organisation.Facts facts, String admin) {
        me.require(rights.isOffice());
        if (organisations.exists(id)) {
            return id;
        }
        Optional<Person> first = admin.isBlank() ? Optional.empty() : Optional.of(persons.at("admin", admin));
        organisations.add(new Organisation(id, facts));
        first.ifPresent(person -> begin(new Membership(Chance.id(), person.id(), id, Standing.ADMIN, today())));
        changes.record(me.actor(), "organisation.added", "organisation " + id);
        return id;
    }

    /** What can be changed of it. */
    public Facts facts(UUID id) {
        me.require(rights.isOffice());
        Organisation found = organisations.find(id);
        return new Facts(found.facts(), found.version());
    }

    /** @param seen the {@link Organisation#version} that the form showed */
    public void describe(UUID id, Organisation.Facts facts, int seen) {
        me.require(rights.isOffice());
        organisations.find(id).describe(facts, seen);
        organisations.flush();
        changes.record(me.actor(), "organisation.changed", "organisation " + id);
    }

    /**
     * Says that a person belongs to the organisation from today on. Only the office does; admins invite, and the person says yes.
     *
     * @param id    the form's own
     * @param email address or user name of a person with an account
     * @param site  where the person works; null for nowhere in particular
     * @return the person's name
     * @throws RuleBroken at {@code email} where nobody has that address or user name or the person belongs to it already
     */
    public String add(UUID id, UUID organisation, String email, Standing standing, UUID site) {
        me.require(rights.isOffice());
        organisations.find(organisation).requireGoingOn();
        Person person = persons.at("email", email);
        if (memberships.exists(id)) {
            return person.name();
        }
        Optional<Membership> open = memberships.from(person.id(), organisation, today()).stream().findFirst();
        if (open.isPresent() && (open.get().standing() == standing || standing == Standing.STAFF)) {
            throw RuleBroken.at("email", "organisation.member-already", person.name());
        }
        if (open.isPresent()) {
            open.get().become(standing);
            place(organisation, open.get(), site);
        } else {
            var membership = new Membership(id, person.id(), organisation, standing, today());
            place(organisation, membership, site);
            begin(membership);
        }
        changes.record(me.actor(), "membership.added", "organisation " + organisation);
        return person.name();
    }

    /** Where a person of the organisation works from now on; null for nowhere in particular. */
    public void move(UUID organisation, UUID membership, UUID site) {
        me.require(rights.mayManage(organisation));
        place(organisation, membershipOf(organisation, membership), site);
        changes.record(me.actor(), "membership.moved", "organisation " + organisation);
    }

    /**
     * One of many memberships that somebody changes at once; whether they may was checked when they began.
     *
     * @param site  where the person works from now on; null for nowhere in particular
     * @param until first day without it; null where no end is known
     * @throws NotFound where it is none of this organisation
     */
    public void adjust(Actor system, UUID organisation, UUID membership, Standing standing, UUID site, LocalDate until) {
        system.requireSystem();
        Membership found = membershipOf(organisation, membership);
        found.become(standing);
        if (!Objects.equals(site, found.site())) {
            place(organisation, found, site);
        }
        if (until != null) {
            end(found, until);
            if (!until.isAfter(today())) {
                sites.coordinatedBy(found.person(), organisation).forEach(Site::loseCoordinator);
            }
        }
        changes.record(system, "membership.changed", "organisation " + organisation);
    }

    private void place(UUID organisation, Membership membership, UUID site) {
        if (site != null) {
            sites.find(organisation, site).requireOpen();
        }
        membership.workAt(site);
    }

    /**
     * The person does not belong to the organisation any more, from today on (I18). An admin of the organisation ends those of staff, the
     * office every one.
     *
     * @return the person's name
     */
    public String end(UUID organisation, UUID membership) {
        me.require(rights.mayManage(organisation));
        Membership found = membershipOf(organisation, membership);
        me.require(rights.isOffice() || found.standing() == Standing.STAFF);
        end(found, today());
        sites.coordinatedBy(found.person(), organisation).forEach(Site::loseCoordinator);
        changes.record(me.actor(), "membership.ended", "organisation " + organisation);
        return persons.find(found.person()).name();
    }

    /** Who could go on with the courses of this organisation. */
    public List<OrganisationRow> successors(UUID id) {
        me.require(rights.isOffice());
        return organisations.all().stream().filter(row -> row.goesOn() && !row.id().equals(id)).toList();
    }

    /**
     * The organisation merges into another one or leaves, today. Its running courses go to the successor; in a merger its people and
     * sites too, otherwise its memberships end and its sites close. Papers stay valid.
     *
     * @throws RuleBroken at {@code successor} where somebody has to go on with its courses and nobody is named, or the one named may not
     */
    public void end(UUID id, Organisation.Ending how, UUID successor) {
        me.require(rights.isOffice());
        Organisation organisation = organisations.find(id);
        organisation.end(how, successor, today());
        if (successor != null) {
            organisations.find(successor).requireGoingOn();
        }
        ended.fire(new OrganisationEnded(id, successor, today()));
        boolean merged = how == Organisation.Ending.MERGED;
        sites.ofOrganisation(id).stream().filter(Site::isOpen).forEach(site -> {
            if (merged) {
                site.moveTo(successor);
            } else {
                site.close(today());
            }
        });
        sites.flush();
        for (Membership membership : memberships.openOf(id)) {
            end(membership, today());
            if (merged && memberships.from(membership.person(), successor, today()).isEmpty()) {
                begin(membership.under(Chance.id(), successor, today()));
            }
        }
        networks.ofOrganisation(id).forEach(networks::remove);
        changes.record(me.actor(), "organisation.ended", "organisation " + id);
    }

    private void begin(Membership membership) {
        memberships.add(membership);
        letterbox.tell(membership.person(), "membership-begun " + membership.id(), "message.membership-begun", "/my/organisations", name(membership));
    }

    /** Each day that is said is told: an end that was still to come may come sooner. @param day first day without it */
    private void end(Membership membership, LocalDate day) {
        membership.end(day);
        letterbox.tell(membership.person(), "membership-ended " + membership.id() + "/" + membership.until(), "message.membership-ended",
                "/my/organisations", name(membership), membership.until());
    }

    private String name(Membership membership) {
        return organisations.find(membership.organisation()).name();
    }

    private Membership membershipOf(UUID organisation, UUID id) {
        Membership found = memberships.find(id);
        if (!found.organisation().equals(organisation)) {
            throw new NotFound("membership");
        }
        return found;
    }

    private LocalDate today() {
        return Chance.today(clock);
    }
}
