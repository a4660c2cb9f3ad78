package linetwin.ui.desktop.floor.robot.motion;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import linetwin.core.id.EquipmentClassId;
import linetwin.core.layout.StationSpec;
import linetwin.ui.desktop.floor.robot.body.BuildStage;
import linetwin.ui.desktop.floor.robot.body.RobotSupport;

/**
 * Activity of a finished robot at a test station: its support, and its motion during the work. The time of the motion
 * is the work done so far in seconds.
 */
public record TestActivity(RobotSupport support, RobotMotion motion) {
    /** Default activity of a finished robot: standing without support. */
    public static final TestActivity STANDING = new TestActivity(RobotSupport.NONE, RobotMotions.stand());

    private static final double TRACK_METRES = 18;
    private static final double TRIAL_SPEED = 0.8;
    private static final double FOLD_AFTER_SECONDS = 520;

    private static final TestActivity SWEEP = new TestActivity(RobotSupport.HOIST, RobotMotions.rangeSweep());
    private static final TestActivity GAIT = new TestActivity(RobotSupport.NONE, RobotMotions.gaitTest());
    private static final TestActivity FUNCTIONS = new TestActivity(RobotSupport.NONE, RobotMotions.functionalTest());
    private static final TestActivity BURN_IN = new TestActivity(RobotSupport.HOIST, RobotMotions.burnIn());

    /** Stations of the benchmark line with an equal equipment class but different activities. */
    private static final Map<String, TestActivity> BY_STATION = Map.of(
            "C20", new TestActivity(RobotSupport.HOIST, RobotMotions.excitation()),
            "C30", new TestActivity(RobotSupport.NONE, RobotMotions.lookAround()),
            "C50", new TestActivity(RobotSupport.NONE, RobotMotions.standUp()),
            "C80", new TestActivity(RobotSupport.NONE, RobotMotions.fieldTrial(TRACK_METRES, TRIAL_SPEED)),
            "P10", new TestActivity(RobotSupport.TRAY, RobotMotions.fold(20).shifted(-FOLD_AFTER_SECONDS)));

    private static final Map<String, TestActivity> BY_EQUIPMENT =
            Map.of("CAL", SWEEP, "GAIT", GAIT, "FCT", FUNCTIONS, "BURN", BURN_IN);

    /** Activity of a robot of this stage at a station; an unfinished robot rests in its cradle. */
    public static TestActivity at(StationSpec station, BuildStage stage) {
        if (!stage.reaches(BuildStage.SHELLED) || stage == BuildStage.CRATED) {
            return new TestActivity(RobotSupport.during(stage), RobotMotions.docked());
        }
        return Optional.ofNullable(BY_STATION.get(station.id().code()))
                .or(() -> byEquipment(station.equipment()))
                .orElse(STANDING);
    }

    private static Optional<TestActivity> byEquipment(List<EquipmentClassId> equipment) {
        return equipment.stream()
                .flatMap(e -> Stream.ofNullable(BY_EQUIPMENT.get(e.code())))
                .findFirst();
    }
}
