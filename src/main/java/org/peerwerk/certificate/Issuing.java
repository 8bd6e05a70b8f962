package org.peerwerk.certificate;

import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.peerwerk.assessment.Decision;
import org.peerwerk.assessment.Missing;
import org.peerwerk.assessment.Progressing;
import org.peerwerk.assessment.Way;
import org.peerwerk.certificate.CertificateRepository.Candidate;
import org.peerwerk.certificate.CertificateRepository.Issued;
import org.peerwerk.cohort.Cohort;
import org.peerwerk.cohort.CohortRepository;
import org.peerwerk.cohort.EnrolmentRepository;
import org.peerwerk.people.Accreditation;
import org.peerwerk.people.AccreditationRepository;
import org.peerwerk.people.Activity;
import org.peerwerk.people.Capacity;
import org.peerwerk.people.ConsentRepository;
import org.peerwerk.people.Letterbox;
import org.peerwerk.people.OrganisationRepository;
import org.peerwerk.people.PersonRepository;
import org.peerwerk.people.Purpose;
import org.peerwerk.shared.ChangeRepository;
import org.peerwerk.shared.Chance;
import org.peerwerk.shared.Conflict;
import org.peerwerk.shared.Language;
import org.peerwerk.shared.LocalizedText;
import org.peerwerk.shared.Me;
import org.peerwerk.shared.NotFound;
import org.peerwerk.shared.Role;
import org.peerwerk.shared.RuleBroken;
import org.peerwerk.shared.Settings;
import org.peerwerk.shared.UseCases;
import org.peerwerk.standard.PublishedVersion;
import org.peerwerk.standard.StandardRow;
import org.peerwerk.standard.VersionRepository;

/** The certification office looks who is ready, looks at the certificate, and issues it. */
@UseCases
public class Issuing {
    private static final int MOST_ISSUED = 200;

    @Inject
    private Me me;
    @Inject
    private CertificateRepository certificates;
    @Inject
    private Progressing progressing;
    @Inject
    private EnrolmentRepository enrolments;
    @Inject
    private CohortRepository cohorts;
    @Inject
    private VersionRepository versions;
    @Inject
    private PersonRepository persons;
    @Inject
    private OrganisationRepository organisations;
    @Inject
    private ConsentRepository consents;
    @Inject
    private AccreditationRepository accreditations;
    @Inject
    private Letterbox letterbox;
    @Inject
    private ChangeRepository changes;
    @Inject
    private Settings settings;
    @Inject
    private SecureRandom random;
    @Inject
    private Clock clock;

    /** All rules met and the decision made. @param decidedOn the day the last of the two agreed */
    public record Ready(Candidate who, LocalizedText standard, String version, LocalDate decidedOn) {
    }

    /** @param missing what the rules lack, empty where only the decision does */
    public record NotYet(Candidate who, LocalizedText standard, String version, List<Missing> missing, boolean decided) {
        public NotYet {
            missing = List.copyOf(missing);
        }
    }

    /** @param issued the latest {@value #MOST_ISSUED} */
    public record Overview(List<Ready> ready, List<NotYet> notYet, List<Issued> issued) {
    }

    /**
     * The certificate as it would be issued today. Number and code are given only then; the ones here belong to nobody.
     *
     * @param notYet      what stands in the way, null where nothing does
     * @param unprintable characters on the paper that no type face can print, each as it is named
     * @param own         it is the reader's own: somebody else has to issue it
     */
    public record Preview(Candidate who, CertificateContent content, NotYet notYet, List<String> unprintable, boolean own) {
        public Preview {
            unprintable = List.copyOf(unprintable);
        }

        public boolean canBeIssued() {
            return notYet == null && unprintable.isEmpty() && !own;
        }
    }

    /** @param permissions titles of the standards the holder may train through it; @param permittedUntil null where there are none */
    public record Result(UUID id, CertificateContent content, List<LocalizedText> permissions, LocalDate permittedUntil) {
        public Result {
            permissions = List.copyOf(permissions);
        }
    }

    /** Who is ready and why, who is not and what is missing. The same number of statements for any number of people. */
    public Overview overview() {
        me.require(Role.OFFICE);
        var ready = new ArrayList<Ready>();
        var notYet = new ArrayList<NotYet>();
        List<Candidate> candidates = certificates.candidates(today());
        Map<UUID, PublishedVersion> pinned = versions.published(candidates.stream().map(Candidate::version).toList());
        Map<UUID, Way> standings = progressing.ways(candidates.stream().map(Candidate::enrolment).toList());
        for (Candidate candidate : candidates) {
            PublishedVersion version = pinned.get(candidate.version());
            Way standing = standings.get(candidate.enrolment());
            Optional<NotYet> open = notYet(candidate, version, standing);
            open.ifPresentOrElse(notYet::add,
                    () -> ready.add(new Ready(candidate, version.content().title(), version.number(), decidedOn(standing.decision()))));
        }
        return new Overview(ready, notYet, certificates.issued(MOST_ISSUED));
    }

    /** @throws NotFound where nobody takes part under this id any more */
    public Preview preview(UUID enrolment) {
        me.require(Role.OFFICE);
        Candidate candidate = certificates.candidate(enrolment);
        Way standing = standing(enrolment);
        CertificateContent content = contentOfPreview(candidate, standing.decision());
        return new Preview(candidate, content, notYet(candidate, versions.published(candidate.version()), standing).orElse(null),
                CertificatePaper.unprintable(content), me.id().equals(candidate.person()));
    }

