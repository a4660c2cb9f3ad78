package linetwin.core.config.line;

import java.util.List;
import linetwin.core.config.yaml.Problem;
import linetwin.core.layout.LineLayout;

/** Valid line file with a feeder, a store and a bench, small enough to read, and ways to make it faulty. */
public final class LineFileTestLine {
    public static final String TEXT = """
            format: linetwin-line/1
            line:
              id: small
              name: { en: Small, zh: 小 }
              hall: { width: 20m, depth: 12m }
              targets: { netTakt: 5min, designCycle: 270s, oee: 85% }
              calendar: { shiftsPerDay: 2, shift: 10h, daysPerYear: 250 }
              campaign: MINI
            variants:
              - { id: MINI, name: { en: Mini, zh: 迷你 }, bodyJoints: 20 }
            areas:
              - { id: MAIN, name: { en: Main, zh: 主 } }
            stores:
              - { id: LEGS, name: { en: Legs, zh: 腿 }, holds: LEG, capacity: 4 }
            routes:
              - { id: legs, name: { en: Legs, zh: 腿 }, makes: LEG, stations: [LEGS1], into: LEGS }
              - { id: robots, name: { en: Robots, zh: 整机 }, stations: [JOIN, TEST] }
            reworkBenches:
              - id: MEND
                name: { en: Mend, zh: 返修 }
                meanTime: 20min
                scrap: 2%
                at: { x: 15m, y: 10m, width: 2m, depth: 2m }
            equipment:
              - id: SCREW
                name: { en: Screwdriver, zh: 拧紧轴 }
                signals:
                  - { id: torque, name: { en: Torque, zh: 扭矩 }, unit: Nm, mode: cycle, typical: 2.7..2.9, reject: 2.4..3.2 }
                  - { id: heat, name: { en: Heat, zh: 温度 }, unit: °C, mode: continuous, interval: 1s, typical: 20..40 }
            stations:
              - id: LEGS1
                name: { en: Leg, zh: 腿 }
                area: MAIN
                kind: MANUAL
                standardTime: 100s
                waitingPlaces: 2
                at: { x: 2m, y: 2m, width: 2m, depth: 2m }
              - id: JOIN
                name: { en: Join, zh: 合装 }
                area: MAIN
                kind: SEMI
                standardTime: 240s
                waitingPlaces: 1
                consumes: { LEGS: 2 }
                equipment: [SCREW]
                at: { x: 6m, y: 2m, width: 2m, depth: 2m }
                timeRule: longestPath
                tasks:
                  - { task: 1, time: 100s, name: { en: left, zh: 左 } }
                  - { task: 2, time: 140s, after: [], checks: 1, name: { en: right, zh: 右 } }
                  - { task: 3, time: 100s, after: [1, 2], name: { en: both, zh: 双 } }
              - id: TEST
                name: { en: Test, zh: 测试 }
                area: MAIN
                kind: TEST
                standardTime: 1h 30min
                waitingPlaces: 0
                firstPassYield: 99.85%
                rework: MEND
                at: { x: 10m, y: 2m, width: 2m, depth: 2m }
            """;

    private LineFileTestLine() {}

    public static LineLayout layout() {
        var reading = LineFile.read("small.yaml", TEXT);
        return reading.value().orElseThrow(() -> new AssertionError(reading.problems()));
    }

    /** Problems of this line with one passage replaced, as printed. */
    static List<String> problemsWith(String passage, String rewritten) {
        if (!TEXT.contains(passage)) {
            throw new IllegalArgumentException("The small line does not hold '%s'".formatted(passage));
        }
        return problemsOf(TEXT.replace(passage, rewritten));
    }

    static List<String> problemsOf(String text) {
        return LineFile.read("small.yaml", text).problems().stream()
                .map(Problem::toString)
                .toList();
    }
}
