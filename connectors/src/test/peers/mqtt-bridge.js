// Passes everything from one broker on to another, so that our own plant can be read through a broker that it does not
// know. Everything that our plant publishes is to be kept. What its broker had kept may come behind what is new, and
// would then take its place: it is passed on only where nothing new has come.
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

const fresh = new Set();
from.on("message", (topic, payload, packet) => {
    if (!packet.retain) {
        fresh.add(topic);
    } else if (fresh.has(topic)) {
        return;
    }
    to.publish(topic, payload, { qos: packet.qos, retain: true });
});
for (const side of [from, to]) {
    side.on("error", (fault) => tell({ fault: String(fault) }));
}
to.once("connect", () => {
    from.subscribe("#", { qos: 1 }, () => tell({ ready: true }));
});

obey({});
