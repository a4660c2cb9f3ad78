package linetwin.core.architecture.offence;

/** Creates a thread. */
public final class HasItsOwnThread {
    public Thread offends() {
        return new Thread(() -> {});
    }
}
