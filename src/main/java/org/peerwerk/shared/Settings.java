package org.peerwerk.shared;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Everything that can be set, all of it by environment variables; the README lists them. What is missing or wrong stops the start
 * with a sentence naming it. The data source and the login read the same variables in the server's configuration.
 *
 * @param publicUrl  where people reach this application, without a slash at the end; stands in every certificate's check address
 * @param oidcIssuer the login server's realm, as tokens name it
 * @param formSecret signs form tokens; the same on every node, at least 32 characters
 * @param issuer     the organisation that issues certificates, as it stands on each from then on
 * @param accounts   the account with which this application makes and changes accounts in the login server
 * @param mail       where mails are handed over, and from whom they come
 * @param jobsEvery  how long jobs rest between looks for what has become due; what is posted or begun here wakes them at once
 * @param demoData   brings people, organisations and permissions for the demo accounts of the development realm
 */
public record Settings(URI publicUrl, URI oidcIssuer, String oidcClientId, String formSecret, Accounts accounts, Issuer issuer,
        Mail mail, Duration jobsEvery, boolean demoData) {
    private static final Set<String> SERVER_OWN = Set.of("DB_URL", "DB_USER", "DB_PASSWORD", "OIDC_CLIENT_SECRET");

    /** @param legalForm e. V., gGmbH and so on; @param place where certificates are issued */
    public record Issuer(String name, String legalForm, String place) {
    }

    /** A client of the login server with a service account. */
    public record Accounts(String clientId, String clientSecret) {
    }

    /**
     * The mail server.
     *
     * @param from      address that mails come from
     * @param user      null where the server asks for no login
     * @param password  null likewise
     * @param smsDomain of a gateway that sends an SMS for each mail to {@code <number>@<domain>}; null where there is none
     */
    public record Mail(String host, int port, String from, String user, String password, Tls tls, String smsDomain) {
        /** NONE only where nobody can listen on the way; STARTTLS turns a plain connection into a safe one and accepts nothing less. */
        public enum Tls {
            NONE, STARTTLS, TLS
        }
    }

    /** @throws IllegalStateException with one sentence for each setting that is missing or wrong */
    public static Settings from(Map<String, String> environment) {
        var reader = new Reader(environment);
        SERVER_OWN.stream().sorted().forEach(reader::text);
        String database = environment.getOrDefault("DB_URL", "jdbc:postgresql:");
        if (!database.startsWith("jdbc:postgresql:")) {
            reader.problems.add("DB_URL must start with jdbc:postgresql: but is \"" + database + "\".");
        }
        var settings = new Settings(reader.address("PUBLIC_URL"), reader.realm("OIDC_ISSUER"),
                environment.getOrDefault("OIDC_CLIENT_ID", "peerwerk-web"), reader.secret("FORM_SECRET", 32),
                new Accounts(environment.getOrDefault("ACCOUNTS_CLIENT_ID", "peerwerk-accounts"), reader.text("ACCOUNTS_CLIENT_SECRET")),
                new Issuer(reader.text("ISSUER_NAME"), reader.text("ISSUER_LEGAL_FORM"), reader.text("ISSUER_PLACE")),
                reader.mail(), reader.seconds("JOBS_EVERY", 20), reader.flag("DEMO_DATA"));
        if (!reader.problems.isEmpty()) {
            throw new IllegalStateException("Peerwerk cannot start. " + String.join(" ", reader.problems));
        }
        return settings;
    }

    public boolean isHttps() {
        return "https".equals(publicUrl.getScheme());
    }

    private static final class Reader {
        private final Map<String, String> environment;
        private final List<String> problems = new ArrayList<>();

        Reader(Map<String, String> environment) {
            this.environment = environment;
        }

        String text(String name) {
            String value = environment.get(name);
            if (value == null || value.isBlank()) {
                problems.add("The setting " + name + " is missing.");
                return "";
            }
            return value.strip();
        }

        String secret(String name, int minimum) {
            String value = text(name);
            if (!value.isEmpty() && value.length() < minimum) {
                problems.add(name + " must have at least " + minimum + " characters.");
            }
            return value;
        }

        URI address(String name) {
            String value = text(name);
            if (value.isEmpty()) {
                return null;
            }
            try {
                URI address = URI.create(value.endsWith("/") ? value.substring(0, value.length() - 1) : value);
                if (address.getHost() != null && Set.of("http", "https").contains(address.getScheme())) {
                    return address;
                }
            } catch (IllegalArgumentException e) {
                // said below
            }
            problems.add(name + " must be an http or https address but is \"" + value + "\".");
            return null;
        }

        Mail mail() {
            String user = optional("MAIL_USER");
            String password = optional("MAIL_PASSWORD");
            if ((user == null) != (password == null)) {
                problems.add("MAIL_USER and MAIL_PASSWORD belong together: set both or none.");
            }
            return new Mail(text("MAIL_HOST"), port("MAIL_PORT"), mailAddress("MAIL_FROM"), user, password, tls("MAIL_TLS"),
                    domain("SMS_MAIL_DOMAIN"));
        }

        private String optional(String name) {
            String value = environment.get(name);
            return value == null || value.isBlank() ? null : value.strip();
        }

        private int port(String name) {
            String value = text(name);
            if (value.matches("\\d{1,5}") && Integer.parseInt(value) <= 65535) {
                return Integer.parseInt(value);
            }
            if (!value.isEmpty()) {
                problems.add(name + " must be a number up to 65535 but is \"" + value + "\".");
            }
            return 0;
        }

        private Duration seconds(String name, int usual) {
            String value = environment.getOrDefault(name, String.valueOf(usual));
            if (value.matches("[1-9]\\d{0,3}")) {
                return Duration.ofSeconds(Integer.parseInt(value));
            }
            problems.add(name + " must be a number of seconds from 1 to 9999 but is \"" + value + "\".");
            return Duration.ofSeconds(usual);
        }

        private String mailAddress(String name) {
            String value = text(name);
            if (!value.isEmpty() && !value.matches("[^@\\s]+@[^@\\s]+")) {
                problems.add(name + " must be a mail address but is \"" + value + "\".");
            }
            return value;
        }

        private String domain(String name) {
            String value = optional(name);
            if (value != null && !value.matches("[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*")) {
                problems.add(name + " must be a domain like sms.example.org but is \"" + value + "\".");
            }
            return value;
        }

        private Mail.Tls tls(String name) {
            String value = environment.getOrDefault(name, "starttls");
            for (Mail.Tls tls : Mail.Tls.values()) {
                if (tls.name().toLowerCase(Locale.ROOT).equals(value)) {
                    return tls;
                }
            }
            problems.add(name + " must be none, starttls or tls but is \"" + value + "\".");
            return Mail.Tls.STARTTLS;
        }

        URI realm(String name) {
            URI address = address(name);
            if (address != null && !address.getPath().matches(".*/realms/[^/]+")) {
                problems.add(name + " must end with /realms/ and the name of the realm but is \"" + address + "\".");
            }
            return address;
        }

        boolean flag(String name) {
            String value = environment.getOrDefault(name, "false");
            if (!Set.of("true", "false").contains(value)) {
                problems.add(name + " must be true or false but is \"" + value + "\".");
            }
            return Boolean.parseBoolean(value);
        }
    }
}
