package org.peerwerk.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.peerwerk.certificate.Certificate.Status;
import org.peerwerk.cohort.Enrolment;
import org.peerwerk.shared.Language;
import org.peerwerk.shared.NotFound;

/** Issued certificates, and who could be given one. There is no query by number or by name. */
@ApplicationScoped
public class CertificateRepository {
    private static final Set<Status> STANDING = EnumSet.of(Status.ISSUED, Status.SUSPENDED);

    @PersistenceContext
    private EntityManager entities;

    /** As much as the check needs before the name fits. @param name empty where the holder has had it erased */
    public record Checked(UUID id, Status status, NameKey name) {
        /** The holder has had the name erased. */
        boolean isNameless() {
            return name.isEmpty();
        }
    }

    /** Somebody who takes part and has no certificate yet. @param version pinned by the course */
    public record Candidate(UUID enrolment, UUID person, String name, UUID cohort, String course, UUID version, LocalDate endsOn) {
    }

    /** One of a person's own: what a page shows of it, without the paper. @param nameGoesOn null where I want my name to stay */
    public record Mine(UUID id, CertificateContent content, Status status, LocalDate nameGoesOn) {
    }

    /** One line of the office's list. */
    public record Issued(UUID id, String number, String name, String course, LocalDate issuedOn, Status status) {
    }

    public Certificate find(UUID id) {
        return Optional.ofNullable(entities.find(Certificate.class, id)).orElseThrow(() -> new NotFound("certificate"));
    }

    public boolean exists(UUID id) {
        return entities.find(Certificate.class, id) != null;
    }

    /** With its papers. Flushes: the database decides whether it is the only one for this enrolment. */
    public void add(Certificate certificate) {
        entities.persist(certificate);
        entities.flush();
        certificate.draw().forEach(entities::persist);
        entities.flush();
    }

    /**
     * The paper as it was issued, byte for byte.
     *
     * @throws NotFound in a language it was not issued in
     */
    public byte[] paper(UUID certificate, Language language) {
        return Optional.ofNullable(entities.find(IssuedPaper.class, new IssuedPaper.Key(certificate, language)))
                .filter(IssuedPaper::isThere).orElseThrow(() -> new NotFound("paper")).pdf();
    }

    /** All of this person. */
    List<Certificate> all(UUID person) {
        return entities.createQuery("select c from Certificate c where c.personId = :person", Certificate.class)
                .setParameter("person", person).getResultList();
    }

    /** Those issued before that day whose holders have not been told that the name will go; nobody else tells them meanwhile. */
    List<Certificate> toTell(LocalDate issuedBefore, int most) {
        return ((List<?>) entities.createNativeQuery("select c.* from certificate c where c.person_id is not null and not c.kept_longer and c.told_on is null "
                        + "and c.issued_on < ?1 limit ?2 for update skip locked", Certificate.class).setParameter(1, issuedBefore).setParameter(2, most)
                .getResultList()).stream().map(Certificate.class::cast).toList();
    }

    /** By the one key the public has. */
    public Optional<Checked> checked(CheckCode code) {
        return entities.createQuery("select c.id, c.status, c.nameKey from Certificate c where c.code = :code", Object[].class)
                .setParameter("code", code.value()).getResultStream().findFirst()
                .map(row -> new Checked((UUID) row[0], (Status) row[1], new NameKey((String) row[2])));
    }

    /** The certificate of this enrolment that stands. */
    public Optional<UUID> ofEnrolment(UUID enrolment) {
        return entities.createQuery("select c.id from Certificate c where c.enrolmentId = :enrolment and c.status in :standing", UUID.class)
                .setParameter("enrolment", enrolment).setParameter("standing", STANDING).getResultStream().findFirst();
    }

    /** The person's own, the latest first. */
    List<Certificate> ofPerson(UUID person) {
        return entities.createQuery("select c from Certificate c where c.personId = :person order by c.issuedOn desc, c.number desc",
                        Certificate.class)
                .setParameter("person", person).getResultList();
    }

    /** The latest first. */
    public List<Issued> issued(int most) {
        return entities.createQuery("select new org.peerwerk.certificate.CertificateRepository$Issued(c.id, c.number, c.holderName, k.title, "
                        + "c.issuedOn, c.status) from Certificate c, Enrolment e, Cohort k where e.id = c.enrolmentId and k.id = e.cohortId "
                        + "order by c.issuedOn desc, c.number desc", Issued.class)
                .setMaxResults(most).getResultList();
    }

    /** Everybody who takes part in a course that has begun and has no certificate, by course and name. */
    public List<Candidate> candidates(LocalDate today) {
        return candidates("k.startsOn <= :today", "today", today);
    }

    /** @throws NotFound where nobody takes part under this id, or a certificate was issued, or the person has left */
    public Candidate candidate(UUID enrolment) {
        return openCandidate(enrolment).orElseThrow(() -> new NotFound("enrolment"));
    }

    /** Empty where nobody takes part under this id any more. */
    public Optional<Candidate> openCandidate(UUID enrolment) {
        return candidates("e.id = :enrolment", "enrolment", enrolment).stream().findFirst();
    }

    private List<Candidate> candidates(String which, String parameter, Object value) {
        return entities.createQuery("select new org.peerwerk.certificate.CertificateRepository$Candidate(e.id, p.id, p.name, k.id, k.title, "
                        + "k.versionId, k.endsOn) from Enrolment e, Cohort k, Person p where k.id = e.cohortId and p.id = e.personId and p.restrictedOn is null "
                        + "and e.recordsEndedOn is null and e.status in :open and " + which + " order by k.endsOn, k.title, k.id, p.name, e.id", Candidate.class)
                .setParameter("open", open()).setParameter(parameter, value).getResultList();
    }

    private static Collection<Enrolment.Status> open() {
        return EnumSet.of(Enrolment.Status.ACTIVE, Enrolment.Status.PAUSED);
    }

    /** Never the same twice, also where the certificate is not issued in the end. */
    public long nextSequence() {
        return ((Number) entities.createNativeQuery("select nextval('certificate_numbers')").getSingleResult()).longValue();
    }
}
