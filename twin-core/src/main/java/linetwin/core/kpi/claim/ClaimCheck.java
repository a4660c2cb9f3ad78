package linetwin.core.kpi.claim;

import java.util.List;
import linetwin.core.layout.PublicClaim;

/**
 * Public claim with the values of the twin beside it.
 *
 * @param source author of the claim, with the text of the list of sources in the line file
 * @param own values of the twin; empty if it has none
 * @param remark information needed to compare the values; empty if none
 */
public record ClaimCheck(PublicClaim claim, String source, List<ClaimValue> own, String remark) {
    public ClaimCheck {
        own = List.copyOf(own);
    }

    public boolean isModelled() {
        return !own.isEmpty();
    }
}
