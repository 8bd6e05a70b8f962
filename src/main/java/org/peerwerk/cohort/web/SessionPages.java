package org.peerwerk.cohort.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.peerwerk.cohort.Cohort;
import org.peerwerk.cohort.Planning;
import org.peerwerk.cohort.Session;
import org.peerwerk.cohort.SessionPart;
import org.peerwerk.standard.ModuleContent;
import org.peerwerk.web.Choice;
import org.peerwerk.web.Flash;
import org.peerwerk.web.Form;
import org.peerwerk.web.Page;
import org.peerwerk.web.View;

/** The sessions of a course: one form a day, with every unit of the version to tick. */
@Path("/my/courses/{cohort:[0-9a-f-]{36}}/sessions")
public class SessionPages {
    private static final String ID = "{session:[0-9a-f-]{36}}";

    @Inject
    private Planning planning;
    @Inject
    private View view;
    @Inject
    private Flash flash;

    /** @param leads who can lead a part, by name */
    public record SessionPage(Form form, Planning.Day day, List<Module> modules, List<Choice> leads) {
        public String action() {
            return "/my/courses/" + day.cohort().id() + "/sessions/" + (day.session() == null ? "new" : day.session().id());
        }
    }

    /** @param open something of it is ticked or has a problem */
    public record Module(ModuleContent content, List<Unit> units, boolean open) {
        /** Minutes that no session covers yet. */
        public int missing() {
            return units.stream().mapToInt(unit -> Math.max(0, unit.content().minutes() - unit.elsewhere())).sum();
        }
    }

    /**
     * @param key       names its fields: {@code part-B1-1}, {@code minutes-B1-1}, {@code lead-B1-1}
     * @param elsewhere minutes that other sessions cover
     */
    public record Unit(String key, String module, int number, ModuleContent.Unit content, int elsewhere) {
    }

    @GET
    @Path("new")
    public Page begin(@PathParam("cohort") UUID cohort) {
        Planning.Day day = planning.newDay(cohort);
        Session last = day.others().isEmpty() ? null : day.others().getLast();
        return page(Form.empty(view).with("place", last == null ? day.cohort().plan().place() : last.place())
                .with("startsAt", last == null ? "09:00" : last.startsAt())
                .with("day", last == null ? day.cohort().plan().startsOn() : null), day);
    }

    @POST
    @Path("new")
    public Response add(@PathParam("cohort") UUID cohort, Form form) {
        return form.submit(() -> {
            Planning.Meeting meeting = read(form, planning.newDay(cohort));
            if (meeting == null) {
                return null;
            }
            planning.addSession(form.once(), cohort, meeting);
            flash.say("session.added", view.day(meeting.day()));
            return "/my/courses/" + cohort;
        }, () -> page(form, planning.newDay(cohort)));
    }

    @GET
    @Path(ID)
    public Page edit(@PathParam("cohort") UUID cohort, @PathParam("session") UUID id) {
        Planning.Day day = planning.day(cohort, id);
        Form form = Form.empty(view).with("day", day.session().day()).with("startsAt", day.session().startsAt()).with("place",
                day.session().place());
        for (SessionPart part : day.session().parts()) {
            String key = part.moduleCode() + "-" + part.unitNumber();
            form.with("part-" + key, "true").with("minutes-" + key, part.minutes()).with("lead-" + key, part.lead());
        }
        return page(form, day);
    }

    @POST
    @Path(ID)
    public Response change(@PathParam("cohort") UUID cohort, @PathParam("session") UUID id, Form form) {
        return form.submit(() -> {
            Planning.Meeting meeting = read(form, planning.day(cohort, id));
            if (meeting == null) {
                return null;
            }
            flash.say(planning.changeSession(cohort, id, meeting) ? "session.changed-look-again" : "session.changed",
                    view.day(meeting.day()));
            return "/my/courses/" + cohort;
        }, () -> page(form, planning.day(cohort, id)));
    }

    @GET
    @Path(ID + "/remove")
    public Page askToRemove(@PathParam("cohort") UUID cohort, @PathParam("session") UUID id) {
        return removePage(cohort, id, Form.empty(view));
    }

    @POST
    @Path(ID + "/remove")
    public Response remove(@PathParam("cohort") UUID cohort, @PathParam("session") UUID id, Form form) {
        return form.submit(() -> {
            planning.removeSession(cohort, id);
            flash.say("session.removed");
            return "/my/courses/" + cohort;
        }, () -> removePage(cohort, id, form));
    }

    private Page removePage(UUID cohort, UUID id, Form form) {
        return Page.of("cohort/session-remove.jte", new SessionPage(form, planning.day(cohort, id), List.of(), List.of()));
    }

    private Page page(Form form, Planning.Day day) {
        Cohort.Plan plan = day.cohort().plan();
        var modules = new ArrayList<Module>();
        for (ModuleContent module : day.version().modules()) {
            List<Unit> units = units(day, module).toList();
            units.forEach(unit -> {
                int left = unit.content().minutes() - unit.elsewhere();
                if (!form.has("minutes-" + unit.key()) && !form.isTicked("part-" + unit.key()) && left > 0) {
                    form.with("minutes-" + unit.key(), left);
                }
                if (!form.has("lead-" + unit.key())) {
                    form.with("lead-" + unit.key(), SessionPart.Lead.BOTH);
                }
            });
            modules.add(new Module(module, units, units.stream().anyMatch(unit -> form.isTicked("part-" + unit.key())
                    || form.error("minutes-" + unit.key()) != null || form.error("lead-" + unit.key()) != null)));
        }
        return Page.of("cohort/session.jte", new SessionPage(form, day, modules, List.of(
                Choice.of(SessionPart.Lead.BOTH.name(), view.t("session.lead.both")),
                Choice.of(SessionPart.Lead.PEER.name(), day.names().get(plan.peerId())),
                Choice.of(SessionPart.Lead.PROFESSIONAL.name(), day.names().get(plan.professionalId())))));
    }

    /** The units that are taught; what is learnt alone needs no session. */
    private static Stream<Unit> units(Planning.Day day, ModuleContent module) {
        var units = new ArrayList<Unit>();
        for (int number = 1; number <= module.units().size(); number++) {
            ModuleContent.Unit content = module.units().get(number - 1);
            int wanted = number;
            if (content.hours() != ModuleContent.Hours.SELF_STUDY) {
                int elsewhere = day.others().stream().flatMap(session -> session.parts().stream())
                        .filter(part -> part.moduleCode().equals(module.code()) && part.unitNumber() == wanted)
                        .mapToInt(SessionPart::minutes).sum();
                units.add(new Unit(module.code() + "-" + number, module.code(), number, content, elsewhere));
            }
        }
        return units.stream();
    }

    /** Null where a field has a problem. Only ticked units are read. */
    private static Planning.Meeting read(Form form, Planning.Day known) {
        LocalDate day = form.date("day");
        LocalTime startsAt = form.time("startsAt");
        String place = form.text("place", Form.LINE);
        List<Planning.Part> parts = known.version().modules().stream().flatMap(module -> units(known, module))
                .filter(unit -> form.isTicked("part-" + unit.key()))
                .map(unit -> new Planning.Part(unit.module(), unit.number(), form.number("minutes-" + unit.key(), 5, 600),
                        form.choice("lead-" + unit.key(), SessionPart.Lead.class)))
                .toList();
        return form.isGood() ? new Planning.Meeting(day, startsAt, place, parts) : null;
    }
}
