package linetwin.connectors.sparkplug;

import linetwin.connectors.mqtt.DevicePublisher;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.common.MqttMessage;

/** Edge node with one device according to the specification: birth, data by alias, death as MQTT will. */
final class EdgeDevice implements AutoCloseable {
    private static final long TORQUE = 7;
    private static final String GROUP = "spBv1.0/plant1/";

    private final String edge;
    private final long birth;
    private final DevicePublisher client;
    private int sequence;

    EdgeDevice(String endpoint, String edge, long birth) {
        this.edge = edge;
        this.birth = birth;
        var options = new MqttConnectionOptions();
        options.setWill(GROUP + "NDEATH/" + edge, new MqttMessage(death(), 1, false, null));
        client = new DevicePublisher(endpoint, edge + birth, options);
    }

    private byte[] death() {
        return PayloadEncoder.message()
                .whole(1, System.currentTimeMillis())
                .metric(PayloadEncoder.message()
                        .text(1, "bdSeq")
                        .whole(4, SparkplugDataType.INT64)
                        .whole(11, birth))
                .bytes();
    }

    EdgeDevice born() {
        sequence = 0;
        publish(
                "NBIRTH",
                "",
                PayloadEncoder.message()
                        .text(1, "bdSeq")
                        .whole(4, SparkplugDataType.INT64)
                        .whole(11, birth));
        var properties = PayloadEncoder.message()
                .text(1, "engUnit")
                .nested(
                        2,
                        PayloadEncoder.message()
                                .whole(1, SparkplugDataType.STRING)
                                .text(8, "mNm"));
        publish(
                "DBIRTH",
                "/J40",
                PayloadEncoder.declared("Screw/finalTorque", TORQUE, SparkplugDataType.DOUBLE)
                        .nested(9, properties)
                        .number(13, 1_000));
        return this;
    }

    EdgeDevice torque(double milli) {
        publish("DDATA", "/J40", PayloadEncoder.aliased(TORQUE).number(13, milli));
        return this;
    }

    EdgeDevice past(double milli) {
        publish("DDATA", "/J40", PayloadEncoder.aliased(TORQUE).truth(5, true).number(13, milli));
        return this;
    }

    EdgeDevice deviceDies() {
        publish("DDEATH", "/J40", PayloadEncoder.message().text(1, "none"));
        return this;
    }

    /** Skips one sequence number, as if a message were lost. */
    EdgeDevice lose() {
        sequence = (sequence + 1) % 256;
        return this;
    }

    private void publish(String type, String device, PayloadEncoder metric) {
        var payload =
                PayloadEncoder.payload(System.currentTimeMillis(), sequence).metric(metric);
        sequence = (sequence + 1) % 256;
        client.publish(GROUP + type + "/" + edge + device, payload.bytes(), false);
    }

    void vanish() {
        client.abort();
    }

    @Override
    public void close() {
        client.close();
    }
}
