package linetwin.configs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import linetwin.core.config.connection.ConnectionFile;
import linetwin.core.config.line.LineFile;
import linetwin.core.config.yaml.ReadResult;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Removes every key of every mapping of a bundled file in turn: the reader reports it as missing exactly if the schema
 * requires it. JSON is YAML, so the rest is read directly.
 */
class RequiredKeysTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Keys required under a condition that draft-07 expresses badly or that depends on another section. */
    private static final Set<String> CONDITIONAL = Set.of(
            "makes",
            "interval",
            "namespace",
            "area",
            "standardTime",
            "work",
            "mtbf",
            "mttr",
            "between",
            "repair",
            "feed.path",
            "feed.areas",
            "tlsSettings.certificate",
            "tlsSettings.key",
            "user.name",
            "user.password",
            "user.certificate",
            "user.key");

    static Stream<Path> lines() {
        return BundledFiles.lines().stream();
    }

    static Stream<Path> connections() {
        return BundledFiles.connections().stream();
    }

    @ParameterizedTest
    @MethodSource("lines")
    void lineSchemaAndReaderMissTheSameKeys(Path file) {
        assertEquals(List.of(), disagreements(file, "line.schema.json", "lineFile"));
    }

    @ParameterizedTest
    @MethodSource("connections")
    void connectionSchemaAndReaderMissTheSameKeys(Path file) {
        assertEquals(List.of(), disagreements(file, "connection.schema.json", "connectionFile"));
    }

    private static List<String> disagreements(Path file, String schemaName, String rootName) {
        var schema =
                json(BundledFiles.text(BundledFiles.folder().resolve("schema").resolve(schemaName)));
        var root = JSON.<JsonNode>valueToTree(
                new Load(LoadSettings.builder().build()).loadFromString(BundledFiles.text(file)));
        return new Walk(schema.get("definitions"), root).through(rootName);
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    /** Walks through file and schema side by side, into the first mapping of each kind only. */
    private record Walk(JsonNode definitions, JsonNode root, Set<String> seen, List<String> found) {
        private Walk(JsonNode definitions, JsonNode root) {
            this(definitions, root, new TreeSet<>(), new ArrayList<>());
        }

        List<String> through(String rootName) {
            visit(root, definitions.get(rootName), rootName);
            return found;
        }

        private void visit(JsonNode part, JsonNode schema, String name) {
            if (schema.has("$ref")) {
                var target = schema.get("$ref").asText().replace("#/definitions/", "");
                visit(part, definitions.get(target), target);
            } else if (schema.has("allOf")) {
                visit(part, schema.get("allOf").get(0), name);
            } else if (part.isArray() && schema.has("items")) {
                part.forEach(element -> visit(element, schema.get("items"), name));
            } else if (part instanceof ObjectNode mapping && schema.has("properties")) {
                mapping.propertyStream().toList().forEach(key -> visitKey(mapping, key.getKey(), schema, name));
            }
        }

        private void visitKey(ObjectNode mapping, String key, JsonNode schema, String name) {
            if (!CONDITIONAL.contains(key) && !CONDITIONAL.contains(name + "." + key) && seen.add(name + "." + key)) {
                boolean required = schema.get("required").valueStream().anyMatch(it -> it.asText()
                        .equals(key));
                if (isMissed(mapping, key) != required) {
                    found.add("%s.%s is required by the %s only".formatted(name, key, required ? "schema" : "reader"));
                }
            }
            visit(mapping.get(key), schema.get("properties").get(key), key);
        }

        private boolean isMissed(ObjectNode mapping, String key) {
            var value = mapping.remove(key);
            var reading = read(root.toString());
            mapping.set(key, value);
            return reading.problems().stream()
                    .anyMatch(it -> it.field().equals(key) && it.fault().equals("is missing"));
        }

        private static ReadResult<?> read(String text) {
            return text.contains(LineFile.FORMAT)
                    ? LineFile.read("f", text)
                    : text.contains(ConnectionFile.FORMAT) ? ConnectionFile.read("f", text) : bare(text);
        }

        /** Without its format a file has no kind: both readers report the same missing key. */
        private static ReadResult<?> bare(String text) {
            return LineFile.read("f", text);
        }
    }
}
