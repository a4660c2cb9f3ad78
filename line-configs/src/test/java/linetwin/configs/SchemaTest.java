package linetwin.configs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import linetwin.core.config.connection.ConnectionFile;
import linetwin.core.config.line.LineFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class SchemaTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    static Stream<Path> lines() {
        return BundledFiles.lines().stream();
    }

    static Stream<Path> connections() {
        return BundledFiles.connections().stream();
    }

    @ParameterizedTest
    @MethodSource("lines")
    void everyLineFileFollowsItsSchema(Path file) {
        assertEquals(Set.of(), faults("line.schema.json", yaml(BundledFiles.text(file))));
    }

    @ParameterizedTest
    @MethodSource("connections")
    void everyConnectionFileFollowsItsSchema(Path file) {
        assertEquals(Set.of(), faults("connection.schema.json", yaml(BundledFiles.text(file))));
    }

    @Test
    void theSchemaFindsATimeWithoutAUnit() {
        var text = BundledFiles.text(BundledFiles.folder().resolve("three-stations.yaml"));

        assertFalse(faults("line.schema.json", yaml(text.replace("standardTime: 240s", "standardTime: 240")))
                .isEmpty());
    }

    @Test
    void lineSchemaAndReaderKnowTheSameKeys() {
        assertEquals(LineFile.keys(), keysOf("line.schema.json"));
    }

    @Test
    void lineSchemaAndReaderKnowTheSameUnits() {
        var units = schema("line.schema.json").at("/definitions/signal/properties/unit/enum");

        assertEquals(
                LineFile.signalUnits(),
                units.valueStream().map(JsonNode::asText).toList());
    }

    @Test
    void connectionSchemaAndReaderKnowTheSameKeys() {
        assertEquals(ConnectionFile.keys(), keysOf("connection.schema.json"));
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void everyKeyHasHoverText(String name) {
        var silent = schema(name)
                .get("definitions")
                .propertyStream()
                .flatMap(definition -> definition.getValue().path("properties").propertyStream())
                .filter(key -> !key.getValue().has("description")
                        && !key.getValue().path("$ref").asText().startsWith("#/definitions/"))
                .map(key -> key.getKey())
                .toList();

        assertEquals(List.of(), silent);
    }

    static Stream<String> schemas() {
        return Stream.of("line.schema.json", "connection.schema.json");
    }

    /** Keys of every section, sorted: a schema lists required keys first. */
    private static SortedMap<String, List<String>> keysOf(String name) {
        var keys = new TreeMap<String, List<String>>();
        schema(name)
                .get("definitions")
                .propertyStream()
                .filter(definition -> definition.getValue().has("properties"))
                .forEach(definition -> keys.put(
                        definition.getKey(),
                        definition
                                .getValue()
                                .get("properties")
                                .propertyStream()
                                .map(key -> key.getKey())
                                .toList()));
        return keys;
    }

    private static Set<ValidationMessage> faults(String schema, JsonNode content) {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
                .getSchema(schema(schema))
                .validate(content);
    }

    private static JsonNode yaml(String text) {
        return JSON.valueToTree(new Load(LoadSettings.builder().build()).loadFromString(text));
    }

    private static JsonNode schema(String name) {
        try {
            return JSON.readTree(
                    BundledFiles.text(BundledFiles.folder().resolve("schema").resolve(name)));
        } catch (JsonProcessingException e) {
            throw new AssertionError(name, e);
        }
    }
}
