package org.peerwerk.standard.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.peerwerk.shared.NotFound;
import org.peerwerk.standard.Block;
import org.peerwerk.standard.CheckPackage;
import org.peerwerk.standard.Checking;
import org.peerwerk.standard.Checking.Ahead;
import org.peerwerk.standard.Checking.Sheet;
import org.peerwerk.standard.Contributing;
import org.peerwerk.standard.Understanding;
import org.peerwerk.web.Agenda;
import org.peerwerk.web.Choice;
import org.peerwerk.web.Form;
import org.peerwerk.web.KeptForms;
import org.peerwerk.web.Page;
import org.peerwerk.web.View;

/** Reading easy texts and saying how it went: one text a screen, alone or in a review group. */
@Path("/my/checks")
public class CheckPages {
    private static final String PACKAGE = "packages/{package:[0-9a-f-]{36}}";
    private static final String TEXT = PACKAGE + "/{text:[1-9]}";

    @Inject
    private Checking checking;
    @Inject
    private Contributing contributing;
    @Inject
    private View view;
    @Inject
    private KeptForms keptForms;

    /** @param tasks what the reader can check today, alone and in groups */
    public record ChecksPage(List<Agenda.Item> tasks) {
    }

    public record AheadPage(Form form, Ahead ahead) {
        public String path() {
            return "/my/checks/" + ahead.version();
        }
    }

    /** The package as a whole: what is answered, and giving it away. */
    public record PackagePage(Form form, Sheet sheet) {
        public String path() {
            return CheckPages.path(sheet.checkPackage().id());
        }
    }

    /** @param number of the text, from 1; @param words to choose from */
    public record TextPage(Form form, Sheet sheet, int number, List<Choice> words) {
        public String path() {
            return CheckPages.path(sheet.checkPackage().id());
        }

        /** Null where it is not to be read any more. */
        public Block block() {
            return sheet.texts().get(number - 1);
        }

        /** The answer was given in a group and stays. */
        public boolean isFinal() {
            return sheet.checkPackage().isInGroup() && sheet.checkPackage().answer(number).isPresent();
        }

        /** An answer can be given here and now. */
        public boolean isOpen() {
            return sheet.open() && block() != null && !isFinal() && !sheet.checkPackage().isHandedIn();
        }

        /** Where to go from here, without an answer. */
        public String onwards() {
            int next = sheet.next();
            return next == 0 || next == number ? path() : path() + "/" + next;
        }
    }

    static String path(UUID checkPackage) {
        return "/my/checks/packages/" + checkPackage;
    }

    @GET
    public Page checks() {
        return Page.of("standard/checks.jte", new ChecksPage(contributing.today().tasks().stream()
                .filter(task -> task instanceof Contributing.Task.Check || task instanceof Contributing.Task.Group)
                .flatMap(StandardAgenda::items).toList()));
    }

    @GET
    @Path(WorkshopPages.VERSION)
    public Page ahead(@PathParam("version") UUID version) {
        return aheadPage(version, Form.empty(view));
    }

    @POST
    @Path(WorkshopPages.VERSION)
    public Response begin(@PathParam("version") UUID version, Form form) {
        return form.submit(() -> next(checking.begin(version, form.once())), () -> aheadPage(version, form));
    }

    private Page aheadPage(UUID version, Form form) {
        return Page.of("standard/check-begin.jte", new AheadPage(form, checking.ahead(version)));
    }

    @GET
    @Path(PACKAGE)
    public Page overview(@PathParam("package") UUID id) {
        return packagePage(id, Form.empty(view));
    }

    @POST
    @Path(PACKAGE)
    public Response handIn(@PathParam("package") UUID id, Form form) {
        return form.submit(() -> {
            checking.handIn(id);
            return path(id);
        }, () -> packagePage(id, form));
    }

    private Page packagePage(UUID id, Form form) {
        return Page.of("standard/check-package.jte", new PackagePage(form, checking.sheet(id)));
    }

    @GET
    @Path(TEXT)
    public Page read(@PathParam("package") UUID id, @PathParam("text") int number) {
        Form form = Form.empty(view);
        checking.sheet(id).checkPackage().answer(number).ifPresent(answer -> form.with("word", answer.word()).with("note", answer.note()));
        return textPage(id, number, form.resume(keptForms.find(view.path())));
    }

    @POST
    @Path(TEXT)
    public Response answer(@PathParam("package") UUID id, @PathParam("text") int number, Form form) {
        return form.submit(keptForms, "/my", () -> {
            Understanding word = form.choice("word", Understanding.class);
            String note = form.optionalText("note", CheckPackage.LONGEST_NOTE);
            if (!form.isGood()) {
                return null;
            }
            checking.answer(id, new CheckPackage.Answer(number, word, note));
            return next(id);
        }, () -> textPage(id, number, form));
    }

    /** The next text that waits for an answer; the package as a whole where none does. */
    private String next(UUID id) {
        int next = checking.sheet(id).next();
        return next == 0 ? path(id) : path(id) + "/" + next;
    }

    private Page textPage(UUID id, int number, Form form) {
        Sheet sheet = checking.sheet(id);
        if (number > sheet.texts().size()) {
            throw new NotFound("text " + number);
        }
        return Page.of("standard/check-text.jte", new TextPage(form, sheet, number, Words.understandings(view)));
    }
}
