package linetwin.core.kpi;

import java.util.Set;
import java.util.TreeSet;
import linetwin.core.id.StationId;
import linetwin.core.model.OperationCounts;

/**
 * Operations of stations that report counters instead of single operations. Counting starts with the first report after
 * a loss of contact: operations during the loss fall into unknown time and belong to no figure of the station. The same
 * applies to operations while the state of the station was unknown.
 */
final class ReportedCounts {
    private final LineAccount account;
    private final Set<StationId> begun = new TreeSet<>();

    ReportedCounts(LineAccount account) {
        this.account = account;
    }

    /**
     * Books the operations of a station since its last report.
     *
     * @param before last reported counters
     * @param isKnown true if the state of the station, and so the time of the operations, was known
     * @return number of passed operations
     */
    long book(StationId id, int station, OperationCounts before, OperationCounts now, boolean isKnown) {
        long retries = now.rework() - before.rework();
        long fails = now.bad() - before.bad();
        long tries = now.processed() - before.processed();
        boolean counted = retries >= 0 && fails >= 0 && tries >= Math.max(fails, retries);
        if (begun.add(id) || !counted) {
            return 0;
        }
        // The failed ones among several operations are unknown: they are attributed to first tries first.
        if (isKnown) {
            account.finished(station, tries, retries, fails, Math.min(fails, tries - retries));
        }
        return tries - fails;
    }

    void lost(StationId id) {
        begun.remove(id);
    }
}
