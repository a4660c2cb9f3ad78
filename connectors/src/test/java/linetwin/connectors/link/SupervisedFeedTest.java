package linetwin.connectors.link;

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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import linetwin.connectors.loopback.BundledLine;
import linetwin.core.event.EventRecord;
import linetwin.core.feed.FeedRequest;
import linetwin.core.feed.FeedSink;
import linetwin.core.feed.Finding;
import linetwin.core.feed.LineClock;
import linetwin.core.feed.SourceSpec;
import linetwin.core.feed.SourceStatus;
import linetwin.core.feed.SourceStatus.State;
import linetwin.core.feed.TagSpec;
import linetwin.core.feed.TagSpec.Meaning;
import linetwin.core.feed.Trouble;
import linetwin.core.id.SourceId;
import org.junit.jupiter.api.Test;
import org.jspecify.annotations.Nullable;

class SupervisedFeedTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final AtomicReference<@Nullable SourceStatus> newest = new AtomicReference<>();
    private final AtomicInteger dials = new AtomicInteger();
    private final FeedSink sink = new FeedSink() {
        @Override
        public void heard(EventRecord event) {
            // These tests look at the status only.
        }

        @Override
        public void status(SourceStatus status) {
            newest.set(status);
        }

        @Override
        public void clock(LineClock clock) {
            // These tests look at the status only.
        }

        @Override
        public void began(SourceId source, String run) {
            // Foreign sources have no runs.
        }
    };

    private static FeedRequest request() {
        var source = new SourceSpec(
                new SourceId("press"),
                "opcua",
                "opc.tcp://127.0.0.1:4840",
                "",
                "",
                Duration.ofMillis(100),
                Duration.ofMillis(600),
                List.of());
        return new FeedRequest(
                new ForeignSource(source, TagSpec.of("x", Meaning.SIGNAL)).spec(),
                BundledLine.LAYOUT,
                Instant.now(),
                "",
                "");
    }

    private SupervisedFeed feed(Dialer dialer) {
        return new SupervisedFeed(
                request(),
                inbox -> {
                    dials.incrementAndGet();
                    return dialer.dial(inbox);
                },
                InstantSource.system());
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

    /** A connection that a test breaks. */
    private static final class Breakable implements Link {
        private volatile boolean lost;

        @Override
        public boolean isLost() {
            return lost;
        }

        @Override
        public void close() {
            // There is nothing behind it.
        }
    }

    private static NoLinkException refusal(Trouble trouble) {
        return new NoLinkException(Finding.of(trouble, "endpoint"), "It refuses", null);
    }

    @Test
    void whatNeedsTheUserIsNotTriedAgainUntilTold() {
        try (var feed = feed(_ -> {
            throw refusal(Trouble.WRONG_PASSWORD);
        })) {
            feed.open(sink);
            var refused = until(status -> status.state() == State.REFUSED);
            assertEquals(Optional.of(Trouble.WRONG_PASSWORD), refused.finding().map(Finding::trouble));
            LockSupport.parkNanos(Duration.ofMillis(800).toNanos());
            assertEquals(1, dials.get());

            feed.retry();
            until(_ -> dials.get() == 2);
        }
    }

    @Test
    void whereNobodyAnswersItKnocksAgainAndAgain() {
        try (var feed = feed(_ -> {
            throw refusal(Trouble.NOBODY_ANSWERS);
        })) {
            feed.open(sink);
            until(_ -> dials.get() >= 4);
            assertEquals(
                    Optional.of(Trouble.NOBODY_ANSWERS),
                    until(s -> s.finding().isPresent()).finding().map(Finding::trouble));
        }
    }

    @Test
    void aLibraryThatThrowsAnythingEndsNothing() {
        try (var feed = feed(_ -> {
            throw new StackOverflowError("as a library once did");
        })) {
            feed.open(sink);
            until(_ -> dials.get() >= 2);
        }
    }

    @Test
    void aBrokenConnectionLeavesAGapThatEndsWithTheNextWord() {
        var links = new AtomicReference<>(new Breakable());
        try (var feed = feed(inbox -> {
            inbox.alive();
            links.set(new Breakable());
            return links.get();
        })) {
            feed.open(sink);
            until(status -> status.state() == State.LIVE);
            links.get().lost = true;
            var status = until(s -> s.health().gapCount() == 1 && s.state() == State.LIVE);
            var gap = status.health().gaps().getFirst();

            assertFalse(gap.until().isBefore(gap.from()));
            assertTrue(status.health().connectedSince().isPresent());
        }
    }

    @Test
    void aSilentSourceIsSaidToBeSilentThoughItsConnectionStands() {
        try (var feed = feed(inbox -> {
            inbox.alive();
            return new Breakable();
        })) {
            feed.open(sink);
            var silent = until(status -> status.state() == State.SILENT);

            assertEquals(Optional.of(Trouble.SILENT), silent.finding().map(Finding::trouble));
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
                throw new NoLinkException("It was given up", e);
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

    @Test
    void aWallClockThatIsSetDoesNotMakeASourceSilent() {
        var offset = new AtomicReference<>(Duration.ZERO);
        var inboxes = new AtomicReference<@Nullable Inbox>();
        var feed = new SupervisedFeed(
                request(),
                inbox -> {
                    inbox.alive();
                    inboxes.set(inbox);
                    return new Link() {
                        @Override
                        public boolean isLost() {
                            return false;
                        }

                        @Override
                        public void tend() {
                            inbox.alive();
                        }

                        @Override
                        public void close() {
                            // There is nothing behind it.
                        }
                    };
                },
                () -> Instant.now().plus(offset.get()));
        try (feed) {
            feed.open(sink);
            until(status -> status.state() == State.LIVE);
            offset.set(Duration.ofHours(-1));
            until(status -> status.newestArrival().isPresent()
                    && status.newestArrival().get().isBefore(Instant.now().minus(Duration.ofMinutes(30))));

            assertEquals(State.LIVE, until(_ -> true).state());
        }
    }
}
