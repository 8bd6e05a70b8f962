package org.peerwerk.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.peerwerk.shared.Json;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

class CanonicalFormTest {
    /**
     * Certificates pin these. When this test fails and the curriculum was not changed on purpose, the canonical form has changed: then
     * every hash stored so far is wrong. When the curriculum was changed on purpose after a release, its version needs a new number.
     */
    @ParameterizedTest
    @ValueSource(strings = {"peer-supporter", "train-the-trainer"})
    void the_hash_of_each_standard_is_the_recorded_one(String name) throws IOException {
        try (var golden = CanonicalFormTest.class.getResourceAsStream("/standard/" + name + "-1.0.sha256")) {
            assertEquals(new String(golden.readAllBytes(), StandardCharsets.UTF_8).strip(), Shipped.version(name).hash());
        }
    }

    @Test
    void the_canonical_form_is_json_with_sorted_keys_and_the_number_of_the_format() {
        PublishedVersion version = Shipped.version("peer-supporter");
        String canonical = new String(CanonicalForm.of(version.content(), version.modules()), StandardCharsets.UTF_8);
        assertTrue(canonical.startsWith("{\"format\":1,\"modules\":[{\"assessment\":{\"de\":"), canonical.substring(0, 60));
    }

    /** Order of keys, indentation, quotes, block or flow style: another random layout each time, always the same hash. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void the_layout_of_the_files_does_not_matter(long seed) {
        var random = new Random(seed);
        Shipped files = Shipped.standard("train-the-trainer");
        String expected = Shipped.version("train-the-trainer").hash();
        for (String file : List.copyOf(files.folder().files().keySet())) {
            var tree = new Load(LoadSettings.builder().build()).loadFromString(files.text(file));
            var settings = DumpSettings.builder().setIndent(1 + random.nextInt(9)).setWidth(40 + random.nextInt(200))
                    .setDefaultFlowStyle(random.nextBoolean() ? FlowStyle.FLOW : FlowStyle.BLOCK).setIndicatorIndent(0).build();
            files.put(file, "# another hand wrote this\n\n" + new Dump(settings).dumpToString(shuffled(tree, random)) + "\n\n");
        }
        assertEquals(List.of(), files.problems());
        var sound = (StandardFolder.Checked.Sound) files.folder().check();
        assertEquals(expected, CanonicalForm.hash(CanonicalForm.of(sound.content(), sound.modules())));
    }

    @Test
    void one_letter_changes_the_hash() {
        Shipped files = Shipped.standard("peer-supporter").with("modules/A2.yaml", "en: My strengths", "en: My strength");
        var sound = (StandardFolder.Checked.Sound) files.folder().check();
        assertNotEquals(Shipped.version("peer-supporter").hash(), CanonicalForm.hash(CanonicalForm.of(sound.content(), sound.modules())));
    }

    @Test
    void the_order_of_modules_belongs_to_the_content() {
        PublishedVersion version = Shipped.version("peer-supporter");
        assertNotEquals(version.hash(), CanonicalForm.hash(CanonicalForm.of(version.content(), version.modules().reversed())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"peer-supporter", "train-the-trainer"})
    void what_is_stored_and_read_again_has_the_same_hash(String name) {
        PublishedVersion version = Shipped.version(name);
        var content = Json.read(Json.write(version.content()), VersionContent.class);
        var modules = version.modules().stream().map(module -> Json.read(Json.write(module), ModuleContent.class)).toList();
        assertEquals(version.content(), content);
        assertEquals(version.modules(), modules);
        assertEquals(version.hash(), CanonicalForm.hash(CanonicalForm.of(content, modules)));
    }

    private static Object shuffled(Object value, Random random) {
        return switch (value) {
            case Map<?, ?> map -> {
                var keys = new ArrayList<Object>(map.keySet());
                Collections.shuffle(keys, random);
                var other = new LinkedHashMap<Object, Object>();
                keys.forEach(key -> other.put(key, shuffled(map.get(key), random)));
                yield other;
            }
            // a list of its own each time, or empty ones would become aliases
            case List<?> list -> new ArrayList<>(list.stream().map(item -> shuffled(item, random)).toList());
            default -> value;
        };
    }
}
