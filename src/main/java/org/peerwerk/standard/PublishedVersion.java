package org.peerwerk.standard;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.peerwerk.shared.NotFound;

/** A published version as everybody reads it: frozen, so it may be kept and shared. Cohorts, results and certificates pin its id. */
public record PublishedVersion(UUID id, String slug, String number, Basis basis, String hash, LocalDate publishedOn, VersionContent content,
        List<ModuleContent> modules) {

    public PublishedVersion {
        modules = List.copyOf(modules);
    }

    /** @throws NotFound where the version has no such module */
    public ModuleContent module(String code) {
        return modules.stream().filter(module -> module.code().equals(code)).findFirst().orElseThrow(() -> new NotFound("module " + code));
    }

    public WholeVersion whole() {
        return new WholeVersion(content, modules);
    }

    public int contactMinutes() {
        return modules.stream().mapToInt(ModuleContent::contactMinutes).sum();
    }

    public Stream<ModuleContent.Outcome> outcomes() {
        return modules.stream().flatMap(module -> module.outcomes().stream());
    }
}
