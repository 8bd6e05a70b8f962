package org.peerwerk.standard.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peerwerk.shared.FileKind;
import org.peerwerk.shared.Language;
import org.peerwerk.shared.LocalizedText;
import org.peerwerk.standard.Block;
import org.peerwerk.standard.Comment;
import org.peerwerk.standard.EasyMarks;
import org.peerwerk.standard.Material;
import org.peerwerk.standard.ModuleContent;
import org.peerwerk.standard.Place;
import org.peerwerk.standard.Rule;
import org.peerwerk.standard.RuleKind;
import org.peerwerk.standard.StandardVersion;
import org.peerwerk.standard.Understanding;
import org.peerwerk.standard.WholeVersion;
import org.peerwerk.web.Choice;
import org.peerwerk.web.Tone;
import org.peerwerk.web.View;

/** Names and addresses of what stands in a version, the same on every page. */
public final class Words {
    private Words() {
    }

    /** {@code draft.status.easy-check} */
    public static String key(String group, Enum<?> word) {
        return group + "." + word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Tone tone(StandardVersion.Status status) {
        return switch (status) {
            case DRAFT -> Tone.DRAFT;
            case COMMENTING, EASY_CHECK, CONSENT -> Tone.INFO;
            case PUBLISHED -> Tone.SUCCESS;
            case WITHDRAWN -> Tone.NEUTRAL;
        };
    }

    public static Tone tone(EasyMarks.State state) {
        return switch (state) {
            case DRAFT -> Tone.DRAFT;
            case SENT_BACK -> Tone.WARNING;
            case CHECKED -> Tone.SUCCESS;
        };
    }

    /** The one scale on which people say how it went with a text, as big choices. */
    public static List<Choice> understandings(View view) {
        return Stream.of(Understanding.values()).map(word -> Choice.of(word.name(), view.t(key("understanding", word)))
                .hint(view.t(key("understanding", word) + ".hint")).icon(icon(word))).toList();
    }

    public static String icon(Understanding word) {
        return switch (word) {
            case UNDERSTOOD -> "check";
            case NOT_UNDERSTOOD -> "close";
            case DONT_KNOW -> "question-mark";
            case WRONG -> "danger";
        };
    }

    public static String icon(Comment.Answer answer) {
        return switch (answer) {
            case TAKEN_UP -> "check";
            case IN_PART -> "checklist";
            case NOT -> "close";
        };
    }

    public static Tone tone(Comment.Answer answer) {
        return switch (answer) {
            case TAKEN_UP -> Tone.SUCCESS;
            case IN_PART -> Tone.INFO;
            case NOT -> Tone.NEUTRAL;
        };
    }

    /** {@code A3 Zuhören und gut fragen}; one without a title yet is named by its code. */
    public static String module(View view, ModuleContent module) {
        return (module.code() + " " + view.of(module.title())).strip();
    }

    /** @param module null for what the version says itself */
    public static String text(View view, ModuleContent module, String key) {
        String kind = new Place(null, key).kind();
        String rest = key.length() > kind.length() ? key.substring(kind.length() + 1) : "";
        return switch (kind) {
            case "outcome" -> view.t("place.outcome", module == null ? "" : module.outcomes().stream()
                    .filter(outcome -> outcome.id().toString().equals(rest)).map(ModuleContent.Outcome::code).findFirst().orElse(""));
            case "unit" -> view.t("place.unit", rest);
            case "rule" -> view.t("place.rule");
            case "transition" -> view.t("transition." + rest);
            default -> view.t("place." + kind);
        };
    }

    /** What kind of rule it is. */
    public static String kind(View view, Rule rule) {
        return view.t("rule.kind." + RuleKind.of(rule).name());
    }

    /** What kind of file it is, as people call it: {@code PDF}, {@code Bild}. */
    public static String kind(View view, Material.StoredFile file) {
        return FileKind.ofType(file.type()).map(kind -> view.t(key("material.kind", kind))).orElse(file.type());
    }

    /** Where a link leads, as somebody recognises it: {@code www.example.org}. */
    public static String host(String link) {
        return link.replaceFirst("^https?://([^/?#\\\\]*).*$", "$1");
    }

    /** How large a file is. */
    public static String size(View view, long bytes) {
        return bytes < 1_000_000 ? view.t("format.kilobytes", Math.max(1, bytes / 1000)) : view.megabytes(bytes);
    }

    /** A field of a form: {@code Titel (Deutsch)}, {@code Lernergebnis A3.1: wichtig}. @param module null for what the version says itself */
    public static String field(View view, ModuleContent module, String name) {
        int dot = name.lastIndexOf('.');
        String part = name.substring(dot + 1);
        if (dot < 0) {
            return view.t("field." + name);
        }
        String key = name.substring(0, name.indexOf('.'));
        String text = text(view, module, key);
        for (Language language : Language.values()) {
            if (language.tag().equals(part)) {
                return view.t("field.in-form", text, view.languageName(language));
            }
        }
        return view.t("field.of", text, key.startsWith("rule-") ? RuleWords.field(view, name.substring(key.length() + 1)) : view.t("field." + part));
    }

    /** What a field that is no text says, in words. */
    public static String value(View view, String name, String value) {
        return switch (value) {
            case "" -> view.t("field.nothing");
            case "true" -> view.t("field.yes");
            case "false" -> view.t("field.no");
            default -> name.startsWith("rule-") ? RuleWords.value(view, value) : switch (name.substring(name.lastIndexOf('.') + 1)) {
                case "hours" -> view.t("hours." + value);
                case "prerequisites" -> prerequisites(view, value);
                case "kind" -> view.t("change.kind." + value.toLowerCase(Locale.ROOT));
                case "form" -> view.t("material.form." + value.toLowerCase(Locale.ROOT));
                case "licence" -> view.t("material.licence." + value);
                default -> value;
            };
        };
    }

    private static String prerequisites(View view, String value) {
        return Stream.of(value.split(", ")).map(one -> one.split(" ")).map(one -> one[0] + " (" + view.t("degree." + one[1].toUpperCase(Locale.ROOT)) + ")")
                .collect(Collectors.joining(", "));
    }

    /** A place with its module, for lists across modules. */
    public static String place(View view, WholeVersion version, Place place) {
        ModuleContent module = place.module() == null ? null : moduleOf(version, place.module());
        if (place.module() == null && place.kind().equals("rule")) {
            return rule(view, version, place);
        }
        String text = text(view, module, place.key());
        return module == null ? text : view.t("place.in-module", text, module(view, module));
    }

    /** A version has many rules: each is told by what it is about. */
    private static String rule(View view, WholeVersion version, Place place) {
        return version.content().rules().stream().filter(rule -> place.key().equals("rule-" + rule.id())).findFirst()
                .map(rule -> view.t("difference.rule-of", kind(view, rule))).orElseGet(() -> view.t("place.rule"));
    }

    private static ModuleContent moduleOf(WholeVersion version, UUID id) {
        return version.modules().stream().filter(module -> module.id().equals(id)).findFirst().orElse(null);
    }

    /** The text at a place; null where it is gone. */
    public static LocalizedText at(WholeVersion version, Place place) {
        return (place.module() == null ? Block.of(version.content()) : moduleOf(version, place.module()) == null ? List.<Block>of()
                : Block.of(moduleOf(version, place.module()))).stream().filter(block -> block.place().equals(place)).map(Block::text).findFirst()
                .orElse(null);
    }

    // addresses, without language

    public static String path(UUID version) {
        return "/my/standards/" + version;
    }

    /** Where a text is written. */
    public static String write(UUID version, Place place) {
        if (place == null) {
            return path(version);
        }
        if (place.module() != null) {
            return path(version) + "/modules/" + place.module() + "/write/" + place.key();
        }
        return switch (place.kind()) {
            case "rule" -> path(version) + "/rules/" + place.key().substring("rule-".length());
            case "transition" -> path(version) + "/transitions/" + place.key().substring("transition-".length());
            case "headline", "note" -> path(version) + "/change";
            default -> path(version) + "/own/write/" + place.key();
        };
    }
}
