package org.peerwerk.accounts;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.peerwerk.people.Membership;
import org.peerwerk.people.MembershipRepository;
import org.peerwerk.people.OrganisationRepository;
import org.peerwerk.people.SiteRepository;
import org.peerwerk.people.Standing;
import org.peerwerk.shared.ChangeRepository;
import org.peerwerk.shared.Chance;
import org.peerwerk.shared.Me;
import org.peerwerk.shared.NotFound;
import org.peerwerk.shared.RuleBroken;
import org.peerwerk.shared.UseCases;

/** Whoever is asked to belong to an organisation says yes or no. */
@UseCases
public class Joining {
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
    private ChangeRepository changes;
    @Inject
    private Clock clock;

    /** What somebody is asked. @param last last day, or null; @param open it can be answered */
    public record Question(UUID id, String organisation, Standing standing, LocalDate since, LocalDate last, boolean open) {
    }

    /** Those I can answer. */
    public List<Question> mine() {
        me.requireLogin();
        List<Invitation> open = invitations.asked(me.id()).stream().filter(invitation -> invitation.isOpen(now())).toList();
        Map<UUID, String> names = organisations.names(open.stream().map(Invitation::organisation).toList());
        return open.stream().map(invitation -> question(invitation, names.get(invitation.organisation()))).toList();
    }

    /** @throws NotFound where it is not mine */
    public Question show(UUID id) {
        me.requireLogin();
        Invitation invitation = invitations.find(id);
        invitation.requireFor(me.id());
        return question(invitation, organisations.find(invitation.organisation()).name());
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

    private Question question(Invitation invitation, String organisation) {
        return new Question(invitation.id(), organisation, invitation.standing(), invitation.since(),
                invitation.last(), invitation.isOpen(now()));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
