package linetwin.ui.desktop.health;

import java.util.List;
import linetwin.core.plant.FaultKind;

/**
 * Fault that the panel offers.
 *
 * @param amounts amounts that can be selected, in the syntax of the plant; the first is the default; empty if the fault
 *     has none
 */
record FaultChoice(FaultKind kind, List<String> amounts) {
    /** Order of the panel: faults of values first, then faults of the server. */
    static final List<FaultChoice> ALL = List.of(
            new FaultChoice(FaultKind.DROP, List.of("10%", "50%", "100%")),
            new FaultChoice(FaultKind.DELAY, List.of("300ms", "2s", "10s")),
            new FaultChoice(FaultKind.REORDER, List.of("500ms", "2s")),
            new FaultChoice(FaultKind.DUPLICATE, List.of("10%", "100%")),
            new FaultChoice(FaultKind.STALE_CLOCK, List.of("-45s", "1h", "frozen")),
            new FaultChoice(FaultKind.BAD_QUALITY, List.of("10%", "100%")),
            new FaultChoice(FaultKind.FROZEN_VALUE, List.of("repeated", "unsent")),
            new FaultChoice(FaultKind.WRONG_TYPE, List.of("10%", "100%")),
            new FaultChoice(FaultKind.FLOOD, List.of("20x", "5000/s")),
            new FaultChoice(FaultKind.HANG, List.of("open", "half-open")),
            new FaultChoice(FaultKind.STOP, List.of()),
            new FaultChoice(FaultKind.RESTART, List.of()),
            new FaultChoice(FaultKind.CERTIFICATE_CHANGE, List.of()),
            new FaultChoice(FaultKind.NAMESPACE_CHANGE, List.of()),
            new FaultChoice(FaultKind.WILL, List.of()));

    FaultChoice {
        amounts = List.copyOf(amounts);
    }

    /** Command line for the plant. */
    String command(String amount, String source, String lasting) {
        var commandLine = new StringBuilder("fault ").append(kind.text());
        if (!amounts.isEmpty()) {
            commandLine.append(' ').append(amount);
        }
        commandLine.append(' ').append(source);
        if (!lasting.isEmpty() && !kind.isMomentary()) {
            commandLine.append(" for ").append(lasting);
        }
        return commandLine.toString();
    }
}
