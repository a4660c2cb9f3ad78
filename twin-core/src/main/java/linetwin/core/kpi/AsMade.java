package linetwin.core.kpi;

import java.time.Duration;
import java.util.List;
import linetwin.core.layout.Consumption;
import linetwin.core.layout.LineLayout;
import linetwin.core.layout.StationSpec;
import linetwin.core.layout.VariantChange;

/**
 * What a station does for the variant that the line makes now.
 *
 * @param standardTime work per unit at the standard pace, without the carrier change
 * @param consumes the parts that one unit takes
 */
public record AsMade(Duration standardTime, List<Consumption> consumes) {
    public AsMade {
        consumes = List.copyOf(consumes);
    }

    public static AsMade of(LineLayout layout, StationSpec station) {
        var change = layout.variant(layout.campaign()).flatMap(variant -> variant.changes().stream()
                .filter(c -> c.station().equals(station.id()))
                .findFirst());
        return new AsMade(
                change.flatMap(VariantChange::standardTime).orElseGet(station::standardTime),
                change.flatMap(VariantChange::consumes).orElseGet(station::consumes));
    }
}
