package org.peerwerk.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MeTest {
    private static final UUID ASSISTANT = new UUID(0, 1);
    private static final UUID PERSON = new UUID(0, 2);
    private final Me me = new Me();

    @BeforeEach
    void somebody_of_the_office_helps_a_person_with_an_application() {
        me.signIn(ASSISTANT, "Olga", Set.of(Role.OFFICE));
        me.actFor(PERSON, "Amira", Set.of(Errand.APPLICATION));
    }

    @Test
    void whoever_helps_may_run_that_errand_and_nothing_else() {
        me.require(Errand.APPLICATION);
        assertThrows(NotAllowed.class, () -> me.require(Errand.COMMENT));
        assertThrows(NotAllowed.class, me::requireLogin);
        assertThrows(NotAllowed.class, () -> me.require(true));
    }

    @Test
    void one_errand_opens_no_other() {
        for (Errand given : Errand.values()) {
            var helping = new Me();
            helping.signIn(ASSISTANT, "Olga", Set.of());
            helping.actFor(PERSON, "Amira", Set.of(given));
            for (Errand asked : Errand.values()) {
                assertEquals(asked == given, helping.may(asked));
                if (asked != given) {
                    assertThrows(NotAllowed.class, () -> helping.require(asked));
                }
            }
        }
    }

    @Test
    void a_fact_that_does_not_hold_for_the_person_refuses_the_errand_too() {
        assertThrows(NotAllowed.class, () -> me.require(Errand.APPLICATION, false));
    }

    @Test
    void whoever_helps_leaves_their_own_roles_behind() {
        assertFalse(me.is(Role.OFFICE));
        assertThrows(NotAllowed.class, () -> me.require(Role.OFFICE));
    }

    @Test
    void both_names_are_in_the_audit() {
        assertEquals(Actor.onBehalf(ASSISTANT, PERSON), me.actor());
        assertEquals(PERSON, me.id());
        assertEquals(ASSISTANT, me.hand());
    }

    @Test
    void for_themselves_everybody_may_run_every_errand() {
        var alone = new Me();
        alone.signIn(PERSON, "Amira", Set.of());
        alone.require(Errand.COMMENT);
        alone.requireLogin();
        assertEquals(PERSON, alone.hand());
    }

    @Test
    void nobody_may_do_nothing() {
        assertThrows(NotAllowed.class, () -> new Me().require(Errand.COMMENT));
    }
}
