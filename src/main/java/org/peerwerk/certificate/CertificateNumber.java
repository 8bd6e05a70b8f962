package org.peerwerk.certificate;

/**
 * For the eye and the archive of the certification office, {@code 2027-00042}. It runs, so it is no key: nothing in the product can be
 * looked up by it.
 *
 * @param sequence from 1, never used twice, not even in another year
 */
public record CertificateNumber(int year, long sequence) {

    public CertificateNumber {
        if (year < 2000 || year > 9999 || sequence < 1) {
            throw new IllegalArgumentException("not a certificate number: " + year + ", " + sequence);
        }
    }

    @Override
    public String toString() {
        return "%04d-%05d".formatted(year, sequence);
    }
}
