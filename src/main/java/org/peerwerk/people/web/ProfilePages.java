package org.peerwerk.people.web;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.peerwerk.people.Person;
import org.peerwerk.people.Profiling;
import org.peerwerk.people.Profiling.Profile;
import org.peerwerk.people.Purpose;
import org.peerwerk.shared.NotFound;
import org.peerwerk.web.Flash;
import org.peerwerk.web.Form;
import org.peerwerk.web.Page;
import org.peerwerk.web.View;

/** My name and what I agree to. */
@Path("/my/profile")
public class ProfilePages {
    @Inject
    private Profiling profiling;
    @Inject
    private View view;
    @Inject
    private Flash flash;
    @Inject
    private HttpServletRequest request;

    /** @param form what was typed of name and greeting */
    public record ProfilePage(Form form, String email, List<Switch> switches) {
    }

    /**
     * One purpose with its switch.
     *
     * @param word  the purpose as its keys and addresses write it: {@code peer}, {@code peer-shown-in-courses}, {@code self-advocate}
     * @param since the day of the yes in words, or null while there is none
     */
    public record Switch(String word, String since) {
        /** Message key of one of its texts. */
        public String key(String part) {
            return "consent." + word + "." + part;
        }

        public boolean isOn() {
            return since != null;
        }
    }

    @GET
    public Page profile() {
        Profile mine = profiling.mine();
        return page(Form.empty(view).with("name", mine.name()).with("greeting", mine.greeting()), mine);
    }

    @POST
    public Response rename(Form form) {
        return form.submit(() -> {
            String name = form.text("name", Person.LONGEST_NAME);
            String greeting = form.text("greeting", Person.LONGEST_NAME);
            if (!form.isGood()) {
                return null;
            }
            profiling.rename(name, greeting);
            SignIn.forget(request);
            flash.say("profile.saved");
            return "/my/profile";
        }, () -> page(form, profiling.mine()));
    }

    @POST
    @Path("consents/{purpose}/give")
    public Response give(@PathParam("purpose") String word, Form form) {
        Purpose purpose = purpose(word);
        return form.submit(() -> {
            profiling.give(purpose);
            flash.say("consent.given");
            return "/my/profile";
        }, () -> page(form));
    }

    @POST
    @Path("consents/{purpose}/withdraw")
    public Response withdraw(@PathParam("purpose") String word, Form form) {
        Purpose purpose = purpose(word);
        return form.submit(() -> {
            profiling.withdraw(purpose);
            flash.say("consent.withdrawn");
            return "/my/profile";
        }, () -> page(form));
    }

    /** Where a refused switch left the reader: a change of language there asks for the page again. */
    @GET
    @Path("consents/{purpose}/{what}")
    public Response back() {
        return Response.seeOther(URI.create(view.link("/my/profile"))).build();
    }

    private Page page(Form form) {
        Profile mine = profiling.mine();
        return page(form.with("name", mine.name()).with("greeting", mine.greeting()), mine);
    }

    private Page page(Form form, Profile mine) {
        List<Switch> switches = Stream.of(Purpose.values())
                .map(purpose -> new Switch(word(purpose), mine.given().containsKey(purpose) ? view.date(mine.given().get(purpose)) : null)).toList();
        return Page.of("people/profile.jte", new ProfilePage(form, mine.email(), switches));
    }

    static String word(Purpose purpose) {
        return purpose.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Purpose purpose(String word) {
        return Stream.of(Purpose.values()).filter(purpose -> word(purpose).equals(word)).findFirst().orElseThrow(() -> new NotFound("purpose"));
    }
}
