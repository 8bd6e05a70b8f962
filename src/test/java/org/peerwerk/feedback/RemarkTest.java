package org.peerwerk.feedback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.peerwerk.shared.Language;
import org.peerwerk.shared.RuleBroken;

class RemarkTest {
    private static final LocalDate TODAY = LocalDate.of(2027, 3, 3);

    @Test
    void a_remark_gets_one_line_on_its_day() {
        var remark = remark();
        remark.add("Die Schrift ist zu klein.", TODAY);
        assertEquals("Die Schrift ist zu klein.", remark.sentence());
        assertThrows(RuleBroken.class, () -> remark.add("Noch etwas.", TODAY));
        assertEquals("Die Schrift ist zu klein.", remark.sentence());
    }

    @Test
    void nobody_adds_to_a_remark_of_yesterday() {
        var remark = remark();
        assertThrows(RuleBroken.class, () -> remark.add("Zu spät.", TODAY.plusDays(1)));
        assertTrue(remark.sentence().isEmpty());
    }

    @Test
    void a_remark_has_no_place_for_a_person_or_a_session() {
        List<String> fields = Arrays.stream(Remark.class.getDeclaredFields()).filter(field -> !java.lang.reflect.Modifier.isStatic(field.getModifiers()))
                .map(java.lang.reflect.Field::getName).filter(name -> !name.startsWith("_")).sorted().toList();
        assertEquals(List.of("day", "face", "id", "language", "page", "sentence"), fields);
    }

    private static Remark remark() {
        return new Remark(new UUID(0, 1), "/courses/{id}", Language.EASY, Face.NOT_GOOD, TODAY);
    }
}
