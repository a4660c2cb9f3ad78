package linetwin.connectors.stationmodel;

import java.util.List;
import linetwin.core.connection.SourceSpec;
import linetwin.core.layout.LineLayout;
import linetwin.core.model.UnitHolder;

/** MQTT topic levels below the topics of assets and line. */
public final class StationTopics {
    public static final String STATE = "/state";
    public static final String CONTENTS = "/contents";
    public static final String SIGNALS = "/signals";
    public static final String ONLINE = "online";
    /** Status of a publisher that is gone; also its MQTT will message, so that the broker publishes the loss. */
    public static final String OFFLINE = "offline";

    private StationTopics() {}

    /** Topic of the history of the line. A publisher whose line books no sums does not have it. */
    public static String sums(LineLayout layout, SourceSpec source) {
        return PublishedAsset.linePath(layout, source) + "/sums";
    }

    /** Lists the topic levels of an asset. */
    public static List<String> of(PublishedAsset asset) {
        return asset.holder() instanceof UnitHolder.OfStation ? List.of(STATE, CONTENTS, SIGNALS) : List.of(CONTENTS);
    }

    /** Topic of the status of the publisher, {@link #ONLINE} or {@link #OFFLINE}. */
    public static String status(LineLayout layout, SourceSpec source) {
        return PublishedAsset.linePath(layout, source) + "/status/" + source.id();
    }
}
