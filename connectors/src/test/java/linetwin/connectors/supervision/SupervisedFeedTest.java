package linetwin.connectors.supervision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import linetwin.connectors.ingest.SourceIngest;
import linetwin.connectors.ingest.TaggedSource;
import linetwin.connectors.loopback.BundledLine;
import linetwin.core.connection.SourceSpec;
import linetwin.core.connection.TagSpec;
import linetwin.core.connection.TagSpec.Meaning;
import linetwin.core.event.EventRecord;
import linetwin.core.feed.FeedRequest;
import linetwin.core.feed.FeedSink;
import linetwin.core.feed.LineClock;
import linetwin.core.health.Diagnostic;
import linetwin.core.health.DiagnosticCode;
import linetwin.core.health.SourceStatus;
import linetwin.core.health.SourceStatus.State;
import linetwin.core.id.SourceId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SupervisedFeedTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final AtomicReference<@Nullable SourceStatus> newest = new AtomicReference<>();
    private volatile Breakable link = new Breakable();
    private final AtomicInteger attempts = new AtomicInteger();
    private final FeedSink sink = new FeedSink() {
        @Override
        public void receive(EventRecord event) {
            // Tests check the status only.
        }

        @Override
        public void status(SourceStatus status) {
            newest.set(status);
        }

        @Override
        public void clock(LineClock clock) {
            // Tests check the status only.
        }

        @Override
        public void began(SourceId source, String run) {
            // Foreign sources have no runs.
        }
    };

    private static FeedRequest request(Duration staleAfter) {
        var source = new SourceSpec(
                new SourceId("press"),
                "opcua",
                "opc.tcp://127.0.0.1:4840",
                "",
                "",
                Duration.ofMillis(100),
                staleAfter,
                List.of());
        return new FeedRequest(
                TaggedSource.of(source, TagSpec.of("x", Meaning.SIGNAL)), BundledLine.LAYOUT, Instant.now(), "", "");
    }

    private SupervisedFeed feed(ConnectionOpener opener) {
        return feed(opener, Duration.ofSeconds(10), InstantSource.system());
    }

    private SupervisedFeed feed(ConnectionOpener opener, Duration staleAfter, InstantSource clock) {
        return new SupervisedFeed(
                request(staleAfter),
                ingest -> {
                    attempts.incrementAndGet();
                    return opener.open(ingest);
                },
                clock);
    }

    private SourceStatus until(Predicate<SourceStatus> isSo) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            var status = newest.get();
            if (status != null && isSo.test(status)) {
                return status;
            }
            LockSupport.parkNanos(5_000_000);
        }
        throw new AssertionError("It never came to that, but to " + newest.get());
    }

    /** Connection that a test breaks. */
    private static final class Breakable implements SourceConnection {
        private volatile boolean lost;

        @Override
        public boolean isLost() {
            return lost;
        }

        @Override
        public void close() {
            // Nothing to release.
        }
    }

    private static ConnectFailedException refusal(DiagnosticCode trouble) {
        return new ConnectFailedException(Diagnostic.of(trouble, "endpoint"), "It refuses", null);
    }

    @Test
    void aFailureThatNeedsTheUserIsNotTriedAgainUntilRetry() {
        try (var feed = feed(_ -> {
            throw refusal(DiagnosticCode.WRONG_PASSWORD);
        })) {
            feed.open(sink);
            var refused = until(status -> status.state() == State.REFUSED);
            assertEquals(
                    Optional.of(DiagnosticCode.WRONG_PASSWORD),
                    refused.finding().map(Diagnostic::trouble));
            LockSupport.parkNanos(Duration.ofMillis(800).toNanos());
            assertEquals(1, attempts.get());

            feed.retry();
            until(_ -> attempts.get() == 2);
        }
    }

    @Test
    void aClosedPortIsProbedRepeatedly() {
        try (var feed = feed(_ -> {
            throw refusal(DiagnosticCode.NOBODY_ANSWERS);
        })) {
            feed.open(sink);
            until(_ -> attempts.get() >= 4);
            assertEquals(
                    Optional.of(DiagnosticCode.NOBODY_ANSWERS),
                    until(s -> s.finding().isPresent()).finding().map(Diagnostic::trouble));
        }
    }

    @Test
    void aLibraryThatThrowsAnythingEndsNothing() {
        try (var feed = feed(_ -> {
            throw new StackOverflowError("as a library once did");
        })) {
            feed.open(sink);
            until(_ -> attempts.get() >= 2);
        }
    }

    @Test
    void aBrokenConnectionLeavesAGapThatEndsWithTheNextArrival() {
        try (var feed = feed(ingest -> {
            ingest.lifeSigns().acceptKeepAlive();
            link = new Breakable();
            return link;
        })) {
            feed.open(sink);
            until(status -> status.state() == State.LIVE);
            link.lost = true;
            var status = until(s -> s.health().gapCount() == 1 && s.state() == State.LIVE);
            var gap = status.health().gaps().getFirst();

            assertFalse(gap.until().isBefore(gap.from()));
            assertTrue(status.health().connectedSince().isPresent());
        }
    }

    @Test
    void aSilentSourceIsSilentThoughItsConnectionHolds() {
        ConnectionOpener opener = ingest -> {
            ingest.lifeSigns().acceptKeepAlive();
            return new Breakable();
        };
        try (var feed = feed(opener, Duration.ofMillis(600), InstantSource.system())) {
            feed.open(sink);
            var silent = until(status -> status.state() == State.SILENT);

            assertEquals(Optional.of(DiagnosticCode.SILENT), silent.finding().map(Diagnostic::trouble));
        }
    }

    /** Connection that another client takes over at once. */
    private record Robbed() implements SourceConnection {
        @Override
        public boolean isLost() {
            return true;
        }

        @Override
        public Optional<Diagnostic> ending() {
            return Optional.of(Diagnostic.of(DiagnosticCode.TAKEN_OVER, "endpoint", "name"));
        }

        @Override
        public void close() {
            // Nothing to release.
        }
    }

    @Test
    void aSourceTakenOverOnceReconnectsByItself() {
        ConnectionOpener opener = ingest -> {
            ingest.lifeSigns().acceptKeepAlive();
            return attempts.get() == 1 ? new Robbed() : new Talkative(ingest);
        };
        try (var feed = feed(opener)) {
            feed.open(sink);
            until(status -> status.state() == State.LIVE);

            assertEquals(2, attempts.get());
        }
    }

    @Test
    void aSourceTakenOverRepeatedlyWaitsForTheUser() {
        try (var feed = feed(_ -> new Robbed())) {
            feed.open(sink);
            var refused = until(status -> status.state() == State.REFUSED);

            assertEquals(
                    Optional.of(DiagnosticCode.TAKEN_OVER), refused.finding().map(Diagnostic::trouble));
            assertEquals(3, attempts.get());
        }
    }

    @Test
    void aSilentSourceThatRefusesAConnectionIsLost() {
        ConnectionOpener opener = ingest -> {
            if (attempts.get() > 1) {
                throw refusal(DiagnosticCode.NO_ANSWER_IN_TIME);
            }
            ingest.lifeSigns().acceptKeepAlive();
            return new Breakable();
        };
        try (var feed = feed(opener, Duration.ofMillis(600), InstantSource.system())) {
            feed.open(sink);
            until(status -> status.state() == State.SILENT);
            var lost = until(status -> status.state() == State.LOST);

            assertEquals(
                    Optional.of(DiagnosticCode.NO_ANSWER_IN_TIME),
                    lost.finding().map(Diagnostic::trouble));
            assertEquals(Optional.empty(), lost.health().connectedSince());
        }
    }

    /** Connection that keeps the server busy. */
    private record Busy(AtomicBoolean work) implements SourceConnection {
        @Override
        public boolean isLost() {
            return false;
        }

        @Override
        public boolean isBusy() {
            return work.get();
        }

        @Override
        public void close() {
            // Nothing to release.
        }
    }

    @Test
    void aServerBusyWithOurRequestsIsSilentButNotReconnected() {
        var busy = new AtomicBoolean(true);
        ConnectionOpener opener = ingest -> {
            ingest.lifeSigns().acceptKeepAlive();
            return new Busy(busy);
        };
        try (var feed = feed(opener, Duration.ofMillis(600), InstantSource.system())) {
            feed.open(sink);
            var silent = until(status -> status.state() == State.SILENT);
            until(status -> status.health().connectedSince().isPresent()
                    && Duration.between(silent.since(), Instant.now()).compareTo(Duration.ofSeconds(2)) > 0);
            assertEquals(1, attempts.get());

            busy.set(false);
            until(_ -> attempts.get() > 1);
        }
    }

    @Test
    void closingDoesNotWaitForAConnectionThatIsBeingMade() throws InterruptedException {
        var dialling = new CountDownLatch(1);
        var never = new CountDownLatch(1);
        var feed = feed(_ -> {
            dialling.countDown();
            try {
                never.await();
            } catch (InterruptedException e) {
                throw new ConnectFailedException("It was given up", e);
            }
            return new Breakable();
        });
        feed.open(sink);
        assertTrue(dialling.await(PATIENCE.toSeconds(), TimeUnit.SECONDS));
        long begun = System.nanoTime();
        feed.close();

        assertTrue(Duration.ofNanos(System.nanoTime() - begun).compareTo(Duration.ofSeconds(2)) < 0);
        until(status -> status.state() == State.OFF);
    }

    /** Connection with permanent arrivals. */
    private record Talkative(SourceIngest ingest) implements SourceConnection {
        @Override
        public boolean isLost() {
            return false;
        }

        @Override
        public void tend() {
            ingest.lifeSigns().acceptKeepAlive();
        }

        @Override
        public void close() {
            // Nothing to release.
        }
    }

    @Test
    void aWallClockThatIsSetEndsNoConnection() {
        var offset = new AtomicReference<>(Duration.ZERO);
        ConnectionOpener opener = ingest -> {
            ingest.lifeSigns().acceptKeepAlive();
            return new Talkative(ingest);
        };
        try (var feed = feed(opener, Duration.ofSeconds(10), () -> Instant.now().plus(offset.get()))) {
            feed.open(sink);
            until(status -> status.state() == State.LIVE);
            offset.set(Duration.ofHours(1));
            until(status -> arrivedAfter(status, Instant.now().plus(Duration.ofMinutes(30))));
            offset.set(Duration.ofHours(-1));
            until(status -> !arrivedAfter(status, Instant.now().minus(Duration.ofMinutes(30))));

            assertEquals(State.LIVE, until(_ -> true).state());
            assertEquals(1, attempts.get());
        }
    }

    private static boolean arrivedAfter(SourceStatus status, Instant moment) {
        return status.newestArrival().filter(arrival -> arrival.isAfter(moment)).isPresent();
    }
}
