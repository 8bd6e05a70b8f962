package org.peerwerk.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.peerwerk.cohort.CohortDataRepository;
import org.peerwerk.shared.PersonalData;

/**
 * What {@code assessment} holds: what people achieved, and who said so. The database lets a result go only where its person has asked for
 * it and the day has come. What somebody said of others is those people's, and goes with them.
 */
@ApplicationScoped
public class AssessmentDataRepository implements PersonalData {
    private static final Kind RESULTS = Kind.going("results", Step.ALL_BUT_CORE, Set.of(Viewer.TANDEM, Viewer.DECIDERS, Viewer.OFFICE),
            "outcome_result.enrolment_id", "module_feedback.enrolment_id", "rule_confirmation.enrolment_id", "decision_voice.enrolment_id").ending(CohortDataRepository.RESULTS);
    private static final Kind ASSESSING = Kind.staying("assessing", Set.of(Viewer.TANDEM, Viewer.DECIDERS, Viewer.OFFICE), "outcome_result.assessor_id",
            "module_feedback.given_by", "rule_confirmation.confirmed_by", "decision_voice.decider_id").ending(CohortDataRepository.RESULTS);
    private static final List<String> TABLES = List.of("outcome_result", "module_feedback", "rule_confirmation", "decision_voice");
    /** The database lets results go after no other time. */
    private static final Ending OLD_RESULTS = Ending.rows(CohortDataRepository.RESULTS, "enrolment", "closed_on(x)", "x.person_id").ofCohort("x.cohort_id")
            .where("x.records_ended_on is null");

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
    public List<Ending> endings() {
        return List.of(OLD_RESULTS);
    }

    /**
     * With the results goes what they rest on: attendance and practice. The decision goes last, because the database asks it. Who took part
     * stays; nobody takes part any more in a course that is over for so long.
     */
    @Override
    public int end(Term term, LocalDate day, int most, Function<String, Query> sql) {
        List<?> enrolments = OLD_RESULTS.between(sql.apply("select x.id from " + OLD_RESULTS.over() + " limit ?3"), day).setParameter(3, most)
                .getResultList();
        for (Object enrolment : enrolments) {
            Stream.concat(Stream.of("attendance", "practice"), TABLES.stream()).forEach(table -> about((UUID) enrolment,
                    "delete from " + table + " where enrolment_id = ?1").executeUpdate());
            about((UUID) enrolment, "update enrolment set attended = null, records_ended_on = ?2, version = version + 1, "
                    + "place_number = case when status = 'COMPLETED' then place_number end, "
                    + "status = case when status in ('ACTIVE', 'PAUSED') then 'LEFT' else status end where id = ?1").setParameter(2, day).executeUpdate();
        }
        return enrolments.size();
    }

    private Query about(UUID person, String sql) {
        return entities.createNativeQuery(sql).setParameter(1, person);
    }
}
