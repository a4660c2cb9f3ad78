package linetwin.connectors.opcua.session;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import linetwin.connectors.security.ApplicationCertificate;
import linetwin.connectors.security.FileTrustProvider;
import linetwin.connectors.supervision.ConnectFailedException;
import linetwin.core.feed.FeedRequest;
import linetwin.core.health.Diagnostic;
import linetwin.core.health.DiagnosticCode;
import org.eclipse.milo.opcua.sdk.client.OpcUaClient;
import org.eclipse.milo.opcua.sdk.client.OpcUaClientConfigBuilder;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.structured.EndpointDescription;

/**
 * Opens a session over the selected endpoint. A protected endpoint sends our certificate and checks that of the server.
 */
final class SessionOpener {
    private final FeedRequest request;
    private final Optional<ApplicationCertificate> own;
    private final OpcUaClientConfigBuilder client;

    private SessionOpener(FeedRequest request, Optional<ApplicationCertificate> own, OpcUaClientConfigBuilder client) {
        this.request = request;
        this.own = own;
        this.client = client;
    }

    static SessionOpener prepare(FeedRequest request, EndpointOffer offered) throws ConnectFailedException {
        var client = ServerSession.configuration()
                .setEndpoint(EndpointDiscovery.reachable(
                        offered.endpoint(), request.source().endpoint()));
        if (needsTheirs(request, offered)) {
            CryptographyProvider.register();
        }
        Optional<ApplicationCertificate> own = offered.isProtected() ? Optional.of(own(request)) : Optional.empty();
        own.ifPresent(ours -> show(ours, client));
        if (needsTheirs(request, offered)) {
            var theirs = new ServerCertificateValidator(request.source(), new FileTrustProvider().at(request.home()));
            theirs.check(offered);
            client.setCertificateValidator(theirs).setIdentityProvider(SessionIdentity.of(request, offered, theirs));
        } else {
            client.setIdentityProvider(SessionIdentity.of(request, offered, new RejectingValidator()));
        }
        return new SessionOpener(request, own, client);
    }

    /**
     * True if the certificate of the server is needed: a password may be encrypted for it also on an unprotected
     * channel.
     */
    private static boolean needsTheirs(FeedRequest request, EndpointOffer offered) {
        return offered.isProtected()
                || request.source().user().isPresent() && offered.logins().anyMatch(offered::isEncrypted);
    }

    private static ApplicationCertificate own(FeedRequest request) throws ConnectFailedException {
        try {
            return ApplicationCertificate.under(request.home());
        } catch (IOException e) {
            throw new ConnectFailedException(
                    Diagnostic.of(DiagnosticCode.NO_FILE, request.home(), String.valueOf(e.getMessage())),
                    "Our own certificate cannot be read or made: " + e.getMessage(),
                    e);
        }
    }

    private static void show(ApplicationCertificate own, OpcUaClientConfigBuilder client) {
        client.setKeyPair(own.keys())
                .setCertificate(own.certificate())
                .setCertificateChain(new X509Certificate[] {own.certificate()})
                .setApplicationUri(own.applicationUri());
    }

    /**
     * @param endpoints discovered endpoints; those of the session must be equal, otherwise they were changed in transit
     */
    ServerSession open(List<EndpointDescription> endpoints) throws ConnectFailedException {
        var refusals = new ServiceFaultText(request.source(), own.map(ApplicationCertificate::fingerprint));
        try {
            var made =
                    OpcUaClient.create(client.setDiscoveryEndpoints(endpoints).build(), ServerSession::transport);
            return ServerSession.connected(made, request.source().namespace());
        } catch (UaException e) {
            throw refusals.of(e);
        }
    }
}
