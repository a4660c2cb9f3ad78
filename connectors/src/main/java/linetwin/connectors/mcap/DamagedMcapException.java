package linetwin.connectors.mcap;

import java.io.IOException;

/** A file that is cut, damaged or no MCAP file, with the byte at which the damage was found. */
public final class DamagedMcapException extends IOException {
    private final long offset;
    private final String damage;

    public DamagedMcapException(long offset, String damage) {
        super("Damage at byte %d: %s".formatted(offset, damage));
        this.offset = offset;
        this.damage = damage;
    }

    DamagedMcapException(long offset, String damage, Throwable cause) {
        this(offset, damage);
        initCause(cause);
    }

    /** Byte from the start of the file. */
    public long offset() {
        return offset;
    }

    /** Kind of damage, without the offset. */
    public String damage() {
        return damage;
    }
}
