package org.peerwerk.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.peerwerk.shared.NotFound;

class RuleKindTest {
    private final List<Rule> shipped = Stream.of("peer-supporter", "train-the-trainer")
            .flatMap(name -> Shipped.version(name).content().rules().stream()).toList();

    @Test
    void every_rule_written_back_with_its_own_values_is_the_same() {
        for (Rule rule : shipped) {
            RuleKind kind = RuleKind.of(rule);
            assertEquals(rule, kind.with(rule, kind.values(rule), rule.text()), rule::id);
            assertEquals(rule.stage(), kind.stage());
        }
    }

    @Test
    void every_kind_has_a_blank_form_that_can_be_written_on() {
        for (RuleKind kind : RuleKind.all()) {
            Rule blank = kind.blank("new");
            assertEquals(kind, RuleKind.of(blank));
            assertEquals("new", blank.id());
            assertEquals(blank, kind.with(blank, kind.values(blank), blank.text()));
        }
        assertEquals(39, RuleKind.all().size());
        assertThrows(NotFound.class, () -> RuleKind.of("no-such-kind"));
    }

    @Test
    void numbers_lists_and_switches_are_written() {
        var size = (Rule.GroupSize) rule("group-size");
        var changed = assertInstanceOf(Rule.GroupSize.class, with(size, Map.of("maximum", "16", "companionsCount", "true")));
        assertEquals(16, changed.maximum());
        assertEquals(size.minimum(), changed.minimum());
        assertEquals(true, changed.companionsCount());
        var complete = (Rule.AttendanceComplete) rule("attendance-complete");
        assertEquals(List.of("A1", "A4"), ((Rule.AttendanceComplete) with(complete, Map.of("modules", "A1, A4"))).modules());
    }

    @Test
    void rows_are_added_changed_and_left_out_when_they_say_nothing() {
        var days = (Rule.CourseDays) rule("course-days");
        int before = days.parts().size();
        var more = (Rule.CourseDays) with(days, Map.of("parts." + (before + 1) + ".count", "2", "parts." + (before + 1) + ".units", "4",
                "parts." + (before + 1) + ".form", "clinic", "parts." + (before + 1) + ".modules", ""));
        assertEquals(new Rule.Part(2, 4, "clinic", null), more.parts().getLast());
        assertEquals(days.parts(), more.parts().subList(0, before));
        var fewer = (Rule.CourseDays) with(more, Map.of("parts.1.count", "", "parts.1.units", "", "parts.1.form", "", "parts.1.modules", ""));
        assertEquals(before, fewer.parts().size());
        assertNotEquals(days, fewer);
    }

    /** Names of fields come back from the browser. */
    @Test
    void a_row_without_a_number_or_beyond_the_99th_is_left_out() {
        var days = (Rule.CourseDays) rule("course-days");
        assertEquals(days, with(days, Map.of("parts.x.count", "2", "parts.0.count", "2", "parts.100.count", "2", "parts.99999999999.count", "2")));
    }

    @Test
    void what_is_not_asked_is_left_out() {
        var practice = (Rule.Practice) rule("practice");
        var without = (Rule.Practice) with(practice, Map.of("contacts", ""));
        assertEquals(null, without.contacts());
        assertEquals(practice.hours(), without.hours());
    }

    private Rule rule(String id) {
        return shipped.stream().filter(rule -> rule.id().equals(id)).findFirst().orElseThrow();
    }

    private static Rule with(Rule rule, Map<String, String> values) {
        return RuleKind.of(rule).with(rule, values, rule.text());
    }
}
