package org.peerwerk.standard.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.peerwerk.standard.Block;
import org.peerwerk.standard.Comment;
import org.peerwerk.standard.CommentRepository.CommentRow;
import org.peerwerk.standard.Commenting;
import org.peerwerk.standard.Commenting.Answering;
import org.peerwerk.standard.Commenting.Said;
import org.peerwerk.standard.Place;
import org.peerwerk.web.Choice;
import org.peerwerk.web.Flash;
import org.peerwerk.web.Form;
import org.peerwerk.web.KeptForms;
import org.peerwerk.web.Page;
import org.peerwerk.web.View;

/** Those who write a version answer what was said of it: each comment, with a reason in plain and in easy words. */
@Path("/my/standards/" + WorkshopPages.VERSION + "/comments")
public class AnswerPages {
    private static final String COMMENT = "{comment:[0-9a-f-]{36}}";

    @Inject
    private Commenting commenting;
    @Inject
    private View view;
    @Inject
    private Flash flash;
    @Inject
    private KeptForms keptForms;

    /** Which comments are shown. */
    public enum Show {
        OPEN, ANSWERED, ALL;

        boolean shows(CommentRow comment) {
            return this == ALL || (this == ANSWERED) == (comment.answer() != null);
        }

        /** As it stands in the address. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** What was said of one text. @param block null where the text is gone */
    public record OfText(Place place, Block block, List<CommentRow> comments) {
    }

    public record AnswersPage(Said said, Show show, List<OfText> texts) {
        public String path() {
            return AnswerPages.path(said.version().id());
        }

        public long count(Show which) {
            return said.comments().stream().filter(which::shows).count();
        }
    }

    public record AnswerPage(Form form, Answering answering, List<Choice> answers, List<Choice> revisions) {
        public String path() {
            return AnswerPages.path(answering.version().id());
        }

        public Place place() {
            return answering.comment().place(answering.standard());
        }
    }

    static String path(UUID version) {
        return Words.path(version) + "/comments";
    }

    @GET
    public Page comments(@PathParam("version") UUID version, @QueryParam("show") @DefaultValue("open") String word) {
        Show show = Stream.of(Show.values()).filter(one -> one.word().equals(word)).findFirst().orElse(Show.OPEN);
        Said said = commenting.said(version);
        return Page.of("standard/answers.jte", new AnswersPage(said, show, byText(said, show)));
    }

    /** In the order of reading; what was said of texts that are gone comes last. */
    private static List<OfText> byText(Said said, Show show) {
        var byPlace = new LinkedHashMap<Place, List<CommentRow>>();
        said.comments().stream().filter(show::shows)
                .forEach(comment -> byPlace.computeIfAbsent(comment.place(said.standard()), any -> new ArrayList<>()).add(comment));
        var texts = new ArrayList<OfText>();
        said.blocks().forEach(block -> {
            List<CommentRow> comments = byPlace.remove(block.place());
            if (comments != null) {
                texts.add(new OfText(block.place(), block, comments));
            }
        });
        byPlace.forEach((place, comments) -> texts.add(new OfText(place, null, comments)));
        return texts;
    }

    @GET
    @Path(COMMENT)
    public Page ask(@PathParam("version") UUID version, @PathParam("comment") UUID id) {
        Answering answering = commenting.toAnswer(version, id);
        CommentRow comment = answering.comment();
        Form form = Form.empty(view).with("became", comment.answer()).with("reason", comment.reason()).with("reasonEasy", comment.reasonEasy())
                .with("revision", comment.revision() != null ? comment.revision()
                        : answering.revisions().isEmpty() ? null : answering.revisions().getFirst().id());
        return page(answering, form.resume(keptForms.find(view.path())));
    }

    @POST
    @Path(COMMENT)
    public Response answer(@PathParam("version") UUID version, @PathParam("comment") UUID id, Form form) {
        return form.submit(keptForms, path(version), () -> {
            Comment.Answer answer = form.choice("became", Comment.Answer.class);
            String reason = form.optionalText("reason", Comment.LONGEST);
            String easy = form.optionalText("reasonEasy", Comment.LONGEST);
            if (!form.isGood()) {
                return null;
            }
            commenting.answer(version, id, answer, reason, easy, form.has("revision") ? form.chosen("revision") : null);
            flash.say("answer.saved");
            return path(version);
        }, () -> page(commenting.toAnswer(version, id), form));
    }

    private Page page(Answering answering, Form form) {
        return Page.of("standard/answer.jte", new AnswerPage(form, answering, Stream.of(Comment.Answer.values())
                .map(answer -> Choice.of(answer.name(), view.t(Words.key("answer", answer))).hint(view.t(Words.key("answer", answer) + ".hint"))
                        .icon(Words.icon(answer))).toList(),
                answering.revisions().stream().map(row -> Choice.of(row.id().toString(), view.t("answer.revision.row", view.moment(row.savedAt()),
                        row.author(), row.reason().isEmpty() ? view.t(Words.key("revision.kind", row.kind())) : row.reason()))).toList()));
    }
}
