package linetwin.core.health;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reason of a rejection, loss or refusal: a code, and the arguments that its text names.
 *
 * @param about arguments in the order that {@link RejectionCode} documents
 */
public record RejectionReason(RejectionCode code, List<String> about) {
    public RejectionReason {
        about = List.copyOf(about);
        if (about.size() != code.arguments()) {
            throw new IllegalArgumentException(
                    "%s takes %s arguments, was %s".formatted(code, code.arguments(), about));
        }
    }

    public static RejectionReason of(RejectionCode code, @Nullable Object... about) {
        return new RejectionReason(
                code, Arrays.stream(about).map(String::valueOf).toList());
    }

    @Override
    public String toString() {
        return code + " " + about;
    }

    /** Reason of a decoding failure; the message of a library is an argument as it is. */
    public static RejectionReason of(Throwable failure) {
        return failure instanceof RejectionException rejection
                ? rejection.reason()
                : of(RejectionCode.OTHER, failure.getMessage());
    }
}
