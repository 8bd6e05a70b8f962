package org.peerwerk.assessment;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.peerwerk.cohort.Enrolment;
import org.peerwerk.standard.PublishedVersion;
import org.peerwerk.standard.Shipped;

/** Ways for tests of pages: just begun, everything done, decided. */
public final class Samples {
    public static final UUID PERSON = new UUID(0, 6);
    public static final UUID PROFESSIONAL = Course.PROFESSIONAL;
    public static final UUID PEER = Course.PEER;
    public static final String REASON = "Alles ist da, finde ich.";

    private Samples() {
    }

    public static List<Way> ways(String standard) {
        PublishedVersion version = Shipped.version(standard);
        Participation participation = participation(version, Course.TANDEM);
        return List.of(way(participation, version, Course.begun(version), List.of()),
                way(participation, version, Course.finished(version), List.of()),
                way(participation, version, Course.finished(version), List.of(
                        voice(participation, 1, new DecisionVoice.Decider(PROFESSIONAL, false, true)),
                        voice(participation, 2, new DecisionVoice.Decider(new UUID(0, 7), true, false)))));
    }

    /** The same with the two of the tandem on each other's seats. */
    public static Way exchanged(Way way) {
        Tandem tandem = way.participation().tandem();
        return new Way(participation(way.version(), new Tandem(tandem.peer(), tandem.professional())), way.version(), way.progress(),
                way.decision(), way.sessions(), way.presence(), way.practice());
    }

    private static Way way(Participation participation, PublishedVersion version, Course course, List<DecisionVoice> voices) {
        return new Way(participation, version, course.progress(), Decision.of(version, voices), course.sessions(), course.presence(),
                List.of());
    }

    private static DecisionVoice voice(Participation about, int number, DecisionVoice.Decider decider) {
        return new DecisionVoice(new UUID(8, number), about, decider, new Eligibility.Eligible(), true, REASON,
                OffsetDateTime.parse("2026-06-30T10:00:00Z").plusMinutes(number));
    }

    private static Participation participation(PublishedVersion version, Tandem tandem) {
        return new Participation(Course.ENROLMENT, PERSON, Enrolment.Status.ACTIVE, new UUID(0, 5), "Kurs in Köln", version.id(),
                version.slug(), new UUID(0, 8), LocalDate.of(2026, 3, 2), LocalDate.of(2026, 6, 30), tandem);
    }
}
