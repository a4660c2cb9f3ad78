package linetwin.core.plant;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Access to the servers of the virtual plant. every start
 *
 * @param secured true if its OPC UA server offers protected endpoints beside the open one, with a certificate created
 *     at
 * @param users passwords by user name; empty for anonymous read access
 */
public record PlantSecurity(boolean secured, Map<String, String> users) {
    /** No protection: the plant is reachable on loopback only, and serves a simulation. */
    public static final PlantSecurity NONE = new PlantSecurity(false, Collections.emptyMap());

    public PlantSecurity {
        users = Collections.unmodifiableMap(new TreeMap<>(users));
    }

    /** Text without passwords. */
    @Override
    public String toString() {
        return "PlantSecurity[secured=%s, users=%s]".formatted(secured, users.keySet());
    }
}
