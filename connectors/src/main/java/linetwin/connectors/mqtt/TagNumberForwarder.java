package linetwin.connectors.mqtt;

import java.time.Instant;
import java.util.Optional;
import linetwin.connectors.ingest.SourceIngest;
import linetwin.connectors.ingest.ValueOrigin;
import linetwin.connectors.payload.UnitConverter;
import linetwin.connectors.payload.UnitConverter.Converted;
import linetwin.connectors.tag.BoundTag;
import linetwin.core.connection.TagSpec;
import linetwin.core.connection.TagSpec.Meaning;
import linetwin.core.layout.LineLayout;
import linetwin.core.model.Quality;

/**
 * Forwards numbers of tags to an ingest: applies factor and offset of the connection file, which gives a number in the
 * unit that the source names, and converts it to the unit of the line file. Not thread-safe.
 */
public final class TagNumberForwarder {
    private final SourceIngest ingest;
    private final UnitConverter units;

    public TagNumberForwarder(LineLayout layout, SourceIngest ingest) {
        this.ingest = ingest;
        this.units = new UnitConverter(layout);
    }

    /** True if a tag needs its value as text: a serial may have leading zeros and more digits than a number holds. */
    public static boolean needsText(TagSpec spec) {
        return spec.meaning() == Meaning.STATE
                || spec.meaning() == Meaning.STOP_REASON
                || spec.meaning() == Meaning.PART;
    }

    /**
     * Forwards a number.
     *
     * @param unit unit of the number; empty means the unit of the line file
     */
    public void forward(
            BoundTag slot, double value, Optional<String> unit, Quality quality, Instant time, ValueOrigin origin) {
        double scaled = value * slot.spec().factor() + slot.spec().offset();
        if (unit.isEmpty()) {
            ingest.tags().acceptNumber(slot, scaled, quality, time, origin);
            return;
        }
        switch (units.into(slot.path(), slot.signal(), scaled, unit.get())) {
            case Converted.Value(var converted) -> ingest.tags().acceptNumber(slot, converted, quality, time, origin);
            case Converted.Rejected(var why) -> ingest.tags().acceptUnusable(slot, why, time, origin);
        }
    }
}
