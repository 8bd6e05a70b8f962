package org.peerwerk.standard.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.peerwerk.shared.Language;
import org.peerwerk.shared.Texts;
import org.peerwerk.standard.Basis;
import org.peerwerk.standard.ChangeNote;
import org.peerwerk.standard.Place;
import org.peerwerk.standard.PublishCheck;
import org.peerwerk.standard.PublishCheck.Task;
import org.peerwerk.standard.PublishedVersion;
import org.peerwerk.standard.Publishing.Checklist;
import org.peerwerk.standard.Rounds;
import org.peerwerk.standard.Versions;
import org.peerwerk.standard.web.ChangePages.ChangePage;
import org.peerwerk.standard.web.MappingPages.MappingPage;
import org.peerwerk.standard.web.PresentPages.PresentPage;
import org.peerwerk.standard.web.PublishPages.CheckPage;
import org.peerwerk.standard.web.PublishPages.DonePage;
import org.peerwerk.standard.web.PublishPages.ListPage;
import org.peerwerk.standard.web.PublishPages.State;
import org.peerwerk.standard.web.QuorumPages.QuorumPage;
import org.peerwerk.standard.web.TransitionPages.TransitionPage;
import org.peerwerk.web.Choice;
import org.peerwerk.web.Form;
import org.peerwerk.web.Rendering;

/** The last steps of a version, as author and office see them. */
class PublishPagesTest {

    @ParameterizedTest
    @EnumSource
    void the_list_has_one_task_for_each_step_and_says_which_are_done(Language language) {
        var rendering = Rendering.known(language, "/x");
        String html = rendering.render("standard/publish.jte", list(rendering, Rounds.justWritten()));
        for (Task task : Task.values()) {
            assertTrue(html.contains(rendering.view().t(Words.key("publish.task", task))), task.name());
        }
        assertTrue(html.contains(rendering.view().t("publish.state.done")) && html.contains(rendering.view().t("publish.state.open"))
                && html.contains(rendering.view().t("publish.state.not-needed")));
        assertTrue(html.contains("href=\"#task-easy\"") && html.contains("id=\"task-easy\""));
        assertFalse(html.contains(rendering.view().t("publish.button")));
    }

    @Test
    void hundreds_of_unchecked_texts_are_a_count_for_each_module() {
        Checklist list = Rounds.justWritten();
        assertTrue(list.check().missing(Task.EASY).size() > 100, "there are many texts");
        var rendering = Rendering.known(Language.DE, "/x");
        List<MissingWords.Line> lines = MissingWords.of(list, Task.EASY).lines(rendering.view());
        assertEquals(1, lines.size());
        assertEquals(9, lines.getFirst().where().size(), "eight modules and the version itself");
        assertTrue(lines.getFirst().where().stream().anyMatch(where -> where.name().startsWith("A3 ")
                && where.href().equals("/my/standards/" + list.version().id() + "/modules/" + Rounds.changed().key())));
    }

    @Test
    void a_few_reasons_are_told_one_by_one_with_the_place_where_each_is_mended() {
        Checklist list = Rounds.justWritten();
        var rendering = Rendering.known(Language.DE, "/x");
        MissingWords.Line line = MissingWords.of(list, Task.COMMENTS).lines(rendering.view()).getFirst();
        assertEquals(rendering.view().t("publish.not-commented"), line.sentence());
        assertEquals("/my/standards/" + list.version().id(), line.where().getFirst().href());
    }

    @ParameterizedTest
    @EnumSource
    void one_who_did_not_understand_is_one_and_the_note_is_mended_where_it_is_written(Language language) {
        var rendering = Rendering.known(language, "/x");
        var back = new PublishCheck.Reason(Task.EASY, "publish.sent-back", List.of(1L), new Place(null, "note"));
        var version = new UUID(0, 7);
        MissingWords.Line line = new MissingWords(Versions.next(), version, false, List.of(back)).lines(rendering.view()).getFirst();
        assertEquals(rendering.view().t("publish.sent-back.one"), line.sentence());
        assertEquals("/my/standards/" + version + "/change", line.where().getFirst().href());
    }

    @ParameterizedTest
    @EnumSource
    void a_missing_fee_leads_nobody_to_a_page_that_only_the_office_opens(Language language) {
        var rendering = Rendering.known(language, "/x");
        var fees = new PublishCheck.Reason(Task.CONSENT, "consent.fee-not-recorded", List.of(6L), null);
        MissingWords.Line line = new MissingWords(Versions.next(), new UUID(0, 7), true, List.of(fees)).lines(rendering.view()).getFirst();
        assertEquals(rendering.view().t("consent.fee-not-recorded", 6), line.sentence());
        assertEquals(List.of(), line.where());
    }

    @ParameterizedTest
    @EnumSource
    void only_when_everything_is_there_the_one_who_leads_it_finds_the_button(Language language) {
        var rendering = Rendering.known(language, "/x");
        String button = rendering.view().t("publish.button");
        assertTrue(rendering.render("standard/publish.jte", list(rendering, Rounds.ready(true))).contains(button));
        String others = rendering.render("standard/publish.jte", list(rendering, Rounds.ready(false)));
        assertFalse(others.contains(button));
        assertTrue(others.contains(rendering.view().t("publish.ready.others")));
        assertEquals(State.NOT_NEEDED, list(rendering, Rounds.ready(true)).state(Task.TRANSITION));
    }

