package org.peerwerk.certificate;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.List;

import org.peerwerk.shared.LocalizedText;

/**
 * All that a certificate says, frozen at the moment of issue. What it has no field for, the paper cannot show: no needs of support,
 * no attempts, no absences, no kind of result, no employer, no date of birth, and not who of the two signatories is a peer.
 *
 * @param number          for the eye and the archive; nothing can be looked up by it
 * @param checkCode       the code of the public check in groups, as it is typed from paper
 * @param checkUrl        address of the public check with the code in it
 * @param holder          the name as the person chose it
 * @param standard        name of the qualification standard
 * @param title           what the holder may call themself
 * @param version         of the standard, as {@code 1.0}
 * @param organiser       the organisation that ran the course
 * @param contactMinutes  of teaching, all modules together
 * @param practiceMinutes outside the course; 0 if the standard has none
 * @param decidedOn       the day two people decided that all requirements are met
 * @param issuedAt        the place of issue
 */
public record CertificateContent(
        String number, String checkCode, String checkUrl,
        String holder, LocalizedText standard, LocalizedText title, String version, Basis basis,
        Issuer issuer, String organiser, String place, LocalDate from, LocalDate to,
        int contactMinutes, int practiceMinutes, List<Module> modules, Tandem tandem,
        LocalDate decidedOn, LocalDate issuedOn, String issuedAt) {

    public CertificateContent {
        modules = List.copyOf(modules);
    }

    /** As much as the public check tells of any certificate, and nothing of who held it, where it was earned, and who signed. */
    CertificateContent withoutPeople() {
        return new CertificateContent(number, checkCode, checkUrl, "", standard, title, version, basis, issuer, "", "", null, null, 0, 0,
                List.of(), new Tandem("", ""), null, issuedOn, "");
    }

    /** What the version of the standard rests on. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({@JsonSubTypes.Type(value = Basis.Consent.class, name = "consent"),
            @JsonSubTypes.Type(value = Basis.Start.class, name = "start")})
    public sealed interface Basis {

        /** Self-advocates agreed to it. */
        record Consent(LocalDate on) implements Basis {
        }

        /** A first version nobody has agreed to yet; the paper says so on its first page. */
        record Start() implements Basis {
        }
    }

    public record Issuer(String name, String legalForm) {
    }

    /**
     * A module the holder completed.
     *
     * @param minutes  of teaching
     * @param outcomes what the holder can do, in the order of the standard
     */
    public record Module(String code, LocalizedText title, int minutes, List<LocalizedText> outcomes) {

        public Module {
            outcomes = List.copyOf(outcomes);
        }
    }

    /** The two who led the course and sign with equal weight, in the order they agreed on. */
    public record Tandem(String first, String second) {
    }
}
