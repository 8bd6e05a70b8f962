package org.peerwerk.standard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.erdtman.jcs.JsonCanonicalizer;
import org.peerwerk.shared.Json;

/**
 * The one way of writing content down that its hash is made of: JSON as RFC 8785 orders it, of everything a version says, with the
 * number of the format. Made once, at publishing; how the author's file was laid out does not matter.
 */
final class CanonicalForm {
    private CanonicalForm() {
    }

    /** Version and modules, in their order. */
    static byte[] of(VersionContent content, List<ModuleContent> modules) {
        return canonical(Map.of("format", content.format(), "standard", content, "modules", modules));
    }

    static byte[] of(ModuleContent module) {
        return canonical(Map.of("format", module.format(), "module", module));
    }

    /** SHA-256 in lower-case hexadecimal digits. */
    static String hash(byte[] canonical) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }

    /** SHA-256 of a text, as {@link #hash(byte[])}. */
    static String hash(String text) {
        return hash(text.getBytes(StandardCharsets.UTF_8));
    }

    /** SHA-256 over the canonical form of anything that is written as JSON. */
    static String hashOf(Object value) {
        return hash(canonical(value));
    }

    private static byte[] canonical(Object value) {
        try {
            return new JsonCanonicalizer(Json.write(value)).getEncodedUTF8();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
