package org.peerwerk.people.web;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.peerwerk.people.Preferring;
import org.peerwerk.people.Preferring.Reading;
import org.peerwerk.shared.Display;
import org.peerwerk.shared.Errand;
import org.peerwerk.shared.Language;
import org.peerwerk.shared.Settings;
import org.peerwerk.web.Displays;
import org.peerwerk.web.Form;
import org.peerwerk.web.Page;
import org.peerwerk.web.View;

/**
 * How pages look, for everybody. Somebody who is logged in chooses for themselves, on every device, and the form of language too; anybody
 * else chooses for the device, without a session.
 */
@Path("/display")
public class DisplayPages {
    private static final String NONE = "NONE";

    @Inject
    private Preferring preferring;
    @Inject
    private Settings settings;
    @Inject
    private View view;
    @Inject
    private HttpServletRequest request;

    /**
     * @param own   the reader chooses for themselves, not for the device
     * @param saved it has just been saved
     */
    public record DisplayPage(Form form, boolean own, boolean saved) {
    }

    @GET
    public Page show(@QueryParam("saved") boolean saved) {
        Reading now = isOwn() ? preferring.myReading() : new Reading(null, view.display());
        Form form = Form.empty(view).with("language", now.language() == null ? NONE : now.language()).with("size", now.display().size())
                .with("contrast", now.display().contrast()).with("aloud", now.display().readAloud());
        return page(form, saved);
    }

    @POST
    public Response save(Form form) {
        var saved = new Reading[1];
        Response answer = form.submit(() -> {
            Language language = isOwn() && !NONE.equals(form.value("language")) ? form.choice("language", Language.class) : null;
            Optional<Display> display = Display.ofWord(form.value("size") + (form.isTicked("contrast") ? ".high" : ".normal")
                    + (form.isTicked("aloud") ? ".aloud" : ".silent"));
            if (display.isEmpty()) {
                form.reject("size", "form.choose");
            }
            if (!form.isGood()) {
                return null;
            }
            if (isOwn()) {
                preferring.read(language, display.get());
                SignIn.forget(request);
            }
            saved[0] = new Reading(language, display.get());
            return "/display?saved=true";
        }, () -> page(form, false));
        if (saved[0] == null) {
            return answer;
        }
        // whoever does this for somebody else goes on reading as before
        Language language = saved[0].language() == null || view.me().isAssisted() ? view.language() : saved[0].language();
        Response.ResponseBuilder on = Response.seeOther(URI.create("/" + language.path() + "/display?saved=true"));
        return isOwn() ? on.build() : on.header(HttpHeaders.SET_COOKIE, Displays.cookie(saved[0].display(), settings)).build();
    }

    /** Whoever helps changes something of that person only where it is the errand. */
    private boolean isOwn() {
        return view.me().isKnown() && view.me().may(Errand.CHANNEL);
    }

    private Page page(Form form, boolean saved) {
        return Page.of("people/display.jte", new DisplayPage(form, isOwn(), saved));
    }
}
