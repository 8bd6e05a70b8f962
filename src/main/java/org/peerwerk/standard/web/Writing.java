package org.peerwerk.standard.web;

import jakarta.ws.rs.core.Response;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.peerwerk.shared.Conflict;
import org.peerwerk.shared.Language;
import org.peerwerk.standard.Surveying.Desk;
import org.peerwerk.standard.WordDiff;
import org.peerwerk.standard.Written;
import org.peerwerk.web.Form;
import org.peerwerk.web.KeptForms;
import org.peerwerk.web.Page;
import org.peerwerk.web.View;

/**
 * A form with fields of a version in work. It carries the names of its fields and what the writer saw; where somebody else saved
 * meanwhile, both texts are laid side by side and nothing is merged: the writer chooses each or writes it anew.
 */
public final class Writing {
    /** Longest text of one form, in characters. */
    static final int LONGEST = 6000;
    private static final int LONGEST_NAMES = 60_000;
    private static final Set<String> FORMS = Set.copyOf(Stream.of(Language.values()).map(Language::tag).toList());

    private final View view;
    private final KeptForms keptForms;
    private final Form form;
    private final String back;

    /** @param back where to go when it is saved, or kept for later */
    Writing(View view, KeptForms keptForms, Form form, String back) {
        this.view = view;
        this.keptForms = keptForms;
        this.form = form;
        this.back = back;
    }

    /**
     * One field on which two people differ.
     *
     * @param words  what is different between the other text and mine, for a text in words; empty for anything else
     * @param theirs as it is now; null where the part is gone
     * @param text   it is a text, which can be written anew
     * @param tag    language of the text, or null
     */
    public record Clash(String name, String label, String theirs, String mine, List<WordDiff.Part> words, boolean text, String tag) {
        public boolean isGone() {
            return theirs == null;
        }
    }

    /**
     * Both texts side by side.
     *
     * @param names  of all fields of the form
     * @param others names and values of fields on which there is nothing to choose
     * @param also   what the other person changed that is not in this form, as labels
     */
    public record ConflictPage(Form form, String action, String back, String by, OffsetDateTime at, List<Clash> clashes, String names,
            Map<String, String> others, List<String> also) {
    }

    /**
     * The whole place was taken out while somebody wrote on it: what they typed is shown, to be taken along.
     *
     * @param over  the version
     * @param texts what was typed, without what is empty
     */
    public record GonePage(Form form, String over, String back, List<String> texts) {
    }

    /** A form with these fields, as they are. @param seen what is sent back */
    static Form filled(View view, Map<String, String> fields, UUID seen) {
        Form form = Form.empty(view).with("seen", seen).with("names", String.join(" ", fields.keySet()));
        fields.forEach(form::with);
        return form;
    }

    /** Those fields of a form that belong to one text or part; all of them where none is named. */
    static Map<String, String> of(Map<String, String> fields, String block) {
        if (block == null || block.isBlank()) {
            return fields;
        }
        var some = new LinkedHashMap<String, String>();
        fields.forEach((name, value) -> {
            if (name.startsWith(block + ".")) {
                some.put(name, value);
            }
        });
        return some;
    }

    /**
     * Saves, or shows the form again, or both texts.
     *
     * @param read  the value of a field that is no text, with its problems noted; null for a text
     * @param save  the use case, with what was seen and what was typed
     * @param label of a field
     * @param again the form as it was filled in
     * @param say   says by message key what became of it
     */
    Response submit(Function<String, String> read, BiFunction<UUID, Map<String, String>, Written> save, Function<String, String> label,
            Supplier<Page> again, Consumer<String> say) {
        var conflict = new ConflictPage[1];
        return form.submit(keptForms, back, () -> {
            UUID seen = form.chosen("seen");
            Map<String, String> typed = form.has("resolve") ? chosen(read, label) : typed(read);
            if (!form.isGood()) {
                conflict[0] = form.has("resolve") ? again(label) : null;
                return null;
            }
            switch (save.apply(seen, typed)) {
                case Written.Done done -> say.accept("draft.saved");
                case Written.Unchanged unchanged -> say.accept("draft.unchanged");
                case Written.Meanwhile meanwhile -> {
                    conflict[0] = sideBySide(typed, meanwhile, label);
                    throw new Conflict("conflict.side-by-side");
                }
            }
            return back;
        }, () -> conflict[0] == null ? again.get() : Page.of("standard/conflict.jte", conflict[0]));
    }

