package org.peerwerk.standard.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.peerwerk.shared.Language;
import org.peerwerk.standard.ChangeNote;
import org.peerwerk.standard.Comparing;
import org.peerwerk.standard.Differences;
import org.peerwerk.standard.PublishedVersion;
import org.peerwerk.standard.Shipped;
import org.peerwerk.standard.StandardRow;
import org.peerwerk.standard.VersionContent;
import org.peerwerk.standard.Versions;
import org.peerwerk.standard.web.StandardPages.NewsPage;
import org.peerwerk.standard.web.StandardPages.VersionPage;
import org.peerwerk.web.Rendering;

/** How a version came to be and what is new in it, as anyone reads it. */
class NewsPagesTest {
    private static final PublishedVersion OLD = Shipped.version("peer-supporter");
    private static final PublishedVersion NEW = withTransition(Versions.published(Versions.next()));
    private static final List<StandardRow> ROWS = List.of(Versions.row(NEW), Versions.row(OLD));
    private static final Comparing.Contributors NOBODY = new Comparing.Contributors(List.of(), 0);

    @ParameterizedTest
    @EnumSource
    void a_version_that_was_agreed_to_says_when_and_by_how_many(Language language) {
        var rendering = Rendering.nobody(language, "/x");
        String html = text(rendering.render("standard/version.jte", new VersionPage(NEW, ROWS, NOBODY)));
        assertTrue(html.contains(rendering.view().t("news.consent", Versions.TODAY, 12, 7, 4)), html);
    }

    @ParameterizedTest
    @EnumSource
    void names_stand_there_of_those_who_agreed_and_the_others_are_a_number(Language language) {
        var rendering = Rendering.nobody(language, "/x");
        for (int others : IntStream.rangeClosed(0, 2).toArray()) {
            String html = rendering.render("standard/version.jte",
                    new VersionPage(NEW, ROWS, new Comparing.Contributors(List.of("Alva Ahrens", "Bruno Behrens"), others)));
            assertTrue(html.contains(switch (others) {
                case 0 -> rendering.view().t("news.names", "Alva Ahrens, Bruno Behrens");
                case 1 -> rendering.view().t("news.names-and-one", "Alva Ahrens, Bruno Behrens");
                default -> rendering.view().t("news.names-and-others", "Alva Ahrens, Bruno Behrens", 2);
            }));
        }
        assertTrue(rendering.render("standard/version.jte", new VersionPage(NEW, ROWS, new Comparing.Contributors(List.of(), 9)))
                .contains(rendering.view().t("news.others-only", 9)));
    }

    @ParameterizedTest
    @EnumSource
    void the_change_note_stands_there_in_the_language_of_the_page_with_its_transition_rules(Language language) {
        var rendering = Rendering.nobody(language, "/x");
        String html = text(rendering.render("standard/version.jte", new VersionPage(NEW, ROWS, NOBODY)));
        assertTrue(html.contains(rendering.view().of(Versions.text("Das ist neu"))));
        assertTrue(html.contains(rendering.view().t("transition.delta")));
        assertTrue(html.contains(rendering.view().t("news.until", LocalDate.of(2028, 1, 1))));
        assertTrue(html.contains(rendering.view().of(Versions.text("Sie lernen dazu"))));
        assertTrue(html.contains("A3.6"));
    }

    @ParameterizedTest
    @EnumSource
    void an_older_version_says_that_a_newer_one_is_in_force(Language language) {
        var rendering = Rendering.nobody(language, "/x");
        String older = rendering.render("standard/version.jte", new VersionPage(OLD, ROWS, NOBODY));
        assertTrue(older.contains(rendering.view().t("news.newer")));
        assertTrue(older.contains("/standards/peer-supporter/1.1\">" + rendering.view().t("news.newer.link", "1.1")));
        assertFalse(older.contains("/1.0/changes"), "a first version has nothing before it");
        String newer = rendering.render("standard/version.jte", new VersionPage(NEW, ROWS, NOBODY));
        assertFalse(newer.contains(rendering.view().t("news.newer")));
        assertTrue(newer.contains("(" + rendering.view().t("news.other.replaced") + ")"));
        assertTrue(newer.contains("/1.1/changes"));
    }

    @ParameterizedTest
    @EnumSource
    void what_is_new_begins_with_the_note_and_groups_every_difference_by_its_module(Language language) {
        var rendering = Rendering.nobody(language, "/x");
        String html = rendering.render("standard/news.jte", page(OLD, NEW));
        String words = text(html);
        assertTrue(words.indexOf(rendering.view().of(Versions.text("Das ist neu"))) < words.indexOf(rendering.view().t("news.legend").substring(0, 20)));
        assertTrue(html.contains("<h2 id=\"module-" + OLD.module("A3").id() + "\">A3 "));
        assertTrue(words.contains(rendering.view().t("difference.outcome-added", "A3.6")));
        assertTrue(words.contains(rendering.view().of(Versions.text("fragt nach Pausen"))));
        assertEquals(1, html.split("<h1", -1).length - 1);
    }

    @Test
    void words_that_went_and_came_are_marked_and_said() {
        String html = Rendering.nobody(Language.DE, "/x").render("standard/news.jte", page(OLD, NEW));
        assertTrue(html.contains("<del><span class=\"pw-visually-hidden\">entfällt: </span>"), html);
        assertTrue(html.contains("<ins><span class=\"pw-visually-hidden\">neu: </span>"), html);
        assertTrue(text(html).replaceAll("(entfällt|neu): |Ende\\. ", "").contains("hört zu und unterbricht nicht"), text(html));
    }

    @Test
    void only_where_there_is_a_choice_a_reader_chooses_what_to_compare_with() {
        var rendering = Rendering.nobody(Language.EN, "/x");
        assertFalse(rendering.render("standard/news.jte", page(OLD, NEW)).contains("changes?from="));
        var several = new NewsPage(new Comparing.WhatIsNew(OLD, NEW, List.of(), List.of(ROWS.get(0), ROWS.get(1))), Changes.between(OLD.whole(), OLD.whole()));
        String html = rendering.render("standard/news.jte", several);
        assertTrue(html.contains("/standards/peer-supporter/1.1/changes?from=1.0\" aria-current=\"true\""));
        assertTrue(html.contains(rendering.view().t("news.nothing")));
    }

    private static NewsPage page(PublishedVersion from, PublishedVersion to) {
        return new NewsPage(new Comparing.WhatIsNew(from, to, Differences.between(from.whole(), to.whole()), List.of(Versions.row(from))),
                Changes.between(from.whole(), to.whole()));
    }

    private static PublishedVersion withTransition(PublishedVersion version) {
        VersionContent content = version.content();
        ChangeNote note = content.changeNote();
        UUID added = version.outcomes().filter(outcome -> outcome.code().equals("A3.6")).findFirst().orElseThrow().id();
        var rule = new ChangeNote.Transition(ChangeNote.Way.DELTA, LocalDate.of(2028, 1, 1), List.of(added), Versions.text("Sie lernen dazu"));
        return new PublishedVersion(version.id(), version.slug(), version.number(), version.basis(), version.hash(), version.publishedOn(),
                new VersionContent(content.format(), content.slug(), content.version(), content.licence(), content.title(), content.holder(),
                        content.summary(), content.contactUnits(), content.practiceHours(), content.modules(), content.rules(),
                        new ChangeNote(note.from(), note.kind(), note.headline(), note.note(), note.mapping(), List.of(rule))), version.modules());
    }

    private static String text(String html) {
        return html.replaceAll("<[^>]+>", "").replaceAll("\\s+", " ");
    }
}
