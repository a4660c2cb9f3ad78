package linetwin.core.equipment;

/** Audit of one connection: append only, each line sealed together with the one before. */
public interface AuditTrail extends AutoCloseable {
    /**
     * Appends a line, and returns after it is safe on the disk.
     *
     * @throws java.io.UncheckedIOException if the line cannot be stored; then the equipment must not be changed
     */
    void add(AuditEntry line);

    @Override
    void close();
}
