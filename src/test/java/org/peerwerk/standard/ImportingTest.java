package org.peerwerk.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.peerwerk.shared.Actor;
import org.peerwerk.shared.Chance;
import org.peerwerk.shared.ChangeRepository;
import org.peerwerk.shared.NotAllowed;

/** What the importer stores, keeps and refuses; the tables are lists here. */
class ImportingTest {
    private static final Actor SYSTEM = Actor.system("test");
    private final Tables tables = new Tables();
    private final List<String> audit = new ArrayList<>();
    private final Map<String, byte[]> kept = new HashMap<>();
    private final Importing importing = new Importing(tables, new MaterialRepository() {
        @Override
        void keep(String sha256, byte[] content, String type, UUID by, OffsetDateTime now) {
            kept.put(sha256, content);
        }
    }, new ChangeRepository() {
        @Override
        public void record(Actor actor, String what, String subject, String detail) {
            audit.add(what + " " + detail);
        }
    }, Clock.fixed(Instant.parse("2026-11-22T08:00:00Z"), Chance.ZONE));

    @Test
    void a_good_standard_becomes_a_published_start_version() {
        var imported = assertInstanceOf(ImportResult.Imported.class, importing.importFolder(SYSTEM, files().folder()));
        PublishedVersion version = tables.published(0);
        assertEquals(imported.version(), version.id());
        assertEquals(Shipped.version("peer-supporter").hash(), version.hash());
        assertEquals(LocalDate.of(2026, 11, 22), version.publishedOn());
        assertTrue(version.basis().isStart());
        assertEquals(List.of("standard.imported peer-supporter 1.0"), audit);
    }

    @Test
    void files_of_materials_come_along_and_are_found_without_listing_the_folder() {
        WholeVersion version = Generated.standard(3);
        Map<String, byte[]> materials = Generated.files(version);
        assertTrue(!materials.isEmpty());
        StandardFolder folder = FolderWriter.write(version, materials);
        assertInstanceOf(ImportResult.Imported.class, importing.importFolder(SYSTEM, folder));
        assertEquals(materials.keySet(), kept.keySet());
        kept.forEach((hash, content) -> assertEquals(hash, CanonicalForm.hash(content)));
        assertEquals(folder.files().keySet().stream().filter(file -> file.startsWith("materials/")).collect(Collectors.toSet()),
                version.content().modules().stream().map(StandardFolder::moduleFile).map(folder.files()::get)
                        .flatMap(module -> StandardFolder.materialFiles(module).stream()).collect(Collectors.toSet()));
    }

    @Test
    void the_same_files_again_change_nothing() {
        importing.importFolder(SYSTEM, files().folder());
        assertInstanceOf(ImportResult.Unchanged.class, importing.importFolder(SYSTEM, files().folder()));
        assertEquals(1, tables.versions.size());
        assertEquals(1, audit.size());
    }

    @Test
    void other_content_under_the_same_number_is_refused() {
        importing.importFolder(SYSTEM, files().folder());
        Shipped changed = files().with("modules/A2.yaml", "en: My strengths", "en: My strong sides");
        var refused = assertInstanceOf(ImportResult.Refused.class, importing.importFolder(SYSTEM, changed.folder()));
        assertEquals(List.of("peer-supporter/standard.yaml:" + changed.line("standard.yaml", "version:")
                + " version: The version 1.0 exists and differs. A published version never changes; use a new number."),
                refused.problems().stream().map(Problem::toString).toList());
        assertEquals(1, tables.versions.size());
    }

    @Test
    void a_new_version_shares_the_modules_that_did_not_change() {
        importing.importFolder(SYSTEM, files().folder());
        importing.importFolder(SYSTEM, files().with("standard.yaml", "version: \"1.0\"", "version: \"1.1\"")
                .with("modules/A2.yaml", "en: My strengths", "en: My strong sides").folder());
        assertEquals(1, tables.standards.size());
        assertEquals(2, tables.versions.size());
        assertEquals(9, tables.modules.size());
        assertEquals("My strong sides", tables.published(tables.versions.size() - 1).module("A2").units().get(1).title().en());
        assertEquals("My strengths", tables.published(0).module("A2").units().get(1).title().en());
    }

    @Test
    void a_folder_with_problems_writes_nothing() {
        Shipped broken = files().with("standard.yaml", "contactUnits: 88", "contactUnits: 90").with("modules/A8.yaml", "code: A8\n", "");
        var refused = assertInstanceOf(ImportResult.Refused.class, importing.importFolder(SYSTEM, broken.folder()));
        assertEquals(2, refused.problems().size(), () -> refused.problems().toString());
        assertEquals(0, tables.standards.size() + tables.versions.size() + tables.modules.size() + audit.size());
    }

    @Test
    void only_the_system_imports_so_far() {
        assertThrows(NotAllowed.class, () -> importing.importFolder(Actor.person(new UUID(0, 1)), files().folder()));
    }

    @Test
    void ten_comes_after_nine() {
        assertTrue(VersionNumber.of("1.10").compareTo(VersionNumber.of("1.9")) > 0);
        assertTrue(VersionNumber.of("2.0").compareTo(VersionNumber.of("1.10")) > 0);
    }

    private static Shipped files() {
        return Shipped.standard("peer-supporter");
    }

    private static final class Tables extends VersionRepository {
        final List<Standard> standards = new ArrayList<>();
        final List<StandardVersion> versions = new ArrayList<>();
        final List<ModuleVersion> modules = new ArrayList<>();
        final List<List<ChosenModule>> chosen = new ArrayList<>();

        @Override
        void lockForImport() {
            // nobody else is here
        }

        @Override
        Optional<Standard> standard(String slug) {
            return standards.stream().filter(standard -> standard.slug().equals(slug)).findFirst();
        }

        /** A version as it would be read again. */
        PublishedVersion published(int place) {
            StandardVersion version = versions.get(place);
            return version.published(chosen.get(place).stream().map(choice -> modules.stream().filter(module -> module.id().equals(choice.state()))
                    .findFirst().orElseThrow().content()).toList());
        }

        @Override
        Optional<StandardVersion> version(Standard standard, String number) {
            return versions.stream().filter(version -> version.standard().slug().equals(standard.slug()) && version.number().equals(number))
                    .findFirst();
        }

        @Override
        Map<String, ModuleVersion> modules(Standard standard, Collection<String> hashes) {
            return modules.stream().filter(module -> hashes.contains(ModuleVersion.hash(module.content())))
                    .collect(Collectors.toMap(module -> module.content().code(), module -> module));
        }

        @Override
        void add(Standard standard) {
            standards.add(standard);
        }

        @Override
        void add(ModuleVersion module) {
            modules.add(module);
        }

        @Override
        void add(StandardVersion version, List<ChosenModule> chosenModules) {
            versions.add(version);
            chosen.add(chosenModules);
        }
    }
}
