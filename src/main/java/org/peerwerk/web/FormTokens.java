package org.peerwerk.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.peerwerk.shared.Me;
import org.peerwerk.shared.Settings;

/**
 * Defence against forged forms (OWASP ASVS 3.5.1): an HMAC of person and form. Not of the session, because a form sent after the
 * session ended is replayed after the login and must still be good.
 */
@ApplicationScoped
public class FormTokens {
    private Settings settings;

    protected FormTokens() {
    }

    @Inject
    public FormTokens(Settings settings) {
        this.settings = settings;
    }

    /** @param action the form's path without language */
    public String forForm(Me me, String action) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(settings.formSecret().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            String who = me.isKnown() ? me.id().toString() : "nobody";
            return Base64.getUrlEncoder().withoutPadding()
                    .encodeToString(mac.doFinal((who + " " + action).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA256 is part of every JDK", e);
        }
    }

    public boolean fits(String token, Me me, String action) {
        return token != null && MessageDigest.isEqual(token.getBytes(StandardCharsets.UTF_8),
                forForm(me, action).getBytes(StandardCharsets.UTF_8));
    }
}
