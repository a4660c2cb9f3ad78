package linetwin.connectors.stationmodel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import linetwin.core.health.RejectionCode;
import linetwin.core.health.RejectionException;
import linetwin.core.id.StationId;
import linetwin.core.id.UnitId;
import linetwin.core.model.UnitLocation;
import linetwin.core.model.UnitState;
import linetwin.core.time.LineTime;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * Text form of a unit, one line each: {@code serial|location|since|entered|last station|failed at|reworks}, times in
 * microseconds of line time. Components follow their unit in the order of assembly, so the pairs of child and parent,
 * and with them the whole genealogy, can be read from the list.
 */
public final class UnitText {
    private static final int FIELDS = 7;

    private UnitText() {}

    public static List<String> of(List<UnitState> units) {
        return units.stream().map(UnitText::of).toList();
    }

    private static String of(UnitState unit) {
        return String.join(
                "|",
                unit.id().toString(),
                LocationText.of(unit.location()),
                Long.toString(unit.since().micros()),
                Long.toString(unit.entered().micros()),
                unit.lastStation().map(StationId::toString).orElse(""),
                unit.failedAt().map(StationId::toString).orElse(""),
                Integer.toString(unit.reworks()));
    }

    /**
     * Parses the lines of {@link #of}.
     *
     * @throws IllegalArgumentException if a line is no unit
     */
    public static List<UnitState> parse(List<String> lines) {
        var units = lines.stream().map(UnitText::parse).toList();
        Map<UnitId, PVector<UnitId>> parts = new TreeMap<>();
        for (var unit : units) {
            if (unit.location() instanceof UnitLocation.BuiltInto(var assembly)) {
                parts.merge(assembly, TreePVector.singleton(unit.id()), (all, one) -> all.plusAll(one));
            }
        }
        var whole = new ArrayList<UnitState>();
        units.forEach(unit -> whole.add(unit.fittedWith(parts.getOrDefault(unit.id(), TreePVector.empty()))));
        return whole;
    }

    private static UnitState parse(String line) {
        var fields = line.split("\\|", -1);
        if (fields.length != FIELDS) {
            throw new RejectionException(RejectionCode.NO_UNIT_LINE, line);
        }
        try {
            return parse(fields);
        } catch (RejectionException e) {
            throw e;
        } catch (IllegalArgumentException _) {
            throw new RejectionException(RejectionCode.NO_UNIT_LINE, line);
        }
    }

    private static UnitState parse(String[] fields) {
        return new UnitState(
                UnitId.parse(fields[0]),
                LocationText.parse(fields[1]),
                new LineTime(Long.parseLong(fields[2])),
                new LineTime(Long.parseLong(fields[3])),
                station(fields[4]),
                station(fields[5]),
                Integer.parseInt(fields[6]),
                TreePVector.empty());
    }

    private static Optional<StationId> station(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(new StationId(text));
    }
}
