package linetwin.ui.cli.experiment;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Optional;
import linetwin.core.experiment.Experiment;
import linetwin.core.experiment.ExperimentOutcome;
import linetwin.core.experiment.ObservedRun;
import linetwin.core.kpi.LineKpis;
import linetwin.core.kpi.claim.ClaimsCard;
import linetwin.ui.cli.line.FiniteJsonGenerator;
import linetwin.ui.cli.line.JsonNumberWriter;

/**
 * Figures of an experiment as one JSON object; the README of this module describes its fields. An undefined figure is
 * null.
 */
public final class SimulationJson {

    private final Experiment experiment;
    private final String sha256;
    private final ExperimentOutcome outcome;
    private final Optional<ObservedRun> observation;

    public SimulationJson(
            Experiment experiment, String sha256, ExperimentOutcome outcome, Optional<ObservedRun> observation) {
        this.experiment = experiment;
        this.sha256 = sha256;
        this.outcome = outcome;
        this.observation = observation;
    }

    public String text() {
        return FiniteJsonGenerator.page(json -> {
            writeRun(json);
            writeFigures(json);
            writeIntervals(json);
            IsoJson.write(json, outcome.pooled().elements());
            new PartsJson(outcome).write(json);
            if (observation.isPresent()) {
                LedgerJson.write(json, observation.get());
                LedgerJson.write(json, observation.get().findings(experiment.layout(), outcome.pooled()));
            }
            ClaimsJson.write(json, ClaimsCard.of(experiment.layout(), outcome.pooled()));
        });
    }

    private void writeRun(JsonGenerator json) throws IOException {
        json.writeStringField("line", experiment.layout().id());
        json.writeStringField("lineSha256", sha256);
        json.writeNumberField("seed", experiment.seed());
        json.writeNumberField("replications", experiment.replications());
        JsonNumberWriter.writeHours(json, "hours", experiment.length());
        JsonNumberWriter.writeHours(json, "warmUpHours", experiment.warmUp());
        ProcedureJson.write(json, outcome);
    }

    private void writeFigures(JsonGenerator json) throws IOException {
        var pooled = outcome.pooled();
        JsonNumberWriter.write(json, "nothingShipped", ZeroOutputText.of(experiment.layout(), outcome));
        JsonNumberWriter.write(json, "throughputPerHour", outcome.interval(LineKpis::throughputRate));
        JsonNumberWriter.write(json, "minutesPerUnit", 60 / pooled.throughputRate());
        json.writeNumberField("shipped", pooled.elements().goodQuantity());
        json.writeNumberField("scrapped", pooled.elements().scrapQuantity());
        JsonNumberWriter.write(json, "oee", pooled.overallEquipmentEffectiveness());
        JsonNumberWriter.write(json, "ooe", pooled.overallOperationsEffectiveness());
        JsonNumberWriter.write(json, "rolledFirstPassYield", pooled.rolledFirstPassYield());
        JsonNumberWriter.write(json, "leadTimeHours", pooled.leadTimeHours());
        JsonNumberWriter.write(json, "flowTimeHours", pooled.flowTimeHours());
        JsonNumberWriter.write(json, "workInProcess", pooled.workInProcess());
        JsonNumberWriter.write(json, "wip", pooled.workInProcess());
        JsonNumberWriter.write(json, "allUnitsInProcess", pooled.allUnitsInProcess());
        JsonNumberWriter.write(json, "kilowattHoursPerUnit", pooled.kilowattHoursPerUnit());
    }

    private void writeIntervals(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("intervals");
        JsonNumberWriter.write(json, "throughputPerHour", outcome.interval(LineKpis::throughputRate));
        JsonNumberWriter.write(json, "oee", outcome.interval(LineKpis::overallEquipmentEffectiveness));
        JsonNumberWriter.write(json, "ooe", outcome.interval(LineKpis::overallOperationsEffectiveness));
        JsonNumberWriter.write(json, "rolledFirstPassYield", outcome.interval(LineKpis::rolledFirstPassYield));
        JsonNumberWriter.write(json, "leadTimeHours", outcome.interval(LineKpis::leadTimeHours));
        JsonNumberWriter.write(json, "flowTimeHours", outcome.interval(LineKpis::flowTimeHours));
        JsonNumberWriter.write(json, "workInProcess", outcome.interval(LineKpis::workInProcess));
        JsonNumberWriter.write(json, "allUnitsInProcess", outcome.interval(LineKpis::allUnitsInProcess));
        JsonNumberWriter.write(json, "kilowattHoursPerUnit", outcome.interval(LineKpis::kilowattHoursPerUnit));
        json.writeEndObject();
    }
}
