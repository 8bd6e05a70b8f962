package org.peerwerk.standard;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.peerwerk.shared.Actor;
import org.peerwerk.shared.Chance;
import org.peerwerk.shared.ChangeRepository;
import org.peerwerk.shared.UseCases;

/** Standards that come as files. A whole standard or nothing: every problem is found before the first row is written. */
@UseCases
public class Importing {
    private VersionRepository versions;
    private MaterialRepository materials;
    private ChangeRepository changes;
    private Clock clock;

    protected Importing() {
    }

    @Inject
    public Importing(VersionRepository versions, MaterialRepository materials, ChangeRepository changes, Clock clock) {
        this.versions = versions;
        this.materials = materials;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * The version becomes a published "Start-Fassung". The same content again changes nothing; other content under its number is
     * refused.
     */
    public ImportResult importFolder(Actor actor, StandardFolder folder) {
        actor.requireSystem();
        return switch (folder.check()) {
            case StandardFolder.Checked.Faulty faulty -> new ImportResult.Refused(faulty.problems());
            case StandardFolder.Checked.Sound sound -> importSound(actor, folder, sound);
        };
    }

    private ImportResult importSound(Actor actor, StandardFolder folder, StandardFolder.Checked.Sound sound) {
        VersionContent content = sound.content();
        versions.lockForImport();
        Optional<Standard> known = versions.standard(content.slug());
        Optional<StandardVersion> there = known.flatMap(standard -> versions.version(standard, content.version()));
        String hash = new WholeVersion(content, sound.modules()).hash();
        if (there.isPresent()) {
            return hash.equals(there.get().hash()) ? new ImportResult.Unchanged(there.get().id())
                    : new ImportResult.Refused(List.of(folder.versionDiffers(content.version())));
        }
        Standard standard = known.orElseGet(() -> {
            var fresh = new Standard(Chance.id(), content.slug());
            versions.add(fresh);
            return fresh;
        });
        materials.keep(folder, sound.modules(), null, OffsetDateTime.now(clock));
        List<ModuleVersion> modules = modules(standard, sound.modules());
        var version = StandardVersion.imported(Chance.id(), standard, content);
        versions.add(version, chosen(version, modules));
        version.publishAsStart(new WholeVersion(content, sound.modules()), Chance.today(clock));
        changes.record(actor, "standard.imported", "version " + version.id(), content.slug() + " " + content.version());
        return new ImportResult.Imported(version.id(), content.slug(), content.version(), version.hash());
    }

    private static List<ChosenModule> chosen(StandardVersion version, List<ModuleVersion> modules) {
        return IntStream.range(0, modules.size()).mapToObj(place -> new ChosenModule(version.id(), modules.get(place).content().id(), place,
                modules.get(place).id())).toList();
    }

    private List<ModuleVersion> modules(Standard standard, List<ModuleContent> contents) {
        Map<String, ModuleVersion> unchanged = versions.modules(standard, contents.stream().map(ModuleVersion::hash).toList());
        var modules = new ArrayList<ModuleVersion>();
        for (ModuleContent content : contents) {
            ModuleVersion module = unchanged.get(content.code());
            if (module == null) {
                module = new ModuleVersion(Chance.id(), standard.id(), content);
                versions.add(module);
            }
            modules.add(module);
        }
        return modules;
    }
}
