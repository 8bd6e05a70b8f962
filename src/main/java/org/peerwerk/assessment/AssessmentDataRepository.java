package org.peerwerk.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.peerwerk.shared.Chance;
import org.peerwerk.shared.PersonalData;

/**
 * What {@code assessment} holds: what people achieved, and who said so. The database lets a result go only where its person has asked for
 * it and the day has come. What somebody said of others is those people's, and goes with them.
 */
@ApplicationScoped
public class AssessmentDataRepository implements PersonalData {
    private static final Kind RESULTS = Kind.ending("results", Kept.YEARS_5, Step.ALL_BUT_CORE, Set.of(Viewer.TANDEM, Viewer.DECIDERS, Viewer.OFFICE),
            "outcome_result.enrolment_id", "module_feedback.enrolment_id", "rule_confirmation.enrolment_id", "decision_voice.enrolment_id");
    private static final Kind ASSESSING = Kind.staying("assessing", Set.of(Viewer.TANDEM, Viewer.DECIDERS, Viewer.OFFICE), "outcome_result.assessor_id",
            "module_feedback.given_by", "rule_confirmation.confirmed_by", "decision_voice.decider_id");
    private static final List<String> TABLES = List.of("outcome_result", "module_feedback", "rule_confirmation", "decision_voice");
    /** The database lets results go after no other time. */
    private static final Term OLD_RESULTS = new Term("results", Period.ofYears(5));
    private static final String OVER = "from enrolment e where e.status = 'COMPLETED' and not is_kept(e.person_id, e.cohort_id, ?2) "
            + "and (select max(v.spoken_at) from decision_voice v where v.enrolment_id = e.id) < ?1";

    @PersistenceContext
    private EntityManager entities;

    @Override
    public int height() {
        return 4;
    }

    @Override
    public List<Kind> kinds() {
        return List.of(RESULTS, ASSESSING);
    }

    @Override
    public Table export(Kind kind, UUID person) {
        return kind.equals(RESULTS)
                ? Table.of(about(person, "select c.title, 'RESULT', o.text ->> 'code', r.level, r.evidence, o.text -> 'text' ->> 'de', p.name, r.recorded_at as at "
                        + "from outcome_result r join enrolment e on e.id = r.enrolment_id join cohort c on c.id = e.cohort_id "
                        + "join person p on p.id = r.assessor_id left join lateral (select one as text from standard_version_module m "
                        + "join module_version v on v.id = m.module_version_id cross join lateral jsonb_array_elements(cast(v.content as jsonb) -> 'outcomes') one "
                        + "where m.version_id = c.version_id and one ->> 'id' = cast(r.outcome_id as text) limit 1) o on true where e.person_id = ?1 "
                        + "union all select c.title, 'FEEDBACK', f.module_code, null, null, f.text, p.name, f.given_at from module_feedback f "
                        + "join enrolment e on e.id = f.enrolment_id join cohort c on c.id = e.cohort_id join person p on p.id = f.given_by where e.person_id = ?1 "
                        + "union all select c.title, 'RULE', r.rule_id, null, null, null, p.name, r.confirmed_at from rule_confirmation r "
                        + "join enrolment e on e.id = r.enrolment_id join cohort c on c.id = e.cohort_id join person p on p.id = r.confirmed_by "
                        + "where e.person_id = ?1 union all select c.title, case when d.agrees then 'AGREES' else 'DISAGREES' end, null, null, null, d.reason, "
                        + "p.name, d.spoken_at from decision_voice d join enrolment e on e.id = d.enrolment_id join cohort c on c.id = e.cohort_id "
                        + "join person p on p.id = d.decider_id where e.person_id = ?1 order by 1, 8"),
                "course", "what data.what.*", "about", "level level.*", "evidence evidence.*", "text", "by", "when")
                : Table.of(about(person, "select 'RESULT', c.title, r.recorded_at as at from outcome_result r join enrolment e on e.id = r.enrolment_id "
                        + "join cohort c on c.id = e.cohort_id where r.assessor_id = ?1 union all select 'FEEDBACK', c.title, f.given_at from module_feedback f "
                        + "join enrolment e on e.id = f.enrolment_id join cohort c on c.id = e.cohort_id where f.given_by = ?1 "
                        + "union all select 'RULE', c.title, r.confirmed_at from rule_confirmation r join enrolment e on e.id = r.enrolment_id "
                        + "join cohort c on c.id = e.cohort_id where r.confirmed_by = ?1 union all select case when d.agrees then 'AGREES' else 'DISAGREES' end, "
                        + "c.title, d.spoken_at from decision_voice d join enrolment e on e.id = d.enrolment_id join cohort c on c.id = e.cohort_id "
                        + "where d.decider_id = ?1 order by 3"),
                "what data.what.*", "course", "when");
    }

    @Override
    public void erase(UUID person, Step step, LocalDate today) {
        if (step.includes(Step.ALL_BUT_CORE)) {
            TABLES.forEach(table -> about(person, "delete from " + table + " where enrolment_id in (select id from enrolment where person_id = ?1)")
                    .executeUpdate());
        }
    }

    @Override
    public List<Term> terms() {
        return List.of(OLD_RESULTS);
    }

    @Override
    public long over(Term term, LocalDate day) {
        return ((Number) over("select count(*) " + OVER, term, day).getSingleResult()).longValue();
    }

    /** With the results goes what they rest on: attendance and practice. The decision goes last, because the database asks it. */
    @Override
    public int end(Term term, LocalDate day, int most) {
        List<?> enrolments = over("select e.id " + OVER, term, day).setMaxResults(most).getResultList();
        for (Object enrolment : enrolments) {
            Stream.concat(Stream.of("attendance", "practice"), TABLES.stream()).forEach(table -> about((UUID) enrolment,
                    "delete from " + table + " where enrolment_id = ?1").executeUpdate());
        }
        return enrolments.size();
    }

    private Query over(String sql, Term term, LocalDate day) {
        return entities.createNativeQuery(sql).setParameter(1, day.minus(term.after()).atStartOfDay(Chance.ZONE).toOffsetDateTime())
                .setParameter(2, day);
    }

    private Query about(UUID person, String sql) {
        return entities.createNativeQuery(sql).setParameter(1, person);
    }
}
