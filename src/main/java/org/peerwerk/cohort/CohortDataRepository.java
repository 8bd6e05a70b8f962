package org.peerwerk.cohort;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.peerwerk.shared.PersonalData;

/**
 * What {@code cohort} holds of people who apply, take part, and lead. Where somebody keeps a certificate, the bare fact that they took part
 * in its course stays with it, without one word they wrote.
 */
@ApplicationScoped
public class CohortDataRepository implements PersonalData {
    private static final Set<Viewer> LEADERS = Set.of(Viewer.TANDEM, Viewer.ASSISTANT);
    /** The organisation that sends the person sees a little of it, and so does its network, {@link Sent}. */
    private static final Set<Viewer> LEADERS_AND_SENDER = Set.of(Viewer.TANDEM, Viewer.ORGANISATION, Viewer.NETWORK, Viewer.ASSISTANT);
    /** Where nothing was decided: so long after the end of the course something can be made up, here or elsewhere. */
    private static final int MAKE_UP_MONTHS = 24;
    /** With the results goes what they rest on; {@code assessment} sees to it. */
    public static final Term RESULTS = Term.years("results", 5);
    private static final Term NEEDS = new Term("needs", Period.ZERO);
    private static final Term MOTIVATIONS = Term.months("motivations", 6);
    private static final Term UNSUCCESSFUL = Term.months("unsuccessful-applications", 6);
    /** The details; their totals stay as long as the results. */
    private static final Term OLD_ATTENDANCE = Term.months("attendance", 12);
    private static final Kind TEXTS = Kind.going("application-texts", Step.NEEDLESS, LEADERS).ending(NEEDS, MOTIVATIONS);
    private static final Kind APPLICATIONS = Kind.going("applications", Step.ALL_BUT_CORE, LEADERS_AND_SENDER, "application.person_id")
            .partlyEnding(UNSUCCESSFUL);
    private static final Kind COURSES = Kind.going("courses", Step.ALL_BUT_CORE, Set.of(Viewer.TANDEM, Viewer.OFFICE, Viewer.ORGANISATION, Viewer.NETWORK,
            Viewer.ASSISTANT), "enrolment.person_id", "enrolment.application_id");
    private static final Kind ATTENDANCE = Kind.going("attendance", Step.ALL_BUT_CORE, LEADERS_AND_SENDER, "attendance.enrolment_id")
            .ending(OLD_ATTENDANCE, RESULTS);
    private static final Kind PRACTICE = Kind.going("practice", Step.ALL_BUT_CORE, LEADERS, "practice.enrolment_id").ending(RESULTS);
    private static final Kind TEACHING = Kind.staying("teaching", Set.of(Viewer.TANDEM, Viewer.OFFICE), "cohort.professional_id", "cohort.peer_id",
            "session.parts", "attendance.recorded_by", "practice.recorded_by", "application.proposed_by", "application.first_decider", "application.second_decider");
    private static final String COURSE_END = "(select c.ends_on from cohort c where c.id = x.cohort_id)";
    private static final List<Ending> ENDINGS = List.of(
            Ending.rows(NEEDS, "application", COURSE_END, "x.person_id").ofCohort("x.cohort_id").where("x.needs <> ''")
                    .losing("needs = '', version = version + 1"),
            Ending.rows(MOTIVATIONS, "application", COURSE_END, "x.person_id").ofCohort("x.cohort_id").where("x.motivation <> ''")
                    .losing("motivation = '', version = version + 1"),
            // from the answer on where it was no, else from the end of the course: until then somebody could still be admitted
            Ending.rows(UNSUCCESSFUL, "application", "case when x.status = 'DECLINED' then " + Ending.day("x.decided_at") + " else " + COURSE_END + " end",
                    "x.person_id").ofCohort("x.cohort_id")
                    .where("x.status <> 'ADMITTED' and not exists (select 1 from enrolment e where e.application_id = x.id)"),
            Ending.rows(OLD_ATTENDANCE, "enrolment", "case when x.status = 'COMPLETED' then closed_on(x) else cast(closed_on(x) + interval '" + MAKE_UP_MONTHS
                    + " months' as date) end", "x.person_id").ofCohort("x.cohort_id")
                    .where("exists (select 1 from attendance a where a.enrolment_id = x.id)"));

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private SessionRepository sessions;

    @Override
    public int height() {
        return 3;
    }

    @Override
    public List<Kind> kinds() {
        return List.of(TEXTS, APPLICATIONS, COURSES, ATTENDANCE, PRACTICE, TEACHING);
    }

