package linetwin.connectors.mcap;

import java.io.IOException;
import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Cursor over the messages of a file from a log time on. It holds one decoded chunk. */
public final class McapCursor {
    private final McapReader reader;
    private final Iterator<McapChunkIndex> chunks;
    private final long from;
    private Iterator<McapMessage> messages = Collections.emptyIterator();
    private @Nullable McapMessage message;

    McapCursor(McapReader reader, long from) {
        this.reader = reader;
        this.chunks = reader.chunks().iterator();
        this.from = from;
    }

    /**
     * Moves to the next message; false at the end of the file. A damaged chunk is reported once by
     * {@link DamagedMcapException}; the next call continues behind it.
     */
    public boolean advance() throws IOException {
        message = null;
        while (messages.hasNext() || readChunk()) {
            var next = messages.next();
            if (next.logTime() >= from) {
                message = next;
                return true;
            }
        }
        return false;
    }

    private boolean readChunk() throws IOException {
        while (chunks.hasNext()) {
            var place = chunks.next();
            if (place.endTime() >= from) {
                messages = reader.chunk(place).iterator();
                if (messages.hasNext()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Message to which the last call of {@link #advance} moved. */
    public McapMessage message() {
        if (message == null) {
            throw new NoSuchElementException("No message before advance() returned true");
        }
        return message;
    }
}
