package linetwin.connectors.mqtt;

import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;

/** As whom we log in. What it holds is never shown. */
final class MqttUser {
    private final String name;
    private final char[] password;

    MqttUser(String name, char[] password) {
        this.name = name;
        this.password = password;
    }

    String name() {
        return name;
    }

    /** The password as MQTT 3.1.1 libraries want it. */
    char[] password() {
        return password;
    }

    /** The password as it goes over the wire. */
    byte[] encodedPassword() {
        var encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(password));
        var bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        return bytes;
    }

    @Override
    public String toString() {
        return name;
    }
}
