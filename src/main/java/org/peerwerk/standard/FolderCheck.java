package org.peerwerk.standard;

import com.fasterxml.jackson.core.JsonProcessingException;
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
import org.peerwerk.shared.Json;

/** One look at all files. Everything here works on trees that may be broken elsewhere, so that no problem hides another. */
final class FolderCheck {
    private final StandardFolder folder;
    private final Problems problems;
    private YamlFile standard;
    /** by code, which is the file's name */
    private final Map<String, YamlFile> modules = new LinkedHashMap<>();

    FolderCheck(StandardFolder folder, Problems problems) {
        this.folder = folder;
        this.problems = problems;
    }

    static java.util.List<Problem> problems(WholeVersion version) { return java.util.List.of(); }

    void everything() {
        readFiles();
        standard.tree().ifPresent(tree -> {
            nameOfFolder(tree);
            listOfModules(tree);
            rules(tree);
            sums(tree);
        });
        modules.forEach((code, file) -> file.tree().ifPresent(tree -> codes(code, file, tree)));
        ids();
        prerequisites();
        Stream.concat(Stream.of(standard), modules.values().stream())
                .forEach(file -> file.tree().ifPresent(tree -> controlCharacters(file, "", tree)));
    }

    StandardFolder.Checked.Sound content() throws JsonProcessingException {
        var content = Json.MAPPER.treeToValue(standard.tree().orElseThrow(), VersionContent.class);
        var inOrder = new ArrayList<ModuleContent>();
        for (String code : content.modules()) {
            inOrder.add(Json.MAPPER.treeToValue(modules.get(code).tree().orElseThrow(), ModuleContent.class));
        }
        return new StandardFolder.Checked.Sound(content, List.copyOf(inOrder));
    }

    private void readFiles() {
        byte[] main = folder.files().get(StandardFolder.STANDARD);
        if (main == null) {
            problems.add(folder.path(StandardFolder.STANDARD), 1, "", "This file is missing.");
            standard = YamlFile.missing(folder.path(StandardFolder.STANDARD), problems);
        } else {
            standard = YamlFile.read(folder.path(StandardFolder.STANDARD), main, problems);
            FileSchema.STANDARD.check(standard);
        }
        folder.files().forEach((file, content) -> {
            if (file.matches("modules/[A-Za-z0-9_-]+\\.yaml")) {
                var module = YamlFile.read(folder.path(file), content, problems);
                FileSchema.MODULE.check(module);
                modules.put(file.substring("modules/".length(), file.length() - ".yaml".length()), module);
            } else if (!StandardFolder.STANDARD.equals(file)) {
                problems.add(folder.path(file), 1, "", "This file does not belong to a standard.");
            }
        });
    }

    private void nameOfFolder(ObjectNode tree) {
        String slug = tree.path("slug").asText(folder.name());
        if (!slug.equals(folder.name())) {
            standard.problem("/slug", "The slug is \"" + slug + "\", but the folder is called \"" + folder.name() + "\".");
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
                standard.problem(at, "The module " + code.asText() + " stands in the list twice.");
            } else if (code.isTextual() && !modules.containsKey(code.asText())) {
                standard.problem(at, "The file " + StandardFolder.moduleFile(code.asText()) + " of this module is missing.");
            }
        }
        modules.forEach((code, file) -> {
            if (!listed.contains(code)) {
                problems.add(file.path(), 1, "", "This module does not stand in the list of modules in " + StandardFolder.STANDARD + ".");
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
                standard.problem(at + "/id", "The rule " + id + " stands here twice, first in line " + standard.line(first + "/id") + ".");
            }
            if ("entry-route".equals(rule.path("kind").asText())) {
                eachText(rule.path("needsAll"), at + "/needsAll", (needed, where) -> {
                    if (!ids.contains(needed)) {
                        standard.problem(where, "There is no rule " + needed + ".");
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
                standard.problem(where, "There is no learning outcome " + code + ".");
            }
        });
    }

    private void moduleExists(String code, String where) {
        if (!modules.containsKey(code) && !listed(code)) {
            standard.problem(where, "There is no module " + code + ".");
        }
    }

    private boolean listed(String code) {
        return standard.tree().stream().flatMap(tree -> elements(tree.path("modules"))).anyMatch(one -> one.asText().equals(code));
    }

    /** Sums are only looked at where every part of them could be read. */
    private void sums(ObjectNode tree) {
        if (elements(tree.path("modules")).anyMatch(code -> !modules.containsKey(code.asText()))
                || modules.values().stream().anyMatch(file -> file.tree().isEmpty())) {
            return;
        }
        List<JsonNode> units = trees().flatMap(module -> elements(module.path("units"))).map(unit -> unit.path("units")).toList();
        sum(tree, "contactUnits", units, "the units of all modules");
        sum(tree, "practiceHours", trees().map(module -> module.path("practiceHours")).toList(), "the practice hours of all modules");
    }

    private void sum(ObjectNode tree, String key, List<JsonNode> parts, String what) {
        JsonNode total = tree.path(key);
        if (total.canConvertToInt() && total.isIntegralNumber() && parts.stream().allMatch(JsonNode::isIntegralNumber)) {
            long sum = parts.stream().mapToLong(JsonNode::asLong).sum();
            if (sum != total.asLong()) {
                standard.problem("/" + key, "Here stands " + total.asLong() + ", but " + what + " add up to " + sum + ".");
            }
        }
    }

    private void codes(String code, YamlFile file, ObjectNode tree) {
        String written = tree.path("code").asText(code);
        if (!written.equals(code)) {
            file.problem("/code", "The code is " + written + ", but the file is called " + code + ".yaml.");
        }
        int place = 0;
        for (JsonNode outcome : tree.path("outcomes")) {
            String of = outcome.path("code").asText("");
            if (of.contains(".") && !of.substring(0, of.indexOf('.')).equals(written)) {
                file.problem("/outcomes/" + place + "/code",
                        "The learning outcome " + of + " does not belong to the module " + written + ".");
            }
            place++;
        }
    }

    /** Ids of modules and outcomes, and all codes, are unique in the whole standard. */
    private void ids() {
        var ids = new Once("The id");
        var codes = new Once("The code");
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
                    file.problem(at, "There is no module " + other + ".");
                }
            }
        }));
        needed.keySet().stream().filter(code -> reaches(code, code, needed, new LinkedHashSet<>())).forEach(
                code -> modules.get(code).problem("/prerequisites", "The module " + code + " needs itself, directly or through others."));
    }

    private static boolean reaches(String from, String to, Map<String, List<String>> needed, Set<String> visited) {
        return needed.getOrDefault(from, List.of()).stream()
                .anyMatch(next -> next.equals(to) || visited.add(next) && reaches(next, to, needed, visited));
    }

    /** They cannot be seen, and no page or paper can show them. */
    private static void controlCharacters(YamlFile file, String pointer, JsonNode node) {
        if (node.isTextual() && node.asText().chars().anyMatch(c -> Character.isISOControl(c) && c != '\n')) {
            file.problem(pointer, "There is an invisible control character in this text.");
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
        private final String what;
        private final Map<String, String> first = new HashMap<>();

        Once(String what) {
            this.what = what;
        }

        void look(YamlFile file, String pointer, JsonNode value) {
            if (value.isTextual()) {
                String other = first.putIfAbsent(value.asText(), file.path() + ":" + file.line(pointer));
                if (other != null) {
                    file.problem(pointer, what + " " + value.asText() + " is used twice, first in " + other + ".");
                }
            }
        }
    }
}
