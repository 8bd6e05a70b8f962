package org.peerwerk.standard;

import static org.peerwerk.standard.ChangeNote.Kind.CONTENT;
import static org.peerwerk.standard.ChangeNote.Kind.EDITORIAL;
import static org.peerwerk.standard.ChangeNote.Kind.MAJOR;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.peerwerk.shared.LocalizedText;
import org.peerwerk.standard.Difference.What;

/**
 * Everything that is different between two versions of a standard, in the order of the new one; what was dropped comes last. A pure
 * function of the two.
 *
 * <p>How much each difference changes (the ideas are domain.md's, where exactly the lines run is our proposal): other words for the same
 * are editorial. Whatever changes what is taught is a change of content. A change is major where somebody on the way or with a
 * certificate has to do or know something more, or something else would count: mandatory modules, critical outcomes, outcomes without
 * support, hours in all, and every rule for entry, certificate and permission.
 */
public final class Differences {
    private final WholeVersion before;
    private final WholeVersion after;
    private final Map<UUID, ModuleContent> oldModules;
    /** module in which each outcome was, by the outcome's id */
    private final Map<UUID, ModuleContent> oldHomes;
    private final Map<UUID, ModuleContent> newHomes;
    private final List<Difference> all = new ArrayList<>();

    private Differences(WholeVersion before, WholeVersion after) {
        this.before = before;
        this.after = after;
        this.oldModules = before.modulesById();
        this.oldHomes = homes(before);
        this.newHomes = homes(after);
    }

    public static List<Difference> between(WholeVersion before, WholeVersion after) {
        var differences = new Differences(before, after);
        differences.ofVersion();
        differences.ofModules();
        return List.copyOf(differences.all);
    }

    /** What kind of change all of this is at least. */
    public static ChangeNote.Kind demanded(List<Difference> differences) {
        return differences.stream().map(Difference::demands).max(Comparator.naturalOrder()).orElse(EDITORIAL);
    }

    private static Map<UUID, ModuleContent> homes(WholeVersion version) {
        var homes = new HashMap<UUID, ModuleContent>();
        version.modules().forEach(module -> module.outcomes().forEach(outcome -> homes.put(outcome.id(), module)));
        return homes;
    }

    private void ofVersion() {
        VersionContent old = before.content();
        VersionContent now = after.content();
        text(null, "title", EDITORIAL, old.title(), now.title());
        text(null, "holder", CONTENT, old.holder(), now.holder());
        text(null, "summary", EDITORIAL, old.summary(), now.summary());
        number(What.HOURS, MAJOR, null, "hours", old.contactUnits(), now.contactUnits());
        number(What.PRACTICE, MAJOR, null, "hours", old.practiceHours(), now.practiceHours());
        ofRules(old.rules(), now.rules());
        List<UUID> shared = after.modules().stream().map(ModuleContent::id).filter(oldModules::containsKey).toList();
        if (!shared.equals(before.modules().stream().map(ModuleContent::id).filter(shared::contains).toList())) {
            add(What.ORDER, EDITORIAL, null, "title");
        }
    }

    private void ofRules(List<Rule> old, List<Rule> now) {
        Map<String, Rule> gone = old.stream().collect(Collectors.toMap(Rule::id, Function.identity(), (one, other) -> one, LinkedHashMap::new));
        for (Rule rule : now) {
            String key = "rule-" + rule.id();
            Rule was = gone.remove(rule.id());
            if (was == null) {
                all.add(new Difference(What.RULE_ADDED, demandedBy(rule), null, new Place(null, key), List.of(), null, rule.text()));
                continue;
            }
            if (!was.getClass().equals(rule.getClass())) {
                add(What.RULE_DATA, demandedBy(rule), null, key, "kind", RuleKind.of(was).name(), RuleKind.of(rule).name());
            } else {
                Map<String, String> values = RuleKind.of(was).values(was);
                Map<String, String> other = RuleKind.of(rule).values(rule);
                var names = new java.util.LinkedHashSet<>(values.keySet());
                names.addAll(other.keySet());
                names.stream().filter(name -> !values.getOrDefault(name, "").equals(other.getOrDefault(name, "")))
                        .forEach(name -> add(What.RULE_DATA, demandedBy(rule), null, key, name, values.getOrDefault(name, ""),
                                other.getOrDefault(name, "")));
            }
            text(null, key, EDITORIAL, was.text(), rule.text());
        }
        gone.values().forEach(rule -> all.add(new Difference(What.RULE_DROPPED, demandedBy(rule), null, new Place(null, "rule-" + rule.id()),
                List.of(), rule.text(), null)));
    }

