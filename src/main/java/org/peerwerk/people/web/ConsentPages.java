package org.peerwerk.people.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.peerwerk.people.Consent;
import org.peerwerk.people.Consenting;
import org.peerwerk.people.Consenting.Mine;
import org.peerwerk.people.ConsentText;
import org.peerwerk.people.Purpose;
import org.peerwerk.people.SignedSheet;
import org.peerwerk.shared.NotFound;
import org.peerwerk.web.Flash;
import org.peerwerk.web.Form;
import org.peerwerk.web.Page;
import org.peerwerk.web.View;

/** Every yes of mine: what it is for, since when, how it was given, and the button that takes it back. */
@Path("/my/consents")
public class ConsentPages {
    @Inject
    private Consenting consenting;
    @Inject
    private View view;
    @Inject
    private Flash flash;

    public record ConsentsPage(Form form, Mine mine) {
        /** What was said so far, the latest first. */
        public List<Said> history() {
            var said = new ArrayList<Said>();
            for (Consent consent : mine.history()) {
                ConsentText text = mine.text(consent);
                if (consent.ending() == Consent.Ending.TAKEN_BACK) {
                    said.add(new Said(consent.endedOn(), text, false, consent.endedSheet() != null));
                }
                said.add(new Said(consent.saidOn(), text, true, consent.givenSheet() != null));
            }
            // stable: on one day the order in which it was entered stays
            said.sort(Comparator.comparing(Said::day).reversed());
            return said;
        }

        public String clerk(SignedSheet sheet) {
            return mine.names().get(sheet.enteredBy());
        }
    }

    /** A yes that was given, or one that was taken back. */
    public record Said(LocalDate day, ConsentText text, boolean yes, boolean onPaper) {
    }

    /** One text, to read again what was said yes to, and to be printed and signed. */
    public record TextPage(ConsentText text) {
    }

    @GET
    public Page mine() {
        return page(Form.empty(view));
    }

    @POST
    @Path("{purpose}/give")
    public Response give(@PathParam("purpose") String word, Form form) {
        Purpose purpose = purpose(word);
        return form.submit(() -> {
            int text = form.number("text", 1, Integer.MAX_VALUE);
            if (!form.isGood()) {
                return null;
            }
            consenting.give(purpose, text);
            flash.say("consent.given");
            return "/my/consents";
        }, () -> page(form));
    }

    @POST
    @Path("{purpose}/withdraw")
    public Response withdraw(@PathParam("purpose") String word, Form form) {
        Purpose purpose = purpose(word);
        return form.submit(() -> {
            consenting.withdraw(purpose);
            flash.say("consent.withdrawn");
            return "/my/consents";
        }, () -> page(form));
    }

    /** Where a refused switch left the reader: a change of language there asks for the page again. */
    @GET
    @Path("{purpose}/{what}")
    public Response back() {
        return Response.seeOther(URI.create(view.link("/my/consents"))).build();
    }

    @GET
    @Path("{purpose}/texts/{number:[1-9][0-9]{0,5}}")
    public Page text(@PathParam("purpose") String word, @PathParam("number") int number) {
        return Page.of("people/consent-text.jte", new TextPage(consenting.text(purpose(word), number)));
    }

    private Page page(Form form) {
        return Page.of("people/consents.jte", new ConsentsPage(form, consenting.mine()));
    }

    /** The purpose as addresses write it: {@code self-advocate}. */
    public static String word(Purpose purpose) {
        return purpose.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Where a text can be read, path without language. */
    public static String path(ConsentText text) {
        return "/my/consents/" + word(text.purpose()) + "/texts/" + text.number();
    }

    static Purpose purpose(String word) {
        return Stream.of(Purpose.values()).filter(purpose -> word(purpose).equals(word)).findFirst().orElseThrow(() -> new NotFound("purpose"));
    }
}
