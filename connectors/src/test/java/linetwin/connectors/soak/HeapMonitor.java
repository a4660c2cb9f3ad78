package linetwin.connectors.soak;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Periodic samples of the heap in use after a garbage collection. */
final class HeapMonitor {
    private static final double MEGA = 1 << 20;
    private final List<Sample> samples = new ArrayList<>();

    private record Sample(Duration at, double megabytes) {}

    void sample(Duration at) {
        System.gc();
        var used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        samples.add(new Sample(at, used / MEGA));
    }

    /** Difference of the medians of the last and the first third of the samples after {@code from}. */
    OptionalDouble growthAfter(Duration from) {
        var settled = samples.stream().filter(s -> s.at().compareTo(from) >= 0).toList();
        if (settled.size() < 3) {
            return OptionalDouble.empty();
        }
        var third = settled.size() / 3;
        var first = median(settled.subList(0, third));
        var last = median(settled.subList(settled.size() - third, settled.size()));
        return OptionalDouble.of(last / first - 1);
    }

    private static double median(List<Sample> of) {
        var sorted = of.stream().mapToDouble(Sample::megabytes).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    String report() {
        var text = new StringBuilder();
        var step = Math.max(1, samples.size() / 20);
        for (int i = 0; i < samples.size(); i += step) {
            var sample = samples.get(i);
            text.append(text.isEmpty() ? "" : ", ")
                    .append("%d s: %.1f MB".formatted(sample.at().toSeconds(), sample.megabytes()));
        }
        return text.toString();
    }
}
