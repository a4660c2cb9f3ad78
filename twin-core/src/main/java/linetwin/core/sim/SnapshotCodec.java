package linetwin.core.sim;

import linetwin.core.kpi.LineAccount;
import linetwin.core.layout.LineLayout;
import linetwin.core.sim.kernel.Kernel;
import linetwin.core.sim.state.SavedState;

/** Takes and restores snapshots with a few array copies. */
final class SnapshotCodec {
    private final Kernel kernel;
    /** Parts of fixed size; the units, whose number varies, follow them. */
    private final SavedState[] parts;

    private final int fixed;

    SnapshotCodec(Kernel kernel, LineInstruments instruments) {
        this.kernel = kernel;
        parts = new SavedState[] {kernel.memory, new SavedAccount(kernel.account), instruments};
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
     * Restores a snapshot. Allocates only if the line holds more units than ever before.
     *
     * @throws IllegalArgumentException if the snapshot belongs to another line
     */
    void restore(Snapshot snapshot) {
        var layout = kernel.line.layout;
        if (fixed != snapshot.fixed || !isSame(layout, snapshot.layout)) {
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

    /**
     * Compares the references first: they are mostly identical, and a full comparison of two layouts takes longer than
     * a restore.
     */
    @SuppressWarnings("ReferenceEquality")
    private static boolean isSame(LineLayout one, LineLayout other) {
        return one == other || one.equals(other);
    }

    /** Account of the run as a saved part. */
    private record SavedAccount(LineAccount account) implements SavedState {
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
