package linetwin.connectors.opcua.session;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import linetwin.connectors.security.StrongestProtectionFile.Offer;
import linetwin.core.connection.SecuritySpec.Mode;
import linetwin.core.connection.SecuritySpec.Policy;
import org.eclipse.milo.opcua.stack.core.security.SecurityPolicy;
import org.eclipse.milo.opcua.stack.core.types.enumerated.MessageSecurityMode;
import org.eclipse.milo.opcua.stack.core.types.enumerated.UserTokenType;
import org.eclipse.milo.opcua.stack.core.types.structured.EndpointDescription;
import org.eclipse.milo.opcua.stack.core.types.structured.UserTokenPolicy;

/**
 * Endpoint that a server offers. Deprecated policies (OPC 10000-7: Basic128Rsa15, Basic256) are not accepted.
 *
 * @param mode message security mode; empty without protection
 */
record EndpointOffer(EndpointDescription endpoint, Policy policy, Optional<Mode> mode) {
    private static final int MODES = 100;

    static Optional<EndpointOffer> of(EndpointDescription endpoint) {
        var known = SecurityPolicy.fromUriSafe(String.valueOf(endpoint.getSecurityPolicyUri()))
                .flatMap(EndpointOffer::policy);
        return known.flatMap(policy -> of(endpoint, policy));
    }

    private static Optional<EndpointOffer> of(EndpointDescription endpoint, Policy policy) {
        var mode = endpoint.getSecurityMode();
        if (policy == Policy.NONE) {
            return mode == MessageSecurityMode.None
                    ? Optional.of(new EndpointOffer(endpoint, policy, Optional.empty()))
                    : Optional.empty();
        }
        return switch (mode) {
            case Sign -> Optional.of(new EndpointOffer(endpoint, policy, Optional.of(Mode.SIGN)));
            case SignAndEncrypt -> Optional.of(new EndpointOffer(endpoint, policy, Optional.of(Mode.SIGN_AND_ENCRYPT)));
            case null, default -> Optional.empty();
        };
    }

    static Optional<Policy> policy(SecurityPolicy policy) {
        return switch (policy) {
            case None -> Optional.of(Policy.NONE);
            case Basic256Sha256 -> Optional.of(Policy.BASIC256SHA256);
            case Aes128_Sha256_RsaOaep -> Optional.of(Policy.AES128_SHA256_RSAOAEP);
            case Aes256_Sha256_RsaPss -> Optional.of(Policy.AES256_SHA256_RSAPSS);
            default -> Optional.empty();
        };
    }

    /** Rank of the protection, higher is safer: the mode counts before the policy. */
    int rank() {
        return mode.map(Enum::ordinal).orElse(0) * MODES + (policy == Policy.NONE ? 0 : policy.ordinal());
    }

    boolean isEncrypted() {
        return mode.filter(Mode.SIGN_AND_ENCRYPT::equals).isPresent();
    }

    boolean isProtected() {
        return mode.isPresent();
    }

    /** Text such as {@code Basic256Sha256, SignAndEncrypt}. */
    String words() {
        return words(policy, mode);
    }

    static String words(Policy policy, Optional<Mode> mode) {
        return Stream.concat(Stream.of(word(policy)), mode.map(EndpointOffer::word).stream())
                .collect(Collectors.joining(", "));
    }

    private static String word(Policy policy) {
        return switch (policy) {
            case BEST -> "the best";
            case NONE -> "None";
            case BASIC256SHA256 -> "Basic256Sha256";
            case AES128_SHA256_RSAOAEP -> "Aes128_Sha256_RsaOaep";
            case AES256_SHA256_RSAPSS -> "Aes256_Sha256_RsaPss";
        };
    }

    private static String word(Mode mode) {
        return switch (mode) {
            case BEST -> "the best mode";
            case SIGN -> "Sign";
            case SIGN_AND_ENCRYPT -> "SignAndEncrypt";
        };
    }

    Offer offer() {
        return new Offer(rank(), words());
    }

    /** User token policies of this type. */
    List<UserTokenPolicy> logins(UserTokenType type) {
        return logins().filter(login -> login.getTokenType() == type).toList();
    }

    Stream<UserTokenPolicy> logins() {
        var all = endpoint.getUserIdentityTokens();
        return all == null ? Stream.empty() : Arrays.stream(all);
    }

    /** True if the user token of this policy is encrypted itself. */
    boolean isEncrypted(UserTokenPolicy login) {
        var own = login.getSecurityPolicyUri();
        var uri = own == null || own.isEmpty() ? endpoint.getSecurityPolicyUri() : own;
        return !SecurityPolicy.None.getUri().equals(uri);
    }
}
