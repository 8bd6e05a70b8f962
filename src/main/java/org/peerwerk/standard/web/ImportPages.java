package org.peerwerk.standard.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.peerwerk.shared.Me;
import org.peerwerk.standard.Drafting;
import org.peerwerk.standard.ImportResult;
import org.peerwerk.standard.Problem;
import org.peerwerk.shared.FileKind;
import org.peerwerk.web.Flash;
import org.peerwerk.web.Form;
import org.peerwerk.web.Page;
import org.peerwerk.web.View;

/** A version comes as files: all of it, or every reason why not. */
@Path("/my/standards/import")
public class ImportPages {
    public static final String FILE = "file";
    /** In bytes. */
    public static final int LARGEST = 10 * Form.MB;
    /** A broken file can have thousands; the first ones help. */
    private static final int SHOWN = 100;

    @Inject
    private Drafting drafting;
    @Inject
    private Me me;
    @Inject
    private View view;
    @Inject
    private Flash flash;

    /** @param problems what is wrong in the files, the first ones; @param more how many more there are */
    public record ImportPage(Form form, List<Problem> problems, int more) {
    }

    @GET
    public Page choose() {
        return page(Form.empty(view), List.of());
    }

    @POST
    public Response read(Form form) {
        var problems = new ArrayList<Problem>();
        return form.submit(() -> {
            Form.Upload zip = form.requiredFile(FILE, LARGEST, FileKind.ZIP);
            if (zip == null) {
                return null;
            }
            return switch (drafting.openFrom(form.once(), zip.bytes())) {
                case ImportResult.Imported imported -> {
                    flash.say("import.done");
                    yield Words.path(imported.version());
                }
                case ImportResult.Unchanged unchanged -> {
                    form.reject(FILE, "import.unchanged");
                    yield null;
                }
                case ImportResult.Refused refused -> {
                    problems.addAll(refused.problems());
                    form.reject(FILE, "import.faulty", refused.problems().size());
                    yield null;
                }
            };
        }, () -> page(form, problems));
    }

    private Page page(Form form, List<Problem> problems) {
        me.require(drafting.works().mayOpen());
        return Page.of("standard/import.jte", new ImportPage(form, problems.stream().limit(SHOWN).toList(), Math.max(0, problems.size() - SHOWN)));
    }
}
