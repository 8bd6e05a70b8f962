package org.peerwerk.standard.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.peerwerk.shared.Language;
import org.peerwerk.standard.Block;
import org.peerwerk.standard.Drafts;
import org.peerwerk.standard.Material;
import org.peerwerk.standard.ModuleContent;
import org.peerwerk.standard.ModuleFields;
import org.peerwerk.standard.Problem;
import org.peerwerk.standard.Reviews;
import org.peerwerk.standard.Rule;
import org.peerwerk.standard.RuleKind;
import org.peerwerk.standard.StandardVersion.Status;
import org.peerwerk.standard.Surveying;
import org.peerwerk.standard.VersionFields;
import org.peerwerk.standard.Versions;
import org.peerwerk.standard.WordDiff;
import org.peerwerk.web.Choice;
import org.peerwerk.web.Form;
import org.peerwerk.web.Rendering;

/** The workshop as those see it who write a version. */
class WorkshopTemplatesTest {
    private static final String ESCAPED = "&lt;b&gt;&amp; محمد";
    /** A message key that found no words; addresses of pages, files and fields are no words. */
    private static final Pattern RAW = Pattern.compile("\\b(?:draft|workspace|modules?|outcomes|build|desk|easy|lint|field|own|rule|revision|"
            + "history|conflict|step|team|materials?|import|works|open|place|degree|hours|stage|standard|form)\\.[a-z][a-zA-Z-]+\\b");

    @ParameterizedTest
    @EnumSource
    void every_page_has_one_heading_and_words_for_everything_and_what_people_typed_stays_text(Language language) {
        pages(language).forEach((name, html) -> {
            assertEquals(1, count(html, "<h1"), name);
            assertFalse(html.contains("<b>&"), () -> "unescaped in " + name);
            assertEquals(List.of(), RAW.matcher(words(html)).results().map(match -> match.group()).toList(), "keys in " + name);
            List<String> ids = Pattern.compile(" id=\"([^\"]+)\"").matcher(html).results().map(match -> match.group(1)).toList();
            assertEquals(Set.copyOf(ids).size(), ids.size(), () -> "an id stands twice in " + name + ": " + ids);
            Pattern.compile(" for=\"([^\"]+)\"").matcher(html).results().map(match -> match.group(1))
                    .forEach(target -> assertTrue(ids.contains(target), () -> "no field for the label of " + target + " in " + name));
            assertFalse(html.contains("disabled"), name);
        });
    }

    @ParameterizedTest
    @EnumSource
    void what_was_typed_by_others_stands_where_it_belongs(Language language) {
        Map<String, String> pages = pages(language);
        for (String page : List.of("workspace", "module-desk", "module-write", "own-desk", "own-write", "conflict", "conflict-gone",
                "history", "revision", "split", "merge", "remove", "merge-outcomes", "rule", "material", "exchange", "team")) {
            assertTrue(pages.get(page).contains(ESCAPED), page);
        }
    }

    @ParameterizedTest
    @EnumSource
    void two_parts_of_a_page_that_assistive_technology_jumps_to_have_two_names(Language language) {
        pages(language).forEach((name, html) -> {
            var section = Pattern.compile("<section[^>]*aria-labelledby=\"([^\"]+)\"");
            List<String> headings = section.matcher(html).results().map(match -> {
                var heading = Pattern.compile("id=\"" + Pattern.quote(match.group(1)) + "\"[^>]*>([^<]+)<").matcher(html);
                assertTrue(heading.find(), () -> "no heading " + match.group(1) + " in " + name);
                return heading.group(1);
            }).toList();
            assertEquals(Set.copyOf(headings).size(), headings.size(), () -> headings + " in " + name);
        });
    }

