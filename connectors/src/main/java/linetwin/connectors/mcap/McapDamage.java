package linetwin.connectors.mcap;

/**
 * Damaged part of a file. What it held lies between two log times, in nanoseconds.
 *
 * @param offset byte at which it begins
 * @param length bytes that are not readable, 0 if only something is missing there
 * @param cause kind of damage
 * @param after latest log time of the readable chunks before, {@link #UNKNOWN} without any
 * @param before earliest log time of the next readable chunk, {@link #UNKNOWN} without any
 */
public record McapDamage(long offset, long length, String cause, long after, long before) {
    public static final long UNKNOWN = -1;

    McapDamage(long offset, long length, String cause) {
        this(offset, length, cause, UNKNOWN, UNKNOWN);
    }

    long end() {
        return offset + length;
    }

    McapDamage through(long end) {
        return new McapDamage(offset, end - offset, cause, after, before);
    }

    McapDamage between(long afterTime, long beforeTime) {
        return new McapDamage(offset, length, cause, afterTime, beforeTime);
    }

    @Override
    public String toString() {
        return "byte %d, %d bytes: %s; log times from %s to %s"
                .formatted(offset, length, cause, time(after), time(before));
    }

    private static String time(long nanos) {
        return nanos == UNKNOWN ? "unknown" : Long.toString(nanos);
    }
}
