package linetwin.connectors.sparkplug;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalLong;
import java.util.TreeMap;
import linetwin.connectors.ingest.ValueOrigin;
import linetwin.connectors.payload.QualityParser;
import linetwin.connectors.sparkplug.EdgeMessage.Kind;
import linetwin.connectors.sparkplug.NodeEffect.BirthMissing;
import linetwin.connectors.sparkplug.NodeEffect.Born;
import linetwin.connectors.sparkplug.NodeEffect.Died;
import linetwin.connectors.sparkplug.NodeEffect.MetricUpdate;
import linetwin.connectors.sparkplug.NodeEffect.Missed;
import linetwin.connectors.sparkplug.NodeEffect.Rejected;
import linetwin.connectors.sparkplug.NodeEffect.RequestRebirth;
import linetwin.core.health.RejectionCode;
import linetwin.core.health.RejectionReason;
import linetwin.core.model.Quality;
import org.jspecify.annotations.Nullable;

/**
 * State machine of one edge node as its host sees it: messages and time in, effects out. Independent of a broker.
 * Values that no birth declared are never guessed.
 *
 * <p>It outlives the connection of the host. The sequence numbers show if messages were missed meanwhile.
 */
final class EdgeNodeState {
    private static final String NODE = "";
    private static final int MOST_DEVICES = 5_000;

    private final Duration reorder;
    private final SequenceMonitor sequence = new SequenceMonitor();
    private final NavigableMap<String, Device> devices = new TreeMap<>();
    private OptionalLong birthDeathSequence = OptionalLong.empty();
    private Instant newest = Instant.MIN;
    private Instant giveUpAt = Instant.MAX;
    private Instant rebornBy = Instant.MAX;
    private boolean born;
    private boolean dead;
    private boolean absent;
    private List<NodeEffect> effects = new ArrayList<>();

    /**
     * Creates the state of an unknown node.
     *
     * @param reorder time limit for a missing message, counted from the arrival of its successor
     */
    EdgeNodeState(Duration reorder) {
        this.reorder = reorder;
    }

    /** Notes that the host was disconnected and may have missed messages. */
    void connectionLost() {
        absent = true;
    }

    /** Lists dead devices; the empty name is the node itself. */
    List<String> dead() {
        return devices.entrySet().stream()
                .filter(entry -> dead || !entry.getValue().isAlive)
                .map(Map.Entry::getKey)
                .toList();
    }

    List<NodeEffect> message(EdgeMessage message) {
        if (message.isOfNode() && message.kind() == Kind.BIRTH) {
            nodeBirth(message);
        } else if (message.isOfNode() && message.kind() == Kind.DEATH) {
            nodeDeath(message);
        } else if (!born) {
            requireBirth(message.device());
        } else {
            inOrder(message);
        }
        return drain();
    }

    /** Effects of time limits that end at or before {@code now}. */
    List<NodeEffect> at(Instant now) {
        if (!now.isBefore(giveUpAt)) {
            giveUp();
        }
        if (!now.isBefore(rebornBy)) {
            rebornBy = Instant.MAX;
            devices.forEach((name, device) -> {
                if (device.isAwaited) {
                    die(name, device);
                }
            });
        }
        return drain();
    }

    private List<NodeEffect> drain() {
        var out = effects;
        effects = new ArrayList<>();
        return out;
    }

    private void nodeBirth(EdgeMessage message) {
        born = true;
        dead = false;
        absent = false;
        birthDeathSequence = message.payload().birthDeathSequence();
        newest = message.sent();
        sequence.begin(message.payload().sequence().orElse(0));
        giveUpAt = Instant.MAX;
        // All devices must be born again; those that are born in time have no gap in contact.
        devices.forEach((name, device) -> device.isAwaited = !name.equals(NODE) && device.isAlive);
        rebornBy = message.arrival().plus(reorder);
        birth(message);
    }

    /**
     * Applies a death, which belongs to the birth with the same bdSeq. Real nodes give all births the same number, and
     * a broker may publish the death of an old connection after the birth of the new one. A death that is older than
     * the newest message therefore takes effect at once, but the node is alive again with its next message in sequence.
     */
    private void nodeDeath(EdgeMessage message) {
        var number = message.payload().birthDeathSequence();
        boolean belongs = number.isEmpty() || birthDeathSequence.isEmpty() || number.equals(birthDeathSequence);
        boolean isNewer =
                message.payload().timestamp().isPresent() && message.sent().isAfter(newest);
        if (!born || !belongs && !isNewer) {
            effects.add(new Rejected(NODE, RejectionReason.of(RejectionCode.DEATH_OF_OTHER_BIRTH)));
            return;
        }
        // The node itself comes last: its diagnostic replaces those of its devices.
        devices.descendingMap().forEach((name, device) -> {
            if (device.isAlive) {
                effects.add(new Died(name));
            }
        });
        dead = true;
        born = !isNewer;
        giveUpAt = Instant.MAX;
        rebornBy = Instant.MAX;
    }

