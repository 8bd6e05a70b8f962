package org.peerwerk.people.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.peerwerk.people.AssistanceRepository.ActRow;
import org.peerwerk.people.AssistanceRepository.AssistanceRow;
import org.peerwerk.people.AssistedAct;
import org.peerwerk.people.web.AssistancePages.GivePage;
import org.peerwerk.people.web.AssistancePages.MinePage;
import org.peerwerk.people.web.AssistingPages.OthersPage;
import org.peerwerk.people.web.GuardianPages.OfficePage;
import org.peerwerk.people.web.SignaturePages.ListPage;
import org.peerwerk.people.web.SignaturePages.SheetPage;
import org.peerwerk.shared.Errand;
import org.peerwerk.shared.Language;
import org.peerwerk.web.Form;
import org.peerwerk.web.Rendering;

class AssistancePagesTest {
    private static final OffsetDateTime THEN = OffsetDateTime.of(2027, 3, 3, 10, 0, 0, 0, ZoneOffset.UTC);
    private static final LocalDate UNTIL = LocalDate.of(2027, 6, 3);
    private static final AssistanceRow GIVEN = new AssistanceRow(new UUID(0, 1), "Petra <P>", EnumSet.of(Errand.APPLICATION), UNTIL, false, THEN);
    private static final AssistanceRow ASKED = new AssistanceRow(new UUID(0, 2), "Gerd", EnumSet.of(Errand.COMMENT), UNTIL, true, null);
    private static final ActRow FRESH = act(3, LocalDate.of(2027, 3, 5), AssistedAct.State.OPEN);
    private static final ActRow LATE = act(4, LocalDate.of(2027, 3, 3), AssistedAct.State.OPEN);
    private static final ActRow UNREAD = act(6, null, AssistedAct.State.OPEN);

    private static ActRow act(int id, LocalDate reachedOn, AssistedAct.State state) {
        return new ActRow(new UUID(0, id), "Amira", "Petra <P>", Errand.APPLICATION, new UUID(1, id), "/my/applications/x", THEN, new UUID(2, id), reachedOn, state);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_person_ends_with_one_press_and_answers_what_was_done(Language language) {
        var page = Rendering.known(language, "/my/assistance");
        String html = page.render("people/assistance.jte", new MinePage(Form.empty(page.view()), List.of(GIVEN, ASKED), List.of(FRESH, LATE, UNREAD),
                LocalDate.of(2027, 3, 18), List.of(act(5, null, AssistedAct.State.UNDONE))));
        assertTrue(html.contains("/my/assistance/" + GIVEN.id() + "/end\"") && html.contains("/my/assistance/" + ASKED.id() + "/agree\""));
        assertFalse(html.contains(GIVEN.id() + "/agree\""));
        assertTrue(html.contains(FRESH.id() + "/undo\"") && html.contains(LATE.id() + "/confirm\""));
        assertFalse(html.contains(LATE.id() + "/undo\""));
        assertFalse(html.contains("Petra <P>"));
        assertTrue(html.contains(page.view().date(LocalDate.of(2027, 3, 19))) && html.contains(page.view().date(LocalDate.of(2027, 3, 5))), "because of that day");
        assertTrue(html.contains(UNREAD.id() + "/undo\"") && html.contains("/my/messages/" + UNREAD.message() + "\""), "the time has not begun");
        assertTrue(html.contains(page.view().t("assistance.state.UNDONE")));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void nothing_is_ticked_before_the_person_ticks_it(Language language) {
        var page = Rendering.known(language, "/my/assistance/new");
        String html = page.render("people/assistance-new.jte", new GivePage(Form.empty(page.view()), AssistancePages.errands(page.view()), UNTIL));
        assertEquals(Errand.values().length, html.split("type=\"checkbox\"", -1).length - 1);
        assertFalse(html.contains(" checked"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whoever_helps_sees_for_whom_on_every_page_and_stops_with_one_press(Language language) {
        var page = Rendering.known(language, "/my/assisting");
        String idle = page.render("people/assisting.jte", new OthersPage(Form.empty(page.view()), List.of(GIVEN), List.of(FRESH), List.of()));
        assertTrue(idle.contains(GIVEN.id() + "/start\""));
        assertFalse(idle.contains("/my/assisting/stop\""));
        page.view().me().actFor(new UUID(0, 9), "Amira", Set.of(Errand.APPLICATION));
        String busy = page.render("people/assisting.jte", new OthersPage(Form.empty(page.view()), List.of(GIVEN), List.of(), List.of(Errand.APPLICATION)));
        assertTrue(busy.contains("/my/assisting/stop\"") && busy.contains("Amira"));
        assertFalse(busy.contains(GIVEN.id() + "/start\""));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_office_enters_a_guardian_and_no_errand_is_ticked(Language language) {
        var page = Rendering.known(language, "/my/office/assistance");
        String html = page.render("people/assistance-office.jte", new OfficePage(Form.empty(page.view()), AssistancePages.errands(page.view())));
        assertTrue(html.contains("name=\"person\""));
        assertFalse(html.contains(" checked"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_signature_is_entered_as_what_was_done_and_never_with_its_words(Language language) {
        var page = Rendering.known(language, "/my/signatures");
        String list = page.render("people/signatures.jte", new ListPage(List.of(FRESH, UNREAD)));
        assertTrue(list.contains("/my/signatures/" + FRESH.id() + "\"") && list.contains(page.view().t("errand.application.done")));
        assertTrue(list.contains(page.view().t("assistance.office.not-begun")));
        assertFalse(list.contains(FRESH.path()), "what was written stays with the person");
        String sheet = page.render("people/signature.jte", new SheetPage(Form.empty(page.view()), FRESH));
        assertTrue(sheet.contains("value=\"WANTED\"") && sheet.contains("value=\"UNDO\""));
        assertFalse(sheet.contains(" checked") || sheet.contains(FRESH.path()));
        assertFalse(page.render("people/signature.jte", new SheetPage(Form.empty(page.view()), act(5, null, AssistedAct.State.UNDONE))).contains("value=\"UNDO\""));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_errand_tells_what_it_is_and_leads_somewhere(Language language) {
        var page = Rendering.known(language, "/my/assisting");
        page.view().me().actFor(new UUID(0, 9), "Amira", Set.of(Errand.values()));
        String html = page.render("people/assisting.jte", new OthersPage(Form.empty(page.view()), List.of(GIVEN), List.of(), List.of(Errand.values())));
        for (Errand errand : Errand.values()) {
            assertTrue(html.contains(AssistingPages.start(errand) + "\""), errand.word());
        }
    }
}
