// Reads MCAP files with the reader of the makers of the format, by the index and from start to end, and writes what it
// read as texts, one line a message.
"use strict";
const fs = require("node:fs");
const { open } = require("node:fs/promises");
const { McapIndexedReader, McapStreamReader } = require("@mcap/core");
const { loadDecompressHandlers } = require("@mcap/support");
const { tell, obey } = require("./orders");

// The file as the reader wants it: a size and ranges of bytes.
const readable = (handle) => ({
    size: async () => BigInt((await handle.stat()).size),
    read: async (offset, length) => {
        const bytes = Buffer.alloc(Number(length));
        const { bytesRead } = await handle.read(bytes, 0, bytes.length, Number(offset));
        if (bytesRead !== bytes.length) {
            throw new Error(`${bytesRead} bytes at ${offset} in place of ${length}`);
        }
        return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length);
    },
});

const text = (channels, message) =>
    [
        channels.get(message.channelId).topic,
        message.sequence,
        message.logTime,
        message.publishTime,
        Buffer.from(message.data).toString("hex"),
    ].join(" ");

// By the index: every message, and everything that is beside the messages. The reader sorts by log time.
const indexed = async ({ file, to }) => {
    const handle = await open(file, "r");
    try {
        const decompressHandlers = await loadDecompressHandlers();
        const reader = await McapIndexedReader.Initialize({ readable: readable(handle), decompressHandlers });
        const lines = [];
        for await (const message of reader.readMessages({ validateCrcs: true })) {
            lines.push(text(reader.channelsById, message));
        }
        fs.writeFileSync(to, lines.join("\n"));
        const attachments = {};
        for await (const attachment of reader.readAttachments({ validateCrcs: true })) {
            attachments[attachment.name] = Buffer.from(attachment.data).toString("hex");
        }
        const metadata = {};
        for await (const record of reader.readMetadata()) {
            metadata[record.name] = Object.fromEntries(record.metadata);
        }
        return {
            attachments,
            metadata,
            library: reader.header.library,
            chunks: reader.chunkIndexes.length,
            statistics: Number(reader.statistics.messageCount),
            schemas: [...reader.schemasById.values()].map((schema) => schema.name),
            dataEnd: Number(reader.dataEndOffset),
        };
    } finally {
        await handle.close();
    }
};

// From start to end: every record, in the order of the file, with all checksums.
const streamed = async ({ file, to }) => {
    const decompressHandlers = await loadDecompressHandlers();
    const reader = new McapStreamReader({ decompressHandlers, validateCrcs: true });
    reader.append(fs.readFileSync(file));
    const channels = new Map();
    const types = {};
    const lines = [];
    for (let record; (record = reader.nextRecord()); ) {
        types[record.type] = (types[record.type] || 0) + 1;
        if (record.type === "Channel") {
            channels.set(record.id, record);
        } else if (record.type === "Message") {
            lines.push(text(channels, record));
        }
    }
    fs.writeFileSync(to, lines.join("\n"));
    return { types, done: reader.done() };
};

const refused = async ({ file }) => {
    try {
        await indexed({ file, to: "/dev/null" });
        return "";
    } catch (fault) {
        return String(fault);
    }
};

obey({ indexed, streamed, refused });
tell({ ready: true });
