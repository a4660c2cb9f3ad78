package linetwin.ui.desktop.design;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.StackPane;
import linetwin.core.layout.LineLayout;
import linetwin.core.layout.StationSpec;
import linetwin.core.layout.TaskSpec;
import linetwin.ui.desktop.control.SheetPane;
import linetwin.ui.files.ProgramCommand;
import linetwin.ui.text.FigureFormat;
import linetwin.ui.text.InterfaceText;

/** Page of the Design door: planned functions, and the plan of the line as its file has it. */
public final class DesignPage extends StackPane {
    private static final int SLOWEST = 5;
    private final InterfaceText texts;
    private final FigureFormat figures;

    /**
     * Page of a line.
     *
     * @param program command of this program, for the commands to copy
     * @param file line file
     */
    public DesignPage(LineLayout layout, InterfaceText texts, ProgramCommand program, Path file, Runnable toWatch) {
        this.texts = texts;
        figures = new FigureFormat(texts);
        var sheet = new SheetPane(texts, "design-page").title("design.title").sentence("design.lead");
        plan(sheet.heading("design.now"), layout);
        commands(sheet.heading("design.today"), program, file.toString());
        sheet.button("page.watch", toWatch);
        getChildren().add(sheet);
    }

    private void plan(SheetPane sheet, LineLayout layout) {
        var places = layout.stations().stream().mapToInt(StationSpec::places).sum();
        var tasks = layout.stations().stream().flatMap(s -> s.tasks().stream()).toList();
        var points = tasks.stream().mapToInt(TaskSpec::inspectionPoints).sum();
        sheet.figure(texts.bound("design.stations"), pair(layout.stations().size(), places));
        sheet.figure(texts.bound("design.tasks"), pair(tasks.size(), points));
        sheet.figure(texts.bound("design.variants"), following(() -> layout.variants().stream()
                .map(v -> texts.text(v.name()))
                .collect(Collectors.joining(", "))));
        sheet.figure(
                texts.bound("design.targets"),
                following(() -> texts.text(
                        "design.targets.row",
                        figures.span(layout.targets().designCycle()),
                        figures.span(layout.targets().netTakt()))));
        sheet.heading("design.slowest");
        layout.stations().stream()
                .sorted(Comparator.comparing(DesignPage::perUnit).reversed())
                .limit(SLOWEST)
                .forEach(station -> sheet.figure(
                        following(() -> station.id() + "  " + texts.text(station.name())),
                        following(() -> texts.text(
                                "design.slowest.row",
                                figures.span(perUnit(station)),
                                figures.count(station.places())))));
    }

    private static void commands(SheetPane sheet, ProgramCommand program, String file) {
        sheet.sentence("design.files");
        sheet.command("design.check", program.with("check", file));
        sheet.command(
                "design.simulate",
                program.with(
                        "simulate", file, "--hours", "550", "--warm-up", "150", "--replications", "10", "--seed", "1"));
    }

    /** Time per unit of the whole station: work and carrier change, divided by the number of places. */
    private static Duration perUnit(StationSpec station) {
        return station.standardTime().plus(station.carrierChange()).dividedBy(station.places());
    }

    private ObservableValue<String> pair(long first, long second) {
        return following(() -> texts.text("design.stations.row", figures.count(first), figures.count(second)));
    }

    private ObservableValue<String> following(Callable<String> text) {
        return Bindings.createStringBinding(text, texts.languageProperty());
    }
}
