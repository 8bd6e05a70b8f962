package org.peerwerk.assessment.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.peerwerk.assessment.Assessing;
import org.peerwerk.assessment.Evidence;
import org.peerwerk.assessment.FeedbackRow;
import org.peerwerk.assessment.Level;
import org.peerwerk.assessment.ModuleLine;
import org.peerwerk.assessment.OutcomeLine;
import org.peerwerk.assessment.OutcomeResult;
import org.peerwerk.assessment.Progressing;
import org.peerwerk.assessment.Way;
import org.peerwerk.cohort.Enrolment;
import org.peerwerk.shared.Me;
import org.peerwerk.standard.ModuleContent;
import org.peerwerk.standard.Rule;
import org.peerwerk.web.Flash;
import org.peerwerk.web.Form;
import org.peerwerk.web.Page;
import org.peerwerk.web.View;

/** What the tandem sees and records about one person of its course. */
@Path("/my/courses/{cohort:[0-9a-f-]{36}}/people/{enrolment:[0-9a-f-]{36}}")
public class PersonPages {
    private static final String MODULE = "modules/{code:[A-Za-z0-9]{1,8}}";

    @Inject
    private Progressing progressing;
    @Inject
    private Assessing assessing;
    @Inject
    private Me me;
    @Inject
    private View view;
    @Inject
    private Flash flash;

    /** @param mine how many outcomes I have assessed; @param others how many the other of the tandem has */
    public record ModuleTask(ModuleLine line, int mine, int others) {
        public boolean isDone() {
            return mine == line.outcomes().size();
        }
    }

    /** @param partner name of the other of the tandem */
    public record PersonPage(Progressing.Detail detail, String name, String partner, List<ModuleTask> modules, List<FeedbackRow> feedback,
            String path) {
        public Way way() {
            return detail.way();
        }

        /** Message key: where this person stands, in one sentence. */
        public String state() {
            if (way().participation().status() == Enrolment.Status.COMPLETED) {
                return "person.state.completed";
            }
            if (!way().participation().isOpen()) {
                return "person.state.left";
            }
            return way().decision().isMade() ? "person.state.decided" : way().eligibility().isEligible() ? "person.state.eligible"
                    : "person.state.on-way";
        }

        public boolean waitsForDecision() {
            return state().equals("person.state.eligible");
        }

        public boolean isPracticeDone() {
            return way().progress().rules().stream().filter(line -> line.rule() instanceof Rule.Practice)
                    .allMatch(line -> line.state().isSettled());
        }
    }

    /** @param theirs what the other of the tandem found; only told once I have an entry of my own */
    public record OutcomeCard(ModuleContent.Outcome outcome, Optional<OutcomeResult> theirs, boolean theirsHidden) {
    }

    public record ModulePage(Form form, Progressing.Detail detail, String name, ModuleContent module, List<OutcomeCard> outcomes,
            List<FeedbackRow> theirFeedback, String path) {
    }

    public record RulesPage(Form form, Progressing.Detail detail, String name, List<Rule> open, String path) {
        public Way way() {
            return detail.way();
        }

        /** Ways into the course, where there are several and none is complete. */
        public List<Rule.EntryRoute> routes() {
            return way().version().content().rules(Rule.EntryRoute.class).stream()
                    .filter(route -> open.stream().anyMatch(rule -> route.needsAll().contains(rule.id()))).toList();
        }
    }

    @GET
    public Page person(@PathParam("cohort") UUID cohort, @PathParam("enrolment") UUID enrolment) {
        Progressing.Detail detail = progressing.of(cohort, enrolment);
        UUID partner = detail.way().participation().tandem().other(me.id());
        List<ModuleTask> modules = detail.way().progress().modules().stream()
                .map(line -> new ModuleTask(line, assessedBy(line, me.id()), assessedBy(line, partner))).toList();
        List<FeedbackRow> feedback = detail.feedback().stream().filter(row -> mayRead(row, detail.way())).toList();
        return Page.of("assessment/person.jte",
                new PersonPage(detail, name(detail), detail.names().get(partner), modules, feedback, path(cohort, enrolment)));
    }

    @GET
    @Path(MODULE)
    public Page module(@PathParam("cohort") UUID cohort, @PathParam("enrolment") UUID enrolment, @PathParam("code") String code) {
        Progressing.Detail detail = progressing.of(cohort, enrolment);
        Form form = Form.empty(view);
        for (OutcomeLine line : detail.way().progress().module(code).outcomes()) {
            line.by(me.id()).ifPresent(mine -> form.with("level-" + line.outcome().code(), mine.level())
                    .with("evidence-" + line.outcome().code(), mine.evidence()));
        }
        detail.feedback().stream().filter(row -> row.moduleCode().equals(code) && row.by().equals(me.id())).findFirst()
                .ifPresent(mine -> form.with("feedback", mine.text()));
        return modulePage(form, detail, code);
    }

