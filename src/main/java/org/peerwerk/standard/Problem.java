package org.peerwerk.standard;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.peerwerk.shared.Language;
import org.peerwerk.shared.Texts;

/**
 * One thing that is wrong in the files of a standard.
 *
 * @param file   path with its folder, {@code peer-supporter/modules/A1.yaml}
 * @param line   first line is 1
 * @param key    where in the file, {@code units[0].title.en}; list items count from 0; "" for the whole file
 * @param code   message key of the sentence for the author of the file, {@code problem.required.de}
 * @param params fill the sentence: names, numbers and values of the file, the same in every language
 */
public record Problem(String file, int line, String key, String code, List<String> params) {

    private static final Pattern PART = Pattern.compile("^(\\w+)\\[(\\d+)]");

    public Problem {
        params = List.copyOf(params);
    }

    public String in(Language language) {
        return Texts.text(language, code, params.toArray());
    }

    /**
     * Where the text or part stands that it is about.
     *
     * @return null for the version as a whole
     */
    Place place(WholeVersion version) {
        Matcher part = PART.matcher(key);
        boolean inList = part.find();
        int number = inList ? Integer.parseInt(part.group(2)) : 0;
        String list = inList ? part.group(1) : key.contains(".") ? key.substring(0, key.indexOf('.')) : key;
        ModuleContent module = version.modules().stream().filter(one -> file.endsWith("/" + StandardFolder.moduleFile(one.code()))).findFirst()
                .orElse(null);
        if (module == null) {
            return list.equals("rules") && number < version.content().rules().size()
                    ? new Place(null, "rule-" + version.content().rules().get(number).id()) : Set.of("title", "holder", "summary").contains(list)
                    ? new Place(null, list) : null;
        }
        return new Place(module.id(), switch (list) {
            case "outcomes" -> number < module.outcomes().size() ? "outcome-" + module.outcomes().get(number).id() : "title";
            case "units" -> "unit-" + (number + 1);
            case "materials" -> number < module.materials().size() ? "material-" + module.materials().get(number).id() : "title";
            case "description", "assessment" -> list;
            default -> "title";
        });
    }

    /** For logs: where it is and the English sentence. */
    @Override
    public String toString() {
        return file + ":" + line + (key.isEmpty() ? "" : " " + key) + ": " + in(Language.EN);
    }
}
