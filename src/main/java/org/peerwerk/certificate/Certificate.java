package org.peerwerk.certificate;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.peerwerk.shared.Language;
import org.peerwerk.shared.PersonalData.Term;
import org.peerwerk.shared.RuleBroken;

/**
 * What one person achieved in one course, on paper. It comes into being when the certification office issues it, and from then on its
 * content and its papers never change (the database sees to it): a correction will be a new certificate that replaces this one. It does
 * not run out (I15); what runs out is the permission that may come with it. For each course somebody took part in there is at most one
 * that stands (constraint {@code certificate_once}). Whoever holds it may have everything about them erased ({@link #forgetHolder}).
 */
@Entity
public class Certificate {
    /** How long the holder's name stays with it, unless the holder wants it longer. */
    public static final Term CORE = Term.years("certificates", 10);
    /** So long before the name goes the holder is told, and can say that it shall stay. */
    static final Period TOLD_BEFORE = Period.ofMonths(6);

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
    @Column(name = "kept_longer")
    private boolean keptLonger;
    @Column(name = "told_on")
    private LocalDate toldOn;
    @Version
    private int version;

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
     * Issues the certificate; {@link #draw} gives its papers.
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
    }

    /** Its papers, in the languages a certificate comes in; the page in Leichte Sprache is in each. Kept from the moment of issue on. */
    List<IssuedPaper> draw() {
        return Stream.of(Language.DE, Language.EN)
                .map(language -> new IssuedPaper(id, language, CertificatePaper.draw(content, language))).toList();
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

    public boolean belongsTo(UUID person) {
        return person.equals(personId);
    }

    /**
     * The holder wants the name to stay with it for as long as they do not have it erased, or does not want that any more: then they are told
     * anew.
     */
    void keepLonger(boolean wanted) {
        if (keptLonger != wanted) {
            keptLonger = wanted;
            toldOn = null;
        }
    }

    /** The holder is told that the name will go. */
    void tell(LocalDate today) {
        toldOn = today;
    }

    boolean isTold() {
        return toldOn != null;
    }

    /** Names this telling of it. */
    String occasion() {
        return "name-goes " + id + "/" + toldOn;
    }

    /**
     * The first day on which the name goes; null where the holder wants it to stay.
     *
     * @param knownOn day on which the holder knew of it; today while they do not
     */
    LocalDate nameGoesOn(LocalDate knownOn) {
        LocalDate over = issuedOn.plus(CORE.after()).plusDays(1);
        LocalDate warned = knownOn.plus(TOLD_BEFORE).plusDays(1);
        return keptLonger ? null : warned.isAfter(over) ? warned : over;
    }

    /** False once its holder has had everything erased, or its time is over. */
    boolean hasHolder() {
        return personId != null;
    }

    /**
     * Its holder has everything erased, or its time is over. What is left leads to nobody: the number and the code, the standard with its
     * version, the issuer, the day and whether it stands. The paper in the holder's hand can be checked by its code for ever.
     */
    void forgetHolder() {
        personId = null;
        enrolmentId = null;
        holderName = "";
        nameKey = "";
        content = content.withoutPeople();
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
