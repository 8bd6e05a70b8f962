package org.peerwerk.assessment.web;

import java.time.LocalDate;
import java.util.List;
import org.peerwerk.assessment.Way;
import org.peerwerk.cohort.Enrolment;

/**
 * The one thing to do or to wait for, said on top of "my way".
 *
 * @param key    message key of the sentence; @param params fill it
 * @param action message key of a link, or null; @param path where it leads, without language
 */
public record NextStep(String key, List<Object> params, String action, String path) {

    static NextStep of(Way way, LocalDate today) {
        Enrolment.Status status = way.participation().status();
        if (status == Enrolment.Status.COMPLETED) {
            return new NextStep("way.next.certificate", List.of(), "way.certificates", "/my/certificates");
        }
        if (status == Enrolment.Status.LEFT || status == Enrolment.Status.TRANSFERRED) {
            return say("way.next.left");
        }
        if (way.decision().isMade()) {
            return say("way.next.issue");
        }
        if (way.eligibility().isEligible()) {
            return say("way.next.decision");
        }
        return way.sessions().stream().filter(session -> !session.day().isBefore(today)).findFirst()
                .map(session -> say("way.next.session", session.day(), session.startsAt(), session.place()))
                .orElseGet(() -> way.eligibility().missingList().stream()
                        .filter(missing -> !missing.code().equals("assessment.missing.person")).findFirst()
                        .map(missing -> new NextStep(missing.code(), missing.params(), null, null))
                        .orElseGet(() -> say("way.next.confirm")));
    }

    private static NextStep say(String key, Object... params) {
        return new NextStep(key, List.of(params), null, null);
    }
}
