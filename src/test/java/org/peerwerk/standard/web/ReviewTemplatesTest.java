package org.peerwerk.standard.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.peerwerk.shared.Language;
import org.peerwerk.standard.Block;
import org.peerwerk.standard.Checking;
import org.peerwerk.standard.Comment;
import org.peerwerk.standard.CommentRepository.CommentRow;
import org.peerwerk.standard.Commenting;
import org.peerwerk.standard.Contributing;
import org.peerwerk.standard.ModuleContent;
import org.peerwerk.standard.Reviews;
import org.peerwerk.standard.StandardVersion.Status;
import org.peerwerk.standard.Understanding;
import org.peerwerk.web.Choice;
import org.peerwerk.web.Form;
import org.peerwerk.web.Rendering;

class ReviewTemplatesTest {
    private static final String ESCAPED = "&lt;b&gt;&amp; محمد";

    /** One heading, every label points to a field, every id stands once, what people typed is escaped, nobody is named. */
    private static String sound(String html) {
        assertEquals(1, html.split("<h1", -1).length - 1, html);
        assertFalse(html.contains("<b>&"), "unescaped");
        List<String> ids = Pattern.compile(" id=\"([^\"]+)\"").matcher(html).results().map(match -> match.group(1)).toList();
        assertEquals(Set.copyOf(ids).size(), ids.size(), () -> "an id stands twice in " + ids);
        Pattern.compile(" for=\"([^\"]+)\"").matcher(html).results().map(match -> match.group(1))
                .forEach(target -> assertTrue(ids.contains(target), () -> "no field for the label of " + target));
        return html;
    }

    /** The words of a page, whatever lines they stand in. */
    private static String words(String html) {
        return html.replaceAll("<[^>]+>", "").replaceAll("\\s+", " ");
    }

    private static int count(String html, String part) {
        return html.split(Pattern.quote(part), -1).length - 1;
    }

    // checking

    private static CheckPages.TextPage text(Rendering rendering, Checking.Sheet sheet, int number) {
        return new CheckPages.TextPage(Form.empty(rendering.view()), sheet, number, Words.understandings(rendering.view()));
    }

    @ParameterizedTest
    @EnumSource
    void what_to_check_today_is_a_list_or_said_to_be_nothing(Language language) {
        Rendering rendering = Rendering.known(language, "/my/checks");
        assertTrue(sound(rendering.render("standard/checks.jte", new CheckPages.ChecksPage(List.of()))).contains(rendering.view().t("check.list.none")));
    }

    @ParameterizedTest
    @EnumSource
    void before_the_first_text_it_says_how_many_and_about_how_long(Language language) {
        Rendering rendering = Rendering.known(language, "/my/checks/1");
        Form form = Form.empty(rendering.view());
        var title = Reviews.whole().content().title();
        String html = sound(rendering.render("standard/check-begin.jte",
                new CheckPages.AheadPage(form, new Checking.Ahead(Reviews.VERSION, title, "1.1", null, 8, 20))));
        assertTrue(words(html).contains(rendering.view().t("check.begin.many", 8, 20)));
        String begun = sound(rendering.render("standard/check-begin.jte",
                new CheckPages.AheadPage(form, new Checking.Ahead(Reviews.VERSION, title, "1.1", new UUID(4, 2), 1, 2))));
        assertTrue(begun.contains(rendering.view().t("check.begin.go-on")));
        String none = sound(rendering.render("standard/check-begin.jte",
                new CheckPages.AheadPage(form, new Checking.Ahead(Reviews.VERSION, title, "1.1", null, 0, 1))));
        assertFalse(none.contains("action=\"/" + language.path() + "/my/checks/" + Reviews.VERSION));
    }

    @ParameterizedTest
    @EnumSource
    void one_text_stands_on_the_screen_in_easy_words_whatever_the_page_speaks(Language language) {
        Rendering rendering = Rendering.known(language, "/my/checks/packages/1/3");
        Checking.Sheet sheet = Reviews.alone(8, 2);
        String html = sound(rendering.render("standard/check-text.jte", text(rendering, sheet, 3)));
        assertTrue(html.contains(rendering.view().t("check.text.title", 3, 8)));
        assertEquals(1, count(html, "pw-read__text\" lang=\"de-simple\""));
        for (String line : sheet.texts().get(2).text().easy().lines().toList()) {
            assertTrue(html.contains("<p>" + line + "</p>"), line);
        }
        assertEquals(4, count(html, "type=\"radio\" name=\"word\""));
        assertTrue(html.contains(rendering.view().t("check.later")));
        assertFalse(words(html).contains(rendering.view().t("check.text.group")));
    }

