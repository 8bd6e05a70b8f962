package org.peerwerk.standard.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.peerwerk.shared.Language;
import org.peerwerk.shared.LocalizedText;
import org.peerwerk.shared.Texts;
import org.peerwerk.standard.Basis;
import org.peerwerk.standard.Comparing;
import org.peerwerk.standard.Material;
import org.peerwerk.standard.ModuleContent;
import org.peerwerk.standard.PublishedVersion;
import org.peerwerk.standard.Shipped;
import org.peerwerk.standard.StandardRow;
import org.peerwerk.standard.VersionContent;
import org.peerwerk.standard.Versions;
import org.peerwerk.standard.web.StandardPages.ModulePage;
import org.peerwerk.standard.web.StandardPages.StandardsPage;
import org.peerwerk.standard.web.StandardPages.VersionPage;
import org.peerwerk.web.Rendering;

/** The pages of both standards, rendered as they are, in every language. */
class StandardPagesTest {
    private static final List<PublishedVersion> VERSIONS = List.of(Shipped.version("peer-supporter"), Shipped.version("train-the-trainer"));
    private static final Comparing.Contributors NOBODY = new Comparing.Contributors(List.of(), 0);
    private static final List<StandardRow> ROWS = List.of(Shipped.row("peer-supporter"), Shipped.row("train-the-trainer"));

    @ParameterizedTest
    @EnumSource
    void every_page_says_that_this_is_a_start_and_why(Language language) {
        pages(language).forEach((path, html) -> {
            assertTrue(html.contains(text(language, "draft.mark")), path);
            assertTrue(words(html).contains(text(language, "draft.explain")), path);
        });
    }

