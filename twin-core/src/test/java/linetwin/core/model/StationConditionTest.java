package linetwin.core.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import linetwin.core.model.StopReason.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class StationConditionTest {
    /** Columns: the reasons in the order of {@link Kind}; rows: the states in the order of {@link PackMlState}. */
    private static final String TABLE = """
            state        NONE      STARVED   BLOCKED   MISSING_PARTS BREAKDOWN SHORT_STOP SHIFT_STOP   OTHER
            UNDEFINED    UNDEFINED UNDEFINED UNDEFINED UNDEFINED     UNDEFINED UNDEFINED  UNDEFINED    UNDEFINED
            CLEARING     ABORTED   ABORTED   ABORTED   ABORTED       BREAKDOWN SHORT_STOP PLANNED_STOP ABORTED
            STOPPED      STOPPED   STARVED   BLOCKED   MISSING_PARTS BREAKDOWN SHORT_STOP PLANNED_STOP STOPPED
            STARTING     WORKING   WORKING   WORKING   WORKING       WORKING   WORKING    WORKING      WORKING
            IDLE         IDLE      STARVED   BLOCKED   MISSING_PARTS BREAKDOWN SHORT_STOP PLANNED_STOP IDLE
            SUSPENDED    SUSPENDED STARVED   BLOCKED   MISSING_PARTS BREAKDOWN SHORT_STOP PLANNED_STOP SUSPENDED
            EXECUTE      WORKING   WORKING   WORKING   WORKING       WORKING   WORKING    WORKING      WORKING
            STOPPING     STOPPED   STARVED   BLOCKED   MISSING_PARTS BREAKDOWN SHORT_STOP PLANNED_STOP STOPPED
            ABORTING     ABORTED   ABORTED   ABORTED   ABORTED       BREAKDOWN SHORT_STOP PLANNED_STOP ABORTED
            ABORTED      ABORTED   ABORTED   ABORTED   ABORTED       BREAKDOWN SHORT_STOP PLANNED_STOP ABORTED
            HOLDING      HELD      STARVED   BLOCKED   MISSING_PARTS BREAKDOWN SHORT_STOP PLANNED_STOP HELD
            HELD         HELD      STARVED   BLOCKED   MISSING_PARTS BREAKDOWN SHORT_STOP PLANNED_STOP HELD
            UNHOLDING    WORKING   WORKING   WORKING   WORKING       WORKING   WORKING    WORKING      WORKING
            SUSPENDING   SUSPENDED STARVED   BLOCKED   MISSING_PARTS BREAKDOWN SHORT_STOP PLANNED_STOP SUSPENDED
            UNSUSPENDING WORKING   WORKING   WORKING   WORKING       WORKING   WORKING    WORKING      WORKING
            RESETTING    IDLE      STARVED   BLOCKED   MISSING_PARTS BREAKDOWN SHORT_STOP PLANNED_STOP IDLE
            COMPLETING   WORKING   WORKING   WORKING   WORKING       WORKING   WORKING    WORKING      WORKING
            COMPLETE     IDLE      STARVED   BLOCKED   MISSING_PARTS BREAKDOWN SHORT_STOP PLANNED_STOP IDLE
            """;

    private static final Map<StationCondition, AttentionLevel> ATTENTION = new LinkedHashMap<>();

    static {
        attention(AttentionLevel.CALM, StationCondition.PLANNED_STOP, StationCondition.IDLE, StationCondition.WORKING);
        attention(
                AttentionLevel.WAITING,
                StationCondition.SUSPENDED,
                StationCondition.STARVED,
                StationCondition.MISSING_PARTS,
                StationCondition.BLOCKED,
                StationCondition.STOPPED);
        attention(
                AttentionLevel.UNKNOWN,
                StationCondition.NOT_YET_CONNECTED,
                StationCondition.UNDEFINED,
                StationCondition.OUT_OF_CONTACT);
        attention(
                AttentionLevel.ABNORMAL,
                StationCondition.ALARM,
                StationCondition.SHORT_STOP,
                StationCondition.HELD,
                StationCondition.ABORTED,
                StationCondition.BREAKDOWN);
    }

    private static void attention(AttentionLevel level, StationCondition... conditions) {
        Arrays.stream(conditions).forEach(condition -> ATTENTION.put(condition, level));
    }

    static Stream<Arguments> cells() {
        var rows = TABLE.lines().map(line -> line.split(" +")).toList();
        return rows.stream().skip(1).flatMap(row -> cells(rows.getFirst(), row));
    }

    private static Stream<Arguments> cells(String[] head, String[] row) {
        return Stream.iterate(1, i -> i < row.length, i -> i + 1)
                .map(i -> Arguments.of(
                        PackMlState.valueOf(row[0]), Kind.valueOf(head[i]), StationCondition.valueOf(row[i])));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void stateAndReasonGiveOneCondition(PackMlState state, Kind reason, StationCondition expected) {
        assertEquals(expected, StationCondition.of(state, StopReason.of(reason)));
    }

    @Test
    void theTableHoldsEveryStateAndReason() {
        var pairs = cells().map(cell -> List.of(cell.get()[0], cell.get()[1]))
                .distinct()
                .count();

        assertEquals((long) PackMlState.values().length * Kind.values().length, pairs);
    }

    @Test
    void everyConditionHasItsAttentionInAscendingOrder() {
        assertEquals(List.of(StationCondition.values()), List.copyOf(ATTENTION.keySet()));
        ATTENTION.forEach((condition, level) -> assertEquals(level, condition.attention()));
    }

    @Test
    void noReasonReportedNoneInvented() {
        var causes = List.of(
                StationCondition.STARVED,
                StationCondition.BLOCKED,
                StationCondition.MISSING_PARTS,
                StationCondition.BREAKDOWN,
                StationCondition.SHORT_STOP,
                StationCondition.PLANNED_STOP);
        for (var state : PackMlState.values()) {
            for (var unnamed : List.of(StopReason.NONE, new StopReason(Kind.OTHER, "E-17"))) {
                causes.forEach(cause -> assertNotEquals(cause, StationCondition.of(state, unnamed)));
            }
        }
    }

    @Test
    void aCodeOfTheSourceNeverChangesTheCondition() {
        for (var state : PackMlState.values()) {
            for (var kind : Kind.values()) {
                assertEquals(
                        StationCondition.of(state, StopReason.of(kind)),
                        StationCondition.of(state, new StopReason(kind, "E-17")));
            }
        }
    }

    @Test
    void aStationThatIsNotAvailableIsStopped() {
        assertEquals(
                StationCondition.STOPPED,
                StationCondition.of(PackMlState.STOPPED, new StopReason(Kind.OTHER, "NotAvailable")));
    }
}
