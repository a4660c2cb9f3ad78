package linetwin.ui.permit;

import java.util.ServiceLoader;
import linetwin.core.equipment.EquipmentWriter;
import linetwin.core.feed.FeedProvider;
import linetwin.core.feed.FeedRequest;

/** Finds the way to the equipment of a source. */
final class Writers {
    private Writers() {}

    /**
     * Opens it.
     *
     * @throws UnsupportedOperationException where no connector can change anything through this protocol
     */
    static EquipmentWriter open(FeedRequest request) {
        return ServiceLoader.load(FeedProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(provider -> provider.protocol().equals(request.source().protocol()))
                .findFirst()
                .orElseThrow(() -> new UnsupportedOperationException("No connector here speaks '%s'"
                        .formatted(request.source().protocol())))
                .writer(request);
    }
}
