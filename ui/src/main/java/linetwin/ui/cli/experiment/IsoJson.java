package linetwin.ui.cli.experiment;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Duration;
import linetwin.core.kpi.KpiElements;
import linetwin.core.kpi.MaintenanceElements;
import linetwin.ui.cli.line.JsonNumberWriter;

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
        JsonNumberWriter.write(json, "availability", e.availability());
        JsonNumberWriter.write(json, "effectiveness", e.effectiveness());
        JsonNumberWriter.write(json, "qualityRatio", e.qualityRatio());
        JsonNumberWriter.write(json, "oeeIndex", e.overallEquipmentEffectiveness());
        JsonNumberWriter.write(json, "neeIndex", e.netEquipmentEffectiveness());
        JsonNumberWriter.write(json, "utilizationEfficiency", e.utilizationEfficiency());
        JsonNumberWriter.write(json, "allocationEfficiency", e.allocationEfficiency());
        JsonNumberWriter.write(json, "allocationRatio", e.allocationRatio());
        JsonNumberWriter.write(json, "technicalEfficiency", e.technicalEfficiency());
        JsonNumberWriter.write(json, "setupRatio", e.setupRatio());
        JsonNumberWriter.write(json, "productionProcessRatio", e.productionProcessRatio());
        JsonNumberWriter.write(json, "throughputRatePerHour", e.throughputRate());
        JsonNumberWriter.write(json, "scrapRatio", e.scrapRatio());
        JsonNumberWriter.write(json, "reworkRatio", e.reworkRatio());
    }

    private static void writeIndicators(JsonGenerator json, MaintenanceElements e) throws IOException {
        JsonNumberWriter.write(json, "mttrHours", e.meanTimeToRepairHours());
        JsonNumberWriter.write(json, "mtbfHours", e.meanOperatingTimeBetweenFailuresHours());
        JsonNumberWriter.write(json, "correctiveMaintenanceRatio", e.correctiveMaintenanceRatio());
    }

    private static void write(JsonGenerator json, String name, Duration time) throws IOException {
        JsonNumberWriter.write(json, name, KpiElements.hours(time));
    }
}
