package org.peerwerk.people.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.peerwerk.people.Pledge;
import org.peerwerk.people.Pledging;
import org.peerwerk.people.Undertaking;
import org.peerwerk.people.UndertakingText;
import org.peerwerk.shared.Chance;
import org.peerwerk.shared.NotFound;
import org.peerwerk.web.Flash;
import org.peerwerk.web.Form;
import org.peerwerk.web.Page;
import org.peerwerk.web.View;

/** What an organisation signs, word for word, before it runs courses. */
@Path("/my/organisations/{organisation:[0-9a-f-]{36}}/undertakings/{undertaking}")
public class UndertakingPages {
    @PathParam("organisation")
    private UUID organisation;
    @PathParam("undertaking")
    private String word;
    @Inject
    private Pledging pledging;
    @Inject
    private View view;
    @Inject
    private Flash flash;
    @Inject
    private Clock clock;

    /** @param signature under just these words; null while there is none */
    public record UndertakingPage(Form form, Pledging.Signed signed, Undertaking undertaking, UndertakingText text, Pledge signature) {
    }

    @GET
    public Page read() {
        return page(undertaking(), Form.empty(view));
    }

    @POST
    public Response sign(Form form) {
        Undertaking undertaking = undertaking();
        return form.submit(() -> {
            int number = form.number("number", 1, Integer.MAX_VALUE);
            if (pledging.of(organisation).office()) {
                String signer = form.text("signer", Form.LINE);
                LocalDate signedOn = form.date("signedOn");
                if (!form.isGood()) {
                    return null;
                }
                pledging.enter(organisation, undertaking, number, signer, signedOn);
            } else {
                pledging.sign(organisation, undertaking, number);
            }
            flash.say("undertaking.signed-now");
            return "/my/organisations/" + organisation;
        }, () -> page(undertaking, form));
    }

    private Page page(Undertaking undertaking, Form form) {
        Pledging.Signed signed = pledging.of(organisation);
        UndertakingText text = undertaking.on(Chance.today(clock));
        Optional<Pledge> signature = signed.pledges().stream()
                .filter(pledge -> pledge.undertaking() == undertaking && pledge.number() == text.number()).findFirst();
        return Page.of("people/undertaking.jte", new UndertakingPage(form, signed, undertaking, text, signature.orElse(null)));
    }

    private Undertaking undertaking() {
        return Stream.of(Undertaking.values()).filter(undertaking -> undertaking.word().equals(word)).findFirst()
                .orElseThrow(() -> new NotFound("undertaking"));
    }
}
