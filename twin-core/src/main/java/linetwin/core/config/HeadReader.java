package linetwin.core.config;

import java.util.Optional;
import linetwin.core.id.ProductId;
import linetwin.core.layout.LocalText;
import linetwin.core.layout.ShiftCalendar;
import linetwin.core.layout.Targets;
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
        this.hall = required("hall").flatMap(entry -> Section.of(Shapes.HALL, entry));
    }

    String id() {
        return required("id").flatMap(Entry::id).orElse(Parts.NO_ID);
    }

    LocalText name() {
        return line.map(Parts::name).orElse(Parts.NO_NAME);
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

    ProductId campaign() {
        return new ProductId(required("campaign")
                .flatMap(entry -> references.use(References.To.VARIANT, entry))
                .orElse(Parts.NO_ID));
    }

    Targets targets() {
        return required("targets")
                .flatMap(entry -> Section.of(Shapes.TARGETS, entry))
                .map(section -> new Targets(
                        Parts.positiveTime(section, "netTakt"),
                        Parts.positiveTime(section, "designCycle"),
                        section.required("oee").flatMap(Quantities::share).orElse(1.0)))
                .orElse(new Targets(Parts.A_SECOND, Parts.A_SECOND, 1));
    }

    ShiftCalendar calendar() {
        return required("calendar")
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
                .orElse(new ShiftCalendar(1, Parts.A_SECOND, 1, Parts.A_SECOND));
    }

    private Optional<Entry> required(String key) {
        return line.flatMap(section -> section.required(key));
    }
}
