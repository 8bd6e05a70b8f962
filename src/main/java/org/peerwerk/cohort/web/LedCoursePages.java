package org.peerwerk.cohort.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.peerwerk.cohort.Cohort;
import org.peerwerk.cohort.EnrolmentRow;
import org.peerwerk.cohort.Planning;
import org.peerwerk.cohort.Session;
import org.peerwerk.cohort.Teaching;
import org.peerwerk.people.Accredited;
import org.peerwerk.people.Capacity;
import org.peerwerk.shared.Chance;
import org.peerwerk.shared.Me;
import org.peerwerk.standard.Rule;
import org.peerwerk.standard.StandardRow;
import org.peerwerk.web.Choice;
import org.peerwerk.web.Flash;
import org.peerwerk.web.Form;
import org.peerwerk.web.Page;
import org.peerwerk.web.View;

/** The courses I lead: plan, edit, publish, and see at a glance where each stands. */
@Path("/my/courses")
public class LedCoursePages {
    private static final String ID = "{id:[0-9a-f-]{36}}";
    private static final int STORY = 20_000;

    @Inject
    private Planning planning;
    @Inject
    private Teaching teaching;
    @Inject
    private Me me;
    @Inject
    private View view;
    @Inject
    private Flash flash;
    @Inject
    private Clock clock;

    /** @param versions from which I may plan a course */
    public record LedCoursesPage(List<Teaching.Led> courses, List<StandardRow> versions, LocalDate today) {
    }

    public record ChoosePage(List<StandardRow> versions) {
    }

    /** @param cohort null for a new course; @param partners who can be chosen */
    public record PlanPage(Form form, Planning.Team team, Cohort cohort, List<Choice> organisations, List<Choice> partners) {
        public String action() {
            return cohort == null ? "/my/courses/new" : "/my/courses/" + cohort.id() + "/edit";
        }

        /** How many people may take part, as the version's rule says; null where it has none. */
        public Rule.GroupSize groupSize() {
            List<Rule.GroupSize> sizes = team.version().content().rules(Rule.GroupSize.class);
            return sizes.isEmpty() ? null : sizes.getFirst();
        }
    }

    /** @param group people and applications */
    public record LedCoursePage(Planning.Overview overview, Teaching.Group group, UUID me, LocalDate today) {
        public Cohort.Status status() {
            return overview.cohort().statusOn(today);
        }

        /** The peers' share the version asks of the whole course, in percent; 0 where it asks for none. */
        public int neededShare() {
            return overview.version().content().rules(Rule.PeerShare.class).stream()
                    .filter(share -> share.scope() == Rule.Scope.TOTAL).mapToInt(Rule.PeerShare::minimumPercent).max().orElse(0);
        }

        /** Attendance can be recorded from the day of the session on. */
        public boolean canRecord(Session session) {
            return !session.day().isAfter(today) && group.people().stream().anyMatch(EnrolmentRow::isTakingPart);
        }
    }

    public record PublishPage(Form form, Planning.Overview overview) {
    }

    @GET
    public Page list() {
        return Page.of("cohort/led-courses.jte", new LedCoursesPage(teaching.led(), planning.versions(), Chance.today(clock)));
    }

    @GET
    @Path("new")
    public Page begin(@QueryParam("version") String version) {
        List<StandardRow> versions = planning.versions();
        me.require(!versions.isEmpty());
        UUID chosen = versions.size() == 1 ? versions.getFirst().version() : versions.stream().map(StandardRow::version)
                .filter(id -> id.toString().equals(version)).findFirst().orElse(null);
        if (chosen == null) {
            return Page.of("cohort/plan-choose.jte", new ChoosePage(versions));
        }
        return planPage(Form.empty(view).with("version", chosen), planning.team(chosen), null);
    }

