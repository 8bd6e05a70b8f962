package org.peerwerk.standard.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.peerwerk.standard.Basis;
import org.peerwerk.standard.ChangeNote;
import org.peerwerk.standard.PublishCheck.Task;
import org.peerwerk.standard.PublishedVersion;
import org.peerwerk.standard.Publishing;
import org.peerwerk.standard.Publishing.Checklist;
import org.peerwerk.standard.Reading;
import org.peerwerk.standard.StandardVersion;
import org.peerwerk.web.Form;
import org.peerwerk.web.Page;
import org.peerwerk.web.View;

/** The last steps of a version: what is still missing, looking at it all once more, publishing. */
@Path("/my/standards/" + WorkshopPages.VERSION + "/publish")
public class PublishPages {
    @Inject
    private Publishing publishing;
    @Inject
    private Reading reading;
    @Inject
    private View view;

    /** Where one task stands. NOT_NEEDED: this version does not have it. */
    public enum State {
        DONE, OPEN, NOT_NEEDED
    }

    /** The checklist. */
    public record ListPage(Form form, Checklist list) {
        public String path() {
            return PublishPages.path(list);
        }

        public List<Task> tasks() {
            return List.of(Task.values());
        }

        /** Of the section with its reasons. */
        public String id(Task task) {
            return "task-" + task.name().toLowerCase(Locale.ROOT);
        }

        public State state(Task task) {
            if (!list.check().missing(task).isEmpty()) {
                return State.OPEN;
            }
            boolean follows = list.demands() != null;
            return switch (task) {
                case NOTE, KIND, MAPPING -> follows ? State.DONE : State.NOT_NEEDED;
                case TRANSITION -> follows && !note().transitions().isEmpty() ? State.DONE : State.NOT_NEEDED;
                case MODULES, HOURS, TEXTS, COMMENTS, EASY, CONSENT -> State.DONE;
            };
        }

        private ChangeNote note() {
            return list.version().content().changeNote();
        }

        /** What somebody said Stop to and is no part of the round any more. */
        public List<String> gone() {
            return list.round().stops().stream().distinct()
                    .filter(key -> list.round().items().stream().noneMatch(item -> item.key().equals(key))).toList();
        }

        public boolean isVoting() {
            return list.version().status() == StandardVersion.Status.CONSENT;
        }

        public boolean isReady() {
            return isVoting() && list.check().isReady();
        }

        public boolean canPublish() {
            return PublishPages.canPublish(list);
        }

        /** Only the votes are missing, and people do not vote yet. */
        public boolean waitsForRound() {
            return !isVoting() && Stream.of(Task.values()).filter(task -> task != Task.CONSENT).allMatch(task -> state(task) != State.OPEN);
        }
    }

    /** Everything once more, before it is final. */
    public record CheckPage(Form form, Checklist list, Basis.Consent basis) {
        public String path() {
            return PublishPages.path(list);
        }

        public StandardVersion version() {
            return list.version();
        }
    }

    /** What was published, and what happens next. */
    public record DonePage(PublishedVersion version, String back) {
        public String address() {
            return StandardPages.VersionPage.path(version);
        }
    }

    private static String path(Checklist list) {
        return Words.path(list.version().id()) + "/publish";
    }

    @GET
    public Response list(@PathParam("version") UUID version) {
        Checklist list = publishing.check(version);
        return list.version().status() == StandardVersion.Status.PUBLISHED ? to(version, "/done") : Response.ok(listPage(list, Form.empty(view))).build();
    }

    @GET
    @Path("check")
    public Response check(@PathParam("version") UUID version) {
        Checklist list = publishing.check(version);
        return canPublish(list) ? Response.ok(checkPage(list, Form.empty(view))).build() : to(version, "");
    }

    @POST
    @Path("check")
    public Response publish(@PathParam("version") UUID version, Form form) {
        return form.submit(() -> {
            publishing.publish(version);
            return Words.path(version) + "/publish/done";
        }, () -> {
            // somebody may have said Stop in the same moment: then the list says so
            Checklist list = publishing.check(version);
            return canPublish(list) ? checkPage(list, form) : listPage(list, form);
        });
    }

    @GET
    @Path("done")
    public Response done(@PathParam("version") UUID version) {
        Checklist list = publishing.check(version);
        if (list.version().status() != StandardVersion.Status.PUBLISHED) {
            return to(version, "");
        }
        PublishedVersion published = reading.version(list.slug(), list.version().number());
        return Response.ok(Page.of("standard/published.jte", new DonePage(published, Words.path(version)))).build();
    }

    private Response to(UUID version, String page) {
        return Response.seeOther(URI.create(view.link(Words.path(version) + "/publish" + page))).build();
    }

    private static Page listPage(Checklist list, Form form) {
        return Page.of("standard/publish.jte", new ListPage(form, list));
    }

    private static Page checkPage(Checklist list, Form form) {
        return Page.of("standard/publish-check.jte", new CheckPage(form, list, list.check().consent()));
    }

    /** Everything is there, and the reader may do it. */
    private static boolean canPublish(Checklist list) {
        return list.version().status() == StandardVersion.Status.CONSENT && list.mayLead() && list.check().isReady();
    }
}
