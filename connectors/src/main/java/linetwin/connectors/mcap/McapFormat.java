package linetwin.connectors.mcap;

/** Constants of the file format, and the limits that this package sets. Sizes are in bytes. */
public final class McapFormat {
    /** Uncompressed size at which a chunk ends by itself. */
    public static final int CHUNK_BYTES = 256 * 1024;

    /** Largest accepted uncompressed or compressed size of a chunk; a larger one is damage. */
    public static final int MAX_CHUNK_BYTES = 64 << 20;

    /** Largest data of one message, and of one schema. */
    public static final int MAX_MESSAGE_BYTES = 16 << 20;

    /** Largest data of one attachment. */
    public static final int MAX_ATTACHMENT_BYTES = 64 << 20;

    /** Largest accepted summary: about 200 hours of chunks of one second with 50 channels. */
    public static final int MAX_SUMMARY_BYTES = 512 << 20;

    /** Largest id of a schema or channel. */
    public static final int MAX_ID = 0xFFFF;

    /** Number of chunks after which schemas and channels are written again, so that one lost chunk does not matter. */
    public static final int CHUNKS_BETWEEN_DEFINITIONS = 64;

    /** Largest record other than a chunk's data: attachment data and room for its names. */
    static final int MAX_RECORD_BYTES = MAX_CHUNK_BYTES + (1 << 20);

    /** Opcode and length before the content of a record. */
    static final int RECORD_HEAD_BYTES = 1 + 8;

    /** Content of a message before its data. */
    static final int MESSAGE_HEAD_BYTES = 2 + 4 + 8 + 8;

    static final int FOOTER_BYTES = 8 + 8 + 4;
    static final String ZSTD = "zstd";

    static final int HEADER = 0x01;
    static final int FOOTER = 0x02;
    static final int SCHEMA = 0x03;
    static final int CHANNEL = 0x04;
    static final int MESSAGE = 0x05;
    static final int CHUNK = 0x06;
    static final int MESSAGE_INDEX = 0x07;
    static final int CHUNK_INDEX = 0x08;
    static final int ATTACHMENT = 0x09;
    static final int ATTACHMENT_INDEX = 0x0A;
    static final int STATISTICS = 0x0B;
    static final int METADATA = 0x0C;
    static final int METADATA_INDEX = 0x0D;
    static final int SUMMARY_OFFSET = 0x0E;
    static final int DATA_END = 0x0F;

    private static final byte[] MAGIC = {(byte) 0x89, 'M', 'C', 'A', 'P', '0', '\r', '\n'};

    /** Length of the magic bytes at both ends of a file. */
    static final int MAGIC_BYTES = MAGIC.length;

    private McapFormat() {}

    /** Magic bytes at both ends of a file. */
    static byte[] magic() {
        return MAGIC.clone();
    }
}
