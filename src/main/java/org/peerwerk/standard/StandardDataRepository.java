package org.peerwerk.standard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.peerwerk.shared.PersonalData;

/**
 * What {@code standard} holds of people: what they wrote, said, checked and voted. Others rely on all of it: a published version never
 * changes, its history shows how it came about, and its votes are counted. So it stays, without a name. Only what somebody had begun and
 * kept for themselves goes, and whoever has gone takes part in no round any more: what became of their Stop, the others decide (I16).
 */
@ApplicationScoped
public class StandardDataRepository implements PersonalData {
    private static final Kind WRITING = Kind.staying("writing", Set.of(Viewer.EDITORS), "standard_version.owner_id", "contributor.person_id",
            "contributor.added_by", "revision.author_id", "written_text.author_id", "material_file.added_by", "comment.answered_by");
    private static final Kind COMMENTS = Kind.staying("comments", Set.of(Viewer.ASSISTANT), "comment.author_id");
    private static final Term BEGUN_CHECKS = Term.months("begun-checks", 6);
    private static final Kind CHECKS = Kind.staying("checks", Set.of(Viewer.EDITORS), "group_session.moderator_id", "check_package.checker_id",
            "verdict.checker_id", "verdict.entered_by").partlyEnding(BEGUN_CHECKS);
    private static final Kind ROUNDS = Kind.staying("rounds", Set.of(Viewer.EDITORS), "participation.person_id", "vote.person_id", "stop.given_by",
            "stop_voice.person_id");
    private static final List<Ending> ENDINGS = List.of(Ending.rows(BEGUN_CHECKS, "check_package", Ending.day("x.started_at"), "x.checker_id")
            .where("x.handed_in_at is null"));
    private static final String VERSION = "(select s.slug || ' ' || v.number from standard_version v join standard s on s.id = v.standard_id where v.id = ";

    @PersistenceContext
    private EntityManager entities;

    @Override
    public int height() {
        return 2;
    }

    @Override
    public List<Kind> kinds() {
        return List.of(WRITING, COMMENTS, CHECKS, ROUNDS);
    }

    @Override
    public Table export(Kind kind, UUID person) {
        return switch (kind.word()) {
            case "writing" -> Table.of(about(person, "select 'OWNER', " + VERSION + "o.id), o.started_at as at from standard_version o where o.owner_id = ?1 "
                            + "union all select c.part, " + VERSION + "c.version_id), c.added_at from contributor c where c.person_id = ?1 "
                            + "union all select 'ASKED', " + VERSION + "c.version_id), c.added_at from contributor c where c.added_by = ?1 "
                            + "union all select 'SAVED', " + VERSION + "r.version_id), r.saved_at from revision r where r.author_id = ?1 "
                            + "union all select 'EASY_TEXT', s.slug, null from written_text t join standard s on s.id = t.standard_id where t.author_id = ?1 "
                            + "union all select 'FILE', null, f.added_at from material_file f where f.added_by = ?1 "
                            + "union all select 'ANSWERED', " + VERSION + "c.version_id), c.answered_at from comment c where c.answered_by = ?1 order by 3"),
                    "what data.what.*", "about", "when");
            case "comments" -> Table.of(about(person, "select " + VERSION + "c.version_id), c.said_at, c.word, c.sentence, c.withdrawn_at, c.answered_at, "
                            + "c.reason from comment c where c.author_id = ?1 order by c.said_at, c.id"),
                    "about", "when", "word understanding.*", "text", "withdrawn", "answered", "answer");
            case "checks" -> Table.of(about(person, "select 'CHECKED', " + VERSION + "t.version_id), t.given_at as at, t.word, t.note from verdict t "
                            + "where t.checker_id = ?1 union all select 'ENTERED', " + VERSION + "t.version_id), t.given_at, null, null from verdict t "
                            + "where t.entered_by = ?1 union all select 'PACKAGE', " + VERSION + "p.version_id), p.started_at, null, p.answers "
                            + "from check_package p where p.checker_id = ?1 union all select 'GROUP', " + VERSION + "g.version_id), g.created_at, null, null "
                            + "from group_session g where g.moderator_id = ?1 order by 3"),
                    "what data.what.*", "about", "when", "word understanding.*", "text");
            default -> Table.of(about(person, "select 'PRESENT', " + VERSION + "p.version_id), p.joined_at as at, p.conflict_is, p.fee from participation p "
                            + "where p.person_id = ?1 union all select t.choice, " + VERSION + "t.version_id), t.cast_at, t.worry, null from vote t "
                            + "where t.person_id = ?1 union all select 'STOP', " + VERSION + "x.version_id), x.given_at, x.reason, null from stop x "
                            + "where x.given_by = ?1 union all select 'STOP_VOICE', " + VERSION + "x.version_id), y.said_at, null, null from stop_voice y "
                            + "join stop x on x.id = y.stop_id where y.person_id = ?1 order by 3"),
                    "what data.what.*", "about", "when", "text", "fee");
        };
    }

    @Override
    public void erase(UUID person, Step step, LocalDate today) {
        about(person, "delete from check_package where checker_id = ?1 and handed_in_at is null").executeUpdate();
        if (step.includes(Step.ALL_BUT_CORE)) {
            about(person, "update participation set conflict_is = '', version = version + 1 where person_id = ?1").executeUpdate();
            about(person, "update participation p set left_at = now(), version = p.version + 1 from standard_version v where v.id = p.version_id "
                    + "and v.status <> 'PUBLISHED' and p.person_id = ?1 and p.left_at is null").executeUpdate();
        }
    }

    @Override
    public List<Ending> endings() {
        return ENDINGS;
    }

    private Query about(UUID person, String sql) {
        return entities.createNativeQuery(sql).setParameter(1, person);
    }
}
