package linetwin.core.config.line;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import linetwin.core.config.yaml.FileEntry;
import linetwin.core.config.yaml.FileSection;
import linetwin.core.config.yaml.Problems;
import linetwin.core.id.AreaId;
import linetwin.core.id.BenchId;
import linetwin.core.kpi.capacity.DesignCycleCalculation;
import linetwin.core.layout.AreaSpec;
import linetwin.core.layout.BenchSpec;
import linetwin.core.layout.LineLayout;
import linetwin.core.layout.LineTargets;
import linetwin.core.layout.PublicClaim;
import linetwin.core.layout.RouteSpec;
import linetwin.core.layout.ShortStopSpec;
import linetwin.core.layout.StationKind;
import linetwin.core.layout.StationKindLosses;
import linetwin.core.layout.StationSpec;
import linetwin.core.layout.VariantSpec;
import linetwin.core.layout.ZoneSpec;

/** Reads a line file section by section, then checks the references between them. */
final class LineReader {
    private static final Pattern CLAIMED = Pattern.compile("([0-9]{1,9}(?:\\.[0-9]{1,9})?)\\s*(.{0,20})");

    private static final LineTargets NO_TARGETS = new LineTargets(CommonFields.A_SECOND, CommonFields.A_SECOND, 1);

    private final IdReferences references = new IdReferences();
    private final FloorOccupancy floor = new FloorOccupancy();
    private final RouteReader routes = new RouteReader(references, floor);
    private final MaterialFlowCheck flow = new MaterialFlowCheck(references, routes);
    private final RoutingReader routing = new RoutingReader(references);
    private final Set<StationKind> kindsWithLosses = EnumSet.noneOf(StationKind.class);
    private final DistributionReader distributions;

    LineReader(MeasuredTimesReader measured) {
        this.distributions = new DistributionReader(measured);
    }

    LineLayout layout(FileSection file) {
        var head = new LineHeadReader(file, references);
        var variants = variants(file);
        var areas = areas(file, head);
        var stations =
                file.required("stations", new StationReader(references, floor, routing, areas, distributions)::station);
        var targets = head.targets();
        var layout = new LineLayout(
                head.id(),
                head.name(),
                head.hallWidth().orElse(CommonFields.A_METRE),
                head.hallDepth().orElse(CommonFields.A_METRE),
                targets.orElse(NO_TARGETS),
                head.calendar(),
                head.campaign(variants),
                variants,
                areas,
                stations,
                routes(file, head, stations),
                file.optional("stores", routes::store),
                file.optional("reworkBenches", this::bench),
                file.optional("losses", this::losses),
                file.optional("equipment", new EquipmentReader(references)::equipmentClass),
                file.optional("zones", this::zone),
                file.optional("claims", this::claim),
                file.optional("sources", this::source));
        return join(file.whole().problems(), head, layout);
    }

    private List<VariantSpec> variants(FileSection file) {
        return file.optional("variants").isEmpty()
                ? List.of(VariantReader.defaultVariant())
                : file.required("variants", new VariantReader(references)::variant);
    }

    private List<AreaSpec> areas(FileSection file, LineHeadReader head) {
        return file.optional("areas").isEmpty()
                ? List.of(new AreaSpec(new AreaId("LINE"), head.name()))
                : file.required("areas", this::area);
    }

    private List<RouteSpec> routes(FileSection file, LineHeadReader head, List<StationSpec> stations) {
        if (file.optional("routes").isEmpty()) {
            return List.of(routes.onlyRoute(stations, head.line()));
        }
        head.line().stream()
                .flatMap(line -> Stream.of("pallets", "cards").flatMap(key -> line.optional(key).stream()))
                .forEach(entry ->
                        entry.fault("belongs to the line only where the file lists no routes", "Write it at a route"));
        return file.required("routes", routes::route);
    }

    /** Checks that need the whole file, then places everything unplaced and computes missing targets. */
    private LineLayout join(Problems problems, LineHeadReader head, LineLayout layout) {
        references.resolve();
        var network = new StationNetwork(layout);
        flow.check(network);
        if (problems.isEmpty()) {
            routing.check(network);
        }
        if (problems.isEmpty()) {
            new DeadlockCheck(network, routing, routes.routes()).check();
        }
        var placed = problems.isEmpty()
                ? AutomaticPlacement.placed(network, floor, head.hasHall() ? head.hallWidth() : Optional.empty())
                : layout;
        var width = head.hasHall() ? head.hallWidth() : floor.width();
        var depth = head.hasHall() ? head.hallDepth() : floor.depth();
        width.ifPresent(w -> depth.ifPresent(d -> floor.check(w, d)));
        return placed.with(
                width.orElse(CommonFields.A_METRE),
                depth.orElse(CommonFields.A_METRE),
                head.hasTargets() || !problems.isEmpty() ? layout.targets() : computedTargets(layout));
    }

