package org.peerwerk.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.StringJoiner;
import java.util.function.BiConsumer;
import org.peerwerk.shared.Settings;

/**
 * Addresses in the login server under which the browser's person does one thing ("application initiated action"). It answers as to a login;
 * nobody redeems that answer, because the person is logged in already. They are sent back with {@code kc_action_status} in the query.
 */
@ApplicationScoped
public class LoginServerAddresses {
    static final String CHOOSE_PASSWORD = "UPDATE_PASSWORD";
    private static final String ADD_PASSKEY = "webauthn-register-passwordless";
    private static final String LINK = "idp_link:";

    @Inject
    private Settings settings;
    @Inject
    private SecureRandom random;

    URI toAddPasskey(WayBack back) {
        return to(ADD_PASSKEY, back);
    }

    URI toChoosePassword(WayBack back) {
        return to(CHOOSE_PASSWORD, back);
    }

    /** @param alias the other login in the login server */
    URI toLink(String alias, WayBack back) {
        return to(LINK + alias, back);
    }

    private URI to(String action, WayBack back) {
        var query = new StringJoiner("&");
        BiConsumer<String, String> with = (name, value) -> query.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        with.accept("response_type", "code");
        with.accept("scope", "openid");
        with.accept("client_id", settings.oidcClientId());
        with.accept("redirect_uri", back.address());
        with.accept("state", secret());
        with.accept("code_challenge_method", "S256");
        with.accept("code_challenge", secret());
        with.accept("kc_action", action);
        with.accept("ui_locales", back.language().tag());
        return URI.create(settings.oidcIssuer() + "/protocol/openid-connect/auth?" + query);
    }

    /** 32 random bytes, as long as a SHA-256. */
    private String secret() {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
