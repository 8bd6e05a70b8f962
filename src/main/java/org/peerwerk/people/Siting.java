package org.peerwerk.people;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.peerwerk.people.MembershipRepository.Member;
import org.peerwerk.shared.ChangeRepository;
import org.peerwerk.shared.Chance;
import org.peerwerk.shared.Me;
import org.peerwerk.shared.RuleBroken;
import org.peerwerk.shared.UseCases;

/** Where an organisation works: its admins and the office enter sites and close them; who coordinates a site keeps what is said of it true. */
@UseCases
public class Siting {
    @Inject
    private Me me;
    @Inject
    private OrganisationRights rights;
    @Inject
    private OrganisationRepository organisations;
    @Inject
    private SiteRepository sites;
    @Inject
    private MembershipRepository memberships;
    @Inject
    private PersonRepository persons;
    @Inject
    private ChangeRepository changes;
    @Inject
    private Clock clock;

    /**
     * One site.
     *
     * @param coordinator name; null while nobody coordinates
     * @param mayChange   the reader keeps what is said of it true
     * @param mayClose    the reader also closes it
     */
    public record Detail(UUID id, OrganisationRow organisation, Site.Facts facts, String coordinator, boolean open, int version,
            boolean mayChange, boolean mayClose) {
    }

    /** Who can coordinate a site: everybody who belongs to the organisation. */
    public record Team(OrganisationRow organisation, List<Member> members) {
    }

    public Detail show(UUID organisation, UUID id) {
        me.requireLogin();
        rights.requireSees(organisation);
        Site site = sites.find(organisation, id);
        UUID coordinator = site.facts().coordinator();
        Organisation found = organisations.find(organisation);
        boolean goesOn = site.isOpen() && found.goesOn();
        return new Detail(id, found.row(), site.facts(), coordinator == null ? null : persons.find(coordinator).name(), site.isOpen(),
                site.version(), goesOn && (rights.mayManage(organisation) || site.isCoordinatedBy(me.id())), goesOn && rights.mayManage(organisation));
    }

    /** For a form about a new site. */
    public Team team(UUID organisation) {
        me.require(rights.mayManage(organisation));
        return teamOf(organisation);
    }

    /** For a form about a site that is there. */
    public Team teamOf(UUID organisation, UUID id) {
        me.requireLogin();
        Site site = sites.find(organisation, id);
        me.require(rights.mayManage(organisation) || site.isCoordinatedBy(me.id()));
        return teamOf(organisation);
    }

    private Team teamOf(UUID organisation) {
        return new Team(organisations.find(organisation).row(), memberships.members(organisation, Chance.today(clock)));
    }

    /** @param id the form's own, so that a form sent twice enters it once */
    public void open(UUID id, UUID organisation, Site.Facts facts) {
        me.require(rights.mayManage(organisation));
        if (sites.exists(id)) {
            return;
        }
        organisations.find(organisation).requireGoingOn();
        checkCoordinator(organisation, facts);
        sites.add(new Site(id, organisation, facts));
        changes.record(me.actor(), "site.added", "site " + id);
    }

    /** @param seen the {@link Site#version} that the form showed */
    public void describe(UUID organisation, UUID id, Site.Facts facts, int seen) {
        me.requireLogin();
        Site site = sites.find(organisation, id);
        me.require(rights.mayManage(organisation) || site.isCoordinatedBy(me.id()));
        checkCoordinator(organisation, facts);
        site.describe(facts, seen);
        sites.flush();
        changes.record(me.actor(), "site.changed", "site " + id);
    }

    private void checkCoordinator(UUID organisation, Site.Facts facts) {
        if (facts.coordinator() != null && !memberships.isMember(facts.coordinator(), organisation, Chance.today(clock))) {
            throw RuleBroken.at("coordinator", "site.coordinator-belongs");
        }
    }

    /**
     * Closes a site today.
     *
     * @param next another site of the organisation to which its people go; null where they stay without one
     */
    public void close(UUID organisation, UUID id, UUID next) {
        me.require(rights.mayManage(organisation));
        Site site = sites.find(organisation, id);
        if (next != null) {
            if (next.equals(id)) {
                throw RuleBroken.at("next", "site.close.itself");
            }
            sites.find(organisation, next).requireOpen();
        }
        site.close(Chance.today(clock));
        memberships.openAt(id).forEach(membership -> membership.workAt(next));
        changes.record(me.actor(), "site.closed", "site " + id);
    }
}
