package org.peerwerk.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.peerwerk.shared.NotFound;

/** Uploaded files of people. */
@ApplicationScoped
public class PeopleImportRepository {
    @PersistenceContext
    private EntityManager entities;

    boolean exists(UUID id) {
        return entities.find(PeopleImport.class, id) != null;
    }

    void add(PeopleImport fresh) {
        entities.persist(fresh);
        entities.flush();
    }

    /** @throws NotFound where there is none */
    PeopleImport find(UUID id) {
        return found(entities.find(PeopleImport.class, id));
    }

    /** Waits for whoever changes it at the same moment. @throws NotFound where there is none */
    PeopleImport findToChange(UUID id) {
        return found(entities.find(PeopleImport.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    private static PeopleImport found(PeopleImport one) {
        if (one == null) {
            throw new NotFound("import");
        }
        return one;
    }

    /** One whose lines are being done, unless another node does some at this very moment; locked until the transaction ends. */
    Optional<PeopleImport> running(UUID id) {
        boolean locked = !entities.createNativeQuery("select 1 from people_import where id = ?1 and state = 'RUNNING' for update skip locked")
                .setParameter(1, id).getResultList().isEmpty();
        // found only now and by itself, the row comes without the file, which may be large
        return locked ? Optional.of(find(id)) : Optional.empty();
    }

    /** That no other clerk works at in this moment; the oldest first. */
    List<UUID> running() {
        return ((List<?>) entities.createNativeQuery("select id from people_import where state = 'RUNNING' order by uploaded_at, id for update skip locked")
                .getResultList()).stream().map(UUID.class::cast).toList();
    }

    /** What this person has uploaded for this organisation, the latest first. */
    List<PeopleImport> of(UUID organisation, UUID uploader) {
        return entities.createQuery("select i from PeopleImport i where i.organisation = :organisation and i.uploader = :uploader "
                        + "order by i.uploadedAt desc, i.id", PeopleImport.class)
                .setParameter("organisation", organisation).setParameter("uploader", uploader).getResultList();
    }

    void remove(PeopleImport one) {
        entities.remove(one);
    }
}
