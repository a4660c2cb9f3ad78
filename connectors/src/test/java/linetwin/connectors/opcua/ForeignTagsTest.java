package linetwin.connectors.opcua;

import linetwin.connectors.opcua.server.Ear;
import linetwin.connectors.opcua.server.Foreign;
import linetwin.connectors.opcua.server.ForeignServer;
import linetwin.core.feed.SourceStatus.State;
import org.junit.jupiter.api.Test;

/** Tags of a server that nobody here built, read through a real connection. */
class ForeignTagsTest {
    private final Ear ear = new Ear();

    @Test
    void aPlainPathIsReadAndFollowed() {
        try (var server = new ForeignServer().serve()) {
            server.nodes().set("Plant/J40/Signals/torque", 2.5);
            var tags = Foreign.source(server.endpoint(), Foreign.signals("Plant/{station}/Signals/{signal}"));
            try (var feed = Foreign.open(tags, "", ear)) {
                ear.untilValue("J40 TAG/torque", 2.5);
                server.nodes().set("Plant/J40/Signals/torque", 3.5);
                ear.untilValue("J40 TAG/torque", 3.5);
                ear.until("live", () -> ear.is(State.LIVE));
            }
        }
    }
}
