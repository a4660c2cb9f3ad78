package linetwin.core.sim.kernel;

import java.util.List;
import linetwin.core.distribution.TimeDistribution;
import linetwin.core.layout.LineLayout;
import linetwin.core.layout.StationSpec;
import linetwin.core.layout.VariantChange;
import linetwin.core.layout.VariantSpec;

/** Settings of the stations for the variant in production. */
record VariantSettings(List<VariantChange> changes) {
    static VariantSettings of(LineLayout layout) {
        return new VariantSettings(
                layout.variant(layout.campaign()).map(VariantSpec::changes).orElse(List.of()));
    }

    /** Returns this station with the time and the parts of the variant, if the variant changes them. */
    StationSpec station(StationSpec spec) {
        return changes.stream()
                .filter(change -> change.station().equals(spec.id()))
                .findFirst()
                .map(change -> changed(spec, change))
                .orElse(spec);
    }

    private static StationSpec changed(StationSpec s, VariantChange change) {
        return new StationSpec(
                s.id(),
                s.name(),
                s.area(),
                s.kind(),
                s.precisionAssembly(),
                change.standardTime().<TimeDistribution>map(s.work()::withMean).orElse(s.work()),
                s.places(),
                s.queueBefore(),
                s.carrierChange(),
                s.breakdowns(),
                s.firstPassYield(),
                s.rework(),
                change.consumes().orElse(s.consumes()),
                s.crew(),
                s.equipment(),
                s.footprint(),
                s.timeRule(),
                s.tasks(),
                s.next(),
                s.stopPolicy());
    }
}
