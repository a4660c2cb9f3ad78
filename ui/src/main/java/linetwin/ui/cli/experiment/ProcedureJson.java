package linetwin.ui.cli.experiment;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import linetwin.core.experiment.ExperimentOutcome;
import linetwin.core.experiment.QueueGrowth;
import linetwin.core.experiment.RunProcedure;
import linetwin.core.experiment.TwoStageProcedure;
import linetwin.core.experiment.WarmUp;
import linetwin.core.kpi.LineKpis;
import linetwin.ui.cli.line.JsonNumberWriter;

/** Procedure of the runs behind an answer, as JSON fields. */
final class ProcedureJson {

    private ProcedureJson() {}

    static void write(JsonGenerator json, ExperimentOutcome outcome) throws IOException {
        if (outcome.procedure().isEmpty()) {
            return;
        }
        var procedure = outcome.procedure().get();
        write(json, procedure);
        if (procedure.precision().isPresent()) {
            write(json, procedure.precision().get(), outcome);
        } else {
            json.writeNullField("precision");
        }
    }

    private static void write(JsonGenerator json, RunProcedure procedure) throws IOException {
        json.writeNumberField("replicationsWanted", procedure.wanted());
        json.writeBooleanField("complete", procedure.complete());
        write(json, procedure.warmUp());
    }

    static void write(JsonGenerator json, WarmUp warmUp) throws IOException {
        json.writeObjectFieldStart("warmUp");
        json.writeStringField("method", warmUp.given() ? "given" : "MSER-5");
        JsonNumberWriter.writeHours(json, "hours", warmUp.length());
        JsonNumberWriter.writeHours(json, "throughputHours", warmUp.throughput());
        JsonNumberWriter.writeHours(json, "unitsHours", warmUp.units());
        json.writeBooleanField("settled", warmUp.isSettled());
        if (warmUp.neededLength().isPresent()) {
            JsonNumberWriter.writeHours(
                    json, "neededHours", warmUp.neededLength().get());
        } else {
            json.writeNullField("neededHours");
        }
        json.writeArrayFieldStart("growing");
        for (var queue : warmUp.growing()) {
            write(json, queue);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, QueueGrowth queue) throws IOException {
        json.writeStartObject();
        json.writeStringField("bench", queue.bench().code());
        JsonNumberWriter.write(json, "load", queue.load());
        JsonNumberWriter.write(json, "firstLoad", queue.firstLoad());
        JsonNumberWriter.write(json, "unitsPerHour", queue.unitsPerHour());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, TwoStageProcedure stages, ExperimentOutcome outcome)
            throws IOException {
        var interval = stages.interval(outcome.values(LineKpis::throughputRate));
        json.writeObjectFieldStart("precision");
        JsonNumberWriter.write(json, "wanted", stages.relative());
        JsonNumberWriter.write(json, "reached", interval.halfWidth() / Math.abs(interval.mean()));
        json.writeBooleanField("isReached", stages.isReachedBy(interval));
        json.writeStringField("method", "two-stage, Stein 1945");
        json.writeNumberField("firstStage", stages.runs());
        JsonNumberWriter.write(
                json, "neededReplications", stages.needed() == Integer.MAX_VALUE ? Double.NaN : stages.needed());
        JsonNumberWriter.write(json, "throughputPerHour", interval);
        json.writeEndObject();
    }
}
