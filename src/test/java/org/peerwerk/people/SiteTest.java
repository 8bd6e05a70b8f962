package org.peerwerk.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.peerwerk.shared.Conflict;
import org.peerwerk.shared.RuleBroken;

class SiteTest {
    private static final LocalDate TODAY = LocalDate.of(2027, 3, 3);
    private static final UUID COORDINATOR = new UUID(0, 3);

    @Test
    void a_closed_site_takes_nobody_and_nothing_any_more() {
        Site site = site();
        site.requireOpen();
        site.close(TODAY);
        assertFalse(site.isOpen());
        assertThrows(RuleBroken.class, site::requireOpen);
        assertThrows(RuleBroken.class, () -> site.describe(site.facts(), 0));
    }

    @Test
    void who_has_left_coordinates_nothing() {
        Site site = site();
        assertTrue(site.isCoordinatedBy(COORDINATOR));
        site.loseCoordinator();
        assertFalse(site.isCoordinatedBy(COORDINATOR));
    }

    @Test
    void who_had_not_left_takes_back_what_nobody_else_has_taken_over() {
        Site site = site();
        site.takeBack(new UUID(0, 8));
        assertTrue(site.isCoordinatedBy(COORDINATOR));
        site.loseCoordinator();
        site.takeBack(COORDINATOR);
        assertTrue(site.isCoordinatedBy(COORDINATOR));
        site.loseCoordinator();
        site.close(TODAY);
        site.takeBack(COORDINATOR);
        assertFalse(site.isCoordinatedBy(COORDINATOR));
    }

    @Test
    void who_changes_an_older_state_is_told() {
        Site site = site();
        assertThrows(Conflict.class, () -> site.describe(site.facts(), 4));
        site.describe(new Site.Facts("Speicher", site.facts().address(), site.facts().access(), null, ""), 0);
        assertEquals("Speicher", site.facts().name());
    }

    private static Site site() {
        return new Site(new UUID(0, 1), new UUID(0, 2), new Site.Facts("Hafen", new Site.Address("Kai 1", "20457", "Hamburg"),
                new Site.Access(true, true, false, false, ""), COORDINATOR, "Montag 9 bis 12 Uhr"));
    }
}