    @ParameterizedTest
    @EnumSource
    void a_text_that_was_changed_meanwhile_is_said_and_skipped(Language language) {
        Rendering rendering = Rendering.known(language, "/my/checks/packages/1/1");
        Checking.Sheet sheet = Reviews.withChangedText(3);
        String html = sound(rendering.render("standard/check-text.jte", text(rendering, sheet, 1)));
        assertTrue(html.contains(rendering.view().t("check.text.dropped")));
        assertFalse(html.contains("name=\"word\""));
        assertTrue(html.contains("/" + sheet.checkPackage().id() + "/2\""));
    }

    @ParameterizedTest
    @EnumSource
    void in_a_group_an_answer_counts_at_once_and_stays(Language language) {
        Rendering rendering = Rendering.known(language, "/my/checks/packages/1/2");
        Checking.Sheet sheet = Reviews.inGroup(3, 1);
        assertTrue(words(sound(rendering.render("standard/check-text.jte", text(rendering, sheet, 2)))).contains(rendering.view().t("check.text.group")));
        String given = sound(rendering.render("standard/check-text.jte", text(rendering, sheet, 1)));
        assertTrue(given.contains(rendering.view().t("check.text.given")));
        assertFalse(given.contains("name=\"word\""));
    }

    @ParameterizedTest
    @EnumSource
    void the_package_shows_every_answer_before_it_is_given_away_and_what_happens_next_afterwards(Language language) {
        Rendering rendering = Rendering.known(language, "/my/checks/packages/1");
        Form form = Form.empty(rendering.view());
        String begun = sound(rendering.render("standard/check-package.jte", new CheckPages.PackagePage(form, Reviews.alone(3, 2))));
        assertTrue(begun.contains(rendering.view().t("check.sheet.go-on", 3)));
        assertTrue(begun.contains(ESCAPED));
        assertFalse(begun.contains(rendering.view().t("check.look.button")));
        String all = sound(rendering.render("standard/check-package.jte", new CheckPages.PackagePage(form, Reviews.alone(3, 3))));
        assertTrue(all.contains(rendering.view().t("check.look.button")));
        assertEquals(3, count(all, rendering.view().t("form.change") + "<span"));
        String done = sound(rendering.render("standard/check-package.jte", new CheckPages.PackagePage(form, Reviews.handedIn())));
        assertTrue(words(done).contains(rendering.view().t("check.done.next")));
        sound(rendering.render("standard/check-package.jte", new CheckPages.PackagePage(form, Reviews.withChangedText(2))));
        String group = sound(rendering.render("standard/check-package.jte", new CheckPages.PackagePage(form, Reviews.inGroup(2, 2))));
        assertFalse(group.contains(rendering.view().t("check.look.button")), "in a group nothing is handed in");
    }

    // commenting

    private static CommentPages.Part part(Commenting.Reading reading, ModuleContent module) {
        return CommentPages.Part.of(reading, module);
    }

    private static ModuleContent changedModule() {
        return Reviews.whole().modules().stream().filter(module -> module.id().equals(Reviews.changed().place().module())).findFirst().orElseThrow();
    }

    @ParameterizedTest
    @EnumSource
    void a_version_open_for_comments_says_until_when_and_what_is_new_in_each_part(Language language) {
        Rendering rendering = Rendering.known(language, "/my/comments/1");
        Commenting.Reading reading = Reviews.reading(Status.COMMENTING, List.of(Reviews.comment(1, null)));
        var parts = Stream.concat(Stream.of(part(reading, null)), reading.whole().modules().stream().map(module -> part(reading, module))).toList();
        String html = sound(rendering.render("standard/comments.jte", new CommentPages.OverviewPage(reading, parts)));
        assertTrue(html.contains(rendering.view().t("comment.news", 2)), "one outcome changed, one new");
        assertTrue(html.contains(rendering.view().t("comment.commented", 1, Block.of(changedModule()).size())));
        Commenting.Reading closed = Reviews.reading(Status.EASY_CHECK, List.of());
        assertTrue(sound(rendering.render("standard/comments.jte", new CommentPages.OverviewPage(closed, List.of())))
                .contains(rendering.view().t("comment.closed")));
    }

