package org.peerwerk.certificate;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.peerwerk.shared.Language;
import org.peerwerk.shared.NotFound;
import org.peerwerk.shared.RuleBroken;

/**
 * What one person achieved in one course, on paper. It comes into being when the certification office issues it, and from then on its
 * content and its papers never change (the database sees to it): a correction will be a new certificate that replaces this one. It does
 * not run out (I15); what runs out is the permission that may come with it. For each course somebody took part in there is at most one
 * that stands (constraint {@code certificate_once}).
 */
@Entity
public class Certificate {
    @Id
    private UUID id;
    @Column(name = "enrolment_id")
    private UUID enrolmentId;
    @Column(name = "person_id")
    private UUID personId;
    @Column(name = "version_id")
    private UUID versionId;
    private String number;
    private String code;
    @Column(name = "holder_name")
    private String holderName;
    @Column(name = "name_key")
    private String nameKey;
    @Convert(converter = StoredContent.class)
    private CertificateContent content;
    @Column(name = "issued_on")
    private LocalDate issuedOn;
    @Column(name = "issued_by")
    private UUID issuedBy;
    @Enumerated(EnumType.STRING)
    private Status status;
    @Version
    private int version;
    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "certificate_paper", joinColumns = @JoinColumn(name = "certificate_id"))
    @MapKeyColumn(name = "language")
    private Map<String, IssuedPaper> papers;

    /** Only the first is reached in this version of the product. */
    public enum Status {
        ISSUED, REPLACED, SUSPENDED, REVOKED
    }

    /** For whom, and for what. @param version the version of the standard the course pinned */
    public record Subject(UUID enrolment, UUID person, UUID version) {
    }

    protected Certificate() {
    }

    /**
     * Issues the certificate and draws its papers.
     *
     * @param code    new for this certificate
     * @param content says the same code, as it is printed
     * @param by      who issues it: never the person themself
     * @throws RuleBroken where somebody issues their own, or where the name cannot be printed or compared
     */
    public Certificate(UUID id, Subject subject, CheckCode code, CertificateContent content, UUID by) {
        if (subject.person().equals(by)) {
            throw new RuleBroken("certificate.not-oneself");
        }
        if (!content.checkCode().equals(code.grouped())) {
            throw new IllegalArgumentException("the paper says another code");
        }
        requireGoodName(content);
        this.id = id;
        this.enrolmentId = subject.enrolment();
        this.personId = subject.person();
        this.versionId = subject.version();
        this.number = content.number();
        this.code = code.value();
        this.holderName = content.holder();
        this.nameKey = NameKey.of(content.holder()).value();
        this.content = content;
        this.issuedOn = content.issuedOn();
        this.issuedBy = by;
        this.status = Status.ISSUED;
        this.papers = new LinkedHashMap<>();
        draw(content).forEach((language, pdf) -> papers.put(language.tag(), new IssuedPaper(pdf)));
    }

    /** In the languages a certificate comes in; the page in Leichte Sprache is in each. */
    static Map<Language, byte[]> draw(CertificateContent content) {
        var drawn = new EnumMap<Language, byte[]>(Language.class);
        drawn.put(Language.DE, CertificatePaper.draw(content, Language.DE));
        drawn.put(Language.EN, CertificatePaper.draw(content, Language.EN));
        return drawn;
    }

    /** @throws RuleBroken naming the characters the type faces lack, wherever on the paper they stand */
    static void requireGoodName(CertificateContent content) {
        if (NameKey.of(content.holder()).isEmpty()) {
            throw new RuleBroken("certificate.name-without-letters");
        }
        var missing = CertificatePaper.unprintable(content);
        if (!missing.isEmpty()) {
            throw new RuleBroken("certificate.unprintable", String.join(", ", missing));
        }
    }

    /**
     * The paper as it was issued, byte for byte.
     *
     * @throws NotFound in a language it was not issued in
     */
    public byte[] paper(Language language) {
        IssuedPaper paper = papers.get(language.tag());
        if (paper == null) {
            throw new NotFound("paper");
        }
        return paper.pdf();
    }

    public boolean belongsTo(UUID person) {
        return personId.equals(person);
    }

    public UUID id() {
        return id;
    }

    public Subject subject() {
        return new Subject(enrolmentId, personId, versionId);
    }

    public String number() {
        return number;
    }

    public CheckCode code() {
        return new CheckCode(code);
    }

    public CertificateContent content() {
        return content;
    }

    public Status status() {
        return status;
    }

    NameKey name() {
        return new NameKey(nameKey);
    }
}
