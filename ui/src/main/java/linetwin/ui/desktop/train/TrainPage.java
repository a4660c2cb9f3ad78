package linetwin.ui.desktop.train;

import javafx.scene.layout.StackPane;
import linetwin.ui.desktop.control.SheetPane;
import linetwin.ui.files.LineFilePaths;
import linetwin.ui.files.ProgramCommand;
import linetwin.ui.text.InterfaceText;

/** Page of the Train door: planned functions, and exercises that are possible today. */
public final class TrainPage extends StackPane {
    /**
     * Page of a line.
     *
     * @param program command of this program, for the commands to copy
     */
    public TrainPage(InterfaceText texts, ProgramCommand program, LineFilePaths files, Runnable toWatch) {
        getChildren()
                .add(new SheetPane(texts, "train-page")
                        .title("train.title")
                        .sentence("train.lead")
                        .heading("train.today")
                        .sentence("train.watch")
                        .button("page.watch", toWatch)
                        .command(
                                "train.plant",
                                program.with("plant", files.line().toString(), "--speed", "60"))
                        .command(
                                "train.mirror",
                                program.with("mirror", files.connections().toString()))
                        .sentence("train.kill"));
    }
}
