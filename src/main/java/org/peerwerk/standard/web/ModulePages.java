package org.peerwerk.standard.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.peerwerk.shared.Chance;
import org.peerwerk.shared.NotFound;
import org.peerwerk.standard.Arranging;
import org.peerwerk.standard.Authoring;
import org.peerwerk.standard.Block;
import org.peerwerk.standard.EasyMarks;
import org.peerwerk.standard.Material;
import org.peerwerk.standard.ModuleContent;
import org.peerwerk.standard.ModuleEdit;
import org.peerwerk.standard.ModuleFields;
import org.peerwerk.standard.Revision;
import org.peerwerk.standard.Surveying;
import org.peerwerk.standard.Surveying.ModuleDesk;
import org.peerwerk.web.Choice;
import org.peerwerk.web.Flash;
import org.peerwerk.web.Form;
import org.peerwerk.web.KeptForms;
import org.peerwerk.web.Page;
import org.peerwerk.web.View;

/** One module of a version in work: read, written, built on, divided, joined. */
@Path("/my/standards/" + WorkshopPages.VERSION + "/modules/{module:[0-9a-f-]{36}}")
public class ModulePages {
    private static final Pattern CODE = Pattern.compile("[A-Z][1-9][0-9]?");
    private static final Pattern OUTCOME_CODE = Pattern.compile("[A-Z][1-9][0-9]?\\.[1-9][0-9]?");
    private static final int PREREQUISITES = 12;
    /** Fields that say how the module is taken, not what it is about. */
    static final List<String> FACTS = List.of("code", "mandatory", "practiceHours", "prerequisites", "companion");

    @Inject
    private Surveying surveying;
    @Inject
    private Authoring authoring;
    @Inject
    private Arranging arranging;
    @Inject
    private View view;
    @Inject
    private Flash flash;
    @Inject
    private KeptForms keptForms;

    /** A module on the desk. @param form token for the small forms of the page */
    public record DeskPage(ModuleDesk desk, Form form) {
        public ModuleContent content() {
            return desk.content();
        }

        public String path() {
            return ModulePages.path(desk.desk().id(), content().id());
        }

        public List<Block> blocks(String kind) {
            return Block.of(content()).stream().filter(block -> block.place().kind().equals(kind)).toList();
        }

        public Block block(String key) {
            return Block.of(content()).stream().filter(block -> block.place().key().equals(key)).findFirst().orElseThrow();
        }

        public EasyMarks.Mark mark(Block block) {
            return desk.marks().of(block);
        }

        public long comments(Block block) {
            return desk.comments().getOrDefault(block.place().key(), 0L);
        }

        /** What its prerequisites are, in words. */
        public String prerequisites(View view) {
            return Words.value(view, "prerequisites", ModuleFields.of(content()).get("prerequisites"));
        }
    }

    /**
     * The texts and numbers of a module as a form.
     *
     * @param blocks which texts; all, or the one that was asked for
     * @param facts  its numbers and conditions are in the form, too
     */
    public record WritePage(Form form, ModuleDesk desk, List<Block> blocks, boolean facts, String block, List<Choice> modules) {
        public String path() {
            return ModulePages.path(desk.desk().id(), desk.content().id());
        }

        public Material material(Block block) {
            return desk.content().materials().stream().filter(one -> block.place().key().equals("material-" + one.id())).findFirst().orElse(null);
        }

        /** The part of the module was removed while somebody wrote on it. */
        public boolean isGone() {
            return blocks.isEmpty() && !facts;
        }

        public ModuleContent.Outcome outcome(Block block) {
            return desk.content().outcomes().stream().filter(one -> block.place().key().equals("outcome-" + one.id())).findFirst().orElse(null);
        }

        /** Rows for modules that are needed before: those there are, and two more. */
        public List<Integer> rows() {
            int shown = Math.max(desk.content().prerequisites().size(), IntStream.rangeClosed(1, PREREQUISITES)
                    .filter(row -> form.has("prerequisite-" + row + ".module")).max().orElse(0));
            return IntStream.rangeClosed(1, Math.min(PREREQUISITES, shown + 2)).boxed().toList();
        }
    }

