package linetwin.connectors.link;

import java.util.List;
import linetwin.core.event.LineEvent;
import linetwin.core.event.LineEvent.SignalMeasured;
import linetwin.core.model.Quality;
import linetwin.core.time.LineTime;

/** What the value of a tag means for the line, as events. */
final class TagEvents {
    private TagEvents() {}

    static List<LineEvent> number(TagSlot slot, double value, Quality quality, LineTime at) {
        return slot.signal()
                .<List<LineEvent>>map(signal -> List.of(new SignalMeasured(at, slot.station(), signal, value, quality)))
                .orElseGet(List::of);
    }

    static List<LineEvent> text(TagSlot slot, String value, Quality quality, LineTime at) {
        return List.of();
    }
}
