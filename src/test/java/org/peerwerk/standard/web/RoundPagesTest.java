package org.peerwerk.standard.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.peerwerk.shared.Language;
import org.peerwerk.standard.ConsentRound.Item;
import org.peerwerk.standard.Rounds;
import org.peerwerk.standard.Versions;
import org.peerwerk.standard.Voting.Ballot;
import org.peerwerk.standard.Voting.SeenStop;
import org.peerwerk.standard.web.RoundPages.HomePage;
import org.peerwerk.standard.web.RoundPages.JoinPage;
import org.peerwerk.standard.web.RoundPages.LeavePage;
import org.peerwerk.standard.web.RoundPages.OrphanPage;
import org.peerwerk.standard.web.RoundPages.PartPage;
import org.peerwerk.standard.web.RoundPages.Say;
import org.peerwerk.standard.web.RoundPages.Starter;
import org.peerwerk.standard.web.RoundPages.StopPage;
import org.peerwerk.standard.web.RoundPages.WorryPage;
import org.peerwerk.web.Form;
import org.peerwerk.web.Rendering;

/** The consent round as somebody who votes sees it. */
class RoundPagesTest {

    @ParameterizedTest
    @EnumSource
    void before_joining_it_says_what_can_be_said_that_a_stop_is_allowed_and_why_commenting_ended_early(Language language) {
        var rendering = Rendering.known(language, "/x");
        String html = words(rendering.render("standard/round.jte", new HomePage(Rounds.stranger())));
        for (String key : List.of("round.explain.yes", "round.explain.worry", "round.explain.stop", "round.who", "round.join.button")) {
            assertTrue(html.contains(rendering.view().t(key)), key);
        }
        assertTrue(html.contains(Rounds.EARLY));
        assertFalse(html.contains(rendering.view().t("round.parts.lead")));
    }

    @ParameterizedTest
    @EnumSource
    void afterwards_the_change_note_comes_first_and_each_part_says_whether_it_is_done(Language language) {
        var rendering = Rendering.known(language, "/x");
        Ballot ballot = Rounds.voter(true);
        String html = words(rendering.render("standard/round.jte", new HomePage(ballot)));
        int list = html.indexOf(rendering.view().t("round.parts.lead"));
        assertTrue(html.indexOf(rendering.view().t("round.part.change-note"), list) < html.indexOf("A3 ", list));
        assertTrue(html.contains(rendering.view().t("round.said.worry")));
        assertTrue(html.contains(rendering.view().t("round.said.nothing")));
        assertTrue(html.contains("Ich arbeite beim Träger.") && html.contains("40 Euro"), "one sees one's own data");
    }

    @ParameterizedTest
    @EnumSource
    void a_part_shows_its_text_what_is_new_worries_without_names_and_three_choices(Language language) {
        var rendering = Rendering.known(language, "/x");
        String html = rendering.render("standard/round-part.jte", part(rendering, Rounds.voter(true)));
        String words = words(html);
        assertTrue(words.contains(language == Language.EN ? "fragt nach Pausen in English" : "fragt nach Pausen leicht"), words);
        assertTrue(words.contains(rendering.view().t("difference.outcome-added", "A3.6")));
        assertTrue(words.contains("Was ist eine Pause?"));
        for (Say say : Say.values()) {
            assertTrue(html.contains("name=\"say\" value=\"" + say + "\""), say.name());
        }
        assertTrue(html.contains("?forms=all"));
        assertFalse(html.contains("disabled"));
    }

    @Test
    void all_three_forms_stand_beside_each_other_where_that_is_asked_for() {
        var rendering = Rendering.known(Language.DE, "/x");
        Ballot ballot = Rounds.voter(true);
        String html = rendering.render("standard/round-part.jte", new PartPage(Form.empty(rendering.view()), ballot, Rounds.changed(),
                Changes.between(ballot.before(), ballot.whole()), true));
        assertTrue(html.contains("fragt nach Pausen") && html.contains("fragt nach Pausen leicht") && html.contains("fragt nach Pausen in English"));
    }

    @ParameterizedTest
    @EnumSource
    void a_stop_of_others_is_there_and_not_whose_and_one_s_own_is_known_as_such(Language language) {
        var rendering = Rendering.known(language, "/x");
        String others = words(rendering.render("standard/round-part.jte", part(rendering, Rounds.voter(true, Rounds.stop(false, false)))));
        assertTrue(others.contains(rendering.view().t("round.stop.one")) && others.contains("Mir fehlt ein Beispiel"));
        assertTrue(others.contains(rendering.view().t("vote.question")));
        String mine = rendering.render("standard/round-part.jte", part(rendering, Rounds.voter(true, Rounds.stop(true, false))));
        assertTrue(mine.contains(rendering.view().t("vote.my-stop")));
        assertFalse(mine.contains("name=\"say\""), "a Stop is taken back before something else is said");
    }

