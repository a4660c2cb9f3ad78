package linetwin.core.health;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Diagnostic of a source: a code, and the particulars that its sentence names.
 *
 * @param about particulars in the order that {@link DiagnosticCode} documents, without the reason
 * @param reason reason of a rejection, the last particular of the sentence
 */
public record Diagnostic(DiagnosticCode trouble, List<String> about, Optional<RejectionReason> reason) {
    public Diagnostic {
        about = List.copyOf(about);
    }

    public static Diagnostic of(DiagnosticCode trouble, Object... about) {
        if (Arrays.stream(about).anyMatch(RejectionReason.class::isInstance)) {
            throw new IllegalArgumentException(
                    "A reason is no text; add it by with(), was %s".formatted(Arrays.toString(about)));
        }
        return new Diagnostic(trouble, Arrays.stream(about).map(String::valueOf).toList(), Optional.empty());
    }

    /** Copy of this diagnostic with the reason of a rejection. */
    public Diagnostic with(RejectionReason rejected) {
        return new Diagnostic(trouble, about, Optional.of(rejected));
    }
}
