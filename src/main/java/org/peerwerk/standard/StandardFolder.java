package org.peerwerk.standard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files of one standard as an author hands them in: {@code standard.yaml} and {@code modules/<CODE>.yaml}. Reading them finds
 * everything that is wrong at once, in all files, or gives the complete content; nothing between.
 *
 * @param name  the folder's name, which is the standard's slug
 * @param files path inside the folder, with slashes, to content
 */
public record StandardFolder(String name, SortedMap<String, byte[]> files) {
    static final String STANDARD = "standard.yaml";
    /** More files than any standard has modules. */
    private static final int MOST_FILES = 100;

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

    /** By its content: two materials with the same file share it. */
    static String materialFile(Material.StoredFile file) {
        return "materials/" + file.sha256() + (file.extension().isEmpty() ? "" : "." + file.extension());
    }

    /** The module files that {@code standard.yaml} names, for whoever cannot list a folder. Empty where it cannot be read. */
    static List<String> moduleFiles(byte[] standard) {
        return YamlFile.read(STANDARD, standard, new Problems()).tree().stream()
                .flatMap(tree -> FolderCheck.elements(tree.path("modules")))
                .filter(JsonNode::isTextual).map(code -> moduleFile(code.asText())).toList();
    }

    Checked check() {
        var problems = new Problems();
        if (files.size() > MOST_FILES) {
            problems.add(name, 1, "", "These are more than " + MOST_FILES + " files.");
            return new Checked.Faulty(problems.sorted());
        }
        var check = new FolderCheck(this, problems);
        check.everything();
        if (problems.isEmpty()) {
            try {
                return check.content();
            } catch (JsonProcessingException e) {
                // the schema allows what the records cannot hold: ours to mend, but the author learns where it is
                problems.add(path(STANDARD), 1, "", "Peerwerk cannot store this: " + e.getOriginalMessage());
            }
        }
        return new Checked.Faulty(problems.sorted());
    }

    /** A published version never changes: the author gives the new content a number of its own. */
    Problem versionDiffers(String number) {
        int line = YamlFile.read(path(STANDARD), files.get(STANDARD), new Problems()).line("/version");
        return new Problem(path(STANDARD), line, "version",
                "The version " + number + " exists and differs. A published version never changes; use a new number.");
    }

    String path(String file) {
        return name + "/" + file;
    }
}
