package org.peerwerk.accounts;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.InternalServerErrorException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.keycloak.OAuth2Constants;
import org.keycloak.admin.client.JacksonProvider;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.FederatedIdentityRepresentation;
import org.keycloak.representations.idm.IdentityProviderRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import org.peerwerk.accounts.Invitation.Invitee;
import org.peerwerk.shared.Chance;
import org.peerwerk.shared.Settings;

/**
 * The one place that talks to Keycloak, as the account of the application itself, which may manage users and identity providers of our
 * realm and nothing else. Every method calls over the network and fails with an unchecked exception of Jakarta REST where nobody answers:
 * it is called by the outbox, which tries again, or by a page that says so.
 */
@ApplicationScoped
public class LoginServer {
    private static final String REALMS = "/realms/";
    private static final int SECONDS_TO_CONNECT = 5;
    private static final int SECONDS_TO_ANSWER = 20;
    /** Seven days. */
    private static final int LINK_HOLDS_SECONDS = 7 * 24 * 60 * 60;
    private static final String PASSWORD = "password";
    private static final String PASSKEY = "webauthn-passwordless";

    @Inject
    private Settings settings;
    private Keycloak keycloak;
    private String realm;

    /**
     * An account as the login server knows it.
     *
     * @param subject  of its tokens, the same for ever
     * @param hasWayIn its owner can log in: with a password, a passkey or another login
     */
    public record Account(String subject, String name, String greeting, boolean hasWayIn) {
    }

    /** A device or key that lets its owner in without a password. @param label as the owner calls it */
    public record Passkey(String id, String label, OffsetDateTime since) {
    }

    /**
     * How the owner of an account can log in.
     *
     * @param userName what they write then, where they have no e-mail address
     * @param others   aliases of other logins that are linked, an employer's
     */
    public record Ways(String userName, boolean password, List<Passkey> passkeys, List<String> others) {
        /** There is a way in besides this other login. */
        boolean hasOtherThan(String alias) {
            return password || !passkeys.isEmpty() || others.stream().anyMatch(other -> !other.equals(alias));
        }

        /** There is a way in besides this passkey. */
        public boolean hasOtherThanPasskey(String id) {
            return password || !others.isEmpty() || passkeys.stream().anyMatch(other -> !other.id().equals(id));
        }
    }

    /** Nobody answers, or not what was asked for. */
    static class Away extends RuntimeException {
        private static final long serialVersionUID = 1;

        Away(RuntimeException cause) {
            super(cause);
        }
    }

    @PostConstruct
    void connect() {
        String issuer = settings.oidcIssuer().toString();
        int end = issuer.lastIndexOf(REALMS);
        realm = issuer.substring(end + REALMS.length());
        keycloak = KeycloakBuilder.builder().serverUrl(issuer.substring(0, end)).realm(realm).grantType(OAuth2Constants.CLIENT_CREDENTIALS)
                .clientId(settings.accounts().clientId()).clientSecret(settings.accounts().clientSecret())
                .resteasyClient(ClientBuilder.newBuilder().connectTimeout(SECONDS_TO_CONNECT, TimeUnit.SECONDS)
                        .readTimeout(SECONDS_TO_ANSWER, TimeUnit.SECONDS).register(JacksonProvider.class, 100).build())
                .build();
    }

    @PreDestroy
    void disconnect() {
        keycloak.close();
    }

    /**
     * The account with this e-mail address or, without one, this user name; made where there is none, without any way in. Whoever has no
     * address gets an account that was made for this invitation, by an attempt before this one, or none: a user name alone tells nobody apart.
     *
     * @param asked when the person was invited
     * @throws IllegalStateException where somebody else has this user name
     */
    Account accountOf(Invitee invitee, OffsetDateTime asked) {
        Optional<UserRepresentation> there = find(invitee);
        if (!invitee.hasMail() && there.filter(user -> wasThereBefore(user, asked)).isPresent()) {
            throw new IllegalStateException("the login server has another account under this user name");
        }
        UserRepresentation user = there.or(() -> make(invitee)).orElseThrow(
                () -> new IllegalStateException("the login server has another account under this name"));
        String greeting = CarriedName.whole(user.getFirstName(), invitee.firstName(), invitee);
        String family = CarriedName.whole(user.getLastName(), invitee.lastName(), invitee);
        boolean hasWayIn = hasWayIn(user.getId());
        if (hasWayIn && !invitee.hasMail()) {
            throw new IllegalStateException("the login server has another account under this user name");
        }
        return new Account(user.getId(), greeting + " " + family, greeting, hasWayIn);
    }

    /** The clocks of two servers may differ by hours; a user name is not drawn twice within months. */
    static boolean wasThereBefore(UserRepresentation user, OffsetDateTime asked) {
        Long made = user.getCreatedTimestamp();
        return made == null || Instant.ofEpochMilli(made).isBefore(asked.minusDays(1).toInstant());
    }

