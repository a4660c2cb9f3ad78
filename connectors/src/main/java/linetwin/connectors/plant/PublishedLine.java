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
 * Line as published by one source so far; publishes changes only. Changes are found by object identity: states are
 * immutable, an unchanged state is the same object, and a comparison of values would walk whole genealogies at every
 * step.
 */
@SuppressWarnings("ReferenceEquality")
final class PublishedLine {
    private final FaultInjector faults;
    private final List<PublishedAsset> assets;
    private final Map<String, StationState> stations = new TreeMap<>();
    private final Map<String, List<UnitState>> contents = new TreeMap<>();
    private @Nullable LineState newest;

    PublishedLine(FaultInjector faults, List<PublishedAsset> assets) {
        this.faults = faults;
        this.assets = assets;
    }

    /**
     * Publishes the changes of the line.
     *
     * @param time wall-clock time of the publication
     * @param wallAt conversion of line time to wall-clock time
     */
    void publish(LineState line, Instant time, Function<LineTime, Instant> wallAt) {
        if (line == newest) {
            return;
        }
        newest = line;
        for (var asset : assets) {
            if (asset.holder() instanceof UnitHolder.OfStation(var id)) {
                station(asset, line.station(id), time, wallAt);
            }
            var units = HolderContents.of(line, asset.holder());
            if (!same(units, contents.put(asset.code(), units))) {
                faults.publish(new PublishedUpdate.OfContents(asset, time, units), time);
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
            faults.publish(new PublishedUpdate.OfStation(asset, time, report), time);
        }
        if (before == null || before.signals() != now.signals()) {
            faults.publish(new PublishedUpdate.OfSignals(asset, time, signals(now, wallAt), measured(now)), time);
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

    private static Map<String, LineTime> measured(StationState station) {
        var times = new TreeMap<String, LineTime>();
        station.signals().values().forEach(signal -> times.put(signal.id().toString(), signal.at()));
        return times;
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

    /** Reader of the units in a station, store or bench. */
    static final class HolderContents {
        private HolderContents() {}

        /** Lists the units in the order of the queue, each followed by all units that are built into it. */
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
