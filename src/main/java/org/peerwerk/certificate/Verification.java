package org.peerwerk.certificate;

import java.time.LocalDate;
import org.peerwerk.shared.LocalizedText;

/**
 * What the public check answers. It never says a name, and "no" never says forged: paper can be misread, and a name can have changed.
 * Whatever is told about a certificate is told only to who knows code and name (domain.md I8), and to who knows the code where there is no name any more.
 */
public sealed interface Verification {

    /** There is a certificate with this code. Whose, and which, is told when the name fits. */
    record NameAsked() implements Verification {
    }

    /** This person holds this certificate, and it stands. */
    record Valid(Paper paper) implements Verification {
    }

    /** It was this person's certificate; a newer paper stands in its place. */
    record Replaced(Paper paper) implements Verification {
    }

    /** It was this person's certificate and does not count any more. Why is told to nobody. */
    record Withdrawn(Paper paper) implements Verification {
    }

    /** There is a certificate with this code, but not with this name, or it is suspended: the holder is to be asked. */
    record NoInformation() implements Verification {
    }

    /**
     * There is a certificate with this code. Its holder has had the name erased, so nobody here can say whether the name fits: who asks
     * compares the paper with what is told. @param stands it was not withdrawn
     */
    record Nameless(Paper paper, boolean stands) implements Verification {
    }

    /** No certificate has this code. */
    record Unknown() implements Verification {
    }

    /** Too many checks lately, from there or of this code. @param seconds until the next one is answered */
    record TooOften(int seconds) implements Verification {
    }

    /**
     * What stands on the paper, without the name.
     *
     * @param basis what the version of the standard rests on
     */
    record Paper(LocalizedText standard, LocalizedText title, String version, CertificateContent.Basis basis, String issuer,
            String legalForm, LocalDate issuedOn) {

        static Paper of(CertificateContent content) {
            return new Paper(content.standard(), content.title(), content.version(), content.basis(), content.issuer().name(),
                    content.issuer().legalForm(), content.issuedOn());
        }

        public boolean isStart() {
            return basis instanceof CertificateContent.Basis.Start;
        }
    }
}
