package org.peerwerk.cohort;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.peerwerk.shared.LocalizedText;
import org.peerwerk.standard.Basis;
import org.peerwerk.standard.ModuleContent;
import org.peerwerk.standard.PublishedVersion;
import org.peerwerk.standard.Rule;
import org.peerwerk.standard.VersionContent;

/** A small standard and a small course for tests: M1 has 2 and 2 units and 2 of self-study, M2 has 4 units. */
public final class Samples {
    public static final UUID PROFESSIONAL = new UUID(1, 1);
    public static final UUID PEER = new UUID(1, 2);
    public static final UUID STAFF = new UUID(1, 3);
    public static final UUID COHORT = new UUID(2, 1);
    public static final LocalDate FIRST = LocalDate.of(2027, 3, 1);
    public static final LocalDate LAST = LocalDate.of(2027, 3, 31);
    public static final OffsetDateTime NOW = OffsetDateTime.of(2027, 3, 2, 10, 0, 0, 0, ZoneOffset.UTC);

    private Samples() {
    }

    public static LocalizedText text(String words) {
        return new LocalizedText(words, words, words);
    }

    public static PublishedVersion version(Rule... rules) {
        var content = new VersionContent(1, "train-the-trainer", "1.0", "CC-BY-4.0", text("Train the Trainer"), text("Trainer"),
                text("About"),
                8, 0, List.of("M1", "M2"), List.of(rules), null);
        return new PublishedVersion(new UUID(3, 1), "train-the-trainer", "1.0", new Basis.Start(), "hash", FIRST, content,
                List.of(module("M1", unit(2, ModuleContent.Hours.CONTACT), unit(2, ModuleContent.Hours.REFLECTION),
                        unit(2, ModuleContent.Hours.SELF_STUDY)), module("M2", unit(4, ModuleContent.Hours.CONTACT))));
    }

    private static ModuleContent.Unit unit(int units, ModuleContent.Hours hours) {
        return new ModuleContent.Unit(text("Unit of " + units), units, hours);
    }

    private static ModuleContent module(String code, ModuleContent.Unit... units) {
        return new ModuleContent(1, new UUID(4, code.hashCode()), code, true, text("Module " + code), text("About " + code),
                List.of(units), 0,
                text("Talk"), List.of(), false, List.of(), null);
    }

    public static Cohort.Plan plan() {
        return plan(10);
    }

    public static Cohort.Plan plan(int places) {
        return new Cohort.Plan("Spring course", "", new UUID(5, 1), "Berlin", "", FIRST, LAST, FIRST.minusDays(7), places, PROFESSIONAL,
                PEER);
    }

    public static Cohort cohort() {
        return new Cohort(COHORT, new UUID(3, 1), "train-the-trainer", plan());
    }

    public static SessionPart part(String module, int unit, int minutes, SessionPart.Lead lead) {
        return new SessionPart(module, unit, minutes, lead);
    }

    public static Session session(int number, LocalDate day, SessionPart... parts) {
        return new Session(new UUID(6, number), COHORT, day, LocalTime.of(9, 0), "Berlin", List.of(parts));
    }

    /** Covers everything, half of it led by the peer: M1 by the peer alone, M2 by the professional. */
    public static List<Session> fullPlan() {
        return List.of(session(1, FIRST, part("M1", 1, 90, SessionPart.Lead.PEER), part("M1", 2, 90, SessionPart.Lead.PEER)),
                session(2, FIRST.plusDays(7), part("M2", 1, 180, SessionPart.Lead.PROFESSIONAL)));
    }

    public static Rule.PeerShare share(int percent, Rule.Scope scope, String module) {
        return new Rule.PeerShare("share-" + scope, Rule.Stage.COURSE, text("share"), percent, scope, module);
    }

    public static Rule.GroupSize groupSize(int minimum, int maximum) {
        return new Rule.GroupSize("size", Rule.Stage.COURSE, text("size"), minimum, maximum, false, false);
    }
}
