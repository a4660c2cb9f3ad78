// A press shop behind node-opcua: stations with counters, a state, an array, an enumeration, a structure, alarms and,
// if wanted, history. Certificates and keys are made in the folder `pki` at the first start.
"use strict";
const {
    OPCUAServer, OPCUACertificateManager, SecurityPolicy, MessageSecurityMode, DataType, Variant, VariantArrayType,
    StatusCodes, Range, coerceLocalizedText,
} = require("node-opcua");
const { settings, tell, obey } = require("./orders");

const wanted = settings({
    port: 0,
    pki: "pki",
    uri: "urn:linetwin:peers:press",
    namespacesBefore: 0,
    stations: 2,
    signals: 10,
    period: 100,
    leastSampling: 50,
    secure: false,
    trustAll: true,
    user: null,
    password: null,
    history: false,
    alarms: true,
    refresh: true,
    first: 0,
});

const secureOnly = {
    securityModes: [MessageSecurityMode.SignAndEncrypt],
    securityPolicies: [SecurityPolicy.Basic256Sha256, SecurityPolicy.Aes256_Sha256_RsaPss],
};
const open = { securityModes: [MessageSecurityMode.None], securityPolicies: [SecurityPolicy.None] };

let logins = 0;

const server = new OPCUAServer({
    host: "127.0.0.1",
    hostname: "127.0.0.1",
    alternateHostname: ["127.0.0.1", "localhost"],
    port: wanted.port,
    resourcePath: "/press",
    ...(wanted.secure ? secureOnly : open),
    allowAnonymous: wanted.user === null,
    userManager: {
        isValidUser: (name, password) => {
            logins++;
            return name === wanted.user && password === wanted.password;
        },
    },
    serverInfo: { applicationUri: "urn:linetwin:peers:server" },
    buildInfo: { productName: "press" },
    serverCertificateManager: new OPCUACertificateManager({
        rootFolder: wanted.pki,
        automaticallyAcceptUnknownCertificate: wanted.trustAll,
    }),
    serverCapabilities: {
        maxSessions: 20,
        maxMonitoredItemsPerCall: 1000,
        minSupportedSampleRate: wanted.leastSampling,
    },
    disableDiscovery: false,
});

const padded = (number, length) => String(number).padStart(length, "0");

class Station {
    constructor(space, namespace, plant, name) {
        this.tick = wanted.first;
        this.counters = [];
        const folder = namespace.addObject({
            browseName: name,
            organizedBy: plant,
            nodeId: "s=" + name,
            eventSourceOf: space.rootFolder.objects.server,
            eventNotifier: 1,
        });
        const signals = namespace.addObject({
            browseName: "Signals", componentOf: folder, typeDefinition: "FolderType", nodeId: `s=${name}.Signals`,
        });
        for (let i = 0; i < wanted.signals; i++) {
            const tag = "T" + padded(i, 3);
            const variable = namespace.addVariable({
                browseName: tag,
                organizedBy: signals,
                nodeId: `s=${name}.${tag}`,
                dataType: "Double",
                minimumSamplingInterval: wanted.leastSampling,
            });
            this.counters.push(variable);
            if (wanted.history) {
                space.installHistoricalDataNode(variable, { maxOnlineValues: 10000 });
            }
        }
        const variable = (browseName, dataType, rest) =>
            namespace.addVariable({
                browseName, componentOf: folder, dataType, nodeId: `s=${name}.${browseName}`,
                minimumSamplingInterval: wanted.leastSampling, ...rest,
            });
        this.state = variable("State", "Int32");
        this.state.setValueFromSource({ dataType: DataType.Int32, value: 6 });
        this.good = variable("Good", "UInt32");
        this.good.setValueFromSource({ dataType: DataType.UInt32, value: 0 });
        this.pose = variable("Pose", "Double", { valueRank: 1, arrayDimensions: [3] });
        this.pose.setValueFromSource({ dataType: DataType.Double, arrayType: VariantArrayType.Array, value: [1, 2, 3] });
        this.mode = namespace.addVariable({
            browseName: "Mode", componentOf: folder, dataType: "ServerState", nodeId: `s=${name}.Mode`,
            minimumSamplingInterval: wanted.leastSampling,
        });
        this.mode.setValueFromSource({ dataType: DataType.Int32, value: 4 });
        this.range = variable("Range", "Range");
        this.range.setValueFromSource({
            dataType: DataType.ExtensionObject,
            value: new Range({ low: -5, high: 5 }),
        });
        this.door = variable("DoorOpen", "Boolean");
        this.door.setValueFromSource({ dataType: DataType.Boolean, value: false });
        if (wanted.alarms) {
            this.alarm = namespace.instantiateOffNormalAlarm({
                browseName: "DoorAlarm",
                nodeId: `s=${name}.DoorAlarm`,
                conditionSource: folder,
                componentOf: folder,
                inputNode: this.door,
                normalState: this.normal(space, namespace, folder, name),
                conditionClass: "ProcessConditionClassType",
                optionals: ["ConfirmedState", "Confirm"],
            });
        }
    }

