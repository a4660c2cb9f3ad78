package linetwin.core.config;

import java.util.Optional;
import linetwin.core.distribution.LogNormal;
import linetwin.core.distribution.TimeDistribution;

/** Reads how long the work of a station takes: a standard time and its spread, or any distribution. */
final class WorkReader {
    static final TimeDistribution STAND_IN = new LogNormal(Parts.A_SECOND, 0);

    private WorkReader() {}

    static Optional<TimeDistribution> work(Section station) {
        return station.optional("work")
                .map(work -> alone(station, work).flatMap(DistributionReader::read))
                .orElseGet(() -> standard(station));
    }

    /** The short way: log-normal about the standard time, constant without a spread. */
    private static Optional<TimeDistribution> standard(Section station) {
        double cv = Parts.percentageOr(0, station, "cv");
        return station.required("standardTime")
                .flatMap(Quantities::positiveTime)
                .map(mean -> new LogNormal(mean, cv));
    }

    /** Work that is not told in the short way as well. */
    private static Optional<Entry> alone(Section station, Entry work) {
        var other = station.optional("standardTime").or(() -> station.optional("cv"));
        other.ifPresent(entry -> entry.fault("stands beside 'work'", "Keep one of the two: 'work' says both"));
        return other.isPresent() ? Optional.empty() : Optional.of(work);
    }
}
