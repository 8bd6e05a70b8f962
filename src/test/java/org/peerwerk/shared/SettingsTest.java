package org.peerwerk.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {
    private final Map<String, String> environment = new HashMap<>(Map.ofEntries(
            Map.entry("DB_URL", "jdbc:postgresql://localhost/peerwerk"), Map.entry("DB_USER", "u"), Map.entry("DB_PASSWORD", "p"),
            Map.entry("OIDC_ISSUER", "https://login.example.org/realms/peerwerk"), Map.entry("OIDC_CLIENT_SECRET", "s"),
            Map.entry("ACCOUNTS_CLIENT_SECRET", "t"),
            Map.entry("PUBLIC_URL", "https://peerwerk.example.org/"), Map.entry("FORM_SECRET", "0123456789012345678901234567890123"),
            Map.entry("ISSUER_NAME", "Netzwerk Peer-Support"), Map.entry("ISSUER_LEGAL_FORM", "e. V."), Map.entry("ISSUER_PLACE", "Köln"),
            Map.entry("MAIL_HOST", "mail.example.org"), Map.entry("MAIL_PORT", "587"), Map.entry("MAIL_FROM", "peerwerk@example.org")));

    @Test
    void a_complete_environment_is_read_with_defaults() {
        Settings settings = Settings.from(environment);
        assertEquals("https://peerwerk.example.org", settings.publicUrl().toString());
        assertEquals("peerwerk-web", settings.oidcClientId());
        assertEquals(false, settings.demoData());
        assertEquals(Duration.ofSeconds(20), settings.jobsEvery());
        assertEquals(new Settings.Accounts("peerwerk-accounts", "t"), settings.accounts());
        assertEquals(new Settings.Mail("mail.example.org", 587, "peerwerk@example.org", null, null, Settings.Mail.Tls.STARTTLS, null), settings.mail());
        assertEquals(new Settings.Issuer("Netzwerk Peer-Support", "e. V.", "Köln"), settings.issuer());
    }

    @Test
    void everything_missing_or_wrong_is_named_at_once() {
        environment.remove("DB_USER");
        environment.remove("ISSUER_NAME");
        environment.remove("ACCOUNTS_CLIENT_SECRET");
        environment.put("OIDC_ISSUER", "https://login.example.org/");
        environment.put("PUBLIC_URL", "peerwerk.example.org");
        environment.put("FORM_SECRET", "short");
        environment.put("DEMO_DATA", "yes");
        environment.put("MAIL_PORT", "smtp");
        environment.put("MAIL_FROM", "Peerwerk");
        environment.put("MAIL_USER", "peerwerk");
        environment.put("MAIL_TLS", "maybe");
        environment.put("SMS_MAIL_DOMAIN", "@sms.example.org");
        environment.put("JOBS_EVERY", "0");
        String sentence = assertThrows(IllegalStateException.class, () -> Settings.from(environment)).getMessage();
        for (String name : new String[] {"The setting DB_USER is missing.", "The setting ISSUER_NAME is missing.",
                "The setting ACCOUNTS_CLIENT_SECRET is missing.", "OIDC_ISSUER must end with /realms/", "PUBLIC_URL must be", "FORM_SECRET must", "DEMO_DATA must",
                "MAIL_PORT must", "MAIL_FROM must", "MAIL_USER and MAIL_PASSWORD", "MAIL_TLS must", "SMS_MAIL_DOMAIN must",
                "JOBS_EVERY must"}) {
            assertTrue(sentence.contains(name), sentence);
        }
    }
}
