package linetwin.connectors.opcua;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import linetwin.connectors.ingest.SourceIngest;
import linetwin.connectors.opcua.TagNodeSearch.Found;
import linetwin.connectors.opcua.TagNodeSearch.Wanted;
import linetwin.connectors.opcua.session.BusyState;
import linetwin.connectors.opcua.session.ServerMonitor;
import linetwin.connectors.opcua.session.ServerSession;
import linetwin.connectors.opcua.value.NodePath;
import linetwin.connectors.opcua.value.StatusCodeText;
import linetwin.connectors.supervision.ConnectFailedException;
import linetwin.connectors.tag.TagTable;
import linetwin.core.connection.SourceSpec;
import linetwin.core.connection.TagSpec;
import linetwin.core.connection.TagSpec.Meaning;
import linetwin.core.feed.FeedRequest;
import linetwin.core.health.Diagnostic;
import linetwin.core.health.DiagnosticCode;
import linetwin.core.health.RejectionCode;
import linetwin.core.health.RejectionReason;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.jspecify.annotations.Nullable;

/** Subscribes to foreign equipment, whose values are mapped tag by tag. */
final class TagSubscription implements SourceSubscription {
    private static final Duration LOOK_UP_AGAIN = Duration.ofSeconds(10);
    private static final Duration REQUEST_AGAIN = Duration.ofSeconds(30);
    /** Time after which the first values of a session have arrived, so that the end of the gap before it is known. */
    private static final Duration SETTLED = Duration.ofMillis(500);

    private final ServerSession session;
    private final SourceSpec source;
    private final SourceIngest ingest;
    private final TagNodeSearch search;
    private final TagItemBuilder items;
    private final ServerMonitor watch;
    private final Map<TagNodeSearch.Key, Found> bound = new LinkedHashMap<>();
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile List<Wanted> missing = List.of();
    private final FeedRequest request;
    private final long began = System.nanoTime();
    private @Nullable AlarmSubscription alarms;
    private boolean isPublished;
    private long lookedUp = System.nanoTime();
    private long requestedAgainNanos = System.nanoTime();

    /** @param lastValues last values of the earlier sessions */
    TagSubscription(ServerSession session, FeedRequest request, SourceIngest ingest, LastValueTimes lastValues) {
        this.session = session;
        this.request = request;
        this.source = request.source();
        this.ingest = ingest;
        this.search = new TagNodeSearch(session, new TagTable(request.layout(), ingest.errors()::reportMalformed));
        this.items = new TagItemBuilder(session, source, ingest, lastValues);
        this.watch = new ServerMonitor(session, ingest, source.endpoint());
    }

    @Override
    public void begin() throws UaException, ConnectFailedException {
        var result = search.find(wanted(source.tags()));
        if (result.found().isEmpty()) {
            throw nothing(result.missing());
        }
        missing = result.missing();
        result.found().forEach(found -> bound.put(found.key(), found));
        add(result.found());
        watch.begin();
        publishDiagnostic();
    }

    private void add(List<Found> found) throws UaException {
        var alarmTags = found.stream().filter(TagSubscription::isAlarm).toList();
        items.add(found.stream().filter(one -> !isAlarm(one)).toList());
        var known = alarms;
        if (known != null && !alarmTags.isEmpty()) {
            known.add(alarmTags);
        } else if (!alarmTags.isEmpty()) {
            beginAlarms(alarmTags);
        }
    }

    /** Subscribes to alarms; the values continue if the server has no subscription left for them. */
    private void beginAlarms(List<Found> alarmTags) throws UaException {
        try {
            alarms = AlarmSubscription.begin(session, request, ingest, alarmTags);
        } catch (UaException e) {
            if (e.getStatusCode().getValue() != StatusCodes.Bad_TooManySubscriptions) {
                throw e;
            }
            ingest.errors().reportMalformed(StatusCodeText.reason(RejectionCode.ALARMS_REFUSED, e.getStatusCode()));
        }
    }

    private static boolean isAlarm(Found found) {
        return found.slot().spec().meaning() == Meaning.ALARMS;
    }

    private List<Wanted> wanted(List<TagSpec> tags) {
        var wanted = new ArrayList<Wanted>();
        for (var tag : tags) {
            try {
                wanted.add(new Wanted(tag, NodePath.parse(tag.path())));
            } catch (IllegalArgumentException e) {
                ingest.errors().reportMalformed(tag.path(), RejectionReason.of(e));
            }
        }
        return wanted;
    }

