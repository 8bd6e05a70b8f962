package org.peerwerk.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.peerwerk.people.PeopleDataRepository;
import org.peerwerk.shared.Language;
import org.peerwerk.shared.NotFound;
import org.peerwerk.shared.PersonalData;

/**
 * What {@code certificate} holds. A certificate is the last thing to go, and never goes whole: that there is one with this code, of which
 * standard, and whether it stands, remains, so that a paper in the hands of its holder proves something for ever.
 */
@ApplicationScoped
public class CertificateDataRepository implements PersonalData {
    private static final Kind CERTIFICATES = Kind.going("certificates", Step.EVERYTHING, Set.of(Viewer.OFFICE, Viewer.CHECKER),
            "certificate.person_id", "certificate.enrolment_id", "certificate_paper.certificate_id").partlyEnding(Certificate.CORE);
    /** A holder whose messages are gone knew of it on the day it was told. */
    private static final String KNOWN = "coalesce((select " + PeopleDataRepository.knownOn("m") + " from message m where m.person_id = x.person_id "
            + "and m.occasion = 'name-goes ' || x.id || '/' || x.told_on), x.told_on)";
    /** The name goes, half a year after its holder knew of it at the earliest; a paper can be checked for ever. */
    private static final Ending OLD = Ending.rows(Certificate.CORE, "certificate", "case when x.told_on is not null then greatest(x.issued_on, "
            + "cast(" + KNOWN + " - interval '" + Certificate.CORE.after().minus(Certificate.TOLD_BEFORE).toTotalMonths() + " months' as date)) end", "x.person_id")
            .ofCohort("(select e.cohort_id from enrolment e where e.id = x.enrolment_id)").where("x.person_id is not null and not x.kept_longer");
    private static final Kind ISSUING = Kind.staying("issuing", Set.of(Viewer.OFFICE), "certificate.issued_by");

    @PersistenceContext
    private EntityManager entities;
    @Inject
    private CertificateRepository certificates;

    @Override
    public int height() {
        return 5;
    }

    @Override
    public List<Kind> kinds() {
        return List.of(CERTIFICATES, ISSUING);
    }

    @Override
    public Table export(Kind kind, UUID person) {
        return kind.equals(CERTIFICATES)
                ? Table.of(about(person, "select c.number, c.holder_name, s.slug || ' ' || v.number as version, c.issued_on, c.status, c.code from certificate c "
                        + "join standard_version v on v.id = c.version_id join standard s on s.id = v.standard_id where c.person_id = ?1 order by c.issued_on"),
                "number", "name", "standard", "day", "status data.certificate.*", "code")
                : Table.of(about(person, "select number, issued_on from certificate where issued_by = ?1 order by issued_on"), "number", "day");
    }

    @Override
    public List<String> files(UUID person) {
        return about(person, "select c.number || ' ' || p.language from certificate_paper p join certificate c on c.id = p.certificate_id "
                + "where c.person_id = ?1 and p.pdf is not null order by 1").getResultList().stream().map(CertificateDataRepository::name).toList();
    }

    private static String name(Object number) {
        return number.toString().replace(' ', '-').toLowerCase(Locale.ROOT) + ".pdf";
    }

    @Override
    public byte[] file(UUID person, String name) {
        return certificates.all(person).stream().flatMap(one -> List.of(Language.DE, Language.EN).stream()
                        .filter(language -> name(one.number() + " " + language.tag()).equals(name)).map(language -> certificates.paper(one.id(), language)))
                .findFirst().orElseThrow(() -> new NotFound("file"));
    }

    @Override
    public void erase(UUID person, Step step, LocalDate today) {
        if (step.includes(Step.EVERYTHING)) {
            forget(certificates.all(person));
        }
    }

    private void forget(List<Certificate> all) {
        all.forEach(Certificate::forgetHolder);
        entities.flush();
        all.forEach(one -> entities.createNativeQuery("update certificate_paper set pdf = null where certificate_id = ?1").setParameter(1, one.id()).executeUpdate());
    }

    @Override
    public List<Ending> endings() {
        return List.of(OLD);
    }

    @Override
    public int end(Term term, LocalDate day, int most, Function<String, Query> sql) {
        List<?> over = OLD.between(entities.createNativeQuery("select x.* from " + OLD.over() + " limit ?3 for update", Certificate.class), day)
                .setParameter(3, most).getResultList();
        forget(over.stream().map(Certificate.class::cast).toList());
        return over.size();
    }

    private Query about(UUID person, String sql) {
        return entities.createNativeQuery(sql).setParameter(1, person);
    }
}
