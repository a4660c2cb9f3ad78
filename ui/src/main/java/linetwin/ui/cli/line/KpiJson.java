package linetwin.ui.cli.line;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Optional;
import linetwin.core.kpi.KpiElements;
import linetwin.core.kpi.LiveKpis;
import linetwin.core.kpi.StationKpis;
import linetwin.core.kpi.TimeUse;

/** Figures of a live line, with the share of the time that was observed, as one JSON object, {@code kpis}. */
public final class KpiJson {
    private KpiJson() {}

    /** Writes the figures; {@code null} before the first report of a source. */
    public static void write(JsonGenerator json, Optional<LiveKpis> kpis) throws IOException {
        if (kpis.isEmpty()) {
            json.writeNullField("kpis");
            return;
        }
        json.writeObjectFieldStart("kpis");
        write(json, kpis.get());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, LiveKpis live) throws IOException {
        json.writeNumberField("from", live.from().inSeconds());
        json.writeNumberField("until", live.until().inSeconds());
        JsonNumberWriter.write(json, "knownTime", live.knownTime());
        JsonNumberWriter.write(json, "outputKnown", live.outputKnown());
        JsonNumberWriter.write(json, "unknownHours", KpiElements.hours(live.unknownTime()));
        JsonNumberWriter.write(json, "goodValues", live.goodValues());
        json.writeNumberField("lostStations", live.lostStations());
        json.writeBooleanField("outputUncertain", live.isOutputUncertain());
        json.writeBooleanField("timeUncertain", live.isTimeUncertain());
        var line = live.figures();
        JsonNumberWriter.write(json, "throughputPerHour", line.throughputRate());
        JsonNumberWriter.write(json, "oee", line.overallEquipmentEffectiveness());
        JsonNumberWriter.write(json, "ooe", line.overallOperationsEffectiveness());
        JsonNumberWriter.write(json, "rolledFirstPassYield", line.rolledFirstPassYield());
        JsonNumberWriter.write(json, "leadTimeHours", line.leadTimeHours());
        JsonNumberWriter.write(json, "workInProcess", line.workInProcess());
        json.writeNumberField("shipped", line.elements().goodQuantity());
        json.writeNumberField("scrapped", line.elements().scrapQuantity());
        json.writeArrayFieldStart("stations");
        for (var station : line.stations()) {
            write(json, station);
        }
        json.writeEndArray();
    }

    private static void write(JsonGenerator json, StationKpis station) throws IOException {
        json.writeStartObject();
        json.writeStringField("station", station.id().code());
        for (var use : TimeUse.values()) {
            JsonNumberWriter.write(json, TimeUseText.field(use), station.share(use));
        }
        json.writeEndObject();
    }
}
