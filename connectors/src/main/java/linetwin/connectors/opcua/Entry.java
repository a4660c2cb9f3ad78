package linetwin.connectors.opcua;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import linetwin.connectors.security.FileTrustProvider;
import linetwin.connectors.security.OwnCertificate;
import linetwin.connectors.supervision.ConnectFailedException;
import linetwin.core.feed.FeedRequest;
import linetwin.core.feed.Finding;
import linetwin.core.feed.Trouble;
import org.eclipse.milo.opcua.sdk.client.OpcUaClient;
import org.eclipse.milo.opcua.sdk.client.OpcUaClientConfigBuilder;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.structured.EndpointDescription;

/**
 * Goes into a server by the way that was chosen, showing our certificate and looking at theirs where it is protected.
 */
final class Entry {
    private final FeedRequest request;
    private final Optional<OwnCertificate> own;
    private final OpcUaClientConfigBuilder client;

    private Entry(FeedRequest request, Optional<OwnCertificate> own, OpcUaClientConfigBuilder client) {
        this.request = request;
        this.own = own;
        this.client = client;
    }

    static Entry prepare(FeedRequest request, Offered offered) throws ConnectFailedException {
        var client = ServerSession.configuration()
                .setEndpoint(
                        Discovery.reachable(offered.endpoint(), request.source().endpoint()));
        Optional<OwnCertificate> own = offered.isProtected() ? Optional.of(own(request)) : Optional.empty();
        own.ifPresent(ours -> show(ours, client));
        if (needsTheirs(request, offered)) {
            var theirs = new ServerCertificates(request.source(), new FileTrustProvider().at(request.home()));
            theirs.check(offered);
            client.setCertificateValidator(theirs).setIdentityProvider(Login.of(request, offered, theirs));
        } else {
            client.setIdentityProvider(Login.of(request, offered, new NobodyTrusted()));
        }
        return new Entry(request, own, client);
    }

    /** Also a password on an open channel may be encrypted for the server: then it must be the right one. */
    private static boolean needsTheirs(FeedRequest request, Offered offered) {
        return offered.isProtected()
                || request.source().user().isPresent() && offered.logins().anyMatch(offered::isEncrypted);
    }

    private static OwnCertificate own(FeedRequest request) throws ConnectFailedException {
        try {
            return OwnCertificate.under(request.home());
        } catch (IOException e) {
            throw new ConnectFailedException(
                    Finding.of(Trouble.NO_FILE, request.home(), String.valueOf(e.getMessage())),
                    "Our own certificate cannot be read or made: " + e.getMessage(),
                    e);
        }
    }

    private static void show(OwnCertificate own, OpcUaClientConfigBuilder client) {
        client.setKeyPair(own.keys())
                .setCertificate(own.certificate())
                .setCertificateChain(new X509Certificate[] {own.certificate()})
                .setApplicationUri(own.applicationUri());
    }

    /** @param endpoints as discovered: what the session names must be the same, or somebody changed it on the way */
    ServerSession go(List<EndpointDescription> endpoints) throws ConnectFailedException {
        var refusals = new Refusals(request.source(), own.map(OwnCertificate::fingerprint));
        try {
            var made =
                    OpcUaClient.create(client.setDiscoveryEndpoints(endpoints).build(), ServerSession::transport);
            return ServerSession.connected(made, request.source().namespace());
        } catch (UaException e) {
            throw refusals.of(e);
        }
    }
}
