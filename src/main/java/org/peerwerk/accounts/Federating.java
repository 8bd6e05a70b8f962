package org.peerwerk.accounts;

import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.peerwerk.accounts.OrganisationLogin.Kind;
import org.peerwerk.people.OrganisationRepository;
import org.peerwerk.people.OrganisationRow;
import org.peerwerk.shared.ChangeRepository;
import org.peerwerk.shared.Me;
import org.peerwerk.shared.NotFound;
import org.peerwerk.shared.Role;
import org.peerwerk.shared.RuleBroken;
import org.peerwerk.shared.Settings;
import org.peerwerk.shared.UseCases;

/**
 * The office makes organisations' own logins known to the login server. That is called at once: the secret passes through and is kept
 * nowhere here, not even in the outbox.
 */
@UseCases
public class Federating {
    @Inject
    private Me me;
    @Inject
    private OrganisationLoginRepository logins;
    @Inject
    private OrganisationRepository organisations;
    @Inject
    private LoginServer loginServer;
    @Inject
    private Settings settings;
    @Inject
    private ChangeRepository changes;
    @Inject
    private Clock clock;

    /** One login with the name of its organisation. */
    public record Row(UUID id, String organisation, String alias, Kind kind) {
    }

    /**
     * What the login server has to know.
     *
     * @param description  where the other login describes itself: its discovery document (OpenID Connect Discovery 1.0) or SAML metadata
     * @param clientId     our client there; "" for SAML
     * @param clientSecret its secret; "" for SAML
     */
    public record Connection(Kind kind, URI description, String clientId, String clientSecret) {
    }

    /** By name of the organisation. */
    public List<Row> list() {
        me.require(isOffice());
        return logins.all();
    }

    /** Those a login can be entered for. */
    public List<OrganisationRow> organisations() {
        me.require(isOffice());
        return organisations.all();
    }

    /** @throws NotFound where there is none */
    public Row show(UUID id) {
        me.require(isOffice());
        return logins.all().stream().filter(row -> row.id().equals(id)).findFirst().orElseThrow(() -> new NotFound("login"));
    }

    /**
     * Enters an organisation's login.
     *
     * @param id    the form's own, so that a form sent twice enters it once
     * @param alias short name in the login server
     * @throws RuleBroken at the field: {@code alias} taken there, {@code description} not https where we are, or of no login, {@code clientId}
     *                    or {@code clientSecret} missing for OpenID Connect; or the login server does not answer
     */
    public void add(UUID id, UUID organisation, String alias, Connection connection) {
        me.require(isOffice());
        String name = organisations.find(organisation).name();
        if (logins.exists(id)) {
            return;
        }
        if (settings.isHttps() && !"https".equals(connection.description().getScheme())) {
            throw RuleBroken.at("description", "login.https");
        }
        if (connection.kind() == Kind.OIDC && connection.clientId().isEmpty()) {
            throw RuleBroken.at("clientId", "form.missing");
        }
        if (connection.kind() == Kind.OIDC && connection.clientSecret().isEmpty()) {
            throw RuleBroken.at("clientSecret", "form.missing");
        }
        logins.add(new OrganisationLogin(id, organisation, alias, connection.kind(), OffsetDateTime.now(clock)));
        try {
            switch (loginServer.addLogin(alias, name, connection)) {
                case NO_DESCRIPTION -> throw RuleBroken.at("description", "login.no-description");
                case ALIAS_TAKEN -> throw RuleBroken.at("alias", "conflict.organisation_login_alias");
                case DONE -> changes.record(me.actor(), "login.added", "organisation " + organisation);
            }
        } catch (LoginServer.Away e) {
            throw new RuleBroken("account.away");
        }
    }

    /**
     * Nobody comes in through it any more, from now on. Accounts stay.
     *
     * @throws RuleBroken where the login server does not answer
     */
    public void end(UUID id) {
        me.require(isOffice());
        OrganisationLogin login = logins.find(id);
        logins.remove(login);
        try {
            loginServer.removeLogin(login.alias());
        } catch (LoginServer.Away e) {
            throw new RuleBroken("account.away");
        }
        changes.record(me.actor(), "login.ended", "organisation " + login.organisation());
    }

    private boolean isOffice() {
        return me.is(Role.OFFICE) || me.is(Role.ADMIN);
    }
}
