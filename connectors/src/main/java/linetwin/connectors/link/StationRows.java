package linetwin.connectors.link;

import linetwin.core.model.Quality;
import linetwin.core.model.SignalBatch;

/** The values of one station that came in the present message, with their source times. */
final class StationRows {
    private final Columns columns;
    private final Contacts.Station contact;
    private final SignalBatch.Rows rows = new SignalBatch.Rows();
    private Delivery delivery = Delivery.FRESH;
    private Quality worst = Quality.GOOD;

    StationRows(Columns columns, Contacts.Station contact) {
        this.columns = columns;
        this.contact = contact;
    }

    Columns columns() {
        return columns;
    }

    Contacts.Station contact() {
        return contact;
    }

    SignalBatch.Rows rows() {
        return rows;
    }

    Delivery delivery() {
        return delivery;
    }

    Quality worst() {
        return worst;
    }

    /** Whether a value delivered so can go with those that wait. */
    boolean takes(Delivery other) {
        return rows.isEmpty() || delivery == other;
    }

    void add(int column, double value, Quality quality, long sourceMicros, Delivery how) {
        delivery = how;
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
