package org.peerwerk.standard;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files of one standard as an author hands them in: {@code standard.yaml}, {@code modules/<CODE>.yaml} and {@code materials/}. Reading
 * them finds everything that is wrong at once, in all files, or gives the complete content; nothing between.
 *
 * @param name  the folder's name, which is the standard's slug
 * @param files path inside the folder, with slashes, to content
 */
public record StandardFolder(String name, SortedMap<String, byte[]> files) {
    static final String STANDARD = "standard.yaml";
    private static final String MATERIALS = "materials/";
    /** More files than any standard has modules and materials. */
    static final int MOST_FILES = 300;

    public StandardFolder {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /** What came out of the files. */
    sealed interface Checked {
        record Sound(VersionContent content, List<ModuleContent> modules) implements Checked {
        }

        record Faulty(List<Problem> problems) implements Checked {
        }
    }

    static String moduleFile(String code) {
        return "modules/" + code + ".yaml";
    }

    /** By its content: two materials with the same file share it. @param name as people see it; its ending is kept */
    static String materialFile(String sha256, String name) {
        int dot = name.lastIndexOf('.');
        return MATERIALS + sha256 + (dot < 0 ? "" : name.substring(dot));
    }

    /** The module files that {@code standard.yaml} names, for whoever cannot list a folder. Empty where it cannot be read. */
    static List<String> moduleFiles(byte[] standard) {
        return YamlFile.read(STANDARD, standard, new Problems()).tree().stream()
                .flatMap(tree -> FolderCheck.elements(tree.path("modules")))
                .filter(JsonNode::isTextual).map(code -> moduleFile(code.asText())).toList();
    }

    /** The same for the files of materials that a module names. */
    static List<String> materialFiles(byte[] module) {
        return YamlFile.read("", module, new Problems()).tree().stream()
                .flatMap(tree -> FolderCheck.elements(tree.path("materials")))
                .map(material -> material.path("file")).filter(JsonNode::isObject)
                .map(file -> materialFile(file.path("sha256").asText(), file.path("name").asText())).toList();
    }

    /** The slug that {@code standard.yaml} names; "standard" where it names none. */
    static String slug(byte[] standard) {
        return YamlFile.read(STANDARD, standard, new Problems()).tree().map(tree -> tree.path("slug").asText("")).filter(slug -> !slug.isBlank())
                .orElse("standard");
    }

    Checked check() {
        var problems = new Problems();
        if (files.size() > MOST_FILES) {
            problems.add(name, 1, "", "problem.too-many-files", MOST_FILES);
            return new Checked.Faulty(problems.sorted());
        }
        byte[] main = files.get(STANDARD);
        var standard = main == null ? YamlFile.missing(path(STANDARD), problems) : YamlFile.read(path(STANDARD), main, problems);
        var modules = new LinkedHashMap<String, YamlFile>();
        var materials = new LinkedHashMap<String, byte[]>();
        files.forEach((file, content) -> {
            if (file.matches("modules/[A-Za-z0-9_-]+\\.yaml")) {
                String code = file.substring("modules/".length(), file.length() - ".yaml".length());
                modules.put(code, YamlFile.read(path(file), content, problems));
            } else if (file.startsWith(MATERIALS)) {
                materials.put(file, content);
            } else if (!STANDARD.equals(file)) {
                problems.add(path(file), 1, "", "problem.file.unknown");
            }
        });
        return new FolderCheck(name, standard, modules, materials, problems).check();
    }

    /** A published version never changes: the author gives the new content a number of its own. */
    Problem versionDiffers(String number) {
        int line = YamlFile.read(path(STANDARD), files.get(STANDARD), new Problems()).line("/version");
        return new Problem(path(STANDARD), line, "version", "problem.version-differs", List.of(number));
    }

    private String path(String file) {
        return path(name, file);
    }

    /** As problems name a file. */
    static String path(String slug, String file) {
        return slug + "/" + file;
    }
}
