package org.peerwerk.standard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peerwerk.shared.FileKind;
import org.peerwerk.shared.Json;

/** One look at all files. Everything here works on trees that may be broken elsewhere, so that no problem hides another. */
final class FolderCheck {
    private final String slug;
    private final YamlFile standard;
    /** by code, which is the file's name */
    private final Map<String, YamlFile> modules;
    /** by path; null where the content does not come as files, and its materials lie elsewhere */
    private final Map<String, byte[]> materials;
    private final Problems problems;

    /** @param problems has what was wrong in reading already */
    FolderCheck(String slug, YamlFile standard, Map<String, YamlFile> modules, Map<String, byte[]> materials, Problems problems) {
        this.slug = slug;
        this.standard = standard;
        this.modules = modules;
        this.materials = materials;
        this.problems = problems;
    }

    /** What the importer would say of a version that is not in files, such as a draft. */
    static List<Problem> problems(WholeVersion version) {
        String slug = version.content().slug();
        var modules = new LinkedHashMap<String, ObjectNode>();
        var twice = new ArrayList<Problem>();
        for (ModuleContent module : version.modules()) {
            if (modules.putIfAbsent(module.code(), Json.MAPPER.valueToTree(module)) != null) {
                twice.add(new Problem(StandardFolder.path(slug, StandardFolder.moduleFile(module.code())), 1, "code", "problem.module.twice",
                        List.of(module.code())));
            }
        }
        var problems = new ArrayList<>(problems(slug, Json.MAPPER.valueToTree(version.content()), modules));
        // told once, and hours are not added up where a module is hidden behind another
        problems.removeIf(problem -> problem.code().equals("problem.module.twice") || !twice.isEmpty()
                && (problem.key().equals("modules") || problem.code().startsWith("problem.sum.")));
        problems.addAll(twice);
        return List.copyOf(problems);
    }

    /**
     * What the importer would say of content that is not in files, such as a draft.
     *
     * @param slug    of the standard: the folder it would stand in
     * @param modules by code: the files they would stand in
     * @return empty where it is complete and sound; all lines are 1
     */
    static List<Problem> problems(String slug, ObjectNode standard, Map<String, ObjectNode> modules) {
        var problems = new Problems();
        var files = new LinkedHashMap<String, YamlFile>();
        modules.forEach((code, tree) -> {
            String path = StandardFolder.path(slug, StandardFolder.moduleFile(code));
            files.put(code, YamlFile.ofTree(path, tree, problems));
        });
        var main = YamlFile.ofTree(StandardFolder.path(slug, StandardFolder.STANDARD), standard, problems);
        return switch (new FolderCheck(slug, main, files, null, problems).check()) {
            case StandardFolder.Checked.Sound sound -> List.of();
            case StandardFolder.Checked.Faulty faulty -> faulty.problems();
        };
    }

    StandardFolder.Checked check() {
        everything();
        if (problems.isEmpty()) {
            var content = stored(standard, VersionContent.class);
            var inOrder = elements(standard.tree().orElseThrow().path("modules"))
                    .map(code -> stored(modules.get(code.asText()), ModuleContent.class)).toList();
            if (problems.isEmpty()) {
                return new StandardFolder.Checked.Sound(content, inOrder);
            }
        }
        return new StandardFolder.Checked.Faulty(problems.sorted());
    }

    private void everything() {
        FileSchema.STANDARD.check(standard);
        modules.values().forEach(FileSchema.MODULE::check);
        standard.tree().ifPresent(tree -> {
            nameOfFolder(tree);
            listOfModules(tree);
            rules(tree);
            sums(tree);
        });
        modules.forEach((code, file) -> file.tree().ifPresent(tree -> codes(code, file, tree)));
        ids();
        prerequisites();
        changeNote();
        materials();
        Stream.concat(Stream.of(standard), modules.values().stream())
                .forEach(file -> file.tree().ifPresent(tree -> controlCharacters(file, "", tree)));
    }