    @ParameterizedTest
    @EnumSource
    void the_workspace_counts_the_texts_of_each_task_and_names_a_module_without_a_title_by_its_code(Language language) {
        Rendering rendering = Rendering.known(language, "/x");
        String html = words(workspace(rendering, Drafts.desk(Status.COMMENTING, true)));
        assertTrue(html.contains(rendering.view().t("workspace.texts", 32, 32)), html);
        assertTrue(html.contains(rendering.view().t("workspace.checked", 49, 60)), "every text of the version");
        assertTrue(html.contains(rendering.view().t("workspace.comments.open", 4)));
        assertTrue(html.contains(rendering.view().t("workspace.sent-back", 1)));
        assertTrue(html.contains("A10: "), "no space where the title is missing");
        String readers = workspace(rendering, Drafts.desk(Status.COMMENTING, false));
        for (String path : List.of("/team\"", "/quorum\"", "/publish\"", "/change\"", "/withdraw\"")) {
            assertFalse(readers.contains(path), path);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_task_is_complete_only_with_all_its_texts(Language language) {
        Rendering rendering = Rendering.known(language, "/x");
        Surveying.Workspace some = Drafts.workspace(Drafts.desk(Status.DRAFT, true));
        assertEquals(WorkshopPages.WorkspacePage.State.BEGUN, page(rendering, some).change());
        assertEquals(WorkshopPages.WorkspacePage.State.BEGUN, page(rendering, some).mapping());
        var noted = new Surveying.ModuleRow(null, false, true, 2, 2, 0, 0, 0);
        var all = new Surveying.Workspace(some.desk(), some.modules(), some.own(), noted, 0, some.removed(), some.removedModules());
        assertEquals(WorkshopPages.WorkspacePage.State.COMPLETE, page(rendering, all).change());
        assertEquals(WorkshopPages.WorkspacePage.State.COMPLETE, page(rendering, all).mapping());
    }

    @ParameterizedTest
    @EnumSource
    void while_people_vote_the_desk_says_that_nothing_is_written_and_offers_nothing_that_would_be_refused(Language language) {
        Rendering rendering = Rendering.known(language, "/x");
        String html = desk(rendering, Drafts.inConsent());
        assertTrue(html.contains(rendering.view().t("desk.not-now")));
        assertFalse(html.contains("/write") || html.contains("/build") || html.contains("/split") || html.contains("/materials/new"));
        String writable = desk(rendering, Drafts.desk(Status.DRAFT, true));
        assertTrue(writable.contains("/write\"") && writable.contains("/build\"") && writable.contains("/split\""));
        assertTrue(writable.contains("/materials/" + Drafts.FILE + "/exchange\""));
        assertFalse(writable.contains("/materials/" + Drafts.LINK + "/exchange\""), "a link has no file");
        assertTrue(writable.contains("href=\"https://example.org/karten\""));
    }

    @ParameterizedTest
    @EnumSource
    void a_text_is_written_in_its_three_forms_with_hints_below_and_may_be_left_for_later(Language language) {
        Rendering rendering = Rendering.known(language, "/x");
        String html = write(rendering, "title");
        assertEquals(3, count(html, "<textarea"));
        assertTrue(html.contains("name=\"title.de-simple\"") && html.contains("lang=\"de-simple\""));
        assertTrue(html.contains("value=\"later\""));
        assertTrue(html.contains("id=\"lint-title\""), "a sign and a hard word are noticed");
        assertEquals(Block.of(Drafts.module()).size() * 3, count(write(rendering, null), "<textarea"));
    }

    @ParameterizedTest
    @EnumSource
    void of_two_texts_both_stand_there_with_three_ways_and_nothing_of_the_form_is_lost(Language language) {
        Rendering rendering = Rendering.known(language, "/x");
        String html = conflict(rendering, false);
        for (String pick : List.of("theirs", "mine", "own")) {
            assertTrue(html.contains("name=\"pick.title.de\" value=\"" + pick + "\""), pick);
        }
        assertTrue(html.contains("name=\"practiceHours\" value=\"12\""), "what was not in question is sent on");
        assertTrue(words(html).contains(rendering.view().t("conflict.also")));
        String gone = conflict(rendering, true);
        assertTrue(words(gone).contains(rendering.view().t("conflict.gone")));
        assertFalse(gone.contains("name=\"pick."));
    }

    @ParameterizedTest
    @EnumSource
    void the_history_names_each_save_and_a_save_leads_back_to_it(Language language) {
        Rendering rendering = Rendering.known(language, "/x");
        String html = history(rendering, true);
        assertEquals(5, count(html, "/revisions/"));
        assertEquals(1, count(html, "data-label=\"" + rendering.view().t("history.why")), "a save without a reason has none");
        assertTrue(history(rendering, false).contains(rendering.view().t("history.none")));
        String look = revision(rendering, true);
        assertTrue(look.contains("/history\""));
        assertTrue(look.contains("<ins") && look.contains("<del"));
        assertTrue(words(revision(rendering, false)).contains(rendering.view().t("revision.gone")));
    }

    @ParameterizedTest
    @EnumSource
    void a_save_before_a_part_was_added_tells_of_the_part_and_can_be_brought_back(Language language) {
        Rendering rendering = Rendering.known(language, "/x");
        List<RevisionPages.Row> rows = RevisionPages.rows(rendering.view(), Drafts.beforeAnOutcome());
        String added = rendering.view().t("place.outcome", "A3.6");
        assertTrue(!rows.isEmpty() && rows.stream().allMatch(row -> row.label().startsWith(added)), rows.toString());
        assertTrue(canBeBroughtBack(rendering, Drafts.beforeAnOutcome()));
    }

    @ParameterizedTest
    @EnumSource
    void a_save_with_another_order_says_so_and_can_be_brought_back(Language language) {
        Rendering rendering = Rendering.known(language, "/x");
        assertEquals(List.of(), RevisionPages.rows(rendering.view(), Drafts.inAnotherOrder()));
        assertTrue(canBeBroughtBack(rendering, Drafts.inAnotherOrder()));
        assertTrue(words(look(rendering, Drafts.inAnotherOrder())).contains(words(rendering.view().t("revision.no-text")).split("\\.")[0]));
        assertFalse(canBeBroughtBack(rendering, Drafts.sameAsNow()));
        assertTrue(words(look(rendering, Drafts.sameAsNow())).contains(rendering.view().t("revision.same")));
    }

    private static String look(Rendering rendering, Surveying.Look look) {
        return rendering.render("standard/revision.jte", new RevisionPages.LookPage(Form.empty(rendering.view()), look,
                RevisionPages.rows(rendering.view(), look)));
    }

    private static boolean canBeBroughtBack(Rendering rendering, Surveying.Look look) {
        return look(rendering, look).contains(rendering.view().t("revision.restore"));
    }

    @Test
    void what_is_wrong_in_files_is_told_with_its_line() {
        Rendering rendering = Rendering.known(Language.DE, "/my/standards/import");
        var problem = new Problem("peer-supporter/modules/A1.yaml", 7, "units[0].title.en", "problem.text.blank", List.of());
        String html = words(rendering.render("standard/import.jte",
                new ImportPages.ImportPage(Form.empty(rendering.view()), List.of(problem), 3)));
        assertTrue(html.contains(rendering.view().t("import.where", "peer-supporter/modules/A1.yaml", 7)));
        assertTrue(html.contains(rendering.view().t("import.more", 3)));
    }

    @ParameterizedTest
    @EnumSource
    void the_list_says_when_there_is_nothing_and_offers_only_what_may_be_opened(Language language) {
        Rendering rendering = Rendering.known(language, "/my/standards");
        String none = rendering.render("standard/works.jte", new WorkshopPages.WorksPage(Drafts.works(false)));
        assertTrue(words(none).contains(rendering.view().t("works.none")));
        assertFalse(none.contains("/my/standards/new"));
        String some = rendering.render("standard/works.jte", new WorkshopPages.WorksPage(Drafts.works(true)));
        assertTrue(some.contains("/my/standards/new?standard=peer-supporter") && some.contains("/my/standards/import"));
        assertTrue(some.contains("/my/comments/" + Reviews.VERSION) && some.contains("/my/standards/" + Reviews.VERSION));
    }

    // pages

    private static Map<String, String> pages(Language language) {
        var rendering = Rendering.known(language, "/x");
        Form form = Form.empty(rendering.view());
        Surveying.Desk desk = Drafts.desk(Status.COMMENTING, true);
        ModuleContent module = Drafts.module();
        Surveying.ModuleDesk moduleDesk = Drafts.moduleDesk(desk, module);
        Material file = module.materials().getFirst();
        var pages = new LinkedHashMap<String, String>();
        pages.put("works", rendering.render("standard/works.jte", new WorkshopPages.WorksPage(Drafts.works(true))));
        pages.put("open", rendering.render("standard/open.jte", new WorkshopPages.OpenPage(form, null)));
        pages.put("import", rendering.render("standard/import.jte", new ImportPages.ImportPage(form,
                List.of(new Problem("x/modules/A1.yaml", 1, "", "problem.required.de", List.of(Reviews.NASTY))), 0)));
        pages.put("workspace", workspace(rendering, desk));
        for (WorkshopPages.Step step : WorkshopPages.Step.values()) {
            pages.put("step-" + step.word(), rendering.render("standard/step.jte", new WorkshopPages.StepPage(form, desk, step, false)));
        }
        pages.put("team", rendering.render("standard/team.jte", new TeamPages.TeamPage(form, Drafts.team())));
        pages.put("module-desk", desk(rendering, desk));
        pages.put("module-write", write(rendering, null));
        pages.put("module-write-facts", write(rendering, "facts"));
        pages.put("module-write-title", write(rendering, "title"));
        pages.put("own-desk", rendering.render("standard/own-desk.jte", new OwnPages.DeskPage(Drafts.ownDesk(desk), form)));
        pages.put("own-write", ownWrite(rendering));
        pages.put("rule-new", rendering.render("standard/rule-new.jte",
                new RulePages.NewPage(form, Drafts.ownDesk(desk), kinds(rendering))));
        pages.put("rule", rule(rendering));
        pages.put("conflict", conflict(rendering, false));
        pages.put("conflict-gone", conflict(rendering, true));
        pages.put("history", history(rendering, true));
        pages.put("revision", revision(rendering, true));
        pages.put("revision-gone", revision(rendering, false));
        pages.put("split", rendering.render("standard/module-split.jte", new ModulePages.SplitPage(form, moduleDesk)));
        pages.put("merge", rendering.render("standard/module-merge.jte", new ModulePages.MergePage(form, moduleDesk,
                List.of(Choice.of("1", Reviews.NASTY)))));
        pages.put("merge-outcomes", rendering.render("standard/outcomes-merge.jte", new ModulePages.MergeOutcomesPage(form, moduleDesk,
                List.of(Choice.of("1", Reviews.NASTY), Choice.of("2", "A3.2")))));
        pages.put("remove", rendering.render("standard/module-remove.jte", new ModulePages.RemovePage(form, moduleDesk)));
        pages.put("material", rendering.render("standard/material.jte", new MaterialPages.MaterialPage(form, moduleDesk, null)));
        pages.put("exchange", rendering.render("standard/material.jte", new MaterialPages.MaterialPage(form, moduleDesk, file)));
        return pages;
    }

    private static WorkshopPages.WorkspacePage page(Rendering rendering, Surveying.Workspace workspace) {
        return new WorkshopPages.WorkspacePage(workspace, Form.empty(rendering.view()), Drafts.TODAY);
    }

    private static String workspace(Rendering rendering, Surveying.Desk desk) {
        return rendering.render("standard/workspace.jte", page(rendering, Drafts.workspace(desk)));
    }

    private static String desk(Rendering rendering, Surveying.Desk desk) {
        return rendering.render("standard/module-desk.jte",
                new ModulePages.DeskPage(Drafts.moduleDesk(desk, Drafts.module()), Form.empty(rendering.view()).with("seen", Drafts.SEEN)));
    }

    /** @param block null for all of the module */
    private static String write(Rendering rendering, String block) {
        ModuleContent module = Drafts.module();
        Form form = Writing.filled(rendering.view(), ModuleFields.of(module), Drafts.SEEN);
        List<Block> blocks = Block.of(module).stream().filter(one -> block == null || one.place().key().equals(block)).toList();
        return rendering.render("standard/module-write.jte", new ModulePages.WritePage(form,
                Drafts.moduleDesk(Drafts.desk(Status.DRAFT, true), module), blocks,
                block == null || block.equals("facts"), block, List.of(Choice.of("A1", "A1 " + Reviews.NASTY))));
    }

    private static String ownWrite(Rendering rendering) {
        Surveying.OwnDesk desk = Drafts.ownDesk(Drafts.desk(Status.DRAFT, true));
        Form form = Writing.filled(rendering.view(), VersionFields.of(desk.content()), Drafts.SEEN);
        List<Block> names = new OwnPages.DeskPage(desk, form).names();
        return rendering.render("standard/own-write.jte", new OwnPages.WritePage(form, desk, names, true, null, 88, 24));
    }

    private static Map<Rule.Stage, List<Choice>> kinds(Rendering rendering) {
        var kinds = new TreeMap<Rule.Stage, List<Choice>>();
        RuleKind.all().forEach(kind -> kinds.computeIfAbsent(kind.stage(), stage -> new ArrayList<>())
                .add(Choice.of(kind.name(), rendering.view().t("rule.kind." + kind.name()))));
        return kinds;
    }

    /** A rule with a field of every type there is. */
    private static String rule(Rendering rendering) {
        Surveying.OwnDesk desk = Drafts.ownDesk(Drafts.desk(Status.DRAFT, true));
        Rule rule = desk.content().rules().getFirst();
        Form form = Writing.filled(rendering.view(), VersionFields.of(desk.content()), Drafts.SEEN);
        var types = new LinkedHashMap<RuleKind.Type, RulePages.Input>();
        RuleKind.all().stream().flatMap(kind -> kind.fields().stream())
                .forEach(field -> types.putIfAbsent(field.type(), input(rendering, field, "rule-x." + field.type() + "." + field.name())));
        Block block = new OwnPages.DeskPage(desk, form).block(rule);
        return rendering.render("standard/rule.jte", new RulePages.RulePage(form, desk, rule, block, List.copyOf(types.values())));
    }

    private static RulePages.Input input(Rendering rendering, RuleKind.Field field, String name) {
        List<RulePages.Input> parts = field.parts().stream().map(part -> input(rendering, part, name + ".1." + part.name())).toList();
        return new RulePages.Input(name, rendering.view().t("rule.field." + field.name()), field,
                List.of(Choice.of("A1", "A1 " + Reviews.NASTY), Choice.of("A2", "A2")), parts.isEmpty() ? List.of() : List.of(parts));
    }

    private static String conflict(Rendering rendering, boolean gone) {
        String mine = "Mein " + Reviews.NASTY;
        String theirs = gone ? null : "Ihr " + Reviews.NASTY;
        var clash = new Writing.Clash("title.de", Words.field(rendering.view(), Drafts.module(), "title.de"), theirs, mine,
                gone ? List.of() : WordDiff.between(theirs, mine), true, "de");
        var companion = new Writing.Clash("companion", Words.field(rendering.view(), Drafts.module(), "companion"), gone ? null : "true",
                "false", List.of(), false, null);
        return rendering.render("standard/conflict.jte", new Writing.ConflictPage(Form.empty(rendering.view()).with("seen", Drafts.SEEN),
                "/my/standards/x/write", "/my/standards/x", Reviews.NASTY, null, List.of(clash, companion),
                "title.de companion practiceHours", Map.of("practiceHours", "12"), List.of("Beschreibung " + Reviews.NASTY)));
    }

    private static String history(Rendering rendering, boolean some) {
        return rendering.render("standard/history.jte",
                new ModulePages.HistoryPage(Drafts.history(some), Form.empty(rendering.view()), "/my/standards/x/modules/y"));
    }

    private static String revision(Rendering rendering, boolean there) {
        Surveying.Look look = Drafts.look(there);
        String then = Versions.shipped().modules().getFirst().title().de();
        var row = new RevisionPages.Row(Words.field(rendering.view(), look.content(), "title.de"), then, Reviews.NASTY,
                WordDiff.between(then, Reviews.NASTY), true);
        return rendering.render("standard/revision.jte", new RevisionPages.LookPage(Form.empty(rendering.view()), look, List.of(row)));
    }

    /** The words of a page, whatever lines they stand in. */
    private static String words(String html) {
        return html.replaceAll("<[^>]+>", "").replaceAll("\\s+", " ");
    }

    private static int count(String html, String part) {
        return html.split(Pattern.quote(part), -1).length - 1;
    }
}