    /**
     * The paper as it would be issued today; it is stored nowhere, and its code is unknown to the check. @throws RuleBroken as {@link #issue}
     */
    public Pdf previewPaper(UUID enrolment, Language language) {
        me.require(Role.OFFICE);
        Candidate candidate = certificates.candidate(enrolment);
        Way standing = standing(enrolment);
        requireReady(candidate, standing);
        CertificateContent content = contentOfPreview(candidate, standing.decision());
        Certificate.requireGoodName(content);
        return new Pdf(content.number(), CertificatePaper.draw(content, language));
    }

    /**
     * Issues the certificate: freezes what it says, draws its papers, ends the person's course, writes the permission to train that comes
     * with it, and tells the person.
     *
     * @param id the form's own, so that a form sent twice issues once
     * @return the certificate's id
     * @throws RuleBroken while a rule is not met or the decision not made (I2), for one's own, or for a name that cannot be printed
     * @throws Conflict   where somebody else was quicker ({@code certificate_once})
     */
    public UUID issue(UUID id, UUID enrolment) {
        me.require(Role.OFFICE);
        if (certificates.exists(id)) {
            return id;
        }
        // in this order: who is no candidate any more because somebody was quicker is told so
        Optional<Candidate> open = certificates.openCandidate(enrolment);
        if (certificates.ofEnrolment(enrolment).isPresent()) {
            throw new Conflict("conflict.certificate_once");
        }
        Candidate candidate = open.orElseThrow(() -> new NotFound("enrolment"));
        Way standing = standing(enrolment);
        requireReady(candidate, standing);
        CheckCode code = CheckCode.random(random);
        var number = new CertificateNumber(today().getYear(), certificates.nextSequence());
        CertificateContent content = draft(candidate).content(number.toString(), code, decidedOn(standing.decision()), today(), settings);
        var subject = new Certificate.Subject(enrolment, candidate.person(), candidate.version());
        certificates.add(new Certificate(id, subject, code, content, me.id()));
        enrolments.find(enrolment).complete();
        permit(candidate, number);
        letterbox.tell(candidate.person(), "certificate " + id, "message.certificate", "/my/certificates");
        changes.record(me.actor(), "certificate.issued", "certificate " + id);
        return id;
    }

    /** The certificate that was issued for this course somebody took part in, if there is one. */
    public Optional<UUID> issued(UUID enrolment) {
        me.require(Role.OFFICE);
        return certificates.ofEnrolment(enrolment);
    }

    /** What was issued, for the office's panel. */
    public Result result(UUID id) {
        me.require(Role.OFFICE);
        Certificate certificate = certificates.find(id);
        if (!certificate.hasHolder()) {
            throw new NotFound("certificate");
        }
        PublishedVersion earned = versions.published(certificate.subject().version());
        Optional<TrainingPermission> permission = permission(earned, certificate.content().issuedOn())
                .filter(opened -> opened.standards().stream().allMatch(slug -> accreditations.holdsAny(certificate.subject().person(), slug,
                        Activity.TRAIN, certificate.content().issuedOn())));
        return new Result(id, certificate.content(),
                permission.map(opened -> opened.standards().stream().map(slug -> versions.latest(slug).content().title()).toList()).orElse(List.of()),
                permission.map(TrainingPermission::until).orElse(null));
    }

    /** The paper as it was issued, for printing and signing. */
    public Pdf paper(UUID id, Language language) {
        me.require(Role.OFFICE);
        Certificate certificate = certificates.find(id);
        return new Pdf(certificate.number(), certificates.paper(id, language));
    }

    private Way standing(UUID enrolment) {
        return progressing.way(enrolment);
    }

    private static Optional<NotYet> notYet(Candidate candidate, PublishedVersion version, Way standing) {
        List<Missing> missing = standing.eligibility().missingList();
        return missing.isEmpty() && standing.decision().isMade() ? Optional.empty() : Optional.of(
                new NotYet(candidate, version.content().title(), version.number(), missing, standing.decision().isMade()));
    }

    private static void requireReady(Candidate candidate, Way standing) {
        if (!standing.eligibility().isEligible()) {
            throw new RuleBroken("certificate.not-eligible", candidate.name(), standing.eligibility().missingList().size());
        }
        if (!standing.decision().isMade()) {
            throw new RuleBroken("certificate.not-decided", candidate.name());
        }
    }

    private static LocalDate decidedOn(Decision decision) {
        return decision instanceof Decision.Made made ? made.on() : null;
    }

    private CertificateContent contentOfPreview(Candidate candidate, Decision decision) {
        return draft(candidate).content("0000-00000", CheckCode.ofPreview(), decidedOn(decision), today(), settings);
    }

    private Draft draft(Candidate candidate) {
        Cohort.Plan course = cohorts.find(candidate.cohort()).plan();
        Map<UUID, String> names = persons.names(List.of(course.professionalId(), course.peerId()));
        return new Draft(versions.published(candidate.version()), course, candidate.name(), organisations.find(course.organisationId()).name(),
                List.copyOf(names.values()));
    }

    /** Only for who has not said to be a peer: in which capacity a peer trains is the person's to say, so the office asks and grants. */
    private void permit(Candidate candidate, CertificateNumber number) {
        if (consents.has(candidate.person(), Purpose.PEER)) {
            return;
        }
        permission(versions.published(candidate.version()), today()).ifPresent(permission -> permission.standards().forEach(standard ->
                accreditations.add(Accreditation.earned(Chance.id(),
                        new Accreditation.Scope(candidate.person(), standard, Activity.TRAIN, Capacity.PROFESSIONAL),
                        permission.from(), permission.until(), number.toString(), false))));
    }

    private Optional<TrainingPermission> permission(PublishedVersion earned, LocalDate today) {
        Collection<UUID> latest = versions.rows().stream().map(StandardRow::version).toList();
        return TrainingPermission.of(earned, versions.published(latest).values(), today);
    }

    private LocalDate today() {
        return Chance.today(clock);
    }
}
