package org.peerwerk.people;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.peerwerk.shared.Json;
import org.peerwerk.shared.LocalizedText;
import org.peerwerk.shared.RuleBroken;

class ConsentTest {
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2027-03-03T10:00:00+01:00");
    private static final LocalDate TODAY = NOW.toLocalDate();
    private static final UUID CLERK = new UUID(0, 9);

    @Test
    void a_yes_stands_until_it_is_taken_back() {
        var consent = said();
        assertTrue(consent.stands());
        consent.takeBack(null, NOW.plusDays(1));
        assertFalse(consent.stands());
        assertEquals(Consent.Ending.TAKEN_BACK, consent.ending());
        assertEquals(TODAY.plusDays(1), consent.endedOn());
    }

    @Test
    void taking_back_twice_keeps_the_first_moment() {
        var consent = said();
        consent.takeBack(null, NOW.plusDays(1));
        consent.takeBack(sheet(TODAY.plusDays(2)), NOW.plusDays(2));
        assertEquals(NOW.plusDays(1), consent.endedAt());
        assertNull(consent.endedSheet());
    }

    @Test
    void a_yes_to_a_newer_text_ends_the_old_one_without_taking_it_back() {
        var consent = said();
        consent.renew(NOW.plusDays(1));
        assertFalse(consent.stands());
        assertEquals(Consent.Ending.RENEWED, consent.ending());
        assertDoesNotThrow(() -> consent.isFollowedBy(sheet(TODAY)));
    }

    @Test
    void a_yes_on_paper_counts_from_the_day_of_the_signature() {
        var consent = new Consent(new UUID(0, 1), new UUID(0, 2), Purpose.PEER, 1, sheet(TODAY.minusDays(8)), NOW);
        assertEquals(TODAY.minusDays(8), consent.saidOn());
        assertEquals(NOW, consent.givenAt());
    }

    @Test
    void a_sheet_signed_before_the_person_took_the_yes_back_comes_too_late() {
        var consent = said();
        consent.takeBack(null, NOW.plusDays(5));
        for (int day : new int[] {3, 5}) {
            var refused = assertThrows(RuleBroken.class, () -> consent.isFollowedBy(sheet(TODAY.plusDays(day))), day + " days later");
            assertEquals("sheetDay", refused.field());
        }
        assertDoesNotThrow(() -> consent.isFollowedBy(sheet(TODAY.plusDays(6))));
    }

    @Test
    void a_sheet_signed_before_the_yes_does_not_take_it_back() {
        var consent = said();
        assertThrows(RuleBroken.class, () -> consent.takeBack(sheet(TODAY.minusDays(1)), NOW.plusDays(1)));
        assertTrue(consent.stands());
        consent.takeBack(sheet(TODAY), NOW.plusDays(1));
        assertFalse(consent.stands(), "on the same day the no counts");
        assertEquals(TODAY, consent.endedOn());
    }

    @Test
    void nobody_signs_tomorrow() {
        assertThrows(RuleBroken.class, () -> SignedSheet.taken(TODAY.plusDays(1), "Ines Iversen", CLERK, TODAY));
        assertEquals(TODAY, SignedSheet.taken(TODAY, "Ines Iversen", CLERK, TODAY).signedOn());
    }

    @Test
    void only_being_shown_as_a_peer_builds_on_another_yes() {
        assertEquals(Set.of(Purpose.PEER), Purpose.PEER_SHOWN_IN_COURSES.needed());
        assertThrows(RuleBroken.class, () -> Purpose.PEER_SHOWN_IN_COURSES.requireNeeded(Set.of(Purpose.SELF_ADVOCATE)));
        assertDoesNotThrow(() -> Purpose.PEER_SHOWN_IN_COURSES.requireNeeded(Set.of(Purpose.PEER)));
        assertTrue(Purpose.PEER_SHOWN_IN_COURSES.restsOn(Purpose.PEER));
        assertFalse(Purpose.PEER.restsOn(Purpose.PEER_SHOWN_IN_COURSES));
        Stream.of(Purpose.values()).filter(purpose -> purpose != Purpose.PEER_SHOWN_IN_COURSES)
                .forEach(purpose -> assertEquals(Set.of(), purpose.needed(), purpose.name()));
    }

