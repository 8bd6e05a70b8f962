package org.peerwerk.exchange.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.peerwerk.exchange.Answering.Case;
import org.peerwerk.exchange.DataRequest;
import org.peerwerk.exchange.DataRequests;
import org.peerwerk.exchange.Erasing.Plan;
import org.peerwerk.exchange.HoldingsTest;
import org.peerwerk.exchange.Requesting;
import org.peerwerk.exchange.Retaining;
import org.peerwerk.exchange.web.AccessPages.AccessPage;
import org.peerwerk.exchange.web.DataFolder.IndexPage;
import org.peerwerk.exchange.web.DataFolder.SectionPage;
import org.peerwerk.exchange.web.DataPages.DataPage;
import org.peerwerk.exchange.web.DataPages.ErasePage;
import org.peerwerk.exchange.web.RecordPages.RecordPage;
import org.peerwerk.people.Look;
import org.peerwerk.people.Looking.Opened;
import org.peerwerk.shared.Language;
import org.peerwerk.shared.PersonalData.Column;
import org.peerwerk.shared.PersonalData.Kind;
import org.peerwerk.shared.PersonalData.Step;
import org.peerwerk.shared.PersonalData.Table;
import org.peerwerk.web.Choice;
import org.peerwerk.web.Form;
import org.peerwerk.web.Rendering;