    @ParameterizedTest
    @EnumSource
    void a_part_is_read_in_order_and_what_is_new_is_reached_at_once(Language language) {
        Rendering rendering = Rendering.known(language, "/my/comments/1/2");
        CommentPages.Part part = part(Reviews.reading(Status.COMMENTING, List.of(Reviews.comment(1, null))), changedModule());
        String html = sound(rendering.render("standard/comments-part.jte", new CommentPages.PartPage(part)));
        assertTrue(html.contains("href=\"#" + Reviews.changed().place().key() + "\""));
        assertEquals(part.blocks().size(), count(html, "<article"));
        assertTrue(html.contains(rendering.view().t("comment.mine.one")));
        sound(rendering.render("standard/comments-part.jte", new CommentPages.PartPage(part(Reviews.reading(Status.EASY_CHECK, List.of()), null))));
    }

    private static CommentPages.TextPage comment(Rendering rendering, Status status, List<CommentRow> mine, Form form) {
        CommentPages.Part part = part(Reviews.reading(status, mine), changedModule());
        return new CommentPages.TextPage(form, part, part.blocks().indexOf(Reviews.changed()) + 1,
                List.of(Choice.of("DE", "Deutsch"), Choice.of("EASY", "Leicht")), Words.understandings(rendering.view()));
    }

    @ParameterizedTest
    @EnumSource
    void plain_and_easy_words_stand_beside_each_other_and_what_was_typed_stays(Language language) {
        Rendering rendering = Rendering.known(language, "/my/comments/1/2/3");
        Form form = Form.empty(rendering.view()).with("form", language).with("sentence", Reviews.NASTY);
        form.reject("word", "comment.says-nothing");
        String html = sound(rendering.render("standard/comment.jte", comment(rendering, Status.COMMENTING, List.of(), form)));
        assertTrue(html.contains("lang=\"de-simple\"") && html.contains("lang=\"de\"") && html.contains("lang=\"en\""));
        assertTrue(html.contains("href=\"#f-word\"") && html.contains(ESCAPED));
        assertTrue(html.contains(rendering.view().t("module.touched")));
    }

    @ParameterizedTest
    @EnumSource
    void my_comment_can_be_taken_back_until_it_is_answered(Language language) {
        Rendering rendering = Rendering.known(language, "/my/comments/1/2/3");
        String open = sound(rendering.render("standard/comment.jte",
                comment(rendering, Status.COMMENTING, List.of(Reviews.comment(1, null)), Form.empty(rendering.view()))));
        assertTrue(open.contains("/withdraw\""));
        String answered = sound(rendering.render("standard/comment.jte",
                comment(rendering, Status.EASY_CHECK, List.of(Reviews.comment(1, Comment.Answer.NOT)), Form.empty(rendering.view()))));
        assertFalse(answered.contains("/withdraw\""));
        assertFalse(answered.contains("name=\"sentence\""), "comments are not taken");
    }

    // answering

