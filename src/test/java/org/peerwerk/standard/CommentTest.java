package org.peerwerk.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.peerwerk.standard.Versions.NOW;
import static org.peerwerk.standard.Versions.person;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.peerwerk.shared.Language;
import org.peerwerk.shared.RuleBroken;

class CommentTest {
    @Test
    void a_text_is_new_changed_or_the_same_since_the_version_before() {
        WholeVersion now = Versions.next();
        ModuleContent module = Versions.module(now, "A3");
        assertEquals(Block.Since.CHANGED, block(now, "outcome-" + module.outcomes().getFirst().id()).since(Versions.shipped()));
        assertEquals(Block.Since.NEW, block(now, "outcome-" + Versions.ADDED).since(Versions.shipped()));
        assertEquals(Block.Since.SAME, block(now, "outcome-" + module.outcomes().get(1).id()).since(Versions.shipped()));
        assertEquals(Block.Since.SAME, block(now, "outcome-" + Versions.ADDED).since(null), "a first version has nothing to compare with");
    }

    @Test
    void a_unit_that_only_moves_says_nothing_new() {
        WholeVersion before = Versions.shipped();
        ModuleContent module = Versions.module(before, "A3");
        var units = new ArrayList<>(module.units());
        units.addFirst(new ModuleContent.Unit(Versions.text("Ankommen"), 1, ModuleContent.Hours.CONTACT));
        List<Block> blocks = Block.of(new ModuleContent(module.format(), module.id(), module.code(), module.mandatory(), module.title(),
                module.description(), units, module.practiceHours(), module.assessment(), module.prerequisites(), module.companion(),
                module.outcomes(), module.materials()));
        assertEquals(List.of(Block.Since.CHANGED, Block.Since.SAME), blocks.stream().filter(block -> block.place().kind().equals("unit"))
                .limit(2).map(block -> block.since(before)).toList());
    }


    private final Block block = Block.of(Versions.shipped().modules().getFirst()).getFirst();
    private final Comment comment = new Comment(new UUID(1, 1), new UUID(5, 5), new UUID(2, 2), block,
            new Comment.Said(Language.EASY, Understanding.NOT_UNDERSTOOD, ""), person(1), NOW);

    @Test
    void a_comment_is_a_word_or_a_sentence_or_both() {
        new Comment.Said(Language.DE, null, "Das fehlt.");
        new Comment.Said(Language.DE, Understanding.WRONG, "Das fehlt.");
        refused("comment.says-nothing", () -> new Comment.Said(Language.DE, null, " "));
        refused("form.choose", () -> new Comment.Said(null, Understanding.WRONG, ""));
    }

    @Test
    void an_answer_has_a_reason_in_plain_and_in_easy_words() {
        refused("comment.reason-missing", () -> comment.answer(Comment.Answer.NOT, " ", "leicht", null, person(6), NOW));
        refused("comment.reason-easy-missing", () -> comment.answer(Comment.Answer.NOT, "Grund", "", null, person(6), NOW));
        comment.answer(Comment.Answer.NOT, "Grund", "Leichter Grund", null, person(6), NOW);
    }

    @Test
    void what_is_taken_up_names_a_save_that_came_after_it() {
        Revision before = save(-1);
        refused("comment.revision-missing", () -> comment.answer(Comment.Answer.TAKEN_UP, "Grund", "leicht", null, person(6), NOW));
        refused("comment.revision-missing", () -> comment.answer(Comment.Answer.IN_PART, "Grund", "leicht", before, person(6), NOW));
        comment.answer(Comment.Answer.TAKEN_UP, "Grund", "leicht", save(1), person(6), NOW);
    }

    @Test
    void an_answered_comment_stays_and_a_withdrawn_one_gets_no_answer() {
        comment.answer(Comment.Answer.NOT, "Grund", "leicht", null, person(6), NOW);
        refused("comment.answered-already", () -> comment.withdraw(NOW));
        var other = new Comment(new UUID(1, 2), new UUID(5, 5), new UUID(2, 2), block, new Comment.Said(Language.DE, null, "Das fehlt."), person(1), NOW);
        other.withdraw(NOW);
        refused("comment.withdrawn", () -> other.answer(Comment.Answer.NOT, "Grund", "leicht", null, person(6), NOW));
    }

    private static Revision save(int hours) {
        return Revision.ofModule(new UUID(3, 3), new UUID(5, 5), new UUID(2, 2), new UUID(4, 4), Revision.Kind.SAVED,
                new Revision.By(person(6), NOW.plusHours(hours), ""));
    }

    private static void refused(String code, Executable action) {
        assertEquals(code, assertThrows(RuleBroken.class, action).code());
    }

    private static Block block(WholeVersion version, String key) {
        return Block.of(version).filter(block -> block.place().key().equals(key)).findFirst().orElseThrow();
    }
}
