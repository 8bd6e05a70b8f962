package org.peerwerk.assessment.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.peerwerk.assessment.Deciding;
import org.peerwerk.assessment.Decision;
import org.peerwerk.assessment.Eligibility;
import org.peerwerk.assessment.FeedbackRow;
import org.peerwerk.assessment.Progressing;
import org.peerwerk.assessment.Samples;
import org.peerwerk.assessment.Way;
import org.peerwerk.shared.Errand;
import org.peerwerk.shared.Language;
import org.peerwerk.shared.Texts;
import org.peerwerk.standard.Shipped;
import org.peerwerk.web.Form;
import org.peerwerk.web.Rendering;

/** The pages of assessment, rendered in every language at the beginning of a course, in its middle and at its end. */
class AssessmentPagesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 4);
    private static final Map<UUID, String> NAMES = Map.of(Samples.PERSON, "Änne <Ö> \"Groß\"", Samples.PROFESSIONAL, "Frau Fach",
            Samples.PEER, "Herr Peters");
    private static final FeedbackRow FEEDBACK = new FeedbackRow("A1", "Das war gut.\n\nWeiter so.", Samples.PEER,
            OffsetDateTime.parse("2026-03-03T10:00:00Z"));

    private static Progressing.Detail detail(Way way) {
        return new Progressing.Detail(way, List.of(FEEDBACK), NAMES);
    }

    private static WayPages.WayPage wayPage(Way way) {
        return new WayPages.WayPage(detail(way), NextStep.of(way, TODAY), Station.of(way), CourseDay.of(way, TODAY));
    }

    private static Map<String, String> pages(Language language) {
        var pages = new LinkedHashMap<String, String>();
        var rendering = Rendering.known(language, "/my/way");
        var form = Form.empty(rendering.view());
        int number = 0;
        for (String standard : List.of("peer-supporter", "train-the-trainer")) {
            for (Way way : Samples.ways(standard)) {
                String of = standard + " " + number++;
                pages.put("ways " + of, rendering.render("assessment/ways.jte", new WayPages.WaysPage(List.of(way))));
                pages.put("way " + of, rendering.render("assessment/way.jte", wayPage(way)));
                var modules = way.progress().modules().stream().map(line -> new PersonPages.ModuleTask(line, 1, 2)).toList();
                pages.put("person " + of, rendering.render("assessment/person.jte",
                        new PersonPages.PersonPage(detail(way), NAMES.get(Samples.PERSON), "Herr Peters", modules, List.of(FEEDBACK),
                                "/my/x")));
                var line = way.progress().modules().getFirst();
                pages.put("module " + of, rendering.render("assessment/module.jte", new PersonPages.ModulePage(form, detail(way), "Änne",
                        line.module(), line.outcomes().stream().map(outcome -> new PersonPages.OutcomeCard(outcome.outcome(),
                                outcome.results().stream().findFirst(), outcome.results().isEmpty())).toList(),
                        List.of(FEEDBACK), "/my/x")));
                pages.put("confirm " + of, rendering.render("assessment/confirm.jte",
                        new PersonPages.RulesPage(form, detail(way), "Änne", way.progress().confirmable(), "/my/x")));
                var voice = new Deciding.Voice("Frau Fach", true, "Alles da.", OffsetDateTime.parse("2026-06-03T10:00:00Z"));
                for (Deciding.Voice mine : new Deciding.Voice[] {null, voice}) {
                    List<Deciding.Voice> told = mine == null ? List.of() : List.of(voice);
                    var decision = new DecisionPages.DecisionPage(form,
                            new Deciding.Case(way, "Änne", List.of("Frau Fach"), told, mine, NAMES));
                    pages.put("decision " + of + (mine == null), rendering.render("assessment/decision.jte", decision));
                    pages.put("check " + of + (mine == null),
                            rendering.render("assessment/decision-check.jte", decision));
                }
            }
        }
        rendering.view().me().actFor(Samples.PERSON, "Änne", Set.of(Errand.COURSE));
        Way helped = Samples.ways("peer-supporter").getFirst();
        pages.put("helped", rendering.render("assessment/way-helped.jte", WayPages.helped(helped, TODAY)));
        pages.put("helped, all", rendering.render("assessment/ways.jte", new WayPages.WaysPage(List.of(helped))));
        pages.put("helped, none", rendering.render("assessment/ways.jte", new WayPages.WaysPage(List.of())));
        rendering = Rendering.known(language, "/my/way");
        pages.put("ways, none", rendering.render("assessment/ways.jte", new WayPages.WaysPage(List.of())));
        pages.put("decisions, none", rendering.render("assessment/decisions.jte", new DecisionPages.DecisionsPage(List.of())));
        pages.put("decisions", rendering.render("assessment/decisions.jte", new DecisionPages.DecisionsPage(List.of(
                new Deciding.Candidate(Samples.PERSON, "Änne", "Kurs", new Eligibility.Eligible(), false, false),
                new Deciding.Candidate(Samples.PERSON, "Änne", "Kurs", new Eligibility.Eligible(), true, true)))));
        return pages;
    }

    @ParameterizedTest
    @EnumSource
    void every_page_has_one_main_heading_and_leaves_no_level_out(Language language) {
        pages(language).forEach((name, html) -> {
            List<Integer> levels = Pattern.compile("<h([1-6])").matcher(html).results()
                    .map(found -> Integer.valueOf(found.group(1))).toList();
            assertEquals(1, levels.stream().filter(level -> level == 1).count(), name);
            for (int place = 1; place < levels.size(); place++) {
                assertTrue(levels.get(place) <= levels.get(place - 1) + 1, name + " " + levels);
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void every_place_in_a_sentence_is_filled_and_no_id_stands_twice(Language language) {
        pages(language).forEach((name, html) -> {
            assertFalse(Pattern.compile("\\{\\d}|PT\\d|LocalizedText|RuleState").matcher(html).find(), name);
            List<String> ids = Pattern.compile(" id=\"([^\"]+)\"").matcher(html).results().map(found -> found.group(1)).toList();
            assertEquals(ids.size(), ids.stream().distinct().count(), name + " " + ids);
        });
    }

    @ParameterizedTest
    @EnumSource
    void no_page_says_which_of_the_tandem_is_the_peer(Language language) {
        // the same page with the seats exchanged is the same page
        for (Way way : Samples.ways("peer-supporter")) {
            Way exchanged = Samples.exchanged(way);
            var rendering = Rendering.known(language, "/my/way");
            assertEquals(withoutChance(rendering.render("assessment/way.jte", wayPage(way))),
                    withoutChance(rendering.render("assessment/way.jte", wayPage(exchanged))));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoever_helps_sees_the_days_and_never_what_others_think_of_the_person(Language language) {
        var rendering = Rendering.known(language, "/my/way");
        rendering.view().me().actFor(Samples.PERSON, "Änne", Set.of(Errand.COURSE));
        for (Way way : Samples.ways("peer-supporter")) {
            String html = rendering.render("assessment/way-helped.jte", WayPages.helped(way, TODAY));
            assertTrue(html.contains(rendering.view().t("way.helped.attendance")));
            way.progress().modules().stream().flatMap(module -> module.outcomes().stream())
                    .forEach(line -> assertFalse(html.contains(line.outcome().code()), line.outcome().code()));
            assertFalse(html.contains("/my/certificates") || html.contains("/my/applications"));
            String ways = rendering.render("assessment/ways.jte", new WayPages.WaysPage(List.of(way)));
            assertFalse(ways.contains("pw-tile__foot") || ways.contains("/my/applications"));
        }
    }

    /** The form in the frame has an id of its own each time. */
    private static String withoutChance(String html) {
        return html.replaceAll("name=\"once\" value=\"[^\"]+\"", "");
    }

    @Test
    void names_are_shown_as_they_are_written() {
        String html = Rendering.known(Language.DE, "/x").render("assessment/person.jte", new PersonPages.PersonPage(
                detail(Samples.ways("peer-supporter").getFirst()), NAMES.get(Samples.PERSON), "Herr Peters", List.of(), List.of(),
                "/my/x"));
        assertTrue(html.contains(">Änne &lt;Ö&gt; \"Groß\"</h1>"), html.substring(html.indexOf("<h1"), html.indexOf("</h1")));
    }

    @Test
    void the_missing_minutes_are_said_in_words() {
        assertEquals("Im Modul A3 fehlt noch Anwesenheit: 45 Minuten.",
                Rendering.nobody(Language.DE, "/").view().t("assessment.missing.attendance-module", "A3", Duration.ofMinutes(45)));
        assertEquals("Attendance still missing in module A3: 1 hour 1 minute.",
                Rendering.nobody(Language.EN, "/").view().t("assessment.missing.attendance-module", "A3", Duration.ofMinutes(61)));
    }

    @Test
    void the_next_step_is_the_next_session_then_what_is_missing_then_the_decision() {
        List<Way> ways = Samples.ways("peer-supporter");
        assertEquals("way.next.session", NextStep.of(ways.getFirst(), TODAY).key());
        assertEquals("assessment.missing.attendance-total", NextStep.of(ways.getFirst(), TODAY.plusYears(1)).key());
        assertEquals("way.next.decision", NextStep.of(ways.get(1), TODAY.plusYears(1)).key());
        assertEquals("way.next.issue", NextStep.of(ways.get(2), TODAY.plusYears(1)).key());
    }

    @Test
    void a_date_stays_in_one_line_in_easy_language() {
        String html = Rendering.known(Language.EASY, "/x").render("assessment/way.jte", wayPage(Samples.ways("peer-supporter").getFirst()));
        assertTrue(html.contains("<span class=\"pw-sentence\">Ihr nächster Kurs-Tag ist: 4. März 2026, 9:00 Uhr. </span>"), html);
    }

    @Test
    void a_station_says_three_things_at_once_and_how_many_more_there_are() {
        Station attendance = Station.of(Samples.ways("peer-supporter").getFirst()).getFirst();
        assertEquals(Station.Kind.ATTENDANCE, attendance.kind());
        assertEquals(3, attendance.first().size());
        assertEquals(attendance.missing().size(), 3 + attendance.more());
    }

    @Test
    void what_persons_check_is_one_station_with_one_sentence() {
        Station person = Station.of(Samples.ways("train-the-trainer").getFirst()).stream()
                .filter(station -> station.kind() == Station.Kind.PERSON).findFirst().orElseThrow();
        // the way into the course counts once, however many rules its ways have
        assertEquals(List.of(3L), person.missing().getFirst().params());
    }

    @Test
    void a_participant_sees_the_day_of_the_decision_but_no_single_voice() {
        Way decided = Samples.ways("peer-supporter").get(2);
        assertTrue(decided.decision() instanceof Decision.Made);
        String html = Rendering.known(Language.DE, "/x").render("assessment/way.jte", wayPage(decided));
        assertTrue(html.contains("Entschieden am 30. Juni 2026."));
        assertFalse(html.contains(Samples.REASON));
    }

    @Test
    void what_the_other_of_the_tandem_found_stays_hidden_until_I_have_looked() {
        Way way = Samples.ways("peer-supporter").get(1);
        var outcome = way.progress().modules().getFirst().outcomes().getFirst();
        String html = Rendering.known(Language.DE, "/x").render("assessment/module.jte", new PersonPages.ModulePage(
                Form.empty(Rendering.known(Language.DE, "/x").view()), detail(way), "Änne", way.progress().modules().getFirst().module(),
                List.of(new PersonPages.OutcomeCard(outcome.outcome(), Optional.empty(), true)), List.of(), "/my/x"));
        assertTrue(html.contains(Texts.text(Language.DE, "assess.theirs.hidden")));
        assertFalse(html.contains("hat eingetragen"));
    }

    @Test
    void the_start_fassung_is_marked() {
        assertTrue(Shipped.version("peer-supporter").basis().isStart());
        pages(Language.DE).forEach((name, html) -> {
            if (name.startsWith("way ") || name.startsWith("person ") || name.startsWith("decision ")) {
                assertTrue(html.contains("Start-Fassung"), name);
            }
        });
    }
}
