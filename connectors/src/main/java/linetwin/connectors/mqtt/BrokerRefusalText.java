package linetwin.connectors.mqtt;

import java.io.EOFException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.Optional;
import javax.net.SocketFactory;
import javax.net.ssl.SSLException;
import linetwin.connectors.supervision.ConnectFailedException;
import linetwin.core.health.Diagnostic;
import linetwin.core.health.DiagnosticCode;
import linetwin.core.health.RejectionCode;
import linetwin.core.health.RejectionReason;
import org.jspecify.annotations.Nullable;

/**
 * Maps refusals of a broker and connection failures to diagnostics: reason codes of MQTT 5 (2.4) and MQTT 3.1.1
 * (3.2.2.3), and causes of exceptions.
 */
final class BrokerRefusalText {
    private static final int UNACCEPTABLE_VERSION = 0x84;
    private static final int BAD_CLIENT_ID = 0x85;
    private static final int BAD_USER_OR_PASSWORD = 0x86;
    private static final int NOT_AUTHORISED = 0x87;
    private static final int BANNED = 0x8A;
    private static final int BAD_METHOD = 0x8C;
    /** Reason code of Paho, in both versions, for a missing response. */
    private static final int CLIENT_TIMEOUT = 32_000;

    private static final int TAKEN_OVER = 0x8E;

    /** Connect return codes of MQTT 3.1.1, mapped to reason codes of MQTT 5. */
    private static final Map<Integer, Integer> OLD_CODES =
            Map.of(1, UNACCEPTABLE_VERSION, 2, BAD_CLIENT_ID, 3, 0x88, 4, BAD_USER_OR_PASSWORD, 5, NOT_AUTHORISED);

    private static final Map<Integer, String> WORDS = Map.ofEntries(
            Map.entry(0x80, "unspecified error"),
            Map.entry(0x81, "malformed packet"),
            Map.entry(0x82, "protocol error"),
            Map.entry(0x83, "implementation specific error"),
            Map.entry(UNACCEPTABLE_VERSION, "unsupported protocol version"),
            Map.entry(BAD_CLIENT_ID, "client identifier not valid"),
            Map.entry(BAD_USER_OR_PASSWORD, "bad user name or password"),
            Map.entry(NOT_AUTHORISED, "not authorised"),
            Map.entry(0x88, "server unavailable"),
            Map.entry(0x89, "server busy"),
            Map.entry(BANNED, "banned"),
            Map.entry(0x8B, "server shutting down"),
            Map.entry(BAD_METHOD, "bad authentication method"),
            Map.entry(0x8D, "keep-alive timeout"),
            Map.entry(TAKEN_OVER, "session taken over"),
            Map.entry(0x8F, "topic filter invalid"),
            Map.entry(0x90, "topic name invalid"),
            Map.entry(0x93, "receive maximum exceeded"),
            Map.entry(0x95, "packet too large"),
            Map.entry(0x96, "message rate too high"),
            Map.entry(0x97, "quota exceeded"),
            Map.entry(0x98, "administrative action"),
            Map.entry(0x9B, "quality of service not supported"),
            Map.entry(0x9C, "use another server"),
            Map.entry(0x9D, "server moved"),
            Map.entry(0x9E, "shared subscriptions not supported"),
            Map.entry(0x9F, "connection rate exceeded"),
            Map.entry(0xA0, "maximum connect time"),
            Map.entry(0xA2, "wildcard subscriptions not supported"));

    private final MqttLogin login;
    private final ProtocolDetector protocol = new ProtocolDetector();

    BrokerRefusalText(MqttLogin login) {
        this.login = login;
    }

    /** Sockets for the one connection that these texts describe. */
    SocketFactory sockets() {
        return login.sockets(protocol);
    }

    /** Text of a reason code. */
    static String words(int code) {
        return "%s (%s)".formatted(name(code), number(code));
    }

    /** Reason of a refused subscription. */
    static RejectionReason subscription(int code) {
        return reason(RejectionCode.SUBSCRIPTION_REFUSED, code);
    }

    private static RejectionReason reason(RejectionCode why, int code) {
        return RejectionReason.of(why, number(code), name(code));
    }

    private static String name(int code) {
        return WORDS.getOrDefault(code, "refused");
    }

    private static String number(int code) {
        return "0x%02X".formatted(code);
    }

    String endpoint() {
        return login.endpoint();
    }