    @ParameterizedTest
    @EnumSource
    void every_page_has_one_main_heading_and_none_is_left_out(Language language) {
        pages(language).forEach((path, html) -> {
            List<Integer> levels = Pattern.compile("<h([1-6])").matcher(html).results().map(found -> Integer.valueOf(found.group(1))).toList();
            assertEquals(1, levels.stream().filter(level -> level == 1).count(), path);
            for (int place = 1; place < levels.size(); place++) {
                assertTrue(levels.get(place) <= levels.get(place - 1) + 1, path + " " + levels);
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void all_content_stands_on_the_pages_in_the_language_of_the_page(Language language) {
        Map<String, String> pages = pages(language);
        for (PublishedVersion version : VERSIONS) {
            String page = words(pages.get("/standards/" + version.slug() + "/" + version.number()));
            for (LocalizedText text : textsOfVersion(version)) {
                shows(page, text, language);
            }
            for (ModuleContent module : version.modules()) {
                shows(page, module.title(), language);
                String own = words(pages.get("/standards/" + version.slug() + "/" + version.number() + "/modules/" + module.code()));
                for (LocalizedText text : textsOfModule(module)) {
                    shows(own, text, language);
                }
            }
        }
    }

    @Test
    void the_english_pages_hold_no_german_content() {
        Map<String, String> pages = pages(Language.EN);
        List<LocalizedText> texts = VERSIONS.stream().flatMap(version -> Stream.concat(textsOfVersion(version).stream(),
                version.modules().stream().flatMap(module -> textsOfModule(module).stream()))).toList();
        pages.forEach((path, html) -> {
            String page = words(html);
            for (LocalizedText text : texts) {
                if (!text.de().equals(text.en()) && text.de().contains(" ")) {
                    assertFalse(page.contains(escaped(text.de())), path + ": " + text.de());
                }
            }
        });
    }

    @Test
    void an_easy_page_has_one_sentence_a_line_and_says_once_that_it_is_a_draft() {
        pages(Language.EASY).forEach((path, html) -> {
            assertEquals(2, html.split(Pattern.quote("Entwurf: noch nicht von einer Prüf-Gruppe gelesen."), -1).length, path);
            assertTrue(html.contains("<span class=\"pw-sentence\">"), path);
        });
        pages(Language.DE).forEach((path, html) -> assertFalse(html.contains("Entwurf: noch nicht"), path));
    }

    @Test
    void where_there_is_no_easy_form_the_page_says_so_and_shows_the_plain_one() {
        PublishedVersion version = withSummary(VERSIONS.getFirst(), new LocalizedText("Nur auf Deutsch.", "", "English."), new Basis.Start());
        String html = Rendering.nobody(Language.EASY, "/standards/x").render("standard/version.jte", new VersionPage(version, List.of(), NOBODY));
        assertTrue(html.contains(text(Language.EASY, "text.no.easy")));
        assertTrue(html.contains("<p lang=\"de\">Nur auf Deutsch.</p>"));
    }

    @ParameterizedTest
    @EnumSource
    void a_version_that_self_advocates_agreed_to_is_not_called_a_start(Language language) {
        var consent = new Basis.Consent(VERSIONS.getFirst().publishedOn(), 12, 7, 3);
        PublishedVersion version = withSummary(VERSIONS.getFirst(), VERSIONS.getFirst().content().summary(), consent);
        String html = Rendering.nobody(language, "/standards/x").render("standard/version.jte", new VersionPage(version, List.of(), NOBODY));
        assertFalse(html.contains(text(language, "draft.mark")));
    }

    @Test
    void a_critical_outcome_is_marked_in_words_and_explained() {
        PublishedVersion version = VERSIONS.getFirst();
        String html = Rendering.nobody(Language.DE, "/x").render("standard/module.jte", new ModulePage(version, version.module("A2")));
        String outcome = html.substring(html.indexOf("id=\"outcome-A2.3\""), html.indexOf("id=\"outcome-A2.4\""));
        assertTrue(outcome.contains("Kritisches Lernergebnis"));
        assertFalse(html.substring(html.indexOf("id=\"outcome-A2.1\""), html.indexOf("id=\"outcome-A2.2\"")).contains("Kritisch"));
        assertTrue(html.contains(text(Language.DE, "outcome.critical.explain")));
    }

    @Test
    void prerequisites_are_told_with_their_degree_in_words() {
        PublishedVersion version = VERSIONS.getFirst();
        String html = Rendering.nobody(Language.DE, "/x").render("standard/module.jte", new ModulePage(version, version.module("A2")));
        assertTrue(html.contains("<a href=\"/de/standards/peer-supporter/1.0/modules/A1\">"));
        assertTrue(html.contains(text(Language.DE, "degree.ATTENDED")));
    }

    @Test
    void other_versions_are_offered() {
        String html = Rendering.nobody(Language.EN, "/x").render("standard/version.jte", new VersionPage(VERSIONS.getFirst(),
                List.of(Versions.row(Versions.published(Versions.next())), ROWS.getFirst()), NOBODY));
        assertTrue(html.contains("href=\"/en/standards/peer-supporter/1.1\""));
    }

    @Test
    void an_empty_list_says_so() {
        String html = Rendering.nobody(Language.EN, "/standards").render("standard/standards.jte", new StandardsPage(List.of()));
        assertTrue(html.contains("No standard has been published yet."));
    }

    @ParameterizedTest
    @EnumSource
    void anyone_finds_the_materials_of_a_module_with_what_they_are(Language language) {
        PublishedVersion version = withMaterials(VERSIONS.getFirst(), List.of(
                new Material(new UUID(8, 1), Versions.text("Karten <zum Fragen>"), Material.Form.EASY, "CC-BY-SA-4.0", null,
                        new Material.StoredFile("Karten.mp3", "audio/mpeg", 12_345, "0".repeat(64)), true),
                new Material(new UUID(8, 2), new LocalizedText("Film", "", ""), Material.Form.SIGN, Material.RESERVED,
                        "https://www.example.org/film?a=1&b=2", null, false)));
        var rendering = Rendering.nobody(language, "/x");
        String html = rendering.render("standard/module.jte", new ModulePage(version, version.modules().getFirst()));
        assertTrue(html.contains("href=\"/" + language.path() + "/downloads/peer-supporter/1.0/materials/" + new UUID(8, 1) + "\" download"), html);
        String words = words(html);
        shows(words, Versions.text("Karten <zum Fragen>"), language);
        for (String said : List.of(text(language, "material.form.easy"), text(language, "material.licence.CC-BY-SA-4.0"),
                text(language, "material.print-pack"), rendering.view().t("material.file", "Karten.mp3", text(language, "material.kind.mp3"), "12 kB"),
                text(language, "material.form.sign"), text(language, "material.licence.all-rights-reserved"),
                rendering.view().t("material.link.to", "www.example.org"))) {
            assertTrue(words.contains(said), said);
        }
        assertEquals(2, words.split(text(language, "material.print-pack"), -1).length, "one of both is printed");
        assertTrue(html.contains("href=\"https://www.example.org/film?a=1&amp;b=2\""));
        assertFalse(rendering.render("standard/module.jte", new ModulePage(version, version.modules().getLast())).contains("id=\"materials\""));
        assertTrue(words(rendering.render("standard/version.jte", new VersionPage(version, List.of(), NOBODY)))
                .contains(text(language, "standard.downloads.print.with-materials")));
    }

    @Test
    void a_link_is_called_by_where_it_really_leads() {
        assertEquals("www.example.org", Words.host("https://www.example.org"));
        assertEquals("example.org:8080", Words.host("http://example.org:8080?seite=2"));
        assertEquals("bank.example@example.org", Words.host("https://bank.example@example.org/x"));
        assertEquals("bank.example", Words.host("https://bank.example\\@example.org/x"));
    }

    @Test
    void every_kind_of_file_has_its_words() {
        for (Language language : Language.values()) {
            Material.KINDS.forEach(kind -> assertTrue(Texts.has(language, Words.key("material.kind", kind)), kind.name()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_version_can_be_taken_away_as_document_print_pack_and_files_and_each_says_what_it_is(Language language) {
        String html = pages(language).get("/standards/peer-supporter/1.0");
        for (String file : List.of("de.pdf", "ls.pdf", "en.pdf", "print-pack.zip", "files.zip")) {
            assertTrue(html.contains("href=\"/" + language.path() + "/downloads/peer-supporter/1.0/" + file + "\" download"), file);
        }
        String words = words(html);
        for (String key : List.of("de", "ls", "en", "paper", "print", "print.paper", "files", "files.what")) {
            assertTrue(words.contains(text(language, "standard.downloads." + key)), key);
        }
    }

    private static PublishedVersion withMaterials(PublishedVersion one, List<Material> materials) {
        ModuleContent first = one.modules().getFirst();
        var modules = new ArrayList<>(one.modules());
        modules.set(0, new ModuleContent(first.format(), first.id(), first.code(), first.mandatory(), first.title(), first.description(), first.units(),
                first.practiceHours(), first.assessment(), first.prerequisites(), first.companion(), first.outcomes(), materials));
        return new PublishedVersion(one.id(), one.slug(), one.number(), one.basis(), one.hash(), one.publishedOn(), one.content(), modules);
    }

    private static Map<String, String> pages(Language language) {
        var pages = new LinkedHashMap<String, String>();
        pages.put("/standards", Rendering.nobody(language, "/standards").render("standard/standards.jte", new StandardsPage(ROWS)));
        for (PublishedVersion version : VERSIONS) {
            String path = "/standards/" + version.slug() + "/" + version.number();
            pages.put(path, Rendering.nobody(language, path).render("standard/version.jte", new VersionPage(version, List.of(), NOBODY)));
            for (ModuleContent module : version.modules()) {
                String of = path + "/modules/" + module.code();
                pages.put(of, Rendering.nobody(language, of).render("standard/module.jte", new ModulePage(version, module)));
            }
        }
        return pages;
    }

    private static List<LocalizedText> textsOfVersion(PublishedVersion version) {
        VersionContent content = version.content();
        return Stream.concat(Stream.of(content.title(), content.holder(), content.summary()),
                content.rules().stream().map(rule -> rule.text())).toList();
    }

    private static List<LocalizedText> textsOfModule(ModuleContent module) {
        return Stream.of(Stream.of(module.title(), module.description(), module.assessment()),
                module.units().stream().map(ModuleContent.Unit::title), module.outcomes().stream().map(ModuleContent.Outcome::text))
                .flatMap(texts -> texts).toList();
    }

    private static PublishedVersion withSummary(PublishedVersion one, LocalizedText summary, Basis basis) {
        VersionContent content = one.content();
        return new PublishedVersion(one.id(), one.slug(), one.number(), basis, one.hash(), one.publishedOn(),
                new VersionContent(content.format(), content.slug(), content.version(), content.licence(), content.title(), content.holder(),
                        summary, content.contactUnits(), content.practiceHours(), content.modules(), content.rules(), content.changeNote()),
                one.modules());
    }

    private static void shows(String page, LocalizedText text, Language language) {
        String wanted = escaped(text.in(language).replaceAll("\\s+", " "));
        assertTrue(page.contains(wanted), () -> wanted);
    }

    /** The page's text with single spaces, without tags. */
    private static String words(String html) {
        return html.replaceAll("<[^>]+>", "").replaceAll("\\s+", " ");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String text(Language language, String key) {
        return Texts.text(language, key);
    }
}
