package org.peerwerk.standard.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.peerwerk.shared.NotFound;
import org.peerwerk.standard.Authoring;
import org.peerwerk.standard.Block;
import org.peerwerk.standard.EasyMarks;
import org.peerwerk.standard.Revision;
import org.peerwerk.standard.Rule;
import org.peerwerk.standard.Surveying;
import org.peerwerk.standard.Surveying.OwnDesk;
import org.peerwerk.standard.VersionFields;
import org.peerwerk.web.Flash;
import org.peerwerk.web.Form;
import org.peerwerk.web.KeptForms;
import org.peerwerk.web.Page;
import org.peerwerk.web.View;

/** What a version in work says itself: its names, its hours, and the list of its rules. */
@Path("/my/standards/" + WorkshopPages.VERSION + "/own")
public class OwnPages {
    /** Fields that are no texts and no rules. */
    private static final List<String> FACTS = List.of("contactUnits", "practiceHours");
    private static final List<String> NAMES = List.of("title", "holder", "summary");

    @Inject
    private Surveying surveying;
    @Inject
    private Authoring authoring;
    @Inject
    private View view;
    @Inject
    private Flash flash;
    @Inject
    private KeptForms keptForms;

    /** @param form token for the small forms of the page */
    public record DeskPage(OwnDesk desk, Form form) {
        public String path() {
            return OwnPages.path(desk.desk().id());
        }

        public String rules() {
            return Words.path(desk.desk().id()) + "/rules";
        }

        /** Its names, without rules and change note. */
        public List<Block> names() {
            return blocks().stream().filter(block -> NAMES.contains(block.place().key())).toList();
        }

        public Block block(Rule rule) {
            return blocks().stream().filter(block -> block.place().key().equals("rule-" + rule.id())).findFirst().orElseThrow();
        }

        private List<Block> blocks() {
            return Block.of(desk.content());
        }

        public List<Rule> rules(Rule.Stage stage) {
            return desk.content().rules().stream().filter(rule -> rule.stage() == stage).toList();
        }

        public EasyMarks.Mark mark(Block block) {
            return desk.marks().of(block);
        }

        public long comments(Block block) {
            return desk.comments().getOrDefault(block.place().key(), 0L);
        }
    }

    public record WritePage(Form form, OwnDesk desk, List<Block> blocks, boolean facts, String block, int units, int practice) {
        public String path() {
            return OwnPages.path(desk.desk().id());
        }

    }

    static String path(UUID version) {
        return Words.path(version) + "/own";
    }

    @GET
    public Page desk(@PathParam("version") UUID version) {
        OwnDesk desk = surveying.own(version);
        return Page.of("standard/own-desk.jte", new DeskPage(desk, Form.empty(view).with("seen", desk.seen())));
    }

    /** Names and hours. */
    @GET
    @Path("write")
    public Page write(@PathParam("version") UUID version) {
        return write(version, null);
    }

    /** One name, or {@code facts}. */
    @GET
    @Path("write/{block}")
    public Page write(@PathParam("version") UUID version, @PathParam("block") String block) {
        OwnDesk desk = surveying.own(version);
        Map<String, String> fields = of(VersionFields.of(desk.content()), block);
        if (fields.isEmpty()) {
            throw new NotFound("no " + block + " in version " + version);
        }
        Form form = Writing.filled(view, fields, desk.seen()).resume(keptForms.find(view.path()));
        if (form.keptAt() == null) {
            desk.desk().requireWritable();
        }
        return writePage(desk, block, form);
    }

    @POST
    @Path("write")
    public Response save(@PathParam("version") UUID version, Form form) {
        return save(version, null, form);
    }

    @POST
    @Path("write/{block}")
    public Response save(@PathParam("version") UUID version, @PathParam("block") String block, Form form) {
        return new Writing(view, keptForms, form, path(version) + (block == null ? "" : "#" + block)).submit(name -> String.valueOf(form.number(name, 0, 10_000)),
                (seen, typed) -> authoring.writeOwn(version, seen, typed, form.optionalText("reason", Revision.LONGEST_REASON)),
                name -> Words.field(view, null, name), () -> writePage(surveying.own(version), block, form), flash::say);
    }

    /** Names and hours; rules and the change note have pages of their own. */
    private static Map<String, String> of(Map<String, String> fields, String block) {
        return fields.entrySet().stream().filter(field -> {
            String key = field.getKey().substring(0, field.getKey().indexOf('.') < 0 ? field.getKey().length() : field.getKey().indexOf('.'));
            return block == null ? NAMES.contains(key) || FACTS.contains(key)
                    : key.equals(block) || "facts".equals(block) && FACTS.contains(key);
        }).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, java.util.LinkedHashMap::new));
    }

    private Page writePage(OwnDesk desk, String block, Form form) {
        boolean all = block == null;
        List<Block> blocks = Block.of(desk.content()).stream()
                .filter(one -> all ? NAMES.contains(one.place().key()) : one.place().key().equals(block)).toList();
        return Page.of("standard/own-write.jte", new WritePage(form, desk, blocks, all || "facts".equals(block), block,
                desk.modules().stream().mapToInt(org.peerwerk.standard.ModuleContent::contactUnits).sum(),
                desk.modules().stream().mapToInt(org.peerwerk.standard.ModuleContent::practiceHours).sum()));
    }

    @GET
    @Path("history")
    public Page history(@PathParam("version") UUID version) {
        return Page.of("standard/history.jte", new ModulePages.HistoryPage(surveying.history(version, null), Form.empty(view), path(version)));
    }
}
