package org.peerwerk.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.peerwerk.shared.NotFound;

/** Networks, and which organisations have agreed to them. */
@ApplicationScoped
public class NetworkRepository {
    @PersistenceContext
    private EntityManager entities;

    /** A network in a list. @param coordinator name of who sees across it */
    public record NetworkRow(UUID id, String name, String coordinator) {
    }

    /** An organisation of a network. @param agreedOn null while it has not answered */
    public record MemberRow(UUID organisation, String name, LocalDate agreedOn) {
    }

    /** One that an organisation was asked to join. @param agreedOn null while it has not answered */
    public record Asked(UUID network, String name, String coordinator, LocalDate agreedOn) {
    }

    /** @throws NotFound where there is no such network */
    public Network find(UUID id) {
        return Optional.ofNullable(entities.find(Network.class, id)).orElseThrow(() -> new NotFound("network"));
    }

    public boolean exists(UUID id) {
        return entities.find(Network.class, id) != null;
    }

    /** Two networks that go on have two names: {@code network_name} decides here. */
    public void add(Network network) {
        entities.persist(network);
        entities.flush();
    }

    public Optional<NetworkMember> member(UUID network, UUID organisation) {
        return Optional.ofNullable(entities.find(NetworkMember.class, new NetworkMember.Key(network, organisation)));
    }

    public void add(NetworkMember member) {
        entities.persist(member);
        entities.flush();
    }

    public void remove(NetworkMember member) {
        entities.remove(member);
    }

    /** Those that go on, by name. */
    public List<NetworkRow> all() {
        return entities.createQuery("select new org.peerwerk.people.NetworkRepository$NetworkRow(n.id, n.name, p.name) from Network n, Person p "
                + "where p.id = n.coordinator and n.endedOn is null order by n.name", NetworkRow.class).getResultList();
    }

    /** The organisations that were asked, by name. */
    public List<MemberRow> members(UUID network) {
        return entities.createQuery("select new org.peerwerk.people.NetworkRepository$MemberRow(o.id, o.name, m.agreedOn) from NetworkMember m, Organisation o "
                        + "where o.id = m.organisation and m.network = :network order by o.name", MemberRow.class)
                .setParameter("network", network).getResultList();
    }

    /** The networks that go on and that this organisation was asked to join, by name. */
    public List<Asked> asked(UUID organisation) {
        return entities.createQuery("select new org.peerwerk.people.NetworkRepository$Asked(n.id, n.name, p.name, m.agreedOn) "
                        + "from NetworkMember m, Network n, Person p where n.id = m.network and p.id = n.coordinator and n.endedOn is null "
                        + "and m.organisation = :organisation order by n.name", Asked.class)
                .setParameter("organisation", organisation).getResultList();
    }

    List<NetworkMember> ofOrganisation(UUID organisation) {
        return entities.createQuery("select m from NetworkMember m where m.organisation = :organisation", NetworkMember.class)
                .setParameter("organisation", organisation).getResultList();
    }

    /** This person sees across a network to which the organisation has agreed. */
    public boolean seesAcross(UUID person, UUID organisation) {
        return entities.createQuery("select count(m) from NetworkMember m, Network n where n.id = m.network and n.coordinator = :person "
                        + "and n.endedOn is null and m.organisation = :organisation and m.agreedOn is not null", Long.class)
                .setParameter("person", person).setParameter("organisation", organisation).getSingleResult() > 0;
    }
}
