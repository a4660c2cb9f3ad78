package linetwin.core.health;

import java.time.Instant;
import java.util.Optional;
import linetwin.core.id.SourceId;

/**
 * Status of a source, judged by arrivals and never by the connected flag of a library.
 *
 * @param protocol protocol of the source, such as {@code opcua}
 * @param endpoint endpoint of the source
 * @param since start of this state
 * @param newestArrival newest arrival of anything; empty before the first
 * @param received values and messages received so far
 * @param detail fault and remedy in English, for logs; empty without a fault
 * @param finding diagnostic for the user, in the language of the interface; empty without a fault
 */
public record SourceStatus(
        SourceId source,
        String protocol,
        String endpoint,
        State state,
        Instant since,
        Optional<Instant> newestArrival,
        long received,
        String detail,
        Optional<Diagnostic> finding,
        SourceHealth health) {
    /** Creates a status without figures. */
    public SourceStatus(
            SourceId source,
            String protocol,
            String endpoint,
            State state,
            Instant since,
            Optional<Instant> newestArrival,
            long received,
            String detail) {
        this(
                source,
                protocol,
                endpoint,
                state,
                since,
                newestArrival,
                received,
                detail,
                Optional.empty(),
                SourceHealth.UNKNOWN);
    }

    /** Start of a gap that lasts: the newest arrival of a source that was in contact and is not; else empty. */
    public Optional<Instant> openGap() {
        return state == State.LIVE || state == State.OFF ? Optional.empty() : newestArrival;
    }

    /** Copy of this status with other figures. */
    public SourceStatus with(SourceHealth figures) {
        return new SourceStatus(
                source, protocol, endpoint, state, since, newestArrival, received, detail, finding, figures);
    }

    /** Copy of this status with a diagnostic. */
    public SourceStatus with(Diagnostic found) {
        return new SourceStatus(
                source, protocol, endpoint, state, since, newestArrival, received, detail, Optional.of(found), health);
    }

    /** States of a connection. */
    public enum State {
        OFF,
        CONNECTING,
        LIVE,
        SILENT,
        LOST,
        /** Needs the user: a wrong password, an untrusted certificate. */
        REFUSED
    }
}
