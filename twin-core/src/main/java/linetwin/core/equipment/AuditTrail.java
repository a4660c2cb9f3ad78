package linetwin.core.equipment;

/** The audit of one connection: only ever added to, each line sealed with the one before. */
public interface AuditTrail extends AutoCloseable {
    /**
     * Adds a line, and returns when it is safe on the disk.
     *
     * @throws java.io.UncheckedIOException where it cannot be kept; then nothing may be done to equipment
     */
    void add(AuditEntry line);

    @Override
    void close();
}
