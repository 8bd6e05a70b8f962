package org.peerwerk.web;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.peerwerk.shared.Chance;
import org.peerwerk.shared.Conflict;
import org.peerwerk.shared.FileKind;
import org.peerwerk.shared.RuleBroken;
import org.peerwerk.shared.Texts;

/**
 * What was typed, and what is wrong with it. Reading a field in its type notes a problem beside that field instead of failing, so that
 * all problems come back at once and nothing typed is lost.
 */
public final class Form {
    /** A field that holds at most this many characters unless the reader says otherwise. */
    public static final int LINE = 200;
    /** Longest text anywhere, in characters. */
    public static final int TEXT = 600_000;
    /** Bytes in a megabyte. */
    public static final int MB = 1_048_576;
    /** Largest request with all its text and files, in bytes; web.xml has the same number. */
    static final int REQUEST = 11 * MB;
    /** Name of the buttons that do not send the form: {@code later}, {@code auto} and {@code forget}. */
    static final String KEEP = "keep";

    private final Map<String, List<String>> values;
    private final Map<String, Upload> files;
    private final List<Problem> problems = new ArrayList<>();
    private final boolean trusted;
    private final View view;
    private int status = 422;
    private OffsetDateTime keptAt;

    /** @param field the input the sentence belongs to, or "" for the whole form */
    public record Problem(String field, String text) {
    }

    /**
     * A file that came with the form.
     *
     * @param name  as the sender calls it, without folders
     * @param type  as the sender declares it: not to be believed, see {@link FileKind#fits}
     * @param bytes never null; none where the file is empty
     */
    public record Upload(String name, String type, byte[] bytes) {
        /**
         * Only the last segment of what the browser sends, without what cannot be seen, so that the name can be shown, stored and offered
         * again. Its end, which people know files by, is never cut.
         */
        static Upload sent(String name, String type, byte[] bytes) {
            String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
            // HTML sends a quotation mark as %22; a Mac sends ü as u with two dots
            String whole = Normalizer.normalize(last.replace("%22", "\""), Normalizer.Form.NFC);
            String seen = whole.codePoints().filter(c -> !isInvisible(c) && !Character.isISOControl(c))
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString()
                    .replaceFirst("^[.\\s]+", "").strip();
            int tooMuch = seen.codePointCount(0, seen.length()) - LINE;
            String clean = tooMuch > 0 ? seen.substring(seen.offsetByCodePoints(0, tooMuch)) : seen;
            return new Upload(clean.isEmpty() ? "file" : clean, type, bytes);
        }
    }

    Form(View view, Map<String, List<String>> values, Map<String, Upload> files, boolean trusted) {
        this.view = view;
        this.values = values;
        this.files = files;
        this.trusted = trusted;
    }

    /** A form before anything was typed. */
    public static Form empty(View view) {
        return new Form(view, new LinkedHashMap<>(), Map.of(), true);
    }

    /** Presets a value, for a form that edits what exists. */
    public Form with(String name, Object value) {
        values.put(name, value == null ? List.of() : List.of(value.toString()));
        return this;
    }

    public Form withAll(String name, List<?> several) {
        values.put(name, several.stream().map(String::valueOf).toList());
        return this;
    }

    /** Goes on with what this person has kept of the form; it takes the place of every preset value, also of a tick that was taken off. */
    public Form resume(Optional<KeptForms.Kept> kept) {
        kept.ifPresent(earlier -> {
            values.clear();
            values.putAll(earlier.fields());
            keptAt = earlier.savedAt();
        });
        return this;
    }

    /** When what the form shows was kept; null where nothing was. */
    public OffsetDateTime keptAt() {
        return keptAt;
    }

    public String value(String name) {
        List<String> all = values.getOrDefault(name, List.of());
        return all.isEmpty() ? "" : all.getFirst();
    }

    public List<String> values(String name) {
        return values.getOrDefault(name, List.of());
    }

