package org.peerwerk.standard.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.peerwerk.shared.Chance;
import org.peerwerk.shared.Language;
import org.peerwerk.shared.LocalizedText;
import org.peerwerk.shared.Me;
import org.peerwerk.standard.Arranging;
import org.peerwerk.standard.Drafting;
import org.peerwerk.standard.Reading;
import org.peerwerk.standard.StandardRow;
import org.peerwerk.standard.StandardVersion;
import org.peerwerk.standard.Surveying;
import org.peerwerk.standard.Surveying.Workspace;
import org.peerwerk.web.Flash;
import org.peerwerk.web.Form;
import org.peerwerk.web.Page;
import org.peerwerk.web.Tone;
import org.peerwerk.web.View;

/** The workshop: what is in work, opening a version, the version as a whole, and its steps from writing to the vote. */
@Path("/my/standards")
public class WorkshopPages {
    static final String VERSION = "{version:[0-9a-f-]{36}}";

    @Inject
    private Drafting drafting;
    @Inject
    private Surveying surveying;
    @Inject
    private Arranging arranging;
    @Inject
    private Reading reading;
    @Inject
    private Me me;
    @Inject
    private View view;
    @Inject
    private Flash flash;
    @Inject
    private Clock clock;

    /** @param works what there is, and what the reader may open */
    public record WorksPage(Drafting.Works works) {
    }

    /** @param standard whose next version is opened; null for a new standard */
    public record OpenPage(Form form, StandardRow standard) {
    }

    /** @param form token and key for the small forms of the page */
    public record WorkspacePage(Workspace workspace, Form form, LocalDate today) {
        public StandardVersion version() {
            return workspace.desk().version();
        }

        public String path() {
            return Words.path(workspace.desk().id());
        }

        /** Texts of the whole version. */
        public int texts() {
            return workspace.rows().mapToInt(Surveying.ModuleRow::texts).sum();
        }

        /** A task is done, begun, or waits. */
        public enum State {
            COMPLETE(Tone.SUCCESS), BEGUN(Tone.INFO), OPEN(Tone.NEUTRAL);

            private final Tone tone;

            State(Tone tone) {
                this.tone = tone;
            }

            public Tone tone() {
                return tone;
            }

            private static State of(boolean complete, boolean begun) {
                return complete ? COMPLETE : begun ? BEGUN : OPEN;
            }
        }

        /** Kind and words of the change. */
        public State change() {
            boolean kind = version().content().changeNote().kind() != null;
            return State.of(kind && workspace.change().isComplete(), kind || workspace.change().complete() > 0);
        }

        /** What becomes of each outcome. */
        public State mapping() {
            return State.of(workspace.unmapped() == 0, !version().content().changeNote().mapping().isEmpty());
        }

        public int checked() {
            return workspace.rows().mapToInt(Surveying.ModuleRow::checked).sum();
        }
    }

    /** A step of the version, explained before it is taken. */
    public enum Step {
        COMMENTING, EASY_CHECK, CONSENT, REOPEN, WITHDRAW, RESUME;

        /** Last segment of its address. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /** @param early the step ends commenting before its day and asks for the reason */
    public record StepPage(Form form, Surveying.Desk desk, Step step, boolean early) {
        public String path() {
            return Words.path(desk.id());
        }
    }

    @GET
    public Page works() {
        return Page.of("standard/works.jte", new WorksPage(drafting.works()));
    }

    @GET
    @Path("new")
    public Page open(@QueryParam("standard") String slug) {
        return openPage(Form.empty(view).with("standard", slug));
    }

    @POST
    @Path("new")
    public Response open(Form form) {
        return form.submit(() -> {
            if (form.has("standard")) {
                UUID version = drafting.openNext(form.once(), form.value("standard"));
                flash.say("draft.opened");
                return Words.path(version);
            }
            String slug = form.text("slug", Form.LINE);
            var title = new LocalizedText(form.text("title.de", Form.LINE), form.optionalText("title.de-simple", Form.LINE),
                    form.optionalText("title.en", Form.LINE));
            if (!form.isGood()) {
                return null;
            }
            UUID version = drafting.openNew(form.once(), slug, title);
            flash.say("draft.opened");
            return Words.path(version);
        }, () -> openPage(form));
    }

    private Page openPage(Form form) {
        me.require(drafting.works().mayOpen());
        return Page.of("standard/open.jte", new OpenPage(form, form.has("standard") ? reading.versions(form.value("standard")).getFirst() : null));
    }

    @GET
    @Path(VERSION)
    public Page workspace(@PathParam("version") UUID version) {
        return workspacePage(version, Form.empty(view));
    }

    /** A module at the end. */
    @POST
    @Path(VERSION)
    public Response addModule(@PathParam("version") UUID version, Form form) {
        return form.submit(() -> {
            UUID module = form.once();
            arranging.addModule(version, module);
            flash.say("module.added");
            return Words.path(version) + "/modules/" + module + "/write";
        }, () -> workspacePage(version, form));
    }

    private Page workspacePage(UUID version, Form form) {
        return Page.of("standard/workspace.jte", new WorkspacePage(surveying.see(version), form, Chance.today(clock)));
    }

    // steps

    @GET
    @Path(VERSION + "/{step:commenting|easy-check|consent|reopen|withdraw|resume}")
    public Page ask(@PathParam("version") UUID version, @PathParam("step") String word) {
        Form form = Form.empty(view);
        Step step = step(word);
        return stepPage(version, step, step == Step.COMMENTING ? form.with("until", Chance.today(clock).plusDays(StandardVersion.COMMENTING_DAYS)) : form);
    }

    @POST
    @Path(VERSION + "/{step:commenting|easy-check|consent|reopen|withdraw|resume}")
    public Response take(@PathParam("version") UUID version, @PathParam("step") String word, Form form) {
        Step step = step(word);
        return form.submit(() -> {
            switch (step) {
                case COMMENTING -> {
                    LocalDate until = form.date("until");
                    if (!form.isGood()) {
                        return null;
                    }
                    drafting.startCommenting(version, until);
                }
                case EASY_CHECK -> {
                    String early = form.optionalText("early", 2000);
                    if (!form.isGood()) {
                        return null;
                    }
                    drafting.startEasyCheck(version, early);
                }
                case CONSENT -> drafting.askForConsent(version);
                case REOPEN -> drafting.reopen(version);
                case WITHDRAW -> drafting.withdraw(version);
                case RESUME -> drafting.resume(version);
            }
            flash.say("step." + step.word() + ".done");
            return Words.path(version);
        }, () -> stepPage(version, step, form));
    }

    private static Step step(String word) {
        return Step.valueOf(word.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
    }

    private Page stepPage(UUID id, Step step, Form form) {
        Surveying.Desk desk = surveying.desk(id);
        StandardVersion version = desk.version();
        boolean early = step == Step.EASY_CHECK && version.status() == StandardVersion.Status.COMMENTING
                && !Chance.today(clock).isAfter(version.commentingUntil());
        return Page.of("standard/step.jte", new StepPage(form, desk, step, early));
    }

    /** All three forms of a text, in the order in which they stand beside each other. */
    public static List<Language> forms() {
        return List.of(Language.DE, Language.EASY, Language.EN);
    }
}
