package org.peerwerk.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.UUID;

/**
 * A device that many people use at a site. Whoever coordinates the site enables it, on the device itself, which from then on holds a
 * secret: every page has a big "Fertig", and after {@link #IDLE} without a touch it covers itself.
 */
@Entity
public class Tablet {
    /** How long a page stays open without anybody touching it. */
    public static final Duration IDLE = Duration.ofMinutes(10);

    @Id
    private UUID id;
    @Column(name = "site_id")
    private UUID site;
    private String name;
    private String secret;
    @Column(name = "enabled_by")
    private UUID enabledBy;
    @Column(name = "enabled_at")
    private OffsetDateTime enabledAt;
    @Column(name = "ended_at")
    private OffsetDateTime endedAt;
    @Version
    private int version;

    protected Tablet() {
    }

    /** @param secret what the device holds; only its hash is stored */
    Tablet(UUID id, UUID site, String name, String secret, UUID enabledBy, OffsetDateTime now) {
        this.id = id;
        this.site = site;
        this.name = name;
        this.secret = hash(secret);
        this.enabledBy = enabledBy;
        this.enabledAt = now;
    }

    /** From now on it is a device like any other. Ending twice changes nothing. */
    void end(OffsetDateTime now) {
        if (endedAt == null) {
            endedAt = now;
        }
    }

    /** Nobody has touched the page for too long. */
    public static boolean isIdle(Instant seen, Instant now) {
        return seen.plus(IDLE).isBefore(now);
    }

    /** SHA-256 in hexadecimal: the secret has 256 bits of chance, so that no slow hash is needed. */
    static String hash(String secret) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }

    UUID site() {
        return site;
    }
}
