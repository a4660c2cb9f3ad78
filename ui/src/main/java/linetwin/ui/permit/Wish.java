package linetwin.ui.permit;

import java.util.List;
import linetwin.core.connection.PermitSpec.Act;

/**
 * What somebody wants to change.
 *
 * @param values the one value of a write, or the arguments of a call
 * @param user who runs the program
 * @param role for whom they speak
 */
public record Wish(Act act, String path, List<String> values, String user, String role) {
    public Wish {
        values = List.copyOf(values);
        if (act == Act.WRITE && values.size() != 1) {
            throw new IllegalArgumentException("A write has one value, had %s".formatted(values));
        }
    }

    /** The values as one text: that of a write as it is, those of a call with commas between them. */
    public String wanted() {
        return String.join(", ", values);
    }
}
