package linetwin.offence;

import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Reads through what may be null: NullAway must refuse it. */
@NullMarked
final class NullDereference {
    private NullDereference() {}

    static int lengthOf(@Nullable String text) {
        return text.length();
    }
}
