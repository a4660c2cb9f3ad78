package linetwin.ui.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import linetwin.core.experiment.Experiment;
import linetwin.core.experiment.Interval;
import linetwin.core.experiment.Outcome;
import linetwin.core.kpi.LineKpis;
import linetwin.core.kpi.StationKpis;
import linetwin.core.kpi.TimeUse;

/** The figures of an experiment as one JSON object. A figure that is undefined is null. */
final class SimulationJson {
    private static final double MILLIS_PER_HOUR = 3.6e6;

    private final Experiment experiment;
    private final String sha256;
    private final Outcome outcome;

    SimulationJson(Experiment experiment, String sha256, Outcome outcome) {
        this.experiment = experiment;
        this.sha256 = sha256;
        this.outcome = outcome;
    }

    String text() {
        var text = new StringWriter();
        try (var json = new JsonFactory().createGenerator(text).useDefaultPrettyPrinter()) {
            json.writeStartObject();
            writeRun(json);
            writeFigures(json);
            writeStations(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("A string cannot fail", e);
        }
        return text.toString();
    }

    private void writeRun(JsonGenerator json) throws IOException {
        json.writeStringField("line", experiment.layout().id());
        json.writeStringField("lineSha256", sha256);
        json.writeNumberField("seed", experiment.seed());
        json.writeNumberField("replications", experiment.replications());
        json.writeNumberField("hours", hours(experiment.length()));
        json.writeNumberField("warmUpHours", hours(experiment.warmUp()));
        ProcedureJson.write(json, outcome);
    }

    private void writeFigures(JsonGenerator json) throws IOException {
        var pooled = outcome.pooled();
        write(json, "throughputPerHour", outcome.interval(LineKpis::throughputRate));
        write(json, "oee", pooled.overallEquipmentEffectiveness());
        write(json, "rolledFirstPassYield", pooled.rolledFirstPassYield());
        write(json, "leadTimeHours", pooled.leadTimeHours());
        write(json, "wip", pooled.workInProcess());
    }

    private void writeStations(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("stations");
        for (var station : outcome.pooled().stations()) {
            write(json, station);
        }
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, StationKpis station) throws IOException {
        json.writeObjectFieldStart(station.id().code());
        for (var use : TimeUse.values()) {
            write(json, name(use), station.share(use));
        }
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, String name, Interval interval) throws IOException {
        json.writeObjectFieldStart(name);
        write(json, "mean", interval.mean());
        write(json, "low95", interval.low95());
        write(json, "high95", interval.high95());
        json.writeEndObject();
    }

    /** JSON has no number for what is undefined. */
    private static void write(JsonGenerator json, String name, double value) throws IOException {
        if (Double.isFinite(value)) {
            json.writeNumberField(name, value);
        } else {
            json.writeNullField(name);
        }
    }

    private static String name(TimeUse use) {
        return switch (use) {
            case WORKING -> "working";
            case STARVED -> "starved";
            case BLOCKED -> "blocked";
            case MISSING_PARTS -> "missingParts";
            case BREAKDOWN -> "down";
            case SHORT_STOP -> "shortStop";
            case SHIFT_STOP -> "shiftStop";
            case OTHER_STOP -> "otherStop";
            case UNKNOWN -> "unknown";
        };
    }

    private static double hours(Duration duration) {
        return duration.toMillis() / MILLIS_PER_HOUR;
    }
}
