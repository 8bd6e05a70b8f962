package org.peerwerk.assessment.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.peerwerk.assessment.Progressing;
import org.peerwerk.assessment.Way;
import org.peerwerk.cohort.Enrolment;
import org.peerwerk.cohort.PracticeEntry;
import org.peerwerk.shared.Chance;
import org.peerwerk.web.Page;
import org.peerwerk.web.View;

/** "My way": how far I have come, what comes next, what is still missing. */
@Path("/my/way")
public class WayPages {
    private static final String ID = "{enrolment:[0-9a-f-]{36}}";

    @Inject
    private Progressing progressing;
    @Inject
    private View view;
    @Inject
    private Clock clock;

    public record WaysPage(List<Way> ways) {
        /** Message key: where this way stands, in one sentence. */
        public String state(Way way) {
            if (way.participation().status() == Enrolment.Status.COMPLETED) {
                return "ways.state.completed";
            }
            if (!way.participation().isOpen()) {
                return "ways.state.left";
            }
            return way.decision().isMade() ? "ways.state.decided" : way.eligibility().isEligible() ? "ways.state.eligible"
                    : "ways.state.on-way";
        }
    }

    /** @param next the one thing to do or to wait for */
    public record WayPage(Progressing.Detail detail, NextStep next, List<Station> stations, List<CourseDay> days) {
        public Way way() {
            return detail.way();
        }
    }

    /** What whoever helps sees of it: nothing that somebody else thinks of the person. */
    public record HelpedPage(String title, List<CourseDay> days, int attended, List<PracticeEntry> practice) {
    }

    static HelpedPage helped(Way way, LocalDate today) {
        return new HelpedPage(way.participation().title(), CourseDay.of(way, today), way.presence().totalMinutes(), way.practice());
    }

    @GET
    public Page list() {
        return Page.of("assessment/ways.jte", new WaysPage(progressing.mine()));
    }

    @GET
    @Path(ID)
    public Page show(@PathParam("enrolment") UUID enrolment) {
        Progressing.Detail detail = progressing.mine(enrolment);
        LocalDate today = Chance.today(clock);
        if (view.me().isAssisted()) {
            return Page.of("assessment/way-helped.jte", helped(detail.way(), today));
        }
        return Page.of("assessment/way.jte",
                new WayPage(detail, NextStep.of(detail.way(), today), Station.of(detail.way()), CourseDay.of(detail.way(), today)));
    }
}
