package org.peerwerk.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.security.SecureRandom;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.peerwerk.accounts.Invitation.Invitee;
import org.peerwerk.accounts.LetterPaper.Content;
import org.peerwerk.paper.Pdf;

class LetterPaperTest {
    private static final OneTimePassword PASSWORD = new OneTimePassword("k7m4-p2xw-9rtc");

    @Test
    void it_is_accessible_and_fit_for_archives() throws Exception {
        assertEquals(List.of(), Pdf.flaws(draw("Jürgen", "Hafenbogen Arbeit und Teilhabe")));
    }

    @Test
    void it_says_step_by_step_what_to_open_and_to_type_in_easy_words_and_in_english() throws Exception {
        String read = Pdf.text(draw("Jürgen", "Hafenbogen Arbeit und Teilhabe"));
        int from = 0;
        for (String part : List.of("Ihr Zugang zu Peerwerk", "Guten Tag, Jürgen Groß!", "Hafenbogen", "1. Öffnen Sie diese Seite", "https://peerwerk.example/ls/my",
                "2. Schreiben Sie diesen Benutzer-Namen", "jurgen-12345", "3. Schreiben Sie dieses Passwort", "k7m4-p2xw-9rtc", "4. Wählen Sie: So melde ich mich an",
                "5. Sagen Sie Ja oder Nein", "Der Brief ist geheim", "Your way into Peerwerk", "https://peerwerk.example/en/my", "jurgen-12345", "k7m4-p2xw-9rtc")) {
            from = read.indexOf(part, from);
            assertTrue(from >= 0, part + " in " + read);
        }
    }

    @Test
    void who_comes_back_is_asked_nothing() throws Exception {
        String read = Pdf.text(draw("Jürgen", null));
        assertTrue(read.contains("So kommen Sie wieder zu Peerwerk:") && read.contains("4. Wählen Sie"), read);
        assertFalse(read.contains("5. "), read);
    }

    @Test
    void a_name_that_cannot_be_printed_stops_no_letter() throws Exception {
        assertTrue(Pdf.text(draw("Ina \uD83D\uDE00", "Haus \uD83C\uDFE0")).contains("Ina ?"));
    }

    @Test
    void a_user_name_is_short_and_says_nothing_but_the_first_name() {
        var random = new SecureRandom();
        assertTrue(Invitee.byLetter("Jürgen-Ægir", "Groß", random).userName().matches("jurgengir-[1-9]\\d{4}"));
        assertTrue(Invitee.byLetter("ليلى", "x", random).userName().matches("person-[1-9]\\d{4}"));
        assertTrue(Invitee.byLetter("Maximiliane-Friederike", "x", random).userName().matches("maximilianef-[1-9]\\d{4}"));
    }

    @Test
    void a_one_time_password_is_easy_to_read_and_never_tells_itself() {
        OneTimePassword password = OneTimePassword.random(new SecureRandom());
        assertTrue(password.value().matches("([a-hjkmnp-z2-9]{4}-){2}[a-hjkmnp-z2-9]{4}"), password.value());
        assertFalse(password.toString().contains(password.value()));
        assertFalse(new Content(new UUID(0, 1), "x", "y", URI.create("https://x"), "z", password, OffsetDateTime.MIN).toString().contains(password.value()));
    }

    private static byte[] draw(String firstName, String organisation) {
        return LetterPaper.draw(new Content(new UUID(0, 1), firstName + " Groß", organisation, URI.create("https://peerwerk.example"),
                "jurgen-12345", PASSWORD, OffsetDateTime.parse("2027-03-03T10:00:00+01:00")));
    }
}
