package org.peerwerk.people.web;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.peerwerk.people.Person;
import org.peerwerk.people.Profiling;
import org.peerwerk.people.Profiling.Profile;
import org.peerwerk.web.Flash;
import org.peerwerk.web.Form;
import org.peerwerk.web.Page;
import org.peerwerk.web.View;

/** My name. */
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
    public record ProfilePage(Form form, String email) {
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

    private static Page page(Form form, Profile mine) {
        return Page.of("people/profile.jte", new ProfilePage(form, mine.email()));
    }
}
