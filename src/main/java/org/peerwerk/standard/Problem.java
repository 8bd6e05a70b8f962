package org.peerwerk.standard;

import java.util.List;
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

    public Problem {
        params = List.copyOf(params);
    }

    public String in(Language language) {
        return Texts.text(language, code, params.toArray());
    }

    /** For logs: where it is and the English sentence. */
    @Override
    public String toString() {
        return file + ":" + line + (key.isEmpty() ? "" : " " + key) + ": " + in(Language.EN);
    }
}
