package linetwin.core.kpi;

import java.util.Set;
import java.util.TreeSet;
import linetwin.core.id.StationId;
import linetwin.core.model.OperationCounts;

/**
 * Operations of stations that tell their counters and not single operations. The first report after a station was out
 * of contact is where counting begins: what it did meanwhile falls into time that is unknown, and belongs to no figure
 * of the station. The same holds of what it did while nobody knew its state.
 */
final class ReportedCounts {
    private final LineAccount account;
    private final Set<StationId> begun = new TreeSet<>();

    ReportedCounts(LineAccount account) {
        this.account = account;
    }

    /**
     * Books what a station did since it told {@code before}.
     *
     * @param isKnown whether its state was known, so that the time that it took is
     * @return how many operations of it passed
     */
    long hear(StationId id, int station, OperationCounts before, OperationCounts now, boolean isKnown) {
        long retries = now.rework() - before.rework();
        long fails = now.bad() - before.bad();
        long tries = now.processed() - before.processed();
        boolean counted = retries >= 0 && fails >= 0 && tries >= Math.max(fails, retries);
        if (begun.add(id) || !counted) {
            return 0;
        }
        // Of several operations at once it is not known which of them failed: rather the first tries than too few.
        if (isKnown) {
            account.finished(station, tries, retries, fails, Math.min(fails, tries - retries));
        }
        return tries - fails;
    }

    void lost(StationId id) {
        begun.remove(id);
    }
}
