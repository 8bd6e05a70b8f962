package org.peerwerk.cohort.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.peerwerk.cohort.Teaching;
import org.peerwerk.web.Agenda;

/** What waits for somebody who leads courses: applications to answer, sessions whose attendance is not recorded. */
@ApplicationScoped
public class CourseAgenda implements Agenda {
    @Inject
    private Teaching teaching;

    @Override
    public List<Item> items(UUID person) {
        var items = new ArrayList<Item>();
        for (Teaching.Led led : teaching.led()) {
            String course = "/my/courses/" + led.cohort().id();
            if (led.toDecide() > 0) {
                items.add(new Item(led.toDecide() == 1 ? "cohort.agenda.application" : "cohort.agenda.applications",
                        List.of(led.cohort().title(), led.toDecide()), course, "write"));
            }
            if (led.taken() > 0 && !led.unrecorded().isEmpty()) {
                int sessions = led.unrecorded().size();
                items.add(new Item(sessions == 1 ? "cohort.agenda.session" : "cohort.agenda.sessions",
                        List.of(led.cohort().title(), sessions),
                        sessions == 1 ? course + "/sessions/" + led.unrecorded().getFirst().id() + "/attendance" : course, "teach"));
            }
        }
        return items;
    }
}
