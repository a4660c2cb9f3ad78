package linetwin.ui.cli.experiment;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import linetwin.core.experiment.PairedDifference;
import linetwin.ui.cli.line.FiniteJsonGenerator;
import linetwin.ui.cli.line.JsonNumberWriter;
import linetwin.ui.experiment.ComparedFigure;
import linetwin.ui.experiment.LineComparison;
import linetwin.ui.experiment.LineComparison.ComparedLine;

/** Comparison as one JSON object; the README of this module describes its fields. */
public final class ComparisonJson {

    private final LineComparison comparison;

    public ComparisonJson(LineComparison comparison) {
        this.comparison = comparison;
    }

    public String text() {
        return FiniteJsonGenerator.page(json -> {
            writeRuns(json);
            json.writeArrayFieldStart("alternatives");
            for (var line : comparison.lines()) {
                write(json, line);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("comparisons");
            for (int line = 1; line < comparison.lines().size(); line++) {
                write(json, line);
            }
            json.writeEndArray();
        });
    }

    private void writeRuns(JsonGenerator json) throws IOException {
        var experiment = comparison.experiment();
        json.writeNumberField("seed", experiment.seed());
        json.writeNumberField("replications", experiment.replications());
        JsonNumberWriter.writeHours(json, "hours", experiment.length());
        JsonNumberWriter.writeHours(json, "warmUpHours", experiment.warmUp());
        json.writeBooleanField(
                "complete",
                comparison
                        .lines()
                        .getFirst()
                        .outcome()
                        .procedure()
                        .orElseThrow()
                        .complete());
        json.writeBooleanField("commonRandomNumbers", true);
        json.writeNumberField("jointComparisons", comparison.comparisons());
    }

    private static void write(JsonGenerator json, ComparedLine line) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", line.name());
        json.writeStringField("file", line.file());
        json.writeArrayFieldStart("changes");
        for (var change : line.changes()) {
            json.writeString(change);
        }
        json.writeEndArray();
        json.writeStringField("line", line.lineId());
        json.writeStringField("lineSha256", line.sha256());
        JsonNumberWriter.write(json, "nothingShipped", line.zeroOutput());
        ProcedureJson.write(json, line.outcome().procedure().orElseThrow().warmUp());
        for (var figure : ComparedFigure.values()) {
            JsonNumberWriter.write(json, figure.field, line.outcome().interval(figure.of));
        }
        json.writeEndObject();
    }

    private void write(JsonGenerator json, int line) throws IOException {
        json.writeStartObject();
        json.writeStringField("base", comparison.lines().getFirst().name());
        json.writeStringField("alternative", comparison.lines().get(line).name());
        json.writeStringField(
                "verdict",
                LineComparison.verdict(
                        ComparedFigure.THROUGHPUT, comparison.difference(ComparedFigure.THROUGHPUT, line)));
        for (var difference : comparison.differences(line).entrySet()) {
            write(json, difference.getKey(), difference.getValue());
        }
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, ComparedFigure figure, PairedDifference paired) throws IOException {
        json.writeObjectFieldStart(figure.field);
        JsonNumberWriter.write(json, "difference", paired.difference());
        JsonNumberWriter.write(json, "relative", paired.relative());
        json.writeBooleanField("shown", paired.isShown());
        json.writeStringField("verdict", LineComparison.verdict(figure, paired));
        JsonNumberWriter.write(json, "correlation", paired.correlation());
        JsonNumberWriter.write(json, "varianceRatio", paired.varianceRatio());
        json.writeEndObject();
    }
}
