package org.peerwerk.cohort.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.peerwerk.cohort.Application;
import org.peerwerk.cohort.Applying;
import org.peerwerk.cohort.Cohort;
import org.peerwerk.cohort.CohortRow;
import org.peerwerk.cohort.Teaching;
import org.peerwerk.shared.Chance;
import org.peerwerk.standard.PublishedVersion;

/** My own applications and courses as data. */
@Path("/api/v1/my")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "my data")
public class CohortApi {
    @Inject
    private Applying applying;
    @Inject
    private Teaching teaching;
    @Inject
    private Clock clock;

    /** @param waitingPosition from 1; 0 where the person does not wait */
    public record MyApplication(UUID id, UUID cohort, String title, Standard standard, Application.Status status,
            OffsetDateTime submittedAt,
            OffsetDateTime decidedAt, int waitingPosition) {
    }

    /** @param draft a starting version that self-advocates have not agreed to yet */
    public record Standard(String slug, String version, boolean draft) {
        static Standard of(PublishedVersion version) {
            return new Standard(version.slug(), version.number(), version.basis().isStart());
        }
    }

    public enum Part {
        LEADS, TAKES_PART
    }

    public record MyCohort(UUID id, String title, Standard standard, Part part, Cohort.Status status, String organisation, String place,
            LocalDate startsOn, LocalDate endsOn) {
        static MyCohort of(CohortRow row, PublishedVersion version, Part part, LocalDate today) {
            return new MyCohort(row.id(), row.title(), Standard.of(version), part, row.statusOn(today), row.organisation(), row.place(),
                    row.startsOn(), row.endsOn());
        }
    }

    @GET
    @Path("applications")
    @Operation(summary = "My applications to courses, the latest first, and where each stands")
    public List<MyApplication> applications() {
        return applying.mine().stream().map(mine -> new MyApplication(mine.application().id(), mine.cohort().id(), mine.cohort().title(),
                Standard.of(mine.version()), mine.application().status(), mine.application().submittedAt(), mine.application().decidedAt(),
                mine.position())).toList();
    }

    @GET
    @Path("cohorts")
    @Operation(summary = "The courses I lead, then those I take part in")
    public List<MyCohort> cohorts() {
        LocalDate today = Chance.today(clock);
        return Stream.concat(
                teaching.led().stream().map(led -> MyCohort.of(led.cohort(), led.version(), Part.LEADS, today)),
                teaching.attended().stream().map(attended -> MyCohort.of(attended.cohort(), attended.version(), Part.TAKES_PART, today)))
                        .toList();
    }
}
