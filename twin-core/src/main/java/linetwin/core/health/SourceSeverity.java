package linetwin.core.health;

import java.util.Comparator;

/** Severity of the state of a source, for the order of sources and for the choice of the worst one. */
public final class SourceSeverity {
    /** Most severe source first; among equal ones, the longest in its state first. */
    static final Comparator<SourceStatus> WORST_FIRST =
            Comparator.comparingInt(SourceSeverity::of).reversed().thenComparing(SourceStatus::since);

    private SourceSeverity() {}

    /** Severity from 0 (live without a diagnostic, or off) to 5 (refused). */
    public static int of(SourceStatus status) {
        return switch (status.state()) {
            case REFUSED -> 5;
            case LOST -> 4;
            case SILENT -> 3;
            case CONNECTING -> 2;
            case LIVE -> status.finding().isPresent() ? 1 : 0;
            case OFF -> 0;
        };
    }
}
