package linetwin.connectors.tag;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import linetwin.core.connection.TagSpec;
import linetwin.core.model.PackMlState;
import linetwin.core.model.StopReason;

/**
 * Parses names of states and stop reasons of foreign equipment: numbers and names of OPC 30050, Undefined of
 * ISA-TR88.00.02, names of MachineryItemState (OPC 40001-1), or names that the connection file maps. Case, blanks,
 * hyphens and underscores are ignored.
 */
final class StateNameParser {
    private static final Map<String, NamedState> KNOWN = new TreeMap<>();
    private static final Map<String, StopReason.Kind> REASONS = new TreeMap<>();

    /** State, and the reason that is part of its name. */
    record NamedState(PackMlState state, StopReason reason) {
        static NamedState of(PackMlState state) {
            return new NamedState(state, StopReason.NONE);
        }

        /** Undefined state; the unknown name becomes the code of its reason. */
        static NamedState undefined(String code) {
            var reason = code.isEmpty() ? StopReason.NONE : new StopReason(StopReason.Kind.OTHER, code);
            return new NamedState(PackMlState.UNDEFINED, reason);
        }
    }

    static {
        for (var state : PackMlState.values()) {
            KNOWN.put(plain(state.name()), NamedState.of(state));
            KNOWN.put(Integer.toString(state.number()), NamedState.of(state));
        }
        // MachineryItemState is coarser than PackML: each value maps to the PackML state that claims no more than it.
        KNOWN.put("executing", NamedState.of(PackMlState.EXECUTE));
        KNOWN.put("notexecuting", NamedState.of(PackMlState.IDLE));
        KNOWN.put(
                "outofservice",
                new NamedState(PackMlState.ABORTED, new StopReason(StopReason.Kind.BREAKDOWN, "OutOfService")));
        KNOWN.put(
                "notavailable",
                new NamedState(PackMlState.STOPPED, new StopReason(StopReason.Kind.OTHER, "NotAvailable")));
        Arrays.stream(StopReason.Kind.values()).forEach(kind -> REASONS.put(plain(kind.name()), kind));
    }

    private StateNameParser() {}

    /** State of a value; empty if the value is not a known state. */
    static Optional<NamedState> state(TagSpec spec, String value) {
        var own = spec.states();
        if (own.isEmpty()) {
            return Optional.ofNullable(KNOWN.get(plain(value)));
        }
        var exact = own.get(value.strip());
        return exact == null
                ? own.entrySet().stream()
                        .filter(entry -> plain(entry.getKey()).equals(plain(value)))
                        .findFirst()
                        .map(entry -> NamedState.of(entry.getValue()))
                : Optional.of(NamedState.of(exact));
    }

    /** Reason of a text; an unknown text becomes the code of a reason of kind OTHER. */
    static StopReason reason(String value) {
        var code = value.strip();
        if (code.isEmpty() || code.equals("0")) {
            return StopReason.NONE;
        }
        var kind = REASONS.get(plain(code));
        return kind == null ? new StopReason(StopReason.Kind.OTHER, code) : StopReason.of(kind);
    }

    private static String plain(String name) {
        return name.strip().replaceAll("[ _-]", "").toLowerCase(Locale.ROOT);
    }
}
