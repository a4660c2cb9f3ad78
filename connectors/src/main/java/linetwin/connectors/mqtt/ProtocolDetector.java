package linetwin.connectors.mqtt;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The first bytes that came over a connection. Who speaks another protocol is known by them: the library would wait for
 * the rest of what it takes for a packet, and see no more than a connection that ends. Safe for several threads.
 */
final class ProtocolDetector {
    private static final int LONGEST = 60;
    private static final int CONNECTED = 2;
    private static final int DISCONNECTED = 14;
    private static final int AUTHENTICATE = 15;

    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();

    /** What was said instead of an answer to a connection; empty where it was one, or nothing came. */
    Optional<String> inAnotherTongue() {
        var bytes = heard.toByteArray();
        return bytes.length == 0 || isAnswer(Byte.toUnsignedInt(bytes[0]) >> 4)
                ? Optional.empty()
                : Optional.of(legible(bytes));
    }

    private static boolean isAnswer(int packet) {
        return packet == CONNECTED || packet == DISCONNECTED || packet == AUTHENTICATE;
    }

    /** The first line of it, as people read it. */
    private static String legible(byte[] bytes) {
        var line = new String(bytes, StandardCharsets.ISO_8859_1).split("[\r\n]", 2)[0];
        return line.replaceAll("[^\\x20-\\x7E]", ".");
    }

    /** The same bytes, the first of which are noted. They are fetched ahead, as the library gives up at the first. */
    InputStream noting(InputStream in) {
        return new BufferedInputStream(new FilterInputStream(in) {
            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                int count = super.read(bytes, from, length);
                if (count > 0 && heard.size() < LONGEST) {
                    heard.write(bytes, from, Math.min(count, LONGEST));
                }
                return count;
            }
        });
    }
}
