package org.peerwerk.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.peerwerk.shared.Chance;
import org.peerwerk.shared.Me;
import org.peerwerk.shared.NotFound;
import org.peerwerk.shared.Role;

/** What the reader may see and do in one organisation. */
@ApplicationScoped
class OrganisationRights {
    @Inject
    private Me me;
    @Inject
    private MembershipRepository memberships;
    @Inject
    private NetworkRepository networks;
    @Inject
    private Clock clock;

    /** Registers organisations, names their admins, ends them. */
    boolean isOffice() {
        return me.is(Role.OFFICE) || me.is(Role.ADMIN);
    }

    /** Says who belongs to this organisation and where it works. */
    boolean isAdmin(UUID organisation) {
        return memberships.isAdmin(me.id(), organisation, Chance.today(clock));
    }

    /** The office, or an admin of this organisation. */
    boolean mayManage(UUID organisation) {
        return isOffice() || isAdmin(organisation);
    }

    /** Sees who belongs to it: who manages it, or coordinates a network to which it has agreed. */
    boolean seesPeople(UUID organisation) {
        return mayManage(organisation) || networks.seesAcross(me.id(), organisation);
    }

    /** Sees whom it sends into courses: its admins and the coordinator, not the office. */
    boolean seesSent(UUID organisation) {
        return isAdmin(organisation) || networks.seesAcross(me.id(), organisation);
    }

    /** @throws NotFound for whoever neither belongs to the organisation nor {@link #seesPeople sees} who does */
    void requireSees(UUID organisation) {
        if (!memberships.isMember(me.id(), organisation, Chance.today(clock)) && !seesPeople(organisation)) {
            throw new NotFound("organisation");
        }
    }
}
