package org.peerwerk.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.peerwerk.standard.Versions.NOW;
import static org.peerwerk.standard.Versions.TODAY;
import static org.peerwerk.standard.Versions.marks;
import static org.peerwerk.standard.Versions.person;
import static org.peerwerk.standard.Versions.shipped;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.peerwerk.shared.RuleBroken;

class EasyCheckTest {
    private final List<Block> blocks = Block.of(shipped()).toList();
    private final EasyMarks none = new EasyMarks(Versions.STANDARD, Map.of());

    // which texts come next

    @Test
    void a_package_has_at_most_eight_texts_in_the_order_of_reading() {
        assertEquals(blocks.subList(0, 8), EasyTexts.next(blocks, none, Set.of(), Map.of()));
    }

    @Test
    void nobody_checks_what_they_wrote_or_have_checked() {
        Set<EasyMarks.Key> mine = Set.of(none.key(blocks.get(0)), none.key(blocks.get(2)));
        List<Block> next = EasyTexts.next(blocks, none, mine, Map.of());
        assertEquals(blocks.get(1), next.getFirst());
        assertTrue(next.stream().noneMatch(block -> mine.contains(none.key(block))));
    }

    @Test
    void texts_that_others_have_in_hand_come_later() {
        Map<EasyMarks.Key, Long> inHand = new HashMap<>();
        blocks.subList(0, 8).forEach(block -> inHand.put(none.key(block), 1L));
        assertEquals(blocks.subList(8, 16), EasyTexts.next(blocks, none, Set.of(), inHand));
    }

    @Test
    void what_is_checked_or_was_sent_back_does_not_come() {
        Map<EasyMarks.Key, EasyMarks.Mark> some = new HashMap<>(marks(shipped(), 2).marks());
        some.put(none.key(blocks.get(3)), new EasyMarks.Mark(1, 1, TODAY));
        some.put(none.key(blocks.get(5)), new EasyMarks.Mark(1, 0, TODAY));
        assertEquals(List.of(blocks.get(5)), EasyTexts.next(blocks, new EasyMarks(Versions.STANDARD, some), Set.of(), Map.of()));
    }

    @Test
    void a_text_without_easy_form_and_the_same_words_twice_do_not_come() {
        ModuleContent module = Versions.module(shipped(), "A1");
        ModuleContent twice = ModuleFields.apply(module, Map.of("unit-2.de-simple", module.units().getFirst().title().easy(), "title.de-simple", ""));
        List<Block> next = EasyTexts.next(Block.of(twice), none, Set.of(), Map.of());
        assertTrue(next.stream().noneMatch(block -> block.place().key().equals("title") || block.place().key().equals("unit-2")));
    }

    @Test
    void the_mark_of_a_text_is_its_words_at_its_kind_of_place() {
        ModuleContent module = Versions.module(shipped(), "A1");
        Block unit = Block.of(module).stream().filter(block -> block.place().key().equals("unit-1")).findFirst().orElseThrow();
        var elsewhere = new Block(new Place(module.id(), "unit-3"), unit.text());
        var asTitle = new Block(new Place(module.id(), "title"), unit.text());
        assertEquals(none.key(unit), none.key(elsewhere));
        assertTrue(!none.key(unit).equals(none.key(asTitle)));
    }

    // a package

    @Test
    void alone_an_answer_can_be_changed_until_it_is_handed_in() {
        CheckPackage mine = alone(2);
        mine.answer(new CheckPackage.Answer(1, Understanding.UNDERSTOOD, ""));
        mine.answer(new CheckPackage.Answer(1, Understanding.NOT_UNDERSTOOD, "Was heißt Teilhabe?"));
        refused("check.not-finished", () -> mine.handIn(List.of(), NOW));
        mine.answer(new CheckPackage.Answer(2, Understanding.UNDERSTOOD, ""));
        assertEquals(List.of(Understanding.NOT_UNDERSTOOD, Understanding.UNDERSTOOD),
                mine.handIn(List.of(), NOW).stream().map(CheckPackage.Answer::word).toList());
        refused("check.handed-in-already", () -> mine.answer(new CheckPackage.Answer(1, Understanding.UNDERSTOOD, "")));
        refused("check.handed-in-already", () -> mine.handIn(List.of(), NOW));
    }

    @Test
    void a_text_that_was_changed_meanwhile_needs_no_answer_and_takes_none() {
        CheckPackage mine = alone(2);
        mine.answer(new CheckPackage.Answer(1, Understanding.UNDERSTOOD, ""));
        assertEquals(List.of(), mine.handIn(List.of(1, 2), NOW));
    }

    @Test
    void an_answer_needs_a_word_and_a_text() {
        refused("form.choose", () -> new CheckPackage.Answer(1, null, ""));
        refused("check.no-such-text", () -> alone(2).answer(new CheckPackage.Answer(3, Understanding.UNDERSTOOD, "")));
    }

    @Test
    void it_tells_about_how_long_the_rest_takes() {
        CheckPackage mine = alone(8);
        assertEquals(20, mine.minutesLeft());
        IntStream.rangeClosed(1, 7).forEach(number -> mine.answer(new CheckPackage.Answer(number, Understanding.UNDERSTOOD, "")));
        assertEquals(2, mine.minutesLeft());
    }

    @Test
    void nothing_to_check_makes_no_package() {
        refused("check.nothing-left", () -> alone(0));
        refused("check.nothing-left", () -> alone(9));
    }

    // a group

    @Test
    void in_a_group_each_answers_once_and_nobody_changes_it() {
        CheckPackage seat = session().packageFor(new UUID(4, 1), person(1), NOW);
        seat.answer(new CheckPackage.Answer(1, Understanding.NOT_UNDERSTOOD, ""));
        refused("check.answered-already", () -> seat.answer(new CheckPackage.Answer(1, Understanding.UNDERSTOOD, "")));
    }

    @Test
    void who_moderates_does_not_check() {
        refused("session.moderator-does-not-check", () -> session().packageFor(new UUID(4, 1), person(9), NOW));
    }

    @Test
    void a_closed_session_takes_nobody_in() {
        GroupSession session = session();
        session.close(NOW);
        refused("session.closed", () -> session.packageFor(new UUID(4, 1), person(1), NOW));
        refused("session.closed", session::requireOpen);
    }

    @Test
    void what_somebody_reads_in_a_group_does_not_come_to_them_alone() {
        CheckPackage seat = session().packageFor(new UUID(4, 1), person(1), NOW);
        Set<EasyMarks.Key> known = EasyTexts.knownElsewhere(Set.of(none.key(blocks.get(5))), List.of(seat, alone(5)));
        assertEquals(List.of(blocks.get(3), blocks.get(4), blocks.get(6)), EasyTexts.next(blocks, none, known, Map.of()).subList(0, 3));
    }

    private GroupSession session() {
        return new GroupSession(new UUID(4, 4), new UUID(5, 5), person(9), TODAY, texts(3), NOW);
    }

    private CheckPackage alone(int texts) {
        return new CheckPackage(new UUID(4, 2), new UUID(5, 5), person(1), null, texts(texts), NOW);
    }

    private List<CheckPackage.Text> texts(int number) {
        return blocks.subList(0, number).stream().map(block -> CheckPackage.Text.of(block, none)).toList();
    }

    private static void refused(String code, Executable action) {
        assertEquals(code, assertThrows(RuleBroken.class, action).code());
    }
}