    @ParameterizedTest
    @EnumSource
    void a_stop_counts_and_help_to_phrase_it_is_offered_and_optional(Language language) {
        var rendering = Rendering.known(language, "/x");
        String html = rendering.render("standard/round-stop.jte",
                new StopPage(Form.empty(rendering.view()), Rounds.voter(true), Rounds.changed(), Rounds.stop(true, false)));
        assertTrue(words(html).contains(rendering.view().t("stop.text")));
        for (Starter starter : Starter.values()) {
            assertTrue(html.contains("value=\"" + starter + "\""));
        }
        assertTrue(html.contains("name=\"withdraw\""));
        assertEquals(2, html.split(Pattern.quote(rendering.view().t("form.optional")), -1).length - 1);
    }

    @Test
    void only_self_advocates_are_asked_about_the_stop_of_somebody_who_has_left() {
        var rendering = Rendering.known(Language.DE, "/x");
        String link = "/stops/" + Rounds.stop(false, true).id();
        assertTrue(rendering.render("standard/round.jte", new HomePage(Rounds.voter(true, Rounds.stop(false, true)))).contains(link));
        assertFalse(rendering.render("standard/round.jte", new HomePage(Rounds.voter(false, Rounds.stop(false, true)))).contains(link));
        assertFalse(rendering.render("standard/round-part.jte", part(rendering, Rounds.voter(false, Rounds.stop(false, true)))).contains(link));
    }

    @ParameterizedTest
    @EnumSource
    void while_nobody_votes_one_s_own_stop_can_still_be_reached(Language language) {
        var rendering = Rendering.known(language, "/x");
        String html = rendering.render("standard/round.jte", new HomePage(Rounds.reopened(Rounds.stop(true, false))));
        assertTrue(html.contains(rendering.view().t("round.closed.title")));
        assertTrue(html.contains("/" + Rounds.changed().key() + "/stop"));
        assertFalse(rendering.render("standard/round-part.jte", part(rendering, Rounds.reopened())).contains("name=\"say\""));
    }

    @Test
    void a_stop_to_what_is_no_part_any_more_can_still_be_reached_by_its_giver() {
        var rendering = Rendering.known(Language.DE, "/x");
        String gone = Versions.person(9).toString();
        String html = rendering.render("standard/round.jte", new HomePage(Rounds.voter(true,
                new SeenStop(Versions.person(8), gone, true, "", false, 0))));
        assertTrue(html.contains("/" + gone + "/stop\">" + rendering.view().t("round.part.gone")));
    }

    @ParameterizedTest
    @EnumSource
    void every_page_has_one_main_heading_and_none_is_left_out(Language language) {
        pages(language).forEach((name, html) -> {
            List<Integer> levels = Pattern.compile("<h([1-6])").matcher(html).results().map(found -> Integer.valueOf(found.group(1))).toList();
            assertEquals(1, levels.stream().filter(level -> level == 1).count(), name);
            for (int place = 1; place < levels.size(); place++) {
                assertTrue(levels.get(place) <= levels.get(place - 1) + 1, name + " " + levels);
            }
            assertTrue(html.split("kern-btn--primary", -1).length <= 2, name + " has one main button at most");
        });
    }

    private static Map<String, String> pages(Language language) {
        var rendering = Rendering.known(language, "/x");
        Form form = Form.empty(rendering.view());
        Ballot ballot = Rounds.voter(true, Rounds.stop(false, true));
        Item item = Rounds.changed();
        var pages = new LinkedHashMap<String, String>();
        pages.put("start", rendering.render("standard/round.jte", new HomePage(Rounds.stranger())));
        pages.put("home", rendering.render("standard/round.jte", new HomePage(ballot)));
        pages.put("join", rendering.render("standard/round-join.jte", new JoinPage(form, ballot)));
        pages.put("leave", rendering.render("standard/round-leave.jte", new LeavePage(form, ballot)));
        pages.put("part", rendering.render("standard/round-part.jte", part(rendering, ballot)));
        pages.put("note", rendering.render("standard/round-part.jte", new PartPage(form, ballot, ballot.round().items().getFirst(),
                Changes.between(ballot.before(), ballot.whole()), false)));
        pages.put("worry", rendering.render("standard/round-worry.jte", new WorryPage(form, ballot, item)));
        pages.put("stop", rendering.render("standard/round-stop.jte", new StopPage(form, ballot, item, Rounds.stop(true, false))));
        pages.put("orphan", rendering.render("standard/round-orphan.jte", new OrphanPage(form, ballot, Rounds.stop(false, true))));
        pages.put("said", rendering.render("standard/round-said.jte", new HomePage(ballot)));
        return pages;
    }

    private static PartPage part(Rendering rendering, Ballot ballot) {
        return new PartPage(Form.empty(rendering.view()), ballot, Rounds.changed(), Changes.between(ballot.before(), ballot.whole()), false);
    }

    /** The page's text with single spaces, without tags. */
    private static String words(String html) {
        return html.replaceAll("<[^>]+>", "").replaceAll("\\s+", " ");
    }
}
