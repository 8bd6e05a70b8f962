package org.peerwerk.standard.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.peerwerk.shared.Language;
import org.peerwerk.shared.NotFound;
import org.peerwerk.standard.Block;
import org.peerwerk.standard.Comment;
import org.peerwerk.standard.CommentRepository.CommentRow;
import org.peerwerk.standard.Commenting;
import org.peerwerk.standard.Commenting.Reading;
import org.peerwerk.standard.ModuleContent;
import org.peerwerk.standard.Understanding;
import org.peerwerk.web.Choice;
import org.peerwerk.web.Flash;
import org.peerwerk.web.Form;
import org.peerwerk.web.KeptForms;
import org.peerwerk.web.Page;
import org.peerwerk.web.View;

/** Everybody reads a version while it is open for comments, plain and easy text beside each other, and says what they think of a text. */
@Path("/my/comments/" + WorkshopPages.VERSION)
public class CommentPages {
    private static final String OWN = "own";
    private static final String PART = "{part:own|[0-9a-f-]{36}}";
    private static final String TEXT = PART + "/{text:[a-z0-9-]+}";

    @Inject
    private Commenting commenting;
    @Inject
    private View view;
    @Inject
    private Flash flash;
    @Inject
    private KeptForms keptForms;

    /**
     * A module or what the version says itself.
     *
     * @param module null for what the version says itself
     */
    public record Part(Reading reading, ModuleContent module, List<Block> blocks) {
        static Part of(Reading reading, ModuleContent module) {
            return new Part(reading, module, reading.blocks(module == null ? null : module.id()));
        }

        public String path() {
            return CommentPages.path(reading.version().id()) + "/" + (module == null ? OWN : module.id());
        }

        /** Texts that say something new, in their order. */
        public List<Block> news() {
            return blocks.stream().filter(block -> reading.since(block) != Block.Since.SAME).toList();
        }

        /** How many texts the reader has said something of. */
        public long commented() {
            return blocks.stream().filter(block -> !reading.mine(block.place()).isEmpty()).count();
        }
    }

    public record OverviewPage(Reading reading, List<Part> parts) {
    }

    public record PartPage(Part part) {
    }

    /** @param number of the text in its part, from 1 */
    public record TextPage(Form form, Part part, int number, List<Choice> forms, List<Choice> words) {
        public Block block() {
            return part.blocks().get(number - 1);
        }

        public String path() {
            return part.path() + "/" + block().place().key();
        }

        public List<CommentRow> mine() {
            return part.reading().mine(block().place());
        }

        /** The next text, or the part where this is its last. */
        public String onwards() {
            return number == part.blocks().size() ? part.path() : part.path() + "/" + part.blocks().get(number).place().key();
        }
    }

    static String path(UUID version) {
        return "/my/comments/" + version;
    }

    @GET
    public Page overview(@PathParam("version") UUID version) {
        Reading reading = commenting.read(version);
        return Page.of("standard/comments.jte", new OverviewPage(reading, Stream.concat(Stream.of(Part.of(reading, null)),
                reading.whole().modules().stream().map(module -> Part.of(reading, module))).toList()));
    }

    @GET
    @Path(PART)
    public Page part(@PathParam("version") UUID version, @PathParam("part") String part) {
        return Page.of("standard/comments-part.jte", new PartPage(part(commenting.read(version), part)));
    }

    @GET
    @Path(TEXT)
    public Page text(@PathParam("version") UUID version, @PathParam("part") String part, @PathParam("text") String text) {
        return Page.of("standard/comment.jte", textPage(version, part, text,
                Form.empty(view).with("form", view.language()).resume(keptForms.find(view.path()))));
    }

    @POST
    @Path(TEXT)
    public Response comment(@PathParam("version") UUID version, @PathParam("part") String part, @PathParam("text") String text, Form form) {
        return form.submit(keptForms, path(version) + "/" + part, () -> {
            Language read = form.choice("form", Language.class);
            Understanding word = form.has("word") ? form.choice("word", Understanding.class) : null;
            String sentence = form.optionalText("sentence", Comment.LONGEST);
            if (!form.isGood()) {
                return null;
            }
            TextPage page = textPage(version, part, text, form);
            commenting.comment(version, form.once(), page.block().place(), new Comment.Said(read, word, sentence));
            flash.say("comment.saved");
            return page.onwards();
        }, () -> Page.of("standard/comment.jte", textPage(version, part, text, form)));
    }

    @POST
    @Path(TEXT + "/{comment:[0-9a-f-]{36}}/withdraw")
    public Response withdraw(@PathParam("version") UUID version, @PathParam("part") String part, @PathParam("text") String text,
            @PathParam("comment") UUID comment, Form form) {
        return form.submit(() -> {
            commenting.withdraw(version, comment);
            flash.say("comment.taken-back");
            return textPage(version, part, text, form).path();
        }, () -> Page.of("standard/comment.jte", textPage(version, part, text, form.with("form", view.language()))));
    }

    /** Where a refused form left the reader: a change of language there asks for the page again. */
    @GET
    @Path(TEXT + "/{comment:[0-9a-f-]{36}}/withdraw")
    public Page again(@PathParam("version") UUID version, @PathParam("part") String part, @PathParam("text") String text) {
        return Page.of("standard/comment.jte", textPage(version, part, text, Form.empty(view).with("form", view.language())));
    }

    private static Part part(Reading reading, String part) {
        return Part.of(reading, OWN.equals(part) ? null : reading.whole().modules().stream().filter(module -> module.id().toString().equals(part))
                .findFirst().orElseThrow(() -> new NotFound("module " + part)));
    }

    private TextPage textPage(UUID version, String name, String key, Form form) {
        Part part = part(commenting.read(version), name);
        int number = IntStream.rangeClosed(1, part.blocks().size()).filter(one -> part.blocks().get(one - 1).place().key().equals(key))
                .findFirst().orElseThrow(() -> new NotFound("text " + key));
        return new TextPage(form, part, number, WorkshopPages.forms().stream().map(one -> Choice.of(one.name(), view.languageName(one))).toList(),
                Words.understandings(view));
    }
}
