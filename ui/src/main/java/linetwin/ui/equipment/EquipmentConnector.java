package linetwin.ui.equipment;

import java.io.IOException;
import java.io.UncheckedIOException;
import linetwin.core.equipment.EquipmentUnreachableException;
import linetwin.core.equipment.EquipmentWriter;
import linetwin.core.feed.FeedRequest;
import linetwin.ui.live.ConnectorDirectory;
import linetwin.ui.text.DiagnosticText;

/** Connects to the equipment of a source for writing. */
final class EquipmentConnector {
    private EquipmentConnector() {}

    /**
     * Opens a writer to the equipment of a source.
     *
     * @throws UncheckedIOException if the equipment cannot be reached; its cause contains fault and remedy in English
     * @throws UnsupportedOperationException if no connector can write through this protocol
     */
    static EquipmentWriter open(FeedRequest request) {
        var provider = ConnectorDirectory.feedProvider(request.source().protocol())
                .orElseThrow(() -> new UnsupportedOperationException("No connector here speaks '%s'"
                        .formatted(request.source().protocol())));
        try {
            return provider.writer(request);
        } catch (EquipmentUnreachableException e) {
            var advice = DiagnosticText.english().advice(e.finding());
            throw new UncheckedIOException(new IOException(advice.what() + " " + advice.todo(), e));
        }
    }
}