    normal(space, namespace, folder, name) {
        return namespace.addVariable({
            browseName: "DoorNormal",
            componentOf: folder,
            nodeId: `s=${name}.DoorNormal`,
            dataType: "Boolean",
            value: new Variant({ dataType: DataType.Boolean, value: false }),
        });
    }

    step(now) {
        this.tick++;
        for (const counter of this.counters) {
            counter.setValueFromSource({ dataType: DataType.Double, value: this.tick }, StatusCodes.Good, now);
        }
    }
}

async function main() {
    await server.initialize();
    const space = server.engine.addressSpace;
    if (wanted.refresh) {
        // Without it ConditionRefresh is there to be seen and answers BadInternalError.
        space.installAlarmsAndConditionsService();
    }
    for (let i = 0; i < wanted.namespacesBefore; i++) {
        space.registerNamespace("urn:linetwin:peers:other:" + i);
    }
    const namespace = space.registerNamespace(wanted.uri);
    const plant = namespace.addFolder("ObjectsFolder", { browseName: "Plant", nodeId: "s=Plant" });
    const stations = new Map();
    for (let i = 1; i <= wanted.stations; i++) {
        stations.set("S" + i, new Station(space, namespace, plant, "S" + i));
    }
    const step = () => {
        const now = new Date();
        stations.forEach((station) => station.step(now));
    };
    step();
    await server.start();
    let timer = setInterval(step, wanted.period);
    obey({
        state: ({ station, value }) => {
            stations.get(station).state.setValueFromSource({ dataType: DataType.Int32, value });
        },
        good: ({ station, value }) => {
            stations.get(station).good.setValueFromSource({ dataType: DataType.UInt32, value });
        },
        bad: ({ station, signal }) => {
            stations.get(station).counters[signal].setValueFromSource(
                { dataType: DataType.Double, value: 0 }, StatusCodes.BadSensorFailure, new Date());
        },
        door: ({ station, open }) => {
            const at = stations.get(station);
            at.door.setValueFromSource({ dataType: DataType.Boolean, value: open });
            if (at.alarm) {
                const text = open ? "The door is open" : "The door is closed";
                at.alarm.message.setValueFromSource({ dataType: DataType.LocalizedText, value: coerceLocalizedText(text) });
            }
        },
        freeze: () => clearInterval(timer),
        thaw: () => {
            timer = setInterval(step, wanted.period);
        },
        tick: () => stations.get("S1").tick,
        logins: () => logins,
        sessions: () => server.engine.cumulatedSessionCount,
        index: () => namespace.index,
    });
    tell({ ready: true, endpoint: `opc.tcp://127.0.0.1:${wanted.port}/press` });
}

main();
