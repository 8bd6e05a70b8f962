package org.peerwerk.standard.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.peerwerk.shared.NotFound;
import org.peerwerk.standard.Authoring;
import org.peerwerk.standard.Block;
import org.peerwerk.standard.Revision;
import org.peerwerk.standard.Rule;
import org.peerwerk.standard.RuleKind;
import org.peerwerk.standard.Surveying;
import org.peerwerk.standard.Surveying.OwnDesk;
import org.peerwerk.standard.VersionEdit;
import org.peerwerk.standard.VersionFields;
import org.peerwerk.web.Choice;
import org.peerwerk.web.Flash;
import org.peerwerk.web.Form;
import org.peerwerk.web.KeptForms;
import org.peerwerk.web.Page;
import org.peerwerk.web.View;

/** The rules of a version in work, each as data and in words. What a kind of rule asks for comes from the schema ({@link RuleKind}). */
@Path("/my/standards/" + WorkshopPages.VERSION + "/rules")
public class RulePages {
    private static final String RULE = "{rule:[a-z][a-z0-9-]*}";
    /** Rows that are offered beyond those there are. */
    private static final int MORE_ROWS = 1;
    private static final int MOST_ROWS = 12;

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

    /** @param kinds of each stage, as choices */
    public record NewPage(Form form, OwnDesk desk, Map<Rule.Stage, List<Choice>> kinds) {
    }

    /** @param inputs of the rule's data in their order */
    public record RulePage(Form form, OwnDesk desk, Rule rule, Block block, List<Input> inputs) {
        public String path() {
            return Words.path(desk.desk().id()) + "/rules/" + rule.id();
        }
    }

    /**
     * One field of a rule's data.
     *
     * @param name    of the input; for rows the start of the names of their inputs
     * @param choices for one of a few and several of a few
     * @param rows    inputs of each row
     */
    public record Input(String name, String label, RuleKind.Field field, List<Choice> choices, List<List<Input>> rows) {
        public RuleKind.Type type() {
            return field.type();
        }
    }

    @GET
    @Path("new")
    public Page choose(@PathParam("version") UUID version) {
        surveying.desk(version).requireWritable();
        return newPage(version, Form.empty(view));
    }

    @POST
    @Path("new")
    public Response add(@PathParam("version") UUID version, Form form) {
        return form.submit(() -> {
            String kind = form.text("kind", 100);
            UUID seen = form.chosen("seen");
            if (!form.isGood()) {
                return null;
            }
            authoring.buildOwn(version, seen, new VersionEdit.AddRule(RuleKind.of(kind)));
            flash.say("rule.added");
            return Words.path(version) + "/rules/" + surveying.own(version).content().rules().getLast().id();
        }, () -> newPage(version, form));
    }

    private Page newPage(UUID version, Form form) {
        OwnDesk desk = surveying.own(version);
        Map<Rule.Stage, List<Choice>> kinds = RuleKind.all().stream().collect(Collectors.groupingBy(RuleKind::stage, java.util.TreeMap::new,
                Collectors.mapping(kind -> Choice.of(kind.name(), view.t("rule.kind." + kind.name())), Collectors.toList())));
        return Page.of("standard/rule-new.jte", new NewPage(form.with("seen", desk.seen()), desk, kinds));
    }

    @GET
    @Path(RULE)
    public Page rule(@PathParam("version") UUID version, @PathParam("rule") String id) {
        OwnDesk desk = surveying.own(version);
        Optional<KeptForms.Kept> kept = keptForms.find(view.path());
        if (kept.isPresent() && isGone(desk, id)) {
            return writing(Form.empty(view).resume(kept), Words.path(version)).gone(desk.desk());
        }
        rule(desk, id);
        Map<String, String> fields = Writing.of(VersionFields.of(desk.content()), "rule-" + id);
        Form form = Writing.filled(view, fields, desk.seen());
        lists(desk, id).forEach(name -> form.withAll(name, List.of(fields.getOrDefault(name, "").split(", "))));
        form.resume(kept);
        if (form.keptAt() == null) {
            desk.desk().requireWritable();
        }
        return rulePage(desk, id, form);
    }

