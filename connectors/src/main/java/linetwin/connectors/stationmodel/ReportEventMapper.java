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
 * The events that follow from reports: only what a report says anew, compared with what the same source said before.
 * One for each connection, so that all is said again after a loss. Not safe for several threads.
 */
public final class ReportEventMapper {
    private final Map<StationId, StationReport> stations = new TreeMap<>();
    private final Map<String, List<UnitState>> contents = new TreeMap<>();
    private final Map<String, SignalReport> signals = new TreeMap<>();

    /** What a station says anew; its counters speak when they or the last cycle change. */
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

    /** What a station, store or bench holds anew. */
    public List<LineEvent> contents(LineTime at, PublishedAsset asset, List<UnitState> now) {
        var before = contents.put(asset.code(), now);
        return now.equals(before) ? List.of() : List.of(new ContentsReported(at, asset.holder(), now));
    }

    /** A value that a signal has anew. */
    public List<LineEvent> signal(LineTime at, StationId station, SignalId signal, SignalReport now) {
        var before = signals.put(station + "/" + signal, now);
        return Objects.equals(before, now)
                ? List.of()
                : List.of(new SignalMeasured(at, station, signal, now.value(), now.quality()));
    }

    /** The roster, every time: it also heals what two sources told crosswise. */
    public List<LineEvent> roster(LineReport line) {
        return List.of(new RosterReported(line.at(), line.roots(), line.shipped(), line.scrapped()));
    }
}