    /** @param form which outcomes and units go to the new module */
    public record SplitPage(Form form, ModuleDesk desk) {
        public String path() {
            return ModulePages.path(desk.desk().id(), desk.content().id());
        }
    }

    /** @param others modules it can go into */
    public record MergePage(Form form, ModuleDesk desk, List<Choice> others) {
        public String path() {
            return ModulePages.path(desk.desk().id(), desk.content().id());
        }
    }

    /** Two outcomes of the module become one. */
    public record MergeOutcomesPage(Form form, ModuleDesk desk, List<Choice> outcomes) {
        public String path() {
            return ModulePages.path(desk.desk().id(), desk.content().id());
        }
    }

    public record RemovePage(Form form, ModuleDesk desk) {
        public String path() {
            return ModulePages.path(desk.desk().id(), desk.content().id());
        }
    }

    public record HistoryPage(Surveying.History history, Form form, String path) {
    }

    static String path(UUID version, UUID module) {
        return Words.path(version) + "/modules/" + module;
    }

    @GET
    public Page desk(@PathParam("version") UUID version, @PathParam("module") UUID module) {
        return deskPage(version, module, Form.empty(view));
    }

    /** Where a refused press of a small button left the reader: a change of language there asks for the page again. */
    @GET
    @Path("build")
    public Page againBuild(@PathParam("version") UUID version, @PathParam("module") UUID module) {
        return desk(version, module);
    }

    @GET
    @Path("move")
    public Page againMove(@PathParam("version") UUID version, @PathParam("module") UUID module) {
        return desk(version, module);
    }

    private Page deskPage(UUID version, UUID module, Form form) {
        ModuleDesk desk = surveying.module(version, module);
        return Page.of("standard/module-desk.jte", new DeskPage(desk, form.with("seen", desk.seen())));
    }

    // writing

    /** All of the module. */
    @GET
    @Path("write")
    public Page write(@PathParam("version") UUID version, @PathParam("module") UUID module) {
        return write(version, module, null);
    }

    /** One text or part of it, or {@code facts}. */
    @GET
    @Path("write/{block}")
    public Page write(@PathParam("version") UUID version, @PathParam("module") UUID module, @PathParam("block") String block) {
        Optional<KeptForms.Kept> kept = keptForms.find(view.path());
        ModuleDesk desk;
        try {
            desk = surveying.module(version, module);
        } catch (NotFound gone) {
            if (kept.isEmpty()) {
                throw gone;
            }
            return writing(Form.empty(view).resume(kept), Words.path(version)).gone(surveying.desk(version));
        }
        Map<String, String> fields = of(ModuleFields.of(desk.content()), block);
        Form form = Writing.filled(view, fields, desk.seen());
        List<ModuleContent.Prerequisite> needed = desk.content().prerequisites();
        for (int row = 1; row <= needed.size(); row++) {
            form.with("prerequisite-" + row + ".module", needed.get(row - 1).module()).with("prerequisite-" + row + ".degree", needed.get(row - 1).degree());
        }
        form.resume(kept);
        // what somebody began is shown to them whatever became of the place
        if (form.keptAt() == null) {
            desk.desk().requireWritable();
            if (fields.isEmpty()) {
                throw new NotFound("no " + block + " in module " + module);
            }
        }
        return writePage(desk, block, form);
    }

    @POST
    @Path("write")
    public Response save(@PathParam("version") UUID version, @PathParam("module") UUID module, Form form) {
        return save(version, module, null, form);
    }

