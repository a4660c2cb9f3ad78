package linetwin.ui.equipment;

import linetwin.core.equipment.EquipmentWriter;
import linetwin.core.feed.FeedRequest;
import linetwin.ui.live.ConnectorDirectory;

/** Connects to the equipment of a source for writing. */
final class EquipmentConnector {
    private EquipmentConnector() {}

    /**
     * Opens a writer to the equipment of a source.
     *
     * @throws UnsupportedOperationException if no connector can write through this protocol
     */
    static EquipmentWriter open(FeedRequest request) {
        return ConnectorDirectory.feedProvider(request.source().protocol())
                .orElseThrow(() -> new UnsupportedOperationException("No connector here speaks '%s'"
                        .formatted(request.source().protocol())))
                .writer(request);
    }
}
