package linetwin.core.architecture.offence.second;

import java.util.List;
import linetwin.core.architecture.offence.first.NeedsSecond;

/** Belongs to a cycle of two packages. */
public final class NeedsFirst {
    private final List<NeedsSecond> others = List.of(new NeedsSecond(this));

    public int count() {
        return others.size();
    }
}
