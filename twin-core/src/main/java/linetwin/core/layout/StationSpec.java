package linetwin.core.layout;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import linetwin.core.distribution.TimeDistribution;
import linetwin.core.id.AreaId;
import linetwin.core.id.BenchId;
import linetwin.core.id.EquipmentClassId;
import linetwin.core.id.StationId;

/**
 * Station of a line.
 *
 * @param precisionAssembly true if it counts among the precision assembly processes
 * @param work time per unit and place, without the carrier change and before the pace of its kind
 * @param places number of units that can be worked at the same time
 * @param queueBefore waiting places in front of it, without the places of the station itself
 * @param carrierChange time to bring a unit in and out, added to every work time
 * @param firstPassYield share of units that pass at the first attempt, 0 to 1
 * @param rework bench that receives a failed unit; empty if it is scrapped
 * @param crew number of operators
 * @param next branches for good units; empty if they follow their route
 * @param stopPolicy treatment of work at a planned stop; empty if it is that of the line
 */
public record StationSpec(
        StationId id,
        LocalText name,
        AreaId area,
        StationKind kind,
        boolean precisionAssembly,
        TimeDistribution work,
        int places,
        int queueBefore,
        Duration carrierChange,
        Optional<BreakdownSpec> breakdowns,
        double firstPassYield,
        Optional<BenchId> rework,
        List<PartConsumption> consumes,
        int crew,
        List<EquipmentClassId> equipment,
        Footprint footprint,
        TaskTimeRule timeRule,
        List<TaskSpec> tasks,
        List<RouteBranch> next,
        Optional<ShiftStopPolicy> stopPolicy) {
    public StationSpec {
        consumes = List.copyOf(consumes);
        equipment = List.copyOf(equipment);
        tasks = List.copyOf(tasks);
        next = List.copyOf(next);
    }

    /** Mean work per unit and place at the standard pace, without the carrier change. */
    public Duration standardTime() {
        return work.mean();
    }

    /** Copy of this station at another place. */
    public StationSpec at(Footprint elsewhere) {
        return new StationSpec(
                id,
                name,
                area,
                kind,
                precisionAssembly,
                work,
                places,
                queueBefore,
                carrierChange,
                breakdowns,
                firstPassYield,
                rework,
                consumes,
                crew,
                equipment,
                elsewhere,
                timeRule,
                tasks,
                next,
                stopPolicy);
    }
}
