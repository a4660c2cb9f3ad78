package linetwin.ui.architecture.offence;

import java.util.List;
import linetwin.core.connection.PermitSpec.Act;
import linetwin.core.equipment.EquipmentWriter;
import linetwin.core.feed.FeedProvider;
import linetwin.core.feed.FeedRequest;
import linetwin.ui.equipment.WriteRequest;

/** Violation of the rules that equipment is changed through permits, and by commands alone. */
public final class WritesWithoutPermit {
    private final EquipmentWriter writer;

    public WritesWithoutPermit(FeedProvider provider, FeedRequest request) {
        this.writer = provider.writer(request);
    }

    /** Writes without a permit. */
    public String write() {
        var wish = new WriteRequest(Act.WRITE, "Press/Speed", List.of("100"), "nobody", "none");
        return writer.write(wish.path(), wish.wanted());
    }
}