    @Test
    void the_next_text_has_the_next_number_and_says_what_is_new() {
        ConsentText first = text(1, words("Alt", null));
        ConsentText second = first.next(new UUID(0, 4), TODAY, words("Neu", "Anders"), false, TODAY);
        assertEquals(2, second.number());
        assertEquals(first.purpose(), second.purpose());
        assertTrue(second.isKnown(TODAY));
        assertFalse(first.next(new UUID(0, 4), TODAY.plusDays(1), words("Neu", "Anders"), false, TODAY).isKnown(TODAY));
    }

    @Test
    void a_yes_to_an_older_text_counts_no_more_where_the_newer_one_means_something_else_and_from_its_first_day_on() {
        ConsentText first = text(1, words("Alt", null));
        ConsentText other = first.next(new UUID(0, 4), TODAY.plusDays(1), words("Neu", "Anders"), true, TODAY);
        assertFalse(other.outdates(said(), TODAY));
        assertTrue(other.outdates(said(), TODAY.plusDays(1)));
        assertFalse(other.outdates(new Consent(new UUID(0, 1), new UUID(0, 2), other.purpose(), 2, null, NOW), TODAY.plusDays(1)), "a yes to itself");
        assertFalse(other.outdates(new Consent(new UUID(0, 1), new UUID(0, 2), Purpose.EASY_CHECKER, 1, null, NOW), TODAY.plusDays(1)), "another purpose");
        assertFalse(first.next(new UUID(0, 4), TODAY, words("Neu", "Anders"), false, TODAY).outdates(said(), TODAY), "the same in other words");
    }

    @Test
    void a_text_is_followed_only_by_another_one_in_all_three_forms_and_later() {
        ConsentText first = text(1, words("Alt", null));
        assertEquals("consent-text.incomplete", refusal(first, TODAY, words("Neu", null)));
        assertEquals("consent-text.incomplete", refusal(first, TODAY, new ConsentText.Words(all("Neu"), all("b"), new LocalizedText("c", "", "c"), all("Anders"))));
        assertEquals("consent-text.same", refusal(first, TODAY, words("Alt", "Anders")));
        assertEquals("consent-text.too-early", refusal(first, TODAY.minusDays(1), words("Neu", "Anders")));
        assertEquals("consent-text.too-early", refusal(text(2, words("Alt", "Anders")), TODAY, words("Neu", "Anders")));
    }

    @Test
    void words_and_sheets_are_read_as_they_were_written() {
        ConsentText.Words words = words("Alt", "Anders");
        assertEquals(words, Json.read(Json.write(words), ConsentText.Words.class));
        assertEquals(words("Alt", null), Json.read(Json.write(words("Alt", null)), ConsentText.Words.class));
        assertEquals(sheet(TODAY), Json.read(Json.write(sheet(TODAY)), SignedSheet.class));
    }

    private static String refusal(ConsentText first, LocalDate from, ConsentText.Words next) {
        return assertThrows(RuleBroken.class, () -> first.next(new UUID(0, 4), from, next, false, TODAY)).code();
    }

    /** Number 1 is of last year, every other one of today. */
    private static ConsentText text(int number, ConsentText.Words words) {
        return new ConsentText(new UUID(0, 3), Purpose.PEER, number, number == 1 ? TODAY.minusYears(1) : TODAY, words, false);
    }

    private static ConsentText.Words words(String what, String news) {
        return new ConsentText.Words(all("Ich arbeite als Peer mit"), all(what), all("Niemand"), news == null ? null : all(news));
    }

    private static LocalizedText all(String text) {
        return new LocalizedText(text, text, text);
    }

    private static Consent said() {
        return new Consent(new UUID(0, 1), new UUID(0, 2), Purpose.PEER, 1, null, NOW);
    }

    private static SignedSheet sheet(LocalDate signedOn) {
        return new SignedSheet(signedOn, "Ines Iversen", CLERK);
    }
}
