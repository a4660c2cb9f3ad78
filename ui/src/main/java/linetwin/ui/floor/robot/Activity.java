package linetwin.ui.floor.robot;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import linetwin.core.id.EquipmentClassId;
import linetwin.core.layout.StationSpec;

/**
 * What a finished robot does at a test station: how it is held, and how it moves while the work goes on. The motion's
 * time is the work done so far, in seconds.
 */
public record Activity(Support support, Motion motion) {
    /** Standing by itself: what a finished robot does where nothing else is known. */
    public static final Activity STANDING = new Activity(Support.NONE, Motions.stand());

    private static final double TRACK_METRES = 18;
    private static final double TRIAL_SPEED = 0.8;
    private static final double FOLD_AFTER_SECONDS = 520;

    private static final Activity SWEEP = new Activity(Support.HOIST, Motions.rangeSweep());
    private static final Activity GAIT = new Activity(Support.NONE, Motions.gaitTest());
    private static final Activity FUNCTIONS = new Activity(Support.NONE, Motions.functionalTest());
    private static final Activity BURN_IN = new Activity(Support.HOIST, Motions.burnIn());

    /** Stations of the benchmark line that share an equipment class and yet do different things. */
    private static final Map<String, Activity> BY_STATION = Map.of(
            "C20", new Activity(Support.HOIST, Motions.excitation()),
            "C30", new Activity(Support.NONE, Motions.lookAround()),
            "C50", new Activity(Support.NONE, Motions.standUp()),
            "C80", new Activity(Support.NONE, Motions.fieldTrial(TRACK_METRES, TRIAL_SPEED)),
            "P10", new Activity(Support.TRAY, Motions.fold(20).shifted(-FOLD_AFTER_SECONDS)));

    private static final Map<String, Activity> BY_EQUIPMENT =
            Map.of("CAL", SWEEP, "GAIT", GAIT, "FCT", FUNCTIONS, "BURN", BURN_IN);

    /** What a robot of this stage does at a station; one that is still being built rests in its cradle. */
    public static Activity at(StationSpec station, BuildStage stage) {
        if (!stage.reaches(BuildStage.SHELLED) || stage == BuildStage.CRATED) {
            return new Activity(Support.during(stage), Motions.docked());
        }
        return Optional.ofNullable(BY_STATION.get(station.id().code()))
                .or(() -> byEquipment(station.equipment()))
                .orElse(STANDING);
    }

    private static Optional<Activity> byEquipment(List<EquipmentClassId> equipment) {
        return equipment.stream()
                .flatMap(e -> Stream.ofNullable(BY_EQUIPMENT.get(e.code())))
                .findFirst();
    }
}
