package org.peerwerk.assessment.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.peerwerk.assessment.Decision;
import org.peerwerk.assessment.Missing;
import org.peerwerk.assessment.ModuleLine;
import org.peerwerk.assessment.Progressing;
import org.peerwerk.assessment.RuleLine;
import org.peerwerk.assessment.RuleState;
import org.peerwerk.assessment.Way;
import org.peerwerk.standard.PublishedVersion;
import org.peerwerk.web.View;

/** My own way as data: the same that the page shows, in the caller's language (Accept-Language). */
@Path("/api/v1/my/way")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "my data")
public class WayApi {
    @Inject
    private Progressing progressing;
    @Inject
    private View view;

    /**
     * One course of mine.
     *
     * @param status   ACTIVE, PAUSED, TRANSFERRED, LEFT, COMPLETED
     * @param decided  day of the decision, absent until then
     * @param start    true for a "Start-Fassung": not agreed with self-advocates yet
     */
    public record WayRow(UUID enrolment, UUID cohort, String course, String standard, String version, boolean start, String status,
            boolean eligible, LocalDate decided, int attendedMinutes, int practiceMinutes, int contacts, int coDelivered,
            List<RuleRow> rules, List<MissingRow> missing, List<ModuleRow> modules) {
    }

    /** @param state met, lacking, confirmed, unconfirmed or not-needed */
    public record RuleRow(String id, String text, String state, List<MissingRow> missing) {
    }

    /** @param code stable, for programs; @param sentence for people */
    public record MissingRow(String code, String sentence) {
    }

    public record ModuleRow(String code, String title, int attendedMinutes, int contactMinutes, List<OutcomeRow> outcomes) {
    }

    /** @param standing OPEN, NOT_YET, SECOND_OPEN or ACHIEVED */
    public record OutcomeRow(String code, String text, boolean critical, String standing) {
    }

    @GET
    @Operation(summary = "My way through each of my courses, the latest first: every rule, where I stand with it, and what is missing")
    public List<WayRow> list() {
        return progressing.mine().stream().map(this::row).toList();
    }

    private WayRow row(Way way) {
        var participation = way.participation();
        PublishedVersion version = way.version();
        var progress = way.progress();
        return new WayRow(participation.enrolment(), participation.cohort(), participation.title(), version.slug(), version.number(),
                version.basis().isStart(), participation.status().name(), way.eligibility().isEligible(),
                way.decision() instanceof Decision.Made made ? made.on() : null, progress.attendedMinutes(), progress.practiceMinutes(),
                progress.contacts(), progress.coDelivered(), progress.rules().stream().map(this::row).toList(), rows(progress.missing()),
                progress.modules().stream().map(this::row).toList());
    }

    private RuleRow row(RuleLine line) {
        return switch (line.state()) {
            case RuleState.Met met -> row(line, "met", List.of());
            case RuleState.Lacking lacking -> row(line, "lacking", lacking.missing());
            case RuleState.Confirmed confirmed -> row(line, "confirmed", List.of());
            case RuleState.Unconfirmed unconfirmed -> row(line, "unconfirmed", List.of());
            case RuleState.NotNeeded notNeeded -> row(line, "not-needed", List.of());
        };
    }

    private RuleRow row(RuleLine line, String state, List<Missing> missing) {
        return new RuleRow(line.rule().id(), view.of(line.rule().text()), state, rows(missing));
    }

    private List<MissingRow> rows(List<Missing> all) {
        return all.stream().map(missing -> new MissingRow(code(missing), view.t(missing.code(), missing.params().toArray()))).toList();
    }

    /** Message keys carry the feature's name in front; the interface does not. */
    private static String code(Missing missing) {
        return missing.code().substring(missing.code().lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private ModuleRow row(ModuleLine line) {
        return new ModuleRow(line.module().code(), view.of(line.module().title()), line.attendedMinutes(), line.module().contactMinutes(),
                line.outcomes().stream().map(outcome -> new OutcomeRow(outcome.outcome().code(), view.of(outcome.outcome().text()),
                        outcome.outcome().critical(), outcome.standing().name())).toList());
    }
}
