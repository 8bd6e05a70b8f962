package org.peerwerk.standard;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.peerwerk.shared.Json;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * Writes a version as the files an author would hand in: {@link StandardFolder#check} of them gives the same content, and so the same
 * hash. One sentence a line stays one sentence a line.
 */
final class FolderWriter {
    /** The schema with which files are read; nothing in a text is cut into lines, no value is written as a reference to another. */
    private static final DumpSettings SETTINGS = DumpSettings.builder().setSchema(new CoreSchema()).setDefaultFlowStyle(FlowStyle.BLOCK)
            .setSplitLines(false).setDereferenceAliases(true).setIndent(2).setIndicatorIndent(2).setIndentWithIndicator(true)
            .setMaxSimpleKeyLength(256).build();

    private FolderWriter() {
    }

    /** @param materials content of the materials' files by their SHA-256 */
    static StandardFolder write(WholeVersion version, Map<String, byte[]> materials) {
        var files = new TreeMap<String, byte[]>();
        files.put(StandardFolder.STANDARD, yaml(version.content(), "../standard.schema.json"));
        for (ModuleContent module : version.modules()) {
            files.put(StandardFolder.moduleFile(module.code()), yaml(module, "../../module.schema.json"));
            module.materials().stream().filter(Material::hasFile).forEach(material -> files.put(
                    StandardFolder.materialFile(material.file().sha256(), material.file().name()), materials.get(material.file().sha256())));
        }
        return new StandardFolder(version.content().slug(), files);
    }

    private static byte[] yaml(Object content, String schema) {
        String text = new Dump(SETTINGS).dumpToString(plain(Json.MAPPER.valueToTree(content)));
        return ("# yaml-language-server: $schema=" + schema + "\n" + text).getBytes(StandardCharsets.UTF_8);
    }

    private static Object plain(JsonNode node) {
        if (node.isObject()) {
            var map = new LinkedHashMap<String, Object>();
            node.properties().forEach(entry -> map.put(entry.getKey(), plain(entry.getValue())));
            return map;
        }
        if (node.isArray()) {
            List<Object> list = new ArrayList<>();
            node.forEach(item -> list.add(plain(item)));
            return list;
        }
        return node.isTextual() ? node.asText() : node.isBoolean() ? node.asBoolean() : node.isNull() ? null : node.numberValue();
    }
}
