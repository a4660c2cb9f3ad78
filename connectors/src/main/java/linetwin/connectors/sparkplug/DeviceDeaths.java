package linetwin.connectors.sparkplug;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import linetwin.core.id.StationId;

/**
 * Record of dead devices and their stations: a station is in contact only while all devices that report it are alive.
 */
final class DeviceDeaths {
    private final Map<String, Set<StationId>> dead = new TreeMap<>();

    /** Records the death of a device and returns the stations that have lost contact. */
    Collection<StationId> died(String device, Collection<StationId> stations) {
        dead.put(device, new TreeSet<>(stations));
        return List.copyOf(stations);
    }

    /** Records the birth of a device and returns the stations that are in contact again. */
    Collection<StationId> born(String device) {
        var back = new ArrayList<>(dead.getOrDefault(device, Set.of()));
        dead.remove(device);
        dead.values().forEach(back::removeAll);
        return back;
    }
}