    /** @return null where the schema allows a number that the record cannot hold; that is noted */
    private static <T> T stored(YamlFile file, Class<T> type) {
        try {
            return Json.MAPPER.treeToValue(file.tree().orElseThrow(), type);
        } catch (JsonProcessingException e) {
            List<JsonMappingException.Reference> steps = e instanceof JsonMappingException placed ? placed.getPath() : List.of();
            String at = steps.stream().map(step -> "/" + (step.getFieldName() == null ? step.getIndex() : step.getFieldName()))
                    .collect(Collectors.joining());
            file.problem(at, "problem.cannot-store");
            return null;
        }
    }

    private void nameOfFolder(ObjectNode tree) {
        String written = tree.path("slug").asText(slug);
        if (!written.equals(slug)) {
            standard.problem("/slug", "problem.slug", written, slug);
        }
    }

    private void listOfModules(ObjectNode tree) {
        if (!tree.path("modules").isArray()) {
            return;
        }
        var listed = new LinkedHashSet<String>();
        int place = 0;
        for (JsonNode code : tree.path("modules")) {
            String at = "/modules/" + place++;
            if (code.isTextual() && !listed.add(code.asText())) {
                standard.problem(at, "problem.module.twice", code.asText());
            } else if (code.isTextual() && !modules.containsKey(code.asText())) {
                standard.problem(at, "problem.module.no-file", StandardFolder.moduleFile(code.asText()));
            }
        }
        modules.forEach((code, file) -> {
            if (!listed.contains(code)) {
                problems.add(file.path(), 1, "", "problem.module.unlisted", StandardFolder.STANDARD);
            }
        });
    }

    private void rules(ObjectNode tree) {
        Set<String> ids = elements(tree.path("rules")).map(rule -> rule.path("id").asText("")).collect(Collectors.toSet());
        var seen = new HashMap<String, String>();
        int place = 0;
        for (JsonNode rule : tree.path("rules")) {
            String at = "/rules/" + place++;
            String id = rule.path("id").asText("");
            String first = seen.putIfAbsent(id, at);
            if (first != null && !id.isEmpty()) {
                standard.problem(at + "/id", "problem.rule.twice", id, standard.line(first + "/id"));
            }
            if ("entry-route".equals(rule.path("kind").asText())) {
                eachText(rule.path("needsAll"), at + "/needsAll", (needed, where) -> {
                    if (!ids.contains(needed)) {
                        standard.problem(where, "problem.rule.unknown", needed);
                    }
                });
            }
            references(rule, at);
        }
    }

    /** Modules and outcomes that a rule names. {@code attendedAsPartner} names modules of another standard and is not looked at. */
    private void references(JsonNode rule, String at) {
        for (String key : List.of("modules", "exceptModules")) {
            eachText(rule.path(key), at + "/" + key, this::moduleExists);
        }
        for (String key : List.of("module", "signedBefore")) {
            if (rule.path(key).isTextual()) {
                moduleExists(rule.path(key).asText(), at + "/" + key);
            }
        }
        int place = 0;
        for (JsonNode part : rule.path("parts")) {
            eachText(part.path("modules"), at + "/parts/" + place++ + "/modules", this::moduleExists);
        }
        eachText(rule.path("onlyOutcomes"), at + "/onlyOutcomes", (code, where) -> {
            boolean known = trees().flatMap(module -> elements(module.path("outcomes"))).anyMatch(
                    outcome -> outcome.path("code").asText().equals(code));
            if (!known && modules.values().stream().allMatch(file -> file.tree().isPresent())) {
                standard.problem(where, "problem.outcome.unknown", code);
            }
        });
    }

    private void moduleExists(String code, String where) {
        if (!modules.containsKey(code) && !listed(code)) {
            standard.problem(where, "problem.module.unknown", code);
        }
    }

    private boolean listed(String code) {
        return standard.tree().stream().flatMap(tree -> elements(tree.path("modules"))).anyMatch(one -> one.asText().equals(code));
    }

