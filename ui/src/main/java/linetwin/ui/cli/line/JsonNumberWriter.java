package linetwin.ui.cli.line;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import linetwin.core.experiment.ConfidenceInterval;

/** Writer of numbers to JSON. An undefined number (NaN, infinity) is null, as JSON has no number for it. */
public final class JsonNumberWriter {
    private JsonNumberWriter() {}

    public static void write(JsonGenerator json, String name, double value) throws IOException {
        if (Double.isFinite(value)) {
            json.writeNumberField(name, value);
        } else {
            json.writeNullField(name);
        }
    }

    public static void write(JsonGenerator json, String name, ConfidenceInterval interval) throws IOException {
        json.writeObjectFieldStart(name);
        write(json, "mean", interval.mean());
        write(json, "low95", interval.low95());
        write(json, "high95", interval.high95());
        json.writeEndObject();
    }
}
