package linetwin.core.feed;

import java.util.Arrays;
import java.util.List;

/**
 * What the doctor found: one trouble, and the particulars that its sentence names.
 *
 * @param about in the order that {@link Trouble} documents
 */
public record Finding(Trouble trouble, List<String> about) {
    public Finding {
        about = List.copyOf(about);
    }

    public static Finding of(Trouble trouble, Object... about) {
        return new Finding(trouble, Arrays.stream(about).map(String::valueOf).toList());
    }
}
