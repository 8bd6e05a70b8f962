package org.peerwerk.cohort.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peerwerk.cohort.Attendance;
import org.peerwerk.cohort.EnrolmentRow;
import org.peerwerk.cohort.Teaching;
import org.peerwerk.web.Choice;
import org.peerwerk.web.Flash;
import org.peerwerk.web.Form;
import org.peerwerk.web.Page;
import org.peerwerk.web.View;

/** Who was there: the whole group on one page, made for a tablet. */
@Path("/my/courses/{cohort:[0-9a-f-]{36}}/sessions/{session:[0-9a-f-]{36}}/attendance")
public class AttendancePages {
    @Inject
    private Teaching teaching;
    @Inject
    private View view;
    @Inject
    private Flash flash;

    /** @param filled everybody was just marked as present, and nothing is saved yet */
    public record AttendancePage(Form form, Teaching.Register register, List<Choice> kinds, boolean filled) {
    }

    @GET
    public Page ask(@PathParam("cohort") UUID cohort, @PathParam("session") UUID session) {
        Teaching.Register register = teaching.register(cohort, session);
        Form form = Form.empty(view).with("seen", register.stamp());
        for (EnrolmentRow person : register.people()) {
            Attendance known = register.known().get(person.id());
            if (known != null) {
                form.with("kind-" + person.id(), known.kind());
                if (known.kind() == Attendance.Kind.PARTLY) {
                    form.with("minutes-" + person.id(), known.presentMinutes());
                }
                if (known.madeUpMinutes() > 0) {
                    form.with("made-up-" + person.id(), known.madeUpMinutes());
                }
            }
        }
        return page(form, register, false);
    }

    @POST
    public Response record(@PathParam("cohort") UUID cohort, @PathParam("session") UUID session, Form form) {
        Teaching.Register register = teaching.register(cohort, session);
        if (form.has("all")) {
            register.people().forEach(person -> form.with("kind-" + person.id(), Attendance.Kind.PRESENT));
            return Response.ok(page(form, register, true)).build();
        }
        return form.submit(() -> {
            var entries = new LinkedHashMap<UUID, Teaching.Entry>();
            int minutes = register.session().minutes();
            for (EnrolmentRow person : register.people()) {
                String kindField = "kind-" + person.id();
                String minutesField = "minutes-" + person.id();
                if (!form.has(kindField)) {
                    form.reject(kindField, "attendance.missing", person.name());
                    continue;
                }
                Attendance.Kind kind = form.choice(kindField, Attendance.Kind.class);
                int present = 0;
                if (kind == Attendance.Kind.PARTLY && !form.has(minutesField)) {
                    form.reject(minutesField, "attendance.minutes-of", person.name(), minutes);
                } else if (kind == Attendance.Kind.PARTLY) {
                    present = form.number(minutesField, 1, minutes);
                }
                int madeUp = form.has("made-up-" + person.id()) ? form.number("made-up-" + person.id(), 0, minutes) : 0;
                entries.put(person.id(), new Teaching.Entry(kind, present, madeUp));
            }
            if (!form.isGood()) {
                return null;
            }
            teaching.record(cohort, session, form.value("seen"), entries);
            flash.say("attendance.saved", view.day(register.session().day()), counts(entries));
            return "/my/courses/" + cohort;
        }, () -> {
            Teaching.Register now = teaching.register(cohort, session);
            // what somebody else saved meanwhile has been read once the page is shown again
            return page(form.with("seen", now.stamp()), now, false);
        });
    }

    /** How many of each kind, in words: {@code 8 da, 1 entschuldigt}. */
    private String counts(Map<UUID, Teaching.Entry> entries) {
        Map<Attendance.Kind, Long> byKind = entries.values().stream()
                .collect(Collectors.groupingBy(Teaching.Entry::kind, TreeMap::new, Collectors.counting()));
        return byKind.entrySet().stream().map(count -> view.t(Words.key("attendance.count", count.getKey()), count.getValue()))
                .collect(Collectors.joining(", "));
    }

    private Page page(Form form, Teaching.Register register, boolean filled) {
        return Page.of("cohort/attendance.jte", new AttendancePage(form, register, Stream.of(Attendance.Kind.values())
                .map(kind -> Choice.of(kind.name(), view.t(Words.key("attendance.kind", kind)))).toList(), filled));
    }
}
