package org.peerwerk.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.peerwerk.standard.Versions.NOW;
import static org.peerwerk.standard.Versions.person;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.peerwerk.shared.Language;
import org.peerwerk.shared.RuleBroken;

class CommentTest {
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
}
