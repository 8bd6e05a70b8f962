package org.peerwerk.cohort;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.peerwerk.shared.RuleBroken;

/**
 * A course run from one published version. It is planned by its tandem, opened for applications once {@link PlanCheck} finds nothing
 * missing, runs from its first day, and is completed. The version is pinned when the cohort is planned and never changes, so whoever
 * is admitted finishes under the rules that were read at the application.
 */
@Entity
public class Cohort {
    @Id
    private UUID id;
    @Column(name = "version_id")
    private UUID versionId;
    private String standard;
    private String title;
    private String about;
    @Column(name = "organisation_id")
    private UUID organisationId;
    private String place;
    private String access;
    @Column(name = "starts_on")
    private LocalDate startsOn;
    @Column(name = "ends_on")
    private LocalDate endsOn;
    @Column(name = "apply_until")
    private LocalDate applyUntil;
    private int places;
    @Column(name = "professional_id")
    private UUID professionalId;
    @Column(name = "peer_id")
    private UUID peerId;
    @Enumerated(EnumType.STRING)
    private Status status;
    @Column(name = "kept_until")
    private LocalDate keptUntil;
    @Version
    private int version;

    /**
     * PLANNED: only its tandem sees it. OPEN: anyone sees it and may apply until the day named. RUNNING and COMPLETED follow from the
     * dates ({@link #statusOn}): nobody has to press a button on the first day.
     */
    public enum Status {
        PLANNED, OPEN, RUNNING, COMPLETED, ARCHIVED
    }

    /**
     * What a tandem says of its course.
     *
     * @param about  for whom and what, may be empty; @param access what makes the place reachable, may be empty
     * @param places how many people can take part; companions take none
     */
    public record Plan(String title, String about, UUID organisationId, String place, String access, LocalDate startsOn, LocalDate endsOn,
            LocalDate applyUntil, int places, UUID professionalId, UUID peerId) {
        /** That one is on other days, at another place or under others: whoever takes part has to know. */
        boolean isElsewhere(Plan other) {
            return !startsOn.equals(other.startsOn) || !endsOn.equals(other.endsOn) || !place.equals(other.place)
                    || !professionalId.equals(other.professionalId) || !peerId.equals(other.peerId);
        }
    }

    protected Cohort() {
    }

    public Cohort(UUID id, UUID versionId, String standard, Plan plan) {
        this.id = id;
        this.versionId = versionId;
        this.standard = standard;
        this.status = Status.PLANNED;
        take(plan);
    }

    /**
     * Dates and people can change until the course is over; places never below those taken (the database sees to it).
     *
     * @param check of the new plan; once the course is published it must stay ready
     */
    public void replan(Plan plan, PlanCheck check, LocalDate today) {
        Status now = statusOn(today);
        if (now == Status.COMPLETED || now == Status.ARCHIVED) {
            throw new RuleBroken("cohort.replan.too-late");
        }
        if (status != Status.PLANNED) {
            check.require();
        }
        take(plan);
    }

    /** @param check of the plan with the sessions as they would be; a published course never loses what made it publishable */
    public void keepsItsPlan(PlanCheck check) {
        if (status != Status.PLANNED) {
            check.require();
        }
    }

    private void take(Plan plan) {
        if (plan.professionalId().equals(plan.peerId())) {
            throw RuleBroken.at("partner", "cohort.tandem.two-people");
        }
        if (plan.endsOn().isBefore(plan.startsOn())) {
            throw RuleBroken.at("endsOn", "cohort.ends-before-start");
        }
        if (plan.applyUntil().isAfter(plan.endsOn())) {
            throw RuleBroken.at("applyUntil", "cohort.apply-after-end");
        }
        title = plan.title();
        about = plan.about();
        organisationId = plan.organisationId();
        place = plan.place();
        access = plan.access();
        startsOn = plan.startsOn();
        endsOn = plan.endsOn();
        applyUntil = plan.applyUntil();
        places = plan.places();
        professionalId = plan.professionalId();
        peerId = plan.peerId();
    }

    /**
     * Its funder wants the records of the course at least until that day, longer than we keep them by ourselves. Whoever applies reads it.
     *
     * @param until    last day; null where nobody wants it
     * @param admitted somebody has been admitted: from then on what they read stays as it was
     * @throws RuleBroken once somebody is admitted, or for a day before the end of the course
     */
    public void keepRecords(LocalDate until, boolean admitted) {
        if (Objects.equals(until, keptUntil)) {
            return;
        }
        if (admitted) {
            throw new RuleBroken("cohort.kept.too-late");
        }
        if (until != null && until.isBefore(endsOn)) {
            throw RuleBroken.at("until", "cohort.kept.before-end");
        }
        keptUntil = until;
    }

    /** One place more than was planned. */
    void addPlace() {
        places++;
    }

    /** Last day until which a funder wants the records kept; null where none does. */
    public LocalDate keptUntil() {
        return keptUntil;
    }

    /** The organisation that ran it has ended; another one goes on with it. */
    void handOnTo(UUID organisation) {
        organisationId = organisation;
    }

    /** From now on anyone finds the cohort and may apply. @param check the plan's; every reason in it is named when it refuses */
    public void publish(PlanCheck check) {
        if (status != Status.PLANNED) {
            throw new RuleBroken("cohort.publish.already");
        }
        check.require();
        status = Status.OPEN;
    }

    public boolean takesApplications(LocalDate today) {
        return status == Status.OPEN && !today.isAfter(applyUntil);
    }

    /** What it is today: an open course runs from its first day to its last and is completed afterwards. */
    public Status statusOn(LocalDate today) {
        return statusOn(status, startsOn, endsOn, today);
    }

    static Status statusOn(Status stored, LocalDate startsOn, LocalDate endsOn, LocalDate today) {
        if (stored != Status.OPEN || today.isBefore(startsOn)) {
            return stored;
        }
        return today.isAfter(endsOn) ? Status.COMPLETED : Status.RUNNING;
    }

    public boolean isPublished() {
        return status != Status.PLANNED;
    }

    /** The two who lead: a professional and a peer. Nobody outside is told which is which without the peer's yes (I17). */
    public boolean isLedBy(UUID person) {
        return professionalId.equals(person) || peerId.equals(person);
    }

    /** Both who lead. */
    List<UUID> tandem() {
        return List.of(professionalId, peerId);
    }

    /** The other of the two who lead. */
    public UUID partnerOf(UUID person) {
        return professionalId.equals(person) ? peerId : professionalId;
    }

    public UUID id() {
        return id;
    }

    public UUID versionId() {
        return versionId;
    }

    /** The slug of its standard. */
    public String standard() {
        return standard;
    }

    public Plan plan() {
        return new Plan(title, about, organisationId, place, access, startsOn, endsOn, applyUntil, places, professionalId, peerId);
    }

    public Status status() {
        return status;
    }

    /** Counts the changes, so that a form can tell which state it showed. */
    public int version() {
        return version;
    }
}
