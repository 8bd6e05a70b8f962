package org.peerwerk.assessment.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.peerwerk.assessment.Assessing;
import org.peerwerk.assessment.Deciding;
import org.peerwerk.assessment.Progressing;
import org.peerwerk.assessment.Way;
import org.peerwerk.web.Agenda;

/** What waits in assessment: certificates to decide about, a second look at critical outcomes, my own way. */
@ApplicationScoped
public class AssessmentAgenda implements Agenda {
    @Inject
    private Deciding deciding;
    @Inject
    private Assessing assessing;
    @Inject
    private Progressing progressing;

    @Override
    public List<Item> items(UUID person) {
        var items = new ArrayList<Item>();
        for (Deciding.Candidate one : deciding.candidates()) {
            if (one.waitsForMe()) {
                items.add(new Item("decision.agenda", List.of(one.name(), one.course()), "/my/decisions/" + one.enrolment(), "check"));
            }
        }
        for (Assessing.Waiting one : assessing.waiting()) {
            List<Object> params = List.of(one.name(), one.outcomes());
            items.add(new Item(one.outcomes() == 1 ? "assess.agenda-one" : "assess.agenda", params,
                    "/my/courses/" + one.cohort() + "/people/" + one.enrolment(), "teach"));
        }
        for (Way way : progressing.mine()) {
            if (way.participation().isOpen()) {
                items.add(new Item("way.agenda", List.of(way.participation().title()), "/my/way/" + way.participation().enrolment(), "path"));
            }
        }
        return items;
    }
}
