package org.peerwerk.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.peerwerk.outbox.Parcel.Kind;
import org.peerwerk.outbox.Parcel.Stage;
import org.peerwerk.shared.RuleBroken;

class ParcelTest {
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2027-03-03T10:00:00+01:00");

    @Test
    void pauses_double_from_a_minute_to_six_hours() {
        assertEquals(List.of(1L, 2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 360L, 360L),
                IntStream.rangeClosed(1, 11).mapToObj(attempts -> Parcel.pause(attempts).toMinutes()).toList());
        assertEquals(Duration.ofHours(6), Parcel.pause(5_000));
    }

    @Test
    void what_fails_waits_with_its_reason_and_at_last_needs_somebody() {
        Parcel mail = parcel(Kind.MAIL);
        assertEquals(Stage.WAITING, mail.stage(NOW));
        for (int attempt = 1; attempt < Parcel.MANY_ATTEMPTS; attempt++) {
            mail.take(NOW);
            mail.fail("no route", NOW);
            assertEquals(Stage.RETRYING, mail.stage(NOW));
            assertEquals(NOW.plus(Parcel.pause(attempt)), mail.dueAt());
        }
        mail.take(NOW);
        mail.fail("no route", NOW);
        assertEquals(Stage.NEEDS_SOMEBODY, mail.stage(NOW));
        assertEquals("no route", mail.lastError());
    }

    @Test
    void what_has_arrived_forgets_what_it_said_and_is_never_sent_again() {
        Parcel mail = parcel(Kind.MAIL);
        mail.take(NOW);
        mail.arrive(NOW);
        assertNull(mail.content());
        assertEquals(Stage.SENT, mail.stage(NOW));
        assertEquals("outbox.sent-already", assertThrows(RuleBroken.class, () -> mail.retry(NOW)).code());
    }

    @Test
    void a_mail_left_behind_may_have_arrived_and_waits_for_a_decision() {
        Parcel mail = parcel(Kind.MAIL);
        mail.take(NOW);
        assertEquals(Stage.ON_ITS_WAY, mail.stage(NOW.plusMinutes(4)));
        assertEquals("outbox.on-its-way", assertThrows(RuleBroken.class, () -> mail.retry(NOW.plusMinutes(4))).code());
        OffsetDateTime later = NOW.plus(Parcel.LONGEST_WAY);
        assertEquals(Stage.PERHAPS_SENT, mail.stage(later));
        mail.retry(later);
        assertEquals(Stage.RETRYING, mail.stage(later));
        assertEquals(later, mail.dueAt());
    }

    @Test
    void a_mail_whose_answer_got_lost_may_have_arrived_at_once() {
        Parcel mail = parcel(Kind.MAIL);
        mail.take(NOW);
        mail.getLost("connection reset", NOW);
        assertEquals(Stage.PERHAPS_SENT, mail.stage(NOW));
    }

    @Test
    void a_mail_that_never_arrives_is_given_up_at_once_with_its_reason() {
        assertThrows(Delivery.Hopeless.class, () -> MailDelivery.address("<b>@x.de"));
        assertThrows(Delivery.Hopeless.class, () -> MailDelivery.address("üöä@exämple.de"));
        Parcel mail = parcel(Kind.MAIL);
        mail.take(NOW);
        mail.giveUp("no address");
        assertEquals(Stage.GIVEN_UP, mail.stage(NOW.plusDays(1)));
        assertEquals("no address", mail.lastError());
    }

    @Test
    void a_call_left_behind_is_never_a_question_for_people() {
        Parcel call = parcel(Kind.CALL);
        call.take(NOW);
        assertEquals(Stage.ON_ITS_WAY, call.stage(NOW.plusDays(1)));
    }

    @Test
    void a_subject_is_one_line() {
        assertEquals("Invitation Bcc: all@example.org",
                new Parcel(new UUID(0, 1), Kind.MAIL, "a@example.org", "test 1", "Invitation\r\nBcc: all@example.org", "Text", NOW).subject());
    }

    @Test
    void an_occasion_is_a_word_and_an_id() {
        assertThrows(IllegalArgumentException.class, () -> new Parcel(new UUID(0, 1), Kind.CALL, "account", "invitation", null, "{}", NOW));
    }

    private static Parcel parcel(Kind kind) {
        return new Parcel(new UUID(0, 1), kind, kind == Kind.MAIL ? "a@example.org" : "account", "test 1", "Subject", "Text", NOW);
    }
}
