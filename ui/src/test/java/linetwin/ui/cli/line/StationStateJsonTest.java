package linetwin.ui.cli.line;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Optional;
import linetwin.core.config.line.LineFile;
import linetwin.core.event.LineEvent.ContactRegained;
import linetwin.core.event.LineEvent.PlaceReported;
import linetwin.core.event.Reducer;
import linetwin.core.id.PlaceId;
import linetwin.core.id.StationId;
import linetwin.core.model.LineState;
import linetwin.core.model.PackMlState;
import linetwin.core.model.StopReason;
import linetwin.core.time.LineTime;
import org.junit.jupiter.api.Test;

final class StationStateJsonTest {
    private static final StationId STATION = new StationId("A");

    private LineState line =
            LineState.undefined(LineFile.read("one.yaml", """
            format: linetwin-line/1
            line: { id: one }
            stations:
              - { id: A, standardTime: 30s }
            """).value().orElseThrow());

    private String told() {
        var lines = new ArrayList<String>();
        new StationStateJson().writeChanges(line, lines::add);
        return lines.getLast().substring(0, lines.getLast().indexOf(",\"units\""));
    }

    @Test
    void anUnknownStateIsWrittenAsUnknownAndNotAsTheOneBefore() {
        line = Reducer.apply(line, new ContactRegained(LineTime.ORIGIN, STATION));
        assertEquals(
                "{\"station\":\"A\",\"state\":\"UNDEFINED\",\"since\":0.0,\"reason\":\"NONE\",\"condition\":\"UNDEFINED\",\"affected\":1,\"places\":1",
                told());

        var at = LineTime.seconds(5);
        line = Reducer.apply(
                line,
                new PlaceReported(
                        at,
                        new PlaceId(STATION, 0),
                        PackMlState.UNDEFINED,
                        new StopReason(StopReason.Kind.OTHER, "jammed"),
                        at,
                        Optional.empty()));
        assertEquals(
                "{\"station\":\"A\",\"state\":\"UNDEFINED\",\"since\":5.0,\"reason\":\"OTHER\",\"code\":\"jammed\",\"condition\":\"UNDEFINED\",\"affected\":1,\"places\":1",
                told());
    }
}
