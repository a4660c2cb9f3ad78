package linetwin.connectors.recording;

import java.util.List;
import java.util.stream.LongStream;

/** Numbers in a list of lists. */
@SuppressWarnings("ArrayRecordComponent") // Packed in the file.
record LongRow(long[] values) {
    static LongRow of(Object numbers) {
        return new LongRow(((List<?>) numbers).stream().mapToLong(n -> (Long) n).toArray());
    }

    List<Long> list() {
        return LongStream.of(values).boxed().toList();
    }
}
