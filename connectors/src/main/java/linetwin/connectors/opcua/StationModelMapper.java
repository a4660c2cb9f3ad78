package linetwin.connectors.opcua;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import linetwin.connectors.ingest.SourceIngest;
import linetwin.connectors.stationmodel.LineTags;
import linetwin.connectors.stationmodel.PublishedAsset;
import linetwin.connectors.stationmodel.SignalReport;
import linetwin.connectors.stationmodel.SignalText;
import linetwin.connectors.stationmodel.StationTags;
import linetwin.connectors.stationmodel.UnitText;
import linetwin.core.health.RejectionReason;
import linetwin.core.model.Quality;
import linetwin.core.model.UnitHolder;

/**
 * Maps values of tags to reports of our own station model. Values are collected one by one, then all that arrived
 * together are reported. An unusable value leaves the previous one in place; one that cannot be read is counted and
 * skipped. Not thread-safe.
 */
final class StationModelMapper {
    private final SourceIngest ingest;
    private final Map<String, Object> line = new TreeMap<>();
    private final Map<String, Values> assets = new TreeMap<>();
    private final Set<Values> fresh = new LinkedHashSet<>();
    private boolean lineFresh;

    StationModelMapper(SourceIngest ingest) {
        this.ingest = ingest;
    }

    /** Stores the newest value of a tag. Bad values without content are ignored. */
    void value(StationModelTag tag, Object value, Quality quality, Instant time) {
        if (tag.asset().isEmpty()) {
            ofLine(tag.name(), value, time);
            return;
        }
        var asset = tag.asset().get();
        var values = assets.computeIfAbsent(asset.code(), _ -> new Values(asset));
        values.take(tag.name(), value, quality, time);
        fresh.add(values);
    }

    private void ofLine(String name, Object value, Instant time) {
        if (name.equals(LineTags.SUMS)) {
            guarded("line/" + name, () -> ingest.reports().acceptHistory(LineTags.history(value)));
            return;
        }
        if (name.equals(LineTags.HEARTBEAT)) {
            ingest.reports().acceptHeartbeat(time);
        }
        // The heartbeat counts too: while the line stands still it is the only change, and the roster must be reported
        // again.
        line.put(name, value);
        lineFresh = true;
    }

    /** Reports the changes since the last call. */
    void report() {
        if (lineFresh) {
            lineFresh = false;
            guarded("line", () -> LineTags.report(line).ifPresent(ingest.reports()::acceptLine));
        }
        if (ingest.reports().hasLineClock()) {
            fresh.forEach(values -> guarded(values.asset.code(), () -> values.acceptInto(ingest)));
            fresh.clear();
        }
    }

    private void guarded(String where, Runnable report) {
        try {
            report.run();
        } catch (RuntimeException e) {
            // A value of the server must not end the connection.
            ingest.errors().reportMalformed(where, RejectionReason.of(e));
        }
    }

    /** Newest values of one asset. */
    private static final class Values {
        private final PublishedAsset asset;
        private final Map<String, Object> tags = new TreeMap<>();
        private final Map<String, SignalReport> signals = new TreeMap<>();
        private Instant newest = Instant.MIN;
        private boolean tagsFresh;

        Values(PublishedAsset asset) {
            this.asset = asset;
        }

        void take(String name, Object value, Quality quality, Instant time) {
            if (name.startsWith(StationTags.SIGNALS)) {
                if (value instanceof Number number) {
                    var id = name.substring(StationTags.SIGNALS.length());
                    signals.put(id, new SignalReport(number.doubleValue(), quality, time));
                }
            } else if (quality != Quality.BAD) {
                tags.put(name, value);
                tagsFresh = true;
                newest = time.isAfter(newest) ? time : newest;
            }
        }

        void acceptInto(SourceIngest ingest) {
            var ready = tagsFresh;
            tagsFresh = false;
            if (ready && tags.get(StationTags.CONTENTS) instanceof String[] lines) {
                ingest.reports().acceptContents(asset, newest, UnitText.parse(Arrays.asList(lines)));
            }
            if (asset.holder() instanceof UnitHolder.OfStation(var id)) {
                if (ready) {
                    StationTags.report(tags)
                            .ifPresent(report -> ingest.reports().acceptStation(asset, id, newest, report));
                }
                signals.forEach(
                        (signal, report) -> ingest.reports().acceptSignal(id, SignalText.parse(signal), report));
                signals.clear();
            }
        }
    }
}