    @POST
    @Path(RULE)
    public Response write(@PathParam("version") UUID version, @PathParam("rule") String id, Form form) {
        OwnDesk desk = surveying.own(version);
        if (isGone(desk, id)) {
            return writing(form, Words.path(version)).submitToNowhere(desk.desk());
        }
        Map<String, RuleKind.Field> fields = fields(rule(desk, id));
        return writing(form, OwnPages.path(version) + "#rule-" + id).submit(name -> read(form, name, fields),
                (seen, typed) -> authoring.writeOwn(version, seen, typed, form.optionalText("reason", Revision.LONGEST_REASON)),
                name -> Words.field(view, null, name), () -> rulePage(surveying.own(version), id, form), flash::say);
    }

    @POST
    @Path(RULE + "/move")
    public Response move(@PathParam("version") UUID version, @PathParam("rule") String id, Form form) {
        return form.submit(() -> {
            UUID seen = form.chosen("seen");
            if (!form.isGood()) {
                return null;
            }
            authoring.buildOwn(version, seen, switch (form.value("do")) {
                case "up" -> new VersionEdit.MoveRule(id, -1);
                case "remove" -> new VersionEdit.RemoveRule(id);
                default -> new VersionEdit.MoveRule(id, 1);
            });
            flash.say("remove".equals(form.value("do")) ? "rule.removed" : "rule.moved");
            return OwnPages.path(version) + ("remove".equals(form.value("do")) ? "" : "#rule-" + id);
        }, () -> deskPage(version, form));
    }

    /** Where a refused press of a small button left the reader: a change of language there asks for the page again. */
    @GET
    @Path(RULE + "/move")
    public Page again(@PathParam("version") UUID version) {
        return deskPage(version, Form.empty(view));
    }

    private Page deskPage(UUID version, Form form) {
        OwnDesk desk = surveying.own(version);
        return Page.of("standard/own-desk.jte", new OwnPages.DeskPage(desk, form.with("seen", desk.seen())));
    }

    private Page rulePage(OwnDesk desk, String id, Form form) {
        Rule rule = rule(desk, id);
        String prefix = "rule-" + id + ".";
        Block block = Block.of(desk.content()).stream().filter(one -> one.place().key().equals("rule-" + id)).findFirst().orElseThrow();
        List<Input> inputs = RuleKind.of(rule).fields().stream().map(field -> input(field, prefix + field.name(), desk, form)).toList();
        form.with("names", names(inputs, prefix));
        return Page.of("standard/rule.jte", new RulePage(form, desk, rule, block, inputs));
    }

    private Writing writing(Form form, String back) {
        return new Writing(view, keptForms, form, back);
    }

    private static boolean isGone(OwnDesk desk, String id) {
        return desk.content().rules().stream().noneMatch(rule -> rule.id().equals(id));
    }

    private static Rule rule(OwnDesk desk, String id) {
        return desk.content().rules().stream().filter(rule -> rule.id().equals(id)).findFirst().orElseThrow(() -> new NotFound("rule " + id));
    }

    /** Names of all inputs, rows included, and of the rule's text. */
    private static String names(List<Input> inputs, String prefix) {
        var names = new ArrayList<String>();
        WorkshopPages.forms().forEach(form -> names.add(prefix + form.tag()));
        inputs.forEach(input -> {
            if (input.type() == RuleKind.Type.ROWS) {
                input.rows().forEach(row -> row.forEach(part -> names.add(part.name())));
            } else {
                names.add(input.name());
            }
        });
        return String.join(" ", names);
    }