    public boolean has(String name) {
        return !value(name).isBlank();
    }

    public boolean isTicked(String name) {
        return "true".equals(value(name));
    }

    /**
     * The id for what this form adds. It is made when the form is shown and travels with it, so that a form sent twice adds once: the
     * second insert meets the first one's key.
     */
    public UUID once() {
        String sent = value("once");
        try {
            return UUID.fromString(sent);
        } catch (IllegalArgumentException e) {
            UUID fresh = Chance.id();
            values.put("once", List.of(fresh.toString()));
            return fresh;
        }
    }

    public String text(String name, int longest) {
        String text = optionalText(name, longest);
        if (text.isEmpty() && error(name) == null) {
            reject(name, "form.missing");
        }
        return text;
    }

    public String optionalText(String name, int longest) {
        String text = value(name).replace("\r\n", "\n").strip();
        if (text.codePointCount(0, text.length()) > longest) {
            reject(name, "form.too-long", longest);
        } else if (text.codePoints().anyMatch(Form::isInvisible)) {
            reject(name, "form.control-character");
        }
        return text;
    }

    /** Control characters, and those that turn the direction of what follows: nobody types them, and they make a text look like another. */
    private static boolean isInvisible(int c) {
        return Character.getType(c) == Character.CONTROL && c != '\n' && c != '\t' || c >= 0x202A && c <= 0x202E
                || c >= 0x2066 && c <= 0x2069;
    }

    public LocalDate date(String name) {
        if (!has(name)) {
            reject(name, "form.missing-date");
            return null;
        }
        return optionalDate(name);
    }

    public LocalDate optionalDate(String name) {
        if (!has(name)) {
            return null;
        }
        try {
            LocalDate date = LocalDate.parse(value(name).strip());
            if (date.getYear() >= 1900 && date.getYear() <= 2200) {
                return date;
            }
        } catch (DateTimeParseException e) {
            // said below
        }
        reject(name, "form.no-date");
        return null;
    }

    public LocalTime time(String name) {
        try {
            return LocalTime.parse(value(name).strip());
        } catch (DateTimeParseException e) {
            reject(name, has(name) ? "form.no-time" : "form.missing");
            return null;
        }
    }

