package org.peerwerk.standard.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.peerwerk.shared.LocalizedText;
import org.peerwerk.standard.Basis;
import org.peerwerk.standard.ChangeNote;
import org.peerwerk.standard.ModuleContent;
import org.peerwerk.standard.PublishedVersion;
import org.peerwerk.standard.Reading;
import org.peerwerk.standard.Rule;
import org.peerwerk.standard.StandardRow;

/** The published standards as JSON. A text is a map of its forms: {@code de}, {@code de-simple} (Leichte Sprache), {@code en}. */
@Path("/api/v1/standards")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Standards")
public class StandardApi {
    @Inject
    private Reading reading;

    /**
     * A version in a list.
     *
     * @param basis         "start": not yet agreed to by self-advocates, easy texts are drafts; "consent": agreed to
     * @param contactUnits  UE of 45 minutes
     * @param practiceHours hours of 60 minutes
     * @param modules       how many
     */
    public record VersionLine(String slug, String number, String basis, LocalDate publishedOn, LocalizedText title, LocalizedText summary,
            int contactUnits, int practiceHours, int modules) {
        static VersionLine of(StandardRow row) {
            return new VersionLine(row.slug(), row.number(), StandardApi.basis(row.basis()), row.publishedOn(), row.title(), row.summary(),
                    row.contactUnits(), row.practiceHours(), row.modules());
        }
    }

    public record StandardAnswer(String slug, LocalizedText title, List<VersionLine> versions) {
    }

    /** @param contactUnits UE of 45 minutes */
    public record ModuleLine(String code, UUID id, LocalizedText title, boolean mandatory, int contactUnits, int practiceHours) {
        static ModuleLine of(ModuleContent module) {
            return new ModuleLine(module.code(), module.id(), module.title(), module.mandatory(), module.contactUnits(),
                    module.practiceHours());
        }
    }

    /**
     * What a version stands on: counts only, never who.
     *
     * @param votes         yes votes, of the part that had the fewest
     * @param selfAdvocates how many of them came from self-advocates
     * @param checkers      how many people checked the easy texts
     */
    public record Agreement(LocalDate date, int votes, int selfAdvocates, int checkers) {
        static Agreement of(Basis.Consent consent) {
            return new Agreement(consent.date(), consent.votes(), consent.selfAdvocates(), consent.checkers());
        }
    }

    /**
     * @param consent    day and counts of the round that agreed; not there where the basis is "start"
     * @param hash       SHA-256 over the canonical form (RFC 8785) of {@code {format, standard, modules}}
     * @param changeNote what is new since the version before, what became of each outcome, transition rules; not there for a first version
     */
    public record VersionAnswer(UUID id, String slug, String number, String basis, Agreement consent, LocalDate publishedOn, String hash,
            int format, String licence, LocalizedText title, LocalizedText holder, LocalizedText summary, int contactUnits, int practiceHours,
            List<ModuleLine> modules, List<Rule> rules, ChangeNote changeNote) {
        static VersionAnswer of(PublishedVersion version) {
            var content = version.content();
            Agreement consent = version.basis() instanceof Basis.Consent agreed ? Agreement.of(agreed) : null;
            return new VersionAnswer(version.id(), version.slug(), version.number(), StandardApi.basis(version.basis()), consent,
                    version.publishedOn(), version.hash(), content.format(), content.licence(), content.title(), content.holder(),
                    content.summary(), content.contactUnits(), content.practiceHours(), version.modules().stream().map(ModuleLine::of).toList(),
                    content.rules(), content.changeNote());
        }
    }

    public record ModuleAnswer(String slug, String number, String basis, ModuleContent module) {
    }

    @GET
    @Operation(operationId = "standards", summary = "All standards, each with its latest published version")
    public List<VersionLine> standards() {
        return reading.standards().stream().map(VersionLine::of).toList();
    }

    @GET
    @Path("{slug}")
    @Operation(operationId = "standard", summary = "A standard with all its published versions, newest first")
    @APIResponse(responseCode = "200", description = "The standard")
    @APIResponse(responseCode = "404", description = "There is no such standard")
    public StandardAnswer standard(@PathParam("slug") String slug) {
        List<StandardRow> versions = reading.versions(slug);
        return new StandardAnswer(slug, versions.getFirst().title(), versions.stream().map(VersionLine::of).toList());
    }

    @GET
    @Path("{slug}/versions/{number}")
    @Operation(operationId = "version", summary = "A published version: its words, hours, modules and every rule as data")
    @APIResponse(responseCode = "200", description = "The version")
    @APIResponse(responseCode = "404", description = "There is no such version")
    public VersionAnswer version(@PathParam("slug") String slug, @PathParam("number") String number) {
        return VersionAnswer.of(reading.version(slug, number));
    }

    @GET
    @Path("{slug}/versions/{number}/modules/{code}")
    @Operation(operationId = "module", summary = "A module of a version: units, prerequisites, assessment and learning outcomes")
    @APIResponse(responseCode = "200", description = "The module")
    @APIResponse(responseCode = "404", description = "There is no such module")
    public ModuleAnswer module(@PathParam("slug") String slug, @PathParam("number") String number, @PathParam("code") String code) {
        PublishedVersion version = reading.version(slug, number);
        return new ModuleAnswer(version.slug(), version.number(), basis(version.basis()), version.module(code));
    }

    private static String basis(Basis basis) {
        return switch (basis) {
            case Basis.Start start -> "start";
            case Basis.Consent consent -> "consent";
        };
    }
}
