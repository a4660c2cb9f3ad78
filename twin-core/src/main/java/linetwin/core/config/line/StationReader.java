package linetwin.core.config.line;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import linetwin.core.config.yaml.FileEntry;
import linetwin.core.config.yaml.FileSection;
import linetwin.core.distribution.TimeDistribution;
import linetwin.core.id.AreaId;
import linetwin.core.id.BenchId;
import linetwin.core.id.EquipmentClassId;
import linetwin.core.id.StationId;
import linetwin.core.layout.AreaSpec;
import linetwin.core.layout.StationKind;
import linetwin.core.layout.StationSpec;
import linetwin.core.layout.TaskTimeRule;

final class StationReader {
    static final Map<String, StationKind> KINDS = Arrays.stream(StationKind.values())
            .collect(Collectors.toMap(StationKind::name, kind -> kind, (a, _) -> a, LinkedHashMap::new));

    private static final Map<String, Boolean> TRUTH_VALUES = new LinkedHashMap<>();
    private static final Map<String, TaskTimeRule> RULES = new LinkedHashMap<>();

    static {
        TRUTH_VALUES.put("true", true);
        TRUTH_VALUES.put("false", false);
        RULES.put("sum", TaskTimeRule.SUM);
        RULES.put("longestPath", TaskTimeRule.LONGEST_PATH);
    }

    private final IdReferences references;
    private final FloorOccupancy floor;
    private final RoutingReader routing;
    private final List<AreaSpec> areas;
    private final WorkReader works;
    private final BreakdownsReader breakdowns;

    StationReader(
            IdReferences references,
            FloorOccupancy floor,
            RoutingReader ways,
            List<AreaSpec> areas,
            DistributionReader distributions) {
        this.references = references;
        this.floor = floor;
        this.routing = ways;
        this.areas = areas;
        this.works = new WorkReader(distributions);
        this.breakdowns = new BreakdownsReader(distributions);
    }

    Optional<StationSpec> station(FileEntry entry) {
        return FileSection.of(SectionSchemas.STATION, entry).map(this::station);
    }

    private StationSpec station(FileSection section) {
        var id = references.define(IdReferences.IdKind.STATION, section).orElse(CommonFields.NO_ID);
        checkId(id, section);
        var work = works.work(section);
        var rule = rule(section);
        var tasks = TaskReader.tasks(section, rule, work.map(TimeDistribution::mean));
        return new StationSpec(
                new StationId(id),
                CommonFields.name(section),
                area(section),
                section.optional("kind").flatMap(entry -> entry.choice(KINDS)).orElse(StationKind.AUTO),
                section.optional("precisionAssembly")
                        .flatMap(entry -> entry.choice(TRUTH_VALUES))
                        .orElse(false),
                work.map(it -> tasks.time().map(it::withMean).orElse(it)).orElse(WorkReader.STAND_IN),
                CommonFields.countOr(1, section, "places", 1),
                CommonFields.countOr(0, section, "waitingPlaces", 0),
                CommonFields.timeOrNone(section, "carrierChange"),
                section.optional("breakdowns").flatMap(breakdowns::breakdowns),
                CommonFields.shareOr(1, section, "firstPassYield"),
                use(IdReferences.IdKind.BENCH, section.optional("rework")).map(BenchId::new),
                section.optional("consumes")
                        .map(entry -> CommonFields.consumptions(entry, references))
                        .orElse(List.of()),
                CommonFields.countOr(0, section, "crew", 0),
                section.optional("equipment", this::equipmentClass),
                CommonFields.footprint(section, IdReferences.IdKind.STATION, id, floor),
                rule,
                tasks.tasks(),
                section.optional("next")
                        .map(entry -> routing.read(new StationId(id), entry))
                        .orElse(List.of()),
                CommonFields.stopPolicy(section));
    }

    private static void checkId(String id, FileSection section) {
        if (id.equals(RoutingReader.END)) {
            section.optional("id")
                    .ifPresent(entry -> entry.fault(
                            "'%s' is how 'next' names the end of a route".formatted(id), "Give the station another"));
        }
    }

    /** Area of a station; the only area of the line by default. */
    private AreaId area(FileSection section) {
        if (section.optional("area").isEmpty() && areas.size() == 1) {
            return areas.getFirst().id();
        }
        return new AreaId(
                use(IdReferences.IdKind.AREA, section.required("area")).orElse(CommonFields.NO_ID));
    }

    private static TaskTimeRule rule(FileSection section) {
        return section.optional("timeRule")
                .flatMap(entry -> entry.choice(RULES))
                .orElse(TaskTimeRule.SUM);
    }

    private Optional<EquipmentClassId> equipmentClass(FileEntry entry) {
        return references.use(IdReferences.IdKind.EQUIPMENT, entry).map(EquipmentClassId::new);
    }

    private Optional<String> use(IdReferences.IdKind to, Optional<FileEntry> entry) {
        return entry.flatMap(it -> references.use(to, it));
    }
}
