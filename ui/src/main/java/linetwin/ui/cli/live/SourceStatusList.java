package linetwin.ui.cli.live;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import linetwin.core.connection.ConnectionSpec;
import linetwin.core.connection.SourceSpec;
import linetwin.core.health.SourceStatus;
import linetwin.core.session.Session;

/**
 * Status of every source of a connection, in the order of its file. Sources that have reported nothing yet are
 * included.
 */
public final class SourceStatusList {
    private final ConnectionSpec connection;
    private final Instant opened;

    public SourceStatusList(ConnectionSpec connection, Instant opened) {
        this.connection = connection;
        this.opened = opened;
    }

    public List<SourceStatus> statuses(Session session) {
        var present = session.statuses();
        return connection.sources().stream()
                .map(source -> present.stream()
                        .filter(status -> status.source().equals(source.id()))
                        .findFirst()
                        .orElseGet(() -> off(source)))
                .toList();
    }

    private SourceStatus off(SourceSpec source) {
        return new SourceStatus(
                source.id(),
                source.protocol(),
                source.endpoint(),
                SourceStatus.State.OFF,
                opened,
                Optional.empty(),
                0,
                "");
    }
}
