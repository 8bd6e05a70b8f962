package org.peerwerk.people.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.peerwerk.people.Consent;
import org.peerwerk.people.Consenting.Mine;
import org.peerwerk.people.Consenting.Offer;
import org.peerwerk.people.ConsentText;
import org.peerwerk.people.ConsentTexts;
import org.peerwerk.people.Purpose;
import org.peerwerk.people.SignedSheet;
import org.peerwerk.people.web.ConsentPages.ConsentsPage;
import org.peerwerk.people.web.ConsentPages.Said;
import org.peerwerk.people.web.ConsentPages.TextPage;
import org.peerwerk.people.web.ConsentTextPages.NewTextPage;
import org.peerwerk.people.web.ConsentTextPages.TextsPage;
import org.peerwerk.people.web.PaperConsentPages.PaperPage;
import org.peerwerk.shared.Language;
import org.peerwerk.web.Form;
import org.peerwerk.web.Rendering;

class ConsentPagesTest {
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2027-03-03T10:00:00+01:00");
    private static final UUID CLERK = new UUID(0, 9);
    private static final SignedSheet SHEET = new SignedSheet(LocalDate.of(2027, 2, 20), "Ines <Iversen>", CLERK);

    @ParameterizedTest
    @EnumSource(Language.class)
    void nothing_is_given_beforehand_and_every_purpose_has_one_switch(Language language) {
        var page = Rendering.known(language, "/my/consents");
        List<Offer> offers = ConsentTexts.firsts().stream().map(text -> new Offer(text, null, null, false)).toList();
        String html = page.render("people/consents.jte", new ConsentsPage(Form.empty(page.view()), new Mine(offers, List.of(), ConsentTexts.firsts(), Map.of())));
        for (Purpose purpose : Purpose.values()) {
            assertTrue(html.contains("/my/consents/" + ConsentPages.word(purpose) + "/give\""), purpose.name());
            assertFalse(html.contains("/my/consents/" + ConsentPages.word(purpose) + "/withdraw\""), purpose.name());
        }
        assertFalse(Pattern.compile("type=\"(checkbox|radio)\"").matcher(html).find());
        assertFalse(html.contains("<td"), "no history");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_yes_says_since_when_and_to_which_text_and_can_be_taken_back(Language language) {
        String html = shown(language, new Consent(new UUID(0, 1), new UUID(0, 7), Purpose.PEER, 1, null, NOW), ConsentTexts.first(Purpose.PEER));
        var view = Rendering.known(language, "/my/consents").view();
        assertTrue(html.contains(view.t("consent.on", view.date(NOW))));
        assertTrue(html.contains("/my/consents/peer/texts/1\""));
        assertTrue(html.contains("/my/consents/peer/withdraw\""));
        assertFalse(html.contains("/my/consents/peer/give\""));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_yes_on_paper_names_who_took_the_sheet_and_who_entered_it(Language language) {
        String html = shown(language, new Consent(new UUID(0, 1), new UUID(0, 7), Purpose.PEER, 1, SHEET, NOW), ConsentTexts.first(Purpose.PEER));
        var view = Rendering.known(language, "/my/consents").view();
        assertTrue(html.contains(view.t("consent.on.paper", view.date(SHEET.signedOn()))));
        assertTrue(html.contains("Ines &lt;Iversen") && html.contains("Olga Oswald"));
        assertTrue(html.contains("/my/consents/peer/withdraw\""));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_new_text_says_what_is_new_and_asks_anew_while_the_old_yes_stays(Language language) {
        String html = shown(language, new Consent(new UUID(0, 1), new UUID(0, 7), Purpose.PEER, 1, null, NOW), ConsentTexts.second(Purpose.PEER));
        var view = Rendering.known(language, "/my/consents").view();
        assertTrue(html.contains("Neu &lt;ist"));
        assertTrue(html.contains(view.t("consent.new.give")));
        assertTrue(html.contains("name=\"text\" value=\"2\""));
        assertTrue(html.contains("/my/consents/peer/give\"") && html.contains("/my/consents/peer/withdraw\""));
        assertTrue(html.contains(view.t("consent.on", view.date(NOW))));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_text_that_means_something_else_lets_the_old_yes_rest_and_says_so(Language language) {
        ConsentText first = ConsentTexts.first(Purpose.PEER);
        LocalDate from = NOW.toLocalDate();
        ConsentText other = first.next(new UUID(3, 1), from, ConsentTexts.second(Purpose.PEER).words(), true, from);
        String html = shown(language, new Consent(new UUID(0, 1), new UUID(0, 7), Purpose.PEER, 1, null, NOW), other);
        var view = Rendering.known(language, "/my/consents").view();
        assertTrue(html.contains(view.t("consent.rests")) && html.contains(view.t("consent.anew.give")));
        assertFalse(html.contains(view.t("consent.on", view.date(NOW))));
        assertTrue(html.contains("/my/consents/peer/texts/1\"") && html.contains("/my/consents/peer/withdraw\""));
    }

    @Test
    void the_history_tells_each_yes_and_each_taking_back_the_latest_first() {
        var onPaper = new Consent(new UUID(0, 1), new UUID(0, 7), Purpose.PEER, 1, SHEET, NOW);
        onPaper.takeBack(null, NOW.plusDays(2));
        var renewed = new Consent(new UUID(0, 2), new UUID(0, 7), Purpose.EASY_CHECKER, 1, null, NOW.plusDays(1));
        renewed.renew(NOW.plusDays(3));
        var again = new Consent(new UUID(0, 3), new UUID(0, 7), Purpose.EASY_CHECKER, 2, null, NOW.plusDays(3));
        ConsentText first = ConsentTexts.first(Purpose.EASY_CHECKER);
        ConsentText second = ConsentTexts.second(Purpose.EASY_CHECKER);
        ConsentText peer = ConsentTexts.first(Purpose.PEER);
        var mine = new Mine(List.of(), List.of(again, renewed, onPaper), List.of(first, second, peer), Map.of(CLERK, "Olga Oswald"));
        LocalDate day = NOW.toLocalDate();
        assertEquals(List.of(new Said(day.plusDays(3), second, true, false), new Said(day.plusDays(2), peer, false, false),
                new Said(day.plusDays(1), first, true, false), new Said(SHEET.signedOn(), peer, true, true)),
                new ConsentsPage(null, mine).history());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_text_can_be_read_again_and_signed_on_paper(Language language) {
        var page = Rendering.known(language, "/my/consents/peer/texts/2");
        String html = page.render("people/consent-text.jte", new TextPage(ConsentTexts.second(Purpose.PEER)));
        assertTrue(html.contains("Peerwerk darf PEER neu"));
        assertTrue(html.contains(page.view().t("consent.text", 2, page.view().date(LocalDate.of(2027, 2, 1)))));
        assertTrue(html.contains(page.view().t("consent.sheet.signature")));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_office_enters_nothing_without_the_sheet_and_loses_nothing_typed(Language language) {
        var page = Rendering.known(language, "/my/office/consents");
        String empty = page.render("people/paper-consent.jte", new PaperPage(Form.empty(page.view()), ConsentTexts.firsts()));
        assertFalse(empty.contains(" checked"));
        Form form = Form.empty(page.view()).with("whom", "Jo <Jansen>").with("said", "YES").with("purpose", "PEER");
        form.reject("seen", "paper-consent.not-seen");
        form.number("number", 1, 9);
        String html = page.render("people/paper-consent.jte", new PaperPage(form, ConsentTexts.firsts()));
        assertTrue(html.contains("Jo &lt;Jansen") && html.contains("value=\"YES\" checked") && html.contains("value=\"PEER\" checked"));
        assertTrue(html.contains("href=\"#f-seen\"") && html.contains("href=\"#f-number\""));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void only_the_newest_text_of_a_purpose_is_followed(Language language) {
        var page = Rendering.known(language, "/my/office/consents/texts");
        String html = page.render("people/consent-texts.jte", new TextsPage(List.of(ConsentTexts.second(Purpose.PEER), ConsentTexts.first(Purpose.PEER))));
        assertEquals(1, html.split("/my/office/consents/texts/peer/new\"", -1).length - 1);
        assertTrue(html.contains("/my/consents/peer/texts/1\"") && html.contains("/my/consents/peer/texts/2\""));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_new_text_is_written_in_three_forms(Language language) {
        var page = Rendering.known(language, "/my/office/consents/texts/peer/new");
        Form form = Form.empty(page.view()).with("what-de-simple", "So <ist> es.");
        form.reject("", "consent-text.incomplete");
        String html = page.render("people/consent-text-new.jte", new NewTextPage(form, ConsentTexts.first(Purpose.PEER)));
        for (String part : List.of("title", "what", "who", "news")) {
            for (Language written : Language.values()) {
                assertTrue(html.contains("name=\"" + part + "-" + written.tag() + "\""), part + written);
            }
        }
        assertTrue(html.contains("So &lt;ist"));
        assertFalse(html.contains(" checked"), "nobody decides for the office what it means");
        assertTrue(html.contains(page.view().t("consent-text.incomplete")));
    }

    private static String shown(Language language, Consent consent, ConsentText asked) {
        var page = Rendering.known(language, "/my/consents");
        var mine = new Mine(List.of(new Offer(asked, consent, asked.outdates(consent, NOW.toLocalDate()) ? asked : null, !asked.outdates(consent, NOW.toLocalDate()))), List.of(consent), List.of(ConsentTexts.first(asked.purpose()), ConsentTexts.second(asked.purpose())),
                Map.of(CLERK, "Olga Oswald"));
        return page.render("people/consents.jte", new ConsentsPage(Form.empty(page.view()), mine));
    }
}
