package linetwin.core.config.line;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import linetwin.core.config.yaml.FileEntry;
import linetwin.core.config.yaml.FileSection;
import linetwin.core.config.yaml.QuantityParser;
import linetwin.core.id.ProductId;
import linetwin.core.layout.LineTargets;
import linetwin.core.layout.LocalText;
import linetwin.core.layout.ShiftCalendar;
import linetwin.core.layout.ShiftStopPolicy;
import linetwin.core.layout.VariantSpec;
import linetwin.core.unit.Length;

/** Reads the section {@code line} of a line file. */
final class LineHeadReader {
    private static final int MOST_SHIFTS = 24;
    private static final int MOST_DAYS = 366;
    private static final int EVERY_DAY = 365;

    private final IdReferences references;
    private final Optional<FileSection> line;
    private final Optional<FileSection> hall;

    LineHeadReader(FileSection file, IdReferences references) {
        this.references = references;
        this.line = file.required("line").flatMap(entry -> FileSection.of(SectionSchemas.LINE, entry));
        this.hall = optional("hall").flatMap(entry -> FileSection.of(SectionSchemas.HALL, entry));
    }

    String id() {
        return line.flatMap(section -> section.required("id"))
                .flatMap(FileEntry::id)
                .orElse(CommonFields.NO_ID);
    }

    LocalText name() {
        return line.map(CommonFields::name).orElse(CommonFields.NO_NAME);
    }

    /** True if the file gives the size of the hall; otherwise the size follows from its contents. */
    boolean hasHall() {
        return optional("hall").isPresent();
    }

    /** Extent of the hall from west to east; empty if absent or faulty. */
    Optional<Length> hallWidth() {
        return hallSide("width");
    }

    /** Extent of the hall from south to north; empty if absent or faulty. */
    Optional<Length> hallDepth() {
        return hallSide("depth");
    }

    private Optional<Length> hallSide(String key) {
        return hall.flatMap(section -> section.required(key)).flatMap(QuantityParser::positiveLength);
    }

    /** Variant in production; the first variant by default. */
    ProductId campaign(List<VariantSpec> variants) {
        return new ProductId(optional("campaign")
                .flatMap(entry -> references.use(IdReferences.IdKind.VARIANT, entry))
                .orElseGet(() ->
                        variants.stream().findFirst().map(it -> it.id().code()).orElse(CommonFields.NO_ID)));
    }

    /** Targets of the line; empty if the file gives none. An OEE without a target counts as 1. */
    Optional<LineTargets> targets() {
        return optional("targets")
                .flatMap(entry -> FileSection.of(SectionSchemas.TARGETS, entry))
                .map(section -> new LineTargets(
                        CommonFields.positiveTime(section, "netTakt"),
                        CommonFields.positiveTime(section, "designCycle"),
                        section.optional("oee").flatMap(QuantityParser::share).orElse(1.0)));
    }

    boolean hasTargets() {
        return optional("targets").isPresent();
    }

    /** Working hours of the line; 24 hours on 365 days by default. */
    ShiftCalendar calendar() {
        return optional("calendar")
                .flatMap(entry -> FileSection.of(SectionSchemas.CALENDAR, entry))
                .map(section -> new ShiftCalendar(
                        section.required("shiftsPerDay")
                                .flatMap(entry -> QuantityParser.count(entry, 1, MOST_SHIFTS))
                                .orElse(1),
                        CommonFields.positiveTime(section, "shift"),
                        section.optional("daysPerYear")
                                .flatMap(entry -> QuantityParser.count(entry, 1, MOST_DAYS))
                                .orElse(EVERY_DAY),
                        shiftStop(section),
                        CommonFields.stopPolicy(section).orElse(ShiftStopPolicy.PAUSED)))
                .orElse(new ShiftCalendar(1, Duration.ofDays(1), EVERY_DAY, Duration.ZERO, ShiftStopPolicy.PAUSED));
    }

    /** Planned stop of each shift after the first, shorter than the shift. */
    private static Duration shiftStop(FileSection section) {
        var stop = CommonFields.timeOrNone(section, "shiftStop");
        var shift = section.optional("shift").flatMap(QuantityParser::time);
        if (!stop.isZero() && shift.filter(it -> it.compareTo(stop) > 0).isEmpty() && shift.isPresent()) {
            section.optional("shiftStop")
                    .ifPresent(entry -> entry.fault(
                            "leaves no time to work in the shift", "Give a stop that is shorter than 'shift'"));
        }
        return stop;
    }

    /** Section {@code line}, which also holds the keys of the route if a file has no routes. */
    Optional<FileSection> line() {
        return line;
    }

    private Optional<FileEntry> optional(String key) {
        return line.flatMap(section -> section.optional(key));
    }
}
