package linetwin.core.architecture.offence;

/** Offends: brings a thread. */
public final class HasItsOwnThread {
    public Thread offends() {
        return new Thread(() -> {});
    }
}
