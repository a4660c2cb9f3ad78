package linetwin.ui.cli.line;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import linetwin.core.id.SignalId;
import linetwin.core.id.StationId;
import linetwin.core.session.LatestValue;
import linetwin.core.session.Session;

/** Newest value of each signal as JSON: its source, its time, and its validity. */
public final class StationSignalJson {
    /** Interval of the check for staleness, which begins without any message. */
    private static final Duration LOOK = Duration.ofMillis(500);

    private final Session session;
    private final Map<StationId, List<SignalId>> stale = new TreeMap<>();
    private Instant now = Instant.MIN;
    private Instant nextLook = Instant.MIN;
    private boolean looking;

    public StationSignalJson(Session session) {
        this.session = session;
    }

    /** Begins a check of all stations. */
    public void begin(Instant time) {
        now = time;
        looking = !now.isBefore(nextLook);
        if (looking) {
            nextLook = now.plus(LOOK);
        }
    }

    /** True if the set of stale signals of this station has changed since the last check. */
    boolean hasStalenessChanged(StationId station) {
        if (!looking) {
            return false;
        }
        var found = session.values(station).stream()
                .filter(value -> value.isStale(now))
                .map(LatestValue::signal)
                .toList();
        return !found.equals(stale.put(station, found));
    }

    void write(StationId station, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("signals");
        for (var value : session.values(station)) {
            json.writeObjectFieldStart(value.signal().toString());
            // Exact: a measured value is not a calculated figure. An unreadable value (NaN) becomes null.
            json.writeNumberField("value", value.value());
            json.writeStringField("quality", value.quality().name());
            json.writeStringField("source", value.source().code());
            json.writeStringField("sourceTime", value.sourceTime().toString());
            json.writeStringField("arrival", value.arrival().toString());
            json.writeBooleanField("stale", value.isStale(now));
            json.writeEndObject();
        }
        json.writeEndObject();
    }
}
