package org.peerwerk.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.peerwerk.people.DeathNotice.Ended;
import org.peerwerk.people.DeathNotice.Stage;
import org.peerwerk.shared.Json;
import org.peerwerk.shared.RuleBroken;

class DeathNoticeTest {
    private static final OffsetDateTime NOW = OffsetDateTime.of(2027, 5, 3, 9, 0, 0, 0, ZoneOffset.UTC);
    private static final LocalDate DAY = LocalDate.of(2027, 5, 1);
    private static final UUID PERSON = new UUID(0, 1);
    private static final UUID OFFICE = new UUID(0, 2);
    private static final UUID ADMIN = new UUID(0, 3);

    private static final List<Ended> ENDED = List.of(new Ended(new UUID(0, 5), null, List.of(new UUID(0, 7))), new Ended(new UUID(0, 6), DAY.plusYears(1), List.of()));

    private static DeathNotice entered() {
        return new DeathNotice(new UUID(0, 9), PERSON, DAY, OFFICE, NOW);
    }

    private static DeathNotice confirmed() {
        DeathNotice notice = entered();
        notice.confirm(ADMIN, ENDED, NOW);
        return notice;
    }

    @Test
    void one_alone_says_nothing_that_holds() {
        DeathNotice notice = entered();
        assertEquals(Stage.ENTERED, notice.stage());
        assertTrue(notice.waitsForAnother(OFFICE));
        assertFalse(notice.waitsForAnother(ADMIN));
        assertEquals("death.second-person", assertThrows(RuleBroken.class, () -> notice.confirm(OFFICE, List.of(), NOW)).code());
        assertEquals(Stage.ENTERED, notice.stage());
    }

    @Test
    void nobody_enters_or_confirms_themselves() {
        assertThrows(RuleBroken.class, () -> new DeathNotice(new UUID(0, 9), PERSON, DAY, PERSON, NOW));
        assertThrows(RuleBroken.class, () -> entered().confirm(PERSON, List.of(), NOW));
    }

    @Test
    void a_day_to_come_is_refused_beside_its_field() {
        RuleBroken broken = assertThrows(RuleBroken.class, () -> new DeathNotice(new UUID(0, 9), PERSON, NOW.toLocalDate().plusDays(1), OFFICE, NOW));
        assertEquals("diedOn", broken.field());
    }

    @Test
    void the_second_person_makes_it_hold_and_what_ended_is_remembered() {
        DeathNotice notice = confirmed();
        assertEquals(Stage.CONFIRMED, notice.stage());
        assertEquals(ENDED, notice.ended());
        assertThrows(RuleBroken.class, () -> notice.withdraw(NOW));
        assertThrows(RuleBroken.class, () -> notice.confirm(new UUID(0, 4), List.of(), NOW));
    }

    @Test
    void what_ended_before_sites_were_remembered_is_read_too() {
        assertEquals(new Ended(new UUID(0, 5), null, List.of()), Json.read("{\"membership\":\"" + new UUID(0, 5) + "\",\"until\":null}", Ended.class));
    }

    @Test
    void before_that_it_can_be_withdrawn() {
        DeathNotice notice = entered();
        notice.withdraw(NOW);
        assertEquals(Stage.WITHDRAWN, notice.stage());
        assertThrows(RuleBroken.class, () -> notice.confirm(ADMIN, List.of(), NOW));
    }

    @Test
    void the_wrong_person_comes_back_by_two_as_well() {
        DeathNotice notice = confirmed();
        assertThrows(RuleBroken.class, () -> notice.undo(OFFICE, NOW));
        notice.doubt(ADMIN);
        assertEquals(Stage.DOUBTED, notice.stage());
        assertThrows(RuleBroken.class, () -> notice.undo(ADMIN, NOW));
        notice.undo(OFFICE, NOW);
        assertEquals(Stage.UNDONE, notice.stage());
    }

    @Test
    void a_doubt_can_be_wrong() {
        DeathNotice notice = confirmed();
        notice.doubt(ADMIN);
        notice.keep();
        assertEquals(Stage.CONFIRMED, notice.stage());
    }
}
