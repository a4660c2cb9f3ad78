package linetwin.connectors.ingest;

import linetwin.connectors.tag.StationColumns;
import linetwin.core.model.Quality;
import linetwin.core.model.SignalBatch;

/** Buffers the values of one station that arrived in the open message, with their source times. */
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

    /** Checks that a value of this origin can join the buffered ones. */
    boolean takes(ValueOrigin other) {
        return rows.isEmpty() || origin == other;
    }

    void add(int column, double value, Quality quality, long sourceMicros, ValueOrigin how) {
        origin = how;
        worst = quality.compareTo(worst) > 0 ? quality : worst;
        rows.add(column, value, quality, sourceMicros);
    }

    /** Begins anew, after all were taken. @return the worst quality among them */
    Quality taken() {
        var was = worst;
        worst = Quality.GOOD;
        return was;
    }
}
