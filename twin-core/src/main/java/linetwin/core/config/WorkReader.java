package linetwin.core.config;

import java.util.Optional;
import linetwin.core.distribution.LogNormal;
import linetwin.core.distribution.TimeDistribution;

/** Reads how long the work of a station takes: a standard time and its spread, or any distribution. */
final class WorkReader {
    static final TimeDistribution STAND_IN = new LogNormal(Parts.A_SECOND, 0);

    private final DistributionReader distributions;

    WorkReader(DistributionReader distributions) {
        this.distributions = distributions;
    }

    Optional<TimeDistribution> work(Section station) {
        return station.optional("work")
                .map(work -> alone(station, work).flatMap(distributions::read))
                .orElseGet(() -> standard(station));
    }

    /** Whether a change says how long the work takes. */
    static boolean isChanged(Section station) {
        return station.optional("standardTime").filter(Entry::isChanged).isPresent()
                || station.optional("work").filter(Entry::hasChanged).isPresent();
    }

    /** The short way: log-normal about the standard time, constant without a spread. */
    private static Optional<TimeDistribution> standard(Section station) {
        double cv = Parts.percentageOr(0, station, "cv");
        return standardTime(station).flatMap(Quantities::positiveTime).map(mean -> new LogNormal(mean, cv));
    }

    private static Optional<Entry> standardTime(Section station) {
        var time = station.optional("standardTime");
        if (time.isEmpty() && !station.isProbable("work")) {
            station.required("standardTime");
        }
        return time;
    }

    /** Work that is not told in the short way as well. */
    private static Optional<Entry> alone(Section station, Entry work) {
        var other = station.optional("standardTime").or(() -> station.optional("cv"));
        other.ifPresent(entry ->
                work.fault("stands beside '%s'".formatted(entry.field()), "Keep one of the two: 'work' says both"));
        return other.isPresent() ? Optional.empty() : Optional.of(work);
    }
}
