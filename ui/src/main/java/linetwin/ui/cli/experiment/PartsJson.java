package linetwin.ui.cli.experiment;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.function.ToDoubleFunction;
import linetwin.core.experiment.ExperimentOutcome;
import linetwin.core.kpi.AreaKpis;
import linetwin.core.kpi.StationKpis;
import linetwin.core.kpi.TimeUse;
import linetwin.ui.cli.line.JsonNumberWriter;
import linetwin.ui.cli.line.TimeUseText;

/** Parts of a line as JSON objects by their ids: {@code stations}, {@code stores}, {@code benches}, {@code areas}. */
final class PartsJson {
    private final ExperimentOutcome outcome;

    PartsJson(ExperimentOutcome outcome) {
        this.outcome = outcome;
    }

    void write(JsonGenerator json) throws IOException {
        writeStations(json);
        writeStores(json);
        writeBenches(json);
        writeAreas(json);
    }

    private void writeStations(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("stations");
        var stations = outcome.pooled().stations();
        for (int i = 0; i < stations.size(); i++) {
            writeStation(json, i, stations.get(i));
        }
        json.writeEndObject();
    }

    private void writeStation(JsonGenerator json, int index, StationKpis station) throws IOException {
        json.writeObjectFieldStart(station.id().code());
        json.writeStringField("id", station.id().code());
        // Fields of the first version of this format, kept for compatibility; equal to those below.
        writeShares(json, station);
        json.writeObjectFieldStart("shares");
        writeShares(json, station);
        json.writeEndObject();
        JsonNumberWriter.write(json, "utilisation", station.utilisation());
        JsonNumberWriter.write(json, "queueMean", station.meanInQueue());
        JsonNumberWriter.write(json, "onPlacesMean", station.meanOnPlaces());
        JsonNumberWriter.write(json, "firstPassYield", station.firstPassYield());
        JsonNumberWriter.write(json, "energyKilowattHours", station.energy().inKilowattHours());
        JsonNumberWriter.write(
                json, "kilowattHoursPerUnit", perUnit(station.energy().inKilowattHours()));
        writeIntervals(json, index);
        IsoJson.write(json, station.elements());
        json.writeEndObject();
    }

    private static void writeShares(JsonGenerator json, StationKpis station) throws IOException {
        for (var use : TimeUse.values()) {
            JsonNumberWriter.write(json, TimeUseText.field(use), station.share(use));
        }
    }

    private void writeIntervals(JsonGenerator json, int index) throws IOException {
        json.writeObjectFieldStart("intervals");
        writeInterval(json, "queueMean", index, StationKpis::meanInQueue);
        writeInterval(json, "onPlacesMean", index, StationKpis::meanOnPlaces);
        json.writeObjectFieldStart("shares");
        for (var use : TimeUse.values()) {
            writeInterval(json, TimeUseText.field(use), index, station -> station.share(use));
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void writeInterval(JsonGenerator json, String name, int index, ToDoubleFunction<StationKpis> figure)
            throws IOException {
        JsonNumberWriter.write(
                json,
                name,
                outcome.interval(line -> figure.applyAsDouble(line.stations().get(index))));
    }

    private void writeStores(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("stores");
        var stores = outcome.pooled().stores();
        for (int i = 0; i < stores.size(); i++) {
            int index = i;
            json.writeObjectFieldStart(stores.get(i).id().code());
            JsonNumberWriter.write(json, "mean", stores.get(i).meanContents());
            JsonNumberWriter.write(json, "interval", outcome.interval(line -> line.stores()
                    .get(index)
                    .meanContents()));
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void writeBenches(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("benches");
        var benches = outcome.pooled().benches();
        for (int i = 0; i < benches.size(); i++) {
            int index = i;
            json.writeObjectFieldStart(benches.get(i).id().code());
            JsonNumberWriter.write(json, "mean", benches.get(i).meanUnits());
            JsonNumberWriter.write(json, "interval", outcome.interval(line -> line.benches()
                    .get(index)
                    .meanUnits()));
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void writeAreas(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("areas");
        for (var area : outcome.pooled().areas()) {
            writeArea(json, area);
        }
        json.writeEndObject();
    }

    private void writeArea(JsonGenerator json, AreaKpis area) throws IOException {
        json.writeObjectFieldStart(area.id().code());
        JsonNumberWriter.write(json, "workInProcess", area.workInProcess());
        JsonNumberWriter.write(json, "onPlacesMean", area.meanOnPlaces());
        JsonNumberWriter.write(json, "queueMean", area.meanInQueues());
        JsonNumberWriter.write(json, "energyKilowattHours", area.energy().inKilowattHours());
        JsonNumberWriter.write(
                json, "kilowattHoursPerUnit", perUnit(area.energy().inKilowattHours()));
        json.writeEndObject();
    }

    private double perUnit(double sum) {
        return sum / outcome.pooled().elements().goodQuantity();
    }
}
