package linetwin.core.config.line;

import java.util.Optional;
import linetwin.core.config.yaml.FileEntry;
import linetwin.core.config.yaml.FileSection;
import linetwin.core.config.yaml.QuantityParser;
import linetwin.core.distribution.LogNormal;
import linetwin.core.distribution.TimeDistribution;

/** Reads the work time of a station: a standard time with its cv, or any distribution. */
final class WorkReader {
    static final TimeDistribution STAND_IN = new LogNormal(CommonFields.A_SECOND, 0);

    private final DistributionReader distributions;

    WorkReader(DistributionReader distributions) {
        this.distributions = distributions;
    }

    Optional<TimeDistribution> work(FileSection station) {
        return station.optional("work")
                .map(work -> alone(station, work).flatMap(distributions::read))
                .orElseGet(() -> standard(station));
    }

    /** True if a change gives the work time. */
    static boolean isChanged(FileSection station) {
        return station.optional("standardTime").filter(FileEntry::isChanged).isPresent()
                || station.optional("work").filter(FileEntry::hasChanged).isPresent();
    }

    /** Work time by standard time and cv: log-normal, or constant without a cv. */
    private static Optional<TimeDistribution> standard(FileSection station) {
        double cv = CommonFields.percentageOr(0, station, "cv");
        return standardTime(station).flatMap(QuantityParser::positiveTime).map(mean -> new LogNormal(mean, cv));
    }

    private static Optional<FileEntry> standardTime(FileSection station) {
        var time = station.optional("standardTime");
        if (time.isEmpty() && !station.isProbable("work")) {
            station.required("standardTime");
        }
        return time;
    }

    /**
     * Work without a standard time or cv beside it. A change of the whole work replaces a standard time of the file.
     */
    private static Optional<FileEntry> alone(FileSection station, FileEntry work) {
        var other = station.optional("standardTime").or(() -> station.optional("cv"));
        if (other.isEmpty() || work.isChanged() && !other.get().isChanged()) {
            return Optional.of(work);
        }
        if (other.get().isChanged()) {
            other.get().fault("stands beside 'work'", "Set a part of the work instead, such as work.mean");
        } else {
            work.fault("stands beside '%s'".formatted(other.get().field()), "Keep one of the two: 'work' says both");
        }
        return Optional.empty();
    }
}
