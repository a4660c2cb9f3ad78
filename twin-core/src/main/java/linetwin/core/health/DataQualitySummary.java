package linetwin.core.health;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import linetwin.core.health.SourceStatus.State;
import linetwin.core.model.LineState;
import linetwin.core.model.StationContact;

/**
 * Summary of the data quality of all sources and stations at one time.
 *
 * @param worst source with the most severe state; empty if all are live
 * @param doubted if all are live: a source with a diagnostic
 * @param lost number of stations whose contact existed and was lost
 * @param stations number of all stations
 */
public record DataQualitySummary(
        LiveMode mode, Optional<SourceStatus> worst, Optional<SourceStatus> doubted, long lost, long stations) {
    public static DataQualitySummary of(List<SourceStatus> sources, LineState line) {
        var stations = line.allStations();
        var lost = stations.stream()
                .filter(s -> s.contact().kind() == StationContact.Kind.LOST)
                .count();
        var worst = sources.stream().filter(s -> s.state() != State.LIVE).min(SourceSeverity.WORST_FIRST);
        var mode = LiveMode.of(sources, lost > 0);
        var doubted = sources.stream()
                .filter(s -> mode == LiveMode.LIVE && s.finding().isPresent())
                .findFirst();
        return new DataQualitySummary(mode, worst, doubted, lost, stations.size());
    }

    /** Duration of the present state of the worst source. */
    public Duration since(Instant now) {
        return worst.map(s -> Duration.between(s.since(), now)).orElse(Duration.ZERO);
    }

    /** Fingerprint of the certificate that waits for a decision of the user; empty if there is none. */
    public static Optional<String> untrusted(List<SourceStatus> sources) {
        return sources.stream()
                .flatMap(s -> s.finding().stream())
                .filter(f -> f.trouble() == DiagnosticCode.UNTRUSTED_CERTIFICATE
                        && f.about().size() > 1)
                .map(f -> f.about().get(1))
                .findFirst();
    }
}
