package linetwin.connectors.opcua.session;

import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import linetwin.connectors.secret.SecretResolver;
import linetwin.connectors.supervision.ConnectFailedException;
import linetwin.connectors.tls.PemFileReader;
import linetwin.core.connection.UserSpec;
import linetwin.core.feed.FeedRequest;
import org.eclipse.milo.opcua.sdk.client.identity.AnonymousProvider;
import org.eclipse.milo.opcua.sdk.client.identity.IdentityProvider;
import org.eclipse.milo.opcua.sdk.client.identity.UsernameProvider;
import org.eclipse.milo.opcua.sdk.client.identity.X509IdentityProvider;
import org.eclipse.milo.opcua.stack.core.security.CertificateValidator;

/** Identity of a login: anonymous, a user with a password, or a user with a certificate. */
final class SessionIdentity {
    private SessionIdentity() {}

    /** @throws ConnectFailedException if the secret cannot be read */
    static IdentityProvider of(FeedRequest request, EndpointOffer offered, CertificateValidator validator)
            throws ConnectFailedException {
        return switch (request.source().user().orElse(null)) {
            case null -> AnonymousProvider.INSTANCE;
            case UserSpec.Password(var name, var secret) ->
                password(name, SecretResolver.of(secret, request.folder()), offered, validator);
            case UserSpec.X509(var file, var secret) -> {
                var chain = PemFileReader.certificates(request.folder(), file);
                var key = PemFileReader.key(SecretResolver.of(secret, request.folder()), secret.toString());
                yield new X509IdentityProvider(chain.getFirst(), key);
            }
        };
    }

    /** Identity with a password; of several token policies, one that encrypts the password is used. */
    private static IdentityProvider password(
            String name, char[] secret, EndpointOffer offered, CertificateValidator validator) {
        var bytes = StandardCharsets.UTF_8.encode(CharBuffer.wrap(secret));
        var password = new byte[bytes.remaining()];
        bytes.get(password);
        Arrays.fill(secret, '\0');
        bytes.clear().put(new byte[bytes.capacity()]);
        return new UsernameProvider(name, password::clone, validator, policies -> policies.stream()
                .max(Comparator.comparing(offered::isEncrypted))
                .orElseThrow());
    }
}
