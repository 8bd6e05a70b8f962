package org.peerwerk.certificate.web;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.peerwerk.certificate.CheckCode;
import org.peerwerk.certificate.Verification;
import org.peerwerk.certificate.Verifying;
import org.peerwerk.web.Form;
import org.peerwerk.web.Page;
import org.peerwerk.web.View;

/**
 * The public check of a certificate: first the code, which a QR code brings along, then the name from the paper. The answer about a name
 * is given to the POST itself, so that no name ever stands in an address. Nothing here may be kept by a browser or found by a search.
 */
@Path("/check")
public class CheckPages {
    private static final int LONGEST_CODE = 300;

    @Inject
    private Verifying verifying;
    @Inject
    private View view;
    @Inject
    private HttpServletRequest request;

    /** The question for the code, or again for code and name where something is missing. */
    public record AskPage(Form form) {
    }

    /** Is there one, and the question for the name. It has the same shape and length for any code. */
    public record NamePage(Form form, boolean known) {
        /** Message key of the sentence or the text. */
        public String key(String part) {
            return key(known, part);
        }

        private static String key(boolean known, String part) {
            return (known ? "check.known." : "check.unknown.") + part;
        }

        /** Spaces that make this answer as long as the other one. */
        public String padding(View view, String part) {
            return " ".repeat(Math.max(0, length(view, !known, part) - length(view, known, part)));
        }

        private static int length(View view, boolean known, String part) {
            return view.t(key(known, part)).getBytes(StandardCharsets.UTF_8).length;
        }
    }

    /** What we say about code and name. */
    public record AnswerPage(Form form, Verification answer) {
        /** The facts where the name fitted, or where there is no name any more; else null. */
        public Verification.Paper paper() {
            return switch (answer) {
                case Verification.Valid valid -> valid.paper();
                case Verification.Replaced replaced -> replaced.paper();
                case Verification.Withdrawn withdrawn -> withdrawn.paper();
                case Verification.Nameless nameless -> nameless.paper();
                default -> null;
            };
        }

        /** Message key without its last part. */
        public String key() {
            return switch (answer) {
                case Verification.Valid valid -> "check.valid";
                case Verification.Replaced replaced -> "check.replaced";
                case Verification.Withdrawn withdrawn -> "check.withdrawn";
                case Verification.Nameless nameless -> nameless.stands() ? "check.nameless" : "check.nameless-withdrawn";
                default -> "check.unconfirmed";
            };
        }
    }

    @GET
    public Response ask() {
        return unseen(Response.ok(askPage(Form.empty(view)))).build();
    }

    @POST
    public Response code(Form form) {
        return unseen(form.submit(() -> {
            CheckCode code = codeOf(form);
            return form.isGood() ? "/check/" + code.grouped() : null;
        }, () -> askPage(form)));
    }

    @GET
    @Path("{code}")
    public Response known(@PathParam("code") String typed) {
        view.keepAddressPrivate();
        Optional<CheckCode> code = CheckCode.parse(typed);
        Form form = Form.empty(view).with("code", code.map(CheckCode::grouped).orElse(typed));
        // what cannot be a code is looked up as one that nobody has: no shorter way to an answer
        Verification answer = verifying.check(code.orElse(CheckCode.ofPreview()), request.getRemoteAddr());
        if (answer instanceof Verification.TooOften tooOften) {
            return tooOften(tooOften, form);
        }
        return unseen(Response.ok(namePage(form, answer instanceof Verification.NameAsked))).build();
    }

    @POST
    @Path("name")
    public Response name(Form form) {
        var answer = new Verification[1];
        Response again = form.submit(() -> {
            CheckCode code = codeOf(form);
            String name = form.text("name", Form.LINE);
            if (form.isGood()) {
                answer[0] = verifying.check(code, name, request.getRemoteAddr());
            }
            return null;
        }, () -> againPage(form));
        if (answer[0] instanceof Verification.TooOften tooOften) {
            return tooOften(tooOften, form);
        }
        return answer[0] == null ? unseen(again) : unseen(Response.ok(answerPage(form, answer[0]))).build();
    }

    private static CheckCode codeOf(Form form) {
        String typed = form.text("code", LONGEST_CODE);
        Optional<CheckCode> code = CheckCode.parse(typed);
        if (code.isEmpty() && form.error("code") == null) {
            form.reject("code", "check.no-code", CheckCode.LENGTH);
        }
        return code.orElse(null);
    }

    private Response tooOften(Verification.TooOften wait, Form form) {
        form.reject("", wait.seconds() == 1 ? "check.too-often.second" : "check.too-often", wait.seconds());
        return unseen(Response.status(429).entity(againPage(form)).header("Retry-After", wait.seconds())).build();
    }

    private static Response unseen(Response answer) {
        return unseen(Response.fromResponse(answer)).build();
    }

    private static Response.ResponseBuilder unseen(Response.ResponseBuilder answer) {
        return answer.header("X-Robots-Tag", "noindex, nofollow, noarchive").header("Cache-Control", "no-store");
    }

    private static Page askPage(Form form) {
        return Page.of("certificate/check.jte", new AskPage(form));
    }

    private static Page againPage(Form form) {
        return Page.of("certificate/check-again.jte", new AskPage(form));
    }

    private static Page namePage(Form form, boolean known) {
        return Page.of("certificate/check-name.jte", new NamePage(form, known));
    }

    private static Page answerPage(Form form, Verification answer) {
        return Page.of("certificate/check-answer.jte", new AnswerPage(form, answer));
    }
}
