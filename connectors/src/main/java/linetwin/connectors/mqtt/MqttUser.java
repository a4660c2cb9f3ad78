package linetwin.connectors.mqtt;

import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;

/** User name and password of a login. The text form contains no password. */
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

    /** Password as libraries of MQTT 3.1.1 take it. */
    char[] password() {
        return password;
    }

    /** Password as UTF-8 bytes, as it is sent. */
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
