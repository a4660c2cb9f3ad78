package linetwin.connectors.stationmodel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import linetwin.core.event.LineEvent;
import linetwin.core.event.LineEvent.ContentsReported;
import linetwin.core.event.LineEvent.CountsReported;
import linetwin.core.event.LineEvent.EnergyMetered;
import linetwin.core.event.LineEvent.PlaceReported;
import linetwin.core.event.LineEvent.RosterReported;
import linetwin.core.event.LineEvent.SignalMeasured;
import linetwin.core.id.PlaceId;
import linetwin.core.id.SignalId;
import linetwin.core.id.StationId;
import linetwin.core.model.UnitState;
import linetwin.core.time.LineTime;

/**
 * Mapper from reports to events: emits only the differences between a report and the previous one of the same source.
 * One instance per connection, so that all is emitted again after a loss of contact. Not thread-safe.
 */
public final class ReportEventMapper {
    private final Map<StationId, StationReport> stations = new TreeMap<>();
    private final Map<String, List<UnitState>> contents = new TreeMap<>();
    private final Map<String, SignalReport> signals = new TreeMap<>();

    /** Events of a station report; counters are emitted if they or the last cycle time have changed. */
    public List<LineEvent> station(LineTime at, StationId id, StationReport now) {
        var before = stations.put(id, now);
        var events = new ArrayList<LineEvent>();
        for (int i = 0; i < now.places().size(); i++) {
            var place = now.places().get(i);
            if (before == null
                    || i >= before.places().size()
                    || !place.equals(before.places().get(i))) {
                events.add(new PlaceReported(
                        at, new PlaceId(id, i), place.state(), place.reason(), place.since(), place.work()));
            }
        }
        if (before == null
                || !now.counts().equals(before.counts())
                || !now.lastCycle().equals(before.lastCycle())) {
            events.add(new CountsReported(at, id, now.counts(), now.lastCycle()));
        }
        if (before == null || !now.energy().equals(before.energy())) {
            events.add(new EnergyMetered(at, id, now.energy()));
        }
        return events;
    }

    /** Event with the units of a station, store or bench, if they have changed. */
    public List<LineEvent> contents(LineTime at, PublishedAsset asset, List<UnitState> now) {
        var before = contents.put(asset.code(), now);
        return now.equals(before) ? List.of() : List.of(new ContentsReported(at, asset.holder(), now));
    }

    /** Event with the value of a signal, if it has changed. */
    public List<LineEvent> signal(LineTime at, StationId station, SignalId signal, SignalReport now) {
        var before = signals.put(station + "/" + signal, now);
        return Objects.equals(before, now)
                ? List.of()
                : List.of(new SignalMeasured(at, station, signal, now.value(), now.quality()));
    }

    /** Event with the roster, on every report: it also corrects contradictory reports of two sources. */
    public List<LineEvent> roster(LineReport line) {
        return List.of(new RosterReported(line.at(), line.roots(), line.shipped(), line.scrapped()));
    }
}
