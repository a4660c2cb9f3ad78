package linetwin.core.config;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import linetwin.core.id.AreaId;
import linetwin.core.id.BenchId;
import linetwin.core.layout.AreaSpec;
import linetwin.core.layout.BenchSpec;
import linetwin.core.layout.Claim;
import linetwin.core.layout.KindLosses;
import linetwin.core.layout.LineLayout;
import linetwin.core.layout.RouteSpec;
import linetwin.core.layout.ShortStops;
import linetwin.core.layout.StationKind;
import linetwin.core.layout.StationSpec;
import linetwin.core.layout.Targets;
import linetwin.core.layout.VariantSpec;
import linetwin.core.layout.ZoneSpec;

/** Reads a whole line, part by part, and joins the parts at the end. */
final class LineReader {
    private static final Pattern CLAIMED = Pattern.compile("([0-9]{1,9}(?:\\.[0-9]{1,9})?)\\s*(.{0,20})");

    private static final Targets NO_TARGETS = new Targets(Parts.A_SECOND, Parts.A_SECOND, 1);

    private final References references = new References();
    private final Floor floor = new Floor();
    private final Flow flow = new Flow(references, floor);
    private final Ways ways = new Ways(references);
    private final Set<StationKind> kindsWithLosses = EnumSet.noneOf(StationKind.class);
    private final DistributionReader distributions;

    LineReader(MeasuredTimes measured) {
        this.distributions = new DistributionReader(measured);
    }

    LineLayout layout(Section file) {
        var head = new HeadReader(file, references);
        var variants = variants(file);
        var areas = areas(file, head);
        var stations =
                file.required("stations", new StationReader(references, floor, ways, areas, distributions)::station);
        var targets = head.targets();
        var layout = new LineLayout(
                head.id(),
                head.name(),
                head.hallWidth().orElse(Parts.A_METRE),
                head.hallDepth().orElse(Parts.A_METRE),
                targets.orElse(NO_TARGETS),
                head.calendar(),
                head.campaign(variants),
                variants,
                areas,
                stations,
                routes(file, head, stations),
                file.optional("stores", flow::store),
                file.optional("reworkBenches", this::bench),
                file.optional("losses", this::losses),
                file.optional("equipment", new EquipmentReader(references)::equipmentClass),
                file.optional("zones", this::zone),
                file.optional("claims", this::claim),
                file.optional("sources", this::source));
        return join(file.whole().problems(), head, layout);
    }

    private List<VariantSpec> variants(Section file) {
        return file.optional("variants").isEmpty()
                ? List.of(VariantReader.usual())
                : file.required("variants", new VariantReader(references)::variant);
    }

    private List<AreaSpec> areas(Section file, HeadReader head) {
        return file.optional("areas").isEmpty()
                ? List.of(new AreaSpec(new AreaId("LINE"), head.name()))
                : file.required("areas", this::area);
    }

    private List<RouteSpec> routes(Section file, HeadReader head, List<StationSpec> stations) {
        if (file.optional("routes").isEmpty()) {
            return List.of(flow.onlyRoute(stations, head.line()));
        }
        head.line().stream()
                .flatMap(line -> Stream.of("pallets", "cards").flatMap(key -> line.optional(key).stream()))
                .forEach(entry ->
                        entry.fault("belongs to the line only where the file lists no routes", "Write it at a route"));
        return file.required("routes", flow::route);
    }

    /**
     * Checks what can only be seen when everything has been read, then finds a place for all that has none and a target
     * where there is none.
     */
    private LineLayout join(Problems problems, HeadReader head, LineLayout layout) {
        references.join();
        flow.check(layout);
        if (problems.isEmpty()) {
            ways.check(layout);
        }
        var placed = problems.isEmpty()
                ? Rows.placed(layout, floor, head.hasHall() ? head.hallWidth() : Optional.empty())
                : layout;
        var width = head.hasHall() ? head.hallWidth() : floor.width();
        var depth = head.hasHall() ? head.hallDepth() : floor.depth();
        width.ifPresent(w -> depth.ifPresent(d -> floor.check(w, d)));
        return placed.with(
                width.orElse(Parts.A_METRE),
                depth.orElse(Parts.A_METRE),
                head.hasTargets() || !problems.isEmpty() ? layout.targets() : DesignCycle.targets(layout));
    }

    private Optional<AreaSpec> area(Entry entry) {
        return Section.of(Shapes.AREA, entry)
                .map(section -> new AreaSpec(
                        new AreaId(
                                references.define(References.To.AREA, section).orElse(Parts.NO_ID)),
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
                    Parts.footprint(section, References.To.BENCH, id, floor));
        });
    }

    private Optional<KindLosses> losses(Entry entry) {
        return Section.of(Shapes.LOSSES, entry)
                .map(section -> new KindLosses(
                        section.required("kind").flatMap(this::lossyKind).orElse(StationKind.AUTO),
                        Parts.percentageOr(1, section, "pace"),
                        section.optional("shortStops")
                                .flatMap(LineReader::shortStops)
                                .orElse(new ShortStops(Duration.ZERO, Duration.ZERO))));
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
                .map(section ->
                        new ShortStops(Parts.positiveTime(section, "every"), Parts.positiveTime(section, "mean")));
    }

    private Optional<ZoneSpec> zone(Entry entry) {
        return Section.of(Shapes.ZONE, entry).map(section -> {
            var id = references.define(References.To.ZONE, section).orElse(Parts.NO_ID);
            return new ZoneSpec(
                    id,
                    Parts.name(section),
                    section.required("at")
                            .flatMap(at -> Parts.footprint(at, id, floor))
                            .orElse(Parts.NOWHERE));
        });
    }

    private Optional<Claim> claim(Entry entry) {
        return Section.of(Shapes.CLAIM, entry).map(section -> {
            var claimed = section.required("value").flatMap(LineReader::claimed);
            return new Claim(
                    references.define(References.To.CLAIM, section).orElse(Parts.NO_ID),
                    Parts.name(section),
                    claimed.map(match -> Double.parseDouble(match.group(1))).orElse(0.0),
                    claimed.map(match -> match.group(2)).orElse(""),
                    section.required("source")
                            .flatMap(source -> references.use(References.To.SOURCE, source))
                            .orElse(Parts.NO_ID));
        });
    }

    private static Optional<Matcher> claimed(Entry entry) {
        return entry.text().map(CLAIMED::matcher).filter(match -> {
            if (!match.matches()) {
                entry.fault(
                        "'%s' does not begin with a number"
                                .formatted(entry.text().orElse("")),
                        "Write a number and its unit, such as 30 min");
            }
            return match.matches();
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
