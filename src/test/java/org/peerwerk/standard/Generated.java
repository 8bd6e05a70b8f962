package org.peerwerk.standard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.peerwerk.shared.LocalizedText;

/** Standards nobody would write, yet each is a good one: whatever the importer allows may stand in them. */
final class Generated {
    /** Pieces that mean something to YAML, JSON or a careless program. */
    private static final List<String> PIECES = List.of("Peer", "hört zu", "null", "~", "true", "No", "1.0", "0x1F", "1e3", ".inf", "2027-01-31", "- a",
            "a: b", "# kein Kommentar", "'", "\"", "\\", "{{0}}", "%YAML", "---", "...", "@x", "`y`", "&anker", "*alias", "!tag", "|", ">", "? ", ": ", ",", "[",
            "]", "{", "}", "ä", "ß", "é", "e\u0301", "Ж", "شكرا", "שלום", "日本", "🙂", "\u00a0", "\u200b", "\u2028", "\u2029", "\ufeff", "\u00ad", "·",
            "Arbeits\u00b7leben", "\n", "\n\n", "\n  ", "\t", "  ", "<b>", "&amp;", "x".repeat(200), "key:", "=", "<<", "0o17", "+12", "-", "\ud83d\udc69\u200d\ud83e\uddbd");

    private final Random random;

    private Generated(long seed) {
        this.random = new Random(seed);
    }

    /** The same for the same seed. */
    static WholeVersion standard(long seed) {
        return new Generated(seed).standard();
    }

    /** Contents of the files that its materials name, by SHA-256. */
    static Map<String, byte[]> files(WholeVersion version) {
        return version.modules().stream().flatMap(module -> module.materials().stream()).filter(Material::hasFile)
                .collect(Collectors.toMap(material -> material.file().sha256(), material -> content(material.file().name()), (one, other) -> one));
    }

    private WholeVersion standard() {
        char letter = (char) ('A' + random.nextInt(26));
        List<ModuleContent> modules = IntStream.rangeClosed(1, 1 + random.nextInt(5)).mapToObj(number -> module(letter, number)).toList();
        var version = new WholeVersion(new VersionContent(1, "s" + random.nextInt(1000) + "-x", random.nextInt(20) + "." + random.nextInt(20),
                VersionContent.LICENCE, text(), text(), text(), 0, 0, modules.stream().map(ModuleContent::code).toList(), rules(modules), note(modules)), modules);
        return new WholeVersion(VersionFields.apply(version.content(), Map.of("contactUnits", "" + version.contactUnits(), "practiceHours",
                "" + version.practiceHours())), modules);
    }

    private ModuleContent module(char letter, int number) {
        String code = letter + "" + number;
        var units = new ArrayList<ModuleContent.Unit>();
        units.add(new ModuleContent.Unit(text(), 1 + random.nextInt(9), ModuleContent.Hours.CONTACT));
        for (int i = random.nextInt(3); i > 0; i--) {
            units.add(new ModuleContent.Unit(text(), 1 + random.nextInt(99), one(ModuleContent.Hours.values())));
        }
        List<ModuleContent.Outcome> outcomes = IntStream.rangeClosed(1, 1 + random.nextInt(4)).mapToObj(outcome ->
                new ModuleContent.Outcome(id(), code + "." + outcome, random.nextBoolean(), random.nextBoolean(), text())).toList();
        // only modules before this one: nothing needs itself
        List<ModuleContent.Prerequisite> needed = IntStream.range(1, number).filter(other -> random.nextInt(3) == 0)
                .mapToObj(other -> new ModuleContent.Prerequisite(letter + "" + other, one(ModuleContent.Degree.values()))).toList();
        List<Material> materials = IntStream.range(0, random.nextInt(3)).mapToObj(material -> material()).toList();
        return new ModuleContent(1, id(), code, random.nextBoolean(), text(), text(), units, random.nextInt(50), text(), needed, random.nextBoolean(),
                outcomes, materials);
    }

    private Material material() {
        if (random.nextBoolean()) {
            return new Material(id(), text(), one(Material.Form.values()), Material.RESERVED, "https://example.org/" + random.nextInt(99), null,
                    random.nextBoolean());
        }
        String name = "Karten " + random.nextInt(5) + ".pdf";
        return new Material(id(), text(), one(Material.Form.values()), "CC-BY-4.0", null, new Material.StoredFile(name, "application/pdf",
                content(name).length, CanonicalForm.hash(content(name))), random.nextBoolean());
    }

