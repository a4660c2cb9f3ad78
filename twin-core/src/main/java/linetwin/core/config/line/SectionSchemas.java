package linetwin.core.config.line;

import java.util.List;
import java.util.stream.Stream;
import linetwin.core.config.yaml.ListSchema;
import linetwin.core.config.yaml.SectionSchema;

/** Every mapping that a line file or a connection file can contain. */
public final class SectionSchemas {
    static final SectionSchema LINE_FILE = ForeignWordHints.ofLineFile(SectionSchema.of(
            "lineFile",
            "format",
            "line",
            "variants",
            "areas",
            "losses",
            "routes",
            "stores",
            "reworkBenches",
            "equipment",
            "stations",
            "zones",
            "claims",
            "sources"));
    static final SectionSchema LINE = ForeignWordHints.ofLine(
            SectionSchema.of("line", "id", "name", "hall", "targets", "calendar", "campaign", "pallets", "cards"));
    static final SectionSchema NAME = SectionSchema.of("name", "en", "zh");
    static final SectionSchema HALL = SectionSchema.of("hall", "width", "depth");
    static final SectionSchema TARGETS =
            ForeignWordHints.ofTargets(SectionSchema.of("targets", "netTakt", "designCycle", "oee"));
    static final SectionSchema CALENDAR = ForeignWordHints.ofCalendar(
            SectionSchema.of("calendar", "shiftsPerDay", "shift", "daysPerYear", "shiftStop", "workAtStop"));
    static final SectionSchema VARIANT = SectionSchema.of("variant", "id", "name", "bodyJoints", "body", "changes");
    static final SectionSchema BODY = SectionSchema.of(
            "body",
            "standHeight",
            "soleToAnkle",
            "shank",
            "thigh",
            "hipHalfWidth",
            "pelvisToWaist",
            "waistToShoulder",
            "shoulderHalfWidth",
            "upperArm",
            "forearm",
            "hand",
            "shoulderToNeck",
            "headHeight",
            "headWidth",
            "footLength",
            "footWidth",
            "jointDiameterSmall",
            "jointDiameterMedium",
            "jointDiameterLarge",
            "jointDiameterExtraLarge",
            "mass");
    static final SectionSchema CHANGE = SectionSchema.of("change", "station", "standardTime", "consumes");
    static final SectionSchema AREA = SectionSchema.of("area", "id", "name");
    static final SectionSchema LOSSES = SectionSchema.of("losses", "kind", "pace", "shortStops");
    static final SectionSchema SHORT_STOPS = SectionSchema.of("shortStops", "every", "mean");
    static final SectionSchema ROUTE = ForeignWordHints.ofRoute(
            SectionSchema.of("route", "id", "name", "makes", "stations", "into", "pallets", "cards"));
    static final SectionSchema STORE =
            ForeignWordHints.ofStore(SectionSchema.of("store", "id", "name", "holds", "capacity", "at"));
    static final SectionSchema BENCH = ForeignWordHints.ofBench(
            SectionSchema.of("reworkBench", "id", "name", "places", "meanTime", "cv", "scrap", "at"));
    static final SectionSchema FOOTPRINT = SectionSchema.of("footprint", "x", "y", "width", "depth");
    static final SectionSchema EQUIPMENT = SectionSchema.of("equipmentClass", "id", "name", "signals");
    static final SectionSchema SIGNAL =
            SectionSchema.of("signal", "id", "name", "unit", "mode", "interval", "typical", "warn", "reject");
    static final SectionSchema STATION = ForeignWordHints.ofStation(SectionSchema.of(
            "station",
            "id",
            "name",
            "area",
            "kind",
            "precisionAssembly",
            "standardTime",
            "cv",
            "work",
            "places",
            "waitingPlaces",
            "carrierChange",
            "breakdowns",
            "firstPassYield",
            "workAtStop",
            "rework",
            "consumes",
            "crew",
            "equipment",
            "at",
            "timeRule",
            "tasks",
            "next"));
    static final SectionSchema BREAKDOWNS = ForeignWordHints.ofBreakdowns(SectionSchema.of(
            "breakdowns",
            "mtbf",
            "mttr",
            "cv",
            "clock",
            "strikes",
            "interruptedWork",
            "whileDown",
            "between",
            "repair"));
    static final SectionSchema DISTRIBUTION =
            ForeignWordHints.ofDistribution(SectionSchema.of("distribution", DistributionReader.keysAfter()));
    static final SectionSchema PART = SectionSchema.of("part", DistributionReader.keysAfter("weight"));
    static final SectionSchema TASK =
            ForeignWordHints.ofTask(SectionSchema.of("task", "task", "time", "after", "checks", "name"));
    static final SectionSchema ZONE = SectionSchema.of("zone", "id", "name", "at");
    static final SectionSchema CLAIM = SectionSchema.of("claim", "id", "name", "value", "source");
    static final SectionSchema SOURCE = SectionSchema.of("source", "id", "text");

