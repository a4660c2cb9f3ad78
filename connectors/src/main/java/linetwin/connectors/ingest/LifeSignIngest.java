package linetwin.connectors.ingest;

import java.time.Duration;
import java.util.Collection;
import linetwin.core.id.StationId;

/** Entrance of signs of life, for a source as a whole and for single stations. Safe for the threads of any library. */
public final class LifeSignIngest {
    private final SourceContext context;
    private final ArrivalTracker arrivals;
    private final ContactMonitor contacts;

    LifeSignIngest(SourceContext context, ArrivalTracker arrivals, ContactMonitor contacts) {
        this.context = context;
        this.arrivals = arrivals;
        this.contacts = contacts;
    }

    /**
     * Accepts a response without content. It proves nothing for a source with our own station model: such a source
     * sends a heartbeat twice a second, and a server that still responds may have lost its publisher.
     */
    public void acceptKeepAlive() {
        synchronized (arrivals) {
            if (context.isForeign() && !arrivals.isClosed()) {
                arrivals.prove();
            }
        }
    }

    /** True if a proof arrived within this time, so that no probe of the source is needed. */
    public boolean hasArrivalWithin(Duration time) {
        synchronized (arrivals) {
            return arrivals.hasArrivalWithin(time);
        }
    }

    /** Accepts a broker's report that the publisher has gone or has returned. */
    public void acceptPublisher(boolean present) {
        synchronized (arrivals) {
            if (!arrivals.isClosed()) {
                arrivals.publisherPresent(present);
            }
        }
    }

    /**
     * Accepts that stations are gone while their source is alive: a Sparkplug death certificate, or a last will of a
     * publisher.
     */
    public void acceptDeath(Collection<StationId> gone) {
        mark(gone, true);
    }

    /** Accepts a Sparkplug birth certificate; only a birth ends the loss that a death has caused. */
    public void acceptBirth(Collection<StationId> back) {
        mark(back, false);
    }

    private void mark(Collection<StationId> stations, boolean gone) {
        synchronized (arrivals) {
            if (!arrivals.isClosed()) {
                contacts.gone(stations, gone);
            }
        }
    }
}
