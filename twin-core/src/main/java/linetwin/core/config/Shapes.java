package linetwin.core.config;

import java.util.List;

/** Every mapping that a line file or a connection file can hold. */
final class Shapes {
    static final Shape LINE_FILE = Shape.of(
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
            "sources");
    static final Shape LINE =
            Shape.of("line", "id", "name", "hall", "targets", "calendar", "campaign", "pallets", "cards");
    static final Shape NAME = Shape.of("name", "en", "zh");
    static final Shape HALL = Shape.of("hall", "width", "depth");
    static final Shape TARGETS = Shape.of("targets", "netTakt", "designCycle", "oee");
    static final Shape CALENDAR = Shape.of("calendar", "shiftsPerDay", "shift", "daysPerYear", "shiftStop");
    static final Shape VARIANT = Shape.of("variant", "id", "name", "bodyJoints", "body", "changes");
    static final Shape BODY = Shape.of(
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
    static final Shape CHANGE = Shape.of("change", "station", "standardTime", "consumes");
    static final Shape AREA = Shape.of("area", "id", "name");
    static final Shape LOSSES = Shape.of("losses", "kind", "pace", "shortStops");
    static final Shape SHORT_STOPS = Shape.of("shortStops", "every", "mean");
    static final Shape ROUTE = Shape.of("route", "id", "name", "makes", "stations", "into", "pallets", "cards");
    static final Shape STORE = Shape.of("store", "id", "name", "holds", "capacity", "at");
    static final Shape BENCH = Shape.of("reworkBench", "id", "name", "places", "meanTime", "cv", "scrap", "at");
    static final Shape FOOTPRINT = Shape.of("footprint", "x", "y", "width", "depth");
    static final Shape EQUIPMENT = Shape.of("equipmentClass", "id", "name", "signals");
    static final Shape SIGNAL =
            Shape.of("signal", "id", "name", "unit", "mode", "interval", "typical", "warn", "reject");
    static final Shape STATION = Shape.of(
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
            "rework",
            "consumes",
            "crew",
            "equipment",
            "at",
            "timeRule",
            "tasks",
            "next");
    static final Shape BREAKDOWNS =
            Shape.of("breakdowns", "mtbf", "mttr", "cv", "clock", "strikes", "interruptedWork", "between", "repair");
    static final Shape DISTRIBUTION = Shape.of("distribution", DistributionReader.keysAfter());
    static final Shape PART = Shape.of("part", DistributionReader.keysAfter("weight"));
    static final Shape TASK = Shape.of("task", "task", "time", "after", "checks", "name");
    static final Shape ZONE = Shape.of("zone", "id", "name", "at");
    static final Shape CLAIM = Shape.of("claim", "id", "name", "value", "source");
    static final Shape SOURCE = Shape.of("source", "id", "text");

    static final Shape CONNECTION_FILE = Shape.of("connectionFile", "format", "name", "line", "sources");
    static final Shape FEED = Shape.of(
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
    static final Shape SECURITY = Shape.of("securitySettings", "policy", "mode", "clearPassword", "expiredUntil");
    static final Shape TLS = Shape.of("tlsSettings", "ca", "certificate", "key");
    static final Shape USER = Shape.of("user", "name", "password", "certificate", "key");
    static final Shape SESSION = Shape.of("session", "version", "clientId", "expiry", "buffer", "will");
    static final Shape WILL = Shape.of("will", "topic", "payload", "qos", "retained");
    static final Shape SPARKPLUG = Shape.of("sparkplugSettings", "group", "hostId", "reorder", "rebirths");
    static final Shape TAG = Shape.of(
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
    static final Shape PERMIT = Shape.of("permit", "write", "call", "role", "least", "most");

    /** What a line file is made of. */
    static final List<Shape> OF_LINE_FILES = List.of(
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

    /** What a connection file is made of. */
    static final List<Shape> OF_CONNECTION_FILES =
            List.of(CONNECTION_FILE, FEED, SECURITY, TLS, USER, SESSION, WILL, SPARKPLUG, TAG, PERMIT);

    private Shapes() {}
}
