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

/** The newest value of each signal as JSON: where it came from, when, and whether it may be taken for the present. */
public final class SignalLines {
    /** Staleness comes with time, not with a message, and is looked for this often. */
    private static final Duration LOOK = Duration.ofMillis(500);

    private final Session session;
    private final Map<StationId, List<SignalId>> stale = new TreeMap<>();
    private Instant now = Instant.MIN;
    private Instant nextLook = Instant.MIN;
    private boolean looking;

    public SignalLines(Session session) {
        this.session = session;
    }

    /** Begins a look at all stations. */
    public void at(Instant moment) {
        now = moment;
        looking = !now.isBefore(nextLook);
        if (looking) {
            nextLook = now.plus(LOOK);
        }
    }

    /** Whether another set of this station's signals is stale than at the last look. */
    boolean turned(StationId station) {
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
            JsonFigures.write(json, "value", value.value());
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