    @POST
    @Path("write/{block}")
    public Response save(@PathParam("version") UUID version, @PathParam("module") UUID module, @PathParam("block") String block, Form form) {
        ModuleContent now;
        try {
            now = surveying.module(version, module).content();
        } catch (NotFound gone) {
            return writing(form, Words.path(version)).submitToNowhere(surveying.desk(version));
        }
        return writing(form, path(version, module) + (block == null ? "" : "#" + block)).submit(name -> read(form, name),
                (seen, typed) -> authoring.write(version, module, seen, typed, form.optionalText("reason", Revision.LONGEST_REASON)),
                name -> Words.field(view, now, name), () -> writePage(surveying.module(version, module), block, form), flash::say);
    }

    private Writing writing(Form form, String back) {
        return new Writing(view, keptForms, form, back);
    }

    private Page writePage(ModuleDesk desk, String block, Form form) {
        boolean all = block == null;
        List<Block> blocks = Block.of(desk.content()).stream().filter(one -> all || one.place().key().equals(block)).toList();
        return Page.of("standard/module-write.jte", new WritePage(form, desk, blocks, all || "facts".equals(block), block,
                desk.others().stream().map(other -> Choice.of(other.code(), Words.module(view, other))).toList()));
    }

    private static Map<String, String> of(Map<String, String> fields, String block) {
        if ("facts".equals(block)) {
            return FACTS.stream().collect(Collectors.toMap(name -> name, fields::get, (one, other) -> one, java.util.LinkedHashMap::new));
        }
        return Writing.of(fields, block);
    }

    /** A field that is no text, as {@link ModuleFields} writes it. */
    private static String read(Form form, String name) {
        String part = name.substring(name.lastIndexOf('.') + 1);
        return switch (part) {
            case "mandatory", "companion", "critical", "withSupport", "printPack" -> String.valueOf(form.isTicked(name));
            case "practiceHours" -> String.valueOf(form.number(name, 0, 10_000));
            case "units" -> String.valueOf(form.number(name, 1, 999));
            case "hours" -> String.valueOf(form.choice(name, ModuleContent.Hours.class));
            case "form" -> String.valueOf(form.choice(name, Material.Form.class));
            case "licence" -> MaterialPages.licence(form, name);
            case "link" -> MaterialPages.link(form, name);
            case "code" -> code(form, name);
            case "prerequisites" -> prerequisites(form);
            default -> form.optionalText(name, Form.LINE);
        };
    }

    private static String code(Form form, String name) {
        String code = form.text(name, 10);
        boolean ofOutcome = name.startsWith("outcome-");
        if (!code.isEmpty() && !(ofOutcome ? OUTCOME_CODE : CODE).matcher(code).matches()) {
            form.reject(name, ofOutcome ? "draft.outcome-code" : "draft.module-code");
        }
        return code;
    }

    /** From its rows, or as one line where two texts were laid side by side. */
    private static String prerequisites(Form form) {
        if (form.has("prerequisites")) {
            String line = form.value("prerequisites");
            return line.matches("([A-Z][1-9][0-9]? (started|attended|achieved)(, )?)+") ? line : "";
        }
        var rows = new ArrayList<String>();
        for (int row = 1; row <= PREREQUISITES; row++) {
            String module = "prerequisite-" + row + ".module";
            if (form.has(module)) {
                ModuleContent.Degree degree = form.has("prerequisite-" + row + ".degree")
                        ? form.choice("prerequisite-" + row + ".degree", ModuleContent.Degree.class) : ModuleContent.Degree.ATTENDED;
                if (!CODE.matcher(form.value(module)).matches()) {
                    form.reject(module, "form.choose");
                } else if (degree != null) {
                    rows.add(form.value(module) + " " + degree.name().toLowerCase(java.util.Locale.ROOT));
                }
            }
        }
        return rows.stream().distinct().collect(Collectors.joining(", "));
    }

    // building