    @ParameterizedTest
    @EnumSource
    void before_it_is_final_everything_is_shown_once_more_and_afterwards_what_happens_next(Language language) {
        var rendering = Rendering.known(language, "/x");
        Checklist list = Rounds.ready(true);
        String check = words(rendering.render("standard/publish-check.jte", new CheckPage(Form.empty(rendering.view()), list, list.check().consent())));
        assertTrue(check.contains(rendering.view().t("news.consent", Versions.TODAY, 6, 5, 4)), check);
        assertTrue(check.contains(rendering.view().t("change.kind.content")));
        PublishedVersion published = Versions.published(Versions.next());
        String done = rendering.render("standard/published.jte", new DonePage(published, "/my/standards/x"));
        assertTrue(done.contains(published.hash()));
        assertTrue(done.contains("https://peerwerk.example/" + language.path() + "/standards/peer-supporter/1.1"));
        assertTrue(published.basis() instanceof Basis.Consent);
    }

    @ParameterizedTest
    @EnumSource
    void outcomes_that_stay_the_same_are_folded_and_what_nothing_leads_to_is_new(Language language) {
        var rendering = Rendering.known(language, "/x");
        var desk = Rounds.mapping();
        Form form = Form.empty(rendering.view());
        String html = words(rendering.render("standard/mapping.jte", new MappingPage(form, desk, List.of(), desk.before().outcomes().toList())));
        assertTrue(html.contains(rendering.view().t("relation.all-same", 33)));
        assertTrue(html.contains("A3.6 " + rendering.view().of(Versions.text("fragt nach Pausen"))));
        var first = desk.before().outcomes().findFirst().orElseThrow();
        form.with("relation-" + first.id(), "SPLIT").with("to-" + first.id(), "A1.1, A3.6");
        String open = rendering.render("standard/mapping.jte",
                new MappingPage(form, desk, List.of(first), desk.before().outcomes().skip(1).toList()));
        assertTrue(open.contains("value=\"A1.1, A3.6\"") && open.contains("value=\"SPLIT\" selected"));
        assertFalse(open.contains("<li>A3.6 "), "the split leads to it");
    }

    @ParameterizedTest
    @EnumSource
    void the_change_note_is_written_beside_what_the_differences_ask_for(Language language) {
        var rendering = Rendering.known(language, "/x");
        var desk = Rounds.desk();
        var page = new ChangePage(Form.empty(rendering.view()), desk, Changes.between(desk.desk().before().whole(), Versions.next()));
        String html = words(rendering.render("standard/change.jte", page));
        assertTrue(html.contains(rendering.view().t("change.demands", rendering.view().t("change.kind.content"))));
        assertTrue(html.contains(rendering.view().t("change.number.hint", "1.1", "2.0")));
        assertTrue(html.contains(rendering.view().t("difference.outcome-added", "A3.6")));
        for (ChangeNote.Way way : ChangeNote.Way.values()) {
            assertTrue(html.contains(rendering.view().t(Words.key("transition", way))));
            String rule = rendering.render("standard/transition.jte", new TransitionPage(Form.empty(rendering.view()), desk, way,
                    List.of(Choice.of(Versions.person(1).toString(), "A3.6"))));
            assertEquals(way.hasEnd(), rule.contains("name=\"until\""));
            assertEquals(way == ChangeNote.Way.DELTA, rule.contains("name=\"outcomes\""));
        }
    }

    @ParameterizedTest
    @EnumSource
    void fees_are_recorded_for_each_person_and_nothing_tells_how_anybody_votes(Language language) {
        var rendering = Rendering.known(language, "/x");
        String html = rendering.render("standard/present.jte", new PresentPage(Form.empty(rendering.view()), Rounds.presence()));
        assertTrue(html.contains("Amira Adler") && html.contains("Arbeitet beim Träger"));
        assertTrue(html.contains(rendering.view().t("round.mine.fee.open")) && html.contains("40 Euro"));
        assertTrue(html.contains("name=\"fee-" + Versions.person(1) + "\""));
    }

    @ParameterizedTest
    @EnumSource
    void the_quorum_shows_its_floor_and_only_who_leads_the_version_raises_it(Language language) {
        var rendering = Rendering.known(language, "/x");
        String html = words(rendering.render("standard/quorum.jte", new QuorumPage(Form.empty(rendering.view()), Rounds.team(true))));
        assertTrue(html.contains(rendering.view().t("quorum.votes.value", 6, 5)));
        assertTrue(html.contains(rendering.view().t("quorum.raise")));
        assertFalse(rendering.render("standard/quorum.jte", new QuorumPage(Form.empty(rendering.view()), Rounds.team(false))).contains("name=\"votes\""));
    }

    @Test
    void every_refusal_of_round_and_publication_has_a_sentence() throws IOException {
        var code = Pattern.compile("(?:RuleBroken\\(|RuleBroken\\.at\\(\"\\w+\", |Reason\\.of\\(Task\\.\\w+, )\"((?:vote|stop|round|quorum|consent|publish|mapping)\\.[a-z-]+)\"");
        var missing = new TreeSet<String>();
        var found = new TreeSet<String>();
        try (Stream<Path> sources = Files.list(Path.of("src/main/java/org/peerwerk/standard"))) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                code.matcher(Files.readString(source)).results().map(match -> match.group(1)).forEach(found::add);
            }
        }
        for (Language language : Language.values()) {
            found.stream().filter(key -> !Texts.has(language, key)).forEach(key -> missing.add(language + " " + key));
        }
        assertTrue(found.size() > 20, found.toString());
        assertEquals(new TreeSet<>(), missing);
    }

    private static ListPage list(Rendering rendering, Checklist list) {
        return new ListPage(Form.empty(rendering.view()), list);
    }

    private static String words(String html) {
        return html.replaceAll("<[^>]+>", "").replaceAll("\\s+", " ");
    }
}
