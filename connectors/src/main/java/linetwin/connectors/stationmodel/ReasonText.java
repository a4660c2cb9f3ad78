package linetwin.connectors.stationmodel;

import linetwin.core.model.StopReason;

/** A stop reason as text: its kind, and after a colon the source's own code where there is one. */
final class ReasonText {
    private ReasonText() {}

    static String of(StopReason reason) {
        return reason.code().isEmpty() ? reason.kind().name() : reason.kind() + ":" + reason.code();
    }

    /** Reads what {@link #of} wrote; a word that is no kind of ours is kept as the code of another reason. */
    static StopReason parse(String text) {
        var colon = text.indexOf(':');
        var word = colon < 0 ? text : text.substring(0, colon);
        for (var kind : StopReason.Kind.values()) {
            if (kind.name().equals(word)) {
                return new StopReason(kind, colon < 0 ? "" : text.substring(colon + 1));
            }
        }
        return text.isEmpty() ? StopReason.NONE : new StopReason(StopReason.Kind.OTHER, text);
    }
}
