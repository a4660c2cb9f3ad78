package linetwin.connectors.stationmodel;

import linetwin.core.model.StopReason;

/** Text form of a stop reason: its kind, followed by a colon and the code of the source if there is one. */
final class ReasonText {
    private ReasonText() {}

    static String of(StopReason reason) {
        return reason.code().isEmpty() ? reason.kind().name() : reason.kind() + ":" + reason.code();
    }

    /** Parses the text of {@link #of}; an unknown kind becomes the code of an OTHER reason. */
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
