package org.peerwerk.people.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.peerwerk.people.AccreditationRepository.Permission;
import org.peerwerk.people.Activity;
import org.peerwerk.people.Capacity;
import org.peerwerk.people.Source;
import org.peerwerk.people.web.PermissionPages.EndPage;
import org.peerwerk.people.web.PermissionPages.GrantPage;
import org.peerwerk.people.web.PermissionPages.PermissionsPage;
import org.peerwerk.people.web.ProfilePages.ProfilePage;
import org.peerwerk.shared.Language;
import org.peerwerk.shared.LocalizedText;
import org.peerwerk.web.Form;
import org.peerwerk.web.Rendering;

class PeoplePagesTest {
    private static final String NAME = "Jürgen „Jo“ <O’Neill> & Söhne";
    private static final Map<String, LocalizedText> STANDARDS = Map.of("peer-supporter", new LocalizedText("Peer A", "Peer B", "Peer C"));
    private static final Permission PERMISSION = new Permission(new UUID(0, 5), new UUID(0, 6), NAME, "peer-supporter", Activity.DECIDE,
            Capacity.PEER, LocalDate.of(2027, 1, 1), LocalDate.of(2030, 1, 1), Source.GRANTED, "first round");

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_profile_shows_the_name_and_leads_to_every_yes(Language language) {
        var page = Rendering.known(language, "/my/profile");
        String html = page.render("people/profile.jte",
                new ProfilePage(Form.empty(page.view()).with("name", NAME).with("greeting", "Jo"), "jo@example.org"));
        assertTrue(html.contains("href=\"/" + language.path() + "/my/consents\""));
        assertTrue(html.contains("Jürgen „Jo“ &lt;O’Neill> &amp; Söhne") || html.contains("Jürgen „Jo“ &lt;O’Neill&gt; &amp; Söhne"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_list_of_permissions_names_person_standard_and_end(Language language) {
        var page = Rendering.known(language, "/my/office/permissions");
        String html = page.render("people/permissions.jte", new PermissionsPage(List.of(PERMISSION), STANDARDS));
        assertTrue(html.contains("&lt;O’Neill"));
        assertTrue(html.contains(page.view().of(STANDARDS.get("peer-supporter"))));
        assertTrue(html.contains("/my/office/permissions/" + PERMISSION.id() + "/end"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_office_is_asked_before_it_ends_a_permission(Language language) {
        var page = Rendering.known(language, "/my/office/permissions");
        String html = page.render("people/permission-end.jte", new EndPage(Form.empty(page.view()), PERMISSION, "Peer"));
        assertTrue(html.contains(page.view().t("permission.end.button")));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_refused_grant_shows_every_problem_and_keeps_what_was_typed(Language language) {
        var page = Rendering.known(language, "/my/office/permissions/new");
        Form form = Form.empty(page.view()).with("email", "nobody@example.org");
        form.reject("email", "person.unknown-email", "nobody@example.org");
        String html = page.render("people/permission-new.jte", new GrantPage(form, STANDARDS));
        for (Activity activity : Activity.values()) {
            assertTrue(html.contains("value=\"" + activity + "\""), activity.name());
        }
        assertTrue(html.contains("href=\"#f-email\""));
        assertTrue(html.contains("value=\"nobody@example.org\""));
        assertTrue(html.contains("<title>" + page.view().t("layout.failed-prefix")));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_missing_field_is_named_in_the_summary(Language language) {
        var page = Rendering.known(language, "/my/office/permissions/new");
        Form form = Form.empty(page.view());
        form.text("email", Form.LINE);
        form.choice("activity", Activity.class);
        form.date("until");
        List<String> sentences = form.problems().stream().map(Form.Problem::text).toList();
        assertEquals(List.of(page.view().t("form.missing.email"), page.view().t("form.choose.activity"), page.view().t("form.missing-date.until")),
                sentences);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void logging_out_is_a_form(Language language) {
        var page = Rendering.known(language, "/my/logout");
        String html = page.render("people/logout.jte", new LogoutPages.Logout(Form.empty(page.view())));
        assertEquals(2, html.split("action=\"/" + language.path() + "/my/logout\"", -1).length - 1, "one in the header, one in the page");
    }
}
