package linetwin.core.sim;

import linetwin.core.kpi.LineAccount;

/** Takes and restores snapshots: a few array copies each way. */
final class Snapshots {
    private final Kernel kernel;
    /** What has a fixed size, whatever the line holds; the units come after it. */
    private final Saved[] parts;

    private final int fixed;

    Snapshots(Kernel kernel, Instruments instruments) {
        this.kernel = kernel;
        parts = new Saved[] {kernel.memory, kernel.events, kernel.streams, new SavedAccount(kernel.account), instruments
        };
        int words = 0;
        for (var part : parts) {
            words += part.words();
        }
        fixed = words;
    }

    Snapshot take(boolean started) {
        var words = new long[fixed + kernel.units.words()];
        int at = 0;
        for (var part : parts) {
            part.save(words, at);
            at += part.words();
        }
        kernel.units.save(words, at);
        return new Snapshot(kernel.line.layout, words, fixed, kernel.now(), started);
    }

    /**
     * Goes on from there. Nothing is allocated, unless the line holds more units than ever before.
     *
     * @throws IllegalArgumentException where the snapshot is of another line
     */
    void restore(Snapshot snapshot) {
        var layout = kernel.line.layout;
        if (fixed != snapshot.fixed || layout != snapshot.layout && !layout.equals(snapshot.layout)) {
            throw new IllegalArgumentException("The snapshot of %s at %s is of another line than this %s"
                    .formatted(snapshot.layout.id(), snapshot.at(), layout.id()));
        }
        kernel.jumpTo(snapshot.now);
        int at = 0;
        for (var part : parts) {
            part.load(snapshot.words, at);
            at += part.words();
        }
        kernel.units.load(snapshot.words, at);
    }

    /** The account of the run, as one of the parts. */
    private record SavedAccount(LineAccount account) implements Saved {
        @Override
        public int words() {
            return account.words();
        }

        @Override
        public void save(long[] target, int at) {
            account.save(target, at);
        }

        @Override
        public void load(long[] source, int at) {
            account.load(source, at);
        }
    }
}
