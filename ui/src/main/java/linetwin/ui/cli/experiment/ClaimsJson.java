package linetwin.ui.cli.experiment;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import linetwin.core.kpi.claim.ClaimCheck;
import linetwin.core.kpi.claim.ClaimValue;
import linetwin.ui.cli.line.JsonNumberWriter;

/** Public claims beside the values of the twin, as a JSON array, {@code claims}. */
final class ClaimsJson {
    private ClaimsJson() {}

    static void write(JsonGenerator json, List<ClaimCheck> checks) throws IOException {
        json.writeArrayFieldStart("claims");
        for (var check : checks) {
            write(json, check);
        }
        json.writeEndArray();
    }

    private static void write(JsonGenerator json, ClaimCheck check) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", check.claim().code());
        json.writeStringField("claim", check.claim().text().english());
        JsonNumberWriter.write(json, "claimed", check.claim().value());
        json.writeStringField("unit", check.claim().unit());
        json.writeStringField("source", check.source());
        json.writeBooleanField("modelled", check.isModelled());
        json.writeStringField("remark", check.remark());
        json.writeArrayFieldStart("own");
        for (var own : check.own()) {
            write(json, own);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, ClaimValue own) throws IOException {
        json.writeStartObject();
        json.writeStringField("measure", own.measure());
        json.writeStringField("meaning", own.meaning());
        JsonNumberWriter.write(json, "value", own.value());
        json.writeStringField("unit", own.unit());
        json.writeBooleanField("simulated", own.simulated());
        json.writeEndObject();
    }
}
