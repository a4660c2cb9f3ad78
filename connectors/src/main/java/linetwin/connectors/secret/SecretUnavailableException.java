package linetwin.connectors.secret;

import linetwin.core.health.RejectionCode;
import linetwin.core.health.RejectionReason;
import org.jspecify.annotations.Nullable;

/** Failure to read a secret. The reason contains cause and remedy, and never the secret. */
final class SecretUnavailableException extends Exception {
    private final transient RejectionReason reason;

    SecretUnavailableException(RejectionCode code, Object... about) {
        this(RejectionReason.of(code, about), null);
    }

    SecretUnavailableException(RejectionReason reason, @Nullable Throwable cause) {
        super(reason.toString(), cause);
        this.reason = reason;
    }

    RejectionReason reason() {
        return reason;
    }
}
