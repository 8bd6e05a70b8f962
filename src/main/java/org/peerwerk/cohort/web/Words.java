package org.peerwerk.cohort.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.peerwerk.cohort.Application;
import org.peerwerk.cohort.Cohort;
import org.peerwerk.cohort.PlanCheck;
import org.peerwerk.cohort.Sent;
import org.peerwerk.cohort.Session;
import org.peerwerk.cohort.SessionPart;
import org.peerwerk.standard.PublishedVersion;
import org.peerwerk.web.Tone;
import org.peerwerk.web.View;

/** How several pages of courses say the same thing. */
public final class Words {
    private Words() {
    }

    /** Message key of a state, an answer or a kind: {@code application.status.admitted} for the prefix {@code application.status}. */
    public static String key(String prefix, Enum<?> word) {
        return prefix + "." + word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static String free(View view, int free) {
        return switch (free) {
            case 0 -> view.t("cohort.free.none");
            case 1 -> view.t("cohort.free.one");
            default -> free < 0 ? view.t("cohort.free.none") : view.t("cohort.free.many", free);
        };
    }

    /** One day, or from when until when. */
    public static String days(View view, LocalDate from, LocalDate until) {
        return from.equals(until) ? view.date(from) : view.t("cohort.days", view.date(from), view.date(until));
    }

    /** What a session is about: its modules, each once. */
    public static List<String> modules(View view, PublishedVersion version, Session session) {
        return session.parts().stream().map(SessionPart::moduleCode).distinct()
                .map(code -> code + " " + view.of(version.module(code).title())).toList();
    }

    /** A missing thing as its sentence. */
    public static String reason(View view, PlanCheck.Reason reason) {
        return view.refusal(reason.code(), reason.params().toArray());
    }

    /** Where a missing thing is put right, path without language. */
    public static String cure(UUID cohort, PlanCheck.Reason reason) {
        return switch (reason.code()) {
            case "cohort.check.tandem", "cohort.check.group-size" -> "/my/courses/" + cohort + "/edit";
            case "cohort.check.hours" -> "/my/courses/" + cohort + "/sessions/new";
            default -> "/my/courses/" + cohort + "#sessions";
        };
    }

    /** The day of the admission; what was answered otherwise, an organisation does not see. */
    public static String admitted(View view, Sent sent) {
        return sent.admittedOn() == null ? view.t("sent.admitted.no") : view.date(sent.admittedOn());
    }

    public static String finished(View view, Sent sent) {
        return view.t(sent.finished() ? "sent.finished.yes" : "sent.finished.no");
    }

    public static String hours(View view, Sent sent) {
        if (sent.hours() == null) {
            return view.t(sent.admittedOn() == null ? "sent.hours.none" : "sent.hours.hidden");
        }
        return view.t("sent.hours.of", view.minutes(sent.hours().attended()), view.minutes(sent.hours().planned()));
    }

    public static Tone tone(Cohort.Status status) {
        return switch (status) {
            case PLANNED -> Tone.NEUTRAL;
            case OPEN -> Tone.INFO;
            case RUNNING, COMPLETED -> Tone.SUCCESS;
            case ARCHIVED -> Tone.NEUTRAL;
        };
    }

    public static Tone tone(Application.Status status) {
        return switch (status) {
            case ADMITTED -> Tone.SUCCESS;
            case WAITING -> Tone.INFO;
            case DECLINED -> Tone.WARNING;
            case SUBMITTED, WITHDRAWN -> Tone.NEUTRAL;
        };
    }
}
