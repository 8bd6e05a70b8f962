package org.peerwerk.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.peerwerk.home.MyPages.MyPage;
import org.peerwerk.home.StartPages.Words;
import org.peerwerk.people.Activity;
import org.peerwerk.shared.Language;
import org.peerwerk.shared.Texts;
import org.peerwerk.web.Agenda;
import org.peerwerk.web.Navigation;
import org.peerwerk.web.Rendering;

class HomePagesTest {

    static Stream<Arguments> pages() {
        return Stream.of("start", "peer-support", "help", "accessibility", "privacy", "easy-language")
                .flatMap(page -> Stream.of(Language.values()).map(language -> Arguments.of(page, language)));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_page_of_words_has_one_heading_its_language_and_its_other_languages(String name, Language language) {
        String html = Rendering.nobody(language, "/" + name).render("home/" + name + ".jte", new Words());
        assertEquals(1, html.split("<h1", -1).length - 1);
        assertTrue(html.contains("<html lang=\"" + language.tag() + "\">"));
        for (Language other : Language.values()) {
            assertTrue(html.contains("href=\"/" + other.path() + "/" + name + "\" hreflang=\"" + other.tag() + "\""));
        }
        assertEquals(1, Pattern.compile("hreflang=\"[a-z-]+\" lang=\"[a-z-]+\" aria-current=\"true\"").matcher(html).results().count());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void no_page_names_anything_on_another_host(String name, Language language) {
        String html = Rendering.nobody(language, "/" + name).render("home/" + name + ".jte", new Words());
        assertFalse(Pattern.compile("(?:src|href)=\"https?://(?!peerwerk\\.example/)").matcher(html).find());
        assertFalse(html.contains("style=\""));
        assertFalse(html.contains("onclick"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whoever_is_logged_in_finds_their_name_and_the_way_out(Language language) {
        String html = Rendering.known(language, "/help").render("home/help.jte", new Words());
        assertTrue(html.contains("Sabine"));
        assertTrue(html.contains("action=\"/" + language.path() + "/my/logout\""));
        assertFalse(html.contains("/my/login"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whoever_is_not_logged_in_comes_back_to_the_same_page_after_the_login(Language language) {
        String html = Rendering.nobody(language, "/help").render("home/help.jte", new Words());
        assertTrue(html.contains("/my/login?to=%2F" + language.path() + "%2Fhelp\""));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void my_start_shows_tasks_and_areas(Language language) {
        var rendering = Rendering.known(language, "/my");
        var items = MainNavigation.items(true, EnumSet.allOf(Activity.class), true);
        String html = rendering.render("home/my.jte", new MyPage("Sabine", List.of(new Agenda.Item("nav.way", List.of(), "/my/way", "path")),
                List.of(), MyPages.areas(items)));
        assertTrue(html.contains(rendering.view().t("my.greeting", "Sabine")));
        assertTrue(html.contains(rendering.view().t("task.open")));
        String idle = rendering.render("home/my.jte", new MyPage("Sabine", List.of(), List.of(), MyPages.areas(items)));
        assertTrue(idle.contains(rendering.view().t("my.nothing")));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_task_says_how_long_it_takes_and_whether_it_is_begun_and_what_is_done_is_thanked_for(Language language) {
        var rendering = Rendering.known(language, "/my");
        var begun = new Agenda.Item("nav.way", List.of(), "/my/way", 20, true, "read");
        var thanks = new Agenda.Thanks(Map.of("task.thanks.checked", 12), "/my/contributions");
        String html = rendering.render("home/my.jte", new MyPage("Sabine", List.of(begun), List.of(thanks), List.of()));
        for (String words : List.of(rendering.view().t("task.minutes", 20), rendering.view().t("task.begun"), rendering.view().t("task.first"),
                rendering.view().t("task.thanks.checked", 12), "/my/contributions", "pictures/read.svg", "pictures/thanks.svg")) {
            assertTrue(html.contains(words), words);
        }
    }

    @Test
    void everybody_reads_and_only_facts_open_more() {
        assertEquals(List.of("/standards", "/courses", "/check"), paths(MainNavigation.items(false, Set.of(), false)));
        assertEquals(List.of("/standards", "/courses", "/check", "/my", "/my/standards", "/my/way"), paths(MainNavigation.items(true, Set.of(), false)));
        assertTrue(paths(MainNavigation.items(true, Set.of(Activity.TRAIN), false)).containsAll(List.of("/my/courses", "/my/decisions")));
        assertFalse(paths(MainNavigation.items(true, Set.of(Activity.DECIDE), false)).contains("/my/courses"));
        assertFalse(paths(MainNavigation.items(true, Set.of(Activity.WRITE), false)).contains("/my/decisions"));
        assertTrue(paths(MainNavigation.items(true, Set.of(), true)).contains("/my/office"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_office_finds_every_desk_in_one_place(Language language) {
        var rendering = Rendering.known(language, "/my/office");
        String html = rendering.render("home/office.jte", new OfficePages.OfficePage(OfficePages.DESKS));
        OfficePages.DESKS.forEach(desk -> assertTrue(html.contains("href=\"/" + language.path() + desk.path() + "\""), desk.path()));
    }

    @Test
    void every_area_has_its_words() {
        for (Navigation.Item area : Stream.concat(MyPages.areas(MainNavigation.items(true, EnumSet.allOf(Activity.class), true)).stream(),
                OfficePages.DESKS.stream()).toList()) {
            assertTrue(Texts.has(Language.DE, area.key()) && Texts.has(Language.DE, area.key() + ".hint"), area.key());
        }
    }

    private static List<String> paths(List<Navigation.Item> items) {
        return items.stream().map(Navigation.Item::path).toList();
    }
}
