package org.peerwerk.people.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.peerwerk.people.DeathNotice.Stage;
import org.peerwerk.people.Mourning;
import org.peerwerk.people.OrganisationKind;
import org.peerwerk.people.OrganisationRow;
import org.peerwerk.people.web.DeathPages.DeathPage;
import org.peerwerk.people.web.DeathPages.DeathsPage;
import org.peerwerk.people.web.DeathPages.EnterPage;
import org.peerwerk.shared.Language;
import org.peerwerk.web.Choice;
import org.peerwerk.web.Form;
import org.peerwerk.web.Rendering;

class DeathPagesTest {
    private static final String PATH = "/my/deaths/" + new UUID(0, 9);

    private static Mourning.Row row(Stage stage, boolean mine) {
        return new Mourning.Row(new UUID(0, 9), "Anna <A>", LocalDate.of(2027, 5, 1), OffsetDateTime.of(2027, 5, 3, 9, 0, 0, 0, ZoneOffset.UTC), stage, mine);
    }

    private static String page(Language language, Stage stage, boolean mine) {
        var page = Rendering.known(language, PATH);
        return page.render("people/death.jte", new DeathPage(Form.empty(page.view()), row(stage, mine)));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_second_step_is_offered_only_to_another(Language language) {
        assertTrue(page(language, Stage.ENTERED, false).contains(PATH + "/confirm\""));
        assertFalse(page(language, Stage.ENTERED, true).contains(PATH + "/confirm\""));
        assertTrue(page(language, Stage.ENTERED, true).contains(PATH + "/withdraw\""));
        assertTrue(page(language, Stage.DOUBTED, false).contains(PATH + "/undo\""));
        assertFalse(page(language, Stage.DOUBTED, true).contains(PATH + "/undo\""));
        assertTrue(page(language, Stage.CONFIRMED, false).contains(PATH + "/doubt\""));
        for (Stage over : List.of(Stage.WITHDRAWN, Stage.UNDONE)) {
            assertFalse(page(language, over, false).contains("action=\"/" + language.path() + PATH));
        }
        assertTrue(page(language, Stage.CONFIRMED, false).contains("Anna &lt;A&gt;"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void only_the_office_enters_anybody(Language language) {
        var page = Rendering.known(language, "/my/deaths");
        String office = page.render("people/deaths.jte", new DeathsPage(new Mourning.Overview(List.of(row(Stage.ENTERED, false)), true)));
        assertTrue(office.contains("/my/deaths/new\"") && office.contains(PATH));
        String admin = page.render("people/deaths.jte", new DeathsPage(new Mourning.Overview(List.of(), false)));
        assertFalse(admin.contains("/my/deaths/new\""));
        assertTrue(admin.contains(page.view().t("deaths.none")));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void what_was_typed_stays_and_no_cause_is_asked(Language language) {
        var page = Rendering.known(language, "/my/deaths/new");
        var organisation = new OrganisationRow(new UUID(0, 1), "Lernwerft Nord", "e. V.", "Hamburg", OrganisationKind.ASSOCIATION, true, true, null);
        for (var shown : List.of(new EnterPage(refused(page), null, List.of()),
                new EnterPage(refused(page), organisation, List.of(Choice.of(new UUID(0, 5).toString(), "Anna"))))) {
            String html = page.render("people/death-enter.jte", shown);
            assertTrue(html.contains("2099-01-01") && html.contains(page.view().t("form.in-future")));
            assertTrue(html.contains("/my/deaths\""), "what was entered before can be found");
            assertFalse(html.contains("<textarea"));
            assertEquals(1, html.split("<h1", -1).length - 1);
        }
    }

    private static Form refused(Rendering page) {
        Form form = Form.empty(page.view()).with("diedOn", "2099-01-01").with("email", "a@example.org");
        form.reject("diedOn", "form.in-future");
        return form;
    }
}