    private ConnectFailedException nothing(List<Wanted> all) {
        if (!session.namespaces().hasOwn()) {
            return new ConnectFailedException(
                    noSuchNamespace(),
                    "The server at %s has no namespace %s. Correct it in the connection file"
                            .formatted(source.endpoint(), source.namespace()),
                    null);
        }
        var first = all.isEmpty() ? "any of its tags" : all.getFirst().path().text();
        return new ConnectFailedException(
                Diagnostic.of(DiagnosticCode.MISSING_TAGS, source.tags().size(), first),
                "The server at %s does not have %s, nor any other tag. Check the paths in the connection file"
                        .formatted(source.endpoint(), first),
                null);
    }

    @Override
    public void tend() {
        var now = System.nanoTime();
        if (busy.get()) {
            return;
        }
        if (watch.hasNews() || !isPublished) {
            // A diagnostic that was published before the connection was complete is cleared, so it is published again.
            isPublished = true;
            publishDiagnostic();
        }
        if (items.wasAway() && now - began > SETTLED.toNanos()) {
            inBackground(items::fillGaps);
        } else if (watch.hasChanged()) {
            inBackground(this::lookAtAll);
        } else if (!missing.isEmpty() && now - lookedUp > LOOK_UP_AGAIN.toNanos()) {
            lookedUp = now;
            inBackground(this::lookForMissing);
        } else if (now - requestedAgainNanos > REQUEST_AGAIN.toNanos()) {
            requestedAgainNanos = now;
            inBackground(this::requestAgain);
        }
    }

    private void requestAgain() throws UaException {
        items.reportAwaited();
        items.retry();
    }

    private void inBackground(BusyState.Work work) {
        if (busy.compareAndSet(false, true)) {
            Thread.ofVirtual().start(() -> {
                try {
                    session.busyState().during(work);
                    publishDiagnostic();
                } catch (UaException e) {
                    ingest.errors()
                            .reportMalformed(StatusCodeText.reason(RejectionCode.SEARCH_FAILED, e.getStatusCode()));
                } catch (RuntimeException e) {
                    ingest.errors().reportMalformed(RejectionReason.of(e));
                } finally {
                    busy.set(false);
                }
            });
        }
    }

    /** Searches again for missing tags, as a server may create its nodes one after the other. */
    private void lookForMissing() throws UaException {
        var result = search.find(missing);
        missing = result.missing();
        take(result.found());
    }

    /**
     * Searches all tags after nodes were added or deleted: new ones are subscribed to, deleted ones are released, the
     * rest is unchanged.
     */
    private void lookAtAll() throws UaException {
        var result = search.find(wanted(source.tags()));
        missing = result.missing();
        var there = new LinkedHashMap<TagNodeSearch.Key, Found>();
        result.found().forEach(found -> there.put(found.key(), found));
        var gone = bound.entrySet().stream()
                .filter(known -> !isSame(known.getValue(), there.get(known.getKey())))
                .map(Map.Entry::getValue)
                .toList();
        gone.forEach(found -> bound.remove(found.key()));
        items.remove(gone);
        take(result.found());
    }

    private static boolean isSame(Found known, @Nullable Found now) {
        return now != null && now.node().equals(known.node());
    }

    private void take(List<Found> found) throws UaException {
        var fresh = found.stream()
                .filter(one -> bound.putIfAbsent(one.key(), one) == null)
                .toList();
        add(fresh);
    }

    /** Publishes the gravest diagnostic while the other values continue. */
    private void publishDiagnostic() {
        var absent = missing;
        ingest.errors()
                .publishFinding(watch.finding()
                        .or(items::finding)
                        .or(() -> absent.stream().findFirst().map(first -> missing(first, absent.size())))
                        .or(items::remark));
    }

    /** Diagnostic of missing tags; a missing namespace comes first, as none of its names can be found. */
    private Diagnostic missing(Wanted first, int count) {
        return session.namespaces().hasOwn()
                ? Diagnostic.of(DiagnosticCode.MISSING_TAGS, count, first.path().text())
                : noSuchNamespace();
    }

    private Diagnostic noSuchNamespace() {
        return Diagnostic.of(DiagnosticCode.NO_SUCH_NAMESPACE, source.endpoint(), source.namespace());
    }
}
