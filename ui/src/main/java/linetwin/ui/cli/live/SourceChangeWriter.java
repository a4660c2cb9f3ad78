package linetwin.ui.cli.live;

import java.io.PrintWriter;
import java.util.Map;
import java.util.TreeMap;
import linetwin.core.health.SourceStatus;
import linetwin.core.id.SourceId;
import linetwin.core.session.Session;
import linetwin.ui.text.DiagnosticText;

/** Writer of the changes of sources to the error stream: state, fault, remedy. */
public final class SourceChangeWriter {
    private final DiagnosticText diagnostics;
    private final Map<SourceId, String> reported = new TreeMap<>();

    public SourceChangeWriter(DiagnosticText diagnostics) {
        this.diagnostics = diagnostics;
    }

    public void report(Session session, PrintWriter err) {
        for (var status : session.statuses()) {
            if (!changeKey(status).equals(reported.put(status.source(), changeKey(status)))) {
                err.println(sentence(status));
                err.flush();
            }
        }
    }

    /**
     * Key of a change: the state, and the diagnostic; only its code if no user action is needed, as its numbers
     * increase all the time.
     */
    private static String changeKey(SourceStatus status) {
        var trouble = status.finding()
                .map(it ->
                        it.trouble().needsUser() ? it.toString() : it.trouble().name())
                .orElseGet(() -> status.detail().replaceAll("\\d", ""));
        return status.state() + " " + trouble;
    }

    private String sentence(SourceStatus status) {
        var message = status.finding()
                .map(diagnostics::advice)
                .map(advice -> "%s %s".formatted(advice.what(), advice.todo()))
                .orElse(status.detail());
        return "%s: %s %s".formatted(status.source(), status.state(), message).strip();
    }
}
