package linetwin.core.kpi.claim;

import java.util.List;
import linetwin.core.layout.PublicClaim;

/**
 * A public claim beside the twin's own values.
 *
 * @param source who made it, with the text of the line file's list of sources
 * @param own empty where the twin cannot say
 * @param remark what a reader must know to compare them; empty where nothing
 */
public record ClaimCheck(PublicClaim claim, String source, List<ClaimValue> own, String remark) {
    public ClaimCheck {
        own = List.copyOf(own);
    }

    public boolean isModelled() {
        return !own.isEmpty();
    }
}
