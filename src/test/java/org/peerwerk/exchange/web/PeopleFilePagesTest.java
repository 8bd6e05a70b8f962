package org.peerwerk.exchange.web;

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
import org.peerwerk.exchange.Column;
import org.peerwerk.exchange.Enlisting;
import org.peerwerk.exchange.Fault;
import org.peerwerk.exchange.Line;
import org.peerwerk.exchange.PeopleImport;
import org.peerwerk.exchange.PeopleImport.State;
import org.peerwerk.exchange.Preview;
import org.peerwerk.exchange.web.PeopleFilePages.FilesPage;
import org.peerwerk.exchange.web.PeopleFilePages.ImportPage;
import org.peerwerk.people.OrganisationKind;
import org.peerwerk.people.OrganisationRow;
import org.peerwerk.people.Standing;
import org.peerwerk.shared.Language;
import org.peerwerk.web.Form;
import org.peerwerk.web.Rendering;

class PeopleFilePagesTest {
    private static final OffsetDateTime NOW = OffsetDateTime.of(2027, 5, 3, 9, 0, 0, 0, ZoneOffset.UTC);
    private static final OrganisationRow ORGANISATION = new OrganisationRow(new UUID(0, 1), "Lernwerft Nord", "e. V.", "Hamburg",
            OrganisationKind.ASSOCIATION, true, true, null);
    private static final String PATH = "/my/organisations/" + ORGANISATION.id() + "/people/" + new UUID(0, 2);

    private static PeopleImport.Row row(State state, int lines, int done, int refused) {
        return new PeopleImport.Row(new UUID(0, 2), "menschen.csv", state, NOW, NOW.plusDays(30), lines, done, 1, 0, 2, done - 3 - refused, refused, NOW);
    }

    private static Line line(int number) {
        return new Line(number, "Anna <A>", "a@example.org", Standing.STAFF, "Hafen", LocalDate.of(2027, 1, 1), null);
    }

    private static String page(Rendering page, PeopleImport.Row row, Preview preview, int pages) {
        return page.render("exchange/import.jte", new ImportPage(Form.empty(page.view()), new Enlisting.Detail(ORGANISATION, row, preview), null,
                preview == null ? List.of() : preview.rows(), 1, pages));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void errors_are_told_with_line_and_column_and_nothing_can_be_imported(Language language) {
        var page = Rendering.known(language, PATH);
        var fault = new Fault(7, Column.SITE, "people-file.no-site", List.of("<Hafen>"));
        String html = page(page, row(State.UPLOADED, 0, 3, 0), new Preview(List.of(new Preview.Row(line(7), new Preview.Refusal(List.of(fault)))),
                List.of(new Fault(1, null, "people-file.unknown-column", List.of("Telefon")))), 1);
        assertTrue(html.contains(page.view().t("people-file.in-cell", "7", page.view().t(Column.SITE.key()),
                page.view().t("people-file.no-site", "<Hafen>")).replace("<", "&lt;").replace(">", "&gt;")), html);
        assertTrue(html.contains("Telefon"));
        assertTrue(html.contains("Anna &lt;A&gt;"));
        assertFalse(html.contains(PATH + "/import\""));
        assertTrue(html.contains(PATH + "/discard\""));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_good_file_can_be_imported_and_pages_keep_what_is_shown(Language language) {
        var page = Rendering.known(language, PATH);
        String html = page(page, row(State.UPLOADED, 0, 3, 0), new Preview(List.of(new Preview.Row(line(2), new Preview.Nothing())), List.of()), 3);
        assertTrue(html.contains(PATH + "/import\""));
        assertTrue(html.contains("?page=2"));
        assertTrue(html.contains("?show=UNCHANGED"));
        assertFalse(html.contains("?show=FAULTY"), "what there is none of is no way");
        assertEquals(1, html.split("kern-btn--primary", -1).length - 1);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void lines_that_became_wrong_are_told(Language language) {
        var page = Rendering.known(language, PATH);
        assertTrue(page(page, row(State.UPLOADED, 8, 8, 2), new Preview(List.of(), List.of()), 1)
                .contains(page.view().t("people-import.refused", "2", "8")));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void how_far_it_is_can_be_read_and_asked_again(Language language) {
        var page = Rendering.known(language, PATH);
        String running = page(page, row(State.RUNNING, 10_000, 400, 0), null, 1);
        assertTrue(running.contains(page.view().t("people-import.progress", "400", "10000")));
        assertTrue(running.contains(page.view().t("people-import.reload")));
        assertFalse(running.contains(PATH + "/discard"));
        assertTrue(page(page, row(State.DONE, 10, 10, 0), null, 1).contains(page.view().t("people-import.kind.NEW")));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_refused_upload_keeps_what_was_pasted(Language language) {
        var page = Rendering.known(language, "/my/organisations/" + ORGANISATION.id() + "/people");
        Form form = Form.empty(page.view()).with("text", "Name\tE-Mail\nA\ta@example.org");
        form.reject("text", "people-file.both");
        String html = page.render("exchange/people.jte", new FilesPage(form, new Enlisting.Overview(ORGANISATION, List.of(row(State.DONE, 5, 5, 0)))));
        assertTrue(html.contains("A\ta@example.org"));
        assertTrue(html.contains("accept=\".csv,.txt\""));
        assertTrue(html.contains("/people/export"));
        assertTrue(html.contains("menschen.csv"));
    }
}