    @POST
    @Path("new")
    public Response plan(Form form) {
        UUID version = form.chosen("version");
        if (version == null) {
            return Response.status(422).entity(Page.of("cohort/plan-choose.jte", new ChoosePage(planning.versions()))).build();
        }
        return form.submit(() -> {
            Cohort.Plan plan = read(form);
            if (plan == null) {
                return null;
            }
            UUID id = planning.plan(form.once(), version, plan);
            flash.say("cohort.planned", plan.title());
            return "/my/courses/" + id;
        }, () -> planPage(form, planning.team(version), null));
    }

    @GET
    @Path(ID)
    public Page show(@PathParam("id") UUID id) {
        return Page.of("cohort/led-course.jte", new LedCoursePage(planning.see(id), teaching.group(id), me.id(), Chance.today(clock)));
    }

    @GET
    @Path(ID + "/edit")
    public Page edit(@PathParam("id") UUID id) {
        Cohort cohort = planning.see(id).cohort();
        Cohort.Plan plan = cohort.plan();
        boolean peer = plan.peerId().equals(me.id());
        return planPage(Form.empty(view).with("title", plan.title()).with("about", plan.about()).with("organisation", plan.organisationId())
                .with("place", plan.place()).with("access", plan.access()).with("startsOn", plan.startsOn()).with("endsOn", plan.endsOn())
                .with("applyUntil", plan.applyUntil()).with("places", plan.places()).with("capacity",
                peer ? Capacity.PEER : Capacity.PROFESSIONAL)
                .with("partner", cohort.partnerOf(me.id())).with("seen", cohort.version()), planning.teamOf(id), cohort);
    }

    @POST
    @Path(ID + "/edit")
    public Response replan(@PathParam("id") UUID id, Form form) {
        return form.submit(() -> {
            Cohort.Plan plan = read(form);
            int seen = form.number("seen", 0, Integer.MAX_VALUE);
            if (plan == null || !form.isGood()) {
                return null;
            }
            planning.replan(id, seen, plan);
            flash.say("cohort.replanned");
            return "/my/courses/" + id;
        }, () -> {
            Cohort cohort = planning.see(id).cohort();
            // what somebody else saved meanwhile has been read once the page is shown again
            return planPage(form.with("seen", cohort.version()), planning.teamOf(id), cohort);
        });
    }

    @GET
    @Path(ID + "/publish")
    public Page check(@PathParam("id") UUID id) {
        return publishPage(id, Form.empty(view));
    }

    @POST
    @Path(ID + "/publish")
    public Response publish(@PathParam("id") UUID id, Form form) {
        return form.submit(() -> {
            planning.publish(id);
            flash.say("cohort.published");
            return "/my/courses/" + id;
        }, () -> publishPage(id, form));
    }

    private Page publishPage(UUID id, Form form) {
        return Page.of("cohort/publish.jte", new PublishPage(form, planning.see(id)));
    }

    private Page planPage(Form form, Planning.Team team, Cohort cohort) {
        return Page.of("cohort/plan.jte", new PlanPage(form, team, cohort,
                team.organisations().stream().map(row -> Choice.of(row.id().toString(), row.name() + ", " + row.place())).toList(),
                team.partners().values().stream().flatMap(Collection::stream).distinct()
                        .sorted(Comparator.comparing(Accredited::name))
                        .map(partner -> Choice.of(partner.person().toString(), partner.name())).toList()));
    }

    /** Null where a field has a problem. */
    private Cohort.Plan read(Form form) {
        String title = form.text("title", Form.LINE);
        String about = form.optionalText("about", STORY);
        UUID organisation = form.chosen("organisation");
        String place = form.text("place", Form.LINE);
        String access = form.optionalText("access", 2000);
        LocalDate startsOn = form.date("startsOn");
        LocalDate endsOn = form.date("endsOn");
        LocalDate applyUntil = form.date("applyUntil");
        int places = form.number("places", 1, 200);
        Capacity capacity = form.choice("capacity", Capacity.class);
        UUID partner = form.chosen("partner");
        if (!form.isGood()) {
            return null;
        }
        boolean peer = capacity == Capacity.PEER;
        return new Cohort.Plan(title, about, organisation, place, access, startsOn, endsOn, applyUntil, places,
                peer ? partner : me.id(), peer ? me.id() : partner);
    }
}