    private static byte[] content(String name) {
        return ("%PDF-1.7 " + name).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private List<Rule> rules(List<ModuleContent> modules) {
        var rules = new ArrayList<Rule>();
        List<RuleKind> kinds = RuleKind.all();
        for (int i = 0; i <= random.nextInt(6); i++) {
            RuleKind kind = kinds.get(random.nextInt(kinds.size()));
            String id = kind.name() + "-" + (i + 1);
            Map<String, String> values = new LinkedHashMap<>();
            kind.fields().forEach(field -> values(field, field.name(), id, modules, values));
            Rule rule = kind.with(kind.blank(id), values, text());
            // what it may say beside another field is for the schema to know
            if (!(rule instanceof Rule.PeerShare share && share.scope() != Rule.Scope.MODULE) && !(rule instanceof Rule.EntryRoute)
                    && !(rule instanceof Rule.Recognition)) {
                rules.add(rule);
            }
        }
        if (rules.isEmpty()) {
            RuleKind kind = RuleKind.of("minimum-age");
            rules.add(kind.with(kind.blank("minimum-age"), Map.of("years", "18"), text()));
        }
        return rules;
    }

    private void values(RuleKind.Field field, String name, String rule, List<ModuleContent> modules, Map<String, String> values) {
        String module = modules.get(random.nextInt(modules.size())).code();
        switch (field.type()) {
            case NUMBER -> values.put(name, "" + (field.least() + random.nextInt(Math.min(field.most(), 90) - field.least() + 1)));
            case YES_NO -> values.put(name, "" + random.nextBoolean());
            case CHOICE -> values.put(name, field.choices().get(random.nextInt(field.choices().size())));
            case CHOICES -> values.put(name, field.choices().getFirst());
            case WORD, WORDS -> values.put(name, "word-" + random.nextInt(9));
            case MODULE, MODULES -> values.put(name, module);
            case OUTCOMES -> values.put(name, module + ".1");
            case ROWS -> IntStream.rangeClosed(1, 1 + random.nextInt(2)).forEach(row ->
                    field.parts().forEach(part -> values(part, name + "." + row + "." + part.name(), rule, modules, values)));
        }
    }

    /** Every outcome is new, or the same, or came from others. */
    private ChangeNote note(List<ModuleContent> modules) {
        if (random.nextBoolean()) {
            return null;
        }
        List<UUID> outcomes = modules.stream().flatMap(module -> module.outcomes().stream()).map(ModuleContent.Outcome::id).toList();
        var mapping = new ArrayList<ChangeNote.Mapping>();
        outcomes.forEach(outcome -> mapping.add(switch (random.nextInt(3)) {
            case 0 -> new ChangeNote.Mapping(ChangeNote.Relation.NEW, null, outcome);
            case 1 -> new ChangeNote.Mapping(ChangeNote.Relation.SAME, outcome, outcome);
            default -> new ChangeNote.Mapping(ChangeNote.Relation.BROADER, id(), outcome);
        }));
        mapping.add(new ChangeNote.Mapping(ChangeNote.Relation.DROPPED, id(), null));
        return new ChangeNote("1." + random.nextInt(9), one(ChangeNote.Kind.values()), text(), text(), mapping, List.of(
                new ChangeNote.Transition(ChangeNote.Way.DELTA, LocalDate.of(2030, 1, 1).plusDays(random.nextInt(999)), outcomes.subList(0, 1), text()),
                new ChangeNote.Transition(ChangeNote.Way.KEEP_TITLE, null, List.of(), text())));
    }

    private LocalizedText text() {
        return new LocalizedText(words(), words(), words());
    }

    /** Never blank. */
    private String words() {
        return Stream.concat(Stream.of("w"), Stream.generate(() -> PIECES.get(random.nextInt(PIECES.size()))).limit(random.nextInt(9)))
                .collect(Collectors.joining(random.nextBoolean() ? " " : ""));
    }

    private UUID id() {
        return new UUID(random.nextLong() & ~0xF000L | 0x4000L, random.nextLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L);
    }

    private <T> T one(T[] all) {
        return all[random.nextInt(all.length)];
    }
}
