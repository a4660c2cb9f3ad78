package linetwin.connectors.opcua;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import linetwin.core.model.ConditionState;
import linetwin.core.time.LineTime;
import org.eclipse.milo.opcua.sdk.client.subscriptions.EventFilterBuilder;
import org.eclipse.milo.opcua.stack.core.AttributeId;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.types.builtin.DateTime;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.QualifiedName;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;
import org.eclipse.milo.opcua.stack.core.types.structured.EventFilter;
import org.eclipse.milo.opcua.stack.core.types.structured.SimpleAttributeOperand;
import org.jspecify.annotations.Nullable;

/**
 * Reads conditions from events of OPC UA. A plain event has no condition that could end. One of severity 500 or more,
 * which the standard calls high, becomes an inactive unacknowledged condition, one per source and type, so that an
 * operator sees it; others are ignored. A refresh removes them.
 */
final class ConditionEventReader {
    private static final int HIGH = 500;
    private static final int LOWEST_SEVERITY = 1;
    private static final int HIGHEST_SEVERITY = 1_000;

    private final Instant origin;

    /** @param origin wall time of line time zero */
    ConditionEventReader(Instant origin) {
        this.origin = origin;
    }

    static EventFilter filter() {
        return new EventFilterBuilder()
                .select(NodeIds.BaseEventType, name("EventId"))
                .select(NodeIds.BaseEventType, name("EventType"))
                .select(NodeIds.BaseEventType, name("Time"))
                .select(NodeIds.BaseEventType, name("SourceName"))
                .select(NodeIds.BaseEventType, name("SourceNode"))
                .select(NodeIds.BaseEventType, name("Message"))
                .select(NodeIds.BaseEventType, name("Severity"))
                .select(NodeIds.ConditionType, name("ConditionName"))
                .select(NodeIds.ConditionType, name("Retain"))
                .select(NodeIds.AlarmConditionType, name("ActiveState"), name("Id"))
                .select(NodeIds.AcknowledgeableConditionType, name("AckedState"), name("Id"))
                .select(NodeIds.ConditionType, name("BranchId"))
                .select(new SimpleAttributeOperand(
                        NodeIds.ConditionType, new QualifiedName[0], AttributeId.NodeId.uid(), null))
                .build();
    }

    private static QualifiedName name(String name) {
        return new QualifiedName(0, name);
    }

    /** Fields of one event, in the order of the event filter. */
    record Event(Variant[] fields) {
        private static final int TYPE = 1;
        private static final int TIME = 2;
        private static final int SOURCE_NAME = 3;
        private static final int SOURCE_NODE = 4;
        private static final int MESSAGE = 5;
        private static final int SEVERITY = 6;
        private static final int CONDITION_NAME = 7;
        private static final int RETAIN = 8;
        private static final int ACTIVE = 9;
        private static final int ACKED = 10;
        private static final int BRANCH = 11;
        private static final int CONDITION = 12;

        private @Nullable Object field(int index) {
            return index < fields.length ? fields[index].value() : null;
        }

        private String text(int index) {
            return switch (field(index)) {
                case LocalizedText text -> Optional.ofNullable(text.text()).orElse("");
                case String text -> text;
                case null, default -> "";
            };
        }

        boolean is(NodeId type) {
            return type.equals(field(TYPE));
        }

        Instant time() {
            return field(TIME) instanceof DateTime time && time.isNotNull() ? time.getJavaInstant() : Instant.now();
        }

        Optional<NodeId> source() {
            return field(SOURCE_NODE) instanceof NodeId node ? Optional.of(node) : Optional.empty();
        }

        private Optional<String> condition() {
            return field(CONDITION) instanceof NodeId node && node.isNotNull()
                    ? Optional.of(node.toParseableString())
                    : Optional.empty();
        }

        /** Branch identifier: an earlier state of the condition that still needs an acknowledgement or confirmation. */
        private String branch() {
            return field(BRANCH) instanceof NodeId node && node.isNotNull() ? "#" + node.toParseableString() : "";
        }

        private boolean isRetained() {
            return Boolean.TRUE.equals(field(RETAIN));
        }

        /**
         * True if the condition is active. A condition without an active state is active while it is retained. A branch
         * is a past state; only the condition itself reports the present one.
         */
        private boolean isActive() {
            return isRetained() && branch().isEmpty() && !Boolean.FALSE.equals(field(ACTIVE));
        }

        private boolean isAcknowledged() {
            return !isRetained() || !Boolean.FALSE.equals(field(ACKED));
        }

        private int severity() {
            return field(SEVERITY) instanceof Number number
                    ? Math.clamp(number.intValue(), LOWEST_SEVERITY, HIGHEST_SEVERITY)
                    : LOWEST_SEVERITY;
        }
    }

    /** Condition of an event; empty for a plain event of low severity. */
    Optional<ConditionState> read(Event event) {
        var since = since(event.time());
        var condition = event.condition();
        if (condition.isPresent()) {
            return Optional.of(new ConditionState(
                    condition.get() + event.branch(),
                    name(event),
                    event.text(Event.MESSAGE),
                    event.severity(),
                    event.isActive(),
                    event.isAcknowledged(),
                    since));
        }
        return event.severity() < HIGH
                ? Optional.empty()
                : Optional.of(new ConditionState(
                        "event %s %s".formatted(event.text(Event.SOURCE_NAME), event.field(Event.TYPE)),
                        name(event),
                        event.text(Event.MESSAGE),
                        event.severity(),
                        false,
                        false,
                        since));
    }

    private static String name(Event event) {
        var name = event.text(Event.CONDITION_NAME);
        return name.isEmpty() ? event.text(Event.SOURCE_NAME) : name;
    }

    /**
     * Line time of the begin. Line time of a foreign source follows the wall clock; a condition from before the session
     * begins at line time zero.
     */
    private LineTime since(Instant time) {
        return time.isAfter(origin) ? LineTime.after(Duration.between(origin, time)) : LineTime.ORIGIN;
    }
}