    /** Hours of guided self-study are kept apart (domain.md 1.3). Sums are only looked at where every part of them could be read. */
    private void sums(ObjectNode tree) {
        if (elements(tree.path("modules")).anyMatch(code -> !modules.containsKey(code.asText()))
                || modules.values().stream().anyMatch(file -> file.tree().isEmpty())) {
            return;
        }
        List<JsonNode> units = trees().flatMap(module -> elements(module.path("units")))
                .filter(unit -> !"self-study".equals(unit.path("hours").asText())).map(unit -> unit.path("units")).toList();
        sum(tree, "contactUnits", units, "problem.sum.contact-units");
        List<JsonNode> hours = trees().map(module -> module.path("practiceHours")).toList();
        sum(tree, "practiceHours", hours, "problem.sum.practice-hours");
    }

    private void sum(ObjectNode tree, String key, List<JsonNode> parts, String code) {
        JsonNode total = tree.path(key);
        if (total.canConvertToInt() && total.isIntegralNumber() && parts.stream().allMatch(JsonNode::isIntegralNumber)) {
            long sum = parts.stream().mapToLong(JsonNode::asLong).sum();
            if (sum != total.asLong()) {
                standard.problem("/" + key, code, total.asLong(), sum);
            }
        }
    }

    private void codes(String code, YamlFile file, ObjectNode tree) {
        String written = tree.path("code").asText(code);
        if (!written.equals(code)) {
            file.problem("/code", "problem.module.code", written, code + ".yaml");
        }
        int place = 0;
        for (JsonNode outcome : tree.path("outcomes")) {
            String of = outcome.path("code").asText("");
            if (of.contains(".") && !of.substring(0, of.indexOf('.')).equals(written)) {
                file.problem("/outcomes/" + place + "/code", "problem.outcome.module", of, written);
            }
            place++;
        }
    }

    /** Ids of modules and outcomes, and all codes, are unique in the whole standard. */
    private void ids() {
        var ids = new Once("problem.id.twice");
        var codes = new Once("problem.code.twice");
        modules.values().forEach(file -> file.tree().ifPresent(tree -> {
            ids.look(file, "/id", tree.path("id"));
            codes.look(file, "/code", tree.path("code"));
            int place = 0;
            for (JsonNode outcome : tree.path("outcomes")) {
                ids.look(file, "/outcomes/" + place + "/id", outcome.path("id"));
                codes.look(file, "/outcomes/" + place++ + "/code", outcome.path("code"));
            }
        }));
    }

    private void prerequisites() {
        var needed = new LinkedHashMap<String, List<String>>();
        modules.forEach((code, file) -> file.tree().ifPresent(tree -> {
            int place = 0;
            for (JsonNode one : tree.path("prerequisites")) {
                String at = "/prerequisites/" + place++ + "/module";
                String other = one.path("module").asText("");
                if (modules.containsKey(other)) {
                    needed.computeIfAbsent(code, any -> new ArrayList<>()).add(other);
                } else if (!other.isEmpty() && !listed(other)) {
                    file.problem(at, "problem.module.unknown", other);
                }
            }
        }));
        needed.keySet().stream().filter(code -> reaches(code, code, needed, new LinkedHashSet<>())).forEach(
                code -> modules.get(code).problem("/prerequisites", "problem.module.circle", code));
    }

    /** Its new outcomes are outcomes of this version; the old ones stand in files that are not here. */
    private void changeNote() {
        if (modules.values().stream().anyMatch(file -> file.tree().isEmpty())) {
            return;
        }
        Set<String> outcomes = trees().flatMap(module -> elements(module.path("outcomes"))).map(outcome -> outcome.path("id").asText())
                .collect(Collectors.toSet());
        standard.tree().ifPresent(tree -> {
            int place = 0;
            for (JsonNode step : tree.path("changeNote").path("mapping")) {
                outcomeExists(step.path("to"), "/changeNote/mapping/" + place++ + "/to", outcomes);
            }
            place = 0;
            for (JsonNode rule : tree.path("changeNote").path("transitions")) {
                int outcome = 0;
                for (JsonNode id : rule.path("outcomes")) {
                    outcomeExists(id, "/changeNote/transitions/" + place + "/outcomes/" + outcome++, outcomes);
                }
                place++;
            }
        });
    }

