package org.peerwerk.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.peerwerk.accounts.Invitation.Invitee;
import org.peerwerk.accounts.Invitation.Offer;
import org.peerwerk.accounts.Invitation.State;
import org.peerwerk.shared.NotFound;

/** Invitations by organisation, and those a person can answer. */
@ApplicationScoped
public class InvitationRepository {
    /** Newest ones on an organisation's page. */
    private static final int MOST = 200;

    @PersistenceContext
    private EntityManager entities;

    /**
     * Locked: an answer, a withdrawal and the postman wait for each other.
     *
     * @throws NotFound where there is none
     */
    Invitation find(UUID id) {
        Invitation invitation = entities.find(Invitation.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (invitation == null) {
            throw new NotFound("invitation");
        }
        return invitation;
    }

    boolean exists(UUID id) {
        return entities.find(Invitation.class, id) != null;
    }

    /** One open invitation for one address in one organisation: {@code invitation_open} decides here. */
    void add(Invitation invitation) {
        entities.persist(invitation);
        entities.flush();
    }

    List<Invitation> of(UUID organisation) {
        return entities.createQuery("select i from Invitation i where i.organisation = :organisation order by i.sentAt desc, i.id",
                        Invitation.class).setParameter("organisation", organisation).setMaxResults(MOST).getResultList();
    }

    /** Somebody who was asked and has not answered. @param email null for whoever gets a letter */
    public record Invited(String name, String email, Offer offer) {
    }

    /** Who has not answered this organisation yet. */
    public List<Invited> unanswered(UUID organisation) {
        return unanswered("", organisation).getResultStream().map(InvitationRepository::invited).toList();
    }

    /** The same of those with these addresses or these names, all in small letters. */
    public List<Invited> unanswered(UUID organisation, Collection<String> emails, Collection<String> names) {
        return emails.isEmpty() && names.isEmpty() ? List.of()
                : unanswered("and (lower(i.email) in :emails or lower(concat(i.firstName, ' ', i.lastName)) in :names)", organisation)
                        .setParameter("emails", orNone(emails)).setParameter("names", orNone(names)).getResultStream()
                        .map(InvitationRepository::invited).toList();
    }

    private TypedQuery<Invitation> unanswered(String which, UUID organisation) {
        return entities.createQuery("select i from Invitation i where i.organisation = :organisation and i.state in :unanswered " + which, Invitation.class)
                .setParameter("organisation", organisation).setParameter("unanswered", Set.of(State.WAITING, State.ASKED));
    }

    private static Invited invited(Invitation invitation) {
        Invitee invitee = invitation.invitee();
        return new Invited(invitee.firstName() + " " + invitee.lastName(), invitee.email(), invitation.offer());
    }

    /** An empty list is no list to the database; no address and no name is empty. */
    private static Collection<String> orNone(Collection<String> texts) {
        return texts.isEmpty() ? List.of("") : texts;
    }

    /** Those the person was asked, the oldest first. */
    List<Invitation> asked(UUID person) {
        return entities.createQuery("select i from Invitation i where i.person = :person and i.state = :asked order by i.sentAt, i.id",
                        Invitation.class).setParameter("person", person).setParameter("asked", State.ASKED).getResultList();
    }
}
