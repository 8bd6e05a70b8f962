package org.peerwerk.standard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.peerwerk.shared.Chance;
import org.peerwerk.shared.NotFound;

/**
 * Versions in work: their choice of module states, every save, and who works on them. States of modules never change, so those read last
 * are kept in memory, whoever reads them.
 */
@ApplicationScoped
public class DraftRepository {
    /** Enough for a few large standards in work at once; about 30 kB each. */
    private static final int KEPT_STATES = 1000;
    private static final List<StandardVersion.Status> IN_WORK = List.of(StandardVersion.Status.DRAFT, StandardVersion.Status.COMMENTING,
            StandardVersion.Status.EASY_CHECK, StandardVersion.Status.CONSENT);

    @PersistenceContext
    private EntityManager entities;
    @Inject
    private VersionRepository versions;
    private final Map<UUID, ModuleContent> states = Collections.synchronizedMap(new LinkedHashMap<>(KEPT_STATES, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, ModuleContent> eldest) {
            return size() > KEPT_STATES;
        }
    });

    /** One save in a list. @param module null for what the version says itself */
    public record RevisionRow(UUID id, UUID module, UUID state, Revision.Kind kind, String author, OffsetDateTime savedAt, String reason) {
    }

    /** One person asked in. */
    public record ContributorRow(UUID person, String name, Contributor.Part part) {
    }

    // versions

    /** @throws NotFound where there is no such version */
    public StandardVersion find(UUID id) {
        return entities.createQuery("select version from StandardVersion version join fetch version.standard where version.id = :id",
                        StandardVersion.class).setParameter("id", id).getResultStream().findFirst()
                .orElseThrow(() -> new NotFound("version " + id));
    }

    /** Whoever writes, votes, or publishes waits here for whoever does at the same moment: a version is one thing. */
    public StandardVersion findToChange(UUID id) {
        StandardVersion version = entities.find(StandardVersion.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (version == null) {
            throw new NotFound("version " + id);
        }
        return version;
    }

    public boolean exists(UUID id) {
        return entities.find(StandardVersion.class, id) != null;
    }

    /** Versions by id with everything each says now, in three statements however many; unknown ids are left out. */
    Map<StandardVersion, WholeVersion> wholes(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<UUID, List<ChosenModule>> chosen = entities.createQuery("select chosen from ChosenModule chosen where chosen.version in :ids "
                        + "order by chosen.position", ChosenModule.class).setParameter("ids", ids).getResultStream()
                .collect(Collectors.groupingBy(ChosenModule::version));
        states(chosen.values().stream().flatMap(List::stream).map(ChosenModule::state).distinct().toList());
        var wholes = new LinkedHashMap<StandardVersion, WholeVersion>();
        entities.createQuery("select version from StandardVersion version join fetch version.standard where version.id in :ids",
                        StandardVersion.class).setParameter("ids", ids).getResultList()
                .forEach(version -> wholes.put(version, whole(version, chosen.getOrDefault(version.id(), List.of()))));
        return wholes;
    }

    /** All that are in work, by standard and number. */
    public List<StandardVersion> inWork() {
        return entities.createQuery("select version from StandardVersion version join fetch version.standard standard "
                        + "where version.status in :inWork order by standard.slug, version.number", StandardVersion.class)
                .setParameter("inWork", IN_WORK).getResultList();
    }

    /** Those given up: all of them, or those this person opened. @param owner null for all */
    public List<StandardVersion> withdrawn(UUID owner) {
        var query = entities.createQuery("select version from StandardVersion version join fetch version.standard standard where version.status = "
                + "org.peerwerk.standard.StandardVersion.Status.WITHDRAWN" + (owner == null ? "" : " and version.owner = :owner")
                + " order by standard.slug, version.number", StandardVersion.class);
        return (owner == null ? query : query.setParameter("owner", owner)).getResultList();
    }

    /** Sends what changed to the database now, so that what it refuses is refused here. */
    public void flush() {
        entities.flush();
    }

    // choices and states

    /** In their order. */
    List<ChosenModule> chosen(UUID version) {
        return entities.createQuery("select chosen from ChosenModule chosen where chosen.version = :version order by chosen.position",
                ChosenModule.class).setParameter("version", version).getResultList();
    }

    /** @throws NotFound where the version has no such module */
    ChosenModule chosen(UUID version, UUID module) {
        return Optional.ofNullable(entities.find(ChosenModule.class, new ChosenModule.Key(version, module)))
                .orElseThrow(() -> new NotFound("module " + module));
    }

    void add(ChosenModule chosen) {
        entities.persist(chosen);
    }

    void remove(ChosenModule chosen) {
        entities.remove(chosen);
    }

    /** @throws NotFound where there is no such state */
    ModuleContent state(UUID id) {
        return Optional.ofNullable(states(List.of(id)).get(id)).orElseThrow(() -> new NotFound("module version " + id));
    }

    /** By id: one statement for all that are not in memory. */
    Map<UUID, ModuleContent> states(Collection<UUID> ids) {
        var found = new LinkedHashMap<UUID, ModuleContent>();
        var missing = new ArrayList<UUID>();
        for (UUID id : ids) {
            ModuleContent known = states.get(id);
            if (known == null) {
                missing.add(id);
            } else {
                found.put(id, known);
            }
        }
        if (!missing.isEmpty()) {
            entities.createQuery("select state from ModuleVersion state where state.id in :ids", ModuleVersion.class)
                    .setParameter("ids", missing).getResultList().forEach(state -> {
                        states.put(state.id(), state.content());
                        found.put(state.id(), state.content());
                    });
        }
        return found;
    }

    /** The id of the state that says this: an old one where the standard has said it before. */
    UUID keep(Standard standard, ModuleContent content) {
        return versions.modules(standard, Set.of(ModuleVersion.hash(content))).values().stream().findFirst().map(ModuleVersion::id)
                .orElseGet(() -> {
                    var state = new ModuleVersion(Chance.id(), standard.id(), content);
                    versions.add(state);
                    entities.flush();
                    return state.id();
                });
    }

    /** Everything the version says now. */
    WholeVersion whole(StandardVersion version) {
        return whole(version, chosen(version.id()));
    }

    WholeVersion whole(StandardVersion version, List<ChosenModule> chosen) {
        Map<UUID, ModuleContent> contents = states(chosen.stream().map(ChosenModule::state).toList());
        List<ModuleContent> modules = chosen.stream().map(choice -> contents.get(choice.state())).toList();
        return new WholeVersion(version.content().withModules(modules.stream().map(ModuleContent::code).toList()), modules);
    }

    // saves

    void add(Revision revision) {
        entities.persist(revision);
    }

    /** @throws NotFound where this version has no such save */
    Revision revision(UUID version, UUID id) {
        Revision revision = entities.find(Revision.class, id);
        if (revision == null || !revision.version().equals(version)) {
            throw new NotFound("revision " + id);
        }
        return revision;
    }

    /** The newest first. @param module null for what the version says itself */
    public List<RevisionRow> revisions(UUID version, UUID module) {
        var query = entities.createQuery("select new org.peerwerk.standard.DraftRepository$RevisionRow(r.id, r.module, r.state, r.kind, p.name, "
                + "r.savedAt, r.reason) from Revision r, Person p where p.id = r.author and r.version = :version and "
                + (module == null ? "r.module is null" : "r.module = :module") + " order by r.number desc", RevisionRow.class)
                .setParameter("version", version);
        return (module == null ? query : query.setParameter("module", module)).getResultList();
    }

    /** The newest save of a module or, with null, of what the version says itself. */
    Optional<Revision> latest(UUID version, UUID module) {
        var query = entities.createQuery("select r from Revision r where r.version = :version and "
                        + (module == null ? "r.module is null" : "r.module = :module") + " order by r.number desc", Revision.class)
                .setParameter("version", version).setMaxResults(1);
        return (module == null ? query : query.setParameter("module", module)).getResultStream().findFirst();
    }

    /** The newest save of what the version says itself: what its forms send back. */
    UUID latestOwn(UUID version) {
        return latest(version, null).map(Revision::id).orElseThrow(() -> new NotFound("version " + version));
    }

    /** Modules that were in this version once and are no more, each with the state it was removed in, the latest first. */
    public List<RevisionRow> removed(UUID version) {
        return entities.createQuery("select new org.peerwerk.standard.DraftRepository$RevisionRow(r.id, r.module, r.state, r.kind, p.name, "
                        + "r.savedAt, r.reason) from Revision r, Person p where p.id = r.author and r.version = :version "
                        + "and r.kind = org.peerwerk.standard.Revision.Kind.REMOVED and not exists (select c from ChosenModule c "
                        + "where c.version = r.version and c.module = r.module) and r.number = (select max(o.number) from Revision o "
                        + "where o.version = r.version and o.module = r.module) order by r.number desc", RevisionRow.class)
                .setParameter("version", version).getResultList();
    }

    // people

    void add(Contributor contributor) {
        entities.persist(contributor);
        entities.flush();
    }

    void remove(UUID version, UUID person, Contributor.Part part) {
        Contributor found = entities.find(Contributor.class, new Contributor.Key(version, person, part));
        if (found != null) {
            entities.remove(found);
        }
    }

    boolean isContributor(UUID version, UUID person, Contributor.Part part) {
        return entities.find(Contributor.class, new Contributor.Key(version, person, part)) != null;
    }

    Set<Contributor.Part> parts(UUID version, UUID person) {
        return new HashSet<>(entities.createQuery("select c.part from Contributor c where c.version = :version and c.person = :person",
                Contributor.Part.class).setParameter("version", version).setParameter("person", person).getResultList());
    }

    /** By name. */
    public List<ContributorRow> contributors(UUID version) {
        return entities.createQuery("select new org.peerwerk.standard.DraftRepository$ContributorRow(c.person, p.name, c.part) "
                        + "from Contributor c, Person p where p.id = c.person and c.version = :version order by p.name, c.part",
                        ContributorRow.class).setParameter("version", version).getResultList();
    }

    /** What this person was asked into, by version. */
    public Map<UUID, Set<Contributor.Part>> partsOf(UUID person) {
        return entities.createQuery("select c.version, c.part from Contributor c where c.person = :person", Object[].class)
                .setParameter("person", person).getResultStream().collect(Collectors.groupingBy(row -> (UUID) row[0],
                        Collectors.mapping(row -> (Contributor.Part) row[1], Collectors.toSet())));
    }

    /** Who wrote it: those asked in as authors, its owner, and everybody who ever saved something. */
    Set<UUID> authors(StandardVersion version) {
        var authors = entities.createQuery("select distinct r.author from Revision r where r.version = :version", UUID.class)
                .setParameter("version", version.id()).getResultStream().collect(Collectors.toCollection(HashSet::new));
        contributors(version.id()).stream().filter(row -> row.part() == Contributor.Part.AUTHOR).forEach(row -> authors.add(row.person()));
        if (version.owner() != null) {
            authors.add(version.owner());
        }
        return authors;
    }

    // easy texts

    /** Notes who wrote these easy texts; once is enough. */
    void wrote(UUID standard, Collection<EasyMarks.Key> texts, UUID author) {
        for (EasyMarks.Key text : texts) {
            entities.createNativeQuery("insert into written_text (standard_id, owner_id, kind, hash, author_id) values (?1, ?2, ?3, ?4, ?5) "
                            + "on conflict do nothing")
                    .setParameter(1, standard).setParameter(2, text.owner()).setParameter(3, text.kind()).setParameter(4, text.hash())
                    .setParameter(5, author).executeUpdate();
        }
    }
}
