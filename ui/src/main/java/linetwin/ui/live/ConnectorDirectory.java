package linetwin.ui.live;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import linetwin.core.connection.SourceSpec;
import linetwin.core.equipment.AuditProvider;
import linetwin.core.feed.FeedProvider;
import linetwin.core.plant.PlantProvider;
import linetwin.core.trust.TrustList;
import linetwin.core.trust.TrustProvider;

/** Directory of the connectors on the class path. The only look-up of connectors in the interface. */
public final class ConnectorDirectory {
    private ConnectorDirectory() {}

    /**
     * Provider of feeds for the protocol of a source.
     *
     * @throws IllegalArgumentException if no connector implements the protocol
     */
    public static FeedProvider feedProvider(SourceSpec source) {
        return feedProvider(source.protocol())
                .orElseThrow(() ->
                        new IllegalArgumentException("Source %s speaks '%s', but there are connectors only for: %s"
                                .formatted(source.id(), source.protocol(), protocols())));
    }

    /** Provider of feeds for a protocol; empty if no connector implements the protocol. */
    public static Optional<FeedProvider> feedProvider(String protocol) {
        return all(FeedProvider.class).stream()
                .filter(provider -> provider.protocol().equals(protocol))
                .findFirst();
    }

    private static String protocols() {
        return all(FeedProvider.class).stream().map(FeedProvider::protocol).collect(Collectors.joining(", "));
    }

    /** Provider of virtual plants; empty if no connector has one. */
    public static Optional<PlantProvider> plantProvider() {
        return all(PlantProvider.class).stream().findFirst();
    }

    /**
     * Provider of audit files.
     *
     * @throws UnsupportedOperationException if no connector has one
     */
    public static AuditProvider auditProvider() {
        return all(AuditProvider.class).stream()
                .findFirst()
                .orElseThrow(() -> new UnsupportedOperationException("No connector here keeps audits"));
    }

    /**
     * List of certificates in the folder of the user; empty if no connector has one. Reads files: not for the JavaFX
     * thread.
     */
    public static Optional<TrustList> trustList(Path userFolder) {
        return all(TrustProvider.class).stream().findFirst().map(provider -> provider.at(userFolder.toString()));
    }

    /**
     * List of certificates in the folder of the user. Reads files: not for the JavaFX thread.
     *
     * @throws UnsupportedOperationException if no connector has one
     */
    public static TrustList requiredTrustList(Path userFolder) {
        return trustList(userFolder)
                .orElseThrow(() -> new UnsupportedOperationException("No connector here keeps a list of certificates"));
    }

    private static <T> List<T> all(Class<T> provider) {
        return ServiceLoader.load(provider).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }
}
