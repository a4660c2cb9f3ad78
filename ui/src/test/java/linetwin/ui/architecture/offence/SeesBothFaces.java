package linetwin.ui.architecture.offence;

import java.util.ServiceLoader;
import javafx.scene.Node;
import linetwin.core.feed.FeedProvider;
import linetwin.ui.cli.LineTwinCommand;
import linetwin.ui.desktop.theme.WindowTheme;

/** Violation of the rules that only the entry point knows both faces, and that packages below them know neither. */
public final class SeesBothFaces {
    private final LineTwinCommand command = new LineTwinCommand();

    /** Uses a command, a theme, a node, the terminal and a look-up of its own. */
    public long offends(Node node) {
        System.out.println(command.getClass() + " " + WindowTheme.DARK + " " + node);
        return ServiceLoader.load(FeedProvider.class).stream().count();
    }
}
