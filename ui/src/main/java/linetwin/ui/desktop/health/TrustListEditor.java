package linetwin.ui.desktop.health;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import linetwin.core.trust.CertificateCard;
import linetwin.core.trust.TrustList;
import linetwin.core.trust.TrustList.Decision;
import org.jspecify.annotations.Nullable;

/**
 * Editor of the trust list, on threads of its own: the list is stored in files, and the JavaFX thread must not wait for
 * them.
 */
final class TrustListEditor {
    private static final Duration BETWEEN = Duration.ofSeconds(1);

    /** Order of certificates: our own, those that wait for a decision, decided ones. */
    private static final Comparator<CertificateCard> ORDER =
            Comparator.comparing(CertificateCard::standing).thenComparing(CertificateCard::subject);

    private final Supplier<Optional<TrustList>> opening;
    private final AtomicBoolean reading = new AtomicBoolean();
    private volatile TrustSnapshot snapshot = new TrustSnapshot(List.of(), Map.of(), "", false);
    private volatile @Nullable TrustList list;
    private Instant next = Instant.MIN;

    /**
     * Result of the last reading.
     *
     * @param files file of a certificate, by fingerprint
     * @param trouble reason why the list could not be read; empty if it could
     * @param read true if it was read at all
     */
    record TrustSnapshot(List<CertificateCard> cards, Map<String, String> files, String trouble, boolean read) {}

    /**
     * Editor that has read nothing yet.
     *
     * @param opening opens the list, or returns empty if there is none; called on another thread
     */
    TrustListEditor(Supplier<Optional<TrustList>> opening) {
        this.opening = opening;
    }

    TrustSnapshot snapshot() {
        return snapshot;
    }

    /** Reads the list again, unless it was read a moment ago. */
    void refresh(Instant now) {
        if (now.isBefore(next) || !reading.compareAndSet(false, true)) {
            return;
        }
        next = now.plus(BETWEEN);
        var _ = Thread.ofVirtual().name("linetwin-trust").start(() -> {
            read();
            reading.set(false);
        });
    }

    /**
     * Stores a decision.
     *
     * @param done callback on the JavaFX thread with the reason why it could not be stored; empty if it was
     */
    void decide(String fingerprint, Decision decision, Consumer<String> done) {
        var _ = Thread.ofVirtual().name("linetwin-trust").start(() -> {
            var trouble = write(fingerprint, decision);
            read();
            Platform.runLater(() -> done.accept(trouble));
        });
    }

    private String write(String fingerprint, Decision decision) {
        try {
            opened().ifPresent(l -> l.decide(fingerprint, decision));
            return "";
        } catch (RuntimeException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private void read() {
        try {
            var found = opened();
            var cards = found.map(TrustList::cards).orElse(List.of()).stream()
                    .sorted(ORDER)
                    .toList();
            var files = new TreeMap<String, String>();
            cards.forEach(card -> found.flatMap(l -> l.file(card.fingerprint()))
                    .ifPresent(file -> files.put(card.fingerprint(), file)));
            snapshot = new TrustSnapshot(cards, files, "", true);
        } catch (RuntimeException e) {
            snapshot = new TrustSnapshot(snapshot.cards(), snapshot.files(), String.valueOf(e.getMessage()), true);
        }
    }

    private synchronized Optional<TrustList> opened() {
        if (list == null) {
            list = opening.get().orElse(null);
        }
        return Optional.ofNullable(list);
    }
}
