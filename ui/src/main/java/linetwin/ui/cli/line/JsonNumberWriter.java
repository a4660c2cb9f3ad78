package linetwin.ui.cli.line;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Optional;
import linetwin.core.experiment.ConfidenceInterval;

/**
 * Writer of calculated figures to JSON. A figure has seven significant digits; a large one keeps three digits after the
 * point, and one below 1e-12 is 0: a difference of equal figures. An undefined figure (NaN, infinity) is null, as JSON
 * has no number for it.
 */
public final class JsonNumberWriter {
    private static final MathContext SIGNIFICANT = new MathContext(7);
    private static final int LEAST_DECIMALS = 3;
    private static final double SMALLEST = 1e-12;
    private static final double MILLIS_PER_HOUR = 3.6e6;

    private JsonNumberWriter() {}

    public static void write(JsonGenerator json, String name, double value) throws IOException {
        if (Double.isFinite(value)) {
            json.writeNumberField(name, rounded(value));
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

    /** Writes a text, or null if it is empty. */
    public static void write(JsonGenerator json, String name, Optional<String> text) throws IOException {
        if (text.isPresent()) {
            json.writeStringField(name, text.get());
        } else {
            json.writeNullField(name);
        }
    }

    /** Writes a duration in hours. */
    public static void writeHours(JsonGenerator json, String name, Duration duration) throws IOException {
        write(json, name, duration.toMillis() / MILLIS_PER_HOUR);
    }

    private static double rounded(double value) {
        if (Math.abs(value) < SMALLEST) {
            return 0;
        }
        var exact = BigDecimal.valueOf(value);
        var significant = exact.round(SIGNIFICANT);
        return (significant.scale() >= LEAST_DECIMALS
                        ? significant
                        : exact.setScale(LEAST_DECIMALS, RoundingMode.HALF_EVEN))
                .doubleValue();
    }
}
