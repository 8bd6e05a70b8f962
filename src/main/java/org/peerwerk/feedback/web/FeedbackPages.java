package org.peerwerk.feedback.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.peerwerk.feedback.Face;
import org.peerwerk.feedback.Listening;
import org.peerwerk.feedback.Remark;
import org.peerwerk.web.Form;
import org.peerwerk.web.FormTokens;
import org.peerwerk.web.Page;
import org.peerwerk.web.View;

/**
 * The form in the frame of every page arrives here: first the face, which counts at once, then a line for whoever likes to say more. The
 * page to go back to travels in the address and is not stored. No session begins here.
 */
@Path("/feedback")
public class FeedbackPages {
    private static final String ID = "{id:[0-9a-f-]{36}}";

    @Inject
    private Listening listening;
    @Inject
    private FormTokens tokens;
    @Inject
    private View view;

    /**
     * For whoever comes here by the address, or whose press did not count: the faces stand in the frame of this page too.
     *
     * @param back the page that was to be judged, path without language
     */
    public record AskPage(Form form, String back) {
    }

    /**
     * @param path where a line is sent to
     * @param back the page that was judged, path without language
     */
    public record ThanksPage(Form form, Remark remark, String path, String back) {
    }

    @GET
    public Page ask() {
        return askPage(Form.empty(view));
    }

    @POST
    public Response hear(Form form) {
        return form.submit(() -> {
            String kind = form.value("page");
            Face face = form.choice("face", Face.class);
            // nobody invents pages that we do not have
            if (!tokens.fits(form.value("seal"), view.me(), kind)) {
                form.reject("", "form.sent-by-someone-else");
            }
            if (!form.isGood()) {
                return null;
            }
            listening.hear(form.once(), kind, view.language(), face);
            return path(form.once(), form.value("back"));
        }, () -> askPage(form));
    }

    @GET
    @Path(ID)
    public Page thanks(@PathParam("id") UUID id, @QueryParam("back") String back) {
        return thanksPage(id, Form.empty(view), back);
    }

    @POST
    @Path(ID)
    public Response add(@PathParam("id") UUID id, Form form) {
        String back = form.value("back");
        return form.submit(() -> {
            String line = form.text("line", Remark.LONGEST).replace('\n', ' ');
            if (!form.isGood()) {
                return null;
            }
            listening.add(id, line);
            return path(id, back);
        }, () -> thanksPage(id, form, back));
    }

    private Page askPage(Form form) {
        return Page.of("feedback/ask.jte", new AskPage(form, back(form.value("back"))));
    }

    private Page thanksPage(UUID id, Form form, String back) {
        return Page.of("feedback/thanks.jte", new ThanksPage(form, listening.made(id), "/feedback/" + id, back(back)));
    }

    private static String path(UUID id, String back) {
        return "/feedback/" + id + "?back=" + URLEncoder.encode(back(back), StandardCharsets.UTF_8);
    }

    /** A path of ours: it becomes a link only behind the language, so that it cannot lead to another host. */
    static String back(String path) {
        return path == null || !path.startsWith("/") ? "/" : path;
    }
}
