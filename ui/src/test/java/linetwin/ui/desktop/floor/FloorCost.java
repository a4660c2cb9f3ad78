package linetwin.ui.desktop.floor;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import linetwin.core.event.Reducer;
import linetwin.core.layout.Language;
import linetwin.core.layout.LineLayout;
import linetwin.core.model.LineState;
import linetwin.core.sim.Simulator;
import linetwin.core.time.LineTime;
import linetwin.ui.files.ConfigFileReader;
import linetwin.ui.text.InterfaceText;

/**
 * Measures the cost of the floor: shapes in the scene, and CPU time of the JavaFX thread per frame, once for a line at
 * real time and once at sixty times that speed. Needs a display and {@code GALLIUM_NOOP=1}, which discards all drawing,
 * so that the result is the cost of JavaFX alone. Arguments: number of frames, run-in time in hours, view.
 */
public final class FloorCost {
    private static final int WARM_UP_FRAMES = 240;
    private static final int ROBOTS = 44;

    private final LineLayout layout;
    private final Simulator simulator;
    private LineState state;
    private long cpuBefore;
    private int frames;

    private FloorCost(LineLayout layout) {
        this.layout = layout;
        this.simulator = Simulator.of(layout, 1);
        this.state = LineState.initial(layout);
    }

    public static void main(String[] arguments) throws InterruptedException {
        int frames = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 600;
        long hours = arguments.length > 1 ? Long.parseLong(arguments[1]) : 30;
        var views = arguments.length > 2
                ? Arrays.asList(arguments).subList(2, arguments.length)
                : Arrays.asList("overview", "M", "C");
        System.setProperty("prism.forceGPU", "true");
        var layout = ConfigFileReader.line("benchmark-humanoid").value().orElseThrow();
        Platform.startup(() -> Platform.setImplicitExit(false));
        for (var view : views) {
            for (int pace : new int[] {1, 60}) {
                new FloorCost(layout).measure(view, pace, frames, hours);
            }
        }
        System.exit(0);
    }

    private void measure(String view, int pace, int wanted, long hours) throws InterruptedException {
        advanceTo(LineTime.after(Duration.ofHours(hours)));
        state = Crowd.of(ROBOTS, layout, state);
        var done = new CountDownLatch(1);
        Platform.runLater(() -> start(view, pace, wanted, done));
        done.await();
    }

    private void start(String view, int pace, int wanted, CountDownLatch done) {
        var floor = new FloorView(layout, new InterfaceText(Language.ENGLISH));
        floor.camera().view(view).ifPresent(v -> floor.camera().jumpTo(v));
        var stage = new Stage();
        stage.setScene(new Scene(floor, 1600, 900));
        stage.show();
        new AnimationTimer() {
            @Override
            public void handle(long nanos) {
                advanceTo(simulator.now().plus(Duration.ofNanos(16_666_667L * pace)));
                long simulated = cpu();
                floor.show(state, simulator.now());
                count(cpu() - simulated);
                if (frames == WARM_UP_FRAMES + wanted) {
                    stop();
                    report(floor, view, pace, wanted);
                    stage.close();
                    done.countDown();
                }
            }
        }.start();
    }

    private long shown;
    private long wholeBefore;
    private long simulatedBefore;
    private long simulating;

    private void advanceTo(LineTime moment) {
        long before = cpu();
        simulator.advanceTo(moment, event -> state = Reducer.apply(state, event));
        simulating += cpu() - before;
    }

    private void count(long cost) {
        if (frames == WARM_UP_FRAMES) {
            cpuBefore = shown;
            wholeBefore = cpu();
            simulatedBefore = simulating;
        }
        shown += cost;
        frames++;
    }

    private void report(FloorView floor, String view, int pace, int wanted) {
        double own = (shown - cpuBefore) / 1e6 / wanted;
        double whole = (cpu() - wholeBefore - (simulating - simulatedBefore)) / 1e6 / wanted;
        var stats = floor.stats();
        System.out.printf(
                "view %-9s pace %2d  shapes %d  nodes %d  visible %d  robots %d  FX thread %.2f ms a frame, of it show() %.2f ms%n",
                view, pace, stats.shapes(), stats.nodes(), stats.visible(), Crowd.robots(layout, state), whole, own);
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
