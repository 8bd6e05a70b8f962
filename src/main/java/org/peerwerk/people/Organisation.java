package org.peerwerk.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.peerwerk.shared.Conflict;
import org.peerwerk.shared.RuleBroken;

/**
 * Who runs courses or sends people to them. The office registers it; it signs what it {@link Undertaking undertakes} before it runs a
 * course; its admins say who belongs to it and where it works. It ends by merging into another one or by leaving: then its memberships
 * end, another one goes on with its courses, and every paper it gave stays valid.
 */
@Entity
public class Organisation {
    @Id
    private UUID id;
    private String name;
    @Column(name = "legal_form")
    private String legalForm;
    private String place;
    @Enumerated(EnumType.STRING)
    private OrganisationKind kind;
    private boolean runs;
    private boolean sends;
    @Column(name = "ended_on")
    private LocalDate endedOn;
    @Enumerated(EnumType.STRING)
    @Column(name = "ended_how")
    private Ending endedHow;
    @Column(name = "successor_id")
    private UUID successor;
    @Version
    private int version;

    /** How an organisation ends. */
    public enum Ending {
        /** Another one takes over everything: people, sites, courses. */
        MERGED,
        /** It does not take part any more. */
        LEFT
    }

    /**
     * What the office says of an organisation.
     *
     * @param legalForm gGmbH, e. V. and so on, as the organisation writes it
     * @param place     of its seat
     * @param runs      runs courses
     * @param sends     sends people to courses
     */
    public record Facts(String name, String legalForm, String place, OrganisationKind kind, boolean runs, boolean sends) {
        /** @throws RuleBroken at {@code does} where it neither runs courses nor sends people */
        public Facts {
            name = name.strip();
            legalForm = legalForm.strip();
            place = place.strip();
            if (!runs && !sends) {
                throw RuleBroken.at("does", "organisation.does-nothing");
            }
        }
    }

    protected Organisation() {
    }

    public Organisation(UUID id, Facts facts) {
        this.id = id;
        take(facts);
    }

    /**
     * @param seen the {@link #version} that the form showed
     * @throws Conflict   where somebody else has changed it meanwhile
     * @throws RuleBroken once it has ended
     */
    public void describe(Facts facts, int seen) {
        requireGoingOn();
        if (version != seen) {
            throw new Conflict("conflict.changed");
        }
        take(facts);
    }

    private void take(Facts facts) {
        name = facts.name();
        legalForm = facts.legalForm();
        place = facts.place();
        kind = facts.kind();
        runs = facts.runs();
        sends = facts.sends();
    }

    /**
     * From today on it is over.
     *
     * @param successor who goes on with its courses; null where nobody has to
     * @throws RuleBroken at {@code successor} where a merger has none, or it is this one
     */
    public void end(Ending how, UUID successor, LocalDate today) {
        requireGoingOn();
        if (how == Ending.MERGED && successor == null) {
            throw RuleBroken.at("successor", "organisation.end.successor-missing");
        }
        if (id.equals(successor)) {
            throw RuleBroken.at("successor", "organisation.end.successor-itself");
        }
        this.endedHow = how;
        this.successor = successor;
        this.endedOn = today;
    }

    /** @throws RuleBroken once it has ended */
    public void requireGoingOn() {
        if (endedOn != null) {
            throw new RuleBroken("organisation.has-ended");
        }
    }

    /**
     * What it still has to sign before it runs a course (domain.md section 3): its current words, not earlier ones.
     *
     * @param pledges what it has signed, whenever
     * @param today   decides which words are current
     */
    public Set<Undertaking> unsigned(Collection<Pledge> pledges, LocalDate today) {
        var missing = EnumSet.noneOf(Undertaking.class);
        if (runs) {
            missing.addAll(EnumSet.allOf(Undertaking.class));
            missing.removeIf(undertaking -> pledges.stream().anyMatch(pledge -> pledge.isFor(undertaking, undertaking.on(today).number())));
        }
        return missing;
    }

    /** Runs courses, goes on, and has signed everything. */
    public boolean mayRun(Collection<Pledge> pledges, LocalDate today) {
        return runs && endedOn == null && unsigned(pledges, today).isEmpty();
    }

    public UUID id() {
        return id;
    }

    public Facts facts() {
        return new Facts(name, legalForm, place, kind, runs, sends);
    }

    public String name() {
        return name;
    }

    public boolean goesOn() {
        return endedOn == null;
    }

    public OrganisationRow row() {
        return new OrganisationRow(id, name, legalForm, place, kind, runs, sends, endedOn);
    }

    /** Who goes on with its courses; null where nobody does or it has not ended. */
    public UUID successor() {
        return successor;
    }

    /** Counts the changes, so that a form can tell which state it showed. */
    public int version() {
        return version;
    }
}