    private static ChangeNote.Kind demandedBy(Rule rule) {
        return switch (rule.stage()) {
            case ENTRY, CERTIFICATE, PERMISSION -> MAJOR;
            case COURSE, RECOGNITION -> CONTENT;
        };
    }

    private void ofModules() {
        var gone = new LinkedHashMap<>(oldModules);
        for (ModuleContent module : after.modules()) {
            ModuleContent was = gone.remove(module.id());
            if (was == null) {
                all.add(new Difference(What.MODULE_ADDED, module.mandatory() ? MAJOR : CONTENT, module.title(),
                        new Place(module.id(), "title"), List.of(module.code()), null, module.title()));
                module.outcomes().stream().filter(outcome -> oldHomes.containsKey(outcome.id())).forEach(outcome -> moved(module, outcome));
            } else if (!was.equals(module)) {
                ofModule(was, module);
            }
        }
        gone.values().forEach(module -> {
            all.add(new Difference(What.MODULE_DROPPED, module.mandatory() ? MAJOR : CONTENT, module.title(),
                    new Place(module.id(), "title"), List.of(module.code()), module.title(), null));
            dropped(module, module.outcomes());
        });
    }

    private void ofModule(ModuleContent was, ModuleContent module) {
        if (!was.code().equals(module.code())) {
            add(What.MODULE_CODE, EDITORIAL, module, "title", was.code(), module.code());
        }
        text(module, "title", EDITORIAL, was.title(), module.title());
        if (was.mandatory() != module.mandatory()) {
            add(module.mandatory() ? What.MODULE_MANDATORY : What.MODULE_ELECTIVE, module.mandatory() ? MAJOR : CONTENT, module, "title");
        }
        text(module, "description", EDITORIAL, was.description(), module.description());
        ofOutcomes(was, module);
        ofUnits(was, module);
        number(What.MODULE_PRACTICE, CONTENT, module, "assessment", was.practiceHours(), module.practiceHours());
        text(module, "assessment", EDITORIAL, was.assessment(), module.assessment());
        if (!was.prerequisites().equals(module.prerequisites())) {
            add(What.PREREQUISITES, CONTENT, module, "title", ModuleFields.prerequisites(was.prerequisites()),
                    ModuleFields.prerequisites(module.prerequisites()));
        }
        if (was.companion() != module.companion()) {
            add(What.COMPANION, CONTENT, module, "title");
        }
        ofMaterials(was, module);
    }

    private void ofOutcomes(ModuleContent was, ModuleContent module) {
        Map<UUID, ModuleContent.Outcome> old = was.outcomes().stream()
                .collect(Collectors.toMap(ModuleContent.Outcome::id, Function.identity(), (one, other) -> one, LinkedHashMap::new));
        for (ModuleContent.Outcome outcome : module.outcomes()) {
            String key = "outcome-" + outcome.id();
            ModuleContent.Outcome before = old.remove(outcome.id());
            if (before == null && oldHomes.containsKey(outcome.id())) {
                moved(module, outcome);
            } else if (before == null) {
                all.add(new Difference(What.OUTCOME_ADDED, outcome.critical() ? MAJOR : CONTENT, module.title(), new Place(module.id(), key),
                        List.of(outcome.code()), null, outcome.text()));
            } else {
                ofOutcome(module, key, before, outcome);
            }
        }
        List<UUID> shared = module.outcomes().stream().map(ModuleContent.Outcome::id).toList();
        if (!was.outcomes().stream().map(ModuleContent.Outcome::id).filter(shared::contains).toList().equals(
                shared.stream().filter(id -> was.outcomes().stream().anyMatch(one -> one.id().equals(id))).toList())) {
            add(What.ORDER, EDITORIAL, module, "title");
        }
        dropped(was, List.copyOf(old.values()));
    }

    private void ofOutcome(ModuleContent module, String key, ModuleContent.Outcome was, ModuleContent.Outcome outcome) {
        if (was.critical() != outcome.critical()) {
            add(outcome.critical() ? What.OUTCOME_CRITICAL : What.OUTCOME_NOT_CRITICAL, outcome.critical() ? MAJOR : CONTENT, module, key,
                    outcome.code());
        }
        if (was.withSupport() != outcome.withSupport()) {
            add(outcome.withSupport() ? What.OUTCOME_WITH_SUPPORT : What.OUTCOME_ALONE, outcome.withSupport() ? CONTENT : MAJOR, module, key,
                    outcome.code());
        }
        if (!was.code().equals(outcome.code())) {
            add(What.OUTCOME_CODE, EDITORIAL, module, key, was.code(), outcome.code());
        }
        text(module, key, EDITORIAL, was.text(), outcome.text());
    }

