package org.peerwerk.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.peerwerk.shared.Language;

/** Each thing an author can do wrong, with the file and the line that the answer names. */
class StandardFolderTest {
    private static final String STANDARD = "standard.yaml";
    private static final String A1 = "modules/A1.yaml";
    private static final String A2 = "modules/A2.yaml";
    private final Shipped files = Shipped.standard("peer-supporter");

    @ParameterizedTest
    @ValueSource(strings = {"peer-supporter", "train-the-trainer"})
    void the_standards_that_come_with_the_product_are_good(String name) {
        assertEquals(List.of(), Shipped.standard(name).problems());
    }

    @ParameterizedTest
    @ValueSource(strings = {"peer-supporter", "train-the-trainer"})
    void the_class_path_gives_the_same_files_as_the_folder(String name) {
        assertEquals(Shipped.standard(name).folder().files().keySet(), ShippedStandards.folder(name).files().keySet());
    }

    @Test
    void a_broken_line_of_yaml_is_told_with_its_line() {
        files.with(A1, "practiceHours: 0", "practiceHours: [0");
        only(A1, files.line(A1, "assessment:"), "", "no YAML. Look at character 11 of this line and at what begins in line "
                + files.line(A1, "practiceHours:"));
    }

    @Test
    void a_quotation_mark_that_is_never_closed_is_told_with_the_line_where_it_stands() {
        files.put(A1, "format: 1\nassessment: \"a talk\ncode: A1");
        only(A1, 3, "", "Look at character 9 of this line and at what begins in line 2");
    }

    @Test
    void a_raw_control_character_is_told_with_its_line() {
        files.with(A2, "en: My strengths", "en: My \u0007 strengths");
        only(A2, files.line(A2, "en: My \u0007"), "", "control character");
    }

    @Test
    void another_version_of_yaml_is_told() {
        files.put(A1, "%YAML 3.0\n---\n" + files.text(A1));
        only(A1, 1, "", "no YAML 1.2");
    }

    @Test
    void an_escape_that_is_no_character_is_told() {
        files.with(A2, "en: My strengths", "en: \"My \\UFFFFFFFF strengths\"");
        only(A2, 1, "", "no YAML 1.2");
    }

    @Test
    void a_key_that_is_a_list_is_told_with_its_line() {
        files.with(A1, "companion: false", "companion: false\n[a, b]: c");
        only(A1, files.line(A1, "[a, b]"), "", "A key must be a word.");
    }

    @Test
    void a_tab_is_no_indentation() {
        files.with(A1, "  de-simple:", "\tde-simple:");
        only(A1, files.line(A1, "\tde-simple"), "", "no YAML");
    }

    @Test
    void an_empty_file_is_told() {
        files.put(A1, "# nothing\n");
        only(A1, 1, "", "The file is empty.");
    }

    @Test
    void a_file_that_is_a_list_is_told() {
        files.put(A1, "- a\n- b\n");
        only(A1, 1, "", "mapping");
    }

    @Test
    void a_second_document_in_a_file_is_told() {
        files.put(A1, files.text(A1) + "---\ncode: A1\n");
        only(A1, files.line(A1, "---"), "", "no YAML");
    }

    @Test
    void a_file_in_another_encoding_is_told_with_its_line() {
        files.put(A1, "format: 1\ncode: \u00fc\n".getBytes(StandardCharsets.ISO_8859_1));
        only(A1, 2, "", "UTF-8");
    }

    @Test
    void a_huge_file_is_not_even_read() {
        files.put(A1, new byte[YamlFile.LONGEST_BYTES + 1]);
        only(A1, 1, "", "larger than 512 kB");
    }

    @Test
    void a_byte_order_mark_is_no_problem() {
        files.put(A1, "\uFEFF" + files.text(A1));
        assertEquals(List.of(), files.problems());
    }

