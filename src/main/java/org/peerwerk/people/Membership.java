package org.peerwerk.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One person belongs to one organisation, from a day on, which may lie ahead. Ends on the day it is ended, the same day (I18), or on a day
 * that is known before; coming back is a new row.
 */
@Entity
public class Membership {
    @Id
    private UUID id;
    @Column(name = "person_id")
    private UUID person;
    @Column(name = "organisation_id")
    private UUID organisation;
    @Enumerated(EnumType.STRING)
    @Column(name = "role")
    private Standing standing;
    private LocalDate since;
    private LocalDate until;
    @Column(name = "site_id")
    private UUID site;
    @Version
    private int version;

    protected Membership() {
    }

    public Membership(UUID id, UUID person, UUID organisation, Standing standing, LocalDate since) {
        this.id = id;
        this.person = person;
        this.organisation = organisation;
        this.standing = standing;
        this.since = since;
    }

    /** From that day on the person does not belong to the organisation any more. An end is moved to an earlier day, never to a later one. */
    public void end(LocalDate day) {
        if (until == null || day.isBefore(until)) {
            until = day;
        }
    }

    /** It had been ended by mistake. @param until the end that was known before; null where none was */
    void goOn(LocalDate until) {
        this.until = until;
    }

    /** Somebody who belongs already becomes an admin, or stops being one. */
    public void become(Standing standing) {
        this.standing = standing;
    }

    /** @param site of the same organisation; null for nowhere in particular */
    public void workAt(UUID site) {
        this.site = site;
    }

    /** The same under the organisation that this one is merged into; the site comes along. */
    Membership under(UUID id, UUID successor, LocalDate today) {
        var next = new Membership(id, person, successor, standing, today);
        next.site = site;
        return next;
    }

    /** {@code until} is the first day without it. */
    public boolean holds(LocalDate on) {
        return !since.isAfter(on) && (until == null || until.isAfter(on));
    }

    public UUID id() {
        return id;
    }

    public UUID person() {
        return person;
    }

    public UUID organisation() {
        return organisation;
    }

    public Standing standing() {
        return standing;
    }

    /** First day without it; null where no end is known. */
    LocalDate until() {
        return until;
    }

    /** Null for nowhere in particular. */
    UUID site() {
        return site;
    }

    /** First day of it; may lie ahead. */
    public LocalDate since() {
        return since;
    }
}
