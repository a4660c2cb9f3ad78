package linetwin.ui.equipment;

import java.util.List;
import linetwin.core.connection.PermitSpec.Act;

/**
 * Request of a user to write a value or to call a method.
 *
 * @param values value of a write (one), or arguments of a call
 * @param user login name of the user of this program
 * @param role role of the user, as permits name it
 */
public record WriteRequest(Act act, String path, List<String> values, String user, String role) {
    public WriteRequest {
        values = List.copyOf(values);
        if (act == Act.WRITE && values.size() != 1) {
            throw new IllegalArgumentException("A write has one value, had %s".formatted(values));
        }
    }

    /** Values as one text: the value of a write, or the arguments of a call separated by commas. */
    public String wanted() {
        return String.join(", ", values);
    }
}
