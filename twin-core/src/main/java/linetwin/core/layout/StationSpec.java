package linetwin.core.layout;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import linetwin.core.id.AreaId;
import linetwin.core.id.BenchId;
import linetwin.core.id.EquipmentClassId;
import linetwin.core.id.StationId;

/**
 * One station.
 *
 * @param precisionAssembly whether it counts among the precision assembly processes
 * @param standardTime work per unit and place, without the carrier change
 * @param timeCv coefficient of variation of the log-normal work time
 * @param places units that can be worked on at once
 * @param queueBefore waiting places in front of it; the places of the station itself do not count
 * @param carrierChange time to bring a unit in and out, added to every work time
 * @param firstPassYield share of units that pass at the first try, 0 to 1
 * @param rework where a failed unit goes; empty where none can fail
 * @param crew people who work here
 */
public record StationSpec(
        StationId id,
        LocalText name,
        AreaId area,
        StationKind kind,
        boolean precisionAssembly,
        Duration standardTime,
        double timeCv,
        int places,
        int queueBefore,
        Duration carrierChange,
        Optional<Breakdowns> breakdowns,
        double firstPassYield,
        Optional<BenchId> rework,
        List<Consumption> consumes,
        int crew,
        List<EquipmentClassId> equipment,
        Footprint footprint,
        TimeRule timeRule,
        List<TaskSpec> tasks) {
    public StationSpec {
        consumes = List.copyOf(consumes);
        equipment = List.copyOf(equipment);
        tasks = List.copyOf(tasks);
    }
}
