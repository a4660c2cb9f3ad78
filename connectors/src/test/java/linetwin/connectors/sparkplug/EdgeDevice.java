package linetwin.connectors.sparkplug;

import linetwin.connectors.mqtt.DevicePublisher;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.common.MqttMessage;

/** An edge node with one device, as the specification wants it: birth, data by alias, death as the last will. */
final class EdgeDevice implements AutoCloseable {
    private static final long TORQUE = 7;
    private static final String GROUP = "spBv1.0/plant1/";

    private final String edge;
    private final long birth;
    private final DevicePublisher mouth;
    private int sequence;

    EdgeDevice(String endpoint, String edge, long birth) {
        this.edge = edge;
        this.birth = birth;
        var options = new MqttConnectionOptions();
        options.setWill(GROUP + "NDEATH/" + edge, new MqttMessage(death(), 1, false, null));
        mouth = new DevicePublisher(endpoint, edge + birth, options);
    }

    private byte[] death() {
        return Encoded.message()
                .whole(1, System.currentTimeMillis())
                .metric(Encoded.message()
                        .text(1, "bdSeq")
                        .whole(4, SparkplugDataType.INT64)
                        .whole(11, birth))
                .bytes();
    }

    EdgeDevice born() {
        sequence = 0;
        say(
                "NBIRTH",
                "",
                Encoded.message()
                        .text(1, "bdSeq")
                        .whole(4, SparkplugDataType.INT64)
                        .whole(11, birth));
        var properties = Encoded.message()
                .text(1, "engUnit")
                .nested(2, Encoded.message().whole(1, SparkplugDataType.STRING).text(8, "mNm"));
        say(
                "DBIRTH",
                "/J40",
                Encoded.declared("Screw/finalTorque", TORQUE, SparkplugDataType.DOUBLE)
                        .nested(9, properties)
                        .number(13, 1_000));
        return this;
    }

    EdgeDevice torque(double milli) {
        say("DDATA", "/J40", Encoded.aliased(TORQUE).number(13, milli));
        return this;
    }

    EdgeDevice past(double milli) {
        say("DDATA", "/J40", Encoded.aliased(TORQUE).truth(5, true).number(13, milli));
        return this;
    }

    EdgeDevice deviceDies() {
        say("DDEATH", "/J40", Encoded.message().text(1, "none"));
        return this;
    }

    /** Sends one message less than it counts. */
    EdgeDevice lose() {
        sequence = (sequence + 1) % 256;
        return this;
    }

    private void say(String type, String device, Encoded metric) {
        var payload = Encoded.payload(System.currentTimeMillis(), sequence).metric(metric);
        sequence = (sequence + 1) % 256;
        mouth.publish(GROUP + type + "/" + edge + device, payload.bytes(), false);
    }

    void vanish() {
        mouth.abort();
    }

    @Override
    public void close() {
        mouth.close();
    }
}
