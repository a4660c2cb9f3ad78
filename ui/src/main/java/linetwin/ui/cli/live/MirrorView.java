package linetwin.ui.cli.live;

import java.io.Console;
import java.time.Instant;
import java.util.Optional;
import linetwin.core.session.Session;

/** What a mirror shows on the standard output. */
public interface MirrorView {
    /** Goes to the first place of a terminal and clears it. */
    String HOME_AND_CLEAR = "\u001b[H\u001b[2J";

    /** Called many times a second; shows something where there is something to show. */
    void show(Session session, Instant now);

    /** Called once at the end. */
    default void end(Session session, Instant now) {}

    /** Whether people look at the standard output, and not a file or another program. */
    static boolean isTerminal() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    }
}
