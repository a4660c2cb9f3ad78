package linetwin.ui.cli;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import linetwin.core.feed.Session;
import linetwin.core.feed.Trouble;
import linetwin.core.feed.TrustList;
import linetwin.core.feed.TrustList.Decision;

/** Certificates that are trusted until this program ends, each as soon as it is met. */
final class TrustOnce {
    private final TrustList list;
    private final List<String> waiting;

    TrustOnce(TrustList list, List<String> fingerprints) {
        this.list = list;
        this.waiting = new ArrayList<>(
                fingerprints.stream().map(it -> it.toUpperCase(Locale.ROOT)).toList());
    }

    /** Trusts those that a source was refused for. @return whether it should be tried again */
    boolean decide(Session session, PrintWriter err) {
        if (waiting.isEmpty()) {
            return false;
        }
        boolean decided = false;
        for (var status : session.statuses()) {
            var finding = status.finding().filter(it -> it.trouble() == Trouble.UNTRUSTED_CERTIFICATE);
            decided |= finding.isPresent() && trust(finding.get().about(), err);
        }
        return decided;
    }

    private boolean trust(List<String> about, PrintWriter err) {
        var met = waiting.stream().filter(about::contains).findFirst();
        if (met.isEmpty()) {
            return false;
        }
        waiting.remove(met.get());
        try {
            list.decide(met.get(), Decision.ONCE);
            return true;
        } catch (UncheckedIOException | IllegalArgumentException e) {
            err.println("linetwin: " + e.getMessage());
            err.flush();
            return false;
        }
    }
}
