package org.peerwerk.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.peerwerk.shared.Json;

/** Content from the database is checked by the rules for files. */
class FolderCheckTest {
    private static final String STANDARD = "standard.yaml";
    private static final String A2 = "modules/A2.yaml";
    private final Shipped files = Shipped.standard("peer-supporter");
    private final ObjectNode standard = tree(Shipped.version("peer-supporter").content());
    private final Map<String, ObjectNode> modules = modules("peer-supporter");

    @ParameterizedTest
    @ValueSource(strings = {"peer-supporter", "train-the-trainer"})
    void the_standards_that_come_with_the_product_are_good_as_trees(String name) {
        assertEquals(List.of(), FolderCheck.problems(name, tree(Shipped.version(name).content()), modules(name)));
    }

    @Test
    void a_missing_text_is_told_as_in_a_file() {
        module("A2").withObject("/title").remove("en");
        sameAs(files.with(A2, "  en: My path, my story\n", ""));
    }

    @Test
    void an_empty_text_is_told_as_in_a_file() {
        module("A2").withObject("/title").put("en", "");
        sameAs(files.with(A2, "  en: My path, my story\n", "  en: \"\"\n"));
    }

    @Test
    void a_wrong_sum_is_told_as_in_a_file() {
        standard.put("contactUnits", 90);
        sameAs(files.with(STANDARD, "contactUnits: 88", "contactUnits: 90"));
    }

    @Test
    void an_unknown_prerequisite_is_told_as_in_a_file() {
        module("A2").withObject("/prerequisites/0").put("module", "A9");
        sameAs(files.with(A2, "{module: A1,", "{module: A9,"));
    }

    @Test
    void a_missing_module_is_told_as_in_a_folder() {
        modules.remove("A8");
        sameAs(files.without("modules/A8.yaml"));
    }

    @Test
    void another_slug_is_told_as_in_a_file() {
        standard.put("slug", "peer-helper");
        sameAs(files.with(STANDARD, "slug: peer-supporter", "slug: peer-helper"));
    }

    @Test
    void all_problems_come_at_once_in_order() {
        standard.put("contactUnits", 90);
        module("A2").withObject("/title").remove("en");
        module("A2").withObject("/prerequisites/0").put("module", "A9");
        assertEquals(List.of("peer-supporter/modules/A2.yaml:1 title: The English text (en) is missing.",
                        "peer-supporter/modules/A2.yaml:1 prerequisites[0].module: There is no module A9.",
                        "peer-supporter/standard.yaml:1 contactUnits: Here stands 90, but the units of all modules add up to 88."),
                FolderCheck.problems("peer-supporter", standard, modules).stream().map(Problem::toString).toList());
    }

    /** The second one hides the first: hours that do not add up then say nothing. */
    @Test
    void two_modules_with_one_code_are_told_once() {
        WholeVersion twice = Versions.with(Versions.shipped(), "A2", Map.of("code", "A1"));
        List<String> told = FolderCheck.problems(twice).stream().map(Problem::code).toList();
        assertEquals(1, told.stream().filter("problem.module.twice"::equals).count(), told.toString());
        assertEquals(List.of(), told.stream().filter(code -> code.startsWith("problem.sum.") || code.equals("problem.list.twice")).toList());
    }

    /** The same in everything but the line, which a tree does not have. */
    private void sameAs(Shipped broken) {
        assertEquals(broken.problems().stream().map(problem ->
                        new Problem(problem.file(), 1, problem.key(), problem.code(), problem.params())).toList(),
                FolderCheck.problems("peer-supporter", standard, modules));
        assertEquals(1, broken.problems().size(), () -> broken.problems().toString());
    }

    private ObjectNode module(String code) {
        return modules.get(code);
    }

    private static Map<String, ObjectNode> modules(String name) {
        var trees = new LinkedHashMap<String, ObjectNode>();
        Shipped.version(name).modules().forEach(module -> trees.put(module.code(), tree(module)));
        return trees;
    }

    /** As it is stored. */
    private static ObjectNode tree(Object content) {
        return Json.MAPPER.valueToTree(content);
    }
}
