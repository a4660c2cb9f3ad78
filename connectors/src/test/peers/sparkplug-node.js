// An edge node with a device behind the sparkplug-client library: births with metrics, data with counters, death.
// The library publishes births by itself again when it is asked for a rebirth.
"use strict";
const { newClient } = require("sparkplug-client");
const { settings, tell, obey } = require("./orders");

const wanted = settings({
    url: "",
    user: "",
    password: "",
    group: "plant1",
    node: "cell1",
    device: "S1",
    period: 100,
    signals: 10,
});

const client = newClient({
    serverUrl: wanted.url,
    username: wanted.user,
    password: wanted.password,
    groupId: wanted.group,
    edgeNode: wanted.node,
    clientId: "peer-" + process.pid,
    version: "spBv1.0",
    keepalive: 2,
    publishDeath: true,
});

let tick = 0;
let state = 6;
let timer = null;
let born = false;

const metrics = (at) => [
    { name: "State", value: state, type: "Int32", timestamp: at },
    ...Array.from({ length: wanted.signals }, (_, i) => ({
        name: "Signals/T" + String(i).padStart(3, "0"),
        value: tick,
        type: "Double",
        timestamp: at,
    })),
];

const birth = () => {
    const at = Date.now();
    client.publishNodeBirth({
        timestamp: at,
        metrics: [
            { name: "Node Control/Rebirth", type: "Boolean", value: false },
            { name: "Properties/Make", type: "String", value: "sparkplug-client" },
        ],
    });
    client.publishDeviceBirth(wanted.device, { timestamp: at, metrics: metrics(at) });
};

const step = () => {
    tick++;
    const at = Date.now();
    client.publishDeviceData(wanted.device, { timestamp: at, metrics: metrics(at) });
};

const go = () => {
    timer = setInterval(step, wanted.period);
};

client.on("error", (fault) => tell({ fault: String(fault) }));
client.on("birth", () => {
    birth();
    if (!born) {
        born = true;
        go();
        tell({ ready: true });
    }
});
client.on("ncmd", (payload) => {
    const rebirth = (payload.metrics || []).some((m) => m.name === "Node Control/Rebirth" && m.value);
    tell({ rebirth });
    if (rebirth) {
        birth();
    }
});

obey({
    state: ({ value }) => {
        state = value;
    },
    tick: () => tick,
    deviceDeath: () => {
        clearInterval(timer);
        client.publishDeviceDeath(wanted.device, { timestamp: Date.now() });
    },
    deviceBirth: () => {
        const at = Date.now();
        client.publishDeviceBirth(wanted.device, { timestamp: at, metrics: metrics(at) });
        go();
    },
    // Says good-bye as the standard asks: the death certificate is published before the connection is ended.
    leave: () => {
        clearInterval(timer);
        client.stop();
    },
    freeze: () => clearInterval(timer),
    thaw: go,
});
