package org.peerwerk.standard.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.peerwerk.standard.Authoring;
import org.peerwerk.standard.Surveying;
import org.peerwerk.standard.WordDiff;
import org.peerwerk.web.Flash;
import org.peerwerk.web.Form;
import org.peerwerk.web.Page;
import org.peerwerk.web.View;

/** One save beside what is there now, and bringing it back. */
@Path("/my/standards/" + WorkshopPages.VERSION + "/revisions/{revision:[0-9a-f-]{36}}")
public class RevisionPages {
    @Inject
    private Surveying surveying;
    @Inject
    private Authoring authoring;
    @Inject
    private View view;
    @Inject
    private Flash flash;

    /** A field in which the save differs from now. @param words from then to now, for a text */
    public record Row(String label, String then, String now, List<WordDiff.Part> words, boolean text) {
    }

    public record LookPage(Form form, Surveying.Look look, List<Row> rows) {
        public String back() {
            return look.revision().module() == null ? OwnPages.path(look.desk().id()) : ModulePages.path(look.desk().id(), look.revision().module());
        }

        /** The module is not in the version any more. */
        public boolean isGone() {
            return look.now().isEmpty();
        }
    }

    @GET
    public Page look(@PathParam("version") UUID version, @PathParam("revision") UUID revision) {
        return page(version, revision, Form.empty(view));
    }

    @POST
    public Response restore(@PathParam("version") UUID version, @PathParam("revision") UUID revision, Form form) {
        return form.submit(() -> {
            UUID module = surveying.look(version, revision).revision().module();
            authoring.restore(version, revision);
            flash.say("revision.restored");
            return module == null ? OwnPages.path(version) : ModulePages.path(version, module);
        }, () -> page(version, revision, form));
    }

    private Page page(UUID version, UUID revision, Form form) {
        Surveying.Look look = surveying.look(version, revision);
        return Page.of("standard/revision.jte", new LookPage(form, look, rows(view, look)));
    }

    /** What differs, also parts that came later: they go when the save is brought back. */
    static List<Row> rows(View view, Surveying.Look look) {
        var names = new LinkedHashSet<>(look.then().keySet());
        names.addAll(look.now().keySet());
        var rows = new ArrayList<Row>();
        for (String name : names) {
            String then = look.then().getOrDefault(name, "");
            String now = look.now().getOrDefault(name, "");
            if (!then.equals(now)) {
                boolean text = Writing.isText(name);
                String label = Words.field(view, look.then().containsKey(name) ? look.content() : look.current(), name);
                rows.add(new Row(label, text ? then : Words.value(view, name, then), text ? now : Words.value(view, name, now),
                        text ? WordDiff.between(then, now) : List.of(), text));
            }
        }
        return rows;
    }
}
