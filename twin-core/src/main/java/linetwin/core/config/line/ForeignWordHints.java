package linetwin.core.config.line;

import linetwin.core.config.yaml.SectionSchema;

/** Words of other programs and of books for keys of a line file, with the key that stands for them and an example. */
final class ForeignWordHints {
    private ForeignWordHints() {}

    static SectionSchema ofLineFile(SectionSchema schema) {
        return schema.withHint(
                        "machines workstations processes operations resources nodes servers",
                        "stations: [{ id: A, work: 45s }]")
                .withHint(
                        "buffers stocks inventories storages warehouses supermarkets",
                        "stores: [{ id: SA, holds: PART, capacity: 20 }]")
                .withHint("products items parts types models", "variants: [{ id: STANDARD }]")
                .withHint("rework reworks repair repairs repairStations", "reworkBenches: [{ id: R, meanTime: 10min }]")
                .withHint("routing flows paths edges connections links", "routes: [{ id: MAIN, stations: [A, B] }]")
                .withHint("name", "line: { id: my-line, name: My line }");
    }

    static SectionSchema ofLine(SectionSchema schema) {
        return schema.withHint(
                        "shifts shift shiftsPerDay workingHours hoursPerDay schedule shiftModel",
                        "calendar: { shiftsPerDay: 2, shift: 8h }")
                .withHint(
                        "takt taktTime cycleTime cycle targetCycle target",
                        "targets: { netTakt: 60s, designCycle: 50s }")
                .withHint("pallet palletCount carriers fixtures trays", "pallets: 5")
                .withHint("wip wipLimit maxWip conwip kanban kanbans", "cards: 5")
                .withHint("variant product model", "campaign: STANDARD")
                .withHint("size area building width", "hall: { width: 20m, depth: 10m }")
                .withHint("title label description", "name: My line");
    }

    static SectionSchema ofTargets(SectionSchema schema) {
        return schema.withHint("takt taktTime", "netTakt: 60s")
                .withHint("cycle cycleTime idealCycle idealCycleTime", "designCycle: 50s")
                .withHint("target oeeTarget", "oee: 85%");
    }

    static SectionSchema ofCalendar(SectionSchema schema) {
        return schema.withHint("shifts shiftCount", "shiftsPerDay: 2")
                .withHint("hours shiftLength shiftHours hoursPerShift duration", "shift: 8h")
                .withHint("days workDays workingDays", "daysPerYear: 250")
                .withHint("break breaks pause pauses plannedStop plannedDowntime", "shiftStop: 30min");
    }

    static SectionSchema ofRoute(SectionSchema schema) {
        return schema.withHint("steps sequence path order operations machines", "stations: [A, B]")
                .withHint("product output produces variant", "makes: PART")
                .withHint("to store buffer sink destination", "into: SA")
                .withHint("carriers fixtures trays palletCount", "pallets: 5")
                .withHint("wip wipLimit maxWip conwip kanban", "cards: 5");
    }

    static SectionSchema ofStore(SectionSchema schema) {
        return schema.withHint("size places max maximum maxSize limit slots bufferSize", "capacity: 20")
                .withHint("item part product content contents stores", "holds: PART")
                .withHint("position location pos", "at: { x: 2m, y: 3m, width: 1m, depth: 1m }");
    }

    static SectionSchema ofBench(SectionSchema schema) {
        return schema.withHint(
                        "time work repairTime mttr cycleTime processingTime standardTime mean duration",
                        "meanTime: 10min")
                .withHint("capacity machines servers workers operators parallel", "places: 2")
                .withHint("scrapRate scrapProbability", "scrap: 10%")
                .withHint("position location pos", "at: { x: 2m, y: 3m, width: 1m, depth: 1m }");
    }

