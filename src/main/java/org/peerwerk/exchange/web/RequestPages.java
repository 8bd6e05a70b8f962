package org.peerwerk.exchange.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.peerwerk.exchange.DataRequest;
import org.peerwerk.exchange.DataRequest.Kind;
import org.peerwerk.exchange.Requesting;
import org.peerwerk.shared.Language;
import org.peerwerk.web.Choice;
import org.peerwerk.web.Flash;
import org.peerwerk.web.Form;
import org.peerwerk.web.Page;
import org.peerwerk.web.View;

/** What I ask about my data, and what becomes of it. */
@Path("/my/data/requests")
public class RequestPages {
    @Inject
    private Requesting requesting;
    @Inject
    private View view;
    @Inject
    private Flash flash;

    public record MinePage(List<Requesting.Mine> requests) {
        /** In the reader's form: easy words for who reads Leichte Sprache. */
        public String text(View view, DataRequest.TwoForms words) {
            return view.language() == Language.EASY ? words.easy() : words.plain();
        }
    }

    public record AskPage(Form form, List<Choice> kinds) {
    }

    @GET
    public Page mine() {
        return Page.of("exchange/requests.jte", new MinePage(requesting.mine()));
    }

    @GET
    @Path("new")
    public Page ask() {
        return askPage(Form.empty(view));
    }

    @POST
    @Path("new")
    public Response ask(Form form) {
        return form.submit(() -> {
            Kind kind = form.choice("kind", Kind.class);
            String words = form.text("words", DataRequest.LONGEST);
            if (!form.isGood()) {
                return null;
            }
            requesting.ask(form.once(), kind, words);
            flash.say("request.asked");
            return "/my/data/requests";
        }, () -> askPage(form));
    }

    private Page askPage(Form form) {
        requesting.mine();
        return Page.of("exchange/request-new.jte", new AskPage(form, kinds(view)));
    }

    static List<Choice> kinds(View view) {
        return Stream.of(Kind.values()).filter(kind -> !view.me().isAssisted() || kind.isErrand()).map(kind -> Choice.of(kind.name(), view.t(key("kind", kind)))).toList();
    }

    /** Message key of a kind, a way or a state. */
    public static String key(String what, Enum<?> word) {
        return "request." + what + "." + word.name().toLowerCase(Locale.ROOT);
    }
}
