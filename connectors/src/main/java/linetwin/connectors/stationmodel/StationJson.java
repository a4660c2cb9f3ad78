package linetwin.connectors.stationmodel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import linetwin.core.feed.LineClock;
import linetwin.core.feed.LineHistory;
import linetwin.core.health.RejectionCode;
import linetwin.core.health.RejectionException;
import linetwin.core.id.UnitId;
import linetwin.core.model.OperationCounts;
import linetwin.core.model.PackMlState;
import linetwin.core.model.Quality;
import linetwin.core.model.UnitOperation;
import linetwin.core.model.UnitState;
import linetwin.core.time.LineTime;
import linetwin.core.unit.Energy;

/**
 * JSON form of the reports, one object per message. {@code time} is the source time; fields that end in {@code Micros}
 * are line times or durations in microseconds; cycle times are in seconds, energies in kWh. Reading throws
 * {@link RejectionException} with the name of the invalid field.
 */
public final class StationJson {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final double MICROS_PER_SECOND = 1e6;

    private StationJson() {}

    public static byte[] station(Instant time, StationReport report) {
        var json = JSON.createObjectNode().put("time", time.toString());
        var leading = report.leadingPlace();
        json.put("state", leading.state().name());
        json.put("stopReason", ReasonText.of(leading.reason()));
        json.put("partId", leading.unit().map(UnitId::toString).orElse(""));
        json.put("cycleTime", MicrosecondSpan.of(report.lastCycle()) / MICROS_PER_SECOND);
        json.put("good", report.counts().good());
        json.put("bad", report.counts().bad());
        json.put("rework", report.counts().rework());
        json.put("energy", report.energy().inKilowattHours());
        var places = json.putArray("places");
        report.places().forEach(place -> put(place, places.addObject()));
        return bytes(json);
    }

    private static void put(PlaceReport place, ObjectNode json) {
        json.put("state", place.state().name());
        json.put("stopReason", ReasonText.of(place.reason()));
        json.put("sinceMicros", place.since().micros());
        place.unit().ifPresent(unit -> json.put("partId", unit.toString()));
        place.work().ifPresent(work -> json.putObject("work")
                .put("plannedMicros", MicrosecondSpan.of(work.planned()))
                .put("doneMicros", MicrosecondSpan.of(work.done()))
                .put("runningSinceMicros", work.runningSince().micros()));
    }

    public static byte[] contents(Instant time, List<UnitState> units) {
        var json = JSON.createObjectNode().put("time", time.toString());
        var list = json.putArray("units");
        UnitText.of(units).forEach(list::add);
        return bytes(json);
    }

    public static byte[] signals(Instant time, Map<String, SignalReport> signals) {
        var json = JSON.createObjectNode().put("time", time.toString());
        var all = json.putObject("signals");
        signals.forEach((id, signal) -> all.putObject(id)
                .put("value", signal.value())
                .put("quality", signal.quality().name())
                .put("time", signal.time().toString()));
        return bytes(json);
    }

    public static byte[] line(Instant time, LineReport line) {
        var json = JSON.createObjectNode().put("time", time.toString()).put("run", line.run());
        json.putObject("clock")
                .put("anchor", line.clock().anchor().toString())
                .put("lineTimeMicros", line.clock().lineTime().micros())
                .put("pace", line.clock().pace());
        json.put("shipped", line.shipped()).put("scrapped", line.scrapped());
        var roster =
                json.putObject("roster").put("atMicros", line.at().micros()).putArray("units");
        line.roots().forEach(unit -> roster.add(unit.toString()));
        return bytes(json);
    }

    public static byte[] history(LineHistory history) {
        var json = JSON.createObjectNode()
                .put("run", history.run())
                .put("untilMicros", history.until().micros());
        var periods = json.putArray("periods");
        history.periods().forEach(sums -> sums.forEach(periods.addArray()::add));
        return bytes(json);
    }

