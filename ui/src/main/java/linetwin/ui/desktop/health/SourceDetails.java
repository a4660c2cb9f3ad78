package linetwin.ui.desktop.health;

import java.util.List;
import java.util.Optional;
import linetwin.core.health.SourceStatus;
import linetwin.core.health.SourceTimeline;
import linetwin.core.id.SourceId;
import linetwin.ui.text.DiagnosticAdvice;

/**
 * What the page says of one source, in words of the language of the moment. The view lays it out and knows no status.
 *
 * @param word its state
 * @param since how long it has been in it
 * @param title its name and what it speaks
 * @param protection what to warn of; empty where the channel is protected, or where that is not known yet
 * @param hasQueue whether it is known how many values wait
 * @param queueShare how full the queue is, 0 to 1
 */
public record SourceDetails(
        SourceId source,
        SourceStatus.State state,
        String word,
        String since,
        String title,
        String endpoint,
        Optional<String> protection,
        Cell rate,
        Cell latency,
        Cell clock,
        Cell lost,
        Cell rejected,
        Cell queue,
        boolean hasQueue,
        double queueShare,
        SourceTimeline track,
        Optional<Remark> remark,
        List<Fact> facts,
        Entries gaps,
        Entries rejections) {
    public SourceDetails {
        facts = List.copyOf(facts);
    }

    /**
     * A figure of the table.
     *
     * @param below what else belongs to it, smaller; may be empty
     * @param notable whether it should be looked at
     */
    public record Cell(String value, String below, boolean notable) {}

    /**
     * What the doctor says.
     *
     * @param grave whether the source is not heard because of it
     * @param fingerprint of the certificate that it is about; empty where it is about none
     */
    record Remark(DiagnosticAdvice advice, boolean grave, List<DiagnosticRemedy> remedies, String fingerprint) {
        Remark {
            remedies = List.copyOf(remedies);
        }
    }

    /** A name and its value. */
    record Fact(String name, String value) {}

    /**
     * The newest of something that happens now and then, the newest first.
     *
     * @param none what to say where there is nothing
     */
    record Entries(String heading, List<Entry> entries, String none) {
        Entries {
            entries = List.copyOf(entries);
        }
    }

    /** When it was, and what. */
    record Entry(String when, String what) {}
}
