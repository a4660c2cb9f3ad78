package linetwin.core.sim.kernel;

import java.util.List;
import linetwin.core.distribution.TimeDistribution;
import linetwin.core.layout.LineLayout;
import linetwin.core.layout.StationSpec;
import linetwin.core.layout.VariantChange;
import linetwin.core.layout.VariantSpec;

/** The stations as the variant made now wants them. */
record VariantSettings(List<VariantChange> changes) {
    static VariantSettings of(LineLayout layout) {
        return new VariantSettings(
                layout.variant(layout.campaign()).map(VariantSpec::changes).orElse(List.of()));
    }

    /** This station with its own time and parts replaced where the variant has others. */
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
                s.next());
    }
}
