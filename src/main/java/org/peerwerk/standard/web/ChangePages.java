package org.peerwerk.standard.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.peerwerk.shared.Me;
import org.peerwerk.shared.NotAllowed;
import org.peerwerk.shared.RuleBroken;
import org.peerwerk.standard.Authoring;
import org.peerwerk.standard.ChangeNote;
import org.peerwerk.standard.Differences;
import org.peerwerk.standard.Revision;
import org.peerwerk.standard.Surveying;
import org.peerwerk.standard.Surveying.OwnDesk;
import org.peerwerk.standard.VersionFields;
import org.peerwerk.standard.WholeVersion;
import org.peerwerk.web.Flash;
import org.peerwerk.web.Form;
import org.peerwerk.web.KeptForms;
import org.peerwerk.web.Page;
import org.peerwerk.web.View;

/** What a version changes: how much, in one line and in full, its number, and below it every difference to write that from. */
@Path("/my/standards/" + WorkshopPages.VERSION + "/change")
public class ChangePages {
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,3}\\.(0|[1-9]\\d{0,3})");
    private static final List<String> FIELDS = List.of("kind", "number", "headline", "note");

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

    /** @param changes everything that is different from the version before */
    public record ChangePage(Form form, OwnDesk desk, Changes changes) {
        public String path() {
            return Words.path(desk.desk().id());
        }

        public ChangeNote note() {
            return desk.content().changeNote();
        }

        /** What the differences make it at least. */
        public ChangeNote.Kind demands() {
            return Differences.demanded(changes.differences());
        }

        /** The number that goes with a kind of change. */
        public String number(ChangeNote.Kind kind) {
            return desk.desk().before().content().numberAfter(kind);
        }

        /** Ways of transition for which there is no rule yet. */
        public List<ChangeNote.Way> otherWays() {
            return Stream.of(ChangeNote.Way.values()).filter(way -> note().transitions().stream().noneMatch(rule -> rule.way() == way)).toList();
        }
    }

    @GET
    public Page change(@PathParam("version") UUID version) {
        OwnDesk desk = desk(version);
        Map<String, String> fields = new LinkedHashMap<>();
        VersionFields.of(desk.content()).forEach((name, value) -> {
            if (FIELDS.contains(name.contains(".") ? name.substring(0, name.indexOf('.')) : name)) {
                fields.put(name, value);
            }
        });
        return page(desk, Writing.filled(view, fields, desk.seen()).resume(keptForms.find(view.path())));
    }

    @POST
    public Response write(@PathParam("version") UUID version, Form form) {
        return new Writing(view, keptForms, form, view.path()).submit(name -> read(form, name),
                (seen, typed) -> authoring.writeOwn(version, seen, typed, form.optionalText("reason", Revision.LONGEST_REASON)),
                name -> Words.field(view, null, name), () -> page(desk(version), form), flash::say);
    }

    /** The kind may stay open while the note is being written. */
    private static String read(Form form, String name) {
        if (name.equals("kind")) {
            return form.has(name) && form.choice(name, ChangeNote.Kind.class) == null ? "" : form.value(name);
        }
        String number = form.text(name, Form.LINE);
        if (form.error(name) == null && !NUMBER.matcher(number).matches()) {
            form.reject(name, "change.no-number");
        }
        return number;
    }

    /** @throws NotAllowed for whoever only reads this version: what it changes stands in its pages for commenting and voting */
    private OwnDesk desk(UUID version) {
        OwnDesk desk = surveying.own(version);
        me.require(desk.desk().mayWrite());
        if (desk.desk().before() == null) {
            throw new RuleBroken("draft.first-has-no-note");
        }
        return desk;
    }

    private static Page page(OwnDesk desk, Form form) {
        return Page.of("standard/change.jte", new ChangePage(form, desk,
                Changes.between(desk.desk().before().whole(), new WholeVersion(desk.content(), desk.modules()))));
    }
}
