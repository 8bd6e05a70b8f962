package org.peerwerk.standard.web;

import java.util.LinkedHashMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peerwerk.shared.Language;
import org.peerwerk.shared.LocalizedText;
import org.peerwerk.standard.Difference;
import org.peerwerk.standard.Differences;
import org.peerwerk.standard.ModuleContent;
import org.peerwerk.standard.Rule;
import org.peerwerk.standard.RuleKind;
import org.peerwerk.standard.WholeVersion;
import org.peerwerk.standard.WordDiff;
import org.peerwerk.web.View;

/** What is different between two versions, module by module, in the reader's words: each difference is a sentence. */
public record Changes(WholeVersion before, WholeVersion after, List<Difference> differences) {

    /** Everything about one module, or, with null, about what the version says itself. */
    public record Group(UUID module, List<Difference> differences) {
    }

    public static Changes between(WholeVersion before, WholeVersion after) {
        return new Changes(before, after, Differences.between(before, after));
    }

    public List<Group> groups() {
        var groups = new LinkedHashMap<UUID, List<Difference>>();
        differences.forEach(difference -> groups.computeIfAbsent(difference.place().module(), module -> new ArrayList<>()).add(difference));
        return groups.entrySet().stream().map(entry -> new Group(entry.getKey(), entry.getValue())).toList();
    }

    /** Only what is about this module, or, with null, about what the version says itself. */
    public List<Difference> of(UUID module) {
        return differences.stream().filter(difference -> Objects.equals(difference.place().module(), module)).toList();
    }

    /** The module as it is now, or as it was before it was dropped; null for what the version says itself. */
    public ModuleContent module(UUID id) {
        return after.modulesById().getOrDefault(id, before.modulesById().get(id));
    }

    public boolean isThere(UUID module) {
        return after.modulesById().containsKey(module);
    }

    public String heading(View view, Group group) {
        return group.module() == null ? view.t("news.own") : Words.module(view, module(group.module()));
    }

    /** The difference as a sentence. */
    public String sentence(View view, Difference difference) {
        String key = Words.key("difference", difference.what());
        List<Object> params = difference.params();
        return switch (difference.what()) {
            case TEXT -> differs(difference, view.language()) ? view.t(key, name(view, difference))
                    : view.t("difference.text.elsewhere", name(view, difference), otherForms(view, difference));
            case ORDER -> view.t(difference.place().module() == null ? "difference.order.modules" : key);
            case COMPANION -> view.t(module(difference.place().module()).companion() ? key : "difference.companion.ends");
            case PREREQUISITES -> view.t(key, Words.value(view, "prerequisites", params.get(0).toString()),
                    Words.value(view, "prerequisites", params.get(1).toString()));
            case UNIT_ADDED, UNIT_DROPPED -> view.t(key, text(difference), params.get(0));
            case UNIT_LENGTH -> view.t(key, unit(difference), params.get(0), params.get(1));
            case UNIT_HOURS -> view.t(key, unit(difference), view.t("hours." + params.get(0)), view.t("hours." + params.get(1)));
            case MATERIAL_ADDED, MATERIAL_DROPPED, MATERIAL_CHANGED -> view.t(key, text(difference));
            case RULE_ADDED, RULE_DROPPED -> view.t(key, Words.kind(view, rule(difference)));
            case RULE_DATA -> ruleData(view, key, difference);
            default -> view.t(key, params.toArray());
        };
    }

    /** Old and new words stand side by side. */
    public boolean isCompared(View view, Difference difference) {
        return difference.isText() && differs(difference, view.language());
    }

    /** The text that came or went is shown below the sentence: the sentence itself names only its code or its kind. */
    public LocalizedText shown(Difference difference) {
        return switch (difference.what()) {
            case OUTCOME_ADDED, OUTCOME_DROPPED, RULE_ADDED, RULE_DROPPED -> text(difference);
            default -> null;
        };
    }

    /** The words in the reader's language, old and new together in their order. */
    public static List<WordDiff.Part> words(View view, Difference difference) {
        return WordDiff.between(lines(view, difference.before()), lines(view, difference.after()));
    }

    /** In Leichte Sprache a line is a sentence; elsewhere only an empty line means something. */
    private static String lines(View view, LocalizedText text) {
        String words = text.exactly(view.language());
        return view.language() == Language.EASY ? words : words.replaceAll("(?<!\\n)\\n(?!\\n)", " ");
    }

    private static boolean differs(Difference difference, Language language) {
        return !difference.before().exactly(language).equals(difference.after().exactly(language));
    }

    private static String otherForms(View view, Difference difference) {
        return Stream.of(Language.values()).filter(language -> differs(difference, language)).map(view::languageName)
                .collect(Collectors.joining(", "));
    }

    private String name(View view, Difference difference) {
        return difference.place().kind().equals("rule") ? view.t("difference.rule-of", Words.kind(view, rule(difference)))
                : Words.text(view, module(difference.place().module()), difference.place().key());
    }

    private static LocalizedText text(Difference difference) {
        return difference.after() == null ? difference.before() : difference.after();
    }

    private LocalizedText unit(Difference difference) {
        int place = Integer.parseInt(difference.place().key().substring("unit-".length()));
        return module(difference.place().module()).units().get(place - 1).title();
    }

    private String ruleData(View view, String key, Difference difference) {
        Rule rule = rule(difference);
        String name = difference.params().get(0).toString();
        String was = difference.params().get(1).toString();
        String is = difference.params().get(2).toString();
        if (name.equals("kind")) {
            return view.t(key, view.t("rule.kind." + is), RuleWords.field(view, name), view.t("rule.kind." + was), view.t("rule.kind." + is));
        }
        RuleKind kind = RuleKind.of(rule);
        return view.t(key, Words.kind(view, rule), RuleWords.field(view, name), RuleWords.value(view, kind, name, was),
                RuleWords.value(view, kind, name, is));
    }

    /** The rule it is about, as it is now or as it was before it was dropped. */
    private Rule rule(Difference difference) {
        String id = difference.place().key().substring("rule-".length());
        Map<String, Rule> now = rules(after);
        return now.containsKey(id) ? now.get(id) : rules(before).get(id);
    }

    private static Map<String, Rule> rules(WholeVersion version) {
        return version.content().rules().stream().collect(Collectors.toMap(Rule::id, rule -> rule, (one, other) -> one));
    }
}
