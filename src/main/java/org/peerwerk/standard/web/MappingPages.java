package org.peerwerk.standard.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peerwerk.standard.ChangeNote.Mapping;
import org.peerwerk.standard.ChangeNote.Relation;
import org.peerwerk.standard.ModuleContent.Outcome;
import org.peerwerk.standard.OutcomeMapping;
import org.peerwerk.standard.Publishing;
import org.peerwerk.standard.Publishing.MappingDesk;
import org.peerwerk.web.Flash;
import org.peerwerk.web.Form;
import org.peerwerk.web.Page;
import org.peerwerk.web.View;

/**
 * What became of every outcome of the version before. Those that stay the same are folded together; the others say what became of them
 * and name the codes of what they lead to.
 */
@Path("/my/standards/" + WorkshopPages.VERSION + "/mapping")
public class MappingPages {
    /** Codes of a few outcomes. */
    private static final int LONGEST = 500;

    @Inject
    private Publishing publishing;
    @Inject
    private View view;
    @Inject
    private Flash flash;

    /**
     * @param open   old outcomes that do not stay the same, or are looked at anew
     * @param folded old outcomes that stay the same
     */
    public record MappingPage(Form form, MappingDesk desk, List<Outcome> open, List<Outcome> folded) {
        public String path() {
            return Words.path(desk.version().id());
        }

        /** Outcomes to which nothing leads: they are new. */
        public List<Outcome> added() {
            Set<String> led = open.stream().flatMap(outcome -> codes(form, outcome).stream()).collect(Collectors.toSet());
            folded.forEach(outcome -> led.add(desk.now().outcomesById().get(outcome.id()).code()));
            return desk.now().outcomes().filter(outcome -> !led.contains(outcome.code())).toList();
        }

        public List<Relation> relations() {
            return Stream.of(Relation.values()).filter(relation -> relation != Relation.NEW).toList();
        }
    }

    static String relation(Outcome outcome) {
        return "relation-" + outcome.id();
    }

    static String to(Outcome outcome) {
        return "to-" + outcome.id();
    }

    private static List<String> codes(Form form, Outcome outcome) {
        return Stream.of(form.value(to(outcome)).split("[,\\s]+")).filter(code -> !code.isEmpty()).distinct().toList();
    }

    @GET
    public Page mapping(@PathParam("version") UUID version) {
        MappingDesk desk = publishing.mapping(version);
        Form form = Form.empty(view);
        Map<UUID, List<Mapping>> steps = desk.mapping().stream().filter(step -> step.from() != null)
                .collect(Collectors.groupingBy(Mapping::from));
        List<Outcome> changed = desk.before().outcomes().filter(outcome -> steps.get(outcome.id()).getFirst().relation() != Relation.SAME).toList();
        changed.forEach(outcome -> preset(form, outcome, steps.get(outcome.id()), desk));
        return page(desk, form.withAll("open", changed.stream().map(Outcome::id).toList()));
    }

    private static void preset(Form form, Outcome outcome, List<Mapping> steps, MappingDesk desk) {
        form.with(relation(outcome), steps.getFirst().relation()).with(to(outcome), steps.stream().filter(step -> step.to() != null)
                .map(step -> desk.now().outcomesById().get(step.to()).code()).collect(Collectors.joining(", ")));
    }

    @POST
    public Response map(@PathParam("version") UUID version, Form form) {
        if (form.has("look")) {
            return Response.ok(page(publishing.mapping(version), form)).build();
        }
        return form.submit(() -> {
            MappingDesk desk = publishing.mapping(version);
            UUID seen = form.chosen("seen");
            List<Mapping> steps = steps(desk, form);
            if (!form.isGood()) {
                return null;
            }
            publishing.map(version, seen, steps);
            flash.say("mapping.saved");
            return Words.path(version) + "/mapping";
        }, () -> page(publishing.mapping(version), form));
    }

    /** What the form says of every outcome, with a problem noted beside each that does not fit. */
    private List<Mapping> steps(MappingDesk desk, Form form) {
        Map<String, Outcome> now = desk.now().outcomes().collect(Collectors.toMap(Outcome::code, Function.identity(), (one, other) -> one));
        List<Outcome> open = open(desk, form);
        var steps = new ArrayList<Mapping>();
        desk.before().outcomes().forEach(outcome -> steps.addAll(open.contains(outcome) ? steps(outcome, now, form)
                : List.of(new Mapping(Relation.SAME, outcome.id(), outcome.id()))));
        OutcomeMapping.flaws(steps).forEach((id, flaw) -> {
            Outcome outcome = desk.before().outcomesById().get(id);
            String field = to(outcome);
            if (form.error(field) == null) {
                form.reject(field, flaw, outcome.code());
            }
        });
        Set<UUID> led = steps.stream().map(Mapping::to).collect(Collectors.toSet());
        desk.now().outcomes().filter(outcome -> !led.contains(outcome.id())).forEach(outcome -> steps.add(new Mapping(Relation.NEW, null, outcome.id())));
        return steps;
    }

    private static List<Mapping> steps(Outcome outcome, Map<String, Outcome> now, Form form) {
        Relation relation = form.choice(relation(outcome), Relation.class);
        form.optionalText(to(outcome), LONGEST);
        List<String> codes = codes(form, outcome);
        if (relation == null) {
            return List.of();
        }
        if (relation == Relation.DROPPED) {
            if (!codes.isEmpty()) {
                form.reject(to(outcome), "mapping.dropped-leads", outcome.code());
            }
            return List.of(new Mapping(relation, outcome.id(), null));
        }
        codes.stream().filter(code -> !now.containsKey(code)).findFirst().ifPresent(code -> form.reject(to(outcome), "mapping.no-code", code));
        if (codes.isEmpty() || codes.size() > 1 && relation != Relation.SPLIT) {
            form.reject(to(outcome), codes.isEmpty() ? "mapping.no-target" : "mapping.one-target", outcome.code());
        }
        return codes.stream().filter(now::containsKey).map(code -> new Mapping(relation, outcome.id(), now.get(code).id())).toList();
    }

    /** Those with fields of their own in the form, those chosen to be looked at, and those that cannot stay the same. */
    private static List<Outcome> open(MappingDesk desk, Form form) {
        Set<String> chosen = Stream.of("open", "again").flatMap(name -> form.values(name).stream()).collect(Collectors.toSet());
        Set<UUID> now = desk.now().outcomesById().keySet();
        return desk.before().outcomes().filter(outcome -> chosen.contains(outcome.id().toString()) || !now.contains(outcome.id())).toList();
    }

    /** What somebody else saved meanwhile has been read once the page is shown again. */
    private static Page page(MappingDesk desk, Form form) {
        List<Outcome> open = open(desk, form);
        open.stream().filter(outcome -> form.values("again").contains(outcome.id().toString()) && !form.has(relation(outcome)))
                .forEach(outcome -> preset(form, outcome, List.of(new Mapping(Relation.SAME, outcome.id(), outcome.id())), desk));
        List<Outcome> folded = desk.before().outcomes().filter(outcome -> !open.contains(outcome)).toList();
        return Page.of("standard/mapping.jte", new MappingPage(form.with("seen", desk.seen()).withAll("again", List.of()), desk, open, folded));
    }
}
