package org.peerwerk.standard;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.peerwerk.shared.FileKind;
import org.peerwerk.shared.LocalizedText;
import org.peerwerk.shared.Me;
import org.peerwerk.shared.NotFound;
import org.peerwerk.shared.RuleBroken;
import org.peerwerk.shared.UseCases;
import org.peerwerk.standard.Exporting.Download;

/**
 * Materials of a module in work. Adding one never meets what others write, so nobody has to say what they saw; its words are written like
 * those of the module ({@link Authoring}).
 */
@UseCases
public class Supplying {
    @Inject
    private Me me;
    @Inject
    private Involvements involvements;
    @Inject
    private DraftRepository drafts;
    @Inject
    private MaterialRepository materials;
    @Inject
    private Saves saves;
    @Inject
    private Clock clock;

    /** What is said of a material. @param licence one of {@link Material#LICENCES} */
    public record Description(LocalizedText title, Material.Form form, String licence, boolean printPack) {
    }

    /** A file as it was sent. @param kind one of {@link Material#KINDS}, by its content */
    public record SentFile(String name, FileKind kind, byte[] content) {
    }

    /** @param material its id; one that is there already is left as it is */
    public void addLink(UUID id, UUID module, UUID material, Description described, String link) {
        me.requireLogin();
        add(involvements.toWrite(id), module, new Material(material, described.title(), described.form(), described.licence(), link, null,
                described.printPack()));
    }

    /** @throws RuleBroken at {@code licence}: what is kept here goes to everybody, so it must be free to go */
    public void addFile(UUID id, UUID module, UUID material, Description described, SentFile file) {
        me.requireLogin();
        StandardVersion version = involvements.toWrite(id);
        if (described.licence().equals(Material.RESERVED)) {
            throw RuleBroken.at("licence", "material.licence-of-file");
        }
        add(version, module, new Material(material, described.title(), described.form(), described.licence(), null, keep(file), described.printPack()));
    }

    private void add(StandardVersion version, UUID module, Material material) {
        ChosenModule chosen = drafts.chosen(version.id(), module);
        ModuleContent content = drafts.state(chosen.state());
        if (content.materials().stream().noneMatch(one -> one.id().equals(material.id()))) {
            saves.module(version, chosen, new ModuleEdit.PutMaterial(material).apply(content), Revision.Kind.SAVED, "");
        }
    }

    /** Another file in the place of one; the one before stays in the history. */
    public void exchange(UUID id, UUID module, UUID material, SentFile file) {
        me.requireLogin();
        StandardVersion version = involvements.toWrite(id);
        ChosenModule chosen = drafts.chosen(id, module);
        ModuleContent content = drafts.state(chosen.state());
        Material there = stored(content, material);
        saves.module(version, chosen, new ModuleEdit.PutMaterial(new Material(material, there.title(), there.form(), there.licence(), null, keep(file),
                there.printPack())).apply(content), Revision.Kind.SAVED, "");
    }

    /** For whoever may read the version. */
    public Download file(UUID id, UUID module, UUID material) {
        me.requireLogin();
        me.require(involvements.in(id).mayRead());
        Material.StoredFile file = stored(drafts.state(drafts.chosen(id, module).state()), material).file();
        return new Download(file.name(), file.type(), materials.find(file.sha256()));
    }

    private static Material stored(ModuleContent content, UUID material) {
        return content.materials().stream().filter(one -> one.id().equals(material) && one.hasFile()).findFirst()
                .orElseThrow(() -> new NotFound("file of material " + material));
    }

    private Material.StoredFile keep(SentFile file) {
        String hash = CanonicalForm.hash(file.content());
        materials.keep(hash, file.content(), file.kind().mediaType(), me.id(), OffsetDateTime.now(clock));
        return new Material.StoredFile(file.kind().named(file.name()), file.kind().mediaType(), file.content().length, hash);
    }
}
