package linetwin.ui.cli.experiment;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import linetwin.core.experiment.ObservedRun;
import linetwin.core.kpi.bottleneck.BottleneckFinding;
import linetwin.core.kpi.ledger.LossKind;
import linetwin.core.kpi.ledger.LossLedger;
import linetwin.core.kpi.ledger.LossLedger.Cause;
import linetwin.core.kpi.ledger.LossLedger.Flow;
import linetwin.core.kpi.ledger.LossLedger.Row;
import linetwin.core.kpi.ledger.WaitCause;
import linetwin.ui.cli.line.JsonNumberWriter;
import linetwin.ui.cli.line.TimeUseText;

/**
 * Time accounts of the observed replication as JSON, {@code ledger}, and findings of the bottleneck methods,
 * {@code bottlenecks}.
 */
final class LedgerJson {

    private LedgerJson() {}

    static void write(JsonGenerator json, ObservedRun observation) throws IOException {
        var ledger = observation.ledger();
        json.writeObjectFieldStart("ledger");
        json.writeNumberField("replication", observation.replication() + 1);
        JsonNumberWriter.writeHours(json, "hours", observation.window());
        JsonNumberWriter.write(json, "seconds", ledger.seconds());
        JsonNumberWriter.write(json, "waitedSeconds", ledger.waitedSeconds());
        writeRows(json, ledger);
        writeCauses(json, ledger);
        writeFlows(json, ledger);
        json.writeEndObject();
    }

    private static void writeRows(JsonGenerator json, LossLedger ledger) throws IOException {
        json.writeArrayFieldStart("rows");
        for (var row : ledger.rows()) {
            write(json, row);
        }
        json.writeEndArray();
    }

    private static void write(JsonGenerator json, Row row) throws IOException {
        json.writeStartObject();
        json.writeStringField("station", row.station().code());
        JsonNumberWriter.write(json, "seconds", row.seconds());
        JsonNumberWriter.write(json, "causedSeconds", row.causedSeconds());
        json.writeObjectFieldStart("shares");
        for (var loss : LossKind.values()) {
            JsonNumberWriter.write(json, name(loss), row.share(loss));
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void writeCauses(JsonGenerator json, LossLedger ledger) throws IOException {
        json.writeArrayFieldStart("causes");
        for (var cause : ledger.causes()) {
            write(json, cause, ledger.waitedSeconds());
        }
        json.writeEndArray();
    }

    private static void write(JsonGenerator json, Cause cause, double waited) throws IOException {
        json.writeStartObject();
        write(json, cause.party());
        json.writeStringField("why", TimeUseText.field(cause.why()));
        JsonNumberWriter.write(json, "seconds", cause.seconds());
        JsonNumberWriter.write(json, "shareOfWaits", cause.seconds() / waited);
        json.writeEndObject();
    }

    private static void writeFlows(JsonGenerator json, LossLedger ledger) throws IOException {
        json.writeArrayFieldStart("flows");
        for (var flow : ledger.flows()) {
            write(json, flow);
        }
        json.writeEndArray();
    }

    private static void write(JsonGenerator json, Flow flow) throws IOException {
        json.writeStartObject();
        write(json, flow.cause());
        json.writeStringField("why", TimeUseText.field(flow.why()));
        json.writeStringField("victim", flow.victim().code());
        json.writeStringField("how", TimeUseText.field(flow.how()));
        JsonNumberWriter.write(json, "seconds", flow.seconds());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, WaitCause party) throws IOException {
        json.writeStringField("causeKind", party.kind().name().toLowerCase(Locale.ROOT));
        if (party.code().isEmpty()) {
            json.writeNullField("cause");
        } else {
            json.writeStringField("cause", party.code());
        }
    }

    static void write(JsonGenerator json, List<BottleneckFinding> findings) throws IOException {
        json.writeArrayFieldStart("bottlenecks");
        for (var finding : findings) {
            write(json, finding);
        }
        json.writeEndArray();
    }

    static void write(JsonGenerator json, BottleneckFinding finding) throws IOException {
        json.writeStartObject();
        json.writeStringField("method", name(finding.method().name()));
        json.writeStringField("measure", finding.method().measure());
        json.writeStringField("source", finding.method().source());
        json.writeArrayFieldStart("stations");
        for (var station : finding.named()) {
            json.writeString(station.code());
        }
        json.writeEndArray();
        json.writeObjectFieldStart("values");
        for (var score : finding.scores()) {
            JsonNumberWriter.write(json, score.station().code(), score.value());
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private static String name(LossKind loss) {
        return loss == LossKind.BREAKDOWN ? "down" : name(loss.name());
    }

    /** Name in camel case: {@code SLOW_PACE} as {@code slowPace}. */
    private static String name(String constant) {
        var name = new StringBuilder();
        for (var word : constant.toLowerCase(Locale.ROOT).split("_", -1)) {
            name.append(name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.toString();
    }
}
