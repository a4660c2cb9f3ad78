package linetwin.core.health;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import linetwin.core.health.SourceStatus.State;

/** Rule that derives a diagnostic from the state of a source whose feed reports none. Pure functions. */
public final class StateDiagnosticRule {
    /** Duration of a connection attempt above which it is a fault while the line is shown. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final String NO_DETAIL = "–";

    private StateDiagnosticRule() {}

    /** Diagnostic of a source at a time of continuous operation; empty if the source has no fault. */
    public static Optional<Diagnostic> current(SourceStatus status, Instant now) {
        return status.finding().or(() -> byState(status, now));
    }

    private static Optional<Diagnostic> byState(SourceStatus status, Instant now) {
        var waited = elapsed(status.since(), now);
        return switch (status.state()) {
            case OFF, LIVE -> Optional.empty();
            case CONNECTING ->
                waited.compareTo(PATIENCE) < 0
                        ? Optional.empty()
                        : Optional.of(
                                Diagnostic.of(DiagnosticCode.NO_ANSWER_IN_TIME, status.endpoint(), waited.toSeconds()));
            case SILENT -> {
                var silence = elapsed(status.newestArrival().orElse(status.since()), now);
                yield Optional.of(Diagnostic.of(DiagnosticCode.SILENT, status.endpoint(), silence.toSeconds()));
            }
            case LOST -> Optional.of(Diagnostic.of(DiagnosticCode.CONNECTION_LOST, status.endpoint(), detail(status)));
            case REFUSED -> Optional.of(Diagnostic.of(DiagnosticCode.OTHER, status.endpoint(), detail(status)));
        };
    }

    private static Duration elapsed(Instant from, Instant until) {
        var span = Duration.between(from, until);
        return span.isNegative() ? Duration.ZERO : span;
    }

    private static String detail(SourceStatus status) {
        return status.detail().isBlank() ? NO_DETAIL : status.detail();
    }

    /**
     * Status at the end of a check of limited duration. A source that is not live, or delivered no value, gets a
     * diagnostic if its feed reports none.
     */
    public static SourceStatus atEndOfCheck(SourceStatus status, Instant now) {
        if (status.finding().isPresent() || status.state() == State.LIVE && status.received() > 0) {
            return status;
        }
        return new SourceStatus(
                status.source(),
                status.protocol(),
                status.endpoint(),
                status.state(),
                status.since(),
                status.newestArrival(),
                status.received(),
                status.detail(),
                Optional.of(missing(status, now)),
                status.health());
    }

    private static Diagnostic missing(SourceStatus status, Instant now) {
        var since = status.state() == State.LIVE
                ? status.since()
                : status.newestArrival().orElse(status.since());
        var silence = Duration.between(since, now).toSeconds();
        return switch (status.state()) {
            case SILENT -> Diagnostic.of(DiagnosticCode.SILENT, status.endpoint(), silence);
            case LOST -> Diagnostic.of(DiagnosticCode.CONNECTION_LOST, status.endpoint(), status.detail());
            // A broker that answers reports nothing about topics without a publisher.
            case LIVE -> Diagnostic.of(DiagnosticCode.NO_VALUES, status.endpoint(), silence);
            case OFF, CONNECTING, REFUSED ->
                status.detail().isEmpty()
                        ? Diagnostic.of(DiagnosticCode.NO_ANSWER_IN_TIME, status.endpoint(), silence)
                        : Diagnostic.of(DiagnosticCode.OTHER, status.endpoint(), status.detail());
        };
    }
}