    @ParameterizedTest
    @EnumSource
    void those_who_write_see_what_was_said_by_text(Language language) {
        Rendering rendering = Rendering.known(language, "/my/standards/1/comments");
        List<CommentRow> comments = List.of(Reviews.comment(1, null), Reviews.comment(2, Comment.Answer.IN_PART));
        var said = new Commenting.Said(Reviews.version(Status.COMMENTING), new UUID(9, 9), Reviews.whole(), comments);
        var texts = List.of(new AnswerPages.OfText(Reviews.changed().place(), Reviews.changed(), comments),
                new AnswerPages.OfText(Reviews.changed().place(), null, List.of()));
        String html = sound(rendering.render("standard/answers.jte", new AnswerPages.AnswersPage(said, AnswerPages.Show.ALL, texts)));
        assertTrue(html.contains(rendering.view().t("answer.show.open", 1L)) && html.contains(rendering.view().t("answer.in-part")));
        assertTrue(html.contains(ESCAPED) && html.contains(rendering.view().t("answer.gone")));
        for (AnswerPages.Show show : AnswerPages.Show.values()) {
            assertTrue(sound(rendering.render("standard/answers.jte", new AnswerPages.AnswersPage(
                    new Commenting.Said(said.version(), said.standard(), said.whole(), List.of()), show, List.of())))
                    .contains(rendering.view().t("answer.none." + show.word())));
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_answer_has_two_reasons_and_names_the_save_or_leads_to_the_text(Language language) {
        Rendering rendering = Rendering.known(language, "/my/standards/1/comments/2");
        var version = Reviews.version(Status.COMMENTING);
        List<Choice> answers = Stream.of(Comment.Answer.values()).map(one -> Choice.of(one.name(), one.name()).icon(Words.icon(one))).toList();
        var with = new Commenting.Answering(version, new UUID(9, 9), Reviews.whole(), Reviews.comment(1, Comment.Answer.NOT), Reviews.changed(), true, true,
                List.of(Reviews.revision()));
        Form form = Form.empty(rendering.view()).with("became", "NOT").with("reason", Reviews.NASTY);
        form.reject("reasonEasy", "comment.reason-easy-missing");
        String html = sound(rendering.render("standard/answer.jte",
                new AnswerPages.AnswerPage(form, with, answers, List.of(Choice.of(Reviews.revision().id().toString(), Reviews.NASTY)))));
        assertTrue(html.contains("href=\"#f-reasonEasy\"") && html.contains("name=\"revision\"") && html.contains(ESCAPED));
        assertTrue(html.contains(rendering.view().t("answer.changed")));
        var without = new Commenting.Answering(version, new UUID(9, 9), Reviews.whole(), Reviews.comment(1, null), Reviews.changed(), false, false, List.of());
        String none = sound(rendering.render("standard/answer.jte", new AnswerPages.AnswerPage(Form.empty(rendering.view()), without, answers, List.of())));
        assertTrue(none.contains("/write/" + Reviews.changed().place().key()));
        assertFalse(none.contains("name=\"revision\""));
        var gone = new Commenting.Answering(version, new UUID(9, 9), Reviews.whole(), Reviews.comment(1, null), null, true, false, List.of());
        assertTrue(sound(rendering.render("standard/answer.jte", new AnswerPages.AnswerPage(Form.empty(rendering.view()), gone, answers, List.of())))
                .contains(rendering.view().t("answer.gone")));
    }

    // groups

    @ParameterizedTest
    @EnumSource
    void a_group_without_texts_is_asked_for_texts(Language language) {
        Rendering rendering = Rendering.known(language, "/my/standards/1/groups");
        Form form = Form.empty(rendering.view());
        form.chosen("texts");
        String html = rendering.render("standard/groups.jte", new GroupPages.GroupsPage(form, Reviews.groups(true), List.of(Choice.of("own", "own"))));
        assertTrue(html.contains(rendering.view().t("form.choose.texts")) && html.contains("name=\"texts\""), html);
    }

    @ParameterizedTest
    @EnumSource
    void groups_of_a_version_are_opened_for_a_part_whose_texts_wait(Language language) {
        Rendering rendering = Rendering.known(language, "/my/standards/1/groups");
        Form form = Form.empty(rendering.view()).with("day", Reviews.day());
        String html = sound(rendering.render("standard/groups.jte", new GroupPages.GroupsPage(form, Reviews.groups(true),
                List.of(Choice.of("own", "12"), Choice.of("x", "1")))));
        assertTrue(html.contains("name=\"texts\"") && html.contains(rendering.view().t("session.of-others")));
        assertEquals(1, count(html, "/my/groups/"), "somebody else's group has no link");
        String none = sound(rendering.render("standard/groups.jte", new GroupPages.GroupsPage(form, Reviews.groups(false), List.of())));
        assertTrue(none.contains(rendering.view().t("session.open.none")) && none.contains(rendering.view().t("session.list.none")));
    }

    @ParameterizedTest
    @EnumSource
    void whoever_leads_sees_how_many_answered_and_not_what(Language language) {
        Rendering rendering = Rendering.known(language, "/my/groups/1");
        Form form = Form.empty(rendering.view());
        form.reject("checker", "session.knows-the-texts");
        String html = sound(rendering.render("standard/session.jte",
                new SessionPages.TablePage(form, Reviews.table(2, true), List.of(Choice.of("x", Reviews.NASTY)))));
        assertTrue(html.contains("href=\"#f-checker\"") && html.contains(ESCAPED) && html.contains("print-pack.pdf"));
        assertTrue(html.contains(rendering.view().t("session.some-answered", 1, 2)) && html.contains(rendering.view().t("session.all-answered")));
        for (Understanding word : Understanding.values()) {
            assertFalse(words(html).contains(" " + rendering.view().t(Words.key("understanding", word)) + " "), word.name());
        }
        String closed = sound(rendering.render("standard/session.jte",
                new SessionPages.TablePage(Form.empty(rendering.view()), Reviews.table(0, false), List.of())));
        assertFalse(closed.contains("/close\"") || closed.contains("name=\"checker\""));
    }

    @ParameterizedTest
    @EnumSource
    void the_shared_screen_shows_answers_only_when_everybody_has_answered(Language language) {
        Rendering rendering = Rendering.known(language, "/my/groups/1/1");
        String wrong = rendering.view().t("understanding.wrong");
        String dontKnow = rendering.view().t("understanding.dont-know");
        String all = sound(rendering.render("standard/session-screen.jte", new SessionPages.ScreenPage(Reviews.table(2, true), 1)));
        assertTrue(all.contains(rendering.view().t("session.talk")) && all.contains(wrong) && all.contains("Person 2"));
        String some = sound(rendering.render("standard/session-screen.jte", new SessionPages.ScreenPage(Reviews.table(2, true), 2)));
        assertFalse(some.contains(rendering.view().t("session.talk")) || some.contains(dontKnow));
        assertTrue(some.contains(rendering.view().t("session.has-answered")) && some.contains(rendering.view().t("session.has-not-answered")));
        assertTrue(some.contains("/2/paper\""));
        assertTrue(sound(rendering.render("standard/session-screen.jte", new SessionPages.ScreenPage(Reviews.table(2, true), 3)))
                .contains(rendering.view().t("session.changed-text")));
        assertTrue(sound(rendering.render("standard/session-screen.jte", new SessionPages.ScreenPage(Reviews.table(0, true), 1)))
                .contains(rendering.view().t("session.people.none")));
    }

    @ParameterizedTest
    @EnumSource
    void from_paper_only_those_are_entered_who_have_not_answered(Language language) {
        Rendering rendering = Rendering.known(language, "/my/groups/1/2/paper");
        Form form = Form.empty(rendering.view());
        form.reject(null, "session.paper.nothing");
        String html = sound(rendering.render("standard/session-paper.jte",
                new SessionPages.PaperPage(form, Reviews.table(2, true), 2, Words.understandings(rendering.view()))));
        assertEquals(4, count(html, "type=\"radio\" name=\"word-"));
        assertTrue(html.contains("name=\"word-" + new UUID(4, 12) + "\"") && !html.contains("name=\"word-" + new UUID(4, 11) + "\""));
        for (int text : new int[] {1, 3}) {
            assertFalse(sound(rendering.render("standard/session-paper.jte", new SessionPages.PaperPage(Form.empty(rendering.view()),
                    Reviews.table(2, true), text, Words.understandings(rendering.view())))).contains("type=\"radio\""));
        }
    }

    // contributions

    @ParameterizedTest
    @EnumSource
    void everybody_reads_what_became_of_their_words_with_the_reason_in_their_form(Language language) {
        Rendering rendering = Rendering.known(language, "/my/contributions");
        String html = sound(rendering.render("standard/contributions.jte", new ContributionPages.ContributionsPage(Reviews.ledger())));
        for (Comment.Answer answer : Comment.Answer.values()) {
            assertTrue(html.contains(rendering.view().t(Words.key("answer", answer))), answer.name());
        }
        assertTrue(html.contains(rendering.view().t("contributions.open")) && html.contains(rendering.view().t("answer.gone")));
        assertTrue(html.contains(rendering.view().t("contributions.changed")) && html.contains(rendering.view().t("contributions.unchanged")));
        assertEquals(language == Language.EASY ? 3 : 0, count(html, "Leichter Grund"));
        assertEquals(language == Language.EASY ? 0 : 3, count(html, ">Grund"));
        var none = new Contributing.Ledger(List.of(), List.of(), 0, 0, List.of());
        assertTrue(words(sound(rendering.render("standard/contributions.jte", new ContributionPages.ContributionsPage(none))))
                .contains(rendering.view().t("contributions.none")));
    }

    @ParameterizedTest
    @EnumSource
    void every_word_and_every_answer_has_its_words(Language language) {
        var view = Rendering.known(language, "/my").view();
        for (Understanding word : Understanding.values()) {
            assertFalse(view.t(Words.key("understanding", word)).isEmpty() || Words.icon(word).isEmpty());
        }
        for (Comment.Answer answer : Comment.Answer.values()) {
            assertFalse(view.t(Words.key("answer", answer)).isEmpty() || view.t(Words.key("answer", answer) + ".hint").isEmpty());
        }
    }
}
