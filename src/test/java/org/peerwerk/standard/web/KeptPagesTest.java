package org.peerwerk.standard.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.peerwerk.shared.Language;
import org.peerwerk.standard.Block;
import org.peerwerk.standard.ChangeNote;
import org.peerwerk.standard.Commenting;
import org.peerwerk.standard.Reviews;
import org.peerwerk.standard.Rounds;
import org.peerwerk.standard.StandardVersion.Status;
import org.peerwerk.web.Choice;
import org.peerwerk.web.Form;
import org.peerwerk.web.KeptForms;
import org.peerwerk.web.Rendering;

/** Every page on which people write at length goes on where they stopped, however they stopped. */
class KeptPagesTest {
    private static final OffsetDateTime EVENING = OffsetDateTime.parse("2027-03-03T20:05:00Z");
    private static final String BEGUN = "angefangen <b>und nicht fertig";
    private static final String ESCAPED = "angefangen &lt;b&gt;und nicht fertig";
    /** A table's second person has not answered the second text. */
    private static final UUID WAITING = new UUID(4, 12);

    @ParameterizedTest
    @EnumSource
    void what_was_begun_is_there_with_since_when_it_is_kept_and_a_way_to_throw_it_away(Language language) {
        Rendering rendering = Rendering.known(language, "/x");
        pages(rendering, true).forEach((name, html) -> {
            assertTrue(html.contains(ESCAPED), name);
            assertTrue(words(html).contains(rendering.view().t("kept.title", rendering.view().date(EVENING), rendering.view().time(EVENING))), name);
            assertEquals(List.of(action(html, "data-autosave=\"10\"")), List.of(action(html, "novalidate>\n")),
                    name + ": what is thrown away is what the form keeps");
            assertTrue(html.contains("name=\"keep\" value=\"forget\""), name);
        });
    }

    @ParameterizedTest
    @EnumSource
    void it_is_kept_by_a_button_and_by_itself_and_the_main_button_stays_one(Language language) {
        Rendering rendering = Rendering.known(language, "/x");
        pages(rendering, false).forEach((name, html) -> {
            assertTrue(html.contains("name=\"keep\" value=\"later\""), name);
            assertEquals(1, html.split("data-autosave=\"10\"", -1).length - 1, name);
            assertFalse(html.contains("name=\"keep\" value=\"forget\""), name);
            assertEquals(1, html.split("kern-btn--primary", -1).length - 1, name);
            List<String> labels = Pattern.compile("(?s)<button[^>]*>(.*?)</button>").matcher(html).results().map(match -> words(match.group(1))).toList();
            assertEquals(Set.copyOf(labels).size(), labels.size(), name + " has two buttons that say the same: " + labels);
        });
    }

    @ParameterizedTest
    @EnumSource
    void what_was_typed_for_a_place_that_is_gone_stands_there_to_be_taken_along(Language language) {
        Rendering rendering = Rendering.known(language, "/x");
        String html = rendering.render("standard/gone.jte", new Writing.GonePage(form(rendering, "title.de", true), "Peer 1.1", "/my/standards/x",
                List.of(BEGUN)));
        assertTrue(html.contains(ESCAPED) && html.contains(rendering.view().t("gone.back")), html);
    }

    /** The action of the one form that has this attribute in its tag. */
    private static String action(String html, String attribute) {
        return Pattern.compile("<form [^>]*action=\"([^\"]+)\"[^>]*").matcher(html).results()
                .filter(form -> html.substring(form.start(), html.indexOf('\n', form.end()) + 1).contains(attribute))
                .map(form -> form.group(1)).findFirst().orElseThrow();
    }

    private static Map<String, String> pages(Rendering rendering, boolean kept) {
        var pages = new LinkedHashMap<String, String>();
        Commenting.Reading reading = Reviews.reading(Status.COMMENTING, List.of());
        CommentPages.Part part = CommentPages.Part.of(reading, reading.whole().modules().stream()
                .filter(module -> module.id().equals(Reviews.changed().place().module())).findFirst().orElseThrow());
        pages.put("comment", rendering.render("standard/comment.jte", new CommentPages.TextPage(form(rendering, "sentence", kept), part,
                part.blocks().indexOf(Reviews.changed()) + 1, List.of(Choice.of("DE", "Deutsch")), Words.understandings(rendering.view()))));

        Block about = Reviews.changed();
        pages.put("answer", rendering.render("standard/answer.jte", new AnswerPages.AnswerPage(form(rendering, "reasonEasy", kept),
                new Commenting.Answering(Reviews.version(Status.COMMENTING), new UUID(9, 9), Reviews.whole(), Reviews.comment(1, null), about, false, false,
                        List.of()), List.of(Choice.of("NOT", "not")), List.of())));

        pages.put("check", rendering.render("standard/check-text.jte",
                new CheckPages.TextPage(form(rendering, "note", kept), Reviews.alone(8, 2), 3, Words.understandings(rendering.view()))));
        pages.put("paper", rendering.render("standard/session-paper.jte", new SessionPages.PaperPage(form(rendering, "note-" + WAITING, kept),
                Reviews.table(2, true), 2, Words.understandings(rendering.view()))));

        pages.put("worry", rendering.render("standard/round-worry.jte",
                new RoundPages.WorryPage(form(rendering, "worry", kept), Rounds.voter(true), Rounds.changed())));
        pages.put("stop", rendering.render("standard/round-stop.jte",
                new RoundPages.StopPage(form(rendering, "reason", kept), Rounds.voter(true), Rounds.changed(), Rounds.stop(true, false))));

        pages.put("transition", rendering.render("standard/transition.jte", new TransitionPages.TransitionPage(
                form(rendering, "transition-delta.de", kept), Rounds.desk(), ChangeNote.Way.DELTA, List.of(Choice.of("x", "A3.6")))));
        return pages;
    }

    private static Form form(Rendering rendering, String field, boolean kept) {
        return Form.empty(rendering.view()).resume(kept ? Optional.of(new KeptForms.Kept(Map.of(field, List.of(BEGUN)), EVENING)) : Optional.empty());
    }

    /** The page's text with single spaces, without tags. */
    private static String words(String html) {
        return html.replaceAll("<[^>]+>", "").replaceAll("\\s+", " ").strip();
    }
}
