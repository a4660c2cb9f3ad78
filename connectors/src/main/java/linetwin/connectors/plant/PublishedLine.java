package linetwin.connectors.plant;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import linetwin.connectors.stationmodel.PublishedAsset;
import linetwin.connectors.stationmodel.SignalReport;
import linetwin.connectors.stationmodel.StationReport;
import linetwin.core.id.UnitId;
import linetwin.core.model.LineState;
import linetwin.core.model.SignalState;
import linetwin.core.model.StationState;
import linetwin.core.model.UnitHolder;
import linetwin.core.model.UnitState;
import linetwin.core.time.LineTime;
import org.jspecify.annotations.Nullable;

/**
 * What one source has been told of the line so far; tells only what has changed since. States are immutable, and what
 * did not change is the same object; comparing values would walk whole genealogies at every step.
 */
@SuppressWarnings("ReferenceEquality")
final class PublishedLine {
    private final FaultInjector mouth;
    private final List<PublishedAsset> assets;
    private final Map<String, StationState> stations = new TreeMap<>();
    private final Map<String, List<UnitState>> contents = new TreeMap<>();
    private @Nullable LineState newest;

    PublishedLine(FaultInjector mouth, List<PublishedAsset> assets) {
        this.mouth = mouth;
        this.assets = assets;
    }

    /** Publishes the line as it is at {@code time}; {@code wallAt} says when a moment of the line was. */
    void publish(LineState line, Instant time, Function<LineTime, Instant> wallAt) {
        if (line == newest) {
            return;
        }
        newest = line;
        for (var asset : assets) {
            if (asset.holder() instanceof UnitHolder.OfStation(var id)) {
                station(asset, line.station(id), time, wallAt);
            }
            var units = Contents.of(line, asset.holder());
            if (!same(units, contents.put(asset.code(), units))) {
                mouth.tell(new PublishedUpdate.OfContents(asset, time, units), time);
            }
        }
    }

    private void station(PublishedAsset asset, StationState now, Instant time, Function<LineTime, Instant> wallAt) {
        var before = stations.put(asset.code(), now);
        if (before == now) {
            return;
        }
        var report = StationReport.of(now);
        if (before == null || !report.equals(StationReport.of(before))) {
            mouth.tell(new PublishedUpdate.OfStation(asset, time, report), time);
        }
        if (before == null || before.signals() != now.signals()) {
            mouth.tell(new PublishedUpdate.OfSignals(asset, time, signals(now, wallAt)), time);
        }
    }

    private static Map<String, SignalReport> signals(StationState station, Function<LineTime, Instant> wallAt) {
        var reports = new TreeMap<String, SignalReport>();
        for (SignalState signal : station.signals().values()) {
            reports.put(
                    signal.id().toString(),
                    new SignalReport(signal.value(), signal.quality(), wallAt.apply(signal.at())));
        }
        return reports;
    }

    private static boolean same(List<UnitState> now, @Nullable List<UnitState> before) {
        if (before == null || before.size() != now.size()) {
            return false;
        }
        for (int i = 0; i < now.size(); i++) {
            if (now.get(i) != before.get(i)) {
                return false;
            }
        }
        return true;
    }

    /** What a holder holds. */
    static final class Contents {
        private Contents() {}

        /** The units in it in order of waiting, each followed by all that is built into it. */
        static List<UnitState> of(LineState line, UnitHolder holder) {
            var all = new ArrayList<UnitState>();
            roots(line, holder).forEach(unit -> add(line, unit, all));
            return all;
        }

        private static List<UnitId> roots(LineState line, UnitHolder holder) {
            var roots = new ArrayList<UnitId>();
            switch (holder) {
                case UnitHolder.OfStation(var id) -> {
                    line.station(id).places().forEach(p -> p.unit().ifPresent(roots::add));
                    roots.addAll(line.station(id).queue());
                }
                case UnitHolder.OfStore(var id) -> roots.addAll(line.store(id).units());
                case UnitHolder.OfBench(var id) -> {
                    line.bench(id).places().forEach(place -> place.ifPresent(roots::add));
                    roots.addAll(line.bench(id).queue());
                }
            }
            return roots;
        }

        private static void add(LineState line, UnitId id, List<UnitState> all) {
            line.unit(id).ifPresent(unit -> {
                all.add(unit);
                unit.components().forEach(part -> add(line, part, all));
            });
        }
    }
}
