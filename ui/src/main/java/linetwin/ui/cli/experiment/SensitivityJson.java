package linetwin.ui.cli.experiment;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import linetwin.core.experiment.ParameterEffect;
import linetwin.core.experiment.SensitivityResult;
import linetwin.core.experiment.StationSensitivity;
import linetwin.core.id.StationId;
import linetwin.core.kpi.bottleneck.BottleneckMethod;
import linetwin.ui.cli.line.FiniteJsonGenerator;
import linetwin.ui.cli.line.JsonNumberWriter;
import linetwin.ui.experiment.SensitivityAnswer;

/** Sensitivity study as one JSON object; the README of this module describes its fields. */
public final class SensitivityJson {

    private final SensitivityAnswer answer;
    private final SensitivityResult found;
    private final Optional<String> zeroOutput;

    public SensitivityJson(SensitivityAnswer answer) {
        this.answer = answer;
        this.found = answer.sensitivity();
        this.zeroOutput = ZeroOutputText.of(answer.experiment().layout(), answer.outcome());
    }

    public String text() {
        return FiniteJsonGenerator.page(json -> {
            writeRuns(json);
            writeBottleneck(json);
            writeStations(json);
            writeStores(json);
        });
    }

    private void writeRuns(JsonGenerator json) throws IOException {
        var experiment = answer.experiment();
        json.writeStringField("line", experiment.layout().id());
        json.writeStringField("lineSha256", answer.sha256());
        json.writeNumberField("seed", experiment.seed());
        json.writeNumberField("replications", experiment.replications());
        JsonNumberWriter.writeHours(json, "hours", experiment.length());
        JsonNumberWriter.writeHours(json, "warmUpHours", experiment.warmUp());
        ProcedureJson.write(json, answer.outcome());
        json.writeNumberField("runs", found.runs());
        JsonNumberWriter.write(json, "nothingShipped", zeroOutput);
        JsonNumberWriter.write(json, "throughputPerHour", found.throughputPerHour());
    }

    private void writeBottleneck(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("bottleneck");
        if (found.bottleneck().isPresent() && zeroOutput.isEmpty()) {
            json.writeStringField("station", found.bottleneck().get().code());
        } else {
            json.writeNullField("station");
        }
        json.writeStringField("verdict", zeroOutput.orElseGet(answer::verdict));
        write(json, "leaders", zeroOutput.isPresent() ? List.of() : found.leaders());
        JsonNumberWriter.write(json, "lead", found.lead());
        json.writeObjectFieldStart("otherMethods");
        for (var finding : answer.others()) {
            write(json, name(finding.method()), finding.named());
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void writeStations(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("stations");
        for (var station : found.stations()) {
            write(json, station);
        }
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, StationSensitivity station) throws IOException {
        json.writeObjectFieldStart(station.station().code());
        write(json, "workTime", station.workTime());
        write(json, "mttr", station.repairTime());
        write(json, "mtbf", station.timeBetweenFailures());
        write(json, "yieldPoint", station.yieldPoint());
        write(json, "waitingPlace", station.waitingPlace());
        json.writeEndObject();
    }

    private void writeStores(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("stores");
        for (var store : found.stores()) {
            json.writeObjectFieldStart(store.store().code());
            write(json, "place", store.place());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, String name, ParameterEffect effect) throws IOException {
        json.writeObjectFieldStart(name);
        JsonNumberWriter.write(json, "mean", effect.value().mean());
        JsonNumberWriter.write(json, "low95", effect.value().low95());
        JsonNumberWriter.write(json, "high95", effect.value().high95());
        json.writeStringField("method", name(effect.how()));
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, String name, List<StationId> stations) throws IOException {
        json.writeArrayFieldStart(name);
        for (var station : stations) {
            json.writeString(station.code());
        }
        json.writeEndArray();
    }

    private static String name(ParameterEffect.How how) {
        return switch (how) {
            case CRITICAL_PATH -> "criticalPath";
            case DIFFERENCE -> "difference";
            case SCREENED_OUT -> "notMeasured";
            case DOES_NOT_APPLY -> "none";
        };
    }

    private static String name(BottleneckMethod method) {
        return switch (method) {
            case UTILISATION -> "utilisation";
            case AVERAGE_ACTIVE_PERIOD -> "averageActivePeriod";
            case SHIFTING -> "shifting";
            case ARROW -> "arrow";
            case TURNING_POINT -> "turningPoint";
            case SENSITIVITY -> "sensitivity";
        };
    }
}
