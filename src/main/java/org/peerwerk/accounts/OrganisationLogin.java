package org.peerwerk.accounts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.UUID;
import org.peerwerk.shared.RuleBroken;

/**
 * An organisation's own login, which its staff may use for their account here. Entered by the office, gone when the office takes it away.
 * Ours is only which organisation it belongs to; addresses, keys and the secret stand in the login server.
 */
@Entity
@Table(name = "organisation_login")
public class OrganisationLogin {
    /** How that login speaks: OpenID Connect or SAML 2.0. */
    public enum Kind {
        OIDC, SAML;

        /** As the login server calls it. */
        String provider() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Id
    private UUID id;
    @Column(name = "organisation_id")
    private UUID organisation;
    private String alias;
    @Enumerated(EnumType.STRING)
    private Kind kind;
    @Column(name = "added_at")
    private OffsetDateTime addedAt;
    @Version
    private int version;

    protected OrganisationLogin() {
    }

    /**
     * @param alias stands in addresses
     * @throws RuleBroken at {@code alias} where that is no short name
     */
    OrganisationLogin(UUID id, UUID organisation, String alias, Kind kind, OffsetDateTime now) {
        if (!alias.matches("[a-z][a-z0-9-]{1,38}")) {
            throw RuleBroken.at("alias", "login.alias");
        }
        this.id = id;
        this.organisation = organisation;
        this.alias = alias;
        this.kind = kind;
        this.addedAt = now;
    }

    public UUID id() {
        return id;
    }

    public UUID organisation() {
        return organisation;
    }

    public String alias() {
        return alias;
    }
}