    private void moved(ModuleContent module, ModuleContent.Outcome outcome) {
        ModuleContent from = oldHomes.get(outcome.id());
        String key = "outcome-" + outcome.id();
        ModuleContent.Outcome was = from.outcomes().stream().filter(one -> one.id().equals(outcome.id())).findFirst().orElseThrow();
        add(What.OUTCOME_MOVED, CONTENT, module, key, was.code(), from.code(), module.code());
        ofOutcome(module, key, was, outcome);
    }

    private void dropped(ModuleContent module, List<ModuleContent.Outcome> outcomes) {
        outcomes.stream().filter(outcome -> !newHomes.containsKey(outcome.id())).forEach(outcome -> all.add(new Difference(
                What.OUTCOME_DROPPED, outcome.critical() ? MAJOR : CONTENT, module.title(), new Place(module.id(), "outcome-" + outcome.id()),
                List.of(outcome.code()), outcome.text(), null)));
    }

    /** Units have no id: the same title is the same unit, then the rest in their order. */
    private void ofUnits(ModuleContent was, ModuleContent module) {
        var old = new ArrayList<>(was.units());
        var pairs = new ArrayList<ModuleContent.Unit>();
        for (ModuleContent.Unit unit : module.units()) {
            ModuleContent.Unit same = old.stream().filter(one -> one.title().equals(unit.title())).findFirst().orElse(null);
            old.remove(same);
            pairs.add(same);
        }
        for (int i = 0; i < module.units().size(); i++) {
            ModuleContent.Unit unit = module.units().get(i);
            ModuleContent.Unit before = pairs.get(i) != null ? pairs.get(i) : old.isEmpty() ? null : old.removeFirst();
            String key = "unit-" + (i + 1);
            if (before == null) {
                all.add(new Difference(What.UNIT_ADDED, CONTENT, module.title(), new Place(module.id(), key), List.of(unit.units()), null,
                        unit.title()));
                continue;
            }
            text(module, key, EDITORIAL, before.title(), unit.title());
            number(What.UNIT_LENGTH, CONTENT, module, key, before.units(), unit.units());
            if (before.hours() != unit.hours()) {
                add(What.UNIT_HOURS, CONTENT, module, key, before.hours(), unit.hours());
            }
        }
        old.forEach(unit -> all.add(new Difference(What.UNIT_DROPPED, CONTENT, module.title(), new Place(module.id(), "title"),
                List.of(unit.units()), unit.title(), null)));
    }

    private void ofMaterials(ModuleContent was, ModuleContent module) {
        Map<UUID, Material> old = was.materials().stream()
                .collect(Collectors.toMap(Material::id, Function.identity(), (one, other) -> one, LinkedHashMap::new));
        for (Material material : module.materials()) {
            Material before = old.remove(material.id());
            String key = "material-" + material.id();
            if (before == null) {
                all.add(new Difference(What.MATERIAL_ADDED, EDITORIAL, module.title(), new Place(module.id(), key), List.of(), null, material.title()));
            } else if (!before.equals(material)) {
                text(module, key, EDITORIAL, before.title(), material.title());
                if (!before.called(material.title()).equals(material)) {
                    all.add(new Difference(What.MATERIAL_CHANGED, EDITORIAL, module.title(), new Place(module.id(), key), List.of(), null,
                            material.title()));
                }
            }
        }
        old.values().forEach(material -> all.add(new Difference(What.MATERIAL_DROPPED, EDITORIAL, module.title(),
                new Place(module.id(), "title"), List.of(), material.title(), null)));
    }

    private void text(ModuleContent module, String key, ChangeNote.Kind demands, LocalizedText was, LocalizedText is) {
        if (!was.equals(is)) {
            all.add(new Difference(What.TEXT, demands, title(module), place(module, key), List.of(), was, is));
        }
    }

    private void number(What what, ChangeNote.Kind demands, ModuleContent module, String key, int was, int is) {
        if (was != is) {
            add(what, demands, module, key, was, is);
        }
    }

    private void add(What what, ChangeNote.Kind demands, ModuleContent module, String key, Object... params) {
        all.add(new Difference(what, demands, title(module), place(module, key), List.of(params), null, null));
    }

    private static LocalizedText title(ModuleContent module) {
        return module == null ? null : module.title();
    }

    private static Place place(ModuleContent module, String key) {
        return new Place(module == null ? null : module.id(), key);
    }
}
