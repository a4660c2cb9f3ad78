package linetwin.connectors.opcua.session;

import java.util.Optional;
import linetwin.connectors.opcua.value.StatusCodeText;
import linetwin.connectors.supervision.ConnectFailedException;
import linetwin.core.connection.SourceSpec;
import linetwin.core.connection.UserSpec;
import linetwin.core.health.Diagnostic;
import linetwin.core.health.DiagnosticCode;
import linetwin.core.health.RejectionCode;
import linetwin.core.health.RejectionReason;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.UaException;

/** Maps refusals of a server to diagnostics. Created before the request, as the text contains the time waited. */
public final class ServiceFaultText {
    private static final String ANONYMOUS = "login.anonymous";
    private static final double NANOS_PER_SECOND = 1e9;

    private final SourceSpec source;
    private final Optional<String> ourFingerprint;
    private final long startNanos = System.nanoTime();

    /** @param ourFingerprint fingerprint of our certificate; empty if none was sent */
    public ServiceFaultText(SourceSpec source, Optional<String> ourFingerprint) {
        this.source = source;
        this.ourFingerprint = ourFingerprint;
    }

    ConnectFailedException of(UaException e) {
        return new ConnectFailedException(
                finding(e), "The OPC UA server at %s refused: %s".formatted(source.endpoint(), said(e)), e);
    }

    private static String said(UaException e) {
        return "%s, %s"
                .formatted(StatusCodeText.name(e.getStatusCode()), deepest(e).getMessage());
    }

    /** Innermost cause: the outer messages only name exception classes, the innermost contains the reason. */
    private static Throwable deepest(Throwable failure) {
        var cause = failure;
        while (cause.getCause() != null && cause.getCause().getMessage() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    private Diagnostic finding(UaException e) {
        var endpoint = source.endpoint();
        long code = e.getStatusCode().getValue();
        if (code == StatusCodes.Bad_UserAccessDenied
                || code == StatusCodes.Bad_IdentityTokenRejected
                || code == StatusCodes.Bad_IdentityTokenInvalid
                || code == StatusCodes.Bad_UserSignatureInvalid) {
            return login(endpoint);
        }
        if (isAboutOurCertificate(code)) {
            return ourFingerprint
                    .map(ours -> Diagnostic.of(DiagnosticCode.OURS_NOT_TRUSTED, endpoint, ours))
                    .orElseGet(() -> Diagnostic.of(DiagnosticCode.OTHER, endpoint, said(e)));
        }
        return other(endpoint, code, e);
    }

    /**
     * Failure of a discovery: a program accepted the connection but sent no endpoints. An OPC UA server responds first;
     * one that disconnects before that uses another protocol.
     */
    ConnectFailedException undiscovered(UaException e) {
        return isBroken(e.getStatusCode().getValue())
                ? new ConnectFailedException(
                        Diagnostic.of(DiagnosticCode.STRANGE_ANSWER, source.endpoint(), said(e)),
                        "No OPC UA server answers at %s, but something else: %s".formatted(source.endpoint(), said(e)),
                        e)
                : of(e);
    }

    /** Failure of a request after the session was opened. */
    public ConnectFailedException brokeOff(UaException e) {
        var endpoint = source.endpoint();
        return new ConnectFailedException(
                other(endpoint, e.getStatusCode().getValue(), e),
                "The OPC UA server at %s broke off: %s".formatted(endpoint, said(e)),
                e);
    }

    private Diagnostic other(String endpoint, long code, UaException e) {
        if (code == StatusCodes.Bad_Timeout || code == StatusCodes.Bad_RequestTimeout) {
            return Diagnostic.of(DiagnosticCode.NO_ANSWER_IN_TIME, endpoint, waited());
        }
        if (code == StatusCodes.Bad_TooManySessions
                || code == StatusCodes.Bad_TcpNotEnoughResources
                || code == StatusCodes.Bad_MaxConnectionsReached) {
            return Diagnostic.of(DiagnosticCode.TOO_MANY_SESSIONS, endpoint, said(e));
        }
        if (code == StatusCodes.Bad_TooManySubscriptions) {
            return Diagnostic.of(DiagnosticCode.TOO_MANY_ITEMS, endpoint, said(e));
        }
        if (isBroken(code)) {
            return Diagnostic.of(DiagnosticCode.CONNECTION_LOST, endpoint, said(e));
        }
        if (code == StatusCodes.Bad_NotConnected) {
            return Diagnostic.of(DiagnosticCode.NOBODY_ANSWERS, endpoint);
        }
        return isGibberish(code)
                ? Diagnostic.of(DiagnosticCode.STRANGE_ANSWER, endpoint, said(e))
                : Diagnostic.of(DiagnosticCode.OTHER, endpoint, said(e));
    }

    /** Time waited in whole seconds. */
    private long waited() {
        return Math.max(1, Math.round((System.nanoTime() - startNanos) / NANOS_PER_SECOND));
    }

    private static boolean isBroken(long code) {
        return code == StatusCodes.Bad_ConnectionClosed
                || code == StatusCodes.Bad_ConnectionRejected
                || code == StatusCodes.Bad_CommunicationError
                || code == StatusCodes.Bad_ServerNotConnected;
    }

    private static boolean isGibberish(long code) {
        return code == StatusCodes.Bad_TcpMessageTypeInvalid
                || code == StatusCodes.Bad_TcpMessageTooLarge
                || code == StatusCodes.Bad_TcpEndpointUrlInvalid
                || code == StatusCodes.Bad_DecodingError
                || code == StatusCodes.Bad_EncodingLimitsExceeded
                || code == StatusCodes.Bad_ProtocolVersionUnsupported
                || code == StatusCodes.Bad_UnknownResponse;
    }

    private static boolean isAboutOurCertificate(long code) {
        return code == StatusCodes.Bad_SecurityChecksFailed
                || code == StatusCodes.Bad_CertificateUntrusted
                || code == StatusCodes.Bad_CertificateInvalid
                || code == StatusCodes.Bad_CertificateTimeInvalid
                || code == StatusCodes.Bad_CertificateUriInvalid
                || code == StatusCodes.Bad_CertificateUseNotAllowed
                || code == StatusCodes.Bad_CertificateChainIncomplete
                || code == StatusCodes.Bad_CertificateRevoked;
    }

    private Diagnostic login(String endpoint) {
        return switch (source.user().orElse(null)) {
            case null ->
                Diagnostic.of(DiagnosticCode.NOT_AUTHORISED, endpoint, ANONYMOUS)
                        .with(RejectionReason.of(RejectionCode.LOG_IN));
            case UserSpec.Password(var name, var _) -> Diagnostic.of(DiagnosticCode.WRONG_PASSWORD, endpoint, name);
            case UserSpec.X509(var certificate, var _) ->
                Diagnostic.of(DiagnosticCode.NOT_AUTHORISED, endpoint, certificate)
                        .with(RejectionReason.of(RejectionCode.LOG_IN));
        };
    }
}
