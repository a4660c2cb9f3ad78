package linetwin.connectors.plant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/** Turns a share of the values into something that nobody expects there: text for a number, a shorter array. */
final class PayloadCorruptor {
    static final String TEXT = "not a number";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final double share;
    private final RandomGenerator dice;

    PayloadCorruptor(double share, RandomGenerator dice) {
        this.share = share;
        this.dice = dice;
    }

    Object value(Object value) {
        if (dice.nextDouble() >= share) {
            return value;
        }
        return switch (value) {
            case Object[] array -> Arrays.copyOf(array, Math.max(0, array.length - 1));
            case Number _ -> TEXT;
            default -> 42;
        };
    }

    byte[] json(byte[] message) {
        if (dice.nextDouble() >= share) {
            return message;
        }
        try {
            return JSON.writeValueAsBytes(garbled(JSON.readTree(message)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode garbled(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> {
                object.properties().forEach(member -> member.setValue(garbled(member.getValue())));
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
