package org.peerwerk.feedback.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.peerwerk.feedback.Face;
import org.peerwerk.feedback.Listening.Heard;
import org.peerwerk.feedback.Remark;
import org.peerwerk.feedback.RemarkRepository.Count;
import org.peerwerk.feedback.RemarkRepository.Line;
import org.peerwerk.feedback.web.FeedbackPages.AskPage;
import org.peerwerk.feedback.web.FeedbackPages.ThanksPage;
import org.peerwerk.feedback.web.HeardPages.HeardPage;
import org.peerwerk.shared.Language;
import org.peerwerk.web.Form;
import org.peerwerk.web.Rendering;

class FeedbackPagesTest {
    private static final LocalDate TODAY = LocalDate.of(2027, 3, 3);
    private static final UUID ID = new UUID(0, 1);

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_page_asks_by_two_faces_and_says_whom_to_ask(Language language) {
        var page = Rendering.nobody(language, "/courses/" + ID);
        String html = page.render("feedback/ask.jte", new AskPage(Form.empty(page.view()), "/"));
        String footer = html.substring(html.indexOf("<footer"));
        assertTrue(footer.contains("action=\"/" + language.path() + "/feedback\""));
        assertTrue(footer.contains("name=\"face\" value=\"GOOD\"") && footer.contains("name=\"face\" value=\"NOT_GOOD\""));
        assertTrue(footer.contains("name=\"page\" value=\"" + page.view().kind() + "\""));
        assertTrue(footer.contains("name=\"back\" value=\"/courses/" + ID + "\""));
        assertTrue(footer.contains("href=\"/" + language.path() + "/help#who\""));
    }

    @Test
    void a_page_whose_address_is_private_is_not_named_in_the_form() {
        var page = Rendering.nobody(Language.DE, "/check/ABCDE-FGHIJ");
        page.view().keepAddressPrivate();
        String footer = page.render("feedback/ask.jte", new AskPage(Form.empty(page.view()), "/"));
        footer = footer.substring(footer.indexOf("<footer"));
        assertFalse(footer.contains("ABCDE"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void after_the_press_there_is_thanks_a_line_for_who_likes_and_the_way_back(Language language) {
        var page = Rendering.nobody(language, "/feedback/" + ID);
        var remark = new Remark(ID, "/courses/{id}", language, Face.NOT_GOOD, TODAY);
        Form form = Form.empty(page.view()).with("line", "Zu <klein>");
        form.reject("line", "form.too-long", Remark.LONGEST);
        String html = page.render("feedback/thanks.jte", new ThanksPage(form, remark, "/feedback/" + ID, "/courses/7"));
        assertTrue(html.contains("href=\"/" + language.path() + "/courses/7\""));
        assertTrue(html.contains("Zu &lt;klein"));
        assertTrue(html.contains("href=\"#f-line\""));
        remark.add("Zu klein", TODAY);
        String said = page.render("feedback/thanks.jte", new ThanksPage(Form.empty(page.view()), remark, "/feedback/" + ID, "/courses/7"));
        assertFalse(said.contains("name=\"line\""));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_office_reads_counts_and_sentences(Language language) {
        var page = Rendering.known(language, "/my/office/feedback");
        var heard = new Heard(List.of(new Count("/courses/{id}", Language.EASY, 12, 34)),
                List.of(new Line(TODAY, "/courses/{id}", Language.EASY, Face.NOT_GOOD, "Zu <klein>")));
        String html = page.render("feedback/heard.jte", new HeardPage(heard));
        assertTrue(html.contains(">34<") && html.contains(">12<"));
        assertTrue(html.contains("Zu &lt;klein") && html.contains(page.view().date(TODAY)));
        assertTrue(page.render("feedback/heard.jte", new HeardPage(new Heard(List.of(), List.of()))).contains("pw-empty"));
    }

    @Test
    void the_way_back_stays_on_our_pages() {
        assertEquals("/courses/7", FeedbackPages.back("/courses/7"));
        assertEquals("/", FeedbackPages.back(null));
        assertEquals("/", FeedbackPages.back("https://evil.example"));
        assertEquals("/de//evil.example", Rendering.nobody(Language.DE, "/").view().link(FeedbackPages.back("//evil.example")), "behind our language it is a path");
    }
}
