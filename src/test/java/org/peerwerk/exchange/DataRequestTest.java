package org.peerwerk.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.peerwerk.exchange.DataRequest.Asked;
import org.peerwerk.exchange.DataRequest.Asker;
import org.peerwerk.exchange.DataRequest.Kind;
import org.peerwerk.exchange.DataRequest.State;
import org.peerwerk.exchange.DataRequest.TwoForms;
import org.peerwerk.exchange.DataRequest.Way;
import org.peerwerk.shared.RuleBroken;

class DataRequestTest {
    private static final LocalDate TODAY = DataRequests.TODAY;
    private static final UUID OFFICE = DataRequests.OFFICE;
    private static final TwoForms WORDS = DataRequests.ANSWER;

    @Test
    void whoever_helps_asks_for_a_copy_or_a_correction_and_never_for_erasure() {
        assertEquals(List.of(Kind.ACCESS, Kind.CORRECTION),
                Stream.of(Kind.values()).filter(Kind::isErrand).toList());
    }

    @Test
    void what_is_answered_is_not_taken_back() {
        DataRequests.open().requireUnanswered();
        assertEquals("request.answered-already", assertThrows(RuleBroken.class, () -> DataRequests.answered().requireUnanswered()).code());
    }

    @Test
    void it_is_answered_within_a_month_also_where_the_next_month_is_shorter() {
        DataRequest request = DataRequests.open();
        assertEquals(LocalDate.of(2027, 2, 28), request.dueOn());
        assertFalse(request.isLate(LocalDate.of(2027, 2, 28)));
        assertTrue(request.isLate(LocalDate.of(2027, 3, 1)));
        assertFalse(DataRequests.answered().isLate(LocalDate.of(2027, 3, 1)));
    }

    @Test
    void two_months_more_are_taken_once_and_within_the_first_month() {
        DataRequest request = DataRequests.open();
        assertTrue(request.canBeExtended(LocalDate.of(2027, 2, 28)));
        request.extend(WORDS, OFFICE, LocalDate.of(2027, 2, 28));
        assertEquals(LocalDate.of(2027, 4, 30), request.dueOn());
        assertEquals(State.EXTENDED, request.state());
        assertFalse(request.canBeExtended(TODAY.plusDays(40)));
        assertEquals("request.extended-already", assertThrows(RuleBroken.class, () -> request.extend(WORDS, OFFICE, TODAY.plusDays(40))).code());
        assertEquals("request.too-late-to-extend",
                assertThrows(RuleBroken.class, () -> DataRequests.open().extend(WORDS, OFFICE, LocalDate.of(2027, 3, 1))).code());
    }

    @Test
    void an_answer_comes_in_both_forms_and_stands() {
        assertEquals("easy", assertThrows(RuleBroken.class, () -> DataRequests.open().answer(new TwoForms("Ja.", " "), OFFICE, DataRequests.NOW)).field());
        assertEquals("plain", assertThrows(RuleBroken.class, () -> DataRequests.open().answer(new TwoForms("", "Ja."), OFFICE, DataRequests.NOW)).field());
        DataRequest request = DataRequests.answered();
        assertEquals(State.ANSWERED, request.state());
        assertEquals("request.answered-already", assertThrows(RuleBroken.class, () -> request.answer(WORDS, OFFICE, DataRequests.NOW)).code());
        assertThrows(RuleBroken.class, () -> request.extend(WORDS, OFFICE, TODAY));
    }

    @Test
    void whoever_has_no_account_gets_a_letter_and_the_office_says_when_it_was_sent() {
        DataRequest request = DataRequests.ofUnknown();
        LocalDate written = TODAY.plusDays(3);
        assertEquals(WORDS, request.letter());
        for (LocalDate day : new LocalDate[] {written.minusDays(1), written.plusDays(3)}) {
            assertEquals("day", assertThrows(RuleBroken.class, () -> request.send(day, OFFICE, written.plusDays(2))).field());
        }
        assertTrue(request.isToSend());
        request.send(written.plusDays(1), OFFICE, written.plusDays(2));
        assertEquals(new DataRequest.Sent(written.plusDays(1), OFFICE), request.sent());
        assertThrows(RuleBroken.class, () -> request.send(written.plusDays(1), OFFICE, written.plusDays(2)), "once");
        assertNull(DataRequests.answered().letter(), "somebody with an account is told on their way");
    }

    @Test
    void a_letter_that_it_takes_longer_is_followed_by_one_with_the_answer() {
        var request = new DataRequest(new UUID(0, 5), Asker.unknown("Uta", "Weg 1"), new Asked(Kind.ACCESS, Way.PHONE, "Was?"), TODAY, OFFICE, DataRequests.NOW);
        assertFalse(request.isToSend());
        request.extend(WORDS, OFFICE, TODAY);
        request.send(TODAY, OFFICE, TODAY);
        assertFalse(request.isToSend());
        request.answer(new TwoForms("Ja.", "Ja."), OFFICE, DataRequests.NOW.plusDays(40));
        assertTrue(request.isToSend());
        assertEquals(new TwoForms("Ja.", "Ja."), request.letter());
    }

    @Test
    void nobody_answers_their_own_request() {
        assertEquals("request.not-oneself",
                assertThrows(RuleBroken.class, () -> DataRequests.open().answer(WORDS, DataRequests.PERSON, DataRequests.NOW)).code());
    }

    @Test
    void what_came_on_paper_counts_from_the_day_it_came_and_not_from_one_that_has_not_come() {
        var asked = new Asked(Kind.ERASURE, Way.PAPER, "Bitte löschen.");
        var request = new DataRequest(new UUID(0, 5), Asker.known(DataRequests.PERSON), asked, TODAY.minusDays(20), OFFICE, DataRequests.NOW);
        assertEquals(TODAY.minusDays(20).plusMonths(1), request.dueOn());
        assertEquals("receivedOn", assertThrows(RuleBroken.class,
                () -> new DataRequest(new UUID(0, 6), Asker.known(DataRequests.PERSON), asked, TODAY.plusDays(1), OFFICE, DataRequests.NOW)).field());
    }
}
