package org.peerwerk.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {
    private final Map<String, String> environment = new HashMap<>(Map.of("DB_URL", "jdbc:postgresql://localhost/peerwerk",
            "DB_USER", "u", "DB_PASSWORD", "p", "OIDC_ISSUER", "https://login.example.org/realms/peerwerk", "OIDC_CLIENT_SECRET", "s",
            "PUBLIC_URL", "https://peerwerk.example.org/", "FORM_SECRET", "0123456789012345678901234567890123"));

    @Test
    void a_complete_environment_is_read_with_defaults() {
        Settings settings = Settings.from(environment);
        assertEquals("https://peerwerk.example.org", settings.publicUrl().toString());
        assertEquals("peerwerk-web", settings.oidcClientId());
        assertEquals(false, settings.demoData());
    }

    @Test
    void everything_missing_or_wrong_is_named_at_once() {
        environment.remove("DB_USER");
        environment.put("PUBLIC_URL", "peerwerk.example.org");
        environment.put("FORM_SECRET", "short");
        environment.put("DEMO_DATA", "yes");
        String sentence = assertThrows(IllegalStateException.class, () -> Settings.from(environment)).getMessage();
        for (String name : new String[] {"The setting DB_USER is missing.", "PUBLIC_URL must be", "FORM_SECRET must", "DEMO_DATA must"}) {
            assertTrue(sentence.contains(name), sentence);
        }
    }
}
