package org.peerwerk.standard;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a version says itself as named fields, in the way of {@link ModuleFields}: {@code summary.de}, {@code rule-<id>.years}. */
public final class VersionFields {
    private VersionFields() {
    }

    public static Map<String, String> of(VersionContent content) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("number", content.version());
        ChangeNote note = content.changeNote();
        if (note != null) {
            fields.put("kind", note.kind() == null ? "" : note.kind().name());
            ModuleFields.text(fields, "headline", note.headline());
            ModuleFields.text(fields, "note", note.note());
            note.transitions().forEach(rule -> ModuleFields.text(fields, key(rule), rule.text()));
        }
        ModuleFields.text(fields, "title", content.title());
        ModuleFields.text(fields, "holder", content.holder());
        ModuleFields.text(fields, "summary", content.summary());
        fields.put("contactUnits", String.valueOf(content.contactUnits()));
        fields.put("practiceHours", String.valueOf(content.practiceHours()));
        for (Rule rule : content.rules()) {
            String key = "rule-" + rule.id();
            ModuleFields.text(fields, key, rule.text());
            RuleKind.of(rule).values(rule).forEach((name, value) -> fields.put(key + "." + name, value));
        }
        return fields;
    }

    /** The content with these fields; what is not among them stays as it is. */
    public static VersionContent apply(VersionContent content, Map<String, String> typed) {
        var all = of(content);
        typed.forEach((name, value) -> all.computeIfPresent(name, (key, before) -> value));
        ChangeNote note = content.changeNote();
        if (note != null) {
            note = note.withWords(all.get("kind").isEmpty() ? null : ChangeNote.Kind.valueOf(all.get("kind")),
                    ModuleFields.text(all, "headline"), ModuleFields.text(all, "note"));
            note = note.withTransitions(note.transitions().stream().map(rule -> new ChangeNote.Transition(rule.way(), rule.until(),
                    rule.outcomes(), ModuleFields.text(all, key(rule)))).toList());
        }
        List<Rule> rules = content.rules().stream().map(rule -> rule(rule, all, typed)).toList();
        return new VersionContent(content.format(), content.slug(), all.get("number"), content.licence(), ModuleFields.text(all, "title"),
                ModuleFields.text(all, "holder"), ModuleFields.text(all, "summary"), Integer.parseInt(all.get("contactUnits")),
                Integer.parseInt(all.get("practiceHours")), content.modules(), rules, note);
    }

    private static Rule rule(Rule rule, Map<String, String> all, Map<String, String> typed) {
        String key = "rule-" + rule.id();
        var data = new LinkedHashMap<String, String>();
        // also rows that the rule did not have
        typed.forEach((name, value) -> {
            if (name.startsWith(key + ".")) {
                data.put(name.substring(key.length() + 1), value);
            }
        });
        return RuleKind.of(rule).with(rule, data, ModuleFields.text(all, key));
    }

    private static String key(ChangeNote.Transition rule) {
        return Block.key(rule.way());
    }
}
