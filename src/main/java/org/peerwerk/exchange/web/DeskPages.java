package org.peerwerk.exchange.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.peerwerk.exchange.Answering;
import org.peerwerk.exchange.Answering.Case;
import org.peerwerk.exchange.DataRequest;
import org.peerwerk.exchange.DataRequest.Asked;
import org.peerwerk.exchange.DataRequest.Kind;
import org.peerwerk.exchange.DataRequest.TwoForms;
import org.peerwerk.exchange.DataRequest.Way;
import org.peerwerk.shared.Chance;
import org.peerwerk.web.Choice;
import org.peerwerk.web.Flash;
import org.peerwerk.web.Form;
import org.peerwerk.web.Page;
import org.peerwerk.web.View;

/**
 * The privacy desk: requests with their day, entered, extended, answered in both forms of language, and sent by post to whoever has no
 * account.
 */
@Path("/my/office/privacy")
public class DeskPages {
    private static final String HERE = "/my/office/privacy";
    private static final String ID = "{id:[0-9a-f-]{36}}";

    @Inject
    private Answering answering;
    @Inject
    private View view;
    @Inject
    private Flash flash;
    @Inject
    private Clock clock;

    /** Whether somebody who asks has an account here. */
    public enum Account {
        KNOWN, UNKNOWN
    }

    public record DeskPage(List<Case> cases) {
    }

    /** @param ways but the person's own */
    public record EnterPage(Form form, List<Choice> accounts, List<Choice> kinds, List<Choice> ways) {
    }

    /** The answer, or why it takes longer. */
    public record AnswerPage(Form form, Case one) {
    }

    @GET
    public Page list() {
        return Page.of("exchange/desk.jte", new DeskPage(answering.list()));
    }

    @GET
    @Path("new")
    public Page enter() {
        return enterPage(Form.empty(view));
    }

    @POST
    @Path("new")
    public Response enter(Form form) {
        return form.submit(() -> {
            Account account = form.choice("account", Account.class);
            String whom = account == Account.KNOWN ? form.text("requester", Form.LINE) : "";
            if (account == Account.UNKNOWN && form.has("requester")) {
                form.reject("requester", "request.no-account");
            }
            String asker = account == Account.UNKNOWN ? form.text("asker", Form.LINE) : "";
            String address = account == Account.UNKNOWN ? form.text("postal", DataRequest.LONGEST_ADDRESS) : "";
            Kind kind = form.choice("kind", Kind.class);
            Way way = form.choice("way", Way.class);
            String words = form.text("words", DataRequest.LONGEST);
            LocalDate receivedOn = form.date("receivedOn");
            if (!form.isGood()) {
                return null;
            }
            var asked = new Asked(kind, way, words);
            if (account == Account.KNOWN) {
                answering.enter(form.once(), whom, asked, receivedOn);
            } else {
                answering.enterUnknown(form.once(), asker, address, asked, receivedOn);
            }
            flash.say("request.entered");
            return HERE;
        }, () -> enterPage(form));
    }

    @GET
    @Path(ID)
    public Page show(@PathParam("id") UUID id) {
        return showPage(id, Form.empty(view));
    }

    @POST
    @Path(ID)
    public Response answer(@PathParam("id") UUID id, Form form) {
        return form.submit(() -> {
            TwoForms words = words(form);
            if (!form.isGood()) {
                return null;
            }
            answering.answer(id, words);
            return next(id, "request.answered", HERE);
        }, () -> showPage(id, form));
    }

    @GET
    @Path(ID + "/extend")
    public Page extend(@PathParam("id") UUID id) {
        return extendPage(id, Form.empty(view));
    }

    @POST
    @Path(ID + "/extend")
    public Response extend(@PathParam("id") UUID id, Form form) {
        return form.submit(() -> {
            TwoForms why = words(form);
            if (!form.isGood()) {
                return null;
            }
            answering.extend(id, why);
            return next(id, "request.extended", HERE + "/" + id);
        }, () -> extendPage(id, form));
    }

    /** Where there is a letter, it is sent first. */
    private String next(UUID id, String done, String otherwise) {
        boolean letter = answering.show(id).request().isToSend();
        flash.say(letter ? "request.written" : done);
        return letter ? HERE + "/" + id + "/letter" : otherwise;
    }

    /** Printed and sent by people; for somebody with an account there is none, and their own way brings the answer. */
    @GET
    @Path(ID + "/letter")
    public Response letter(@PathParam("id") UUID id) {
        Case one = answering.show(id);
        return one.request().letter() == null ? Response.seeOther(URI.create(view.link(HERE + "/" + id))).build()
                : Response.ok(letterPage(one, Form.empty(view).with("day", Chance.today(clock)))).build();
    }

    @POST
    @Path(ID + "/letter")
    public Response sent(@PathParam("id") UUID id, Form form) {
        return form.submit(() -> {
            LocalDate day = form.date("day");
            if (!form.isGood()) {
                return null;
            }
            answering.sent(id, day);
            flash.say("request.sent");
            return HERE;
        }, () -> letterPage(answering.show(id), form));
    }

    private Page letterPage(Case one, Form form) {
        return Page.of("exchange/desk-letter.jte", new AnswerPage(form, one));
    }

    private static TwoForms words(Form form) {
        return new TwoForms(form.text("plain", DataRequest.LONGEST), form.text("easy", DataRequest.LONGEST));
    }

    private Page enterPage(Form form) {
        answering.list();
        return Page.of("exchange/desk-new.jte", new EnterPage(form, accounts(view), RequestPages.kinds(view),
                Stream.of(Way.PAPER, Way.PHONE).map(way -> Choice.of(way.name(), view.t(RequestPages.key("way", way)))).toList()));
    }

    static List<Choice> accounts(View view) {
        return Stream.of(Account.values()).map(account -> Choice.of(account.name(), view.t(RequestPages.key("account", account)))).toList();
    }

    private Page showPage(UUID id, Form form) {
        return Page.of("exchange/desk-request.jte", new AnswerPage(form, answering.show(id)));
    }

    private Page extendPage(UUID id, Form form) {
        return Page.of("exchange/desk-extend.jte", new AnswerPage(form, answering.show(id)));
    }
}
