package linetwin.core.recording;

/**
 * Identity of a recording and everything needed to read it alone.
 *
 * @param formatVersion version of the format, from 1
 * @param programVersion version of the program that wrote it
 * @param line id of the line
 * @param number running number of this recording of the line in its folder, from 1
 * @param lineFile text of the line file
 * @param lineSha256 SHA-256 of {@code lineFile} in UTF-8, in hexadecimal
 * @param connectionFile text of the connection file; empty if there was none, as for a simulation
 */
public record RecordingHeader(
        int formatVersion,
        String programVersion,
        String line,
        long number,
        String lineFile,
        String lineSha256,
        String connectionFile) {
    /** Version that this program writes. */
    public static final int FORMAT_VERSION = 1;
}