    @Test
    void a_key_that_stands_twice_is_told_with_both_lines() {
        files.with(A1, "companion: false", "companion: false\ncompanion: true");
        only(A1, files.line(A1, "companion: true"), "companion", "first in line " + files.line(A1, "companion: false"));
    }

    @Test
    void an_alias_is_refused() {
        files.with(A1, "mandatory: true", "mandatory: &yes true").with(A1, "companion: false", "companion: *yes");
        only(A1, files.line(A1, "companion:"), "companion", "Aliases");
    }

    @Test
    void a_bomb_of_aliases_is_refused_at_once() {
        var bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 40; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d, *a%d, *a%d]%n".formatted(i, i, i - 1, i - 1, i - 1, i - 1));
        }
        files.put(A1, bomb.toString());
        assertEquals(4 * 39, files.problems().stream().filter(problem -> problem.code().equals("problem.yaml.alias")).count());
    }

    @Test
    void a_tag_that_names_a_type_is_refused() {
        files.with(A1, "mandatory: true", "mandatory: !!javax.script.ScriptEngineManager [x]").with(A2, "code: A2", "code: !!binary A2==");
        var problems = files.problems();
        assertEquals(2, problems.size(), problems::toString);
        is(problems.get(0), A1, files.line(A1, "mandatory:"), "mandatory", "tag");
        is(problems.get(1), A2, files.line(A2, "code:"), "code", "tag");
    }

    @Test
    void deep_nesting_is_refused() {
        files.with(A1, "companion: false", "companion: " + "[".repeat(60) + "]".repeat(60));
        only(A1, files.line(A1, "companion:"), "", "This is nested too deeply.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- ", "? "})
    void nesting_that_would_fill_the_stack_is_refused(String level) {
        files.put(A1, "code: A1\nunits:\n  " + level.repeat(100_000));
        only(A1, 3, "", "This is nested too deeply.");
    }

    @Test
    void yes_and_no_are_words_in_yaml_1_2() {
        files.with(A1, "companion: false", "companion: no");
        only(A1, files.line(A1, "companion:"), "companion", "true or false, but it is \"no\"");
    }

    @Test
    void a_value_that_is_missing_is_told_by_its_type() {
        files.with(A1, "practiceHours: 0", "practiceHours:");
        only(A1, files.line(A1, "practiceHours:"), "practiceHours", "Here must stand a whole number, but it is empty.");
    }

    @Test
    void a_wrong_type_is_told() {
        files.with(A1, "practiceHours: 0", "practiceHours: none");
        only(A1, files.line(A1, "practiceHours:"), "practiceHours", "a whole number, but it is \"none\"");
    }

    @Test
    void an_unquoted_version_is_a_number_and_told() {
        files.with(STANDARD, "version: \"1.0\"", "version: 1.0");
        only(STANDARD, files.line(STANDARD, "version:"), "version", "a text, but it is 1.0");
    }

    @Test
    void an_unknown_key_is_told_at_its_own_line() {
        files.with(A2, "assessment:", "colour: blue\nassessment:");
        only(A2, files.line(A2, "colour:"), "colour", "does not exist");
    }

    @Test
    void an_unknown_key_of_a_rule_is_told_once() {
        files.with(STANDARD, "    years: 18", "    years: 18\n    months: 6");
        only(STANDARD, files.line(STANDARD, "months: 6"), "rules[0].months", "does not exist");
    }

    @Test
    void an_unknown_kind_of_rule_is_told_once() {
        files.with(STANDARD, "kind: minimum-age", "kind: maximum-age");
        only(STANDARD, files.line(STANDARD, "kind: maximum-age"), "rules[0].kind", "\"maximum-age\" is not one of minimum-age");
    }

    @Test
    void a_rule_without_its_number_is_told() {
        files.with(STANDARD, "    years: 18\n", "");
        only(STANDARD, files.line(STANDARD, "  - id: minimum-age"), "rules[0]", "The key years is missing.");
    }

    @Test
    void a_share_of_one_module_names_the_module() {
        files.with(STANDARD, "scope: total", "scope: module");
        only(STANDARD, files.line(STANDARD, "- id: peer-share-total"), null, "The key module is missing.");
    }

    @Test
    void a_module_in_a_share_of_everything_is_told_at_its_own_line() {
        files.with(STANDARD, "    scope: total\n", "    scope: total\n    module: A1\n");
        only(STANDARD, files.line(STANDARD, "    module: A1"), null, "does not belong here");
    }

    @Test
    void more_than_a_hundred_percent_is_told() {
        files.with(STANDARD, "minimumPercent: 80", "minimumPercent: 180");
        only(STANDARD, files.line(STANDARD, "minimumPercent: 180"), null, "100 or less");
    }

    @Test
    void a_missing_language_is_told_by_its_name() {
        files.with(A2, "  en: My path, my story\n", "");
        only(A2, files.line(A2, "title:"), "title", "The English text (en) is missing.");
    }

    @Test
    void a_blank_text_is_told() {
        files.with(A2, "de-simple: Meine Stärken", "de-simple: \"  \"");
        only(A2, files.line(A2, "de-simple: \"  \""), "units[1].title.de-simple", "The text is blank.");
    }

    @Test
    void a_number_that_nobody_can_store_is_told() {
        files.with(STANDARD, "years: 18", "years: 3000000000");
        only(STANDARD, files.line(STANDARD, "years:"), "rules[0].years", "the number is too large");
    }

    @Test
    void a_tab_in_a_text_is_no_problem() {
        files.with(A2, "en: My strengths", "en: My\tstrengths").with(A2, "de-simple: Meine Stärken", "de-simple: \"Meine\\tStärken\"");
        var sound = assertInstanceOf(StandardFolder.Checked.Sound.class, files.folder().check());
        assertEquals("My\tstrengths", sound.modules().get(1).units().get(1).title().en());
        assertEquals("Meine\tStärken", sound.modules().get(1).units().get(1).title().easy());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\0", "\\a", "\\b", "\\v", "\\f", "\\r", "\\e", "\\x7f", "\\N"})
    void every_other_control_character_is_told(String escape) {
        files.with(A2, "en: My strengths", "en: \"My " + escape + " strengths\"");
        only(A2, files.line(A2, "en: \"My"), "units[1].title.en", "control character");
    }

    @Test
    void units_that_do_not_add_up_are_told() {
        files.with(STANDARD, "contactUnits: 88", "contactUnits: 90");
        only(STANDARD, files.line(STANDARD, "contactUnits:"), "contactUnits", "Here stands 90, but the units of all modules add up to 88.");
    }

    @Test
    void practice_hours_that_do_not_add_up_are_told() {
        files.with(STANDARD, "practiceHours: 24", "practiceHours: 20");
        only(STANDARD, files.line(STANDARD, "practiceHours:"), "practiceHours",
                "Here stands 20, but the practice hours of all modules add up to 24.");
    }

    @Test
    void another_folder_than_the_slug_is_told() {
        files.with(STANDARD, "slug: peer-supporter", "slug: peer-helper");
        only(STANDARD, files.line(STANDARD, "slug:"), "slug", "the folder is called \"peer-supporter\"");
    }

    @Test
    void a_module_without_file_is_told_in_the_list() {
        files.with(STANDARD, "modules: [A1,", "modules: [A9, A1,");
        only(STANDARD, files.line(STANDARD, "modules:"), "modules[0]", "The file modules/A9.yaml of this module is missing.");
    }

    @Test
    void a_file_without_module_is_told() {
        files.with(STANDARD, "A7, A8]", "A8]").with(STANDARD, "contactUnits: 88", "contactUnits: 87");
        assertTrue(files.problems().stream().map(Problem::toString).toList().contains("peer-supporter/modules/A7.yaml:1: "
                + "This module does not stand in the list of modules in standard.yaml."), () -> files.problems().toString());
    }

    @Test
    void a_stray_file_is_told() {
        files.put("modules/notes.txt", "hello");
        only("modules/notes.txt", 1, "", "does not belong");
    }

    @Test
    void a_folder_without_standard_is_told() {
        files.without(STANDARD);
        only(STANDARD, 1, "", "missing");
    }

    @Test
    void a_module_listed_twice_is_told() {
        files.with(STANDARD, "modules: [A1,", "modules: [A1, A1,");
        assertTrue(files.problems().stream().anyMatch(problem -> problem.key().equals("modules[1]")
                && problem.in(Language.EN).equals("The module A1 stands in the list twice.")), () -> files.problems().toString());
    }

    @Test
    void a_code_that_is_not_the_files_name_is_told() {
        files.with(A2, "code: A2\n", "code: A1\n");
        var problems = files.problems();
        is(problems.get(0), A2, files.line(A2, "code: A1"), "code", "the file is called A2.yaml");
        is(problems.get(1), A2, files.line(A2, "code: A1"), "code",
                "The code A1 is used twice, first in peer-supporter/modules/A1.yaml:" + files.line(A1, "code: A1"));
    }

    @Test
    void a_code_of_an_outcome_used_twice_is_told() {
        files.with(A2, "code: A2.2", "code: A2.1");
        var problems = files.problems();
        assertEquals(1, problems.size(), problems::toString);
        assertEquals("outcomes[1].code", problems.getFirst().key());
        assertTrue(problems.getFirst().in(Language.EN).startsWith("The code A2.1 is used twice"));
    }

    @Test
    void an_outcome_of_another_module_is_told() {
        files.with(A2, "code: A2.2", "code: A3.9");
        only(A2, files.line(A2, "code: A3.9"), "outcomes[1].code", "does not belong to the module A2");
    }

    @Test
    void an_id_used_twice_is_told_with_the_other_place() {
        String id = files.text(A1).lines().filter(line -> line.startsWith("id: ")).findFirst().orElseThrow();
        files.with(A2, "id: ffb6388b-6a22-4f65-8215-deb10042856d", id);
        only(A2, files.line(A2, id), "id", "first in peer-supporter/modules/A1.yaml:" + files.line(A1, id));
    }

    @Test
    void an_id_that_is_no_uuid_is_told() {
        files.with(A2, "id: ffb6388b-6a22-4f65-8215-deb10042856d", "id: my-path");
        only(A2, files.line(A2, "id: my-path"), "id", "does not have the right form");
    }

    @Test
    void an_id_of_a_rule_used_twice_is_told_with_the_other_line() {
        files.with(STANDARD, "- id: info-talk", "- id: minimum-age");
        assertEquals(1, files.problems().size(), () -> files.problems().toString());
        assertEquals("The rule minimum-age stands here twice, first in line " + files.line(STANDARD, "- id: minimum-age") + ".",
                files.problems().getFirst().in(Language.EN));
    }

    @Test
    void a_rule_that_names_an_unknown_module_is_told() {
        files.with(STANDARD, "modules: [A3, A4]", "modules: [A3, B4]");
        only(STANDARD, files.line(STANDARD, "modules: [A3, B4]"), null, "There is no module B4.");
    }

    @Test
    void a_part_of_the_course_with_an_unknown_module_is_told() {
        files.with(STANDARD, "form: reflection, modules: [A8]", "form: reflection, modules: [A9]");
        only(STANDARD, files.line(STANDARD, "form: reflection"), "rules[9].parts[1].modules[0]", "There is no module A9.");
    }

    @Test
    void an_unknown_module_before_a_code_of_ethics_is_told() {
        files.with(STANDARD, "signedBefore: A8", "signedBefore: C1");
        only(STANDARD, files.line(STANDARD, "signedBefore"), null, "There is no module C1.");
    }

    @Test
    void an_unknown_outcome_or_rule_that_a_rule_names_is_told() {
        Shipped trainers = Shipped.standard("train-the-trainer").with(STANDARD, "onlyOutcomes: [B4.2,", "onlyOutcomes: [B4.9,")
                .with(STANDARD, "needsAll: [prior-certificate]", "needsAll: [prior-paper]");
        assertEquals(List.of("There is no rule prior-paper.", "There is no learning outcome B4.9."),
                trainers.problems().stream().map(problem -> problem.in(Language.EN)).toList());
    }

    @Test
    void a_prerequisite_that_does_not_exist_is_told() {
        files.with(A2, "{module: A1,", "{module: A9,");
        only(A2, files.line(A2, "{module: A9"), "prerequisites[0].module", "There is no module A9.");
    }

    @Test
    void modules_that_need_each_other_are_told() {
        files.with(A1, "prerequisites: []", "prerequisites:\n  - {module: A2, degree: started}");
        var problems = files.problems();
        assertEquals(2, problems.size(), problems::toString);
        is(problems.get(0), A1, files.line(A1, "prerequisites:"), "prerequisites", "The module A1 needs itself");
        is(problems.get(1), A2, files.line(A2, "prerequisites:"), "prerequisites", "The module A2 needs itself");
    }

    @Test
    void all_problems_of_all_files_come_at_once_in_order() {
        files.with(STANDARD, "contactUnits: 88", "contactUnits: 90")
                .with(STANDARD, "years: 18", "years: eighteen")
                .with(A1, "mandatory: true", "mandatory: true\nmood: good")
                .with(A1, "code: A1.2", "code: A1.1")
                .with(A2, "  en: My path, my story\n", "")
                .put("modules/A3.yaml", "code: [A3\n");
        var problems = files.problems();
        // nothing is said about sums: the units of A3 are not known
        assertEquals(List.of("modules/A1.yaml mood", "modules/A1.yaml outcomes[1].code", "modules/A2.yaml title", "modules/A3.yaml ",
                        "standard.yaml rules[0].years"),
                problems.stream().map(problem -> problem.file().substring("peer-supporter/".length()) + " " + problem.key()).toList());
        assertTrue(problems.stream().allMatch(problem -> problem.line() > 0));
    }

    @Test
    void the_five_classic_mistakes_in_one_go() {
        files.with(STANDARD, "contactUnits: 88", "contactUnits: 90")
                .with(STANDARD, "years: 18", "years: eighteen")
                .with(A1, "mandatory: true", "mandatory: true\nmood: good")
                .with(A1, "code: A1.2", "code: A1.1")
                .with(A2, "  en: My path, my story\n", "");
        assertEquals(5, files.problems().size(), () -> files.problems().toString());
    }

    @Test
    void what_was_read_is_what_stands_in_the_files() {
        var sound = assertInstanceOf(StandardFolder.Checked.Sound.class, files.folder().check());
        assertEquals(List.of("A1", "A2", "A3", "A4", "A5", "A6", "A7", "A8"), sound.modules().stream().map(ModuleContent::code).toList());
        assertEquals(88, sound.modules().stream().mapToInt(ModuleContent::contactUnits).sum());
        var attendance = sound.content().rules(Rule.AttendanceTotal.class).getFirst();
        assertEquals(80, attendance.minimumPercent());
        assertEquals(Rule.Stage.CERTIFICATE, attendance.stage());
        assertEquals("Sie denken an Ihr Arbeits-Leben.", sound.modules().get(1).description().easy().lines().findFirst().orElseThrow());
    }

    private void only(String file, int line, String key, String words) {
        var problems = files.problems();
        assertEquals(1, problems.size(), problems::toString);
        is(problems.getFirst(), file, line, key, words);
    }

    /** @param key null where it does not matter */
    private static void is(Problem problem, String file, int line, String key, String words) {
        assertEquals("peer-supporter/" + file, problem.file(), problem::toString);
        assertEquals(line, problem.line(), problem::toString);
        if (key != null) {
            assertEquals(key, problem.key(), problem::toString);
        }
        assertTrue(problem.in(Language.EN).contains(words), problem::toString);
    }
}
