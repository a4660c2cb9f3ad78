package linetwin.connectors.mqtt;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import javax.net.SocketFactory;
import linetwin.connectors.secret.SecretResolver;
import linetwin.connectors.supervision.ConnectFailedException;
import linetwin.connectors.tls.TlsChannel;
import linetwin.core.connection.MqttSpec;
import linetwin.core.connection.SourceSpec;
import linetwin.core.connection.UserSpec;
import linetwin.core.health.Diagnostic;
import linetwin.core.health.DiagnosticCode;

/**
 * Parameters of a session.
 *
 * @param endpoint {@code tcp://host:port} or {@code ssl://host:port}
 * @param expiry time for which the broker keeps the session after a disconnect; zero means a clean session
 * @param user user with a password; empty for an anonymous login
 * @param will last will, which the broker publishes after an unexpected disconnect
 * @param tls TLS channel; present for {@code ssl://}
 */
public record MqttLogin(
        String endpoint,
        int version,
        String clientId,
        Duration expiry,
        Optional<MqttUser> user,
        Optional<OutgoingMessage> will,
        Optional<TlsChannel> tls) {
    static final int NEWEST_VERSION = 5;
    static final int KEEP_ALIVE_SECONDS = 5;
    static final int CONNECT_SECONDS = 4;
    static final long WAIT_MILLIS = 6_000;
    static final Duration SUBSCRIBE_WAIT = Duration.ofSeconds(2);
    static final long DISCONNECT_MILLIS = 200;
    /** Maximum packet size in bytes; limits the memory that a broker can use. */
    static final long LARGEST_PACKET = 16L << 20;
    /**
     * Topic without publisher and subscription: to unsubscribe from it changes nothing, and the broker must respond.
     */
    static final String UNUSED_TOPIC = "linetwin/nothing";

    private static final int PORT = 1883;
    private static final int TLS_PORT = 8883;

    /**
     * Parameters for a source; reads its secrets and certificates.
     *
     * @param folder base of relative paths in the source
     */
    public static MqttLogin to(SourceSpec source, String folder, String clientId) throws ConnectFailedException {
        var endpoint = endpoint(source.endpoint());
        boolean isProtected = endpoint.startsWith("ssl:");
        var user = source.user().filter(UserSpec.Password.class::isInstance).map(UserSpec.Password.class::cast);
        if (user.isPresent() && !isProtected && !source.security().clearPassword() && !isLoopback(endpoint)) {
            throw new ConnectFailedException(
                    Diagnostic.of(DiagnosticCode.CLEAR_PASSWORD, endpoint),
                    "The password for %s would cross the network in clear. Use ssl://, or permit it with clearPassword: true"
                            .formatted(endpoint),
                    null);
        }
        return new MqttLogin(
                endpoint,
                source.mqtt().version(),
                clientId,
                expiry(source.mqtt()),
                user.isPresent()
                        ? Optional.of(new MqttUser(
                                user.get().name(), SecretResolver.of(user.get().password(), folder)))
                        : Optional.empty(),
                source.mqtt()
                        .will()
                        .map(will -> new OutgoingMessage(
                                will.topic(),
                                will.payload().getBytes(StandardCharsets.UTF_8),
                                will.qos(),
                                will.retained())),
                isProtected ? Optional.of(TlsChannel.to(endpoint, source.security(), folder)) : Optional.empty());
    }

    /**
     * Session expiry. MQTT 3.1.1 has no expiry, so a session with a random client identifier is clean and does not stay
     * forever.
     */
    private static Duration expiry(MqttSpec spec) {
        return spec.version() == NEWEST_VERSION || spec.clientId().isPresent() ? spec.sessionExpiry() : Duration.ZERO;
    }

    /** Copy with another last will. */
    public MqttLogin withWill(OutgoingMessage other) {
        return new MqttLogin(endpoint, version, clientId, expiry, user, Optional.of(other), tls);
    }

    /** Sockets for one connection; without TLS, the first bytes of the server are recorded. */
    SocketFactory sockets(ProtocolDetector protocol) {
        return tls.<SocketFactory>map(TlsChannel::sockets).orElseGet(() -> new NoDelaySocketFactory(protocol));
    }

    /** Copy for a short session: without last will, and clean. */
    MqttLogin withoutTraces() {
        return new MqttLogin(endpoint, version, clientId, Duration.ZERO, user, Optional.empty(), tls);
    }

    boolean isClean() {
        return expiry.isZero();
    }

    /** Description of the channel's protection. */
    public String protection() {
        return "MQTT %s, %s"
                .formatted(version == NEWEST_VERSION ? "5" : "3.1.1", tls.isPresent() ? "TLS" : "not protected");
    }

    /** Endpoint with the default port if it has none. */
    private static String endpoint(String text) throws ConnectFailedException {
        try {
            var uri = URI.create(text);
            var scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            boolean tls = scheme.equals("ssl") || scheme.equals("mqtts") || scheme.equals("tls");
            if (uri.getHost() == null || !tls && !scheme.equals("tcp") && !scheme.equals("mqtt")) {
                throw new IllegalArgumentException("it does not begin with tcp:// or ssl:// and a host");
            }
            int port = uri.getPort() > 0 ? uri.getPort() : tls ? TLS_PORT : PORT;
            return "%s://%s:%d".formatted(tls ? "ssl" : "tcp", uri.getHost(), port);
        } catch (IllegalArgumentException e) {
            throw new ConnectFailedException(
                    Diagnostic.of(DiagnosticCode.OTHER, text, String.valueOf(e.getMessage())),
                    "'%s' is no endpoint of a broker: %s. Write tcp://host:1883 or ssl://host:8883"
                            .formatted(text, e.getMessage()),
                    e);
        }
    }

    private static boolean isLoopback(String endpoint) {
        try {
            return InetAddress.getByName(URI.create(endpoint).getHost()).isLoopbackAddress();
        } catch (UnknownHostException _) {
            return false;
        }
    }
}
