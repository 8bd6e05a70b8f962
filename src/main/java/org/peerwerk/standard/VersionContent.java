package org.peerwerk.standard;

import java.util.List;
import org.peerwerk.shared.LocalizedText;

/**
 * What a version says beside its modules: its names, its hours and every rule, and what it changes.
 *
 * @param changeNote null for a first version
 */
public record VersionContent(int format, String slug, String version, String licence, LocalizedText title, LocalizedText holder,
        LocalizedText summary, int contactUnits, int practiceHours, List<String> modules, List<Rule> rules, ChangeNote changeNote) {
    /** The number of the format in which content is written today. */
    public static final int FORMAT = 1;
    /** Content is open: everybody may use and change it. */
    public static final String LICENCE = "CC-BY-4.0";

    public VersionContent {
        modules = List.copyOf(modules);
        rules = List.copyOf(rules);
    }

    /** All rules of one kind, in their order. */
    public <R extends Rule> List<R> rules(Class<R> kind) {
        return rules.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** Number of the version that follows this one with a change of that kind. */
    public String numberAfter(ChangeNote.Kind kind) {
        return VersionNumber.of(version).next(kind == ChangeNote.Kind.MAJOR).toString();
    }

    VersionContent withChangeNote(ChangeNote changeNote) {
        return new VersionContent(format, slug, version, licence, title, holder, summary, contactUnits, practiceHours, modules, rules, changeNote);
    }

    /** @param modules codes, in their order */
    VersionContent withModules(List<String> modules) {
        return new VersionContent(format, slug, version, licence, title, holder, summary, contactUnits, practiceHours, modules, rules, changeNote);
    }

    VersionContent withRules(List<Rule> rules) {
        return new VersionContent(format, slug, version, licence, title, holder, summary, contactUnits, practiceHours, modules, rules, changeNote);
    }

    VersionContent numbered(String version) {
        return new VersionContent(format, slug, version, licence, title, holder, summary, contactUnits, practiceHours, modules, rules, changeNote);
    }
}
