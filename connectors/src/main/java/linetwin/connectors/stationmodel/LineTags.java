package linetwin.connectors.stationmodel;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import linetwin.core.feed.LineClock;
import linetwin.core.feed.LineHistory;
import linetwin.core.health.RejectionCode;
import linetwin.core.health.RejectionException;
import linetwin.core.id.UnitId;
import linetwin.core.time.LineTime;

/**
 * Tags of the line as a whole. {@code Clock} contains the anchor, the line time at the anchor and the pace;
 * {@code Roster} contains its line time and then the serials. Each is one tag, so that a client never reads a part of
 * it.
 */
public final class LineTags {
    public static final String RUN = "Run";
    public static final String CLOCK = "Clock";
    public static final String ROSTER = "Roster";
    public static final String SHIPPED = "Shipped";
    public static final String SCRAPPED = "Scrapped";
    /** Counter that rises with every heartbeat, so that a value changes even while the line is paused. */
    public static final String HEARTBEAT = "Heartbeat";

    /**
     * History of the line: its run, the line time of its end in microseconds, and then a text for each period, whole
     * numbers with a space between them. A server whose line books no sums does not have this tag.
     */
    public static final String SUMS = "Sums";

    /** Tags that a client needs to read a report; the heartbeat only proves that the source is alive. */
    public static final List<String> ALL = List.of(RUN, CLOCK, ROSTER, SHIPPED, SCRAPPED);

    private LineTags() {}

    public static Map<String, Object> of(LineReport line) {
        var tags = new LinkedHashMap<String, Object>();
        tags.put(RUN, line.run());
        tags.put(CLOCK, new String[] {
            line.clock().anchor().toString(),
            Long.toString(line.clock().lineTime().micros()),
            Double.toString(line.clock().pace())
        });
        tags.put(
                ROSTER,
                Stream.concat(
                                Stream.of(Long.toString(line.at().micros())),
                                line.roots().stream().map(UnitId::toString))
                        .toArray(String[]::new));
        tags.put(SHIPPED, line.shipped());
        tags.put(SCRAPPED, line.scrapped());
        return tags;
    }

    /**
     * Reads the report of the line from its tags.
     *
     * @return report; empty while a tag is missing
     * @throws RejectionException if a value has a wrong type or is out of range
     */
    public static Optional<LineReport> report(Map<String, Object> tags) {
        if (!tags.keySet().containsAll(ALL)) {
            return Optional.empty();
        }
        var clock = StationTags.get(tags, CLOCK, String[].class);
        var roster = StationTags.get(tags, ROSTER, String[].class);
        if (clock.length != 3 || roster.length == 0) {
            throw new RejectionException(RejectionCode.FIELD_CUT_SHORT, clock.length == 3 ? ROSTER : CLOCK);
        }
        return Optional.of(new LineReport(
                StationTags.get(tags, RUN, String.class),
                new LineClock(
                        Instant.parse(clock[0]), new LineTime(Long.parseLong(clock[1])), Double.parseDouble(clock[2])),
                new LineTime(Long.parseLong(roster[0])),
                Arrays.stream(roster).skip(1).map(UnitId::parse).toList(),
                StationTags.get(tags, SHIPPED, Long.class),
                StationTags.get(tags, SCRAPPED, Long.class)));
    }

    /** Returns the value of {@link #SUMS}. */
    public static String[] sums(LineHistory history) {
        return Stream.concat(
                        Stream.of(history.run(), Long.toString(history.until().micros())),
                        history.periods().stream().map(LineTags::text))
                .toArray(String[]::new);
    }

    /**
     * Reads the value of {@link #SUMS}.
     *
     * @throws RejectionException if it is not a history
     */
    public static LineHistory history(Object value) {
        if (!(value instanceof String[] texts) || texts.length < 2) {
            throw new RejectionException(RejectionCode.FIELD_CUT_SHORT, SUMS);
        }
        return new LineHistory(
                texts[0],
                new LineTime(Long.parseLong(texts[1])),
                Arrays.stream(texts).skip(2).map(LineTags::sums).toList());
    }

    private static String text(List<Long> sums) {
        return sums.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    private static List<Long> sums(String text) {
        return Arrays.stream(text.strip().split(" "))
                .filter(sum -> !sum.isEmpty())
                .map(Long::valueOf)
                .toList();
    }
}
