package linetwin.core.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import linetwin.core.id.PlaceId;
import linetwin.core.time.LineTime;

/**
 * The condition of a station of one or more places, and the places in it. An abnormal or unknown place decides for the
 * station, however many others work. Otherwise a working place decides: a station that works on one unit and waits for
 * the next is working.
 *
 * @param condition of the station
 * @param affected the places in this condition, at least one, by index
 * @param places number of places of the station
 * @param since beginning of this condition: the earliest of the affected places
 * @param reason reported by the place that has been affected longest
 * @param shares all conditions of the places, most attention first
 */
public record StationSummary(
        StationCondition condition,
        List<PlaceId> affected,
        int places,
        LineTime since,
        StopReason reason,
        List<Share> shares) {

    /** A condition and the number of places in it. */
    public record Share(StationCondition condition, int places) {}

    public StationSummary {
        affected = List.copyOf(affected);
        shares = List.copyOf(shares);
    }

    public static StationSummary of(StationState station) {
        return StationCondition.ofContact(station.contact().kind())
                .map(it -> withoutContact(station, it))
                .orElseGet(() -> inContact(station));
    }

    /** True where some places are in another condition. */
    public boolean isPartial() {
        return affected.size() < places;
    }

    public AttentionLevel attention() {
        return condition.attention();
    }

    private static StationSummary withoutContact(StationState station, StationCondition condition) {
        var all = station.places().stream().map(PlaceState::id).toList();
        var share = new Share(condition, all.size());
        return new StationSummary(
                condition, all, all.size(), station.contact().since(), StopReason.NONE, List.of(share));
    }

    private static StationSummary inContact(StationState station) {
        var places = station.places();
        var condition = places.stream()
                .map(StationSummary::conditionOf)
                .max(Comparator.comparing(StationSummary::rank).thenComparing(Comparator.naturalOrder()))
                .orElseThrow(() -> new IllegalStateException("Station %s has no place".formatted(station.id())));
        var affected =
                places.stream().filter(place -> conditionOf(place) == condition).toList();
        var first =
                affected.stream().min(Comparator.comparing(PlaceState::since)).orElseThrow();
        return new StationSummary(
                condition,
                affected.stream().map(PlaceState::id).toList(),
                places.size(),
                first.since(),
                first.reason(),
                shares(places));
    }

    /** Attention of a condition among several places; work outranks a wait. */
    private static int rank(StationCondition condition) {
        return condition == StationCondition.WORKING
                ? 2 * AttentionLevel.WAITING.ordinal() + 1
                : 2 * condition.attention().ordinal();
    }

    private static StationCondition conditionOf(PlaceState place) {
        return StationCondition.of(place.state(), place.reason());
    }

    private static List<Share> shares(List<PlaceState> places) {
        Map<StationCondition, Integer> counts = new EnumMap<>(StationCondition.class);
        places.forEach(place -> counts.merge(conditionOf(place), 1, Integer::sum));
        var shares = new ArrayList<Share>();
        counts.forEach((condition, count) -> shares.addFirst(new Share(condition, count)));
        return shares;
    }
}
