package org.peerwerk.people;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.peerwerk.people.NetworkRepository.Asked;
import org.peerwerk.people.NetworkRepository.MemberRow;
import org.peerwerk.people.NetworkRepository.NetworkRow;
import org.peerwerk.shared.ChangeRepository;
import org.peerwerk.shared.Chance;
import org.peerwerk.shared.Me;
import org.peerwerk.shared.NotFound;
import org.peerwerk.shared.UseCases;

/** The office opens networks and asks organisations to join; each answers for itself. Its coordinator then sees across them. */
@UseCases
public class Networking {
    @Inject
    private Me me;
    @Inject
    private OrganisationRights rights;
    @Inject
    private NetworkRepository networks;
    @Inject
    private OrganisationRepository organisations;
    @Inject
    private PersonRepository persons;
    @Inject
    private ChangeRepository changes;
    @Inject
    private Clock clock;

    /** One network. @param others organisations that could be asked too */
    public record Detail(UUID id, String name, String coordinator, List<MemberRow> members, List<OrganisationRow> others) {
    }

    public List<NetworkRow> list() {
        me.require(rights.isOffice());
        return networks.all();
    }

    /** @throws NotFound once it has ended */
    public Detail show(UUID id) {
        me.require(rights.isOffice());
        Network network = goingOn(id);
        List<MemberRow> members = networks.members(id);
        return new Detail(id, network.name(), persons.find(network.coordinator()).name(), members, organisations.all().stream()
                .filter(row -> row.goesOn() && members.stream().noneMatch(member -> member.organisation().equals(row.id()))).toList());
    }

    /**
     * @param id          the form's own, so that a form sent twice opens one
     * @param coordinator e-mail address or user name of a person with an account
     */
    public void open(UUID id, String name, String coordinator) {
        me.require(rights.isOffice());
        if (networks.exists(id)) {
            return;
        }
        networks.add(new Network(id, name, persons.at("coordinator", coordinator).id()));
        changes.record(me.actor(), "network.added", "network " + id);
    }

    /** Asks an organisation; asking twice changes nothing. */
    public void ask(UUID id, UUID organisation) {
        me.require(rights.isOffice());
        goingOn(id);
        organisations.find(organisation).requireGoingOn();
        if (networks.member(id, organisation).isEmpty()) {
            networks.add(new NetworkMember(id, organisation));
            changes.record(me.actor(), "network.asked", "network " + id);
        }
    }

    /** Its coordinator sees nothing any more. */
    public void end(UUID id) {
        me.require(rights.isOffice());
        goingOn(id).end(Chance.today(clock));
        changes.record(me.actor(), "network.ended", "network " + id);
    }

    /** What the organisation was asked to join, for who manages it. */
    public List<Asked> asked(UUID organisation) {
        me.requireLogin();
        return rights.mayManage(organisation) ? networks.asked(organisation) : List.of();
    }

    /** One of its admins says yes for the organisation; the office does not answer in its place. */
    public void agree(UUID organisation, UUID network) {
        me.require(rights.isAdmin(organisation));
        goingOn(network);
        memberOf(network, organisation).agree(me.id(), Chance.today(clock));
        changes.record(me.actor(), "network.agreed", "organisation " + organisation);
    }

    /** The organisation says no, or takes its yes back: the coordinator sees nothing of it from now on. */
    public void leave(UUID organisation, UUID network) {
        me.require(rights.isAdmin(organisation));
        networks.remove(memberOf(network, organisation));
        changes.record(me.actor(), "network.left", "organisation " + organisation);
    }

    private NetworkMember memberOf(UUID network, UUID organisation) {
        return networks.member(network, organisation).orElseThrow(() -> new NotFound("network"));
    }

    private Network goingOn(UUID id) {
        Network network = networks.find(id);
        if (!network.goesOn()) {
            throw new NotFound("network");
        }
        return network;
    }
}
