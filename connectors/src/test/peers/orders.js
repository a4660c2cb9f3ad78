// What every peer here has in common: it takes its settings as one JSON object on the command line, tells on the
// standard output what happens, one JSON object a line, obeys orders on the standard input, one JSON object a line,
// and ends when that is closed: nobody outlives the test that started it.
"use strict";
const readline = require("node:readline");

exports.settings = (defaults) => ({ ...defaults, ...JSON.parse(process.argv[2] || "{}") });

exports.tell = (what) => process.stdout.write(JSON.stringify(what) + "\n");

exports.obey = (orders) => {
    const lines = readline.createInterface({ input: process.stdin });
    lines.on("line", async (line) => {
        const order = JSON.parse(line);
        const answer = await orders[order.do](order);
        exports.tell({ done: order.do, answer });
    });
    lines.on("close", () => process.exit(0));
};

process.on("unhandledRejection", (fault) => {
    process.stderr.write(String(fault && fault.stack) + "\n");
    process.exit(1);
});
