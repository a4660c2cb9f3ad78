package linetwin.connectors.sparkplug;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import linetwin.core.id.StationId;

/** Which devices are gone, and which stations with them: a station is there only while all are that tell of it. */
final class DeviceDeaths {
    private final Map<String, Set<StationId>> dead = new TreeMap<>();

    /** A device has gone; what is returned has no contact from now on. */
    Collection<StationId> died(String device, Collection<StationId> stations) {
        dead.put(device, new TreeSet<>(stations));
        return List.copyOf(stations);
    }

    /** A device is there again; what is returned has contact from now on. */
    Collection<StationId> born(String device) {
        var back = new ArrayList<>(dead.getOrDefault(device, Set.of()));
        dead.remove(device);
        dead.values().forEach(back::removeAll);
        return back;
    }
}
