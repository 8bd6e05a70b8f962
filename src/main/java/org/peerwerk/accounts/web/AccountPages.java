package org.peerwerk.accounts.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.peerwerk.accounts.Connecting;
import org.peerwerk.accounts.Connecting.Mine;
import org.peerwerk.accounts.Recovering;
import org.peerwerk.accounts.WayBack;
import org.peerwerk.web.Flash;
import org.peerwerk.web.Form;
import org.peerwerk.web.Page;
import org.peerwerk.web.View;

/** My account: how I get in, and where I am reached whoever employs me. */
@Path("/my/account")
public class AccountPages {
    private static final String HERE = "/my/account";
    /** Longest address (RFC 5321, 4.5.3.1.3: a path has 256 octets, two of them angle brackets). */
    private static final int LONGEST_ADDRESS = 254;
    private static final int LONGEST_CODE = 40;

    @Inject
    private Connecting connecting;
    @Inject
    private Recovering recovering;
    @Inject
    private View view;
    @Inject
    private Flash flash;

    /** @param othersTry somebody has begun to let me in by a letter */
    public record AccountPage(Mine mine, boolean othersTry, Form form) {
    }

    @GET
    public Page account() {
        return page(Form.empty(view));
    }

    @POST
    @Path("passkey")
    public Response addPasskey(Form form) {
        return form.submit(() -> connecting.passkey(back(HERE + "/passkey")).toString(), () -> page(form));
    }

    /**
     * The way back from the login server; also where a refused button left a reader who changes the language.
     *
     * @param status what the login server says of it, null where somebody comes by themselves
     */
    @GET
    @Path("passkey")
    public Response passkeyAdded(@QueryParam("kc_action_status") String status) {
        return back(status, "account.passkey.added");
    }

    @POST
    @Path("passkeys/{passkey:[0-9a-f-]{36}}/remove")
    public Response removePasskey(@PathParam("passkey") String passkey, Form form) {
        return form.submit(() -> {
            connecting.removePasskey(passkey);
            flash.say("account.passkey.removed");
            return HERE;
        }, () -> page(form));
    }

    /** Where a refused form left the reader: a change of language there asks for the page again. */
    @GET
    @Path("passkeys/{passkey:[0-9a-f-]{36}}/remove")
    public Page afterRemoval() {
        return account();
    }

    @POST
    @Path("password")
    public Response choosePassword(Form form) {
        return form.submit(() -> connecting.password(back(HERE + "/password")).toString(), () -> page(form));
    }

    /** The way back from the login server, as for a passkey. */
    @GET
    @Path("password")
    public Response passwordChosen(@QueryParam("kc_action_status") String status) {
        return back(status, "account.password.chosen");
    }

    @POST
    @Path("logins/{alias:[a-z0-9-]+}/link")
    public Response link(@PathParam("alias") String alias, Form form) {
        return form.submit(() -> connecting.link(alias, back(HERE + "/logins/" + alias + "/link")).toString(), () -> page(form));
    }

    /** The way back from the login server, as for a passkey. */
    @GET
    @Path("logins/{alias:[a-z0-9-]+}/link")
    public Response linked(@QueryParam("kc_action_status") String status) {
        return back(status, "account.linked");
    }

    private WayBack back(String path) {
        return new WayBack(view.publicUrl() + view.link(path), view.language());
    }

    private Response back(String status, String key) {
        if ("success".equals(status)) {
            flash.say(key);
        }
        return Response.seeOther(URI.create(view.link(HERE))).build();
    }

    @POST
    @Path("mail")
    public Response propose(Form form) {
        return form.submit(() -> {
            String address = form.text("address", LONGEST_ADDRESS);
            if (!form.isGood()) {
                return null;
            }
            connecting.propose(address);
            flash.say("account.mail.sent", address);
            return HERE;
        }, () -> page(form));
    }

    @POST
    @Path("mail/code")
    public Response confirm(Form form) {
        return form.submit(() -> {
            String code = form.text("code", LONGEST_CODE);
            if (!form.isGood()) {
                return null;
            }
            switch (connecting.confirm(code)) {
                case DONE -> flash.say("account.mail.confirmed");
                case WRONG -> form.reject("code", "account.code-wrong");
                case OVER -> form.reject("code", "account.code-over");
            }
            return HERE;
        }, () -> page(form));
    }

    @POST
    @Path("mail/forget")
    public Response forget(Form form) {
        return form.submit(() -> {
            connecting.forget();
            flash.say("account.mail.forgotten");
            return HERE;
        }, () -> page(form));
    }

    @POST
    @Path("mail/login")
    public Response logInWithIt(Form form) {
        return form.submit(() -> {
            connecting.logInWithIt();
            flash.say("account.mail.login-changed");
            return HERE;
        }, () -> page(form));
    }

    /** Likewise. */
    @GET
    @Path("mail")
    public Page afterMail() {
        return account();
    }

    /** Likewise. */
    @GET
    @Path("mail/{what:code|forget|login}")
    public Page afterCode() {
        return account();
    }

    @POST
    @Path("logins/{alias:[a-z0-9-]+}/unlink")
    public Response unlink(@PathParam("alias") String alias, Form form) {
        return form.submit(() -> {
            connecting.unlink(alias);
            flash.say("account.unlinked");
            return HERE;
        }, () -> page(form));
    }

    /** Likewise. */
    @GET
    @Path("logins/{alias:[a-z0-9-]+}/unlink")
    public Page afterUnlink() {
        return account();
    }

    @POST
    @Path("recovery/stop")
    public Response stopRecovery(Form form) {
        return form.submit(() -> {
            recovering.stop();
            flash.say("recovery.stopped");
            return HERE;
        }, () -> page(form));
    }

    /** Likewise. */
    @GET
    @Path("recovery/stop")
    public Page afterStop() {
        return account();
    }

    private Page page(Form form) {
        return Page.of("accounts/account.jte", new AccountPage(connecting.mine(), recovering.concernsMe(), form));
    }
}
