package org.peerwerk.standard;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.peerwerk.shared.LocalizedText;

/**
 * One rule of a standard as data, with its words in three forms. The components are the keys of {@code curriculum/standard.schema.json},
 * which explains each; an {@code Integer} or list that the schema calls optional may be null. Which kinds this version of the product
 * evaluates is decided where they are evaluated; every other kind is confirmed by a person and blocks nothing silently.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
        @JsonSubTypes.Type(value = Rule.MinimumAge.class, name = "minimum-age"),
        @JsonSubTypes.Type(value = Rule.LivedExperience.class, name = "lived-experience"),
        @JsonSubTypes.Type(value = Rule.Statement.class, name = "statement"),
        @JsonSubTypes.Type(value = Rule.InfoTalk.class, name = "info-talk"),
        @JsonSubTypes.Type(value = Rule.Release.class, name = "release"),
        @JsonSubTypes.Type(value = Rule.ProviderWork.class, name = "provider-work"),
        @JsonSubTypes.Type(value = Rule.EmployerCommitment.class, name = "employer-commitment"),
        @JsonSubTypes.Type(value = Rule.Companion.class, name = "companion"),
        @JsonSubTypes.Type(value = Rule.PriorCertificate.class, name = "prior-certificate"),
        @JsonSubTypes.Type(value = Rule.EntryRoute.class, name = "entry-route"),
        @JsonSubTypes.Type(value = Rule.NeverAsked.class, name = "never-asked"),
        @JsonSubTypes.Type(value = Rule.GroupSize.class, name = "group-size"),
        @JsonSubTypes.Type(value = Rule.Tandem.class, name = "tandem"),
        @JsonSubTypes.Type(value = Rule.PeerShare.class, name = "peer-share"),
        @JsonSubTypes.Type(value = Rule.ModuleLead.class, name = "module-lead"),
        @JsonSubTypes.Type(value = Rule.Duration.class, name = "duration"),
        @JsonSubTypes.Type(value = Rule.CourseDays.class, name = "course-days"),
        @JsonSubTypes.Type(value = Rule.TrainerRoute.class, name = "trainer-route"),
        @JsonSubTypes.Type(value = Rule.FirstCohortMentor.class, name = "first-cohort-mentor"),
        @JsonSubTypes.Type(value = Rule.AttendanceTotal.class, name = "attendance-total"),
        @JsonSubTypes.Type(value = Rule.AttendanceModule.class, name = "attendance-module"),
        @JsonSubTypes.Type(value = Rule.AttendanceComplete.class, name = "attendance-complete"),
        @JsonSubTypes.Type(value = Rule.MakeUp.class, name = "make-up"),
        @JsonSubTypes.Type(value = Rule.CriticalOutcomes.class, name = "critical-outcomes"),
        @JsonSubTypes.Type(value = Rule.OtherOutcomes.class, name = "other-outcomes"),
        @JsonSubTypes.Type(value = Rule.Practice.class, name = "practice"),
        @JsonSubTypes.Type(value = Rule.Observation.class, name = "observation"),
        @JsonSubTypes.Type(value = Rule.CodeOfEthics.class, name = "code-of-ethics"),
        @JsonSubTypes.Type(value = Rule.PanelPresentation.class, name = "panel-presentation"),
        @JsonSubTypes.Type(value = Rule.Decision.class, name = "decision"),
        @JsonSubTypes.Type(value = Rule.Otherwise.class, name = "otherwise"),
        @JsonSubTypes.Type(value = Rule.ResultsKept.class, name = "results-kept"),
        @JsonSubTypes.Type(value = Rule.Validity.class, name = "validity"),
        @JsonSubTypes.Type(value = Rule.RenewalLearning.class, name = "renewal-learning"),
        @JsonSubTypes.Type(value = Rule.RenewalTeaching.class, name = "renewal-teaching"),
        @JsonSubTypes.Type(value = Rule.RenewalIntervision.class, name = "renewal-intervision"),
        @JsonSubTypes.Type(value = Rule.RenewalCode.class, name = "renewal-code"),
        @JsonSubTypes.Type(value = Rule.RenewalDelta.class, name = "renewal-delta"),
        @JsonSubTypes.Type(value = Rule.Recognition.class, name = "recognition")
})
public sealed interface Rule {
    /** Unique within the version, kebab-case, stable. */
    String id();

    Stage stage();

    LocalizedText text();

    /** When a rule is asked: before the course, by the course, for the certificate, for the permission to act, for prior learning. */
    enum Stage {
        @JsonProperty("entry") ENTRY, @JsonProperty("course") COURSE, @JsonProperty("certificate") CERTIFICATE,
        @JsonProperty("permission") PERMISSION, @JsonProperty("recognition") RECOGNITION
    }

    /** What a share of minutes is a share of. */
    enum Scope {
        @JsonProperty("total") TOTAL, @JsonProperty("each-module") EACH_MODULE, @JsonProperty("module") MODULE
    }

    /** Days of a course: so many, of so many UE each, in this form, for these modules (null: any). */
    record Part(int count, int units, String form, List<String> modules) {
    }

    /** One way to become a trainer; what is null is not asked for. */
    record Route(List<String> certificates, List<String> attendedAsPartner, Boolean onlyWithPartner, Integer deliveredCohorts,
            Boolean grantedByOffice) {
    }

    /** One way to show teaching practice at renewal. */
    record Teaching(Integer coDeliveredCohorts, Integer units) {
    }

    // entry

    record MinimumAge(String id, Stage stage, LocalizedText text, int years) implements Rule {
    }

    record LivedExperience(String id, Stage stage, LocalizedText text, List<String> of) implements Rule {
    }

    record Statement(String id, Stage stage, LocalizedText text, String about) implements Rule {
    }

    record InfoTalk(String id, Stage stage, LocalizedText text) implements Rule {
    }

    record Release(String id, Stage stage, LocalizedText text, List<String> accepted) implements Rule {
    }

    record ProviderWork(String id, Stage stage, LocalizedText text, int years, String field) implements Rule {
    }

    record EmployerCommitment(String id, Stage stage, LocalizedText text, boolean written, List<String> covers) implements Rule {
    }

    record Companion(String id, Stage stage, LocalizedText text, List<String> modules,
            boolean paid, boolean takesPlace, boolean replaceable) implements Rule {
    }

    record PriorCertificate(String id, Stage stage, LocalizedText text, String standard,
            int practiceHours, String confirmedBy) implements Rule {
    }

    record EntryRoute(String id, Stage stage, LocalizedText text, List<String> needsAll) implements Rule {
    }

    record NeverAsked(String id, Stage stage, LocalizedText text, List<String> what) implements Rule {
    }

    // course

    record GroupSize(String id, Stage stage, LocalizedText text, int minimum,
            int maximum, boolean companionsCount, boolean parallelGroups) implements Rule {
    }

    record Tandem(String id, Stage stage, LocalizedText text, int peers, int professionals) implements Rule {
    }

    record PeerShare(String id, Stage stage, LocalizedText text, int minimumPercent, Scope scope, String module) implements Rule {
    }

    record ModuleLead(String id, Stage stage, LocalizedText text, String module, String lead) implements Rule {
    }

    record Duration(String id, Stage stage, LocalizedText text, int minimumMonths, int maximumMonths) implements Rule {
    }

    record CourseDays(String id, Stage stage, LocalizedText text, List<Part> parts) implements Rule {
    }

    record TrainerRoute(String id, Stage stage, LocalizedText text, String capacity, List<Route> needsAnyOf) implements Rule {
    }

    record FirstCohortMentor(String id, Stage stage, LocalizedText text) implements Rule {
    }

    // certificate

    record AttendanceTotal(String id, Stage stage, LocalizedText text, int minimumPercent) implements Rule {
    }

    record AttendanceModule(String id, Stage stage, LocalizedText text, int minimumPercent) implements Rule {
    }

    record AttendanceComplete(String id, Stage stage, LocalizedText text, List<String> modules,
            int toleranceMinutesPerDay, boolean makeUp) implements Rule {
    }

    record MakeUp(String id, Stage stage, LocalizedText text, boolean elsewhere,
            int withinMonths, List<String> exceptModules) implements Rule {
    }

    record CriticalOutcomes(String id, Stage stage, LocalizedText text, int assessors, int peers) implements Rule {
    }

    record OtherOutcomes(String id, Stage stage, LocalizedText text, int minimumPercent, String rounding) implements Rule {
    }

    record Practice(String id, Stage stage, LocalizedText text, int hours, Integer contacts, Integer coDelivered) implements Rule {
    }

    record Observation(String id, Stage stage, LocalizedText text, int live, int videoOrTandemForm) implements Rule {
    }

    record CodeOfEthics(String id, Stage stage, LocalizedText text, String signedBefore) implements Rule {
    }

    record PanelPresentation(String id, Stage stage, LocalizedText text, String module, int selfAdvocatesPercent) implements Rule {
    }

    record Decision(String id, Stage stage, LocalizedText text, int deciders, int peers, boolean notAllFromTandem) implements Rule {
    }

    record Otherwise(String id, Stage stage, LocalizedText text, String result) implements Rule {
    }

    record ResultsKept(String id, Stage stage, LocalizedText text, int months) implements Rule {
    }

    // permission

    record Validity(String id, Stage stage, LocalizedText text, String certificate, int permissionMonths) implements Rule {
    }

    record RenewalLearning(String id, Stage stage, LocalizedText text, int units, Integer ethicsUnits, String period) implements Rule {
    }

    record RenewalTeaching(String id, Stage stage, LocalizedText text, List<Teaching> anyOf, String period) implements Rule {
    }

    record RenewalIntervision(String id, Stage stage, LocalizedText text, int perYear) implements Rule {
    }

    record RenewalCode(String id, Stage stage, LocalizedText text) implements Rule {
    }

    record RenewalDelta(String id, Stage stage, LocalizedText text) implements Rule {
    }

    // recognition

    record Recognition(String id, Stage stage, LocalizedText text, Integer maximumPercent, Integer maximumUnits,
            List<String> exceptModules, List<String> onlyOutcomes, boolean countsMinutes) implements Rule {
    }
}
