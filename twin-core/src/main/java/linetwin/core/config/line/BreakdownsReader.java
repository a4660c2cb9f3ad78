package linetwin.core.config.line;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import linetwin.core.config.yaml.FileEntry;
import linetwin.core.config.yaml.FileSection;
import linetwin.core.config.yaml.QuantityParser;
import linetwin.core.distribution.Exponential;
import linetwin.core.distribution.LogNormal;
import linetwin.core.distribution.TimeDistribution;
import linetwin.core.layout.BreakdownSpec;
import linetwin.core.layout.BreakdownSpec.Clock;
import linetwin.core.layout.BreakdownSpec.InterruptedWork;
import linetwin.core.layout.BreakdownSpec.Strike;
import linetwin.core.layout.BreakdownSpec.WhileDown;

final class BreakdownsReader {
    private static final Map<String, Clock> CLOCKS = new LinkedHashMap<>();
    private static final Map<String, Strike> STRIKES = new LinkedHashMap<>();
    private static final Map<String, InterruptedWork> WORK = new LinkedHashMap<>();
    private static final Map<String, WhileDown> ACCESS = new LinkedHashMap<>();

    static {
        CLOCKS.put("work", Clock.WORK);
        CLOCKS.put("time", Clock.TIME);
        STRIKES.put("atOnce", Strike.AT_ONCE);
        STRIKES.put("afterOperation", Strike.AFTER_OPERATION);
        WORK.put("resumed", InterruptedWork.RESUMED);
        WORK.put("lost", InterruptedWork.LOST);
        ACCESS.put("open", WhileDown.OPEN);
        ACCESS.put("closed", WhileDown.CLOSED);
    }

    private final DistributionReader distributions;

    BreakdownsReader(DistributionReader distributions) {
        this.distributions = distributions;
    }

    Optional<BreakdownSpec> breakdowns(FileEntry entry) {
        return FileSection.of(SectionSchemas.BREAKDOWNS, entry).map(this::breakdowns);
    }

    private BreakdownSpec breakdowns(FileSection section) {
        var strike = choice(section, "strikes", STRIKES, Strike.AT_ONCE);
        var work = choice(section, "interruptedWork", WORK, InterruptedWork.RESUMED);
        if (strike == Strike.AFTER_OPERATION && work == InterruptedWork.LOST) {
            section.optional("interruptedWork")
                    .ifPresent(entry -> entry.fault(
                            "nothing is interrupted where breakdowns strike after the operation",
                            "Remove it, or write 'strikes: atOnce'"));
        }
        return new BreakdownSpec(
                eitherOr(section, "mtbf", Exponential::new, "between"),
                eitherOr(section, "mttr", mttr -> repair(section, mttr), "repair"),
                choice(section, "clock", CLOCKS, Clock.WORK),
                strike,
                work,
                choice(section, "whileDown", ACCESS, WhileDown.OPEN));
    }

    private static <E> E choice(FileSection section, String key, Map<String, E> choices, E otherwise) {
        return section.optional(key).flatMap(entry -> entry.choice(choices)).orElse(otherwise);
    }

    /** Reads a mean under one key or a whole distribution under another, but not both. */
    private TimeDistribution eitherOr(
            FileSection section, String meanKey, Function<Duration, TimeDistribution> ofMean, String distributionKey) {
        var distribution = section.optional(distributionKey);
        if (distribution.isEmpty()) {
            return ofMean.apply(CommonFields.positiveTime(section, meanKey));
        }
        section.optional(meanKey)
                .ifPresent(
                        entry -> entry.fault("stands beside '%s'".formatted(distributionKey), "Keep one of the two"));
        return distribution.flatMap(distributions::read).orElse(WorkReader.STAND_IN);
    }

    /** Repair time: exponential without a cv, log-normal with one. */
    private static TimeDistribution repair(FileSection section, Duration mttr) {
        return section.optional("cv")
                .flatMap(QuantityParser::percentage)
                .<TimeDistribution>map(cv -> new LogNormal(mttr, cv))
                .orElseGet(() -> new Exponential(mttr));
    }
}
