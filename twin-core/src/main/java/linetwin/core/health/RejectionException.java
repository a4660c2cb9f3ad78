package linetwin.core.health;

import org.jspecify.annotations.Nullable;

/** Value that a decoder cannot use, with its reason as data. */
public final class RejectionException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient RejectionReason reason;

    public RejectionException(RejectionCode code, @Nullable Object... about) {
        this(RejectionReason.of(code, about));
    }

    private RejectionException(RejectionReason reason) {
        super(reason.toString());
        this.reason = reason;
    }

    public RejectionReason reason() {
        return reason;
    }
}
