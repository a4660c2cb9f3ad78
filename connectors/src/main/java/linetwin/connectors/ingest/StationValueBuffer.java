package linetwin.connectors.ingest;

import linetwin.connectors.tag.StationColumns;
import linetwin.core.model.Quality;
import linetwin.core.model.SignalBatch;

/** Buffers the values of one station in the open message, with their source times. */
final class StationValueBuffer {
    private final StationColumns columns;
    private final ContactMonitor.Station contact;
    private final SignalBatch.Rows rows = new SignalBatch.Rows();
    private ValueOrigin origin = ValueOrigin.REPORTED;
    private Quality worst = Quality.GOOD;

    StationValueBuffer(StationColumns columns, ContactMonitor.Station contact) {
        this.columns = columns;
        this.contact = contact;
    }

    StationColumns columns() {
        return columns;
    }

    ContactMonitor.Station contact() {
        return contact;
    }

    SignalBatch.Rows rows() {
        return rows;
    }

    ValueOrigin origin() {
        return origin;
    }

    /** True if a value of this origin can join the buffered ones. */
    boolean takes(ValueOrigin other) {
        return rows.isEmpty() || origin == other;
    }

    void add(int column, double value, Quality quality, long sourceMicros, ValueOrigin how) {
        origin = how;
        worst = quality.compareTo(worst) > 0 ? quality : worst;
        rows.add(column, value, quality, sourceMicros);
    }

    /**
     * Resets the worst quality after all values were taken.
     *
     * @return worst quality of the taken values
     */
    Quality taken() {
        var was = worst;
        worst = Quality.GOOD;
        return was;
    }
}
