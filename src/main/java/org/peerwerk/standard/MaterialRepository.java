package org.peerwerk.standard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.peerwerk.shared.NotFound;

/** The files of materials, each content once, by its SHA-256. */
@ApplicationScoped
public class MaterialRepository {
    @PersistenceContext
    private EntityManager entities;

    /** Keeps the files that these modules name. @param by null where they come with the product */
    void keep(StandardFolder folder, List<ModuleContent> modules, UUID by, OffsetDateTime now) {
        modules.stream().flatMap(module -> module.materials().stream()).filter(Material::hasFile).map(Material::file).forEach(file ->
                keep(file.sha256(), folder.files().get(StandardFolder.materialFile(file.sha256(), file.name())), file.type(), by, now));
    }

    /** Keeps a content that may be there already. */
    void keep(String sha256, byte[] content, String type, UUID by, OffsetDateTime now) {
        entities.createNativeQuery("insert into material_file (sha256, content, type, added_by, added_at) "
                        + "values (?1, ?2, ?3, cast(?4 as uuid), ?5) on conflict (sha256) do nothing")
                .setParameter(1, sha256).setParameter(2, content).setParameter(3, type).setParameter(4, by).setParameter(5, now).executeUpdate();
    }

    /** @throws NotFound where there is no such file */
    byte[] find(String sha256) {
        Map<String, byte[]> found = find(List.of(sha256));
        if (found.isEmpty()) {
            throw new NotFound("file " + sha256);
        }
        return found.get(sha256);
    }

    Map<String, byte[]> find(Collection<String> hashes) {
        var found = new HashMap<String, byte[]>();
        for (String hash : hashes.stream().distinct().toList()) {
            for (Object content : entities.createNativeQuery("select content from material_file where sha256 = ?1").setParameter(1, hash)
                    .getResultList()) {
                found.put(hash, (byte[]) content);
            }
        }
        return found;
    }
}
