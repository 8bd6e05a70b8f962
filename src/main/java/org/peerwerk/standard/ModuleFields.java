package org.peerwerk.standard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peerwerk.shared.Language;
import org.peerwerk.shared.LocalizedText;

/**
 * What a module says as named fields, so that what two people wrote can be laid side by side: {@code title.de},
 * {@code outcome-<id>.de-simple}, {@code outcome-<id>.critical}, {@code unit-2.units}. A text's fields are the key of its {@link Block}
 * with the tag of the form.
 */
public final class ModuleFields {
    private ModuleFields() {
    }

    /** Every field, in the order of reading. */
    public static Map<String, String> of(ModuleContent module) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("code", module.code());
        text(fields, "title", module.title());
        fields.put("mandatory", String.valueOf(module.mandatory()));
        text(fields, "description", module.description());
        for (ModuleContent.Outcome outcome : module.outcomes()) {
            String key = "outcome-" + outcome.id();
            fields.put(key + ".code", outcome.code());
            text(fields, key, outcome.text());
            fields.put(key + ".critical", String.valueOf(outcome.critical()));
            fields.put(key + ".withSupport", String.valueOf(outcome.withSupport()));
        }
        for (int i = 0; i < module.units().size(); i++) {
            ModuleContent.Unit unit = module.units().get(i);
            String key = "unit-" + (i + 1);
            text(fields, key, unit.title());
            fields.put(key + ".units", String.valueOf(unit.units()));
            fields.put(key + ".hours", unit.hours().name());
        }
        fields.put("practiceHours", String.valueOf(module.practiceHours()));
        text(fields, "assessment", module.assessment());
        fields.put("prerequisites", prerequisites(module.prerequisites()));
        fields.put("companion", String.valueOf(module.companion()));
        for (Material material : module.materials()) {
            String key = "material-" + material.id();
            text(fields, key, material.title());
            fields.put(key + ".form", material.form().name());
            fields.put(key + ".licence", material.licence());
            if (!material.hasFile()) {
                fields.put(key + ".link", material.link());
            }
            fields.put(key + ".printPack", String.valueOf(material.printPack()));
        }
        return fields;
    }

    /**
     * The module with these fields; what is not among them stays as it is. A field of a part that the module does not have is left out:
     * {@link Authoring} shows it to whoever typed it.
     */
    public static ModuleContent apply(ModuleContent module, Map<String, String> typed) {
        var all = of(module);
        typed.forEach((name, value) -> all.computeIfPresent(name, (key, before) -> value));
        String code = all.get("code");
        var outcomes = new ArrayList<ModuleContent.Outcome>();
        for (ModuleContent.Outcome outcome : module.outcomes()) {
            String key = "outcome-" + outcome.id();
            outcomes.add(new ModuleContent.Outcome(outcome.id(), ofModule(code, all.get(key + ".code")), Boolean.parseBoolean(all.get(key + ".critical")),
                    Boolean.parseBoolean(all.get(key + ".withSupport")), text(all, key)));
        }
        var units = new ArrayList<ModuleContent.Unit>();
        for (int i = 1; i <= module.units().size(); i++) {
            String key = "unit-" + i;
            units.add(new ModuleContent.Unit(text(all, key), Integer.parseInt(all.get(key + ".units")),
                    ModuleContent.Hours.valueOf(all.get(key + ".hours"))));
        }
        var materials = new ArrayList<Material>();
        for (Material material : module.materials()) {
            String key = "material-" + material.id();
            materials.add(new Material(material.id(), text(all, key), Material.Form.valueOf(all.get(key + ".form")), all.get(key + ".licence"),
                    all.get(key + ".link"), material.file(), Boolean.parseBoolean(all.get(key + ".printPack"))));
        }
        return new ModuleContent(module.format(), module.id(), code, Boolean.parseBoolean(all.get("mandatory")), text(all, "title"),
                text(all, "description"), units, Integer.parseInt(all.get("practiceHours")), text(all, "assessment"),
                prerequisites(all.get("prerequisites")), Boolean.parseBoolean(all.get("companion")), outcomes, materials);
    }

    /** An outcome's code begins with its module's: it follows when the module gets another one. */
    private static String ofModule(String module, String code) {
        int dot = code.indexOf('.');
        return dot < 0 ? code : module + code.substring(dot);
    }

    static void text(Map<String, String> fields, String key, LocalizedText text) {
        for (Language language : Language.values()) {
            fields.put(name(key, language), text.exactly(language));
        }
    }

    static LocalizedText text(Map<String, String> fields, String key) {
        return new LocalizedText(fields.get(name(key, Language.DE)), fields.get(name(key, Language.EASY)), fields.get(name(key, Language.EN)));
    }

    /** Name of the field of one form of a text. */
    public static String name(String key, Language language) {
        return key + "." + language.tag();
    }

    /** {@code A1 attended, A3 started} */
    static String prerequisites(List<ModuleContent.Prerequisite> needed) {
        return needed.stream().map(one -> one.module() + " " + one.degree().name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(", "));
    }

    static List<ModuleContent.Prerequisite> prerequisites(String written) {
        return Stream.of(written.split(",")).map(String::strip).filter(one -> !one.isEmpty()).map(one -> one.split("\\s+"))
                .map(one -> new ModuleContent.Prerequisite(one[0], ModuleContent.Degree.valueOf(one[1].toUpperCase(Locale.ROOT)))).toList();
    }
}
