package org.peerwerk.certificate;

import jakarta.persistence.Embeddable;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** One PDF as it was issued, with the hash that proves it. A refused hash means the archive was changed. */
@Embeddable
public class IssuedPaper {
    private byte[] pdf;
    private String sha256;

    protected IssuedPaper() {
    }

    IssuedPaper(byte[] pdf) {
        this.pdf = pdf.clone();
        this.sha256 = hash(pdf);
    }

    /** @throws IllegalStateException where the bytes are not those that were issued */
    byte[] pdf() {
        if (!hash(pdf).equals(sha256)) {
            throw new IllegalStateException("a stored paper differs from the one that was issued");
        }
        return pdf.clone();
    }

    String sha256() {
        return sha256;
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }
}
