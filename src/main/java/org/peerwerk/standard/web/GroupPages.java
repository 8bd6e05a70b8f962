package org.peerwerk.standard.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.peerwerk.shared.Chance;
import org.peerwerk.standard.Moderating;
import org.peerwerk.standard.StandardVersion;
import org.peerwerk.web.Choice;
import org.peerwerk.web.Form;
import org.peerwerk.web.Page;
import org.peerwerk.web.View;

/** The review groups of a version, for those who lead them: which there are, and opening one. */
@Path("/my/standards/" + WorkshopPages.VERSION + "/groups")
public class GroupPages {
    private static final String OWN = "own";

    @Inject
    private Moderating moderating;
    @Inject
    private View view;
    @Inject
    private Clock clock;

    /** @param parts to choose from, with how many texts of each wait */
    public record GroupsPage(Form form, Moderating.Groups groups, List<Choice> parts) {
        public String path() {
            return Words.path(groups.version().id()) + "/groups";
        }

        /** Groups meet while easy texts are checked, as long as texts wait. */
        public boolean canOpen() {
            return groups.version().status() == StandardVersion.Status.EASY_CHECK && !parts.isEmpty();
        }
    }

    @GET
    public Page groups(@PathParam("version") UUID version) {
        return page(version, Form.empty(view).with("day", Chance.today(clock)));
    }

    @POST
    public Response open(@PathParam("version") UUID version, Form form) {
        return form.submit(() -> {
            LocalDate day = form.date("day");
            UUID module = OWN.equals(form.value("texts")) ? null : form.chosen("texts");
            if (!form.isGood()) {
                return null;
            }
            return SessionPages.path(moderating.open(version, form.once(), day, module));
        }, () -> page(version, form));
    }

    private Page page(UUID version, Form form) {
        Moderating.Groups groups = moderating.groups(version);
        return Page.of("standard/groups.jte", new GroupsPage(form, groups, groups.waiting().stream().map(part ->
                Choice.of(part.module() == null ? OWN : part.module().id().toString(), view.t(part.texts() == 1 ? "session.waiting.one" : "session.waiting",
                        part.module() == null ? view.t("workspace.own") : Words.module(view, part.module()), part.texts()))).toList()));
    }
}
