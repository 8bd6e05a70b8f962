package org.peerwerk.journey;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import java.util.List;

/** What keeps a person's passkeys and says yes at once: the browser only pretends to have it (Chrome DevTools protocol, WebAuthn). */
final class SecurityKey {
    private final CDPSession device;
    private final String id;

    private SecurityKey(CDPSession device, String id) {
        this.device = device;
        this.id = id;
    }

    /** An empty one at the visitor's browser. */
    static SecurityKey at(Visitor visitor) {
        CDPSession device = visitor.context().newCDPSession(visitor.page());
        device.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        for (String able : List.of("hasResidentKey", "hasUserVerification", "isUserVerified", "automaticPresenceSimulation")) {
            options.addProperty(able, true);
        }
        var request = new JsonObject();
        request.add("options", options);
        return new SecurityKey(device, device.send("WebAuthn.addVirtualAuthenticator", request).get("authenticatorId").getAsString());
    }

    /** The same key, held to another device. */
    SecurityKey carriedTo(Visitor other) {
        SecurityKey there = at(other);
        for (JsonElement credential : device.send("WebAuthn.getCredentials", named(id)).getAsJsonArray("credentials")) {
            JsonObject request = named(there.id);
            request.add("credential", credential);
            there.device.send("WebAuthn.addCredential", request);
        }
        return there;
    }

    /** It is taken away again, and the browser asks as if it had never been there. */
    void remove() {
        device.send("WebAuthn.removeVirtualAuthenticator", named(id));
    }

    private static JsonObject named(String authenticator) {
        var request = new JsonObject();
        request.addProperty("authenticatorId", authenticator);
        return request;
    }
}
