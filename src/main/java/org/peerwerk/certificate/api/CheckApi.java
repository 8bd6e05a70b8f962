package org.peerwerk.certificate.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.peerwerk.certificate.CheckCode;
import org.peerwerk.certificate.Verification;
import org.peerwerk.certificate.Verifying;
import org.peerwerk.shared.LocalizedText;
import org.peerwerk.shared.RuleBroken;
import org.peerwerk.web.View;

/** The public check for programs: the same questions and the same answers as the pages, never a name. */
@Path("/api/v1/check")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CheckApi {
    private static final int LONGEST_NAME = 200;

    @Inject
    private Verifying verifying;
    @Inject
    private View view;
    @Inject
    private HttpServletRequest request;

    /** @param name as it stands on the paper; left out, only the code is looked at */
    @Schema(name = "CheckQuestion")
    public record Question(String code, String name) {
    }

    /**
     * Everything but {@code answer} is there only when the name fitted, or where the holder has had the name erased.
     *
     * @param answer     without a name {@code exists} or {@code absent}, which are of one length; with a name {@code valid},
     *                   {@code replaced}, {@code withdrawn}, or {@code unconfirmed}, which never says forged; {@code nameless} and
     *                   {@code nameless-withdrawn} where there is a certificate with this code and no name to compare any more
     * @param startBasis the version is a start version, not yet agreed with self-advocates
     */
    @Schema(name = "CheckAnswer")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Answer(String answer, LocalizedText standard, LocalizedText title, String version, Boolean startBasis, String issuer,
            String issuedOn) {
        static Answer of(String answer) {
            return new Answer(answer, null, null, null, null, null, null);
        }

        static Answer of(String answer, Verification.Paper paper) {
            return new Answer(answer, paper.standard(), paper.title(), paper.version(), paper.isStart(), paper.issuer() + ", " + paper.legalForm(),
                    paper.issuedOn().toString());
        }
    }

    @POST
    @Operation(summary = "Check a certificate by its code, and by the name on the paper")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Answer.class)))
    @APIResponse(responseCode = "422", description = "What was sent is no code, or too long")
    @APIResponse(responseCode = "429", description = "Too many checks; Retry-After tells the seconds to wait")
    public Response check(Question question) {
        Optional<CheckCode> code = question == null ? Optional.empty() : CheckCode.parse(question.code());
        if (code.isEmpty()) {
            throw RuleBroken.at("code", "check.no-code", CheckCode.LENGTH);
        }
        if (question.name() != null && question.name().length() > LONGEST_NAME) {
            throw RuleBroken.at("name", "form.too-long", LONGEST_NAME);
        }
        boolean named = question.name() != null && !question.name().isBlank();
        Verification answer = named ? verifying.check(code.get(), question.name(), request.getRemoteAddr())
                : verifying.check(code.get(), request.getRemoteAddr());
        return switch (answer) {
            case Verification.NameAsked asked -> answer(Answer.of("exists"));
            case Verification.Valid valid -> answer(Answer.of("valid", valid.paper()));
            case Verification.Replaced replaced -> answer(Answer.of("replaced", replaced.paper()));
            case Verification.Withdrawn withdrawn -> answer(Answer.of("withdrawn", withdrawn.paper()));
            case Verification.Nameless nameless -> answer(Answer.of(nameless.stands() ? "nameless" : "nameless-withdrawn", nameless.paper()));
            case Verification.NoInformation no -> answer(Answer.of("unconfirmed"));
            case Verification.Unknown unknown -> answer(Answer.of(named ? "unconfirmed" : "absent"));
            case Verification.TooOften wait -> tooOften(wait.seconds());
        };
    }

    private static Response answer(Answer answer) {
        return Response.ok(answer).header("Cache-Control", "no-store").header("X-Robots-Tag", "noindex").build();
    }

    private Response tooOften(int seconds) {
        var problem = new LinkedHashMap<String, Object>();
        problem.put("type", "about:blank");
        problem.put("title", view.t("failure.429.title"));
        problem.put("status", 429);
        problem.put("detail", view.t(seconds == 1 ? "check.too-often.second" : "check.too-often", seconds));
        return Response.status(429).type("application/problem+json").header("Retry-After", seconds).entity(problem).build();
    }
}
