package linetwin.core.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import linetwin.core.event.LineEvent;
import linetwin.core.event.LineEvent.ComponentsFitted;
import linetwin.core.event.LineEvent.UnitMoved;
import linetwin.core.id.UnitId;
import linetwin.core.kpi.LineAccount;
import linetwin.core.model.LineState;
import linetwin.core.model.UnitLocation;
import linetwin.core.time.LineTime;

/**
 * Checks conservation of units and Little's law as an identity of sums: the ages of all units, those that left and
 * those still present, equal the number of units on the line integrated over time.
 */
final class UnitAgeCheck {
    private long begun;
    private long gone;
    private long agesOfGoneMicros;

    void apply(LineState before, LineEvent event) {
        switch (event) {
            case UnitMoved e when before.unit(e.unit()).isEmpty() -> begun++;
            case UnitMoved e
            when e.to() instanceof UnitLocation.Shipped || e.to() instanceof UnitLocation.Scrapped ->
                left(before, List.of(e.unit()), e.at());
            case ComponentsFitted e -> left(before, e.components(), e.at());
            default -> {}
        }
    }

    private void left(LineState before, List<UnitId> units, LineTime at) {
        for (var unit : units) {
            gone++;
            agesOfGoneMicros += micros(before.unit(unit).orElseThrow().entered(), at);
        }
    }

    void check(LineState line, LineAccount account, LineTime now) {
        var present = line.units().values().stream()
                .filter(unit -> !(unit.location() instanceof UnitLocation.BuiltInto))
                .toList();
        assertEquals(begun - gone, present.size(), "units are conserved");
        long ages =
                present.stream().mapToLong(unit -> micros(unit.entered(), now)).sum();
        assertEquals(account.unitMicros(), agesOfGoneMicros + ages, "Little's law");
    }

    private static long micros(LineTime from, LineTime to) {
        return to.micros() - from.micros();
    }
}
