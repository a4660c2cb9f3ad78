package linetwin.ui.cli.line;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.JsonGeneratorDelegate;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** Generator of all JSON of the command line. A number that JSON cannot express (NaN, infinity) becomes null. */
public final class FiniteJsonGenerator extends JsonGeneratorDelegate {
    private static final JsonFactory JSON = new JsonFactory();

    /** Writer of the fields of an object. */
    public interface Content {
        void write(JsonGenerator json) throws IOException;
    }

    private FiniteJsonGenerator(JsonGenerator target) {
        super(target);
    }

    /** Returns a JSON object on one line. */
    public static String line(Content content) {
        return text(content, false);
    }

    /** Returns a JSON object with one field per line. */
    public static String page(Content content) {
        return text(content, true);
    }

    private static String text(Content content, boolean pretty) {
        var text = new StringWriter();
        try (var json = new FiniteJsonGenerator(JSON.createGenerator(text))) {
            if (pretty) {
                json.useDefaultPrettyPrinter();
            }
            json.writeStartObject();
            content.write(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("A string cannot fail", e);
        }
        return text.toString();
    }

    @Override
    public void writeNumber(double value) throws IOException {
        if (Double.isFinite(value)) {
            super.writeNumber(value);
        } else {
            writeNull();
        }
    }

    @Override
    public void writeNumber(float value) throws IOException {
        if (Float.isFinite(value)) {
            super.writeNumber(value);
        } else {
            writeNull();
        }
    }
}
