package org.peerwerk.exchange.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.peerwerk.exchange.Enlisting;
import org.peerwerk.exchange.Fault;
import org.peerwerk.exchange.Line;
import org.peerwerk.exchange.PeopleFile;
import org.peerwerk.exchange.Preview;
import org.peerwerk.web.Flash;
import org.peerwerk.web.Form;
import org.peerwerk.web.Page;
import org.peerwerk.web.Tone;
import org.peerwerk.web.View;

/** The people of an organisation as a file: to take away, to bring, to look at before anything is written. */
@Path("/my/organisations/{organisation:[0-9a-f-]{36}}/people")
public class PeopleFilePages {
    public static final String FILE = "file";
    public static final String TEXT = "text";
    public static final List<String> ENDINGS = List.of(".csv", ".txt");
    /** In bytes; a request is not larger than a little more. */
    public static final int LARGEST = 10 * Form.MB;
    private static final String ID = "{id:[0-9a-f-]{36}}";
    /** Lines on one page. */
    private static final int SHOWN = 100;

    @PathParam("organisation")
    private UUID organisation;
    @Inject
    private Enlisting enlisting;
    @Inject
    private View view;
    @Inject
    private Flash flash;

    public record FilesPage(Form form, Enlisting.Overview overview) {
        public String path() {
            return "/my/organisations/" + overview.organisation().id() + "/people";
        }
    }

    /**
     * @param show   one kind of lines, or null for all
     * @param rows   of this page
     * @param number of this page, from 1
     * @param pages  how many there are, at least 1
     */
    public record ImportPage(Form form, Enlisting.Detail detail, Preview.Kind show, List<Preview.Row> rows, int number, int pages) {
        public String path() {
            return "/my/organisations/" + detail.organisation().id() + "/people/" + detail.row().id();
        }

        /** Path of another page of the same lines. */
        public String page(int other) {
            return path() + "?page=" + other + (show == null ? "" : "&show=" + show);
        }
    }

    /** {@code Line 7, E-mail: …} */
    public static String sentence(View view, Fault fault) {
        String sentence = view.refusal(fault.code(), fault.params().toArray());
        if (fault.line() == 0) {
            return sentence;
        }
        return fault.column() == null ? view.t("people-file.in-line", fault.line() + "", sentence)
                : view.t("people-file.in-cell", fault.line() + "", view.t(fault.column().key()), sentence);
    }

    /** What a line says besides name and address. */
    public static String said(View view, Line line) {
        return String.join(", ", Stream.of(line.standing() == null ? "" : view.t(PeopleFile.standingKey(line.standing())), line.site(),
                line.since() == null ? "" : view.t("people-file.from", line.since()),
                line.last() == null ? "" : view.t("people-file.to", line.last())).filter(text -> !text.isEmpty()).toList());
    }

    public static Tone tone(Preview.Kind kind) {
        return switch (kind) {
            case NEW, LETTER, CHANGED -> Tone.INFO;
            case UNCHANGED -> Tone.NEUTRAL;
            case FAULTY -> Tone.DANGER;
        };
    }

    @GET
    public Page files() {
        return filesPage(Form.empty(view));
    }

    @POST
    public Response upload(Form form) {
        return form.submit(() -> {
            Form.Upload file = form.file(FILE).orElse(null);
            // not read as a text field: a tab at its very beginning is an empty first cell
            String pasted = form.value(TEXT);
            if (file == null == pasted.isBlank()) {
                form.reject(file == null ? FILE : TEXT, file == null ? "people-file.nothing" : "people-file.both");
            } else if (file != null && file.bytes().length > LARGEST) {
                form.reject(FILE, "form.file-too-large", view.megabytes(LARGEST));
            } else if (pasted.length() > Form.TEXT) {
                form.reject(TEXT, "form.too-long", Form.TEXT);
            }
            if (!form.isGood()) {
                return null;
            }
            enlisting.upload(form.once(), organisation, file == null ? view.t("people-file.pasted") : file.name(),
                    file == null ? pasted.getBytes(StandardCharsets.UTF_8) : file.bytes());
            return path() + "/" + form.once();
        }, () -> filesPage(form));
    }

    @GET
    @Path("export")
    public Response export() {
        return Response.ok(enlisting.export(organisation, view.language()), "text/csv;charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"" + view.t("people-file.name") + ".csv\"")
                .header("Cache-Control", "private, no-store").build();
    }

    @GET
    @Path(ID)
    public Page show(@PathParam("id") UUID id, @QueryParam("show") String show, @QueryParam("page") @DefaultValue("1") String number) {
        return importPage(id, Form.empty(view), show, number);
    }

    @POST
    @Path(ID + "/import")
    public Response begin(@PathParam("id") UUID id, Form form) {
        return form.submit(() -> {
            enlisting.begin(organisation, id);
            return path() + "/" + id;
        }, () -> importPage(id, form, null, "1"));
    }

    @POST
    @Path(ID + "/discard")
    public Response discard(@PathParam("id") UUID id, Form form) {
        return form.submit(() -> {
            enlisting.discard(organisation, id);
            flash.say("people-import.discarded");
            return path();
        }, () -> importPage(id, form, null, "1"));
    }

    /** Where a refused button left the reader: a change of language there asks for the page again. */
    @GET
    @Path(ID + "/{what:import|discard}")
    public Page back(@PathParam("id") UUID id) {
        return importPage(id, Form.empty(view), null, "1");
    }

    private Page filesPage(Form form) {
        return Page.of("exchange/people.jte", new FilesPage(form, enlisting.overview(organisation)));
    }

    private Page importPage(UUID id, Form form, String show, String number) {
        Enlisting.Detail detail = enlisting.show(organisation, id);
        Preview.Kind kind = Stream.of(Preview.Kind.values()).filter(one -> one.name().equals(show)).findFirst().orElse(null);
        List<Preview.Row> rows = detail.preview() == null ? List.of()
                : detail.preview().rows().stream().filter(row -> kind == null || row.kind() == kind).toList();
        int pages = Math.max(1, (rows.size() + SHOWN - 1) / SHOWN);
        int page = number.matches("\\d{1,5}") ? Math.clamp(Integer.parseInt(number), 1, pages) : 1;
        return Page.of("exchange/import.jte", new ImportPage(form, detail, kind,
                rows.subList((page - 1) * SHOWN, Math.min(page * SHOWN, rows.size())), page, pages));
    }

    private String path() {
        return "/my/organisations/" + organisation + "/people";
    }
}
