package org.peerwerk.certificate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.UUID;
import org.peerwerk.shared.Language;

/** One PDF of a certificate as it was issued, with the hash that proves it. The database refuses to change or delete it,
 * but lets go of the bytes, not the hash, once the certificate has no holder any more. */
@Entity
@Table(name = "certificate_paper")
@IdClass(IssuedPaper.Key.class)
public class IssuedPaper {
    @Id
    @Column(name = "certificate_id")
    private UUID certificateId;
    @Id
    private String language;
    private byte[] pdf;
    private String sha256;

    /** Which paper. */
    public static class Key implements Serializable {
        private UUID certificateId;
        private String language;

        protected Key() {
        }

        Key(UUID certificateId, Language language) {
            this.certificateId = certificateId;
            this.language = language.tag();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.certificateId.equals(certificateId) && key.language.equals(language);
        }

        @Override
        public int hashCode() {
            return Objects.hash(certificateId, language);
        }
    }

    protected IssuedPaper() {
    }

    IssuedPaper(UUID certificateId, Language language, byte[] pdf) {
        this.certificateId = certificateId;
        this.language = language.tag();
        this.pdf = pdf.clone();
        this.sha256 = hash(pdf);
    }

    /** The holder has not had it erased. The hash stays in any case. */
    boolean isThere() {
        return pdf != null;
    }

    /** @throws IllegalStateException where the bytes are not those that were issued */
    byte[] pdf() {
        if (!hash(pdf).equals(sha256)) {
            throw new IllegalStateException("a stored paper differs from the one that was issued");
        }
        return pdf.clone();
    }

    String language() {
        return language;
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }
}