    /** Answers a form whose place is gone: it can still be kept, and is never lost. */
    Response submitToNowhere(Desk desk) {
        return form.submit(keptForms, back, () -> {
            throw new Conflict("conflict.gone-place");
        }, () -> gone(desk));
    }

    /** What was typed for a place that is gone. */
    Page gone(Desk desk) {
        List<String> texts = names().stream().map(form::value).map(String::strip).filter(text -> !text.isEmpty()).toList();
        return Page.of("standard/gone.jte", new GonePage(form, view.of(desk.version().content().title()) + " " + desk.version().number(), back, texts));
    }

    List<String> names() {
        return Stream.of(form.optionalText("names", LONGEST_NAMES).split(" ")).filter(name -> !name.isEmpty()).toList();
    }

    static boolean isText(String name) {
        return FORMS.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    private Map<String, String> typed(Function<String, String> read) {
        var typed = new LinkedHashMap<String, String>();
        names().forEach(name -> typed.put(name, value(name, read)));
        return typed;
    }

    private String value(String name, Function<String, String> read) {
        return isText(name) ? form.optionalText(name, LONGEST) : read.apply(name);
    }

    // two texts

    private ConflictPage sideBySide(Map<String, String> mine, Written.Meanwhile meanwhile, Function<String, String> label) {
        var clashes = new ArrayList<Clash>();
        var others = new LinkedHashMap<String, String>();
        mine.forEach((name, value) -> {
            String theirs = meanwhile.theirs().get(name);
            if (value.equals(theirs)) {
                others.put(name, value);
            } else {
                clashes.add(clash(name, theirs, value, label));
                // where only one of both touched it, that text is preset, and still looked at
                String base = meanwhile.base().get(name);
                if (theirs != null && value.equals(base)) {
                    form.with("pick." + name, "theirs");
                } else if (theirs != null && theirs.equals(base)) {
                    form.with("pick." + name, "mine");
                }
            }
        });
        Set<String> also = new LinkedHashSet<>(meanwhile.theirs().keySet());
        also.removeAll(mine.keySet());
        also.removeIf(name -> meanwhile.theirs().get(name).equals(meanwhile.base().get(name)));
        form.with("seen", meanwhile.seen());
        return new ConflictPage(form, view.path(), back, meanwhile.by(), meanwhile.at(), clashes, String.join(" ", mine.keySet()), others,
                also.stream().map(label).distinct().toList());
    }

    private static Clash clash(String name, String theirs, String mine, Function<String, String> label) {
        boolean text = isText(name);
        return new Clash(name, label.apply(name), theirs, mine, text && theirs != null ? WordDiff.between(theirs, mine) : List.of(), text,
                text ? name.substring(name.lastIndexOf('.') + 1) : null);
    }

    /** What was chosen for each field; a problem beside each for which nothing was. */
    private Map<String, String> chosen(Function<String, String> read, Function<String, String> label) {
        var chosen = new LinkedHashMap<String, String>();
        for (String name : names()) {
            if (form.has("gone." + name)) {
                continue;
            }
            if (form.has("clash." + name)) {
                String pick = form.value("pick." + name);
                if (!List.of("mine", "theirs", "own").contains(pick)) {
                    form.reject("pick." + name, "conflict.pick", label.apply(name));
                    continue;
                }
                form.with(name, form.value(pick + "." + name));
            }
            chosen.put(name, value(name, read));
        }
        return chosen;
    }

    /** The same page again, with what was chosen so far. */
    private ConflictPage again(Function<String, String> label) {
        var clashes = new ArrayList<Clash>();
        var others = new LinkedHashMap<String, String>();
        for (String name : names()) {
            if (form.has("clash." + name)) {
                clashes.add(clash(name, form.has("gone." + name) ? null : form.value("theirs." + name), form.value("mine." + name), label));
            } else {
                others.put(name, form.value(name));
            }
        }
        return new ConflictPage(form, view.path(), back, form.value("by"), moment(form.value("at")), clashes, form.value("names"), others, List.of());
    }

    /** It came back from our own page; what is no moment is nobody's. */
    private static OffsetDateTime moment(String sent) {
        try {
            return OffsetDateTime.parse(sent);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
