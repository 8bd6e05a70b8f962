package org.peerwerk.standard;

import java.util.List;
import org.peerwerk.shared.LocalizedText;

/** What a version says beside its modules: its names, its hours and every rule. */
public record VersionContent(int format, String slug, String version, String licence, LocalizedText title, LocalizedText holder,
        LocalizedText summary, int contactUnits, int practiceHours, List<String> modules, List<Rule> rules) {

    public VersionContent {
        modules = List.copyOf(modules);
        rules = List.copyOf(rules);
    }

    /** All rules of one kind, in their order. */
    public <R extends Rule> List<R> rules(Class<R> kind) {
        return rules.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
