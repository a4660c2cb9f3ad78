package linetwin.connectors.foreign;

import java.util.Arrays;
import linetwin.core.config.line.LineFile;
import linetwin.core.layout.LineLayout;

/** Line with the stations of foreign plants and without signals. */
@SuppressWarnings("InlineFormatString")
public final class ForeignLine {
    private static final String HEAD = """
            format: linetwin-line/1
            line:
              id: foreign
              name: { en: Foreign, zh: 外来 }
              hall: { width: 900m, depth: 20m }
              targets: { netTakt: 5min, designCycle: 255s, oee: 85%% }
              calendar: { shiftsPerDay: 1, shift: 8h, daysPerYear: 250 }
              campaign: MINI
            variants:
              - { id: MINI, name: { en: Mini, zh: 迷你 }, bodyJoints: 20, body: { standHeight: 1.2m } }
            areas:
              - { id: A, name: { en: All, zh: 全部 } }
            routes:
              - { id: robots, name: { en: Robots, zh: 整机 }, stations: [%s] }
            stations:
            """;
    private static final String STATION =
            "  - { id: %s, name: { en: %s, zh: %s }, area: A, kind: AUTO, standardTime: 240s, at: { x: %dm, y: 6m, width: 3m, depth: 3m } }\n";

    private ForeignLine() {}

    public static LineLayout of(ForeignPlan... plans) {
        var names = Arrays.stream(plans).flatMap(ForeignPlan::stationNames).toList();
        var text = new StringBuilder(HEAD.formatted(String.join(", ", names)));
        var x = 4;
        for (var name : names) {
            text.append(STATION.formatted(name, name, name, x));
            x += 4;
        }
        var reading = LineFile.read("foreign", text.toString());
        return reading.value().orElseThrow(() -> new AssertionError(reading.problems()));
    }
}