    @Override
    public Table export(Kind kind, UUID person) {
        return switch (kind.word()) {
            case "application-texts" -> Table.of(about(person, "select c.title, a.motivation, a.needs from application a "
                    + "join cohort c on c.id = a.cohort_id where a.person_id = ?1 order by a.submitted_at"), "course", "motivation", "needs");
            case "applications" -> Table.of(about(person, "select c.title, o.name, a.release, a.submitted_at, a.status, a.decided_at, a.reason, f.name as first, "
                            + "s.name as second from application a join cohort c on c.id = a.cohort_id left join organisation o on o.id = a.organisation_id "
                            + "left join person f on f.id = a.first_decider left join person s on s.id = a.second_decider where a.person_id = ?1 "
                            + "order by a.submitted_at"),
                    "course", "organisation", "release application.release.*", "when", "status application.status.*", "answered", "reason", "by", "by-too");
            case "courses" -> Table.of(about(person, "select c.title, c.standard, c.place, c.starts_on, c.ends_on, e.admitted_on, e.status from enrolment e "
                            + "join cohort c on c.id = e.cohort_id where e.person_id = ?1 order by c.starts_on"),
                    "course", "standard", "place", "since", "until", "admitted", "status data.enrolment.*");
            case "attendance" -> Table.of(about(person, "select c.title, s.day, a.kind, a.present_minutes, a.made_up_minutes from attendance a "
                            + "join enrolment e on e.id = a.enrolment_id join session s on s.id = a.session_id join cohort c on c.id = e.cohort_id "
                            + "where e.person_id = ?1 union all select c.title, null, null, cast(cast(e.attended as jsonb) ->> 'minutes' as integer), null "
                            + "from enrolment e join cohort c on c.id = e.cohort_id where e.person_id = ?1 and e.attended is not null order by 1, 2"),
                    "course", "day", "kind attendance.kind.*", "minutes", "made-up");
            case "practice" -> Table.of(about(person, "select c.title, p.day, p.kind, p.minutes, p.contacts from practice p join enrolment e on e.id = p.enrolment_id "
                            + "join cohort c on c.id = e.cohort_id where e.person_id = ?1 order by p.day"),
                    "course", "day", "kind practice.kind.*", "minutes", "contacts");
            default -> Table.of(about(person, "select 'LEADS', c.title, cast(c.starts_on as timestamptz) as at from cohort c "
                            + "where ?1 in (c.professional_id, c.peer_id) union all select 'ATTENDANCE', c.title, a.recorded_at from attendance a "
                            + "join session s on s.id = a.session_id join cohort c on c.id = s.cohort_id where a.recorded_by = ?1 "
                            + "union all select 'PRACTICE', c.title, p.recorded_at from practice p join enrolment e on e.id = p.enrolment_id "
                            + "join cohort c on c.id = e.cohort_id where p.recorded_by = ?1 union all select 'ADMISSION', c.title, a.decided_at from application a "
                            + "join cohort c on c.id = a.cohort_id where ?1 in (a.proposed_by, a.first_decider, a.second_decider) order by 3"),
                    "what data.what.*", "about", "when");
        };
    }

    @Override
    public List<String> hindrances(UUID person, Step step, LocalDate today) {
        boolean leads = step.includes(Step.ALL_BUT_CORE) && !about(person, "select 1 from cohort where ?1 in (professional_id, peer_id) and ends_on >= ?2")
                .setParameter(2, today).setMaxResults(1).getResultList().isEmpty();
        return leads ? List.of("erasure.hindered.course") : List.of();
    }

    @Override
    public void erase(UUID person, Step step, LocalDate today) {
        about(person, "update application set motivation = '', needs = '', version = version + 1 where person_id = ?1").executeUpdate();
        if (step.includes(Step.ALL_BUT_CORE)) {
            for (String table : List.of("attendance", "practice")) {
                about(person, "delete from " + table + " where enrolment_id in (select id from enrolment where person_id = ?1)").executeUpdate();
            }
            about(person, "update enrolment set attended = null, version = version + 1 where person_id = ?1 and attended is not null").executeUpdate();
            // a completed one has a certificate, which names it until the certificate goes too
            about(person, "delete from enrolment where person_id = ?1" + (step.includes(Step.EVERYTHING) ? "" : " and status <> 'COMPLETED'"))
                    .executeUpdate();
            about(person, "delete from application a where a.person_id = ?1 and not exists (select 1 from enrolment e where e.application_id = a.id)")
                    .executeUpdate();
            about(person, "update application set reason = '', organisation_id = null, version = version + 1 where person_id = ?1 and reason is not null")
                    .executeUpdate();
        }
    }

    @Override
    public List<Ending> endings() {
        return ENDINGS;
    }

    /** Before the details of somebody's attendance go, what the rules of the standard ask of them is kept as totals: nothing changes by it. */
    @Override
    public int end(Term term, LocalDate day, int most, Function<String, Query> sql) {
        if (!term.equals(OLD_ATTENDANCE)) {
            return PersonalData.super.end(term, day, most, sql);
        }
        Ending ending = Ending.of(ENDINGS, term);
        List<?> over = ending.between(entities.createNativeQuery("select x.* from " + ending.over() + " limit ?3 for update", Enrolment.class), day)
                .setParameter(3, most).getResultList();
        for (Enrolment enrolment : over.stream().map(Enrolment.class::cast).toList()) {
            List<Attendance> details = sessions.attendance(List.of(enrolment.id()));
            enrolment.reduce(Presence.of(sessions.ofCohort(enrolment.cohortId()), details).totals());
            details.forEach(one -> sessions.find(one.sessionId()).reduce());
            entities.flush();
            about(enrolment.id(), "delete from attendance where enrolment_id = ?1").executeUpdate();
        }
        return over.size();
    }

    private Query about(UUID person, String sql) {
        return entities.createNativeQuery(sql).setParameter(1, person);
    }
}