    /** One press of a small button: {@code do=outcome-up}, {@code part=<id or number>}. */
    @POST
    @Path("build")
    public Response build(@PathParam("version") UUID version, @PathParam("module") UUID module, Form form) {
        return form.submit(() -> {
            UUID seen = form.chosen("seen");
            String[] press = form.value("do").split(":", 2);
            ModuleEdit edit = press.length == 2 && form.isGood() ? edit(press[0], press[1]) : null;
            if (edit == null) {
                form.reject("", "form.choose");
                return null;
            }
            authoring.build(version, module, seen, edit);
            flash.say("build." + press[0]);
            return next(version, module, edit);
        }, () -> deskPage(version, module, form));
    }

    /** Null where nothing like it can be done. */
    private static ModuleEdit edit(String what, String part) {
        try {
            return switch (what) {
                case "add-outcome" -> new ModuleEdit.AddOutcome(Chance.id());
                case "add-unit" -> new ModuleEdit.AddUnit();
                case "outcome-up" -> new ModuleEdit.MoveOutcome(UUID.fromString(part), -1);
                case "outcome-down" -> new ModuleEdit.MoveOutcome(UUID.fromString(part), 1);
                case "outcome-remove" -> new ModuleEdit.RemoveOutcome(UUID.fromString(part));
                case "outcome-split" -> new ModuleEdit.SplitOutcome(UUID.fromString(part), Chance.id(), Chance.id());
                case "unit-up" -> new ModuleEdit.MoveUnit(Integer.parseInt(part), -1);
                case "unit-down" -> new ModuleEdit.MoveUnit(Integer.parseInt(part), 1);
                case "unit-remove" -> new ModuleEdit.RemoveUnit(Integer.parseInt(part));
                case "material-up" -> new ModuleEdit.MoveMaterial(UUID.fromString(part), -1);
                case "material-down" -> new ModuleEdit.MoveMaterial(UUID.fromString(part), 1);
                case "material-remove" -> new ModuleEdit.RemoveMaterial(UUID.fromString(part));
                default -> null;
            };
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** What was added is written next. */
    private static String next(UUID version, UUID module, ModuleEdit edit) {
        return path(version, module) + switch (edit) {
            case ModuleEdit.AddOutcome added -> "/write/outcome-" + added.id();
            case ModuleEdit.SplitOutcome split -> "#outcome-" + split.first();
            case ModuleEdit.MoveOutcome moved -> "#outcome-" + moved.id();
            case ModuleEdit.MoveMaterial moved -> "#material-" + moved.id();
            default -> "";
        };
    }

    @GET
    @Path("merge-outcomes")
    public Page mergeOutcomes(@PathParam("version") UUID version, @PathParam("module") UUID module, @QueryParam("one") String one) {
        surveying.desk(version).requireWritable();
        return mergeOutcomesPage(version, module, Form.empty(view).with("one", one));
    }

    @POST
    @Path("merge-outcomes")
    public Response mergeOutcomes(@PathParam("version") UUID version, @PathParam("module") UUID module, Form form) {
        return form.submit(() -> {
            UUID one = form.chosen("one");
            UUID other = form.chosen("other");
            UUID seen = form.chosen("seen");
            if (!form.isGood()) {
                return null;
            }
            UUID merged = form.once();
            authoring.build(version, module, seen, new ModuleEdit.MergeOutcomes(one, other, merged));
            flash.say("build.merge-outcomes");
            return path(version, module) + "/write/outcome-" + merged;
        }, () -> mergeOutcomesPage(version, module, form));
    }

    private Page mergeOutcomesPage(UUID version, UUID module, Form form) {
        ModuleDesk desk = surveying.module(version, module);
        return Page.of("standard/outcomes-merge.jte", new MergeOutcomesPage(form.with("seen", desk.seen()), desk, desk.content().outcomes().stream()
                .map(outcome -> Choice.of(outcome.id().toString(), outcome.code() + " " + view.of(outcome.text()))).toList()));
    }

    // the module as a whole

    @POST
    @Path("move")
    public Response move(@PathParam("version") UUID version, @PathParam("module") UUID module, Form form) {
        return form.submit(() -> {
            arranging.moveModule(version, module, "up".equals(form.value("do")) ? -1 : 1);
            flash.say("module.moved");
            return Words.path(version) + "#modules";
        }, () -> deskPage(version, module, form));
    }

    @GET
    @Path("remove")
    public Page askToRemove(@PathParam("version") UUID version, @PathParam("module") UUID module) {
        surveying.desk(version).requireWritable();
        return removePage(version, module, Form.empty(view));
    }

    @POST
    @Path("remove")
    public Response remove(@PathParam("version") UUID version, @PathParam("module") UUID module, Form form) {
        return form.submit(() -> {
            arranging.removeModule(version, module);
            flash.say("module.removed");
            return Words.path(version);
        }, () -> removePage(version, module, form));
    }

    private Page removePage(UUID version, UUID module, Form form) {
        return Page.of("standard/module-remove.jte", new RemovePage(form, surveying.module(version, module)));
    }

    @GET
    @Path("split")
    public Page split(@PathParam("version") UUID version, @PathParam("module") UUID module) {
        surveying.desk(version).requireWritable();
        return splitPage(version, module, Form.empty(view));
    }

    @POST
    @Path("split")
    public Response split(@PathParam("version") UUID version, @PathParam("module") UUID module, Form form) {
        return form.submit(() -> {
            UUID seen = form.chosen("seen");
            if (!form.isGood()) {
                return null;
            }
            UUID fresh = form.once();
            arranging.splitModule(version, module, seen, fresh, ids(form.values("outcomes")),
                    form.values("units").stream().filter(number -> number.matches("\\d{1,3}")).map(Integer::valueOf).collect(Collectors.toSet()));
            flash.say("module.split");
            return path(version, fresh) + "/write";
        }, () -> splitPage(version, module, form));
    }

    private static java.util.Set<UUID> ids(List<String> sent) {
        return sent.stream().filter(id -> id.matches("[0-9a-f-]{36}")).map(UUID::fromString).collect(Collectors.toSet());
    }

    private Page splitPage(UUID version, UUID module, Form form) {
        ModuleDesk desk = surveying.module(version, module);
        return Page.of("standard/module-split.jte", new SplitPage(form.with("seen", desk.seen()), desk));
    }

    @GET
    @Path("merge")
    public Page merge(@PathParam("version") UUID version, @PathParam("module") UUID module) {
        surveying.desk(version).requireWritable();
        return mergePage(version, module, Form.empty(view));
    }

    @POST
    @Path("merge")
    public Response merge(@PathParam("version") UUID version, @PathParam("module") UUID module, Form form) {
        return form.submit(() -> {
            UUID seen = form.chosen("seen");
            UUID into = form.chosen("into");
            if (!form.isGood()) {
                return null;
            }
            arranging.mergeModules(version, module, seen, into);
            flash.say("module.merged");
            return path(version, into);
        }, () -> mergePage(version, module, form));
    }

    private Page mergePage(UUID version, UUID module, Form form) {
        ModuleDesk desk = surveying.module(version, module);
        return Page.of("standard/module-merge.jte", new MergePage(form.with("seen", desk.seen()), desk,
                desk.others().stream().map(other -> Choice.of(other.id().toString(), Words.module(view, other))).toList()));
    }

    // history

    @GET
    @Path("history")
    public Page history(@PathParam("version") UUID version, @PathParam("module") UUID module) {
        return historyPage(version, module, Form.empty(view));
    }

    /** As the version before has it. */
    @POST
    @Path("history")
    public Response restoreBefore(@PathParam("version") UUID version, @PathParam("module") UUID module, Form form) {
        return form.submit(() -> {
            authoring.restoreBefore(version, module);
            flash.say("revision.restored");
            return path(version, module);
        }, () -> historyPage(version, module, form));
    }

    private Page historyPage(UUID version, UUID module, Form form) {
        return Page.of("standard/history.jte", new HistoryPage(surveying.history(version, module), form, path(version, module)));
    }
}
