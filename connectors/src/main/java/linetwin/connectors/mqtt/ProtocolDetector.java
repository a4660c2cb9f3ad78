package linetwin.connectors.mqtt;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Records the first bytes of a connection and detects a server of another protocol by them. The MQTT library would wait
 * for the rest of an assumed packet, and report only a connection that ends. Thread-safe.
 */
final class ProtocolDetector {
    private static final int LONGEST = 60;
    private static final int CONNECTED = 2;
    private static final int DISCONNECTED = 14;
    private static final int AUTHENTICATE = 15;

    private final ByteArrayOutputStream received = new ByteArrayOutputStream();

    /** First line of a response that is not MQTT; empty if the response is MQTT or nothing arrived. */
    Optional<String> foreignResponse() {
        var bytes = received.toByteArray();
        return bytes.length == 0 || isAnswer(Byte.toUnsignedInt(bytes[0]) >> 4)
                ? Optional.empty()
                : Optional.of(printable(bytes));
    }

    private static boolean isAnswer(int packet) {
        return packet == CONNECTED || packet == DISCONNECTED || packet == AUTHENTICATE;
    }

    /** First line, printable characters only. */
    private static String printable(byte[] bytes) {
        var line = new String(bytes, StandardCharsets.ISO_8859_1).split("[\r\n]", 2)[0];
        return line.replaceAll("[^\\x20-\\x7E]", ".");
    }

    /** Stream that records its first bytes. The bytes are read ahead, as the library stops at the first invalid one. */
    InputStream recording(InputStream in) {
        return new BufferedInputStream(new FilterInputStream(in) {
            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                int count = super.read(bytes, from, length);
                if (count > 0 && received.size() < LONGEST) {
                    received.write(bytes, from, Math.min(count, LONGEST));
                }
                return count;
            }
        });
    }
}
