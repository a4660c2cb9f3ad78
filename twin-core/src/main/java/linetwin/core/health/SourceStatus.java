package linetwin.core.health;

import java.time.Instant;
import java.util.Optional;
import linetwin.core.id.SourceId;

/**
 * How a source is doing, judged by arrivals and never by a library's connected flag.
 *
 * @param protocol what it speaks, such as {@code opcua}
 * @param endpoint where it is
 * @param since when it came into this state
 * @param newestArrival when it last said anything; empty before the first time
 * @param received values and messages received so far
 * @param detail what went wrong and what to do, in English for logs; empty where all is well
 * @param finding the same for people, in the language of the interface; empty where all is well
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
    /** A status without figures. */
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

    /** This status with other figures. */
    public SourceStatus with(SourceHealth figures) {
        return new SourceStatus(
                source, protocol, endpoint, state, since, newestArrival, received, detail, finding, figures);
    }

    /** This status with something that the doctor has to say. */
    public SourceStatus with(Diagnostic found) {
        return new SourceStatus(
                source, protocol, endpoint, state, since, newestArrival, received, detail, Optional.of(found), health);
    }

    /** The states of a connection. */
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
