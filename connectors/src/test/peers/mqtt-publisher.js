// A cell that tells of itself in plain JSON through the `mqtt` library: one message for each station, and one number
// alone on a topic of its own. It has a retained will that says so when it is gone.
"use strict";
const mqtt = require("mqtt");
const fs = require("node:fs");
const { settings, tell, obey } = require("./orders");

const wanted = settings({
    url: "",
    user: undefined,
    password: undefined,
    ca: undefined,
    certificate: undefined,
    key: undefined,
    version: 5,
    stations: 2,
    signals: 10,
    period: 100,
    retain: false,
    qos: 0,
});
const file = (name) => name && fs.readFileSync(name);

const client = mqtt.connect(wanted.url, {
    username: wanted.user,
    password: wanted.password,
    ca: file(wanted.ca),
    cert: file(wanted.certificate),
    key: file(wanted.key),
    protocolVersion: wanted.version,
    reconnectPeriod: 300,
    connectTimeout: 2000,
    keepalive: 2,
});

let tick = 0;
let timer = null;
let told = false;
const states = new Map();

const step = () => {
    tick++;
    const at = Date.now();
    for (let s = 1; s <= wanted.stations; s++) {
        const name = "S" + s;
        const values = {};
        for (let i = 0; i < wanted.signals; i++) {
            values["T" + String(i).padStart(3, "0")] = tick;
        }
        const content = { ts: at, q: "GOOD", state: states.get(name) || 6, values };
        client.publish(`factory/${name}/all`, JSON.stringify(content), { qos: wanted.qos, retain: wanted.retain });
        client.publish(`factory/${name}/now/speed`, String(tick), { qos: wanted.qos, retain: wanted.retain });
    }
};

const go = () => {
    timer = setInterval(() => client.connected && step(), wanted.period);
};

client.on("error", (fault) => tell({ fault: String(fault) }));
client.on("connect", () => {
    if (!told) {
        told = true;
        go();
        tell({ ready: true });
    }
});

obey({
    state: ({ station, value }) => {
        states.set(station, value);
    },
    publish: ({ topic, text, retain }) => {
        client.publish(topic, text, { qos: 1, retain: Boolean(retain) });
    },
    freeze: () => clearInterval(timer),
    thaw: go,
    tick: () => tick,
});
