package org.peerwerk.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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

    /** Somebody who was asked and has not answered. */
    public record Invited(String email, Offer offer) {
    }

    /** Who has not answered this organisation yet, of those with an address. */
    public List<Invited> unanswered(UUID organisation) {
        return entities.createQuery("select i from Invitation i where i.organisation = :organisation and i.state in :unanswered and i.email is not null", Invitation.class)
                .setParameter("organisation", organisation).setParameter("unanswered", Set.of(State.WAITING, State.ASKED)).getResultStream()
                .map(invitation -> new Invited(invitation.invitee().email(), invitation.offer())).toList();
    }

    /** The same among these addresses, in small letters. */
    public List<Invited> unanswered(UUID organisation, Collection<String> emails) {
        return emails.isEmpty() ? List.of() : entities.createQuery("select i from Invitation i where i.organisation = :organisation "
                        + "and i.state in :unanswered and lower(i.email) in :emails", Invitation.class)
                .setParameter("organisation", organisation).setParameter("unanswered", Set.of(State.WAITING, State.ASKED))
                .setParameter("emails", emails).getResultStream()
                .map(invitation -> new Invited(invitation.invitee().email(), invitation.offer())).toList();
    }

    /**
     * Invitations by letter that were sent before that moment, have no answer, and whose letter was not closed; nobody else does that
     * meanwhile. Whoever was let in again by two people has been in before: their newer letter is not closed.
     */
    List<Invitation> withOpenLetter(OffsetDateTime sentBefore, int most) {
        return ((List<?>) entities.createNativeQuery("select i.* from invitation i where i.state = 'ASKED' and i.email is null and i.letter_closed_at is null "
                        + "and i.sent_at <= ?1 and not exists (select 1 from recovery r where r.person_id = i.person_id and r.state = 'CONFIRMED') "
                        + "limit ?2 for update skip locked", Invitation.class).setParameter(1, sentBefore).setParameter(2, most).getResultList())
                .stream().map(Invitation.class::cast).toList();
    }

    /** Those the person was asked, the oldest first. */
    List<Invitation> asked(UUID person) {
        return entities.createQuery("select i from Invitation i where i.person = :person and i.state = :asked order by i.sentAt, i.id",
                        Invitation.class).setParameter("person", person).setParameter("asked", State.ASKED).getResultList();
    }
}
