package linetwin.core.config.line;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import linetwin.core.config.yaml.FileSection;
import linetwin.core.config.yaml.QuantityParser;
import linetwin.core.distribution.Mixture;

/** Parameters of one distribution. A faulty one is replaced by a stand-in, and a problem reports its place. */
final class DistributionParameters {
    private static final int MOST = 100_000;

    private final FileSection section;
    private final MeasuredTimesReader measured;
    private final DistributionReader reader;

    DistributionParameters(FileSection section, MeasuredTimesReader measured, DistributionReader reader) {
        this.section = section;
        this.measured = measured;
        this.reader = reader;
    }

    Duration time(String key) {
        return CommonFields.positiveTime(section, key);
    }

    Duration timeOrZero(String key) {
        return CommonFields.timeOrNone(section, key);
    }

    Optional<Duration> optionalTime(String key) {
        return section.optional(key).flatMap(QuantityParser::positiveTime);
    }

    /** Time that may be negative. */
    Duration signedTime(String key) {
        return section.required(key).flatMap(QuantityParser::signedTime).orElse(CommonFields.A_SECOND);
    }

    /** Mean time for this number of events at the rate in the file. */
    Duration timeOfRate(int events) {
        double nanos =
                section.required("rate").flatMap(QuantityParser::nanosOfRate).orElse(1e9);
        return Duration.ofNanos(Math.round(events * nanos));
    }

    double number(String key) {
        return section.required(key).flatMap(QuantityParser::number).orElse(1.0);
    }

    int count(String key) {
        return section.required(key)
                .flatMap(entry -> QuantityParser.count(entry, 1, MOST))
                .orElse(1);
    }

    double percentage(String key) {
        return section.required(key).flatMap(QuantityParser::percentage).orElse(1.0);
    }

    Optional<Double> optionalPercentage(String key) {
        return section.optional(key).flatMap(QuantityParser::percentage);
    }

    /** Unit of time of plain numbers. */
    Duration unit() {
        return section.required("unit").flatMap(QuantityParser::unitOfTime).orElse(CommonFields.A_SECOND);
    }

    List<Double> initial() {
        return section.required("initial", QuantityParser::chance);
    }

    List<List<Double>> rates() {
        return section.required("rates", row -> Optional.of(row.each(QuantityParser::number)));
    }

    List<Duration> values() {
        return section.required("values", QuantityParser::time);
    }

    List<Duration> measured() {
        return measured.read(section);
    }

    List<Mixture.Part> parts() {
        return section.required(
                "of", entry -> FileSection.of(SectionSchemas.PART, entry).flatMap(this::part));
    }

    private Optional<Mixture.Part> part(FileSection part) {
        var weight = part.required("weight").flatMap(QuantityParser::share);
        var distribution = reader.read(part, false);
        return weight.flatMap(share -> distribution.map(it -> new Mixture.Part(share, it)));
    }
}
