package linetwin.core.kpi;

import java.time.Duration;
import java.util.List;
import linetwin.core.layout.LineLayout;
import linetwin.core.layout.PartConsumption;
import linetwin.core.layout.StationSpec;
import linetwin.core.layout.VariantChange;

/**
 * Work of a station for the variant in production.
 *
 * @param standardTime work per unit at the standard pace, without the carrier change
 * @param consumes parts that one unit takes
 */
public record VariantStation(Duration standardTime, List<PartConsumption> consumes) {
    public VariantStation {
        consumes = List.copyOf(consumes);
    }

    public static VariantStation of(LineLayout layout, StationSpec station) {
        var change = layout.variant(layout.campaign()).flatMap(variant -> variant.changes().stream()
                .filter(c -> c.station().equals(station.id()))
                .findFirst());
        return new VariantStation(
                change.flatMap(VariantChange::standardTime).orElseGet(station::standardTime),
                change.flatMap(VariantChange::consumes).orElseGet(station::consumes));
    }
}
