package linetwin.ui.desktop.health;

import java.util.List;
import java.util.Optional;
import linetwin.core.health.SourceStatus;
import linetwin.core.health.SourceTimeline;
import linetwin.core.id.SourceId;
import linetwin.ui.text.DiagnosticAdvice;

/**
 * Content of the page for one source in the current language (record X of {@link SourceDetailsWriter} and
 * {@link SourceDetailsPane}). Must not know a status.
 *
 * @param word state of the source
 * @param since duration of that state
 * @param title name and protocol
 * @param protection warning; empty if the channel is protected, or if its protection is not known yet
 * @param hasQueue true if the number of waiting values is known
 * @param queueShare fill of the queue, 0 to 1
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
     * Figure of the table.
     *
     * @param below additional text in small letters; may be empty
     * @param notable true if it needs attention
     */
    public record Cell(String value, String below, boolean notable) {}

    /**
     * Fault and remedy.
     *
     * @param grave true if the fault prevents reception from the source
     * @param fingerprint of the certificate of the remark; empty if there is none
     */
    record Remark(DiagnosticAdvice advice, boolean grave, List<DiagnosticRemedy> remedies, String fingerprint) {
        Remark {
            remedies = List.copyOf(remedies);
        }
    }

    /** Name and its value. */
    record Fact(String name, String value) {}

    /**
     * Recent entries of a kind, the newest first.
     *
     * @param none text if there are no entries
     */
    record Entries(String heading, List<Entry> entries, String none) {
        Entries {
            entries = List.copyOf(entries);
        }
    }

    /** Time and text of an entry. */
    record Entry(String when, String what) {}
}
