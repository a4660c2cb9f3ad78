// Passes everything from one broker on to another, retained where it was retained, so that our own plant can be read
// through a broker that it does not know.
"use strict";
const mqtt = require("mqtt");
const fs = require("node:fs");
const { settings, tell, obey } = require("./orders");

const wanted = settings({ from: "", to: "", user: undefined, password: undefined, ca: undefined });

const to = mqtt.connect(wanted.to, {
    username: wanted.user,
    password: wanted.password,
    ca: wanted.ca && fs.readFileSync(wanted.ca),
    protocolVersion: 5,
    reconnectPeriod: 300,
});
const from = mqtt.connect(wanted.from, { protocolVersion: 5, reconnectPeriod: 300 });

from.on("message", (topic, payload, packet) => {
    to.publish(topic, payload, { qos: packet.qos, retain: packet.retain });
});
for (const side of [from, to]) {
    side.on("error", (fault) => tell({ fault: String(fault) }));
}
to.once("connect", () => {
    from.subscribe("#", { qos: 1, rap: true }, () => tell({ ready: true }));
});

obey({});
