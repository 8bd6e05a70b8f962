package org.peerwerk.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.peerwerk.shared.Chance;
import org.peerwerk.shared.PersonalData;

/** Kept forms by person and path. Nothing but rows that are written whole and read whole, so there is no entity. */
@ApplicationScoped
public class KeptFormRepository implements PersonalData {
    private static final Term OLD = Term.days("kept-forms", KeptForms.DAYS);
    private static final Kind KEPT = Kind.going("kept-forms", Step.NEEDLESS, Set.of(), "kept_form.person_id").ending(OLD);
    private static final List<Ending> ENDINGS = List.of(Ending.rows(OLD, "kept_form", Ending.day("x.saved_at"), "x.person_id"));

    @PersistenceContext
    private EntityManager entities;

    /** @param fields JSON */
    record Row(String fields, OffsetDateTime savedAt) {
    }

    /** The latest state wins; two requests at once wait for each other in the database. */
    void put(UUID person, String path, String fields, OffsetDateTime now) {
        entities.createNativeQuery("insert into kept_form (person_id, path, fields, saved_at) values (?1, ?2, ?3, ?4) "
                        + "on conflict on constraint kept_form_pkey do update set fields = excluded.fields, saved_at = excluded.saved_at")
                .setParameter(1, person).setParameter(2, path).setParameter(3, fields).setParameter(4, now).executeUpdate();
    }

    Optional<Row> find(UUID person, String path, OffsetDateTime notBefore) {
        List<?> rows = entities.createNativeQuery("select fields, saved_at from kept_form "
                        + "where person_id = ?1 and path = ?2 and saved_at >= ?3")
                .setParameter(1, person).setParameter(2, path).setParameter(3, notBefore).getResultList();
        return rows.stream().map(Object[].class::cast).map(row -> new Row((String) row[0],
                ((Timestamp) row[1]).toInstant().atZone(Chance.ZONE).toOffsetDateTime())).findFirst();
    }

    void remove(UUID person, String path) {
        entities.createNativeQuery("delete from kept_form where person_id = ?1 and path = ?2")
                .setParameter(1, person).setParameter(2, path).executeUpdate();
    }

    @Override
    public int height() {
        return 9;
    }

    @Override
    public List<Kind> kinds() {
        return List.of(KEPT);
    }

    @Override
    public Table export(Kind kind, UUID person) {
        return Table.of(entities.createNativeQuery("select path, saved_at, fields from kept_form where person_id = ?1 and path not like ?2 "
                + "or path like ?3 order by saved_at").setParameter(1, person).setParameter(2, KeptForms.FOR + "%")
                .setParameter(3, ofOthers(person)), "address", "when", "text");
    }

    @Override
    public void erase(UUID person, Step step, LocalDate today) {
        entities.createNativeQuery("delete from kept_form where person_id = ?1 or path like ?2")
                .setParameter(1, person).setParameter(2, ofOthers(person)).executeUpdate();
    }

    @Override
    public List<Ending> endings() {
        return ENDINGS;
    }

    /** What somebody has begun on behalf of the person is the person's. */
    private static String ofOthers(UUID person) {
        return KeptForms.FOR + person + "/%";
    }
}
