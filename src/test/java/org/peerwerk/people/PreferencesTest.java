package org.peerwerk.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.peerwerk.people.Preferences.Way;
import org.peerwerk.shared.Display;
import org.peerwerk.shared.Language;
import org.peerwerk.shared.RuleBroken;

class PreferencesTest {
    private static final UUID SITE = new UUID(0, 5);

    @Test
    void what_somebody_changed_on_behalf_of_a_person_becomes_again_what_it_was() {
        var preferences = new Preferences(new UUID(0, 1));
        preferences.reach(new Way(Channel.LETTER, "Kai 1, Kiel", null));
        Preferences.Chosen before = preferences.chosen();
        preferences.reach(new Way(Channel.CALL, "0431 1", null));
        var change = new PreferenceChange(new UUID(0, 2), new UUID(0, 1), before, preferences.chosen(), null);
        change.undo(preferences);
        assertEquals(before, preferences.chosen());
    }

    @Test
    void nothing_that_was_changed_since_is_lost_by_undoing() {
        var preferences = new Preferences(new UUID(0, 1));
        Preferences.Chosen before = preferences.chosen();
        preferences.reach(new Way(Channel.CALL, "0431 1", null));
        var change = new PreferenceChange(new UUID(0, 2), new UUID(0, 1), before, preferences.chosen(), null);
        preferences.read(Language.EASY, Display.USUAL);
        assertEquals("assistance.changed-since", assertThrows(RuleBroken.class, () -> change.undo(preferences)).code());
        assertEquals(Channel.CALL, preferences.channel());
    }

    @Test
    void what_was_chosen_is_stored_whole() {
        var stored = new StoredJson.OfPreferences();
        for (Preferences.Chosen chosen : List.of(new Preferences(new UUID(0, 1)).chosen(),
                new Preferences.Chosen(Language.EASY, new Display(150, true, false), Channel.AT_SITE, "", new UUID(0, 3)))) {
            assertEquals(chosen, stored.convertToEntityAttribute(stored.convertToDatabaseColumn(chosen)));
        }
    }

    @Test
    void who_has_chosen_nothing_reads_as_usual_and_gets_mail_where_there_is_an_address() {
        var preferences = new Preferences(new UUID(0, 1));
        assertEquals(Display.USUAL, preferences.display());
        assertNull(preferences.language());
        assertEquals(new Way(Channel.MAIL, "", null), preferences.way("jo@example.org", true));
        assertEquals(new Way(Channel.AT_SITE, "", null), preferences.way(null, true), "the office finds a way");
    }

    @Test
    void a_letter_and_a_call_need_to_know_where_to() {
        var preferences = new Preferences(new UUID(0, 1));
        assertEquals("channel.no-address", refusal(preferences, new Way(Channel.LETTER, " ", SITE)));
        assertEquals("channel.no-number", refusal(preferences, new Way(Channel.CALL, "", SITE)));
        assertEquals("channel.no-site", refusal(preferences, new Way(Channel.AT_SITE, "", null)));
        preferences.reach(new Way(Channel.CALL, "040 123", null));
        assertEquals(new Way(Channel.CALL, "040 123", null), preferences.way("jo@example.org", true));
    }

    @Test
    void an_sms_goes_to_a_checked_number_and_where_it_is_not_offered_somebody_calls() {
        var preferences = new Preferences(new UUID(0, 1));
        assertEquals("channel.no-mobile", refusal(preferences, new Way(Channel.SMS, "", SITE)));
        assertEquals("channel.wrong-number", refusal(preferences, new Way(Channel.SMS, "Hafenweg 1", SITE)));
        preferences.reach(new Way(Channel.SMS, "0170 / 123 45 67", SITE));
        assertEquals(new Way(Channel.SMS, "+491701234567", SITE), preferences.way("jo@example.org", true));
        assertEquals(new Way(Channel.CALL, "+491701234567", SITE), preferences.way("jo@example.org", false));
    }

    @Test
    void what_is_confidential_is_brought_by_the_office_and_not_by_a_site() {
        assertEquals(new Way(Channel.LETTER, "Weg 1", null), new Way(Channel.LETTER, "Weg 1", SITE).inConfidence());
        assertEquals(new Way(Channel.AT_SITE, "", SITE), new Way(Channel.AT_SITE, "", SITE).inConfidence());
    }

    @Test
    void a_number_is_forgotten_with_the_call() {
        var preferences = new Preferences(new UUID(0, 1));
        preferences.reach(new Way(Channel.CALL, "040 123", SITE));
        preferences.reach(new Way(Channel.MAIL, "040 123", SITE));
        assertEquals("", preferences.contact());
        assertNull(preferences.site());
        preferences.reach(new Way(Channel.AT_SITE, "040 123", SITE));
        assertEquals(new Way(Channel.AT_SITE, "", SITE), preferences.way("jo@example.org", true));
    }

    @Test
    void how_somebody_reads_and_how_they_are_reached_are_two_things() {
        var preferences = new Preferences(new UUID(0, 1));
        preferences.reach(new Way(Channel.CALL, "040 123", SITE));
        preferences.read(Language.EASY, new Display(150, true, false));
        assertEquals(Channel.CALL, preferences.channel());
        assertEquals(new Display(150, true, false), preferences.display());
        assertEquals(Language.EASY, preferences.language());
    }

    private static String refusal(Preferences preferences, Way way) {
        return assertThrows(RuleBroken.class, () -> preferences.reach(way)).code();
    }
}
