package org.peerwerk.cohort.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.peerwerk.cohort.Practice;
import org.peerwerk.cohort.PracticeEntry;
import org.peerwerk.cohort.Teaching;
import org.peerwerk.web.Choice;
import org.peerwerk.web.Flash;
import org.peerwerk.web.Form;
import org.peerwerk.web.Page;
import org.peerwerk.web.View;

/** Practice of one person: day, minutes, kind, contacts, and nothing about anyone who was supported. */
@Path("/my/courses/{cohort:[0-9a-f-]{36}}/people/{enrolment:[0-9a-f-]{36}}/practice")
public class PracticePages {
    @Inject
    private Teaching teaching;
    @Inject
    private View view;
    @Inject
    private Flash flash;

    public record PracticePage(Form form, Teaching.Practised practised, List<Choice> kinds) {
        public String action() {
            return "/my/courses/" + practised.cohort().id() + "/people/" + practised.enrolment() + "/practice";
        }

        public int minutes() {
            return practised.entries().stream().mapToInt(PracticeEntry::minutes).sum();
        }

        public int contacts() {
            return practised.entries().stream().mapToInt(PracticeEntry::contacts).sum();
        }
    }

    @GET
    public Page show(@PathParam("cohort") UUID cohort, @PathParam("enrolment") UUID enrolment) {
        return page(cohort, enrolment, Form.empty(view));
    }

    @POST
    public Response add(@PathParam("cohort") UUID cohort, @PathParam("enrolment") UUID enrolment, Form form) {
        return form.submit(() -> {
            LocalDate day = form.date("day");
            int minutes = form.number("minutes", 1, 1440);
            Practice.Kind kind = form.choice("kind", Practice.Kind.class);
            int contacts = form.number("contacts", 0, 200);
            if (!form.isGood()) {
                return null;
            }
            teaching.addPractice(form.once(), cohort, enrolment, day, minutes, kind, contacts);
            flash.say("practice.added");
            return "/my/courses/" + cohort + "/people/" + enrolment + "/practice";
        }, () -> page(cohort, enrolment, form));
    }

    private Page page(UUID cohort, UUID enrolment, Form form) {
        return Page.of("cohort/practice.jte", new PracticePage(form, teaching.practice(cohort, enrolment), Stream.of(Practice.Kind.values())
                .map(kind -> Choice.of(kind.name(), view.t(Words.key("practice.kind", kind)))).toList()));
    }
}