    private Input input(RuleKind.Field field, String name, OwnDesk desk, Form form) {
        List<Choice> choices = switch (field.type()) {
            case CHOICE, CHOICES -> field.choices().stream().map(word -> Choice.of(word, view.t("rule.word." + word))).toList();
            case MODULE, MODULES -> desk.modules().stream().map(module -> Choice.of(module.code(), Words.module(view, module))).toList();
            case OUTCOMES -> desk.modules().stream().flatMap(module -> module.outcomes().stream())
                    .map(outcome -> Choice.of(outcome.code(), outcome.code() + " " + view.of(outcome.text()))).toList();
            default -> List.of();
        };
        var rows = new ArrayList<List<Input>>();
        if (field.type() == RuleKind.Type.ROWS) {
            int filled = 0;
            for (int row = 1; row <= MOST_ROWS; row++) {
                String start = name + "." + row + ".";
                if (field.parts().stream().anyMatch(part -> form.has(start + part.name()))) {
                    filled = row;
                }
            }
            for (int row = 1; row <= Math.min(MOST_ROWS, filled + MORE_ROWS); row++) {
                String start = name + "." + row + ".";
                rows.add(field.parts().stream().map(part -> input(part, start + part.name(), desk, form)).toList());
            }
        }
        return new Input(name, view.t("rule.field." + field.name()), field, choices, rows);
    }

    /** Every field of the rule by the name of its input, without the numbers of rows: {@code rule-x.parts.count}. */
    private static Map<String, RuleKind.Field> fields(Rule rule) {
        var fields = new java.util.HashMap<String, RuleKind.Field>();
        String prefix = "rule-" + rule.id() + ".";
        RuleKind.of(rule).fields().forEach(field -> {
            fields.put(prefix + field.name(), field);
            field.parts().forEach(part -> fields.put(prefix + field.name() + "." + part.name(), part));
        });
        return fields;
    }

    private static List<String> lists(OwnDesk desk, String id) {
        Map<String, RuleKind.Field> fields = fields(rule(desk, id));
        return VersionFields.of(desk.content()).keySet().stream().filter(name -> {
            RuleKind.Field field = fields.get(withoutRow(name));
            return field != null && isTicked(field);
        }).toList();
    }

    private static boolean isTicked(RuleKind.Field field) {
        return switch (field.type()) {
            case CHOICES, MODULES, OUTCOMES -> true;
            default -> false;
        };
    }

    private static String withoutRow(String name) {
        return name.replaceFirst("\\.\\d+\\.", ".");
    }

    private static String read(Form form, String name, Map<String, RuleKind.Field> fields) {
        RuleKind.Field field = fields.get(withoutRow(name));
        if (field == null) {
            return "";
        }
        // a row that says nothing is left out; one that says something says all it must
        boolean inRow = !withoutRow(name).equals(name) && !rowSaysSomething(form, name.substring(0, name.lastIndexOf('.') + 1), fields);
        return switch (field.type()) {
            case YES_NO -> String.valueOf(form.isTicked(name));
            case NUMBER -> !form.has(name) && (inRow || !field.required()) ? "" : String.valueOf(form.number(name, field.least(), field.most()));
            case CHOICE -> field.choices().contains(form.value(name)) ? form.value(name) : inRow ? "" : rejected(form, name);
            case CHOICES, MODULES, OUTCOMES -> form.values(name).stream().filter(one -> !one.isBlank()).distinct().collect(Collectors.joining(", "));
            case MODULE -> form.has(name) || !field.required() || inRow ? form.value(name) : rejected(form, name);
            default -> words(form, name);
        };
    }

    private static boolean rowSaysSomething(Form form, String row, Map<String, RuleKind.Field> fields) {
        return fields.keySet().stream().filter(name -> name.startsWith(withoutRow(row))).map(name -> row + name.substring(name.lastIndexOf('.') + 1))
                .anyMatch(form::has);
    }

    private static String rejected(Form form, String name) {
        form.reject(name, "form.choose");
        return "";
    }

    /** Words of the schema: small letters and hyphens, several with commas between. */
    private static String words(Form form, String name) {
        String words = form.optionalText(name, Form.LINE);
        if (!words.matches("([a-z][a-z0-9]*(-[a-z0-9]+)*(, ?)?)*")) {
            form.reject(name, "rule.no-word");
        }
        return words;
    }
}
