package linetwin.ui.cli.live;

import java.io.Console;
import java.time.Instant;
import java.util.Optional;
import linetwin.core.session.Session;

/** Output of the command {@code mirror}. */
public interface MirrorView {
    /** ANSI sequences: cursor to the first row and column, clear the screen. */
    String HOME_AND_CLEAR = "\u001b[H\u001b[2J";

    /** Shows changes, if there are any. Called many times a second. */
    void show(Session session, Instant now);

    /** Shows the final state. Called once at the end. */
    default void end(Session session, Instant now) {}

    /** True if the standard output is a terminal, not a file or a pipe. */
    static boolean isTerminal() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    }
}
