package linetwin.core.config;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import linetwin.core.id.AreaId;
import linetwin.core.id.BenchId;
import linetwin.core.id.ProductId;
import linetwin.core.layout.AreaSpec;
import linetwin.core.layout.BenchSpec;
import linetwin.core.layout.Claim;
import linetwin.core.layout.KindLosses;
import linetwin.core.layout.LineLayout;
import linetwin.core.layout.ShiftCalendar;
import linetwin.core.layout.ShortStops;
import linetwin.core.layout.StationKind;
import linetwin.core.layout.Targets;
import linetwin.core.layout.ZoneSpec;

/** Reads a whole line, part by part, and joins the parts at the end. */
final class LineReader {
    private static final int MOST_SHIFTS = 24;
    private static final int MOST_DAYS = 366;
    private static final Pattern CLAIMED = Pattern.compile("([0-9]{1,9}(?:\\.[0-9]{1,9})?)\\s*(.{0,20})");

    private final References references = new References();
    private final Floor floor = new Floor();
    private final Flow flow = new Flow(references, floor);
    private final Set<StationKind> kindsWithLosses = EnumSet.noneOf(StationKind.class);

    LineLayout layout(Section file) {
        var line = file.required("line").flatMap(entry -> Section.of(Shapes.LINE, entry));
        var hall = line.flatMap(it -> it.required("hall")).flatMap(entry -> Section.of(Shapes.HALL, entry));
        var width = hall.map(it -> Parts.positiveLength(it, "width"));
        var depth = hall.map(it -> Parts.positiveLength(it, "depth"));
        var sources = file.optional("sources", this::source);
        var layout = new LineLayout(
                line.flatMap(it -> it.required("id")).flatMap(Entry::id).orElse(Parts.NO_ID),
                line.map(Parts::name).orElse(Parts.NO_NAME),
                width.orElse(Parts.A_METRE),
                depth.orElse(Parts.A_METRE),
                targets(line),
                calendar(line),
                new ProductId(line.flatMap(it -> it.required("campaign"))
                        .flatMap(entry -> references.use(References.To.VARIANT, entry))
                        .orElse(Parts.NO_ID)),
                file.required("variants", new VariantReader(references)::variant),
                file.required("areas", this::area),
                file.required("stations", new StationReader(references, floor)::station),
                file.required("routes", flow::route),
                file.optional("stores", flow::store),
                file.optional("reworkBenches", this::bench),
                file.optional("losses", this::losses),
                file.optional("equipment", new EquipmentReader(references)::equipmentClass),
                file.optional("zones", this::zone),
                file.optional("claims", this::claim),
                sources);
        references.join();
        flow.check(layout.stations());
        width.ifPresent(w -> depth.ifPresent(d -> floor.check(w, d)));
        return layout;
    }

    private static Targets targets(Optional<Section> line) {
        return line.flatMap(it -> it.required("targets"))
                .flatMap(entry -> Section.of(Shapes.TARGETS, entry))
                .map(section -> new Targets(
                        Parts.positiveTime(section, "netTakt"),
                        Parts.positiveTime(section, "designCycle"),
                        section.required("oee").flatMap(Quantities::share).orElse(1.0)))
                .orElse(new Targets(Parts.A_SECOND, Parts.A_SECOND, 1));
    }

    private static ShiftCalendar calendar(Optional<Section> line) {
        return line.flatMap(it -> it.required("calendar"))
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

    private Optional<AreaSpec> area(Entry entry) {
        return Section.of(Shapes.AREA, entry)
                .map(section -> new AreaSpec(
                        new AreaId(references.define(References.To.AREA, section).orElse(Parts.NO_ID)),
                        Parts.name(section)));
    }

    private Optional<BenchSpec> bench(Entry entry) {
        return Section.of(Shapes.BENCH, entry).map(section -> {
            var id = references.define(References.To.BENCH, section).orElse(Parts.NO_ID);
            return new BenchSpec(
                    new BenchId(id),
                    Parts.name(section),
                    Parts.countOr(1, section, "places", 1),
                    Parts.positiveTime(section, "meanTime"),
                    Parts.percentageOr(0, section, "cv"),
                    Parts.shareOr(0, section, "scrap"),
                    Parts.footprint(section, id, floor));
        });
    }

    private Optional<KindLosses> losses(Entry entry) {
        return Section.of(Shapes.LOSSES, entry)
                .map(section -> new KindLosses(
                        section.required("kind").flatMap(this::lossyKind).orElse(StationKind.AUTO),
                        Parts.percentageOr(1, section, "pace"),
                        section.required("shortStops")
                                .flatMap(LineReader::shortStops)
                                .orElse(new ShortStops(Parts.A_SECOND, Parts.A_SECOND))));
    }

    private Optional<StationKind> lossyKind(Entry entry) {
        return entry.choice(StationReader.KINDS).filter(kind -> {
            boolean first = kindsWithLosses.add(kind);
            if (!first) {
                entry.fault("the losses of %s are given twice".formatted(kind), "Keep one of the two");
            }
            return first;
        });
    }

    private static Optional<ShortStops> shortStops(Entry entry) {
        return Section.of(Shapes.SHORT_STOPS, entry)
                .map(section -> new ShortStops(
                        Parts.positiveTime(section, "every"), Parts.positiveTime(section, "mean")));
    }

    private Optional<ZoneSpec> zone(Entry entry) {
        return Section.of(Shapes.ZONE, entry).map(section -> {
            var id = references.define(References.To.ZONE, section).orElse(Parts.NO_ID);
            return new ZoneSpec(id, Parts.name(section), Parts.footprint(section, id, floor));
        });
    }

    private Optional<Claim> claim(Entry entry) {
        return Section.of(Shapes.CLAIM, entry).map(section -> {
            var value = section.required("value").flatMap(Entry::text);
            var match = CLAIMED.matcher(value.orElse("0"));
            if (!match.matches()) {
                section.optional("value")
                        .ifPresent(it -> it.fault(
                                "'%s' does not begin with a number".formatted(value.orElse("")),
                                "Write a number and its unit, such as 30 min"));
            }
            return new Claim(
                    references.define(References.To.CLAIM, section).orElse(Parts.NO_ID),
                    Parts.name(section),
                    match.matches() ? Double.parseDouble(match.group(1)) : 0,
                    match.matches() ? match.group(2) : "",
                    section.required("source")
                            .flatMap(source -> references.use(References.To.SOURCE, source))
                            .orElse(Parts.NO_ID));
        });
    }

    /** Sources are read as {@code id: text}, so that a claim's source can be found by its beginning. */
    private Optional<String> source(Entry entry) {
        return Section.of(Shapes.SOURCE, entry)
                .map(section -> references.define(References.To.SOURCE, section).orElse(Parts.NO_ID)
                        + ": "
                        + section.required("text").flatMap(Entry::text).orElse("?"));
    }
}
