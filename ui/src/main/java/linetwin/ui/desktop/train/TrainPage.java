package linetwin.ui.desktop.train;

import javafx.scene.layout.StackPane;
import linetwin.core.layout.LineLayout;
import linetwin.ui.desktop.control.SheetPane;
import linetwin.ui.text.InterfaceText;

/** Page of the Train door: planned functions, and exercises that are possible today. */
public final class TrainPage extends StackPane {
    public TrainPage(LineLayout layout, InterfaceText texts, Runnable toWatch) {
        var line = "line-configs/" + layout.id() + ".yaml";
        var connections = "line-configs/connections/" + layout.id() + ".yaml";
        getChildren()
                .add(new SheetPane(texts, "train-page")
                        .title("train.title")
                        .sentence("train.lead")
                        .heading("train.today")
                        .sentence("train.watch")
                        .button("page.watch", toWatch)
                        .command("train.plant", "linetwin plant " + line + " --speed 60")
                        .command("train.mirror", "linetwin mirror " + connections)
                        .sentence("train.kill"));
    }
}
