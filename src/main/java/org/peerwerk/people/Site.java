package org.peerwerk.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.peerwerk.shared.Conflict;
import org.peerwerk.shared.RuleBroken;

/**
 * A place where an organisation works: its address, what makes it reachable, and who coordinates there. It is closed, never deleted: its
 * people go to another site of the organisation or stay without one.
 */
@Entity
public class Site {
    @Id
    private UUID id;
    @Column(name = "organisation_id")
    private UUID organisation;
    private String name;
    private String street;
    private String postcode;
    private String town;
    @Column(name = "step_free")
    private boolean stepFree;
    @Column(name = "accessible_wc")
    private boolean accessibleWc;
    @Column(name = "induction_loop")
    private boolean inductionLoop;
    @Column(name = "quiet_room")
    private boolean quietRoom;
    @Column(name = "way_in")
    private String wayIn;
    @Column(name = "coordinator_id")
    private UUID coordinator;
    private String hours;
    @Column(name = "closed_on")
    private LocalDate closedOn;
    @Version
    private int version;

    public record Address(String street, String postcode, String town) {
    }

    /**
     * What is there. False says no more than that nobody has said there is.
     *
     * @param wayIn how to get in, in words; may be empty
     */
    public record Access(boolean stepFree, boolean accessibleWc, boolean inductionLoop, boolean quietRoom, String wayIn) {
    }

    /**
     * @param coordinator a person who belongs to the organisation; null while nobody does it
     * @param hours       when the coordinator can be reached, in words; may be empty
     */
    public record Facts(String name, Address address, Access access, UUID coordinator, String hours) {
    }

    protected Site() {
    }

    public Site(UUID id, UUID organisation, Facts facts) {
        this.id = id;
        this.organisation = organisation;
        take(facts);
    }

    /**
     * @param seen the {@link #version} that the form showed
     * @throws Conflict   where somebody else has changed it meanwhile
     * @throws RuleBroken once it is closed
     */
    public void describe(Facts facts, int seen) {
        requireOpen();
        if (version != seen) {
            throw new Conflict("conflict.changed");
        }
        take(facts);
    }

    private void take(Facts facts) {
        name = facts.name();
        street = facts.address().street();
        postcode = facts.address().postcode();
        town = facts.address().town();
        stepFree = facts.access().stepFree();
        accessibleWc = facts.access().accessibleWc();
        inductionLoop = facts.access().inductionLoop();
        quietRoom = facts.access().quietRoom();
        wayIn = facts.access().wayIn();
        coordinator = facts.coordinator();
        hours = facts.hours();
    }

    /** The organisation was merged: the site goes on under the other one. */
    void moveTo(UUID organisation) {
        this.organisation = organisation;
    }

    /** Somebody who has left the organisation coordinates nothing in it any more. */
    void loseCoordinator() {
        coordinator = null;
    }

    /** They had not left: they coordinate it again, unless it is closed or somebody else does now. */
    void takeBack(UUID before) {
        if (coordinator == null && isOpen()) {
            coordinator = before;
        }
    }

    /** From today on nobody is there. Closing twice changes nothing. */
    public void close(LocalDate today) {
        if (closedOn == null) {
            closedOn = today;
        }
    }

    /** @throws RuleBroken once it is closed */
    public void requireOpen() {
        if (closedOn != null) {
            throw new RuleBroken("site.is-closed");
        }
    }

    public UUID id() {
        return id;
    }

    public UUID organisation() {
        return organisation;
    }

    public Facts facts() {
        return new Facts(name, new Address(street, postcode, town), new Access(stepFree, accessibleWc, inductionLoop, quietRoom, wayIn),
                coordinator, hours);
    }

    public boolean isCoordinatedBy(UUID person) {
        return person.equals(coordinator);
    }

    public boolean isOpen() {
        return closedOn == null;
    }

    public int version() {
        return version;
    }
}
