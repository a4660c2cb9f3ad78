package linetwin.core.health;

import java.util.Arrays;
import java.util.List;

/**
 * Diagnostic of a source: a code, and the particulars that its sentence names.
 *
 * @param about particulars in the order that {@link DiagnosticCode} documents
 */
public record Diagnostic(DiagnosticCode trouble, List<String> about) {
    public Diagnostic {
        about = List.copyOf(about);
    }

    public static Diagnostic of(DiagnosticCode trouble, Object... about) {
        return new Diagnostic(trouble, Arrays.stream(about).map(String::valueOf).toList());
    }
}
