package org.peerwerk.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.peerwerk.assessment.Course.PEER;
import static org.peerwerk.assessment.Course.PROFESSIONAL;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.peerwerk.cohort.Enrolment;
import org.peerwerk.shared.RuleBroken;
import org.peerwerk.standard.Shipped;

/** Two people decide, at least one of them a peer, not both from the tandem (domain.md I2, I19). */
class DecisionTest {
    private static final UUID PARTICIPANT = new UUID(9, 9);
    private static final UUID ADVOCATE = new UUID(9, 1);
    private static final UUID EXPERT = new UUID(9, 2);
    private static final DecisionVoice.Decider PROFESSIONAL_OF_TANDEM = new DecisionVoice.Decider(PROFESSIONAL, false, true);
    private static final DecisionVoice.Decider PEER_OF_TANDEM = new DecisionVoice.Decider(PEER, true, true);
    private static final DecisionVoice.Decider PEER_OUTSIDE = new DecisionVoice.Decider(ADVOCATE, true, false);
    private static final DecisionVoice.Decider PROFESSIONAL_OUTSIDE = new DecisionVoice.Decider(EXPERT, false, false);
    private static final Participation ABOUT = new Participation(new UUID(9, 3), PARTICIPANT, Enrolment.Status.ACTIVE, new UUID(9, 4),
            "A course", new UUID(9, 5), "peer-supporter", new UUID(9, 6), LocalDate.of(2026, 1, 1), LocalDate.of(2026, 6, 1),
            Course.TANDEM);

    private int minutes;

    private DecisionVoice voice(DecisionVoice.Decider decider, boolean agrees) {
        return new DecisionVoice(new UUID(9, 100 + minutes), ABOUT, decider, new Eligibility.Eligible(), agrees, "Alles ist da.",
                OffsetDateTime.parse("2026-06-30T21:50:00Z").plusMinutes(minutes++));
    }

    private static Decision decide(DecisionVoice... voices) {
        return Decision.of(Shipped.version("peer-supporter"), List.of(voices));
    }

    @Test
    void nobody_has_spoken_yet() {
        var open = assertInstanceOf(Decision.Open.class, decide());
        assertEquals(Set.of(Decision.Lack.VOICES, Decision.Lack.PEER, Decision.Lack.OUTSIDE), open.missing());
    }

    @Test
    void one_of_the_tandem_and_a_peer_from_outside_decide() {
        var made = assertInstanceOf(Decision.Made.class, decide(voice(PROFESSIONAL_OF_TANDEM, true), voice(PEER_OUTSIDE, true)));
        assertEquals(List.of(PROFESSIONAL, ADVOCATE), made.deciders());
    }

    @Test
    void the_peer_of_the_tandem_and_a_professional_from_outside_decide() {
        assertTrue(decide(voice(PEER_OF_TANDEM, true), voice(PROFESSIONAL_OUTSIDE, true)).isMade());
    }

    @Test
    void the_tandem_alone_does_not_decide() {
        var open = assertInstanceOf(Decision.Open.class, decide(voice(PROFESSIONAL_OF_TANDEM, true), voice(PEER_OF_TANDEM, true)));
        assertEquals(Set.of(Decision.Lack.OUTSIDE), open.missing());
    }

    @Test
    void two_professionals_do_not_decide() {
        var open = assertInstanceOf(Decision.Open.class, decide(voice(PROFESSIONAL_OF_TANDEM, true), voice(PROFESSIONAL_OUTSIDE, true)));
        assertEquals(Set.of(Decision.Lack.PEER), open.missing());
    }

    @Test
    void one_person_alone_does_not_decide() {
        var open = assertInstanceOf(Decision.Open.class, decide(voice(PEER_OUTSIDE, true)));
        assertEquals(Set.of(Decision.Lack.VOICES), open.missing());
    }

    @Test
    void who_does_not_agree_does_not_count_as_agreeing() {
        assertFalse(decide(voice(PROFESSIONAL_OF_TANDEM, true), voice(PEER_OUTSIDE, false)).isMade());
    }

    @Test
    void a_third_voice_can_complete_what_two_could_not() {
        var made = assertInstanceOf(Decision.Made.class,
                decide(voice(PROFESSIONAL_OF_TANDEM, true), voice(PEER_OF_TANDEM, true), voice(PROFESSIONAL_OUTSIDE, true)));
        assertEquals(List.of(PROFESSIONAL, PEER, EXPERT), made.deciders());
    }

    @Test
    void the_day_of_the_decision_is_the_day_in_germany_of_the_voice_that_made_it() {
        minutes = 9;
        var made = assertInstanceOf(Decision.Made.class, decide(voice(PEER_OUTSIDE, true), voice(PROFESSIONAL_OF_TANDEM, true)));
        // 22:00 in UTC is midnight in Germany
        assertEquals(LocalDate.of(2026, 7, 1), made.on());
    }

    @Test
    void nobody_decides_about_themselves() {
        var self = new DecisionVoice.Decider(PARTICIPANT, true, false);
        assertEquals("assessment.decision.not-oneself", assertThrows(RuleBroken.class, () -> voice(self, true)).code());
    }

    @Test
    void nobody_decides_while_something_is_missing() {
        var notYet = new Eligibility.NotYet(List.of(Missing.of("assessment.missing.contacts", 1, 6)));
        assertEquals("assessment.decision.not-eligible", assertThrows(RuleBroken.class, () -> new DecisionVoice(new UUID(9, 7), ABOUT,
                PEER_OUTSIDE, notYet, true, "Ja.", OffsetDateTime.parse("2026-06-30T10:00:00Z"))).code());
    }

    @Test
    void a_voice_needs_a_reason() {
        assertEquals("reason", assertThrows(RuleBroken.class, () -> new DecisionVoice(new UUID(9, 7), ABOUT, PEER_OUTSIDE,
                new Eligibility.Eligible(), false, "  ", OffsetDateTime.parse("2026-06-30T10:00:00Z"))).field());
    }
}