    /** Failure of an attempt to open a session. */
    ConnectFailedException refused(int code, Throwable cause) {
        var strange = protocol.foreignResponse();
        if (strange.isPresent()) {
            return new ConnectFailedException(
                    Diagnostic.of(DiagnosticCode.STRANGE_ANSWER, login.endpoint(), strange.get()),
                    "No broker answers at %s, but something else: %s".formatted(login.endpoint(), strange.get()),
                    cause);
        }
        if (code == CLIENT_TIMEOUT) {
            return new ConnectFailedException(
                    Diagnostic.of(DiagnosticCode.NO_ANSWER_IN_TIME, login.endpoint(), MqttLogin.WAIT_MILLIS / 1_000),
                    "The broker at %s took the connection and said nothing".formatted(login.endpoint()),
                    cause);
        }
        int newCode = OLD_CODES.getOrDefault(code, code);
        var finding = WORDS.containsKey(newCode) ? ofCode(newCode) : unanswered(cause);
        return new ConnectFailedException(
                finding,
                "The broker at %s did not accept the connection: %s"
                        .formatted(login.endpoint(), WORDS.containsKey(newCode) ? words(newCode) : deepest(cause)),
                cause);
    }

    /**
     * Diagnostic of a connection that ended before a response: the server uses another protocol, or the client expects
     * TLS where there is none.
     */
    private Diagnostic unanswered(Throwable cause) {
        var finding = ofCause(cause);
        return finding.trouble() == DiagnosticCode.CONNECTION_LOST
                ? new Diagnostic(DiagnosticCode.STRANGE_ANSWER, finding.about(), finding.reason())
                : finding;
    }

    /** Diagnostic of a reason code of the broker. */
    Diagnostic ofCode(int code) {
        var user = login.user().map(MqttUser::name).orElse("");
        return switch (code) {
            case BAD_USER_OR_PASSWORD, NOT_AUTHORISED ->
                login.user().isPresent()
                        // Brokers also send "not authorised" for a wrong password, so that user names stay secret.
                        ? Diagnostic.of(DiagnosticCode.WRONG_PASSWORD, login.endpoint(), user)
                        : Diagnostic.of(DiagnosticCode.NO_SUCH_LOGIN, login.endpoint(), "login.anonymous")
                                .with(RejectionReason.of(RejectionCode.PASSWORD_LOGIN));
            case BANNED ->
                Diagnostic.of(DiagnosticCode.NOT_AUTHORISED, login.endpoint(), user)
                        .with(reason(RejectionCode.CONNECT_REFUSED, code));
            case BAD_METHOD ->
                Diagnostic.of(DiagnosticCode.NO_SUCH_LOGIN, login.endpoint(), "login.password")
                        .with(reason(RejectionCode.BROKER_CODE, code));
            case BAD_CLIENT_ID ->
                Diagnostic.of(DiagnosticCode.NOT_AUTHORISED, login.endpoint(), user)
                        .with(RejectionReason.of(RejectionCode.CONNECT_AS, login.clientId()));
            case TAKEN_OVER -> Diagnostic.of(DiagnosticCode.TAKEN_OVER, login.endpoint(), login.clientId());
            default ->
                Diagnostic.of(DiagnosticCode.CONNECTION_LOST, login.endpoint())
                        .with(reason(RejectionCode.BROKER_CODE, code));
        };
    }

    /** Diagnostic of a connection failure. */
    Diagnostic ofCause(@Nullable Throwable failure) {
        var endpoint = login.endpoint();
        var tls = failure == null
                ? Optional.<Diagnostic>empty()
                : login.tls().flatMap(channel -> channel.diagnostic(failure));
        if (tls.isPresent()) {
            return tls.get();
        }
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case UnknownHostException _ -> {
                    return Diagnostic.of(
                            DiagnosticCode.UNKNOWN_HOST,
                            String.valueOf(URI.create(endpoint).getHost()));
                }
                case ConnectException _, NoRouteToHostException _ -> {
                    return Diagnostic.of(DiagnosticCode.NOBODY_ANSWERS, endpoint);
                }
                case SocketTimeoutException _ -> {
                    return Diagnostic.of(DiagnosticCode.NO_ANSWER_IN_TIME, endpoint, MqttLogin.CONNECT_SECONDS);
                }
                case SSLException e -> {
                    return Diagnostic.of(DiagnosticCode.STRANGE_ANSWER, endpoint)
                            .with(RejectionReason.of(RejectionCode.OTHER, e.getMessage()));
                }
                case EOFException _, SocketException _ -> {
                    return Diagnostic.of(DiagnosticCode.CONNECTION_LOST, endpoint)
                            .with(deepest(failure));
                }
                default -> {
                    // The cause may be more specific.
                }
            }
        }
        return Diagnostic.of(DiagnosticCode.CONNECTION_LOST, endpoint).with(deepest(failure));
    }

    private static RejectionReason deepest(@Nullable Throwable failure) {
        if (failure == null) {
            return RejectionReason.of(RejectionCode.NO_REASON);
        }
        var cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause instanceof EOFException
                ? RejectionReason.of(RejectionCode.CLOSED_BY_BROKER)
                : RejectionReason.of(RejectionCode.OTHER, cause.getMessage());
    }
}
