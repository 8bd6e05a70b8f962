package org.peerwerk.web;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.peerwerk.shared.Json;
import org.peerwerk.shared.Me;
import org.peerwerk.shared.RuleBroken;
import org.peerwerk.shared.UseCases;

/**
 * Forms that were begun and not sent: kept on the server as they were typed, unread and unchecked, so that a closed browser loses
 * nothing. There is one for each person and each form, and nobody but that person sees it. A page offers it with
 * {@link Form#submit(KeptForms, String, java.util.function.Supplier, java.util.function.Supplier)} and {@link Form#resume}.
 */
@UseCases
public class KeptForms {
    /** A form that nobody has touched for so long is deleted. */
    public static final int DAYS = 30;
    /** Largest form, in bytes of its JSON. */
    static final int LARGEST = Form.MB;
    /** Before the path of what somebody has begun for another person. */
    static final String FOR = "/for/";
    /** What belongs to the sending and not to the text. */
    private static final Set<String> NEVER_KEPT = Set.of("token", Form.KEEP);

    @Inject
    private Me me;
    @Inject
    private KeptFormRepository forms;
    @Inject
    private Clock clock;

    /** @param fields as {@link Form#values} gives them */
    public record Kept(Map<String, List<String>> fields, OffsetDateTime savedAt) {
    }

    private static final class Fields extends LinkedHashMap<String, List<String>> {
    }

    /** @param path the form's action, without language */
    public Optional<Kept> find(String path) {
        me.requireKnown();
        return forms.find(me.hand(), key(path), expiry()).map(row -> new Kept(Json.read(row.fields(), Fields.class), row.savedAt()));
    }

    /**
     * Keeps these fields in place of what was kept before.
     *
     * @throws RuleBroken where they are larger than 1 MB
     */
    public void keep(String path, Map<String, List<String>> fields) {
        me.requireKnown();
        forms.put(me.hand(), key(path), json(fields), OffsetDateTime.now(clock));
    }

    /** The form was sent, or the person threw it away. */
    public void forget(String path) {
        me.requireKnown();
        forms.remove(me.hand(), key(path));
    }

    /** What somebody has begun for another person is theirs, and not mixed up with what they begin for themselves. */
    private String key(String path) {
        return me.isAssisted() ? FOR + me.id() + path : path;
    }

    static String json(Map<String, List<String>> fields) {
        var kept = new LinkedHashMap<>(fields);
        kept.keySet().removeAll(NEVER_KEPT);
        String json = Json.write(kept);
        if (json.getBytes(StandardCharsets.UTF_8).length > LARGEST) {
            throw new RuleBroken("kept.too-much");
        }
        return json;
    }

    private OffsetDateTime expiry() {
        return OffsetDateTime.now(clock).minusDays(DAYS);
    }
}
