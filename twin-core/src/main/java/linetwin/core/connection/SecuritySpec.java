package linetwin.core.connection;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How a channel is protected.
 *
 * @param policy of OPC UA; {@link Policy#BEST} takes the safest that the server offers, and says which
 * @param mode of OPC UA
 * @param clearPassword whether a password may cross an unprotected channel
 * @param expiredUntil until when an expired certificate of this source is accepted; empty: never
 * @param tls of MQTT, used where the endpoint begins with {@code ssl://}
 */
public record SecuritySpec(
        Policy policy, Mode mode, boolean clearPassword, Optional<LocalDate> expiredUntil, TlsSpec tls) {
    /** The safest that is offered; no password in clear, no expired certificate. */
    public static final SecuritySpec BEST =
            new SecuritySpec(Policy.BEST, Mode.BEST, false, Optional.empty(), TlsSpec.SYSTEM);

    /** Security policies, OPC 10000-7; from the weakest to the strongest that is still allowed. */
    public enum Policy {
        BEST,
        NONE,
        BASIC256SHA256,
        AES128_SHA256_RSAOAEP,
        AES256_SHA256_RSAPSS
    }

    /** Message security modes, OPC 10000-4, 7.20. */
    public enum Mode {
        BEST,
        SIGN,
        SIGN_AND_ENCRYPT
    }
}