    private Optional<UserRepresentation> find(Invitee invitee) {
        List<UserRepresentation> found = invitee.hasMail() ? realm().users().searchByEmail(invitee.email(), true)
                : realm().users().searchByUsername(invitee.userName(), true);
        return found.stream().findFirst();
    }

    private Optional<UserRepresentation> make(Invitee invitee) {
        var user = new UserRepresentation();
        user.setUsername(CarriedName.userName(invitee));
        user.setEmail(invitee.email());
        user.setFirstName(CarriedName.of(invitee.firstName(), invitee));
        user.setLastName(CarriedName.of(invitee.lastName(), invitee));
        user.setEnabled(true);
        try (Response answer = realm().users().create(user)) {
            int status = answer.getStatus();
            if (status != Response.Status.CREATED.getStatusCode() && status != Response.Status.CONFLICT.getStatusCode()) {
                throw new IllegalStateException("the login server makes no account: " + status);
            }
        }
        // after a conflict: somebody else has just made it
        return find(invitee);
    }

    private boolean hasWayIn(String subject) {
        return !user(subject).credentials().isEmpty() || !user(subject).getFederatedIdentity().isEmpty();
    }

    /**
     * Writes to the owner of an account: a link under which they choose a password. It holds for seven days and once.
     *
     * @param back where they go on then, an address of ours
     */
    void sendWayIn(String subject, String back) {
        user(subject).executeActionsEmail(settings.oidcClientId(), back, LINK_HOLDS_SECONDS, List.of(LoginServerAddresses.CHOOSE_PASSWORD));
    }

    /**
     * Lets the owner of an account in with this password until they have chosen their own way ({@link #replaces}).
     *
     * @param waiting when the one-time password of an earlier letter was made, which this one replaces; empty where there is none
     * @return when the password was made, which it is known by; empty where the owner has a way in of their own: then nothing changes
     * @throws Away where it does not answer
     */
    Optional<OffsetDateTime> admitOnce(String subject, OneTimePassword password, Optional<OffsetDateTime> waiting) {
        return asking(() -> {
            boolean own = user(subject).credentials().stream().anyMatch(one -> waiting.isEmpty() || !isOneTime(one, waiting.get()));
            if (own || !user(subject).getFederatedIdentity().isEmpty()) {
                return Optional.empty();
            }
            var credential = new CredentialRepresentation();
            credential.setType(PASSWORD);
            credential.setValue(password.value());
            user(subject).resetPassword(credential);
            return user(subject).credentials().stream().filter(one -> PASSWORD.equals(one.getType())).map(LoginServer::madeAt).findFirst();
        });
    }

    /**
     * Ends every password, passkey, link with another login and session of an account.
     *
     * @throws Away where it does not answer
     */
    void shut(String subject) {
        asking(() -> {
            user(subject).credentials().forEach(credential -> user(subject).removeCredential(credential.getId()));
            user(subject).getFederatedIdentity().forEach(link -> user(subject).removeFederatedIdentity(link.getIdentityProvider()));
            user(subject).logout();
            return subject;
        });
    }

    /**
     * Looks for a password or passkey of the owner's own, with which the one-time password ends.
     *
     * @param madeAt when the one-time password was made
     * @throws Away where it does not answer
     */
    boolean replaces(String subject, OffsetDateTime madeAt) {
        return asking(() -> {
            List<CredentialRepresentation> credentials = user(subject).credentials();
            boolean own = credentials.stream().anyMatch(one -> !isOneTime(one, madeAt));
            if (own) {
                end(subject, credentials, madeAt);
            }
            return own;
        });
    }

    /**
     * A one-time password that nobody has replaced lets nobody in any more, and who came in by it is out. Whoever has chosen keeps every way.
     */
    void lock(String subject, OffsetDateTime madeAt) {
        if (end(subject, user(subject).credentials(), madeAt)) {
            user(subject).logout();
        }
    }

    private boolean end(String subject, List<CredentialRepresentation> credentials, OffsetDateTime madeAt) {
        List<CredentialRepresentation> once = credentials.stream().filter(one -> isOneTime(one, madeAt)).toList();
        once.forEach(one -> user(subject).removeCredential(one.getId()));
        return !once.isEmpty();
    }

    /** A password that its owner chooses has another moment. */
    private static boolean isOneTime(CredentialRepresentation credential, OffsetDateTime madeAt) {
        return PASSWORD.equals(credential.getType()) && madeAt(credential).isEqual(madeAt);
    }

    private static OffsetDateTime madeAt(CredentialRepresentation credential) {
        return Instant.ofEpochMilli(credential.getCreatedDate()).atZone(Chance.ZONE).toOffsetDateTime();
    }

