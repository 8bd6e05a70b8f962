package org.peerwerk.standard.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peerwerk.shared.Texts;
import org.peerwerk.standard.RuleKind;
import org.peerwerk.web.View;

/** The data of a rule in the reader's words: the names of its fields, and what stands in them. */
public final class RuleWords {
    private RuleWords() {
    }

    /** @param name as in {@link RuleKind#values}: {@code years}, {@code parts.1.count} */
    public static String field(View view, String name) {
        String[] steps = name.split("\\.");
        String first = view.t("rule.field." + steps[0]);
        return steps.length == 1 ? first : view.t("difference.row", first, steps[1], view.t("rule.field." + steps[2]));
    }

    /** What a field says; words of the schema in words, numbers, codes and names as they are. */
    public static String value(View view, RuleKind kind, String name, String value) {
        if (value.isEmpty()) {
            return view.t("difference.none");
        }
        return switch (field(kind.fields(), name).type()) {
            case YES_NO -> view.t(Boolean.parseBoolean(value) ? "standard.yes" : "standard.no");
            case CHOICE, CHOICES -> Stream.of(value.split(", ")).map(word -> view.t("rule.word." + word)).collect(Collectors.joining(", "));
            case NUMBER, WORD, WORDS, MODULE, MODULES, OUTCOMES, ROWS -> value;
        };
    }

    /** The same where it is not known what kind of rule it is: what is no word of the schema stays as it is. */
    static String value(View view, String value) {
        return Stream.of(value.split(", ")).map(word -> Texts.has(view.language(), "rule.word." + word) ? view.t("rule.word." + word) : word)
                .collect(Collectors.joining(", "));
    }

    private static RuleKind.Field field(List<RuleKind.Field> fields, String name) {
        int dot = name.indexOf('.');
        RuleKind.Field field = fields.stream().filter(one -> one.name().equals(dot < 0 ? name : name.substring(0, dot))).findFirst().orElseThrow();
        return dot < 0 ? field : field(field.parts(), name.substring(name.lastIndexOf('.') + 1));
    }
}
