package linetwin.ui.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import linetwin.core.layout.StationSpec;
import linetwin.core.model.PlaceState;
import linetwin.ui.files.ConfigFileReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SnapshotCommandTest {
    private static final Path BENCHMARK =
            Path.of(System.getProperty("basedir", "."), "..", "line-configs", "benchmark-humanoid.yaml");

    @TempDir
    private Path folder = Path.of("");

    private final StringWriter err = new StringWriter();

    @Test
    void sameSeedGivesTheSameBytes() throws IOException, InterruptedException {
        Screen.start();
        assertArrayEquals(picture("a.png", "3"), picture("b.png", "3"));
    }

    @Test
    void unknownViewIsWrongUsageAndTheViewsAreListed() throws InterruptedException {
        Screen.start();
        assertEquals(2, run("--after", "1m", "--size", "160x90", "--view", "nowhere"));
        assertTrue(err.toString().contains("overview, top, along, J"), err.toString());
    }

    @Test
    void sizeThatIsNoneIsWrongUsageAndTheFormIsShown() {
        assertEquals(2, run("--size", "wide"));
        assertTrue(err.toString().contains("1600x900"), err.toString());
    }

    @Test
    void sizeBeyondTheLimitsIsWrongUsage() {
        assertEquals(2, run("--size", "20000x10"));
        assertTrue(err.toString().contains("from 64 to 8192"), err.toString());
    }

    @Test
    void pictureThatTakesTooLongNamesWhatWasGoingOnAndWhatToDo() throws InterruptedException {
        Screen.start();
        var ended = new CountDownLatch(1);
        Platform.runLater(() -> awaitBounded(ended));
        assertEquals(1, run("--after", "1m", "--size", "320x180", "--timeout", "1s"));
        ended.countDown();
        assertTrue(
                err.toString().matches("(?s)Gave up after 1 s: JavaFX still waits .*320 x 180.*--timeout.*"),
                err.toString());
    }

    private static void awaitBounded(CountDownLatch ended) {
        try {
            assertTrue(ended.await(30, TimeUnit.SECONDS));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void timeLimitOutOfRangeIsWrongUsage() {
        assertEquals(2, run("--timeout", "0s"));
        assertTrue(err.toString().contains("from 1 s to 1 h"), err.toString());
    }

    @Test
    void momentOfFullWorkComesAfterTheFirstRobotsAndHasMostPlacesInWork() {
        var layout = ConfigFileReader.line(BENCHMARK).value().orElseThrow();
        var moment = FullWorkFinder.find(layout, 1);
        assertTrue(
                moment.state().shipped() > 10,
                () -> moment.at() + ": " + moment.state().shipped());
        var inWork = moment.state().allStations().stream()
                .flatMap(station -> station.places().stream())
                .filter(PlaceState::isWorking)
                .count();
        var places = layout.stations().stream().mapToInt(StationSpec::places).sum();
        assertTrue(inWork > places / 2, () -> inWork + " of " + places);
    }

    private byte[] picture(String name, String seed) throws IOException {
        var out = folder.resolve(name);
        assertEquals(
                0,
                run("--after", "3h", "--size", "320x180", "--view", "M", "--seed", seed, "--out", out.toString()),
                err.toString());
        return Files.readAllBytes(out);
    }

    private int run(String... arguments) {
        var all = new ArrayList<>(List.of(BENCHMARK.toString()));
        all.addAll(List.of(arguments));
        return new CommandLine(new SnapshotCommand())
                .setOut(new PrintWriter(new StringWriter()))
                .setErr(new PrintWriter(err))
                .execute(all.toArray(String[]::new));
    }
}