    /** A whole number from {@code least} to {@code most}; {@code least} where it is none, with the problem noted. */
    public int number(String name, int least, int most) {
        try {
            int number = Integer.parseInt(value(name).strip());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        reject(name, has(name) ? "form.no-number" : "form.missing", least, most);
        return least;
    }

    /** An existing row that was chosen; null, with the problem noted, where nothing was. */
    public UUID chosen(String name) {
        try {
            return UUID.fromString(value(name).strip());
        } catch (IllegalArgumentException e) {
            reject(name, "form.choose");
            return null;
        }
    }

    public <E extends Enum<E>> E choice(String name, Class<E> type) {
        try {
            return Enum.valueOf(type, value(name));
        } catch (IllegalArgumentException e) {
            reject(name, "form.choose");
            return null;
        }
    }

    /** The file that was chosen, unchecked; empty where none was. */
    public Optional<Upload> file(String name) {
        return Optional.ofNullable(files.get(name));
    }

    /**
     * The file that was chosen; null, with the problem noted, where there is none, it is empty, too large or of another kind.
     *
     * @param largest in bytes; no file is larger than a request, 11 MB
     * @param kinds   that are taken, by content; at least one
     */
    public Upload requiredFile(String name, int largest, FileKind... kinds) {
        Optional<Upload> file = file(name);
        if (file.isEmpty()) {
            reject(name, "form.missing-file");
            return null;
        }
        Upload sent = file.get();
        if (sent.bytes().length == 0) {
            reject(name, "form.file-empty");
        } else if (sent.bytes().length > largest) {
            reject(name, "form.file-too-large", view.megabytes(largest));
        } else if (Arrays.stream(kinds).noneMatch(kind -> kind.fits(sent.bytes()))) {
            reject(name, "form.file-of-another-kind", FileKind.names(List.of(kinds)));
        } else {
            return sent;
        }
        return null;
    }

    /** The same, where a file need not be chosen: then null without a problem. */
    public Upload optionalFile(String name, int largest, FileKind... kinds) {
        return file(name).isEmpty() ? null : requiredFile(name, largest, kinds);
    }

    /**
     * Notes a problem. Where the bundles have a sentence for just this field, {@code form.missing.email}, it is taken: in the summary at
     * the top of the page the sentences stand without their fields.
     *
     * @param field the input, or null for the whole form
     * @param key   message key
     */
    public void reject(String field, String key, Object... params) {
        String ofField = key + "." + field;
        problems.add(new Problem(field == null ? "" : field, view.refusal(Texts.has(view.language(), ofField) ? ofField : key, params)));
    }

    public List<Problem> problems() {
        return problems;
    }

    /** The sentence beside the field, or null. */
    public String error(String field) {
        return problems.stream().filter(problem -> problem.field().equals(field)).map(Problem::text).findFirst().orElse(null);
    }

    /**
     * Does what the form asks for, and answers: the redirect where the action gives one, else the page again with every problem.
     *
     * @param action reads the fields, then calls one use case if {@link #isGood}; answers where to go next (path without language), or
     *               null to show the page again
     * @param again  the page with this form
     */
    public Response submit(Supplier<String> action, Supplier<Page> again) {
        if (!trusted) {
            reject("", "form.sent-by-someone-else");
            status = 403;
        } else {
            try {
                String next = action.get();
                if (next != null && problems.isEmpty()) {
                    return Response.seeOther(URI.create(next.startsWith("http") ? next : view.link(next))).build();
                }
            } catch (RuleBroken rule) {
                reject(rule.field(), rule.code(), rule.params().toArray());
            } catch (RuntimeException failure) {
                Optional<Conflict> conflict = Conflict.in(failure);
                if (conflict.isEmpty()) {
                    throw failure;
                }
                status = 409;
                reject("", Texts.has(view.language(), conflict.get().code()) ? conflict.get().code() : "conflict.changed");
            }
        }
        return Response.status(status).entity(again.get()).build();
    }

    /**
     * {@link #submit(Supplier, Supplier)} for a form that may also be kept unsent. With the button of {@code tag/keep} its fields are kept
     * as they are, none is read, and the person goes to {@code leave}; with that of {@code tag/kept} what was kept is thrown away and the
     * form opens anew, at its own path. When the action has worked, nothing stays kept. A form that saves itself while somebody types is
     * answered 204. Files are never kept.
     *
     * @param leave where somebody goes who sends the form later, path without language
     */
    public Response submit(KeptForms keptForms, String leave, Supplier<String> action, Supplier<Page> again) {
        String path = view.path();
        Response answer = submit(() -> {
            if ("forget".equals(value(KEEP))) {
                keptForms.forget(path);
                view.say("kept.forgotten");
                return path;
            }
            if (isToKeep()) {
                keptForms.keep(path, values);
                if (!keepsItself()) {
                    view.say(files.isEmpty() ? "kept.done" : "kept.done.without-file", KeptForms.DAYS);
                }
                return leave;
            }
            String next = action.get();
            if (next != null && isGood()) {
                keptForms.forget(path);
            }
            return next;
        }, again);
        boolean worked = answer.getStatus() == Response.Status.SEE_OTHER.getStatusCode();
        return keepsItself() && worked ? Response.noContent().build() : answer;
    }

    /** The form is not finished: it was sent to be kept, by a button or by itself. */
    public boolean isToKeep() {
        return Set.of("later", "auto").contains(value(KEEP));
    }

    private boolean keepsItself() {
        return "auto".equals(value(KEEP));
    }

    /** True while no field has a problem: only then is the use case called. */
    public boolean isGood() {
        return problems.isEmpty();
    }
}
