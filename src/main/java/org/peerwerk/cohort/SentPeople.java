package org.peerwerk.cohort;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.peerwerk.people.ConsentRepository;
import org.peerwerk.people.Purpose;
import org.peerwerk.people.WorksAgreementRepository;
import org.peerwerk.shared.Chance;

/** The one place that works out what an organisation sees of those whom it sends: for its page, and for the person's own. */
@ApplicationScoped
class SentPeople {
    @Inject
    private SentRepository sent;
    @Inject
    private SessionRepository sessions;
    @Inject
    private ConsentRepository consents;
    @Inject
    private WorksAgreementRepository agreements;
    @Inject
    private Clock clock;

    /** Whom this organisation sends, by name. */
    List<Sent> by(UUID organisation) {
        return seen(organisation, sent.by(organisation));
    }

    /** What the sending organisation sees of this application; empty where it sees nothing of it. */
    Optional<Sent> of(UUID application) {
        return sent.of(application).stream().findFirst().flatMap(row -> seen(row.organisation(), List.of(row)).stream().findFirst());
    }

    private List<Sent> seen(UUID organisation, List<SentRepository.Row> all) {
        LocalDate today = Chance.today(clock);
        Map<UUID, List<Sent.Belonging>> belongings = sent.belongings(organisation,
                all.stream().map(SentRepository.Row::person).distinct().toList()).stream().collect(Collectors.groupingBy(Sent.Belonging::person));
        List<SentRepository.Row> rows = all.stream()
                .filter(row -> Sent.isSeen(belongings.getOrDefault(row.person(), List.of()), row.appliedOn(), today)).toList();
        Map<UUID, Enrolment> places = sent.places(rows.stream().map(SentRepository.Row::application).toList()).stream()
                .collect(Collectors.toMap(Enrolment::applicationId, Function.identity()));
        Map<UUID, Sent.Hours> hours = hours(rows, places, organisation, today);
        return rows.stream().map(row -> {
            Enrolment place = places.get(row.application());
            return new Sent(row.application(), row.name(), row.course(), row.startsOn(), row.endsOn(), row.appliedOn(),
                    place == null ? null : place.admittedOn(), place != null && place.status() == Enrolment.Status.COMPLETED,
                    hours.get(row.application()));
        }).toList();
    }

    /** By application, of those with a place whose hours may be seen. */
    private Map<UUID, Sent.Hours> hours(List<SentRepository.Row> rows, Map<UUID, Enrolment> places, UUID organisation, LocalDate today) {
        boolean all = agreements.allowsHours(organisation, today);
        Set<UUID> willing = consents.having(rows.stream().map(SentRepository.Row::person).toList(), Purpose.HOURS_TO_SENDER);
        List<Enrolment> counted = places.values().stream().filter(place -> place.hasRecords() && (all || willing.contains(place.personId())))
                .toList();
        Map<UUID, List<Session>> planned = sessions.ofCohorts(counted.stream().map(Enrolment::cohortId).distinct().toList()).stream()
                .collect(Collectors.groupingBy(Session::cohortId));
        Map<UUID, List<Attendance>> attended = sessions.attendance(counted.stream().map(Enrolment::id).toList()).stream()
                .collect(Collectors.groupingBy(Attendance::enrolmentId));
        return counted.stream().collect(Collectors.toMap(Enrolment::applicationId, place -> Sent.Hours.of(
                planned.getOrDefault(place.cohortId(), List.of()), attended.getOrDefault(place.id(), List.of()), place.attended())));
    }
}
