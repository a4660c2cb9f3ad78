package linetwin.connectors.stationmodel;

import java.util.List;
import linetwin.core.connection.SourceSpec;
import linetwin.core.layout.LineLayout;
import linetwin.core.model.UnitHolder;

/** The MQTT topics below those of assets and line. */
public final class StationTopics {
    public static final String STATE = "/state";
    public static final String CONTENTS = "/contents";
    public static final String SIGNALS = "/signals";
    public static final String ONLINE = "online";
    /** Also the publisher's last will, so that its death is told by the broker. */
    public static final String OFFLINE = "offline";

    private StationTopics() {}

    /** Those that an asset has. */
    public static List<String> of(PublishedAsset asset) {
        return asset.holder() instanceof UnitHolder.OfStation ? List.of(STATE, CONTENTS, SIGNALS) : List.of(CONTENTS);
    }

    /** Where a publisher says whether it is there. */
    public static String status(LineLayout layout, SourceSpec source) {
        return PublishedAsset.linePath(layout, source) + "/status/" + source.id();
    }
}
