package org.peerwerk.standard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.peerwerk.shared.LocalizedText;

/**
 * One text of a version in its three forms, with its place: what people read, comment on, check and change one at a time ("Absatz").
 * What somebody said about a text is said about exactly these words: {@link #easyHash} falls with any edit of the easy form (I4).
 */
public record Block(Place place, LocalizedText text) {

    /** SHA-256 of the easy form. */
    public String easyHash() {
        return CanonicalForm.hash(text.easy());
    }

    /** SHA-256 of all forms. */
    public String hash() {
        return CanonicalForm.hash(text.de() + '\0' + text.easy() + '\0' + text.en());
    }

    /** The texts of a module in the order of reading. */
    public static List<Block> of(ModuleContent module) {
        var blocks = new ArrayList<Block>();
        add(blocks, module, "title", module.title());
        add(blocks, module, "description", module.description());
        for (int i = 0; i < module.outcomes().size(); i++) {
            add(blocks, module, "outcome-" + module.outcomes().get(i).id(), module.outcomes().get(i).text());
        }
        for (int i = 0; i < module.units().size(); i++) {
            add(blocks, module, "unit-" + (i + 1), module.units().get(i).title());
        }
        add(blocks, module, "assessment", module.assessment());
        module.materials().forEach(material -> add(blocks, module, "material-" + material.id(), material.title()));
        return List.copyOf(blocks);
    }

    private static void add(List<Block> blocks, ModuleContent module, String key, LocalizedText text) {
        blocks.add(new Block(new Place(module.id(), key), text));
    }

    /** What the version says itself: what is new, its names, its rules. */
    public static List<Block> of(VersionContent content) {
        var blocks = new ArrayList<Block>();
        ChangeNote note = content.changeNote();
        if (note != null) {
            blocks.add(new Block(new Place(null, "headline"), note.headline()));
            blocks.add(new Block(new Place(null, "note"), note.note()));
            note.transitions().forEach(rule -> blocks.add(new Block(new Place(null, key(rule.way())), rule.text())));
        }
        blocks.add(new Block(new Place(null, "title"), content.title()));
        blocks.add(new Block(new Place(null, "holder"), content.holder()));
        blocks.add(new Block(new Place(null, "summary"), content.summary()));
        content.rules().forEach(rule -> blocks.add(new Block(new Place(null, "rule-" + rule.id()), rule.text())));
        return List.copyOf(blocks);
    }

    /** {@code transition-change-over}: a version has one rule of each way. */
    static String key(ChangeNote.Way way) {
        return "transition-" + way.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What became of a text since the version before. */
    public enum Since {
        SAME, CHANGED, NEW
    }

    /**
     * Texts without a name of their own (units) only move when one comes or goes before them, so the same words as the same kind of text
     * of the same module are the same text.
     *
     * @param before null for a first version: then there is nothing to compare with
     */
    Since since(WholeVersion before) {
        if (before == null) {
            return Since.SAME;
        }
        List<Block> was = of(before).filter(one -> Objects.equals(one.place().module(), place.module())).toList();
        if (was.stream().anyMatch(one -> one.place().kind().equals(place.kind()) && one.text().equals(text))) {
            return Since.SAME;
        }
        return was.stream().anyMatch(one -> one.place().equals(place)) ? Since.CHANGED : Since.NEW;
    }

    static Stream<Block> of(WholeVersion version) {
        return Stream.concat(of(version.content()).stream(), version.modules().stream().flatMap(module -> of(module).stream()));
    }
}
