package linetwin.ui.cli.experiment;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Duration;
import linetwin.core.kpi.KpiElements;
import linetwin.core.kpi.MaintenanceElements;
import linetwin.ui.cli.line.JsonFigures;

/** Elements and indicators of ISO 22400-2 as one JSON object, {@code iso22400}. */
final class IsoJson {
    private IsoJson() {}

    static void write(JsonGenerator json, KpiElements elements) throws IOException {
        json.writeObjectFieldStart("iso22400");
        writeElements(json, elements);
        writeElements(json, elements.maintenance());
        writeIndicators(json, elements);
        writeIndicators(json, elements.maintenance());
        json.writeEndObject();
    }

    private static void writeElements(JsonGenerator json, KpiElements e) throws IOException {
        write(json, "pbtHours", e.plannedBusyTime());
        write(json, "aubtHours", e.actualUnitBusyTime());
        write(json, "auptHours", e.actualUnitProcessingTime());
        write(json, "aptHours", e.actualProductionTime());
        write(json, "austHours", e.actualUnitSetupTime());
        write(json, "adetHours", e.actualUnitDelayTime());
        write(json, "aoetHours", e.actualOrderExecutionTime());
        write(json, "priHours", e.plannedRunTimePerItem());
        json.writeNumberField("pq", e.producedQuantity());
        json.writeNumberField("gq", e.goodQuantity());
        json.writeNumberField("sq", e.scrapQuantity());
        json.writeNumberField("rq", e.reworkQuantity());
    }

    private static void writeElements(JsonGenerator json, MaintenanceElements e) throws IOException {
        json.writeNumberField("fe", e.failureEvents());
        write(json, "ttrHours", e.timeToRepair());
        write(json, "tbfHours", e.operatingTimeBetweenFailures());
        write(json, "cmtHours", e.correctiveMaintenanceTime());
        write(json, "pmtHours", e.plannedMaintenanceTime());
    }

    private static void writeIndicators(JsonGenerator json, KpiElements e) throws IOException {
        JsonFigures.write(json, "availability", e.availability());
        JsonFigures.write(json, "effectiveness", e.effectiveness());
        JsonFigures.write(json, "qualityRatio", e.qualityRatio());
        JsonFigures.write(json, "oeeIndex", e.overallEquipmentEffectiveness());
        JsonFigures.write(json, "neeIndex", e.netEquipmentEffectiveness());
        JsonFigures.write(json, "utilizationEfficiency", e.utilizationEfficiency());
        JsonFigures.write(json, "allocationEfficiency", e.allocationEfficiency());
        JsonFigures.write(json, "allocationRatio", e.allocationRatio());
        JsonFigures.write(json, "technicalEfficiency", e.technicalEfficiency());
        JsonFigures.write(json, "setupRatio", e.setupRatio());
        JsonFigures.write(json, "productionProcessRatio", e.productionProcessRatio());
        JsonFigures.write(json, "throughputRatePerHour", e.throughputRate());
        JsonFigures.write(json, "scrapRatio", e.scrapRatio());
        JsonFigures.write(json, "reworkRatio", e.reworkRatio());
    }

    private static void writeIndicators(JsonGenerator json, MaintenanceElements e) throws IOException {
        JsonFigures.write(json, "mttrHours", e.meanTimeToRepairHours());
        JsonFigures.write(json, "mtbfHours", e.meanOperatingTimeBetweenFailuresHours());
        JsonFigures.write(json, "correctiveMaintenanceRatio", e.correctiveMaintenanceRatio());
    }

    private static void write(JsonGenerator json, String name, Duration time) throws IOException {
        JsonFigures.write(json, name, KpiElements.hours(time));
    }
}
