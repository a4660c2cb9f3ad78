package linetwin.connectors.stationmodel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import linetwin.core.health.RejectionCode;
import linetwin.core.health.RejectionException;
import linetwin.core.id.UnitId;
import linetwin.core.model.OperationCounts;
import linetwin.core.model.PackMlState;
import linetwin.core.model.UnitOperation;
import linetwin.core.time.LineTime;
import linetwin.core.unit.Energy;
import org.jspecify.annotations.Nullable;

/**
 * Tags of a station, named after OPC 30050 if it defines a name. Value types are {@link Integer}, {@link Long},
 * {@link Double}, {@link String} and arrays of them. The tags directly below the station serve operators and general
 * clients; those below {@code Places} contain one element per place, times in microseconds of line time.
 */
public final class StationTags {
    public static final String STATE = "StateCurrent";
    public static final String STOP_REASON = "StopReason";
    public static final String PART_ID = "PartId";
    public static final String CYCLE_TIME = "CycleTime";
    public static final String GOOD = "ProdGoodCount";
    public static final String BAD = "ProdDefectiveCount";
    public static final String REWORK = "ProdReworkCount";
    public static final String ENERGY = "Energy";
    public static final String CONTENTS = "Contents";
    public static final String SIGNALS = "Signals/";

    static final String PLACE_STATE = "Places/StateCurrent";
    static final String PLACE_REASON = "Places/StopReason";
    static final String PLACE_SINCE = "Places/Since";
    static final String PLACE_PART = "Places/PartId";
    static final String WORK_PLANNED = "Places/WorkPlanned";
    static final String WORK_DONE = "Places/WorkDone";
    static final String WORK_RUNNING_SINCE = "Places/WorkRunningSince";

    /** Tags that a client needs to read a report; the others repeat them for operators. */
    public static final List<String> MIRRORED = List.of(
            PLACE_STATE,
            PLACE_REASON,
            PLACE_SINCE,
            PLACE_PART,
            WORK_PLANNED,
            WORK_DONE,
            WORK_RUNNING_SINCE,
            CYCLE_TIME,
            GOOD,
            BAD,
            REWORK,
            ENERGY);

    private static final long NO_WORK = -1;
    private static final double MICROS_PER_SECOND = 1e6;

    private StationTags() {}

    /** Values by tag, in the order in which a client should receive them. */
    public static Map<String, Object> of(StationReport report) {
        var tags = new LinkedHashMap<String, Object>();
        var leading = report.leadingPlace();
        tags.put(STATE, leading.state().number());
        tags.put(STOP_REASON, ReasonText.of(leading.reason()));
        tags.put(PART_ID, part(leading));
        tags.put(CYCLE_TIME, MicrosecondSpan.of(report.lastCycle()) / MICROS_PER_SECOND);
        tags.put(GOOD, report.counts().good());
        tags.put(BAD, report.counts().bad());
        tags.put(REWORK, report.counts().rework());
        tags.put(ENERGY, report.energy().inKilowattHours());
        var places = report.places();
        tags.put(PLACE_STATE, array(places, p -> p.state().number(), Integer[]::new));
        tags.put(PLACE_REASON, array(places, p -> ReasonText.of(p.reason()), String[]::new));
        tags.put(PLACE_SINCE, array(places, p -> p.since().micros(), Long[]::new));
        tags.put(PLACE_PART, array(places, StationTags::part, String[]::new));
        tags.put(WORK_PLANNED, work(places, w -> MicrosecondSpan.of(w.planned())));
        tags.put(WORK_DONE, work(places, w -> MicrosecondSpan.of(w.done())));
        tags.put(WORK_RUNNING_SINCE, work(places, w -> w.runningSince().micros()));
        return tags;
    }

    private static String part(PlaceReport place) {
        return place.unit().map(UnitId::toString).orElse("");
    }

    private static <T> T[] array(List<PlaceReport> places, Function<PlaceReport, T> value, IntFunction<T[]> type) {
        return places.stream().map(value).toArray(type);
    }

    private static Long[] work(List<PlaceReport> places, Function<UnitOperation, Long> value) {
        return array(places, p -> p.work().map(value).orElse(NO_WORK), Long[]::new);
    }

    /**
     * Reads the report of a station from its tags.
     *
     * @return report; empty while a tag is missing, or while the arrays differ in length because only part has arrived
     * @throws IllegalArgumentException if a value has a wrong type or is out of range
     */
    public static Optional<StationReport> report(Map<String, Object> tags) {
        if (!tags.keySet().containsAll(MIRRORED)) {
            return Optional.empty();
        }
        var states = get(tags, PLACE_STATE, Integer[].class);
        var columns = List.of(
                get(tags, PLACE_REASON, String[].class),
                get(tags, PLACE_SINCE, Long[].class),
                get(tags, PLACE_PART, String[].class),
                get(tags, WORK_PLANNED, Long[].class),
                get(tags, WORK_DONE, Long[].class),
                get(tags, WORK_RUNNING_SINCE, Long[].class));
        if (columns.stream().anyMatch(c -> c.length != states.length)) {
            return Optional.empty();
        }
        var places = new ArrayList<PlaceReport>();
        IntStream.range(0, states.length).forEach(i -> places.add(place(tags, i)));
        return Optional.of(new StationReport(
                places,
                0,
                new OperationCounts(
                        get(tags, GOOD, Long.class), get(tags, BAD, Long.class), get(tags, REWORK, Long.class)),
                MicrosecondSpan.span(Math.round(get(tags, CYCLE_TIME, Double.class) * MICROS_PER_SECOND)),
                Energy.kilowattHours(get(tags, ENERGY, Double.class))));
    }

    private static PlaceReport place(Map<String, Object> tags, int index) {
        var part = get(tags, PLACE_PART, String[].class)[index];
        return new PlaceReport(
                state(get(tags, PLACE_STATE, Integer[].class)[index]),
                ReasonText.parse(get(tags, PLACE_REASON, String[].class)[index]),
                new LineTime(get(tags, PLACE_SINCE, Long[].class)[index]),
                part.isEmpty() ? Optional.empty() : Optional.of(StationJson.unit(part)),
                work(tags, index));
    }

    private static Optional<UnitOperation> work(Map<String, Object> tags, int index) {
        long planned = get(tags, WORK_PLANNED, Long[].class)[index];
        return planned == NO_WORK
                ? Optional.empty()
                : Optional.of(new UnitOperation(
                        MicrosecondSpan.span(planned),
                        MicrosecondSpan.span(get(tags, WORK_DONE, Long[].class)[index]),
                        new LineTime(get(tags, WORK_RUNNING_SINCE, Long[].class)[index])));
    }

    static PackMlState state(int number) {
        for (var state : PackMlState.values()) {
            if (state.number() == number) {
                return state;
            }
        }
        throw new RejectionException(RejectionCode.NO_STATE, number);
    }

    static <T> T get(Map<String, Object> tags, String tag, Class<T> type) {
        @Nullable Object value = tags.get(tag);
        if (!type.isInstance(value)) {
            throw value == null
                    ? new RejectionException(RejectionCode.FIELD_MISSING, tag)
                    : new RejectionException(RejectionCode.FIELD_TYPE, tag, type.getSimpleName(), value);
        }
        return type.cast(value);
    }
}
