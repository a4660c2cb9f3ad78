package linetwin.ui.desktop.floor;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import javafx.stage.Stage;
import linetwin.core.alarm.AbnormalLog;
import linetwin.core.event.Reducer;
import linetwin.core.layout.Language;
import linetwin.core.layout.LineLayout;
import linetwin.core.model.LineState;
import linetwin.core.sim.Simulator;
import linetwin.core.time.LineTime;
import linetwin.ui.desktop.floor.paint.FloorLook;
import linetwin.ui.desktop.selection.Selection;
import linetwin.ui.desktop.theme.WindowTheme;
import linetwin.ui.desktop.watch.DisplayFrame;
import linetwin.ui.desktop.watch.WatchPage;
import linetwin.ui.files.ConfigFileReader;
import linetwin.ui.text.InterfaceText;

/**
 * Measures the CPU time of the JavaFX thread per frame of the whole Watch page: floor, labels, tree, faceplate of a
 * selected station, events and time strip, with 44 robots in the hall. The panels are written five times a second, as
 * in the program. Needs a display and {@code GALLIUM_NOOP=1}, which discards all drawing. Ends with exit code 1 above
 * the limit. Arguments: number of frames, run-in time in hours.
 */
public final class WatchCost {
    private static final double LIMIT_MS = 8;
    private static final int WARM_UP_FRAMES = 300;
    private static final int ROBOTS = 44;
    private static final int FRAMES_PER_PANEL = 12;
    private static final String VIEW = "overview";

    private final LineLayout layout;
    private final int wanted;
    private final Simulator simulator;
    private final AbnormalLog log = new AbnormalLog();
    private final CountDownLatch done = new CountDownLatch(1);
    private LineState state;
    private int frames;
    private long simulating;
    private long before;
    private double milliseconds;

    private WatchCost(LineLayout layout, int wanted) {
        this.layout = layout;
        this.wanted = wanted;
        simulator = Simulator.of(layout, 1);
        state = LineState.initial(layout);
    }

    public static void main(String[] arguments) throws InterruptedException {
        int frames = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 600;
        long hours = arguments.length > 1 ? Long.parseLong(arguments[1]) : 30;
        System.setProperty("prism.forceGPU", "true");
        var layout = ConfigFileReader.line("benchmark-humanoid").value().orElseThrow();
        Platform.startup(() -> Platform.setImplicitExit(false));
        var cost = new WatchCost(layout, frames);
        cost.advanceTo(LineTime.after(Duration.ofHours(hours)));
        cost.state = Crowd.of(ROBOTS, layout, cost.state);
        Platform.runLater(cost::start);
        cost.done.await();
        System.exit(cost.milliseconds < LIMIT_MS ? 0 : 1);
    }

    private void start() {
        var texts = new InterfaceText(Language.ENGLISH);
        var selection = new SimpleObjectProperty<Selection>(Selection.NOTHING);
        var floor = new FloorView(layout, texts);
        var page = new WatchPage(layout, texts, log, selection);
        page.setLineView(floor);
        page.fontProperty().set(Font.font(WindowTheme.LIGHT.family(Language.ENGLISH), 12));
        floor.lookProperty().set(FloorLook.OPERATE);
        floor.selectionProperty().bindBidirectional(selection);
        floor.camera().view(VIEW).ifPresent(floor.camera()::jumpTo);
        selection.set(new Selection.OfStation(layout.stations().getFirst().id()));
        var scene = new Scene(page, 1920, 1040);
        WindowTheme.LIGHT.applyTo(scene, Language.ENGLISH);
        var stage = new Stage();
        stage.setScene(scene);
        stage.show();
        new AnimationTimer() {
            @Override
            public void handle(long nanos) {
                frame(floor, page);
                if (frames == WARM_UP_FRAMES + wanted) {
                    stop();
                    report(floor);
                    done.countDown();
                }
            }
        }.start();
    }

    private void frame(FloorView floor, WatchPage page) {
        advanceTo(simulator.now().plus(Duration.ofNanos(16_666_667L)));
        if (frames == WARM_UP_FRAMES) {
            before = cpu() - simulating;
        }
        floor.show(state, simulator.now());
        log.add(state);
        if (frames % FRAMES_PER_PANEL == 0) {
            page.show(new DisplayFrame(state, simulator.now()));
        }
        frames++;
    }

    private void advanceTo(LineTime moment) {
        long start = cpu();
        simulator.advanceTo(moment, event -> state = Reducer.apply(state, event));
        simulating += Platform.isFxApplicationThread() ? cpu() - start : 0;
    }

    private void report(FloorView floor) {
        milliseconds = (cpu() - simulating - before) / 1e6 / wanted;
        System.out.printf(
                "Watch page, %d robots, %d nodes of the floor: FX thread %.2f ms a frame, limit %.1f ms%n",
                Crowd.robots(layout, state), floor.stats().nodes(), milliseconds, LIMIT_MS);
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
