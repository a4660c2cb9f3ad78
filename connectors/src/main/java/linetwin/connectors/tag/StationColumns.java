package linetwin.connectors.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import linetwin.core.id.SignalId;
import linetwin.core.id.StationId;
import linetwin.core.model.SignalSchema;

/**
 * Signals of one station, numbered in the order in which their tags were bound, so that no value is looked up by name.
 * Thread-safe.
 */
public final class StationColumns {
    private final StationId station;
    private final Map<SignalId, Integer> numbers = new TreeMap<>();
    private final List<SignalId> signals = new ArrayList<>();
    private SignalSchema schema = SignalSchema.EMPTY;

    public StationColumns(StationId station) {
        this.station = station;
    }

    public StationId station() {
        return station;
    }

    /** Column of a signal; two tags of the same signal share it. */
    public synchronized int of(SignalId signal) {
        return numbers.computeIfAbsent(signal, s -> {
            signals.add(s);
            return signals.size() - 1;
        });
    }

    /** Schema of all signals bound until now. */
    public synchronized SignalSchema schema() {
        if (schema.size() < signals.size()) {
            schema = SignalSchema.of(signals);
        }
        return schema;
    }
}
