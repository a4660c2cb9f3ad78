package linetwin.core.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import linetwin.core.ReferenceTable;
import linetwin.core.ReferenceTable.Row;
import org.junit.jupiter.api.Test;

final class PackMlStateTest {
    private static final String DONE = "state complete";
    private static final List<Row> TRANSITIONS = ReferenceTable.rows("/theory/packml_transitions.csv");

    @Test
    void statesHaveTheNumbersOfOpc30050() {
        for (var state : EnumSet.complementOf(EnumSet.of(PackMlState.UNDEFINED))) {
            assertEquals(state.number(), numberOf(state), state::name);
        }
    }

    @Test
    void undefinedStateIsNumberedZeroAndLeadsNowhere() {
        assertEquals(0, PackMlState.UNDEFINED.number());
        assertEquals(Optional.empty(), PackMlState.UNDEFINED.whenDone());
        for (var command : PackMlCommand.values()) {
            assertEquals(Optional.empty(), PackMlState.UNDEFINED.after(command), command::name);
        }
    }

    @Test
    void everyCommandLeadsToTheStateOfOpc30050AndToNoOther() {
        for (var state : PackMlState.values()) {
            for (var command : PackMlCommand.values()) {
                assertEquals(offered(state, command), state.after(command), () -> state + " " + command);
            }
        }
    }

    @Test
    void actingStatesCompleteIntoTheStateOfOpc30050() {
        for (var state : PackMlState.values()) {
            assertEquals(target(state, DONE), state.whenDone(), state::name);
        }
    }

    private static int numberOf(PackMlState state) {
        return ReferenceTable.rows("/theory/packml_states.csv").stream()
                .filter(row -> row.text("state").equalsIgnoreCase(state.name()))
                .mapToInt(row -> (int) row.number("state_number"))
                .findFirst()
                .orElseThrow();
    }

    private static Optional<PackMlState> offered(PackMlState state, PackMlCommand command) {
        return target(state, command.name().replace("_", ""));
    }

    private static Optional<PackMlState> target(PackMlState state, String cause) {
        return TRANSITIONS.stream()
                .filter(row -> row.text("command_or_cause").equalsIgnoreCase(cause))
                .filter(row -> contained(row.text("from")).anyMatch(state::equals))
                .map(row -> entry(row.text("to")))
                .findFirst();
    }

    /** States that a state of the OPC 30050 nodeset contains: composite states hold state machines of their own. */
    private static Stream<PackMlState> contained(String name) {
        return switch (name) {
            case "Cleared" ->
                Stream.concat(
                        contained("Running"),
                        Stream.of(PackMlState.STOPPED, PackMlState.STOPPING, PackMlState.CLEARING));
            case "Running" ->
                ReferenceTable.rows("/theory/packml_states.csv").stream()
                        .filter(row -> row.text("state_machine").equals("PackMLExecuteStateMachineType"))
                        .map(row -> named(row.text("state")));
            default -> Stream.of(named(name));
        };
    }

    /** Initial state of a composite state. */
    private static PackMlState entry(String name) {
        return switch (name) {
            case "Cleared" -> PackMlState.CLEARING;
            case "Running" -> PackMlState.RESETTING;
            default -> named(name);
        };
    }

    private static PackMlState named(String name) {
        return Arrays.stream(PackMlState.values())
                .filter(state -> state.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow();
    }
}
