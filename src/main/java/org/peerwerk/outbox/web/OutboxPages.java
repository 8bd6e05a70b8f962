package org.peerwerk.outbox.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.UUID;
import org.peerwerk.outbox.Parcel.Kind;
import org.peerwerk.outbox.Parcel.Stage;
import org.peerwerk.outbox.Sending;
import org.peerwerk.outbox.Sending.Overview;
import org.peerwerk.outbox.Sending.Row;
import org.peerwerk.shared.Texts;
import org.peerwerk.web.Flash;
import org.peerwerk.web.Form;
import org.peerwerk.web.Page;
import org.peerwerk.web.Tone;
import org.peerwerk.web.View;

/** The office's list of what goes out: what waits, what failed and why, what was sent in the last days. */
@Path("/my/office/outbox")
public class OutboxPages {
    private static final String ID = "{id:[0-9a-f-]{36}}";

    @Inject
    private Sending sending;
    @Inject
    private View view;
    @Inject
    private Flash flash;

    public record OutboxPage(Overview overview, Form form) {
    }

    /** The question before it is thrown away. */
    public record DiscardPage(Form form, Row row) {
    }

    /** What it is about, in words; the word itself where no feature has given it a sentence. */
    public static String about(View view, Row row) {
        return named(view, "outbox.occasion.", row.word());
    }

    /** A mail's address, or what kind of call it is. */
    public static String recipient(View view, Row row) {
        return row.kind() == Kind.MAIL ? row.recipient() : named(view, "outbox.call.", row.recipient());
    }

    /** Where it stands, in words. */
    public static String stage(View view, Row row) {
        String key = "outbox.stage." + row.stage().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return row.stage() == Stage.RETRYING || row.stage() == Stage.NEEDS_SOMEBODY ? view.t(key, row.attempts()) : view.t(key);
    }

    public static Tone tone(Row row) {
        return switch (row.stage()) {
            case PERHAPS_SENT, NEEDS_SOMEBODY, GIVEN_UP -> Tone.DANGER;
            case RETRYING -> Tone.WARNING;
            case ON_ITS_WAY, WAITING -> Tone.INFO;
            case SENT -> Tone.SUCCESS;
        };
    }

    private static String named(View view, String prefix, String word) {
        return Texts.has(view.language(), prefix + word) ? view.t(prefix + word) : word;
    }

    @GET
    public Page list() {
        return page(Form.empty(view));
    }

    @POST
    @Path(ID + "/retry")
    public Response retry(@PathParam("id") UUID id, Form form) {
        return form.submit(() -> {
            sending.retry(id);
            flash.say("outbox.retried");
            return "/my/office/outbox";
        }, () -> page(form));
    }

    /** Where a refused attempt left the reader: a change of language there asks for the page again. */
    @GET
    @Path(ID + "/retry")
    public Page afterRetry() {
        return list();
    }

    @GET
    @Path(ID + "/discard")
    public Page askToDiscard(@PathParam("id") UUID id) {
        return discardPage(id, Form.empty(view));
    }

    @POST
    @Path(ID + "/discard")
    public Response discard(@PathParam("id") UUID id, Form form) {
        return form.submit(() -> {
            sending.discard(id);
            flash.say("outbox.discarded");
            return "/my/office/outbox";
        }, () -> discardPage(id, form));
    }

    private Page page(Form form) {
        return Page.of("outbox/outbox.jte", new OutboxPage(sending.overview(), form));
    }

    private Page discardPage(UUID id, Form form) {
        return Page.of("outbox/discard.jte", new DiscardPage(form, sending.show(id)));
    }
}
