package org.peerwerk.people;

import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.peerwerk.people.TabletRepository.TabletRow;
import org.peerwerk.shared.Actor;
import org.peerwerk.shared.ChangeRepository;
import org.peerwerk.shared.Me;
import org.peerwerk.shared.UseCases;

/** Who coordinates a site equips it with devices that many people use. A covered page is remembered for its person, on no device. */
@UseCases
public class Equipping {
    /** A covered page is gone on with on the same day; later, everybody begins at their own start. */
    private static final int REMEMBERED_HOURS = 12;

    @Inject
    private Me me;
    @Inject
    private OrganisationRights rights;
    @Inject
    private SiteRepository sites;
    @Inject
    private TabletRepository tablets;
    @Inject
    private SecureRandom random;
    @Inject
    private ChangeRepository changes;
    @Inject
    private Clock clock;

    /** The devices of a site, for who equips it. */
    public List<TabletRow> list(UUID organisation, UUID site) {
        me.require(mayEquip(organisation, site));
        return tablets.ofSite(site);
    }

    /**
     * Enables the device on which this is pressed.
     *
     * @param id the form's own
     * @return the secret that the device keeps; empty where this form was sent before, and the device has it already
     */
    public Optional<String> enable(UUID id, UUID organisation, UUID site, String name) {
        me.require(mayEquip(organisation, site));
        sites.find(organisation, site).requireOpen();
        if (tablets.exists(id)) {
            return Optional.empty();
        }
        byte[] chance = new byte[32];
        random.nextBytes(chance);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(chance);
        tablets.add(new Tablet(id, site, name, secret, me.id(), OffsetDateTime.now(clock)));
        changes.record(me.actor(), "tablet.enabled", "site " + site);
        return Optional.of(secret);
    }

    /** The device is one like any other from now on, wherever it is. */
    public void end(UUID organisation, UUID site, UUID id) {
        me.require(mayEquip(organisation, site));
        tablets.find(site, id).end(OffsetDateTime.now(clock));
        changes.record(me.actor(), "tablet.ended", "site " + site);
    }

    /** For the filter that asks with every request. */
    public boolean isTablet(Actor system, String secret) {
        system.requireSystem();
        return tablets.isKnown(Tablet.hash(secret));
    }

    /** The device covers the page of whoever presses its keys. @param path with language */
    public void leave(String path) {
        me.requireKnown();
        tablets.putPlace(me.hand(), path, OffsetDateTime.now(clock));
    }

    /** Where the person was when a device covered their page; once. */
    public Optional<String> comeBack() {
        me.requireLogin();
        return tablets.takePlace(me.id(), OffsetDateTime.now(clock).minusHours(REMEMBERED_HOURS));
    }

    private boolean mayEquip(UUID organisation, UUID site) {
        return rights.mayManage(organisation) || sites.find(organisation, site).isCoordinatedBy(me.id());
    }
}
