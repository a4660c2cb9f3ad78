package linetwin.core.connection;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Protection of a channel.
 *
 * @param policy OPC UA security policy; {@link Policy#BEST} takes the safest that the server offers, and reports it
 * @param mode OPC UA message security mode
 * @param clearPassword true if a password may cross an unprotected channel
 * @param expiredUntil time until which an expired certificate of this source is accepted; empty for never
 * @param tls TLS settings of MQTT, used if the endpoint begins with {@code ssl://}
 */
public record SecuritySpec(
        Policy policy, Mode mode, boolean clearPassword, Optional<LocalDate> expiredUntil, TlsSpec tls) {
    /** Safest policy that the server offers; no password in clear text, no expired certificate. */
    public static final SecuritySpec BEST =
            new SecuritySpec(Policy.BEST, Mode.BEST, false, Optional.empty(), TlsSpec.SYSTEM);

    /** OPC UA security policies (OPC 10000-7), from the weakest to the strongest that is still allowed. */
    public enum Policy {
        BEST,
        NONE,
        BASIC256SHA256,
        AES128_SHA256_RSAOAEP,
        AES256_SHA256_RSAPSS
    }

    /** OPC UA message security modes (OPC 10000-4, 7.20). */
    public enum Mode {
        BEST,
        SIGN,
        SIGN_AND_ENCRYPT
    }
}
