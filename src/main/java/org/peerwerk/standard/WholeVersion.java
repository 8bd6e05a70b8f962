package org.peerwerk.standard;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.UUID;

/** Everything a version says, whether it is published, still written, or in files: what is compared, checked, hashed and exported. */
public record WholeVersion(VersionContent content, List<ModuleContent> modules) {

    public WholeVersion {
        modules = List.copyOf(modules);
    }

    /** SHA-256 over the canonical form, in lower-case hexadecimal digits. */
    public String hash() {
        return CanonicalForm.hash(CanonicalForm.of(content, modules));
    }

    public Stream<ModuleContent.Outcome> outcomes() {
        return modules.stream().flatMap(module -> module.outcomes().stream());
    }

    public Map<UUID, ModuleContent.Outcome> outcomesById() {
        return outcomes().collect(Collectors.toMap(ModuleContent.Outcome::id, Function.identity(), (one, other) -> one,
                java.util.LinkedHashMap::new));
    }

    public Map<UUID, ModuleContent> modulesById() {
        return modules.stream().collect(Collectors.toMap(ModuleContent::id, Function.identity(), (one, other) -> one,
                java.util.LinkedHashMap::new));
    }

    /** In UE of 45 minutes. */
    public int contactUnits() {
        return modules.stream().mapToInt(ModuleContent::contactUnits).sum();
    }

    /** In hours of 60 minutes. */
    public int practiceHours() {
        return modules.stream().mapToInt(ModuleContent::practiceHours).sum();
    }
}
