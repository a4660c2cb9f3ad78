package linetwin.core.config;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import linetwin.core.id.ProductId;
import linetwin.core.layout.LocalText;
import linetwin.core.layout.ShiftCalendar;
import linetwin.core.layout.Targets;
import linetwin.core.layout.VariantSpec;
import linetwin.core.unit.Length;

/** Reads what a line file says of the line as a whole. */
final class HeadReader {
    private static final int MOST_SHIFTS = 24;
    private static final int MOST_DAYS = 366;

    private final References references;
    private final Optional<Section> line;
    private final Optional<Section> hall;

    HeadReader(Section file, References references) {
        this.references = references;
        this.line = file.required("line").flatMap(entry -> Section.of(Shapes.LINE, entry));
        this.hall = optional("hall").flatMap(entry -> Section.of(Shapes.HALL, entry));
    }

    String id() {
        return line.flatMap(section -> section.required("id"))
                .flatMap(Entry::id)
                .orElse(Parts.NO_ID);
    }

    LocalText name() {
        return line.map(Parts::name).orElse(Parts.NO_NAME);
    }

    /** Whether the file says how large the hall is; otherwise it is as large as what stands in it needs. */
    boolean hasHall() {
        return optional("hall").isPresent();
    }

    /** The hall's extent from west to east, where the file says it well. */
    Optional<Length> hallWidth() {
        return hallSide("width");
    }

    /** The hall's extent from south to north, where the file says it well. */
    Optional<Length> hallDepth() {
        return hallSide("depth");
    }

    private Optional<Length> hallSide(String key) {
        return hall.flatMap(section -> section.required(key)).flatMap(Quantities::positiveLength);
    }

    /** The variant made now: the first one where the file does not say. */
    ProductId campaign(List<VariantSpec> variants) {
        return new ProductId(optional("campaign")
                .flatMap(entry -> references.use(References.To.VARIANT, entry))
                .orElseGet(() ->
                        variants.stream().findFirst().map(it -> it.id().code()).orElse(Parts.NO_ID)));
    }

    /** What the line is meant to reach, where the file says. */
    Optional<Targets> targets() {
        return optional("targets")
                .flatMap(entry -> Section.of(Shapes.TARGETS, entry))
                .map(section -> new Targets(
                        Parts.positiveTime(section, "netTakt"),
                        Parts.positiveTime(section, "designCycle"),
                        section.required("oee").flatMap(Quantities::share).orElse(1.0)));
    }

    boolean hasTargets() {
        return optional("targets").isPresent();
    }

    /** When the line runs: round the clock where the file does not say. */
    ShiftCalendar calendar() {
        return optional("calendar")
                .flatMap(entry -> Section.of(Shapes.CALENDAR, entry))
                .map(section -> new ShiftCalendar(
                        section.required("shiftsPerDay")
                                .flatMap(entry -> Quantities.count(entry, 1, MOST_SHIFTS))
                                .orElse(1),
                        Parts.positiveTime(section, "shift"),
                        section.required("daysPerYear")
                                .flatMap(entry -> Quantities.count(entry, 1, MOST_DAYS))
                                .orElse(1),
                        Parts.timeOrNone(section, "shiftStop")))
                .orElse(new ShiftCalendar(1, Duration.ofDays(1), 365, Duration.ZERO));
    }

    /** The line as a section, for what stands there where a file has no routes. */
    Optional<Section> line() {
        return line;
    }

    private Optional<Entry> optional(String key) {
        return line.flatMap(section -> section.optional(key));
    }
}
