package linetwin.core.id;

/** Place of a station on which a unit can be worked; the first has index 0. */
public record PlaceId(StationId station, int index) implements Comparable<PlaceId> {
    public PlaceId {
        if (index < 0) {
            throw new IllegalArgumentException("A place index must not be negative, was %s".formatted(index));
        }
    }

    @Override
    public int compareTo(PlaceId other) {
        int byStation = station.compareTo(other.station);
        return byStation != 0 ? byStation : Integer.compare(index, other.index);
    }

    /** Station and place number from 1, such as {@code C70/3}. */
    @Override
    public String toString() {
        return station + "/" + (index + 1);
    }
}
