package org.peerwerk.standard.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.peerwerk.shared.FileKind;
import org.peerwerk.shared.Language;
import org.peerwerk.shared.LocalizedText;
import org.peerwerk.shared.NotFound;
import org.peerwerk.standard.Material;
import org.peerwerk.standard.ModuleFields;
import org.peerwerk.standard.Supplying;
import org.peerwerk.standard.Surveying;
import org.peerwerk.standard.Surveying.ModuleDesk;
import org.peerwerk.web.Choice;
import org.peerwerk.web.Flash;
import org.peerwerk.web.Form;
import org.peerwerk.web.KeptForms;
import org.peerwerk.web.Page;
import org.peerwerk.web.View;

/** Materials of a module in work: a new one, another file for one, and the file itself. What is said of them is written with the module. */
@Path("/my/standards/" + WorkshopPages.VERSION + "/modules/{module:[0-9a-f-]{36}}/materials")
public class MaterialPages {
    private static final String MATERIAL = "{material:[0-9a-f-]{36}}";
    /** Key of its text in the form of a new one. */
    public static final String TITLE = "title";
    /** In bytes. */
    public static final int LARGEST = 10 * Form.MB;

    @Inject
    private Surveying surveying;
    @Inject
    private Supplying supplying;
    @Inject
    private View view;
    @Inject
    private Flash flash;
    @Inject
    private KeptForms keptForms;

    /** @param material the one that gets another file; null for a new one */
    public record MaterialPage(Form form, ModuleDesk desk, Material material) {
        public String path() {
            return ModulePages.path(desk.desk().id(), desk.content().id());
        }
    }

    @GET
    @Path("new")
    public Page describe(@PathParam("version") UUID version, @PathParam("module") UUID module) {
        Form form = Form.empty(view).resume(keptForms.find(view.path()));
        if (form.keptAt() == null) {
            surveying.desk(version).requireWritable();
        }
        return page(version, module, null, form);
    }

    @POST
    @Path("new")
    public Response add(@PathParam("version") UUID version, @PathParam("module") UUID module, Form form) {
        String back = ModulePages.path(version, module) + "#materials";
        return form.submit(keptForms, back, () -> {
            var described = new Supplying.Description(title(form), form.choice("language", Material.Form.class), licence(form, "licence"),
                    form.isTicked("printPack"));
            boolean linked = form.has("link");
            String link = linked ? link(form, "link") : null;
            Supplying.SentFile file = !linked || form.file("file").isPresent() ? sent(form) : null;
            if (linked && file != null) {
                form.reject("link", "material.one-of-both");
            }
            if (!form.isGood()) {
                return null;
            }
            UUID id = form.once();
            if (linked) {
                supplying.addLink(version, module, id, described, link);
            } else {
                supplying.addFile(version, module, id, described, file);
            }
            flash.say("material.added");
            return ModulePages.path(version, module) + "#material-" + id;
        }, () -> page(version, module, null, form));
    }

    private static LocalizedText title(Form form) {
        return new LocalizedText(form.text(ModuleFields.name(TITLE, Language.DE), Writing.LONGEST),
                form.optionalText(ModuleFields.name(TITLE, Language.EASY), Writing.LONGEST),
                form.optionalText(ModuleFields.name(TITLE, Language.EN), Writing.LONGEST));
    }

    private static Supplying.SentFile sent(Form form) {
        Form.Upload file = form.requiredFile("file", LARGEST, Material.KINDS.toArray(FileKind[]::new));
        return file == null ? null : new Supplying.SentFile(file.name(),
                Material.KINDS.stream().filter(kind -> kind.fits(file.bytes())).findFirst().orElseThrow(), file.bytes());
    }

    static String licence(Form form, String name) {
        if (!Material.LICENCES.contains(form.value(name))) {
            form.reject(name, "form.choose");
        }
        return form.value(name);
    }

    /** As the schema of modules has it. */
    static String link(Form form, String name) {
        String link = form.text(name, 2000);
        if (!link.isEmpty() && !link.matches("https?://\\S+")) {
            form.reject(name, "material.no-link");
        }
        return link;
    }

    private Page page(UUID version, UUID module, Material material, Form form) {
        return Page.of("standard/material.jte", new MaterialPage(form, surveying.module(version, module), material));
    }

    @GET
    @Path(MATERIAL + "/exchange")
    public Page choose(@PathParam("version") UUID version, @PathParam("module") UUID module, @PathParam("material") UUID material) {
        surveying.desk(version).requireWritable();
        return exchangePage(version, module, material, Form.empty(view));
    }

    @POST
    @Path(MATERIAL + "/exchange")
    public Response exchange(@PathParam("version") UUID version, @PathParam("module") UUID module, @PathParam("material") UUID material, Form form) {
        return form.submit(() -> {
            Supplying.SentFile file = sent(form);
            if (file == null) {
                return null;
            }
            supplying.exchange(version, module, material, file);
            flash.say("material.exchanged");
            return ModulePages.path(version, module) + "#material-" + material;
        }, () -> exchangePage(version, module, material, form));
    }

    private Page exchangePage(UUID version, UUID module, UUID id, Form form) {
        Material material = surveying.module(version, module).content().materials().stream().filter(one -> one.id().equals(id) && one.hasFile())
                .findFirst().orElseThrow(() -> new NotFound("file of material " + id));
        return page(version, module, material, form);
    }

    @GET
    @Path(MATERIAL + "/file")
    public Response file(@PathParam("version") UUID version, @PathParam("module") UUID module, @PathParam("material") UUID material) {
        return DownloadPages.draft(supplying.file(version, module, material));
    }

    /** In which form of language it is. */
    public static List<Choice> forms(View view) {
        return List.of(Material.Form.values()).stream().map(form -> Choice.of(form.name(), view.t(Words.key("material.form", form)))).toList();
    }

    /** @param file what is kept here is free to be passed on */
    public static List<Choice> licences(View view, boolean file) {
        return Material.LICENCES.stream().filter(licence -> !file || !licence.equals(Material.RESERVED))
                .map(licence -> Choice.of(licence, view.t("material.licence." + licence))).toList();
    }
}
