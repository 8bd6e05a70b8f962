package org.peerwerk.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.peerwerk.exchange.PeopleImport.State;
import org.peerwerk.shared.NotFound;
import org.peerwerk.shared.RuleBroken;

class PeopleImportTest {
    private static final OffsetDateTime NOW = OffsetDateTime.of(2027, 5, 3, 9, 0, 0, 0, ZoneOffset.UTC);
    private static final UUID ORGANISATION = new UUID(0, 1);
    private static final UUID UPLOADER = new UUID(0, 2);

    private static PeopleImport uploaded() {
        return new PeopleImport(new UUID(0, 3), ORGANISATION, UPLOADER, "menschen.csv", new byte[] {1, 2}, NOW);
    }

    private static Preview rows(Preview.Step step, int count) {
        return new Preview(IntStream.range(0, count).mapToObj(i -> new Preview.Row(new Line(i + 2, "A B", "a@example.org", null, "", null, null), step))
                .toList(), List.of());
    }

    private static Preview good(int count) {
        return rows(new Preview.Nothing(), count);
    }

    private static Preview faulty(int count) {
        return rows(new Preview.Refusal(List.of(Fault.in(2, "people-file.twice", 1))), count);
    }

    @Test
    void only_who_uploaded_it_finds_it_and_only_under_its_organisation() {
        PeopleImport file = uploaded();
        assertEquals(file, file.requireFor(ORGANISATION, UPLOADER));
        assertThrows(NotFound.class, () -> file.requireFor(ORGANISATION, new UUID(0, 9)));
        assertThrows(NotFound.class, () -> file.requireFor(new UUID(0, 9), UPLOADER));
    }

    @Test
    void it_does_not_begin_while_a_line_is_in_error() {
        PeopleImport file = uploaded();
        assertThrows(RuleBroken.class, () -> file.begin(faulty(1), false));
        assertThrows(RuleBroken.class, () -> file.begin(new Preview(good(1).rows(), List.of(Fault.in(0, "people-file.empty"))), false));
        assertEquals(State.UPLOADED, file.row().state());
    }

    @Test
    void it_goes_step_by_step_and_forgets_the_file_at_the_end() {
        PeopleImport file = uploaded();
        file.begin(good(5), true);
        assertThrows(RuleBroken.class, file::requireIdle);
        file.advance(good(3), NOW);
        file.begin(good(5), true);
        assertEquals(3, file.done(), "pressed twice, it goes on where it was");
        assertTrue(file.isRunning());
        file.advance(good(2), NOW);
        assertEquals(State.DONE, file.row().state());
        assertEquals(5, file.row().unchanged());
        assertEquals(0, file.content().length);
        assertThrows(RuleBroken.class, () -> file.begin(good(5), true));
    }

    @Test
    void lines_that_became_wrong_leave_the_file_to_be_looked_at_again() {
        PeopleImport file = uploaded();
        file.begin(good(3), false);
        file.advance(good(2), NOW);
        file.advance(faulty(1), NOW);
        assertFalse(file.isRunning());
        assertEquals(State.UPLOADED, file.row().state());
        assertEquals(1, file.row().refused());
        assertEquals(2, file.content().length);
        file.begin(good(3), false);
        assertEquals(0, file.row().refused(), "it begins anew");
    }
}
