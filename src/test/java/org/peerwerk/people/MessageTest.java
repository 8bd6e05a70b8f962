package org.peerwerk.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.peerwerk.shared.Language;
import org.peerwerk.shared.RuleBroken;

class MessageTest {
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2027-03-03T23:30:00Z");
    /** In Germany it was past midnight when it was written. */
    private static final LocalDate WRITTEN = LocalDate.of(2027, 3, 4);
    private static final UUID COORDINATOR = new UUID(0, 4);

    @Test
    void a_message_reaches_the_person_when_they_open_it() {
        Message message = message();
        assertNull(message.reachedOn());
        message.open(WRITTEN.plusDays(2));
        assertEquals(WRITTEN.plusDays(2), message.reachedOn());
        assertEquals(Message.How.OPENED, message.how());
    }

    @Test
    void a_message_reaches_the_person_on_the_day_it_was_handed_over_and_the_number_is_forgotten() {
        Message message = message();
        message.handOver(WRITTEN.plusDays(1), COORDINATOR, WRITTEN.plusDays(3));
        assertEquals(WRITTEN.plusDays(1), message.reachedOn());
        assertEquals("", message.way().contact());
    }

    @Test
    void what_comes_first_counts() {
        Message message = message();
        message.handOver(WRITTEN.plusDays(1), COORDINATOR, WRITTEN.plusDays(3));
        message.open(WRITTEN.plusDays(3));
        assertEquals(WRITTEN.plusDays(1), message.reachedOn());
        assertEquals(Message.How.HANDED_OVER, message.how());
    }

    @Test
    void nobody_hands_over_what_is_not_written_yet_and_nobody_tomorrow() {
        Message message = message();
        for (LocalDate day : new LocalDate[] {WRITTEN.minusDays(1), WRITTEN.plusDays(4)}) {
            assertEquals("day", assertThrows(RuleBroken.class, () -> message.handOver(day, COORDINATOR, WRITTEN.plusDays(3))).field());
        }
        assertNull(message.reachedOn());
        assertEquals("040 123", message.way().contact());
    }

    @Test
    void in_leichte_sprache_every_sentence_has_its_line_and_the_dot_of_a_date_ends_none() {
        String text = "Das war am 3. März 2027. Ist das falsch? Sagen Sie es.\n5. Mai 2027, 9:00 Uhr";
        assertEquals(List.of("Das war am 3. März 2027.", "Ist das falsch?", "Sagen Sie es.", "5. Mai 2027, 9:00 Uhr"),
                new Message.Content(Language.EASY, "", text, "/my").lines());
        assertEquals(2, new Message.Content(Language.DE, "", text, "/my").lines().size());
    }

    private static Message message() {
        return new Message(new UUID(0, 1), new UUID(0, 2), "decision 1", new Message.Content(Language.EASY, "Darum geht es", "Kommen Sie bitte.", "/my"),
                new Preferences.Way(Channel.CALL, "040 123", new UUID(0, 3)), NOW);
    }
}
