package linetwin.connectors.station;

import linetwin.core.feed.SourceSpec;
import linetwin.core.layout.LineLayout;

/** The MQTT topics below those of assets and line. */
public final class Topics {
    public static final String STATE = "/state";
    public static final String CONTENTS = "/contents";
    public static final String SIGNALS = "/signals";
    public static final String ONLINE = "online";
    /** Also the publisher's last will, so that its death is told by the broker. */
    public static final String OFFLINE = "offline";

    private Topics() {}

    /** Where a publisher says whether it is there. */
    public static String status(LineLayout layout, SourceSpec source) {
        return Asset.linePath(layout, source) + "/status/" + source.id();
    }
}