    private static byte[] bytes(ObjectNode json) {
        try {
            return JSON.writeValueAsBytes(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree of plain values can be written", e);
        }
    }

    /** Parses a message into a tree for the readers below. */
    public static JsonNode read(byte[] message) {
        try {
            var json = JSON.readTree(message);
            if (json != null && json.isObject()) {
                return json;
            }
            throw new RejectionException(RejectionCode.NO_JSON_OBJECT);
        } catch (JsonProcessingException e) {
            throw new RejectionException(RejectionCode.INVALID_FORMAT, "JSON", e.getOriginalMessage());
        } catch (IOException e) {
            throw new RejectionException(RejectionCode.INVALID_FORMAT, "JSON", e);
        }
    }

    public static Instant time(JsonNode json) {
        return instant(field(json, "time").asText());
    }

    public static StationReport station(JsonNode json) {
        var places = new ArrayList<PlaceReport>();
        field(json, "places").forEach(place -> places.add(place(place)));
        return new StationReport(
                places,
                0,
                new OperationCounts(whole(json, "good"), whole(json, "bad"), whole(json, "rework")),
                MicrosecondSpan.span(Math.round(number(json, "cycleTime") * MICROS_PER_SECOND)),
                Energy.kilowattHours(number(json, "energy")));
    }

    private static PlaceReport place(JsonNode json) {
        return new PlaceReport(
                named(
                        PackMlState.class,
                        RejectionCode.NO_STATE,
                        field(json, "state").asText()),
                ReasonText.parse(field(json, "stopReason").asText()),
                lineTime(json, "sinceMicros"),
                Optional.ofNullable(json.get("partId")).map(n -> unit(n.asText())),
                Optional.ofNullable(json.get("work")).map(StationJson::work));
    }

    private static UnitOperation work(JsonNode json) {
        return new UnitOperation(
                span(json, "plannedMicros"), span(json, "doneMicros"), lineTime(json, "runningSinceMicros"));
    }

    public static List<UnitState> contents(JsonNode json) {
        var lines = new ArrayList<String>();
        field(json, "units").forEach(unit -> lines.add(unit.asText()));
        return UnitText.parse(lines);
    }

    public static Map<String, SignalReport> signals(JsonNode json) {
        var signals = new TreeMap<String, SignalReport>();
        field(json, "signals").properties().forEach(signal -> signals.put(signal.getKey(), signal(signal.getValue())));
        return signals;
    }

    private static SignalReport signal(JsonNode json) {
        return new SignalReport(
                number(json, "value"),
                named(
                        Quality.class,
                        RejectionCode.NO_QUALITY_NAME,
                        field(json, "quality").asText()),
                time(json));
    }

    public static LineReport line(JsonNode json) {
        var clock = field(json, "clock");
        var roster = field(json, "roster");
        var roots = new ArrayList<UnitId>();
        field(roster, "units").forEach(unit -> roots.add(unit(unit.asText())));
        return new LineReport(
                field(json, "run").asText(),
                new LineClock(
                        instant(field(clock, "anchor").asText()),
                        lineTime(clock, "lineTimeMicros"),
                        number(clock, "pace")),
                lineTime(roster, "atMicros"),
                roots,
                whole(json, "shipped"),
                whole(json, "scrapped"));
    }

    public static LineHistory history(JsonNode json) {
        var periods = new ArrayList<List<Long>>();
        field(json, "periods").forEach(period -> periods.add(sums(period)));
        return new LineHistory(field(json, "run").asText(), lineTime(json, "untilMicros"), periods);
    }

    private static List<Long> sums(JsonNode json) {
        var sums = new ArrayList<Long>();
        for (int i = 0; i < json.size(); i++) {
            sums.add(whole("periods", json.get(i)));
        }
        return sums;
    }

    static UnitId unit(String serial) {
        try {
            return UnitId.parse(serial);
        } catch (IllegalArgumentException _) {
            throw new RejectionException(RejectionCode.NO_SERIAL, serial);
        }
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException _) {
            throw new RejectionException(RejectionCode.NO_TIME, text);
        }
    }

    private static <E extends Enum<E>> E named(Class<E> type, RejectionCode none, String name) {
        try {
            return Enum.valueOf(type, name);
        } catch (IllegalArgumentException _) {
            throw new RejectionException(none, name);
        }
    }

    private static JsonNode field(JsonNode json, String name) {
        var field = json.get(name);
        if (field == null || field.isNull()) {
            throw new RejectionException(RejectionCode.FIELD_MISSING, name);
        }
        return field;
    }

    private static double number(JsonNode json, String name) {
        var field = field(json, name);
        if (!field.isNumber()) {
            throw new RejectionException(RejectionCode.FIELD_NO_NUMBER, name, field);
        }
        return field.asDouble();
    }

    private static long whole(JsonNode json, String name) {
        return whole(name, field(json, name));
    }

    private static long whole(String name, JsonNode field) {
        if (!field.canConvertToLong()) {
            throw new RejectionException(RejectionCode.FIELD_NO_INTEGER, name, field);
        }
        return field.asLong();
    }

    private static LineTime lineTime(JsonNode json, String name) {
        return new LineTime(whole(json, name));
    }

    private static Duration span(JsonNode json, String name) {
        return MicrosecondSpan.span(whole(json, name));
    }
}
