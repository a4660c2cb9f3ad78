package linetwin.ui.equipment;

import java.util.List;
import linetwin.core.connection.PermitSpec.Act;

/**
 * Request of a user to write a value or to call a method.
 *
 * @param values the one value of a write, or the arguments of a call
 * @param user login name of whoever runs the program
 * @param role role that the user acts in, as permits name it
 */
public record WriteRequest(Act act, String path, List<String> values, String user, String role) {
    public WriteRequest {
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
