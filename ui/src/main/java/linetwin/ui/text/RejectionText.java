package linetwin.ui.text;

import java.util.EnumSet;
import java.util.Set;
import linetwin.core.health.RejectionCode;
import linetwin.core.health.RejectionReason;

/**
 * Text of the reason of a rejection, loss or refusal in the language of the interface, one clause without a full stop.
 */
public final class RejectionText {
    /** Codes with a status code of a protocol and its meaning as their arguments. */
    private static final Set<RejectionCode> WITH_STATUS = EnumSet.of(
            RejectionCode.BAD_STATUS,
            RejectionCode.SUBSCRIPTION_REFUSED,
            RejectionCode.BROKER_CODE,
            RejectionCode.CONNECT_REFUSED,
            RejectionCode.ITEM_REFUSED,
            RejectionCode.ALARMS_REFUSED,
            RejectionCode.CONDITIONS_REFUSED,
            RejectionCode.SERVER_NOT_WATCHED,
            RejectionCode.HISTORY_REFUSED,
            RejectionCode.SEARCH_FAILED);

    private final InterfaceText texts;

    public RejectionText(InterfaceText texts) {
        this.texts = texts;
    }

    public String text(RejectionReason reason) {
        var about = reason.about().toArray();
        if (WITH_STATUS.contains(reason.code())) {
            about[1] =
                    texts.textOr("rejection.meaning." + about[0], reason.about().getLast());
        }
        return texts.text("rejection." + reason.code().name(), about);
    }
}
