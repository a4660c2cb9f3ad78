package linetwin.connectors.tag;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import linetwin.core.event.LineEvent;
import linetwin.core.event.LineEvent.UnitMoved;
import linetwin.core.event.LineEvent.UnitReleased;
import linetwin.core.id.PlaceId;
import linetwin.core.id.ProductId;
import linetwin.core.id.StationId;
import linetwin.core.id.UnitId;
import linetwin.core.layout.LineLayout;
import linetwin.core.layout.RouteSpec;
import linetwin.core.layout.StoreSpec;
import linetwin.core.layout.VariantSpec;
import linetwin.core.model.UnitLocation;
import linetwin.core.time.LineTime;

/**
 * Tracks the unit at each station by tags that contain its serial. Such a tag shows the arrival of a unit; only the
 * next serial or an empty one shows its departure, and its destination is unknown. A unit that left is assumed to be on
 * the only way that its route leaves it, or off the line if the route ends or forks there. A unit that no station of
 * this source reports for a day is removed from the line. Not thread-safe.
 */
final class UnitTracker {
    private static final Duration FORGOTTEN = Duration.ofDays(1);
    /** Maximum number of units between stations; beyond it, those that left first are removed. */
    private static final int MOST = 10_000;

    private final LineLayout layout;
    private final Set<ProductId> products = new TreeSet<>();
    private final Map<StationId, Standing> standing = new TreeMap<>();
    /** Units between stations, in order of departure. */
    private final LinkedHashMap<UnitId, OnItsWay> away = new LinkedHashMap<>();

    private record Standing(UnitId unit, LineTime since, boolean reported) {}

    private record OnItsWay(StationId towards, LineTime since) {}

    UnitTracker(LineLayout layout) {
        this.layout = layout;
        products.add(layout.campaign());
        layout.variants().stream().map(VariantSpec::id).forEach(products::add);
        layout.stores().stream().map(StoreSpec::holds).forEach(products::add);
        layout.routes().stream().map(RouteSpec::makes).flatMap(Optional::stream).forEach(products::add);
    }

    /** Reports all units again from now on, as for a new connection. */
    void restart() {
        standing.replaceAll((_, s) -> new Standing(s.unit(), s.since(), false));
    }

    /** Unit of this serial; empty if no product of the line has such serials. */
    Optional<UnitId> unit(String serial) {
        try {
            return Optional.of(UnitId.parse(serial)).filter(unit -> products.contains(unit.product()));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** Accepts the unit at a station; empty if there is none. */
    List<LineEvent> accept(StationId station, Optional<UnitId> unit, LineTime at) {
        var events = new ArrayList<LineEvent>();
        var before = Optional.ofNullable(standing.get(station));
        boolean same = before.map(Standing::unit).equals(unit);
        if (!same) {
            before.ifPresent(gone -> events.add(released(station, gone.unit(), at)));
        }
        if (unit.isEmpty()) {
            standing.remove(station);
        } else if (!same || before.filter(Standing::reported).isEmpty()) {
            var since = same ? before.map(Standing::since).orElse(at) : at;
            standing.put(station, new Standing(unit.get(), since, true));
            away.remove(unit.get());
            events.add(new UnitMoved(since, unit.get(), new UnitLocation.AtPlace(new PlaceId(station, 0))));
        }
        forget(at, events);
        return events;
    }

    private UnitReleased released(StationId station, UnitId unit, LineTime at) {
        var towards = towards(station);
        towards.ifPresent(next -> away.putLast(unit, new OnItsWay(next, at)));
        return new UnitReleased(at, unit, new UnitLocation.AtPlace(new PlaceId(station, 0)), towards);
    }

    private Optional<StationId> towards(StationId station) {
        var ways = layout.station(station).map(layout::branchesFrom).orElseGet(List::of);
        return ways.size() == 1 ? ways.getFirst().to() : Optional.empty();
    }

    private void forget(LineTime now, List<LineEvent> events) {
        var all = away.entrySet().iterator();
        while (all.hasNext()) {
            var eldest = all.next();
            boolean isOld = now.isAfter(eldest.getValue().since().plus(FORGOTTEN));
            if (!isOld && away.size() <= MOST) {
                return;
            }
            all.remove();
            var queue = new UnitLocation.InQueue(eldest.getValue().towards(), false);
            events.add(new UnitReleased(now, eldest.getKey(), queue, Optional.empty()));
        }
    }
}
