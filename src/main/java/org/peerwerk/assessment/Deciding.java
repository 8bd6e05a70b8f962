package org.peerwerk.assessment;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peerwerk.assessment.DecisionVoice.Decider;
import org.peerwerk.people.AccreditationRepository;
import org.peerwerk.people.Activity;
import org.peerwerk.people.Capacity;
import org.peerwerk.people.ConsentRepository;
import org.peerwerk.people.Letterbox;
import org.peerwerk.people.Look;
import org.peerwerk.people.Looks;
import org.peerwerk.people.PersonRepository;
import org.peerwerk.people.Purpose;
import org.peerwerk.shared.ChangeRepository;
import org.peerwerk.shared.Chance;
import org.peerwerk.shared.Conflict;
import org.peerwerk.shared.Me;
import org.peerwerk.shared.NotAllowed;
import org.peerwerk.shared.NotFound;
import org.peerwerk.shared.Role;
import org.peerwerk.shared.RuleBroken;
import org.peerwerk.shared.UseCases;

/**
 * People decide about certificates: the two of the course's tandem, and those whom the office named for the standard. The rules only say
 * whether there is something to decide.
 */
@UseCases
public class Deciding {
    /** Longest reason, in characters. */
    public static final int LONGEST_REASON = 2000;

    @Inject
    private Me me;
    @Inject
    private Progressing progressing;
    @Inject
    private ParticipationRepository participations;
    @Inject
    private VoiceRepository voices;
    @Inject
    private PersonRepository persons;
    @Inject
    private AccreditationRepository accreditations;
    @Inject
    private ConsentRepository consents;
    @Inject
    private Letterbox letterbox;
    @Inject
    private ChangeRepository changes;
    @Inject
    private Looks looks;
    @Inject
    private Clock clock;

    /** One line of my list. @param spoken I have said what I think */
    public record Candidate(UUID enrolment, String name, String course, Eligibility eligibility, boolean made, boolean spoken) {
        /** It is my turn. */
        public boolean waitsForMe() {
            return eligibility.isEligible() && !made && !spoken;
        }
    }

    /**
     * One person I may decide about. What others said is told only after I have spoken, so that nobody just follows.
     *
     * @param spoken who has spoken so far; @param voices empty until I have spoken; @param mine null until then
     */
    public record Case(Way way, String name, List<String> spoken, List<Voice> voices, Voice mine, Map<UUID, String> names) {
    }

    public record Voice(String name, boolean agrees, String reason, OffsetDateTime at) {
    }

    /** About whom I may decide: those waiting for me first, then who is eligible, by name. */
    public List<Candidate> candidates() {
        me.requireLogin();
        var standards = accreditations.standardsOf(me.id(), Activity.DECIDE, today());
        List<Way> ways = progressing.read(participations.decidableBy(me.id(), standards));
        Map<UUID, String> names = persons.names(ways.stream().map(way -> way.participation().person()).collect(Collectors.toSet()));
        Map<UUID, List<DecisionVoice>> spoken = voices.voices(ways.stream().map(way -> way.participation().enrolment()).toList()).stream()
                .collect(Collectors.groupingBy(DecisionVoice::enrolmentId));
        return ways.stream().map(way -> new Candidate(way.participation().enrolment(), names.get(way.participation().person()),
                        way.participation().title(), way.eligibility(), way.decision().isMade(),
                        spoken.getOrDefault(way.participation().enrolment(), List.of()).stream().anyMatch(this::isMine)))
                .sorted(Comparator.comparing((Candidate one) -> !one.waitsForMe())
                        .thenComparing(one -> !one.eligibility().isEligible()).thenComparing(Candidate::name))
                .toList();
    }

    /** The person sees that I have opened it. @throws NotFound for my own enrolment and where I may not decide */
    public Case show(UUID enrolment) {
        me.requireLogin();
        Participation participation = participations.find(enrolment);
        decider(participation);
        looks.note(participation.person(), Look.What.DECISION, participation.title());
        Way way = progressing.read(participation);
        List<DecisionVoice> all = voices.voices(List.of(enrolment));
        Map<UUID, String> names = persons.names(Stream.concat(way.people(), all.stream().map(DecisionVoice::deciderId))
                .collect(Collectors.toSet()));
        List<Voice> told = all.stream()
                .map(voice -> new Voice(names.get(voice.deciderId()), voice.agrees(), voice.reason(), voice.spokenAt())).toList();
        Voice mine = all.stream().filter(this::isMine).map(all::indexOf).map(told::get).findFirst().orElse(null);
        return new Case(way, names.get(participation.person()), told.stream().map(Voice::name).toList(),
                mine == null ? List.of() : told, mine, names);
    }

    /**
     * Says, once and for good, whether I agree that this person gets the certificate.
     *
     * @param once   the form's own id: a form sent twice speaks once
     * @param reason why; read by the other deciders and the office
     * @throws RuleBroken while a rule is not met, without a reason, or when the decision is made already
     * @throws Conflict   where I have spoken before
     */
    public Decision speak(UUID once, UUID enrolment, boolean agrees, String reason) {
        me.requireLogin();
        Participation participation = participations.find(enrolment);
        Decider decider = decider(participation);
        participations.hold(enrolment);
        Way way = progressing.read(participation);
        if (voices.exists(once)) {
            return way.decision();
        }
        if (voices.voices(List.of(enrolment)).stream().anyMatch(this::isMine)) {
            throw new Conflict("conflict.decision_voice_once");
        }
        if (!participation.isOpen()) {
            throw new RuleBroken("assessment.closed");
        }
        if (way.decision().isMade()) {
            throw new RuleBroken("assessment.decision.made-already");
        }
        voices.add(new DecisionVoice(once, participation, decider, way.eligibility(), agrees, reason, OffsetDateTime.now(clock)));
        changes.record(me.actor(), "decision.spoken", "enrolment " + enrolment);
        Decision decision = Decision.of(way.version(), voices.voices(List.of(enrolment)));
        if (decision.isMade()) {
            letterbox.tell(participation.person(), "decision " + enrolment, "message.decision", "/my/way/" + enrolment);
        }
        return decision;
    }

    /** For the office. */
    public Decision decision(UUID enrolment) {
        me.require(Role.OFFICE);
        return progressing.read(participations.find(enrolment)).decision();
    }

    /** For the office: where the decisions about all these stand, in the same number of statements however many. */
    public Map<UUID, Decision> decisions(Collection<UUID> enrolments) {
        me.require(Role.OFFICE);
        return progressing.read(participations.all(enrolments)).stream()
                .collect(Collectors.toMap(way -> way.participation().enrolment(), Way::decision));
    }

    /** From where I may speak about this person. @throws NotFound about myself; @throws NotAllowed where I may not */
    private Decider decider(Participation participation) {
        if (participation.person().equals(me.id())) {
            throw new NotFound("decision");
        }
        boolean named = accreditations.holdsAny(me.id(), participation.standard(), Activity.DECIDE, today());
        boolean ofTandem = participation.tandem().has(me.id());
        me.require(named || ofTandem);
        persons.requireUsed(participation.person());
        boolean asPeer = accreditations.holds(me.id(), participation.standard(), Activity.DECIDE, Capacity.PEER, today())
                || participation.tandem().peer().equals(me.id()) && consents.has(me.id(), Purpose.PEER);
        return new Decider(me.id(), asPeer, ofTandem);
    }

    private boolean isMine(DecisionVoice voice) {
        return voice.deciderId().equals(me.id());
    }

    private LocalDate today() {
        return Chance.today(clock);
    }
}