    /** @throws Away where it does not answer */
    Ways waysOf(String subject) {
        return asking(() -> {
            List<CredentialRepresentation> credentials = user(subject).credentials();
            List<Passkey> passkeys = credentials.stream().filter(one -> PASSKEY.equals(one.getType()))
                    .map(one -> new Passkey(one.getId(), one.getUserLabel(), madeAt(one))).toList();
            return new Ways(user(subject).toRepresentation().getUsername(), credentials.stream().anyMatch(one -> PASSWORD.equals(one.getType())), passkeys,
                    user(subject).getFederatedIdentity().stream().map(FederatedIdentityRepresentation::getIdentityProvider).toList());
        });
    }

    /** It lets nobody in any more. One that is not there is gone already. @throws Away where it does not answer */
    void removePasskey(String subject, String id) {
        asking(() -> {
            user(subject).credentials().stream().filter(one -> PASSKEY.equals(one.getType()) && one.getId().equals(id))
                    .forEach(one -> user(subject).removeCredential(one.getId()));
            return id;
        });
    }

    /** Cuts a link. One that is not there is cut already. @throws Away where it does not answer */
    void unlink(String subject, String alias) {
        asking(() -> {
            try {
                user(subject).removeFederatedIdentity(alias);
            } catch (NotFoundException e) {
                // done before
            }
            return alias;
        });
    }

    /**
     * The owner logs in with this address from now on. It is known to be theirs.
     *
     * @return false where another account has it
     * @throws Away where it does not answer
     */
    boolean changeEmail(String subject, String email) {
        return asking(() -> {
            UserRepresentation user = user(subject).toRepresentation();
            user.setEmail(email);
            user.setEmailVerified(true);
            try {
                user(subject).update(user);
                return true;
            } catch (ClientErrorException refused) {
                if (refused.getResponse().getStatus() == Response.Status.CONFLICT.getStatusCode()) {
                    return false;
                }
                throw refused;
            }
        });
    }

    /**
     * Lets the owner of an account in, or nobody; then also whoever is logged in with it is out. An account that is not there lets nobody in.
     */
    void admit(String subject, boolean enabled) {
        try {
            UserRepresentation user = user(subject).toRepresentation();
            user.setEnabled(enabled);
            user(subject).update(user);
            if (!enabled) {
                user(subject).logout();
            }
        } catch (NotFoundException e) {
            // nobody can log in with it
        }
    }

    /** The account and every session of it are gone; one that is not there was gone before. */
    void remove(String subject) {
        try {
            user(subject).remove();
        } catch (NotFoundException e) {
            // nothing is left to remove
        }
    }

    /** What became of a login that was to be entered. */
    enum Entered {
        DONE, ALIAS_TAKEN,
        /** The login server could not read what the other login says of itself. */
        NO_DESCRIPTION
    }

    /**
     * Another login through which accounts can be entered. Whoever comes through it for the first time with an address that is known
     * already has to show that the account is theirs: that is the login server's own rule for new links.
     *
     * @param name stands on the button of the login page
     * @throws Away where it does not answer
     */
    Entered addLogin(String alias, String name, Federating.Connection connection) {
        return asking(() -> {
            Optional<Map<String, String>> described = described(connection);
            if (described.isEmpty()) {
                return Entered.NO_DESCRIPTION;
            }
            var config = new HashMap<>(described.get());
            config.put("syncMode", "IMPORT");
            if (connection.kind() == OrganisationLogin.Kind.OIDC) {
                config.putAll(Map.of("clientId", connection.clientId(), "clientSecret", connection.clientSecret(),
                        "clientAuthMethod", "client_secret_post", "defaultScope", "openid profile email", "pkceEnabled", "true", "pkceMethod", "S256"));
            }
            var login = new IdentityProviderRepresentation();
            login.setAlias(alias);
            login.setDisplayName(name);
            login.setProviderId(connection.kind().provider());
            login.setEnabled(true);
            login.setConfig(config);
            try (Response answer = realm().identityProviders().create(login)) {
                return switch (answer.getStatusInfo().toEnum()) {
                    case CREATED -> Entered.DONE;
                    case CONFLICT -> Entered.ALIAS_TAKEN;
                    default -> throw new WebApplicationException(answer.getStatus());
                };
            }
        });
    }

    /** What the other login says of itself; the login server asks it. */
    private Optional<Map<String, String>> described(Federating.Connection connection) {
        try {
            return Optional.of(realm().identityProviders()
                    .importFrom(Map.of("providerId", connection.kind().provider(), "fromUrl", connection.description().toString())));
        } catch (BadRequestException | InternalServerErrorException unreadable) {
            return Optional.empty();
        }
    }

    /** One that is not there is gone already. @throws Away where it does not answer */
    void removeLogin(String alias) {
        asking(() -> {
            try {
                realm().identityProviders().get(alias).remove();
            } catch (NotFoundException e) {
                // done before
            }
            return alias;
        });
    }

    private static <T> T asking(Supplier<T> question) {
        try {
            return question.get();
        } catch (ProcessingException | WebApplicationException e) {
            throw new Away(e);
        }
    }

    private UserResource user(String subject) {
        return realm().users().get(subject);
    }

    private RealmResource realm() {
        return keycloak.realm(realm);
    }
}
