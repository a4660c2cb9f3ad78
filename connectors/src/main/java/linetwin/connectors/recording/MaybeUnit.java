package linetwin.connectors.recording;

import java.util.Optional;
import linetwin.core.id.UnitId;

/** Unit in a list in which some elements are empty. */
record MaybeUnit(Optional<UnitId> unit) {
    static MaybeUnit of(Object unit) {
        return new MaybeUnit(((Optional<?>) unit).map(UnitId.class::cast));
    }
}
