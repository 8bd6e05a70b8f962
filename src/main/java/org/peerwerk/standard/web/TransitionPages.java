package org.peerwerk.standard.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peerwerk.shared.Language;
import org.peerwerk.shared.LocalizedText;
import org.peerwerk.shared.Me;
import org.peerwerk.shared.NotAllowed;
import org.peerwerk.shared.NotFound;
import org.peerwerk.shared.RuleBroken;
import org.peerwerk.standard.Authoring;
import org.peerwerk.standard.ChangeNote;
import org.peerwerk.standard.ChangeNote.Transition;
import org.peerwerk.standard.ChangeNote.Way;
import org.peerwerk.standard.ModuleContent.Outcome;
import org.peerwerk.standard.Surveying;
import org.peerwerk.standard.Surveying.OwnDesk;
import org.peerwerk.standard.VersionEdit;
import org.peerwerk.web.Choice;
import org.peerwerk.web.Flash;
import org.peerwerk.web.Form;
import org.peerwerk.web.KeptForms;
import org.peerwerk.web.Page;
import org.peerwerk.web.View;

/** What a change means for people who have begun or hold the certificate: one rule of each way. */
@Path("/my/standards/" + WorkshopPages.VERSION + "/transitions/{way:finish-old|change-over|delta|keep-title}")
public class TransitionPages {
    @Inject
    private Surveying surveying;
    @Inject
    private Authoring authoring;
    @Inject
    private Me me;
    @Inject
    private View view;
    @Inject
    private Flash flash;
    @Inject
    private KeptForms keptForms;

    /** @param outcomes what can be learned in addition; those that are new come first */
    public record TransitionPage(Form form, OwnDesk desk, Way way, List<Choice> outcomes) {
        public String path() {
            return TransitionPages.path(desk.desk().id(), way);
        }

        /** Field of the text, by which it is also found among the version's texts. */
        public String text() {
            return "transition-" + word(way);
        }

        public boolean isThere() {
            return desk.content().changeNote().transitions().stream().anyMatch(rule -> rule.way() == way);
        }

        public boolean isNeeded() {
            return desk.content().changeNote().kind() == ChangeNote.Kind.MAJOR;
        }
    }

    /** Where the rule of this way is written, without language. */
    public static String path(UUID version, Way way) {
        return Words.path(version) + "/transitions/" + word(way);
    }

    private static String word(Way way) {
        return way.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @GET
    public Page transition(@PathParam("version") UUID version, @PathParam("way") String word) {
        OwnDesk desk = desk(version);
        Way way = way(word);
        Form form = Form.empty(view).with("seen", desk.seen());
        desk.content().changeNote().transitions().stream().filter(rule -> rule.way() == way).forEach(rule -> {
            form.with("until", rule.until()).withAll("outcomes", rule.outcomes());
            Stream.of(Language.values()).forEach(language -> form.with(field(way, language), rule.text().exactly(language)));
        });
        return page(desk, way, form.resume(keptForms.find(view.path())));
    }

    @POST
    public Response save(@PathParam("version") UUID version, @PathParam("way") String word, Form form) {
        Way way = way(word);
        return form.submit(keptForms, Words.path(version) + "/change#transitions", () -> {
            UUID seen = form.chosen("seen");
            if (form.has("remove")) {
                return seen == null ? null : build(version, seen, new VersionEdit.RemoveTransition(way), "transition.removed");
            }
            LocalDate until = way.hasEnd() ? form.date("until") : null;
            var text = new LocalizedText(text(form, way, Language.DE), text(form, way, Language.EASY), text(form, way, Language.EN));
            List<UUID> outcomes = way == Way.DELTA ? outcomes(version, form) : List.of();
            return form.isGood() ? build(version, seen, new VersionEdit.PutTransition(new Transition(way, until, outcomes, text)), "draft.saved")
                    : null;
        }, () -> {
            // what somebody else saved meanwhile has been read once the page is shown again
            OwnDesk desk = desk(version);
            return page(desk, way, form.with("seen", desk.seen()));
        });
    }

    private String build(UUID version, UUID seen, VersionEdit edit, String said) {
        authoring.buildOwn(version, seen, edit);
        flash.say(said);
        return Words.path(version) + "/change#transitions";
    }

    /** Only outcomes that there are; at least one. */
    private List<UUID> outcomes(UUID version, Form form) {
        Set<String> known = desk(version).modules().stream().flatMap(module -> module.outcomes().stream())
                .map(outcome -> outcome.id().toString()).collect(Collectors.toSet());
        List<UUID> chosen = form.values("outcomes").stream().filter(known::contains).map(UUID::fromString).toList();
        if (chosen.isEmpty()) {
            form.reject("outcomes", "form.choose");
        }
        return chosen;
    }

    /** @throws NotAllowed for whoever only reads this version */
    private OwnDesk desk(UUID version) {
        OwnDesk desk = surveying.own(version);
        me.require(desk.desk().mayWrite());
        if (desk.desk().before() == null) {
            throw new RuleBroken("draft.first-has-no-note");
        }
        return desk;
    }

    private static String text(Form form, Way way, Language language) {
        return form.optionalText(field(way, language), Writing.LONGEST);
    }

    private static String field(Way way, Language language) {
        return "transition-" + word(way) + "." + language.tag();
    }

    private static Way way(String word) {
        return Stream.of(Way.values()).filter(way -> word(way).equals(word)).findFirst().orElseThrow(() -> new NotFound("way " + word));
    }

    private Page page(OwnDesk desk, Way way, Form form) {
        Set<UUID> old = desk.desk().before().outcomes().map(Outcome::id).collect(Collectors.toSet());
        List<Outcome> all = desk.modules().stream().flatMap(module -> module.outcomes().stream()).toList();
        List<Choice> choices = Stream.concat(all.stream().filter(outcome -> !old.contains(outcome.id())), all.stream().filter(outcome -> old.contains(outcome.id())))
                .map(outcome -> Choice.of(outcome.id().toString(), outcome.code() + " " + view.of(outcome.text()))
                        .hint(old.contains(outcome.id()) ? null : view.t("relation.new"))).toList();
        return Page.of("standard/transition.jte", new TransitionPage(form, desk, way, choices));
    }
}