    private void inOrder(EdgeMessage message) {
        var number = message.payload().sequence();
        if (number.isEmpty()) {
            effects.add(new Rejected(message.device(), RejectionReason.of(RejectionCode.NO_SEQUENCE_NUMBER)));
            return;
        }
        switch (sequence.place(number.getAsLong())) {
            case DUE -> {
                revive();
                due(message);
            }
            case AHEAD -> ahead(number.getAsLong(), message);
            case BEHIND -> report(message, ValueOrigin.HISTORICAL);
            case RESTARTED -> lostTrack(message);
        }
    }

    private void revive() {
        absent = false;
        if (dead) {
            dead = false;
            devices.forEach((name, device) -> {
                if (device.isAlive) {
                    effects.add(new Born(name));
                }
            });
        }
    }

    private void due(EdgeMessage message) {
        @Nullable EdgeMessage each = message;
        while (each != null) {
            sequence.advance();
            apply(each);
            each = sequence.due();
        }
        if (!sequence.isWaiting()) {
            giveUpAt = Instant.MAX;
        }
    }

    private void ahead(long number, EdgeMessage message) {
        if (!sequence.isWaiting()) {
            giveUpAt = message.arrival().plus(reorder);
        }
        sequence.hold(number, message);
        if (sequence.isFull()) {
            giveUp();
        }
    }

    private void giveUp() {
        giveUpAt = Instant.MAX;
        var left = sequence.abandon();
        effects.add(new Missed(left.missing()));
        effects.add(new RequestRebirth());
        if (absent || dead) {
            // The missed messages may include a birth that gave other meanings to aliases.
            forget();
            return;
        }
        devices.values().forEach(device -> device.isDoubtful = true);
        left.waiting().forEach(this::apply);
    }

    private void lostTrack(EdgeMessage message) {
        effects.add(new Rejected(message.device(), RejectionReason.of(RejectionCode.NUMBERING_RESTARTED)));
        forget();
        requireBirth(message.device());
    }

    private void forget() {
        born = false;
        giveUpAt = Instant.MAX;
        devices.forEach((name, device) -> {
            if (device.isAlive && !dead) {
                effects.add(new Died(name));
            }
        });
        devices.clear();
    }

    private void requireBirth(String device) {
        effects.add(new BirthMissing(device));
        effects.add(new RequestRebirth());
    }

    private void apply(EdgeMessage message) {
        newest = message.sent().isAfter(newest) ? message.sent() : newest;
        switch (message.kind()) {
            case BIRTH -> birth(message);
            case DATA -> report(message, ValueOrigin.REPORTED);
            case DEATH -> {
                var device = devices.get(message.device());
                if (device != null) {
                    die(message.device(), device);
                }
            }
        }
    }

    private void birth(EdgeMessage message) {
        if (devices.size() >= MOST_DEVICES && !devices.containsKey(message.device())) {
            effects.add(
                    new Rejected(message.device(), RejectionReason.of(RejectionCode.TOO_MANY_DEVICES, MOST_DEVICES)));
            return;
        }
        devices.put(
                message.device(), new Device(new BirthMetrics(message.payload().metrics())));
        effects.add(new Born(message.device()));
        report(message, ValueOrigin.REQUESTED);
    }

    private void die(String name, Device device) {
        device.isAlive = false;
        device.isAwaited = false;
        effects.add(new Died(name));
    }

    private void report(EdgeMessage message, ValueOrigin origin) {
        var device = devices.get(message.device());
        if (device == null || !device.isAlive || message.kind() == Kind.DEATH) {
            if (origin != ValueOrigin.HISTORICAL) {
                requireBirth(message.device());
            }
            return;
        }
        for (var metric : message.payload().metrics()) {
            report(message, device, metric, origin);
        }
    }

    private void report(EdgeMessage message, Device device, SparkplugMetric metric, ValueOrigin origin) {
        var entry = device.book.find(metric);
        if (entry == null) {
            requireBirth(message.device());
            return;
        }
        int type = metric.datatype() == SparkplugDataType.UNKNOWN ? entry.datatype() : metric.datatype();
        effects.add(new MetricUpdate(
                message.device(),
                entry.name(),
                metric.isNull() ? MetricValue.absent(RejectionCode.NULL_VALUE) : MetricValue.of(metric.value(), type),
                device.isDoubtful && metric.name().isEmpty() ? Quality.UNCERTAIN : quality(metric),
                SparkplugTime.of(metric.timestamp()).orElseGet(message::sent),
                metric.unit().or(entry::unit),
                metric.isHistorical() ? ValueOrigin.HISTORICAL : origin));
    }

    private static Quality quality(SparkplugMetric metric) {
        return metric.quality().isEmpty()
                ? Quality.GOOD
                : QualityParser.ofNumber(metric.quality().getAsLong()).orElse(Quality.BAD);
    }

    /** State of the node itself, or of a device behind it. */
    private static final class Device {
        private final BirthMetrics book;
        private boolean isAlive = true;
        /** True if the node was born again and this device was not yet. */
        private boolean isAwaited;
        /** True if its aliases may have changed in missing messages. */
        private boolean isDoubtful;

        Device(BirthMetrics book) {
            this.book = book;
        }
    }
}