class DataPagesTest {
    private static final LocalDate DAY = LocalDate.of(2027, 3, 17);

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_person_takes_restricts_and_erases_from_one_page(Language language) {
        var page = Rendering.known(language, "/my/data");
        String html = page.render("exchange/data.jte", new DataPage(Form.empty(page.view()), null, null));
        assertTrue(html.contains("/my/data/peerwerk.zip\"") && html.contains("name=\"wanted\" value=\"true\""));
        for (Step step : Step.values()) {
            assertTrue(html.contains("/my/data/erase/" + step.word() + "\""), step.word());
        }
        assertFalse(html.contains("/my/data/erasure/call-off"));
        assertEquals(1, html.split("kern-btn--primary", -1).length - 1);
        String restricted = page.render("exchange/data.jte", new DataPage(Form.empty(page.view()), DAY, null));
        assertTrue(restricted.contains("name=\"wanted\" value=\"false\"") && restricted.contains(page.view().date(DAY)));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void before_anything_is_erased_the_page_says_what_goes_what_stays_and_what_is_in_the_way(Language language) {
        var page = Rendering.known(language, "/my/data/erase/everything");
        Kind goes = Kind.going("account", Step.EVERYTHING, Set.of());
        Kind stays = Kind.staying("rounds", Set.of());
        String html = page.render("exchange/erase.jte", new ErasePage(Form.empty(page.view()),
                new Plan(Step.EVERYTHING, List.of(goes), List.of(stays), List.of()), DAY));
        assertTrue(html.contains(page.view().t("data.account")) && html.contains(page.view().t("data.rounds")));
        assertTrue(html.contains(page.view().date(DAY)) && html.contains("action=\"" + page.view().link("/my/data/erase/everything") + "\""));
        String hindered = page.render("exchange/erase.jte", new ErasePage(Form.empty(page.view()),
                new Plan(Step.EVERYTHING, List.of(goes), List.of(stays), List.of("erasure.hindered.course")), DAY));
        assertFalse(hindered.contains("action=\"" + page.view().link("/my/data/erase/everything") + "\""));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void what_is_taken_along_opens_without_us(Language language) {
        var page = Rendering.known(language, "/my/data/peerwerk.zip");
        Kind kind = HoldingsTest.kinds().stream().filter(one -> one.word().equals("attendance")).findFirst().orElseThrow();
        var table = new Table(List.of(new Column("course", null), new Column("kind", "attendance.kind.*"), new Column("when", null),
                new Column("text", null), new Column("assisted", null)),
                List.of(Arrays.asList("<Kurs>", "PRESENT", OffsetDateTime.of(2027, 3, 3, 10, 0, 0, 0, ZoneOffset.UTC), null, true)));
        String section = page.render("exchange/taken-section.jte", new SectionPage(kind, table));
        assertTrue(section.contains("&lt;Kurs&gt;") && section.contains(page.view().t("attendance.kind.present")));
        assertTrue(section.contains("<dd>" + page.view().t("data.yes") + "</dd>"));
        assertFalse(section.contains(page.view().t("data.column.text")), "what is empty is left out");
        String index = page.render("exchange/taken-index.jte", new IndexPage(Map.of(kind, 1), List.of("pw-2027-1-de.pdf")));
        assertTrue(index.contains("href=\"attendance.html\"") && index.contains("href=\"pw-2027-1-de.pdf\""));
        for (String html : List.of(section, index)) {
            assertFalse(html.contains("<script") || html.contains("href=\"/") || html.contains("http"), html);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_person_sees_who_opened_what_and_when(Language language) {
        var page = Rendering.known(language, "/my/data/access");
        var day = LocalDate.of(2027, 3, 3);
        String html = page.render("exchange/access.jte", new AccessPage(Stream.of(Look.What.values())
                .map(what -> new Opened(day, "Tanja <T>", what, "Kurs & mehr", 2)).toList()));
        assertTrue(html.contains("Tanja &lt;T&gt;") && html.contains("Kurs &amp; mehr") && html.contains(page.view().date(day))
                && html.contains(page.view().t("look.times", 2)));
        assertEquals(Look.What.values().length, html.split("scope=\"row\"", -1).length - 1);
        assertTrue(page.render("exchange/access.jte", new AccessPage(List.of())).contains("pw-empty"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_person_reads_the_answer_in_the_chosen_form_and_until_then_by_when_it_comes(Language language) {
        var page = Rendering.known(language, "/my/data/requests");
        String html = page.render("exchange/requests.jte", new RequestPages.MinePage(List.of(new Requesting.Mine(DataRequests.open(), null), new Requesting.Mine(DataRequests.answered(), null))));
        assertTrue(html.contains(language == Language.EASY ? "Leichte &lt;Antwort&gt;" : "Klare &lt;Antwort&gt;"), html);
        assertFalse(html.contains(language == Language.EASY ? "Klare &lt;Antwort&gt;" : "Leichte &lt;Antwort&gt;"));
        assertTrue(html.contains(page.view().t("request.due", DataRequests.open().dueOn())));
        String ask = page.render("exchange/request-new.jte", new RequestPages.AskPage(Form.empty(page.view()), RequestPages.kinds(page.view())));
        assertEquals(DataRequest.Kind.values().length, ask.split("type=\"radio\"", -1).length - 1);
        assertFalse(ask.contains(" checked"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_desk_shows_what_is_late_and_offers_what_can_still_be_done(Language language) {
        var page = Rendering.known(language, "/my/office/privacy");
        var open = new Case(DataRequests.open(), "Petra <P>", false, true, false, null, null);
        var late = new Case(DataRequests.open(), "Gerd", true, false, false, null, null);
        var own = new Case(DataRequests.open(), "Sabine", false, true, true, null, null);
        String desk = page.render("exchange/desk.jte", new DeskPages.DeskPage(List.of(open, late)));
        assertTrue(desk.contains("Petra &lt;P&gt;") && desk.contains(page.view().t("request.late")));
        assertTrue(page.render("exchange/desk.jte", new DeskPages.DeskPage(List.of())).contains("pw-empty"));
        String answer = page.render("exchange/desk-request.jte", new DeskPages.AnswerPage(Form.empty(page.view()), open));
        assertTrue(answer.contains("name=\"plain\"") && answer.contains("name=\"easy\"") && answer.contains("/extend\""));
        assertFalse(page.render("exchange/desk-request.jte", new DeskPages.AnswerPage(Form.empty(page.view()), late)).contains("/extend\""));
        assertFalse(page.render("exchange/desk-request.jte", new DeskPages.AnswerPage(Form.empty(page.view()), own)).contains("name=\"plain\""));
        String done = page.render("exchange/desk-request.jte",
                new DeskPages.AnswerPage(Form.empty(page.view()), new Case(DataRequests.answered(), "Gerd", false, false, false, null, null)));
        assertFalse(done.contains("name=\"plain\""));
        assertTrue(page.render("exchange/desk-extend.jte", new DeskPages.AnswerPage(Form.empty(page.view()), open)).contains("/extend\""));
        assertTrue(page.render("exchange/desk-new.jte", new DeskPages.EnterPage(Form.empty(page.view()), DeskPages.accounts(page.view()),
                RequestPages.kinds(page.view()), List.of())).contains("name=\"postal\""));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_letter_has_address_and_answer_in_both_forms_and_waits_until_it_is_sent(Language language) {
        var page = Rendering.known(language, "/my/office/privacy");
        var one = new Case(DataRequests.ofUnknown(), "Uta <U>", false, false, false, null, null);
        assertTrue(page.render("exchange/desk.jte", new DeskPages.DeskPage(List.of(one))).contains(page.view().t("request.to-send")));
        assertTrue(page.render("exchange/desk-request.jte", new DeskPages.AnswerPage(Form.empty(page.view()), one)).contains("/letter\""));
        String letter = page.render("exchange/desk-letter.jte", new DeskPages.AnswerPage(Form.empty(page.view()), one));
        assertTrue(letter.contains("Uta &lt;U&gt;") && letter.contains("20457 Hamburg") && letter.contains("Klare &lt;Antwort&gt;")
                && letter.contains("Leichte &lt;Antwort&gt;") && letter.contains("name=\"day\""), letter);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_office_sees_beforehand_what_will_go_and_what_is_kept(Language language) {
        var page = Rendering.known(language, "/my/office/retention");
        var hold = new Retaining.Hold(new UUID(0, 4), "Petra <P>", "Klage", DAY);
        String html = page.render("exchange/retention.jte", new RetentionPages.RetentionPage(Form.empty(page.view()),
                new Retaining.Overview(HoldingsTest.terms().stream().map(term -> new Retaining.Line(term, 17, 4711)).toList(), List.of(hold), DAY, List.of()),
                List.of(Choice.of("none", "-"))));
        assertEquals(HoldingsTest.terms().size(), html.split(">4711<", -1).length - 1);
        assertTrue(html.contains("Petra &lt;P&gt;") && html.contains("/my/office/retention/holds/" + hold.id() + "/end\""));
        assertTrue(html.contains(page.view().t("retention.years", 5)) && html.contains(page.view().t("retention.months", 6))
                && html.contains(page.view().t("retention.days", 90)) && html.contains(page.view().t("retention.at-once")));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_record_of_processing_shows_every_kind_there_is(Language language) {
        var page = Rendering.nobody(language, "/privacy/record");
        String html = page.render("exchange/record.jte", new RecordPage(HoldingsTest.kinds()));
        assertEquals(HoldingsTest.kinds().size(), html.split("scope=\"row\"", -1).length - 1);
    }
}
