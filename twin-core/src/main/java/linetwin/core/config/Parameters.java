package linetwin.core.config;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import linetwin.core.distribution.Mixture;

/**
 * The parameters of one distribution. Where one is faulty a stand-in takes its place, and the problem says where it is
 * written.
 */
final class Parameters {
    private static final int MOST = 100_000;

    private final Section section;
    private final MeasuredTimes measured;
    private final DistributionReader reader;

    Parameters(Section section, MeasuredTimes measured, DistributionReader reader) {
        this.section = section;
        this.measured = measured;
        this.reader = reader;
    }

    Duration time(String key) {
        return Parts.positiveTime(section, key);
    }

    Duration timeOrZero(String key) {
        return Parts.timeOrNone(section, key);
    }

    Optional<Duration> optionalTime(String key) {
        return section.optional(key).flatMap(Quantities::positiveTime);
    }

    /** A time that may be below zero. */
    Duration signedTime(String key) {
        return section.required(key).flatMap(Quantities::signedTime).orElse(Parts.A_SECOND);
    }

    /** The mean time for so many events of the rate that is written. */
    Duration timeOfRate(int events) {
        double nanos = section.required("rate").flatMap(Quantities::nanosOfRate).orElse(1e9);
        return Duration.ofNanos(Math.round(events * nanos));
    }

    double number(String key) {
        return section.required(key).flatMap(Quantities::number).orElse(1.0);
    }

    int count(String key) {
        return section.required(key)
                .flatMap(entry -> Quantities.count(entry, 1, MOST))
                .orElse(1);
    }

    double percentage(String key) {
        return section.required(key).flatMap(Quantities::percentage).orElse(1.0);
    }

    Optional<Double> optionalPercentage(String key) {
        return section.optional(key).flatMap(Quantities::percentage);
    }

    /** The unit of time that plain numbers are in. */
    Duration unit() {
        return section.required("unit").flatMap(Quantities::unitOfTime).orElse(Parts.A_SECOND);
    }

    List<Double> initial() {
        return section.required("initial", Quantities::chance);
    }

    List<List<Double>> rates() {
        return section.required("rates", row -> Optional.of(row.each(Quantities::number)));
    }

    List<Duration> values() {
        return section.required("values", Quantities::time);
    }

    List<Duration> measured() {
        return measured.read(section);
    }

    List<Mixture.Part> parts() {
        return section.required("of", entry -> Section.of(Shapes.PART, entry).flatMap(this::part));
    }

    private Optional<Mixture.Part> part(Section part) {
        var weight = part.required("weight").flatMap(Quantities::share);
        var distribution = reader.read(part, false);
        return weight.flatMap(share -> distribution.map(it -> new Mixture.Part(share, it)));
    }
}
