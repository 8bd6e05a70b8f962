package org.peerwerk.people.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.peerwerk.people.Channel;
import org.peerwerk.people.HandingOver.Delivery;
import org.peerwerk.people.Message;
import org.peerwerk.people.MessageRepository.Mine;
import org.peerwerk.people.MessageRepository.Waiting;
import org.peerwerk.people.Preferences;
import org.peerwerk.people.Preferring.Reach;
import org.peerwerk.people.SiteRow;
import org.peerwerk.people.web.ChannelPages.ChannelPage;
import org.peerwerk.people.web.DisplayPages.DisplayPage;
import org.peerwerk.people.web.HandingOverPages.DeliveryPage;
import org.peerwerk.people.web.HandingOverPages.WaitingPage;
import org.peerwerk.people.web.MessagePages.MessagePage;
import org.peerwerk.people.web.MessagePages.MessagesPage;
import org.peerwerk.shared.Display;
import org.peerwerk.shared.Language;
import org.peerwerk.web.Form;
import org.peerwerk.web.Rendering;

class MessagePagesTest {
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2027-03-03T10:00:00+01:00");
    private static final UUID ID = new UUID(0, 1);
    private static final SiteRow SITE = new SiteRow(new UUID(0, 5), "Werkhof <Süd>", "Hamburg", "Petra Paulsen", null);

    @ParameterizedTest
    @EnumSource(Language.class)
    void somebody_known_chooses_language_size_contrast_and_reading_aloud_and_anybody_else_for_the_device(Language language) {
        var own = Rendering.known(language, "/display");
        String html = own.render("people/display.jte", new DisplayPage(Form.empty(own.view()).with("size", 125).with("contrast", true), true, true));
        assertTrue(html.contains("value=\"EASY\"") && html.contains("value=\"125\" checked") && html.contains("name=\"contrast\" value=\"true\" checked"));
        assertFalse(html.contains("name=\"aloud\" value=\"true\" checked"));
        assertTrue(html.contains(own.view().t("display.saved")));
        var device = Rendering.nobody(language, "/display");
        String anybody = device.render("people/display.jte", new DisplayPage(Form.empty(device.view()), false, false));
        assertFalse(anybody.contains("name=\"language\""));
    }

    @Test
    void a_page_looks_as_the_reader_has_chosen() {
        var page = Rendering.known(Language.EASY, "/display");
        String usual = page.render("people/display.jte", new DisplayPage(Form.empty(page.view()), true, false));
        assertTrue(usual.contains("<html lang=\"de-simple\">"));
        page.view().show(new Display(150, true, false));
        String chosen = page.render("people/display.jte", new DisplayPage(Form.empty(page.view()), true, false));
        assertTrue(chosen.contains("<html lang=\"de-simple\" class=\"pw-size-150 pw-contrast\">"));
        String silent = page.render("people/message.jte", new MessagePage(opened()));
        assertFalse(silent.contains("data-read-aloud"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void only_what_can_reach_the_person_is_offered_and_nothing_typed_is_lost(Language language) {
        var page = Rendering.known(language, "/my/channel");
        String without = page.render("people/channel.jte", new ChannelPage(Form.empty(page.view()), new Reach(null, "", null, false, null, List.of(), null)));
        assertFalse(without.contains("value=\"MAIL\"") || without.contains("value=\"AT_SITE\"") || without.contains("value=\"SMS\"") || without.contains(" checked"));
        assertTrue(without.contains("value=\"LETTER\"") && without.contains("value=\"CALL\""));
        Form form = Form.empty(page.view()).with("channel", "CALL").with("contact", "040 <1>");
        form.reject("contact", "channel.no-number");
        String html = page.render("people/channel.jte",
                new ChannelPage(form, new Reach(Channel.MAIL, "", null, true, "jo@example.org", List.of(SITE), null)));
        assertTrue(html.contains("value=\"MAIL\"") && html.contains("value=\"AT_SITE\"") && html.contains("value=\"SMS\"") && html.contains("jo@example.org"));
        assertTrue(html.contains("value=\"CALL\" checked") && html.contains("040 &lt;1") && html.contains("href=\"#f-contact\""));
        assertTrue(html.contains("Werkhof &lt;Süd") && html.contains("value=\"" + SITE.id() + "\""));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_person_sees_what_is_new_and_when_the_rest_arrived(Language language) {
        var page = Rendering.known(language, "/my/messages");
        String html = page.render("people/messages.jte", new MessagesPage(List.of(new Mine(ID, "Eine <Antwort>", NOW, null),
                new Mine(new UUID(0, 2), "Alt", NOW, LocalDate.of(2027, 3, 5)))));
        assertTrue(html.contains("Eine &lt;Antwort") && html.contains(page.view().t("messages.new")));
        assertTrue(html.contains(page.view().date(LocalDate.of(2027, 3, 5))));
        assertTrue(page.render("people/messages.jte", new MessagesPage(List.of())).contains("pw-empty"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void an_opened_message_says_so_and_stays_in_the_language_it_was_written_in(Language language) {
        var page = Rendering.known(language, "/my/messages/" + ID);
        String html = page.render("people/message.jte", new MessagePage(opened()));
        assertTrue(html.contains(page.view().t("message.opened-on", page.view().date(LocalDate.of(2027, 3, 4)))));
        assertEquals(2, html.split("<p>(Kommen Sie bitte\\.|Es ist wichtig\\.)</p>", -1).length - 1, "one sentence a line");
        assertTrue(html.contains("href=\"/" + language.path() + "/my/applications\""));
        assertTrue(html.contains("data-read-aloud=\"" + page.view().t("aloud.start") + "\""));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void who_brings_messages_finds_the_number_and_the_words_and_ticks_it_off(Language language) {
        var page = Rendering.known(language, "/my/handing-over");
        String list = page.render("people/handing-over.jte", new WaitingPage(List.of(new Waiting(ID, "Jo <Jansen>", Channel.CALL, null, "Darum", NOW))));
        assertTrue(list.contains("Jo &lt;Jansen") && list.contains("/my/handing-over/" + ID) && list.contains(page.view().t("channel.office")));
        Form form = Form.empty(page.view()).with("day", "2030-01-01");
        form.reject("day", "handing-over.wrong-day");
        String html = page.render("people/delivery.jte", new DeliveryPage(form, new Delivery(message(), "Jo <Jansen>", null)));
        assertTrue(html.contains("040 123") && html.contains("value=\"2030-01-01\"") && html.contains("href=\"#f-day\""));
        assertTrue(html.contains(page.view().t("handing-over.button")));
    }

    @Test
    void the_login_leads_on_in_the_form_of_language_it_was_opened_in() {
        assertEquals("/ls/courses?a=b", LoginPages.inLanguage("/de/courses?a=b", Language.EASY));
        assertEquals("/en", LoginPages.inLanguage("/de", Language.EN));
        assertEquals("/other/x", LoginPages.inLanguage("/other/x", Language.EN));
        assertEquals("//evil.example", LoginPages.inLanguage("//evil.example", Language.EN));
    }

    private static Message opened() {
        Message message = message();
        message.open(LocalDate.of(2027, 3, 4));
        return message;
    }

    private static Message message() {
        return new Message(ID, new UUID(0, 2), "decision 1", new Message.Content(Language.EASY, "Darum geht es", "Kommen Sie bitte. Es ist wichtig.",
                "/my/applications"), new Preferences.Way(Channel.CALL, "040 123", null), NOW);
    }
}
