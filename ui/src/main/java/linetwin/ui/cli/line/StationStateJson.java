package linetwin.ui.cli.line;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import linetwin.core.id.StationId;
import linetwin.core.model.LineState;
import linetwin.core.model.StationState;
import linetwin.core.model.StationSummary;

/**
 * Stations as JSON, one object on one line for each that changed. The plant and its mirror write the same fields, so
 * that two processes can be compared. {@code since} is line time in seconds, exact to the microsecond.
 */
public final class StationStateJson {
    private static final double NANOS_PER_SECOND = 1e9;

    private final Optional<StationSignalJson> signals;
    private final Map<StationId, String> written = new TreeMap<>();
    private final Map<StationId, StationState> seen = new TreeMap<>();

    /** Stations without their signals. */
    public StationStateJson() {
        this.signals = Optional.empty();
    }

    /** Stations with their signals. */
    public StationStateJson(StationSignalJson signals) {
        this.signals = Optional.of(signals);
    }

    /** Passes on a line for each station whose line differs from the one before. */
    @SuppressWarnings("ReferenceEquality") // States are immutable: what did not change is the same object.
    public void writeChanges(LineState line, Consumer<String> out) {
        for (var station : line.allStations()) {
            boolean turned =
                    signals.filter(it -> it.hasStalenessChanged(station.id())).isPresent();
            if (seen.put(station.id(), station) == station && !turned) {
                continue;
            }
            var text = text(station);
            if (!text.equals(written.put(station.id(), text))) {
                out.accept(text);
            }
        }
    }

    private String text(StationState station) {
        return FiniteJsonGenerator.line(json -> write(station, json));
    }

    private void write(StationState station, JsonGenerator json) throws IOException {
        json.writeStringField("station", station.id().toString());
        json.writeStringField("state", station.state().name());
        json.writeNumberField("since", station.since().inSeconds());
        json.writeStringField("reason", station.reason().kind().name());
        if (!station.reason().code().isEmpty()) {
            json.writeStringField("code", station.reason().code());
        }
        condition(StationSummary.of(station), json);
        units(station, json);
        json.writeNumberField("good", station.counts().good());
        json.writeNumberField("bad", station.counts().bad());
        json.writeNumberField("rework", station.counts().rework());
        json.writeNumberField("lastCycle", station.lastCycle().toNanos() / NANOS_PER_SECOND);
        json.writeStringField("contact", station.contact().kind().name());
        json.writeBooleanField("stale", !station.inContact());
        if (signals.isPresent()) {
            signals.get().write(station.id(), json);
        }
    }

    private static void condition(StationSummary summary, JsonGenerator json) throws IOException {
        json.writeStringField("condition", summary.condition().name());
        json.writeNumberField("affected", summary.affected().size());
        json.writeNumberField("places", summary.places());
    }

    private static void units(StationState station, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("units");
        for (var place : station.places()) {
            if (place.unit().isPresent()) {
                json.writeString(place.unit().get().toString());
            }
        }
        json.writeEndArray();
        json.writeNumberField("queue", station.queue().size());
    }
}