    private static LineTargets computedTargets(LineLayout layout) {
        var cycle = DesignCycleCalculation.of(layout);
        var shown = cycle.isPositive() ? cycle : CommonFields.A_SECOND;
        return new LineTargets(shown, shown, 1);
    }

    private Optional<AreaSpec> area(FileEntry entry) {
        return FileSection.of(SectionSchemas.AREA, entry)
                .map(section -> new AreaSpec(
                        new AreaId(references
                                .define(IdReferences.IdKind.AREA, section)
                                .orElse(CommonFields.NO_ID)),
                        CommonFields.name(section)));
    }

    private Optional<BenchSpec> bench(FileEntry entry) {
        return FileSection.of(SectionSchemas.BENCH, entry).map(section -> {
            var id = references.define(IdReferences.IdKind.BENCH, section).orElse(CommonFields.NO_ID);
            return new BenchSpec(
                    new BenchId(id),
                    CommonFields.name(section),
                    CommonFields.countOr(1, section, "places", 1),
                    CommonFields.positiveTime(section, "meanTime"),
                    CommonFields.percentageOr(0, section, "cv"),
                    CommonFields.shareOr(0, section, "scrap"),
                    CommonFields.footprint(section, IdReferences.IdKind.BENCH, id, floor));
        });
    }

    private Optional<StationKindLosses> losses(FileEntry entry) {
        return FileSection.of(SectionSchemas.LOSSES, entry)
                .map(section -> new StationKindLosses(
                        section.required("kind").flatMap(this::lossyKind).orElse(StationKind.AUTO),
                        CommonFields.percentageOr(1, section, "pace"),
                        section.optional("shortStops")
                                .flatMap(LineReader::shortStops)
                                .orElse(new ShortStopSpec(Duration.ZERO, Duration.ZERO))));
    }

    private Optional<StationKind> lossyKind(FileEntry entry) {
        return entry.choice(StationReader.KINDS).filter(kind -> {
            boolean first = kindsWithLosses.add(kind);
            if (!first) {
                entry.fault("the losses of %s are given twice".formatted(kind), "Keep one of the two");
            }
            return first;
        });
    }

    private static Optional<ShortStopSpec> shortStops(FileEntry entry) {
        return FileSection.of(SectionSchemas.SHORT_STOPS, entry)
                .map(section -> new ShortStopSpec(
                        CommonFields.positiveTime(section, "every"), CommonFields.positiveTime(section, "mean")));
    }

    private Optional<ZoneSpec> zone(FileEntry entry) {
        return FileSection.of(SectionSchemas.ZONE, entry).map(section -> {
            var id = references.define(IdReferences.IdKind.ZONE, section).orElse(CommonFields.NO_ID);
            return new ZoneSpec(
                    id,
                    CommonFields.name(section),
                    section.required("at")
                            .flatMap(at -> CommonFields.footprint(at, id, floor))
                            .orElse(CommonFields.NOWHERE));
        });
    }

    private Optional<PublicClaim> claim(FileEntry entry) {
        return FileSection.of(SectionSchemas.CLAIM, entry).map(section -> {
            var claimed = section.required("value").flatMap(LineReader::claimed);
            return new PublicClaim(
                    references.define(IdReferences.IdKind.CLAIM, section).orElse(CommonFields.NO_ID),
                    CommonFields.name(section),
                    claimed.map(match -> Double.parseDouble(match.group(1))).orElse(0.0),
                    claimed.map(match -> match.group(2)).orElse(""),
                    section.required("source")
                            .flatMap(source -> references.use(IdReferences.IdKind.SOURCE, source))
                            .orElse(CommonFields.NO_ID));
        });
    }

    private static Optional<Matcher> claimed(FileEntry entry) {
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

    /** Source of a claim as {@code id: text}, so that the source can be found by its prefix. */
    private Optional<String> source(FileEntry entry) {
        return FileSection.of(SectionSchemas.SOURCE, entry)
                .map(section -> references
                                .define(IdReferences.IdKind.SOURCE, section)
                                .orElse(CommonFields.NO_ID)
                        + ": "
                        + section.required("text").flatMap(FileEntry::text).orElse("?"));
    }
}