    private void outcomeExists(JsonNode id, String at, Set<String> outcomes) {
        if (id.isTextual() && !outcomes.contains(id.asText())) {
            standard.problem(at, "problem.outcome.unknown", id.asText());
        }
    }

    /** Each file that a material names lies beside the modules and is the one that is meant; what is kept may be passed on. */
    private void materials() {
        var named = new LinkedHashSet<String>();
        modules.forEach((code, module) -> module.tree().ifPresent(tree -> {
            int place = 0;
            for (JsonNode material : tree.path("materials")) {
                String at = "/materials/" + place++;
                JsonNode file = material.path("file");
                if (file.isObject()) {
                    if (Material.RESERVED.equals(material.path("licence").asText())) {
                        module.problem(at + "/licence", "problem.material.licence");
                    }
                    String path = StandardFolder.materialFile(file.path("sha256").asText(), file.path("name").asText());
                    named.add(path);
                    materialFile(module, at + "/file", file, path);
                }
            }
        }));
        if (materials != null) {
            materials.keySet().stream().filter(path -> !named.contains(path)).forEach(
                    path -> problems.add(StandardFolder.path(slug, path), 1, "", "problem.file.unknown"));
        }
    }

    private void materialFile(YamlFile module, String at, JsonNode file, String path) {
        if (materials == null) {
            return;
        }
        byte[] content = materials.get(path);
        if (content == null) {
            module.problem(at, "problem.material.no-file", path);
        } else if (!CanonicalForm.hash(content).equals(file.path("sha256").asText()) || content.length != file.path("size").asLong()) {
            module.problem(at, "problem.material.differs", path);
        } else if (FileKind.ofType(file.path("type").asText()).filter(Material.KINDS::contains).stream().noneMatch(kind -> kind.fits(content))) {
            module.problem(at + "/type", "problem.material.kind", path, file.path("type").asText());
        }
    }

    private static boolean reaches(String from, String to, Map<String, List<String>> needed, Set<String> visited) {
        return needed.getOrDefault(from, List.of()).stream()
                .anyMatch(next -> next.equals(to) || visited.add(next) && reaches(next, to, needed, visited));
    }

    /** They cannot be seen, and no page or paper can show them. A tab, which comes along from word processors, is shown as a space. */
    private static void controlCharacters(YamlFile file, String pointer, JsonNode node) {
        if (node.isTextual() && node.asText().chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t')) {
            file.problem(pointer, "problem.control-character");
        }
        node.properties().forEach(entry -> controlCharacters(file, pointer + "/" + entry.getKey(), entry.getValue()));
        int place = 0;
        for (JsonNode item : node.isArray() ? node : Json.MAPPER.createArrayNode()) {
            controlCharacters(file, pointer + "/" + place++, item);
        }
    }

    private Stream<ObjectNode> trees() {
        return modules.values().stream().flatMap(file -> file.tree().stream());
    }

    static Stream<JsonNode> elements(JsonNode list) {
        return list.isArray() ? list.valueStream() : Stream.empty();
    }

    private static void eachText(JsonNode list, String at, BiConsumer<String, String> action) {
        for (int place = 0; list.isArray() && place < list.size(); place++) {
            if (list.get(place).isTextual()) {
                action.accept(list.get(place).asText(), at + "/" + place);
            }
        }
    }

    /** Remembers where each value stood first. */
    private static final class Once {
        private final String code;
        private final Map<String, String> first = new HashMap<>();

        /** @param code says that a value stands there twice */
        Once(String code) {
            this.code = code;
        }

        void look(YamlFile file, String pointer, JsonNode value) {
            if (value.isTextual()) {
                String other = first.putIfAbsent(value.asText(), file.path() + ":" + file.line(pointer));
                if (other != null) {
                    file.problem(pointer, code, value.asText(), other);
                }
            }
        }
    }
}
