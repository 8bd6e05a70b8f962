package org.peerwerk.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.peerwerk.standard.Versions.NOW;
import static org.peerwerk.standard.Versions.TODAY;
import static org.peerwerk.standard.Versions.next;
import static org.peerwerk.standard.Versions.person;
import static org.peerwerk.standard.Versions.ready;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.peerwerk.shared.RuleBroken;
import org.peerwerk.standard.StandardVersion.Status;

class StandardVersionTest {
    private final StandardVersion version = StandardVersion.opened(new UUID(5, 5), new Standard(Versions.STANDARD, "peer-supporter"),
            new UUID(0, 1), next().content(), person(6), NOW);
    private final PublishCheck everything = PublishCheck.of(ready(), TODAY);

    @Test
    void it_goes_from_writing_over_comments_and_check_to_consent_and_is_published() {
        version.startCommenting(TODAY, TODAY.plusDays(28));
        assertTrue(version.takesComments(TODAY.plusDays(28)));
        version.startEasyCheck(TODAY.plusDays(29), null);
        assertFalse(version.takesComments(TODAY.plusDays(29)));
        version.askForConsent(everything);
        version.publish(everything, next(), TODAY.plusDays(40));
        PublishedVersion published = version.published(next().modules());
        assertEquals(new Basis.Consent(TODAY, 6, 5, 4), published.basis());
        assertEquals(next().hash(), published.hash());
        assertEquals(TODAY.plusDays(40), published.publishedOn());
    }

    @Test
    void no_step_is_left_out() {
        refused("draft.not-commented", () -> version.startEasyCheck(TODAY, "eilig"));
        refused("draft.not-checked", () -> version.askForConsent(everything));
        refused("draft.not-voted", () -> version.publish(everything, next(), TODAY));
        version.startCommenting(TODAY, TODAY.plusDays(28));
        refused("draft.not-checked", () -> version.askForConsent(everything));
        version.startEasyCheck(TODAY.plusDays(29), null);
        refused("draft.not-voted", () -> version.publish(everything, next(), TODAY));
    }

    @Test
    void people_get_four_weeks_to_comment() {
        refused("draft.commenting-too-short", () -> version.startCommenting(TODAY, TODAY.plusDays(27)));
    }

    @Test
    void commenting_ends_early_only_with_a_reason_that_is_kept() {
        version.startCommenting(TODAY, TODAY.plusDays(28));
        refused("draft.ends-early", () -> version.startEasyCheck(TODAY.plusDays(28), " "));
        version.startEasyCheck(TODAY.plusDays(3), "Nur ein Schreibfehler");
        assertEquals("Nur ein Schreibfehler", version.endedEarlyBecause());
    }

    @Test
    void people_vote_only_when_all_else_is_done() {
        version.startCommenting(TODAY, TODAY.plusDays(28));
        version.startEasyCheck(TODAY.plusDays(29), null);
        PublishCheck unchecked = PublishCheck.of(new PublishCheck.Facts(ready().before(), next(), List.of(), Versions.marks(next(), 1), List.of(), true,
                1, ready().round()), TODAY);
        refused("publish.not-checked", () -> version.askForConsent(unchecked));
        PublishCheck novotes = PublishCheck.of(new PublishCheck.Facts(ready().before(), next(), List.of(), ready().marks(), List.of(), true, 4,
                Versions.round(ready().before(), next(), java.util.Set.of(), java.util.Set.of())), TODAY);
        version.askForConsent(novotes);
        assertEquals(Status.CONSENT, version.status());
    }

    @Test
    void nobody_writes_while_people_vote_and_it_can_go_back() {
        toConsent();
        refused("draft.in-consent", () -> version.rewrite(next().content().numbered("1.2")));
        version.reopen();
        version.rewrite(next().content().numbered("1.2"));
        assertEquals("1.2", version.number());
        // it was commented on: the checkers come next
        version.startEasyCheck(TODAY.plusDays(50), null);
        assertEquals(Status.EASY_CHECK, version.status());
    }

    @Test
    void commenting_that_was_broken_off_begins_anew() {
        version.startCommenting(TODAY, TODAY.plusDays(28));
        version.reopen();
        refused("draft.not-commented", () -> version.startEasyCheck(TODAY.plusDays(29), null));
        version.startCommenting(TODAY.plusDays(2), TODAY.plusDays(30));
        assertEquals(TODAY.plusDays(2), version.commentingFrom());
    }

    @Test
    void a_published_version_is_not_touched_again() {
        toConsent();
        version.publish(everything, next(), TODAY);
        refused("draft.closed", () -> version.rewrite(next().content()));
        refused("draft.not-open", version::reopen);
        refused("draft.closed", version::withdraw);
        refused("draft.closed", () -> version.raise(new Quorum(9, 50, 50)));
        refused("draft.not-voted", () -> version.publish(everything, next(), TODAY));
    }

    @Test
    void a_version_that_people_write_never_becomes_a_start_version() {
        refused("draft.not-imported", () -> version.publishAsStart(next(), TODAY));
    }

    @Test
    void what_was_given_up_can_be_taken_up_again() {
        version.withdraw();
        refused("draft.closed", () -> version.rewrite(next().content()));
        version.resume();
        version.rewrite(next().content());
        refused("draft.not-withdrawn", version::resume);
    }

    @Test
    void the_quorum_is_raised_and_never_lowered() {
        version.raise(new Quorum(6, 50, 60));
        refused("quorum.lowered", () -> version.raise(new Quorum(5, 50, 60)));
        assertEquals(new Quorum(6, 50, 60), version.quorum());
    }

    private void toConsent() {
        version.startCommenting(TODAY, TODAY.plusDays(28));
        version.startEasyCheck(TODAY.plusDays(29), null);
        version.askForConsent(everything);
    }

    private static void refused(String code, Executable action) {
        assertEquals(code, assertThrows(RuleBroken.class, action).code());
    }
}
