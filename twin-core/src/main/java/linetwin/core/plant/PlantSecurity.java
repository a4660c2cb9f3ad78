package linetwin.core.plant;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * How the virtual plant lets people in.
 *
 * @param secured whether its OPC UA server offers protected endpoints beside the open one, with a certificate made anew
 *     at every start
 * @param users passwords by name; empty: everybody may read without a name
 */
public record PlantSecurity(boolean secured, Map<String, String> users) {
    /** No protection: it listens on loopback only, and serves a simulation. */
    public static final PlantSecurity NONE = new PlantSecurity(false, Collections.emptyMap());

    public PlantSecurity {
        users = Collections.unmodifiableMap(new TreeMap<>(users));
    }

    /** Without passwords. */
    @Override
    public String toString() {
        return "PlantSecurity[secured=%s, users=%s]".formatted(secured, users.keySet());
    }
}
