package org.peerwerk.accounts.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.peerwerk.accounts.Invitation.Invitee;
import org.peerwerk.accounts.Invitation.Offer;
import org.peerwerk.accounts.Inviting;
import org.peerwerk.accounts.Inviting.Overview;
import org.peerwerk.accounts.Inviting.Row;
import org.peerwerk.people.Person;
import org.peerwerk.people.Standing;
import org.peerwerk.web.Flash;
import org.peerwerk.web.Form;
import org.peerwerk.web.Page;
import org.peerwerk.web.Tone;
import org.peerwerk.web.View;

/** Whom an organisation has invited, and a form to invite one more. */
@Path("/my/organisations/{id:[0-9a-f-]{36}}/invitations")
public class InvitationPages {
    private static final String ONE = "{invitation:[0-9a-f-]{36}}";
    /** First and last name together are a name with a space between. */
    private static final int LONGEST_PART = Person.LONGEST_NAME / 2 - 1;

    @Inject
    private Inviting inviting;
    @Inject
    private View view;
    @Inject
    private Flash flash;

    /** @param form invites one more */
    public record InvitationsPage(Overview overview, Form form) {
        public String path() {
            return "/my/organisations/" + overview.organisation() + "/invitations";
        }
    }

    /** Where an invitation stands, in words with its day. */
    public static String state(View view, Row row) {
        return view.t("invitation.state." + (row.over() ? "over" : row.state().name().toLowerCase(Locale.ROOT)), view.date(row.at()));
    }

    public static Tone tone(Row row) {
        return switch (row.state()) {
            case WAITING -> Tone.INFO;
            case ASKED -> row.over() ? Tone.NEUTRAL : Tone.INFO;
            case ACCEPTED -> Tone.SUCCESS;
            case DECLINED, WITHDRAWN -> Tone.NEUTRAL;
        };
    }

    @GET
    public Page list(@PathParam("id") UUID id) {
        return page(id, Form.empty(view).with("standing", Standing.STAFF));
    }

    @POST
    public Response invite(@PathParam("id") UUID id, Form form) {
        return form.submit(() -> {
            String firstName = form.text("firstName", LONGEST_PART);
            String lastName = form.text("lastName", LONGEST_PART);
            boolean letter = form.isTicked("letter");
            String email = letter ? "" : form.text("email", Form.LINE);
            if (letter && form.has("email")) {
                form.reject("email", "invitation.letter-and-mail");
            }
            LocalDate since = form.date("since");
            LocalDate last = form.optionalDate("until");
            Standing standing = form.choice("standing", Standing.class);
            if (!form.isGood()) {
                return null;
            }
            var offer = new Offer(id, standing, since, last);
            if (letter) {
                inviting.inviteByLetter(form.once(), offer, firstName, lastName);
            } else {
                inviting.invite(form.once(), offer, Invitee.byMail(firstName, lastName, email));
            }
            flash.say(letter ? "invitation.letter-soon" : "invitation.sent", firstName + " " + lastName);
            return path(id);
        }, () -> page(id, form));
    }

    @POST
    @Path(ONE + "/repeat")
    public Response repeat(@PathParam("id") UUID id, @PathParam("invitation") UUID invitation, Form form) {
        return form.submit(() -> {
            inviting.repeat(id, invitation);
            flash.say("invitation.repeated");
            return path(id);
        }, () -> page(id, form));
    }

    @POST
    @Path(ONE + "/withdraw")
    public Response withdraw(@PathParam("id") UUID id, @PathParam("invitation") UUID invitation, Form form) {
        return form.submit(() -> {
            inviting.withdraw(id, invitation);
            flash.say("invitation.withdrawn");
            return path(id);
        }, () -> page(id, form));
    }

    /** Answers with the letter itself: what stands on it is kept nowhere, so nothing could be fetched later. */
    @POST
    @Path(ONE + "/letter")
    public Response letter(@PathParam("id") UUID id, @PathParam("invitation") UUID invitation, Form form) {
        var printed = new AtomicReference<byte[]>();
        Response answer = form.submit(() -> {
            printed.set(inviting.letter(id, invitation));
            return path(id);
        }, () -> page(id, form));
        return printed.get() == null ? answer : LetterAnswer.of(printed.get());
    }

    /** Where a refused button left the reader: a change of language there asks for the page again. */
    @GET
    @Path(ONE + "/{what:repeat|withdraw|letter}")
    public Page back(@PathParam("id") UUID id) {
        return list(id);
    }

    private Page page(UUID id, Form form) {
        return Page.of("accounts/invitations.jte", new InvitationsPage(inviting.overview(id), form));
    }

    private static String path(UUID organisation) {
        return "/my/organisations/" + organisation + "/invitations";
    }
}
