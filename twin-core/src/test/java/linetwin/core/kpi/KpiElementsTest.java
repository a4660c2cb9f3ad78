package linetwin.core.kpi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import linetwin.core.ReferenceTable;
import linetwin.core.ReferenceTable.Row;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Tests the case of ISO 22400-2 whose time elements are given in minutes. */
final class KpiElementsTest {
    private static final Row CASE = ReferenceTable.rows("/theory/kpi_case.csv").getFirst();
    private static final double MINUTES_PER_HOUR = 60;

    @TestFactory
    Stream<DynamicTest> everyIndicatorIsAsTheStandardComputesIt() {
        var elements = elements();
        return Stream.of(
                indicator("availability=APT/PBT", elements.availability()),
                indicator("effectiveness=PRI*PQ/APT", elements.effectiveness()),
                indicator("quality_ratio=GQ/PQ", elements.qualityRatio()),
                indicator("OEE", elements.overallEquipmentEffectiveness()),
                indicator("NEE=AUPT/PBT*eff*quality", elements.netEquipmentEffectiveness()),
                indicator("utilization_efficiency=APT/AUBT", elements.utilizationEfficiency()),
                indicator("allocation_efficiency=AUBT/PBT", elements.allocationEfficiency()),
                indicator("allocation_ratio=AUBT/AOET", elements.allocationRatio()),
                indicator("technical_efficiency=APT/(APT+ADET)", elements.technicalEfficiency()),
                indicator("setup_ratio=ASUT/AUPT", elements.setupRatio()),
                indicator("production_process_ratio=APT/AOET", elements.productionProcessRatio()),
                indicator("throughput_rate=PQ/AOET", elements.throughputRate() / MINUTES_PER_HOUR),
                indicator("scrap_ratio=SQ/PQ", elements.scrapRatio()),
                indicator("rework_ratio=RQ/PQ", elements.reworkRatio()),
                indicator("MTTR", elements.maintenance().meanTimeToRepairHours() * MINUTES_PER_HOUR),
                indicator("MTBF", elements.maintenance().meanOperatingTimeBetweenFailuresHours() * MINUTES_PER_HOUR),
                indicator(
                        "corrective_maintenance_ratio=CMT/(CMT+PMT)",
                        elements.maintenance().correctiveMaintenanceRatio()));
    }

    @Test
    void indicatorWithoutItsDivisorIsUndefined() {
        var idle = new KpiElements(
                Duration.ZERO,
                Duration.ZERO,
                Duration.ZERO,
                Duration.ZERO,
                Duration.ZERO,
                Duration.ZERO,
                Duration.ZERO,
                Duration.ofMinutes(1),
                0,
                0,
                0,
                0,
                MaintenanceElements.NONE);

        assertTrue(Double.isNaN(idle.overallEquipmentEffectiveness()));
        assertTrue(Double.isNaN(idle.maintenance().meanTimeToRepairHours()));
        assertTrue(Double.isNaN(idle.maintenance().correctiveMaintenanceRatio()));
    }

    private static DynamicTest indicator(String column, double value) {
        return DynamicTest.dynamicTest(column, () -> assertEquals(CASE.number(column), value, 5e-9));
    }

    private static KpiElements elements() {
        return new KpiElements(
                minutes("PBT"),
                minutes("AUBT"),
                minutes("AUPT"),
                minutes("APT"),
                minutes("ASUT"),
                minutes("ADET"),
                minutes("AOET"),
                minutes("PRI"),
                (long) input("PQ"),
                (long) input("GQ"),
                (long) input("SQ"),
                (long) input("RQ"),
                maintenance());
    }

    private static MaintenanceElements maintenance() {
        return new MaintenanceElements((long) input("FE"), sum("TTR"), sum("TBF"), minutes("CMT"), minutes("PMT"));
    }

    private static Duration sum(String element) {
        var matcher = Pattern.compile("\"" + element + "\": \\[([0-9., ]+)]").matcher(CASE.text("inputs"));
        assertTrue(matcher.find(), element);
        return Stream.of(matcher.group(1).split(", ", -1))
                .map(Double::parseDouble)
                .map(minutes -> Duration.ofMillis(Math.round(minutes * 60_000)))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static Duration minutes(String element) {
        return Duration.ofMillis(Math.round(input(element) * 60_000));
    }

    private static double input(String element) {
        var matcher = Pattern.compile("\"" + element + "\": ([0-9.]+)").matcher(CASE.text("inputs"));
        assertTrue(matcher.find(), element);
        return Double.parseDouble(matcher.group(1));
    }
}
