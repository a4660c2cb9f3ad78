package linetwin.core.config.connection;

/** Connection files of foreign sources, one for each protocol. */
final class ForeignSourceTexts {
    static final String HEAD = "format: linetwin-connection/1\nname: foreign\nline: small.yaml\nsources:\n";

    static final String OPCUA = HEAD + """
              - id: press
                protocol: opcua
                endpoint: opc.tcp://10.0.0.5:4840
                namespace: http://acme.example/press
                security: { policy: Aes256_Sha256_RsaPss, mode: SignAndEncrypt, expiredUntil: 2026-12-31 }
                user: { name: line, password: "env:PRESS_PASSWORD" }
                stations: { ST01: JOIN }
                tags:
                  - { path: "Plant/{station}/Signals/{signal}", every: 1s, sampling: 50ms, queue: 20, deadband: 0.5 }
                  - { path: "Plant/{station}/State", means: state, states: { 3: EXECUTE, run: EXECUTE, "off": STOPPED } }
                  - { path: "{http://opcfoundation.org/UA/DI/}Line/Torque", station: JOIN, signal: SCREW/torque, deadband: 2% }
                permits:
                  - { write: "Plant/S1/Setpoint", role: operator, least: 0, most: 100 }
                  - { call: "Plant/S1/Reset", role: maintenance }
            """;

    static final String MQTT = HEAD + """
              - id: broker
                protocol: mqtt
                endpoint: ssl://broker:8883
                tls: { ca: ca.pem, certificate: me.pem, key: "file:me.key" }
                session: { version: 3, clientId: twin-1, expiry: 1h, buffer: 50, will: { topic: a/b, payload: gone, qos: 2, retained: true } }
                tags:
                  - { path: "factory/{station}/telemetry", payload: json, value: /torque, time: /ts, quality: /q, unit: /u, signal: torque, qos: 0 }
                  - { path: "factory/{station}/all", payload: cbor, value: "/values/*" }
            """;

    static final String SPARKPLUG = HEAD + """
              - id: cell
                protocol: sparkplug
                endpoint: tcp://127.0.0.1:1883
                sparkplug: { group: plant1, hostId: twin, reorder: 3s, rebirths: true }
                tags:
                  - { path: "edge/{station}/Values/{signal}", factor: 0.1, offset: -273.15 }
            """;

    private ForeignSourceTexts() {}
}