    public static final SectionSchema CONNECTION_FILE =
            SectionSchema.of("connectionFile", "format", "name", "line", "sources");
    public static final SectionSchema FEED = SectionSchema.of(
            "feed",
            "id",
            "protocol",
            "endpoint",
            "namespace",
            "path",
            "publishingInterval",
            "staleAfter",
            "areas",
            "security",
            "tls",
            "user",
            "session",
            "sparkplug",
            "stations",
            "tags",
            "permits");
    public static final SectionSchema SECURITY =
            SectionSchema.of("securitySettings", "policy", "mode", "clearPassword", "expiredUntil");
    public static final SectionSchema TLS = SectionSchema.of("tlsSettings", "ca", "certificate", "key");
    public static final SectionSchema USER = SectionSchema.of("user", "name", "password", "certificate", "key");
    public static final SectionSchema SESSION =
            SectionSchema.of("session", "version", "clientId", "expiry", "buffer", "will");
    public static final SectionSchema WILL = SectionSchema.of("will", "topic", "payload", "qos", "retained");
    public static final SectionSchema SPARKPLUG =
            SectionSchema.of("sparkplugSettings", "group", "hostId", "reorder", "rebirths");
    public static final SectionSchema TAG = SectionSchema.of(
            "tag",
            "path",
            "means",
            "station",
            "signal",
            "states",
            "payload",
            "value",
            "time",
            "quality",
            "unit",
            "every",
            "sampling",
            "queue",
            "deadband",
            "qos",
            "factor",
            "offset");
    public static final SectionSchema PERMIT = SectionSchema.of("permit", "write", "call", "role", "least", "most");

    /** Mappings of a line file. */
    static final List<SectionSchema> OF_LINE_FILES = List.of(
            LINE_FILE,
            LINE,
            NAME,
            HALL,
            TARGETS,
            CALENDAR,
            VARIANT,
            BODY,
            CHANGE,
            AREA,
            LOSSES,
            SHORT_STOPS,
            ROUTE,
            STORE,
            BENCH,
            FOOTPRINT,
            EQUIPMENT,
            SIGNAL,
            STATION,
            BREAKDOWNS,
            DISTRIBUTION,
            PART,
            TASK,
            ZONE,
            CLAIM,
            SOURCE);

    /** Mappings of a connection file. */
    public static final List<SectionSchema> OF_CONNECTION_FILES =
            List.of(CONNECTION_FILE, FEED, SECURITY, TLS, USER, SESSION, WILL, SPARKPLUG, TAG, PERMIT);

    /** Lists of a line file whose items are identified by a key. */
    static final List<ListSchema> LISTS = Stream.concat(
                    Stream.of(
                                    "variants",
                                    "areas",
                                    "routes",
                                    "stores",
                                    "reworkBenches",
                                    "equipment",
                                    "signals",
                                    "stations",
                                    "zones",
                                    "claims",
                                    "sources")
                            .map(name -> new ListSchema(name, "id", false)),
                    Stream.of(
                            new ListSchema("losses", "kind", true),
                            new ListSchema("changes", "station", true),
                            new ListSchema("tasks", "task", false)))
            .toList();

    private SectionSchemas() {}
}
