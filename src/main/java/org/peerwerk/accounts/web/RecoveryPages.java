package org.peerwerk.accounts.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.peerwerk.accounts.Recovering;
import org.peerwerk.accounts.Recovering.Detail;
import org.peerwerk.web.Flash;
import org.peerwerk.web.Form;
import org.peerwerk.web.Page;
import org.peerwerk.web.View;

/** Back into an account with the help of two people who have seen its owner. */
@Path("/my/recoveries")
public class RecoveryPages {
    private static final String HERE = "/my/recoveries";
    private static final String PERSON = "{person:[0-9a-f-]{36}}";

    @Inject
    private Recovering recovering;
    @Inject
    private View view;
    @Inject
    private Flash flash;

    /** @param form looks for a person */
    public record RecoveriesPage(List<Detail> open, Form form) {
    }

    public record RecoveryPage(Detail detail, Form form) {
    }

    @GET
    public Page list() {
        return listPage(Form.empty(view));
    }

    @POST
    public Response find(Form form) {
        return form.submit(() -> {
            String whom = form.text("whom", Form.LINE);
            return form.isGood() ? HERE + "/" + recovering.find(whom) : null;
        }, () -> listPage(form));
    }

    @GET
    @Path(PERSON)
    public Page show(@PathParam("person") UUID person) {
        return page(person, Form.empty(view));
    }

    @POST
    @Path(PERSON)
    public Response vouch(@PathParam("person") UUID person, Form form) {
        return form.submit(() -> {
            recovering.vouch(person);
            flash.say("recovery.vouched");
            return HERE + "/" + person;
        }, () -> page(person, form));
    }

    /** Answers with the letter itself, which is kept nowhere. */
    @POST
    @Path(PERSON + "/letter")
    public Response letter(@PathParam("person") UUID person, Form form) {
        var printed = new AtomicReference<byte[]>();
        Response answer = form.submit(() -> {
            printed.set(recovering.letter(person));
            return HERE + "/" + person;
        }, () -> page(person, form));
        return printed.get() == null ? answer : LetterAnswer.of(printed.get());
    }

    /** Where a refused letter left the reader: a change of language there asks for the page again. */
    @GET
    @Path(PERSON + "/letter")
    public Page afterLetter(@PathParam("person") UUID person) {
        return show(person);
    }

    private Page listPage(Form form) {
        return Page.of("accounts/recoveries.jte", new RecoveriesPage(recovering.list(), form));
    }

    private Page page(UUID person, Form form) {
        return Page.of("accounts/recovery.jte", new RecoveryPage(recovering.show(person), form));
    }
}