    static SectionSchema ofStation(SectionSchema schema) {
        return schema.withHint(
                        "buffer buffers bufferSize bufferCapacity bufferBefore inputBuffer inBuffer queue queueSize queueLength queueCapacity queueBefore wip waiting storage slots",
                        "waitingPlaces: 4")
                .withHint("capacity size", "places: 2  # units at work at once; units that wait: waitingPlaces")
                .withHint(
                        "machine machines server servers parallel parallelMachines count quantity number numberOfMachines resources multiplicity replicas",
                        "places: 2")
                .withHint(
                        "cycle cycleTime ct processing processTime processingTime operationTime serviceTime service time workTime duration takt taktTime manualTime machineTime",
                        "work: 45s")
                .withHint(
                        "distribution mean processTimeDistribution std stdDev sd deviation sigma variance variation",
                        "work: { distribution: logNormal, mean: 45s, cv: 20% }")
                .withHint(
                        "scrap scrapRate scrapProbability reject rejects rejectRate defect defects defectRate failRate errorRate ppm",
                        "firstPassYield: 98%  # for 2 % of bad units")
                .withHint("yield fpy passRate quality qualityRate goodRate firstPass", "firstPassYield: 98%")
                .withHint(
                        "reworkRate reworkProbability reworkShare reworkStation repairStation",
                        "rework: R  # id of a bench in reworkBenches; the share follows from firstPassYield")
                .withHint(
                        "mtbf mttf mttr timeBetweenFailures failure failures failureRate breakdown repair repairTime downtime downTime availability uptime reliability",
                        "breakdowns: { mtbf: 8h, mttr: 10min }")
                .withHint(
                        "setup setupTime setUp changeover changeoverTime loadTime unloadTime transferTime transport transportTime",
                        "carrierChange: 5s")
                .withHint(
                        "routing route routes to successor successors output outputs outgoing connections downstream",
                        "next: B  # or { B: 90%, end: 10% }")
                .withHint("worker workers operator operators staff people persons labor labour", "crew: 2")
                .withHint("type automation", "kind: MANUAL")
                .withHint("position location pos x y coordinates", "at: { x: 2m, y: 3m, width: 2m, depth: 1m }")
                .withHint(
                        "parts part inputs input components component bom materials material uses needs",
                        "consumes: { SA: 1 }")
                .withHint("operations steps work_steps", "tasks: [{ task: 1, time: 45s }]")
                .withHint("label title description", "name: Assembly")
                .withHint("sensors signals tags", "equipment: [PRESS]  # id of a class in equipment")
                .withHint("shiftPolicy stopPolicy", "workAtStop: finished");
    }

    static SectionSchema ofBreakdowns(SectionSchema schema) {
        return schema.withHint("mttf uptime timeBetweenFailures meanTimeBetweenFailures interval every", "mtbf: 8h")
                .withHint("repairTime downtime duration meanTimeToRepair timeToRepair", "mttr: 10min")
                .withHint(
                        "between_distribution failureDistribution timeBetween",
                        "between: { distribution: exponential, mean: 8h }")
                .withHint("repairDistribution", "repair: { distribution: exponential, mean: 10min }")
                .withHint("mode type operationDependent timeDependent", "clock: work  # or time");
    }

    static SectionSchema ofDistribution(SectionSchema schema) {
        return schema.withHint("type dist kind name", "distribution: exponential")
                .withHint("average avg expected", "mean: 45s")
                .withHint("std stdDev sd standardDeviation", "deviation: 5s")
                .withHint("min minimum lower", "least: 40s")
                .withHint("max maximum upper", "most: 50s")
                .withHint("mostLikely modus", "mode: 45s")
                .withHint("k alpha", "shape: 2")
                .withHint("lambda", "rate: 2/min")
                .withHint("data samples measured", "values: [44s, 45s, 47s]")
                .withHint("csv path", "file: times.csv");
    }

    static SectionSchema ofTask(SectionSchema schema) {
        return schema.withHint("duration work cycleTime standardTime", "time: 10s")
                .withHint("id", "task: 1")
                .withHint("predecessors predecessor requires dependsOn", "after: [1]")
                .withHint("inspections inspectionPoints tests", "checks: 2");
    }
}
