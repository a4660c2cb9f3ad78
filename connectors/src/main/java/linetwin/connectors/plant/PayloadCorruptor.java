package linetwin.connectors.plant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import linetwin.core.plant.FaultKind;

/** Replacement of a share of the values by values of a wrong type: text for a number, an array that is too short. */
final class PayloadCorruptor {
    static final String TEXT = "not a number";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final double share;
    private final FaultDraws draws;

    /**
     * Corruptor of one source.
     *
     * @param share ratio of corrupted values, 0 to 1
     */
    PayloadCorruptor(double share, FaultDraws draws) {
        this.share = share;
        this.draws = draws;
    }

    /**
     * Corrupts the value of an OPC UA node if the draw hits it.
     *
     * @param path path of the node
     * @param identity number of the update, see {@link FaultDraws#draw}
     */
    Object value(String path, long identity, Object value) {
        if (misses(path, identity)) {
            return value;
        }
        return switch (value) {
            case Object[] array -> Arrays.copyOf(array, Math.max(0, array.length - 1));
            case Number _ -> TEXT;
            default -> 42;
        };
    }

    /**
     * Corrupts every value of a JSON message if the draw hits the message.
     *
     * @param topic MQTT topic of the message
     * @param identity number of the update, see {@link FaultDraws#draw}
     */
    byte[] json(String topic, long identity, byte[] message) {
        if (misses(topic, identity)) {
            return message;
        }
        try {
            return JSON.writeValueAsBytes(corrupted(JSON.readTree(message)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean misses(String subject, long identity) {
        return draws.draw(FaultKind.WRONG_TYPE, subject, identity) >= share;
    }

    private static JsonNode corrupted(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> {
                object.properties().forEach(member -> member.setValue(corrupted(member.getValue())));
                yield object;
            }
            case ArrayNode array
            when !array.isEmpty() -> {
                array.remove(array.size() - 1);
                yield array;
            }
            default -> node.isNumber() ? JsonNodeFactory.instance.textNode(TEXT) : node;
        };
    }
}