    @POST
    @Path(MODULE)
    public Response record(@PathParam("cohort") UUID cohort, @PathParam("enrolment") UUID enrolment, @PathParam("code") String code,
            Form form) {
        Progressing.Detail detail = progressing.of(cohort, enrolment);
        return form.submit(() -> {
            Map<String, Assessing.Finding> findings = findings(form, detail.way().progress().module(code));
            String feedback = form.optionalText("feedback", Assessing.LONGEST_FEEDBACK);
            if (!form.isGood()) {
                return null;
            }
            assessing.record(form.once(), cohort, enrolment, code, findings, feedback);
            flash.say("assess.saved", code, name(detail));
            return path(cohort, enrolment);
        }, () -> modulePage(form, detail, code));
    }

    /** An outcome may be left out; one that is begun needs both its result and how it was shown. */
    private static Map<String, Assessing.Finding> findings(Form form, ModuleLine module) {
        var findings = new LinkedHashMap<String, Assessing.Finding>();
        for (OutcomeLine line : module.outcomes()) {
            String code = line.outcome().code();
            boolean level = form.has("level-" + code);
            boolean evidence = form.has("evidence-" + code);
            if (level && evidence) {
                findings.put(code, new Assessing.Finding(form.choice("level-" + code, Level.class),
                        form.choice("evidence-" + code, Evidence.class)));
            } else if (level) {
                form.reject("evidence-" + code, "assess.evidence.missing", code);
            } else if (evidence) {
                form.reject("level-" + code, "assess.level.missing", code);
            }
        }
        return findings;
    }

    @GET
    @Path("rules")
    public Page rules(@PathParam("cohort") UUID cohort, @PathParam("enrolment") UUID enrolment) {
        return rulesPage(Form.empty(view), progressing.of(cohort, enrolment));
    }

    @POST
    @Path("rules")
    public Response confirm(@PathParam("cohort") UUID cohort, @PathParam("enrolment") UUID enrolment, Form form) {
        return form.submit(() -> {
            assessing.confirm(form.once(), cohort, enrolment, form.values("confirm"));
            flash.say("rules.confirmed");
            return path(cohort, enrolment) + "/rules";
        }, () -> rulesPage(form, progressing.of(cohort, enrolment)));
    }

    private Page modulePage(Form form, Progressing.Detail detail, String code) {
        ModuleLine line = detail.way().progress().module(code);
        List<OutcomeCard> cards = line.outcomes().stream().map(this::card).toList();
        List<FeedbackRow> theirs = detail.feedback().stream()
                .filter(row -> row.moduleCode().equals(code) && !row.by().equals(me.id()) && mayRead(row, detail.way())).toList();
        return Page.of("assessment/module.jte", new ModulePage(form, detail, name(detail), line.module(), cards, theirs, path(detail)));
    }

    /** What the other of the tandem wrote I read once I have looked myself, so that nobody just follows. */
    private boolean mayRead(FeedbackRow row, Way way) {
        return row.by().equals(me.id()) || assessedBy(way.progress().module(row.moduleCode()), me.id()) > 0;
    }

    private OutcomeCard card(OutcomeLine line) {
        Optional<OutcomeResult> theirs = line.results().stream().filter(result -> !result.assessorId().equals(me.id())).findFirst();
        boolean hidden = theirs.isPresent() && line.by(me.id()).isEmpty();
        return new OutcomeCard(line.outcome(), hidden ? Optional.empty() : theirs, hidden);
    }

    private Page rulesPage(Form form, Progressing.Detail detail) {
        return Page.of("assessment/confirm.jte",
                new RulesPage(form, detail, name(detail), detail.way().progress().confirmable(), path(detail)));
    }

    private static int assessedBy(ModuleLine line, UUID person) {
        return (int) line.outcomes().stream().filter(outcome -> outcome.by(person).isPresent()).count();
    }

    private static String name(Progressing.Detail detail) {
        return detail.names().get(detail.way().participation().person());
    }

    private static String path(Progressing.Detail detail) {
        return path(detail.way().participation().cohort(), detail.way().participation().enrolment());
    }

    private static String path(UUID cohort, UUID enrolment) {
        return "/my/courses/" + cohort + "/people/" + enrolment;
    }
}
