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
import java.util.stream.IntStream;
import org.peerwerk.shared.NotFound;
import org.peerwerk.standard.Block;
import org.peerwerk.standard.CheckPackage;
import org.peerwerk.standard.EasyCheckRepository.Seat;
import org.peerwerk.standard.Moderating;
import org.peerwerk.standard.Moderating.Table;
import org.peerwerk.standard.Understanding;
import org.peerwerk.web.Choice;
import org.peerwerk.web.Flash;
import org.peerwerk.web.Form;
import org.peerwerk.web.KeptForms;
import org.peerwerk.web.Page;
import org.peerwerk.web.View;

/**
 * A review group that meets: who sits at the table, the texts on the shared screen, and what came on paper. The shared screen shows who has
 * answered, and what only when everybody has.
 */
@Path("/my/groups/{session:[0-9a-f-]{36}}")
public class SessionPages {
    private static final String TEXT = "{text:[1-9]}";

    @Inject
    private Moderating moderating;
    @Inject
    private View view;
    @Inject
    private Flash flash;
    @Inject
    private KeptForms keptForms;

    public record TablePage(Form form, Table table, List<Choice> checkers) {
        public String path() {
            return SessionPages.path(table.session().id());
        }

        public long answered(int number) {
            return table.seats().size() - table.without(number).size();
        }

        /** How many texts a person has answered. */
        public int answered(Seat seat) {
            return table.of(seat).answered();
        }
    }

    /** @param number of the text, from 1 */
    public record ScreenPage(Table table, int number) {
        public String path() {
            return SessionPages.path(table.session().id());
        }

        /** Null where it was changed meanwhile. */
        public Block block() {
            return table.texts().get(number - 1);
        }

        /** The next text that is still there; 0 where this is the last. */
        public int next() {
            return IntStream.rangeClosed(number + 1, table.texts().size()).filter(other -> table.texts().get(other - 1) != null).findFirst().orElse(0);
        }

        public Understanding said(Seat seat) {
            return table.of(seat).answer(number).orElseThrow().word();
        }
    }

    /** @param words to choose from, for each person */
    public record PaperPage(Form form, Table table, int number, List<Choice> words) {
        public String path() {
            return SessionPages.path(table.session().id()) + "/" + number;
        }

        public Block block() {
            return table.texts().get(number - 1);
        }
    }

    static String path(UUID session) {
        return "/my/groups/" + session;
    }

    @GET
    public Page table(@PathParam("session") UUID session) {
        return tablePage(session, Form.empty(view));
    }

    @POST
    @Path("people")
    public Response seat(@PathParam("session") UUID session, Form form) {
        return form.submit(() -> {
            UUID checker = form.chosen("checker");
            if (!form.isGood()) {
                return null;
            }
            moderating.seat(session, form.once(), checker);
            flash.say("session.seated");
            return path(session);
        }, () -> tablePage(session, form));
    }

    @POST
    @Path("close")
    public Response close(@PathParam("session") UUID session, Form form) {
        return form.submit(() -> {
            moderating.close(session);
            flash.say("session.close.done");
            return path(session);
        }, () -> tablePage(session, form));
    }

    /** Where a refused form left the reader: a change of language there asks for the page again. */
    @GET
    @Path("people")
    public Page againSeat(@PathParam("session") UUID session) {
        return table(session);
    }

    @GET
    @Path("close")
    public Page againClose(@PathParam("session") UUID session) {
        return table(session);
    }

    private Page tablePage(UUID session, Form form) {
        Table table = moderating.table(session);
        return Page.of("standard/session.jte", new TablePage(form, table, table.checkers().entrySet().stream()
                .sorted(Map.Entry.comparingByValue()).map(person -> Choice.of(person.getKey().toString(), person.getValue())).toList()));
    }

    @GET
    @Path(TEXT)
    public Page screen(@PathParam("session") UUID session, @PathParam("text") int number) {
        Table table = moderating.table(session);
        requireText(table, number);
        return Page.of("standard/session-screen.jte", new ScreenPage(table, number));
    }

    @GET
    @Path(TEXT + "/paper")
    public Page paper(@PathParam("session") UUID session, @PathParam("text") int number) {
        return paperPage(session, number, Form.empty(view).resume(keptForms.find(view.path())));
    }

    @POST
    @Path(TEXT + "/paper")
    public Response enter(@PathParam("session") UUID session, @PathParam("text") int number, Form form) {
        return form.submit(keptForms, path(session) + "/" + number, () -> {
            Table table = moderating.table(session);
            requireText(table, number);
            var answers = new LinkedHashMap<UUID, CheckPackage.Answer>();
            for (Seat seat : table.without(number)) {
                String word = "word-" + seat.checkPackage();
                String note = form.optionalText("note-" + seat.checkPackage(), CheckPackage.LONGEST_NOTE);
                if (form.has(word)) {
                    Understanding said = form.choice(word, Understanding.class);
                    if (form.isGood()) {
                        answers.put(seat.checkPackage(), new CheckPackage.Answer(number, said, note));
                    }
                } else if (!note.isEmpty()) {
                    form.reject(word, "session.paper.word-missing", seat.name());
                }
            }
            if (form.isGood() && answers.isEmpty()) {
                form.reject(null, "session.paper.nothing");
            }
            if (!form.isGood()) {
                return null;
            }
            moderating.enter(session, answers);
            flash.say("session.paper.done");
            return path(session) + "/" + number;
        }, () -> paperPage(session, number, form));
    }

    private Page paperPage(UUID session, int number, Form form) {
        Table table = moderating.table(session);
        requireText(table, number);
        return Page.of("standard/session-paper.jte", new PaperPage(form, table, number, Words.understandings(view)));
    }

    private static void requireText(Table table, int number) {
        if (number > table.texts().size()) {
            throw new NotFound("text " + number);
        }
    }

    /** The day names the file: neither a person nor what they do stands in a list of downloads. */
    @GET
    @Path("print-pack.pdf")
    public Response printPack(@PathParam("session") UUID session) {
        return Response.ok(moderating.printPack(session), "application/pdf")
                .header("Content-Disposition", "attachment; filename=\"texte-" + moderating.table(session).session().day() + ".pdf\"")
                .header("Cache-Control", "private, no-store").build();
    }
}
