package org.peerwerk.standard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.peerwerk.people.KnownStandards;
import org.peerwerk.shared.LocalizedText;
import org.peerwerk.shared.NotFound;

/** Standards, their versions and modules. What is published is read once from the database and then kept, as it never changes. */
@ApplicationScoped
public class VersionRepository implements KnownStandards {
    /** Any number of ours: keeps two nodes that start at once from importing the same standard. */
    private static final long IMPORT_LOCK = 5_023_001;
    private static final Comparator<Key> NEWEST_FIRST = Comparator.comparing((Key key) -> VersionNumber.of(key.number())).reversed();

    @PersistenceContext
    private EntityManager entities;
    private final Map<UUID, PublishedVersion> published = new ConcurrentHashMap<>();

    /** Which published versions there are. */
    public record Key(UUID id, String slug, String number) {
    }

    /** @throws NotFound where there is no published version with this id */
    public PublishedVersion published(UUID id) {
        PublishedVersion version = published(List.of(id)).get(id);
        if (version == null) {
            throw new NotFound("version " + id);
        }
        return version;
    }

    /** The published versions of these ids, by id: the same number of queries however many, for lists that name their standard. */
    public Map<UUID, PublishedVersion> published(Collection<UUID> ids) {
        List<UUID> missing = ids.stream().distinct().filter(id -> !published.containsKey(id)).toList();
        if (!missing.isEmpty()) {
            Map<UUID, List<ModuleContent>> modules = entities.createQuery("""
                            select chosen.version, module from ChosenModule chosen, ModuleVersion module
                            where chosen.version in :ids and module.id = chosen.state order by chosen.position
                            """, Object[].class)
                    .setParameter("ids", missing).getResultStream().collect(Collectors.groupingBy(row -> (UUID) row[0],
                            Collectors.mapping(row -> ((ModuleVersion) row[1]).content(), Collectors.toList())));
            entities.createQuery("""
                            select version from StandardVersion version join fetch version.standard
                            where version.id in :ids and version.status = org.peerwerk.standard.StandardVersion.Status.PUBLISHED
                            """, StandardVersion.class)
                    .setParameter("ids", missing).getResultList()
                    .forEach(version -> published.put(version.id(), version.published(modules.getOrDefault(version.id(), List.of()))));
        }
        return ids.stream().distinct().filter(published::containsKey).collect(Collectors.toMap(Function.identity(), published::get));
    }

    /** @throws NotFound where there is no such published version */
    public PublishedVersion published(String slug, String number) {
        return published(keys(slug).stream().filter(key -> key.number().equals(number)).findFirst()
                .orElseThrow(() -> new NotFound("version " + slug + " " + number)).id());
    }

    /** The published version with the highest number. @throws NotFound where the standard has none */
    public PublishedVersion latest(String slug) {
        return published(keys(slug).stream().min(NEWEST_FIRST).orElseThrow(() -> new NotFound("standard " + slug)).id());
    }

    /** The latest published version of each standard, by slug. */
    public List<StandardRow> rows() {
        Map<String, Key> latest = entities.createQuery("""
                        select new org.peerwerk.standard.VersionRepository.Key(version.id, version.standard.slug, version.number)
                        from StandardVersion version where version.status = org.peerwerk.standard.StandardVersion.Status.PUBLISHED
                        """, Key.class)
                .getResultStream().collect(Collectors.toMap(Key::slug, Function.identity(), (one, other) ->
                        NEWEST_FIRST.compare(one, other) <= 0 ? one : other));
        return rows(latest.values().stream().sorted(Comparator.comparing(Key::slug)).toList());
    }

    @Override
    public Map<String, LocalizedText> titles() {
        var titles = new LinkedHashMap<String, LocalizedText>();
        rows().forEach(row -> titles.put(row.slug(), row.title()));
        return titles;
    }

    /** All published versions of a standard, newest first; none where there is no such standard. */
    public List<StandardRow> rows(String slug) {
        return rows(keys(slug).stream().sorted(NEWEST_FIRST).toList());
    }

    private List<StandardRow> rows(List<Key> keys) {
        Map<UUID, PublishedVersion> versions = published(keys.stream().map(Key::id).toList());
        return keys.stream().map(key -> StandardRow.of(versions.get(key.id()))).toList();
    }

    private List<Key> keys(String slug) {
        return entities.createQuery("""
                        select new org.peerwerk.standard.VersionRepository.Key(version.id, version.standard.slug, version.number)
                        from StandardVersion version where version.standard.slug = :slug
                        and version.status = org.peerwerk.standard.StandardVersion.Status.PUBLISHED
                        """, Key.class)
                .setParameter("slug", slug).getResultList();
    }

    // for the importer

    /** Waits until no other node imports; ends with the transaction. */
    void lockForImport() {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(?1)").setParameter(1, IMPORT_LOCK).getResultList();
    }

    Optional<Standard> standard(String slug) {
        return entities.createQuery("select standard from Standard standard where standard.slug = :slug", Standard.class)
                .setParameter("slug", slug).getResultStream().findFirst();
    }

    /** The one with this number that was not given up. */
    Optional<StandardVersion> version(Standard standard, String number) {
        return entities.createQuery("""
                        select version from StandardVersion version where version.standard = :standard and version.number = :number
                        and version.status <> org.peerwerk.standard.StandardVersion.Status.WITHDRAWN
                        """, StandardVersion.class)
                .setParameter("standard", standard).setParameter("number", number).getResultStream().findFirst();
    }

    /** The states of modules of a standard that say exactly this, by code. */
    Map<String, ModuleVersion> modules(Standard standard, Collection<String> hashes) {
        return entities.createQuery("""
                        select module from ModuleVersion module where module.standardId = :standard and module.hash in :hashes
                        """, ModuleVersion.class)
                .setParameter("standard", standard.id()).setParameter("hashes", hashes).getResultStream()
                .collect(Collectors.toMap(module -> module.content().code(), Function.identity()));
    }

    void add(Standard standard) {
        entities.persist(standard);
    }

    void add(ModuleVersion module) {
        entities.persist(module);
    }

    /**
     * A version that is still written, with its choice of modules. Writes at once, so that a second version with the same number is
     * refused here.
     */
    void add(StandardVersion version, List<ChosenModule> chosen) {
        entities.persist(version);
        entities.flush();
        chosen.forEach(entities::persist);
        entities.flush();
    }
}
