package org.peerwerk.cohort;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.peerwerk.people.MembershipRepository;
import org.peerwerk.people.NetworkRepository;
import org.peerwerk.people.OrganisationRepository;
import org.peerwerk.people.OrganisationRow;
import org.peerwerk.people.WorksAgreementRepository;
import org.peerwerk.shared.Chance;
import org.peerwerk.shared.Me;
import org.peerwerk.shared.NotAllowed;
import org.peerwerk.shared.UseCases;

/** An organisation follows whom it sends into courses: its admins, and who coordinates a network to which it has agreed. */
@UseCases
public class Delegating {
    @Inject
    private Me me;
    @Inject
    private SentPeople sentPeople;
    @Inject
    private OrganisationRepository organisations;
    @Inject
    private MembershipRepository memberships;
    @Inject
    private NetworkRepository networks;
    @Inject
    private WorksAgreementRepository agreements;
    @Inject
    private Clock clock;

    /** @param agreed a works agreement lets the organisation see hours */
    public record Overview(OrganisationRow organisation, List<Sent> people, boolean agreed) {
    }

    /** @throws NotAllowed for everybody else, the office too: what it needs it sees elsewhere */
    public Overview list(UUID organisation) {
        me.require(memberships.isAdmin(me.id(), organisation, Chance.today(clock)) || networks.seesAcross(me.id(), organisation));
        return new Overview(organisations.find(organisation).row(), sentPeople.by(organisation),
                agreements.allowsHours(organisation, Chance.today(clock)));
    }
}
