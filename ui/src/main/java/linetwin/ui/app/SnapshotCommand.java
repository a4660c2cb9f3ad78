package linetwin.ui.app;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import linetwin.core.event.Reducer;
import linetwin.core.layout.Language;
import linetwin.core.layout.LineLayout;
import linetwin.core.model.LineState;
import linetwin.core.sim.Simulator;
import linetwin.core.time.LineTime;
import linetwin.ui.cli.FieldChangeOptions;
import linetwin.ui.desktop.floor.FloorPicture;
import linetwin.ui.desktop.floor.PictureRefusedException;
import linetwin.ui.desktop.floor.PictureRequest;
import linetwin.ui.desktop.floor.paint.FloorLook;
import linetwin.ui.files.ConfigFileReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code linetwin snapshot}: image of the 3D line at a simulated time. */
@Command(
        name = "snapshot",
        mixinStandardHelpOptions = true,
        description = "Simulates a line up to a moment and draws it in 3D into a PNG file. The same seed gives the same"
                + " bytes. Needs a display; without a screen, run it under xvfb-run -a.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the picture was written",
            "1:the line file has problems, or no picture can be drawn or written",
            "2:wrong usage"
        })
public final class SnapshotCommand implements Callable<Integer> {
    private static final Pattern SIZE = Pattern.compile("(\\d{1,5})[xX](\\d{1,5})");
    private static final int SMALLEST = 64;
    private static final int LARGEST = 8192;
    private static final Duration LONGEST = Duration.ofHours(10_000);
    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    @Parameters(
            paramLabel = "FILE",
            description = "A line file: a path, or the name of a bundled line such as benchmark-humanoid.")
    private String file = "";

    @Option(
            names = "--after",
            paramLabel = "TIME",
            description = "The simulated moment, such as 90s, 45m, 2h or 1h30m. Default: a moment at which the line"
                    + " is in full work, after its first units have left it.")
    private @Nullable String after;

    @Option(
            names = "--size",
            paramLabel = "WxH",
            defaultValue = "1600x900",
            description = "Pixels of the picture. Default: ${DEFAULT-VALUE}.")
    private String size = "1600x900";

    @Option(
            names = "--out",
            paramLabel = "PNG",
            defaultValue = "view.png",
            description = "Where to write the picture. Default: ${DEFAULT-VALUE}.")
    private Path out = Path.of("view.png");

    @Option(
            names = "--view",
            paramLabel = "NAME",
            defaultValue = "overview",
            description = "overview, top, along, an area's id, station:ID, robot:SERIAL, robot:half-built,"
                    + " robot:finished, robot:hung or robot:walking. Default: ${DEFAULT-VALUE}.")
    private String view = "overview";

    @Option(
            names = "--look",
            paramLabel = "LOOK",
            defaultValue = "rich",
            description =
                    "rich (a real factory) or operate (greys, colour for the abnormal). Default: ${DEFAULT-VALUE}.")
    private String look = "rich";

    @Option(
            names = "--theme",
            paramLabel = "THEME",
            defaultValue = "light",
            description = "light or dark. Default: ${DEFAULT-VALUE}.")
    private String theme = "light";

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            defaultValue = "en",
            description = "en or zh. Default: ${DEFAULT-VALUE}.")
    private String lang = "en";

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "Seed of the simulation. Default: ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Option(
            names = "--timeout",
            paramLabel = "TIME",
            defaultValue = "2m",
            description = "Longest time for the drawing, such as 30s or 10m. Default: ${DEFAULT-VALUE}.")
    private String timeout = "2m";

    @Option(names = "--no-labels", description = "Leave the labels out.")
    private boolean bare;

    @Option(names = "--legend", description = "Show what the marks mean.")
    private boolean legend;

    @Mixin
    private FieldChangeOptions changes = new FieldChangeOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        var moment = after == null ? null : LineTime.after(duration("--after", after, Duration.ZERO, LONGEST));
        var patience = duration("--timeout", timeout, SHORTEST_WAIT, LONGEST_WAIT);
        var pixels = pixels();
        var loaded = ConfigFileReader.line(file, changes.all());
        if (loaded.value().isEmpty()) {
            loaded.problems().forEach(spec.commandLine().getErr()::println);
            return 1;
        }
        var layout = loaded.value().get();
        var shown = moment == null
                ? FullWorkFinder.find(layout, seed)
                : new FullWorkFinder.Moment(stateAt(layout, moment), moment);
        var order = new PictureRequest(
                layout,
                shown.state(),
                shown.at(),
                pixels[0],
                pixels[1],
                view,
                isSecond("--look", look, "rich", "operate") ? FloorLook.OPERATE : FloorLook.RICH,
                isSecond("--theme", theme, "light", "dark"),
                !bare,
                legend,
                isSecond("--lang", lang, "en", "zh") ? Language.CHINESE : Language.ENGLISH);
        return draw(order, patience);
    }

    private int draw(PictureRequest order, Duration patience) throws InterruptedException {
        // AWT only encodes the image; it must not open the display.
        System.setProperty("java.awt.headless", "true");
        try {
            return write(FloorPicture.of(order, patience));
        } catch (PictureRefusedException e) {
            if (e.isWrongView()) {
                throw new ParameterException(spec.commandLine(), "--view: " + e.getMessage());
            }
            spec.commandLine().getErr().println(e.getMessage());
            return 1;
        }
    }

    private int write(BufferedImage picture) {
        try {
            var folder = out.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            try (var stream = Files.newOutputStream(out)) {
                ImageIO.write(picture, "png", stream);
            }
            spec.commandLine().getOut().println(out);
            return 0;
        } catch (IOException e) {
            spec.commandLine()
                    .getErr()
                    .println(
                            "%s cannot be written: %s. Choose another place with --out".formatted(out, e.getMessage()));
            return 1;
        }
    }

    /** True if the option has the second of its two values. */
    private boolean isSecond(String option, String value, String first, String second) {
        if (value.equalsIgnoreCase(first) || value.equalsIgnoreCase(second)) {
            return value.equalsIgnoreCase(second);
        }
        throw new ParameterException(
                spec.commandLine(), "%s: '%s' is unknown. Write %s or %s".formatted(option, value, first, second));
    }

    private LineState stateAt(LineLayout layout, LineTime moment) {
        var state = new LineState[] {LineState.initial(layout)};
        Simulator.withoutSignals(layout, seed).advanceTo(moment, event -> state[0] = Reducer.apply(state[0], event));
        return state[0];
    }

    private Duration duration(String option, String text, Duration shortest, Duration longest) {
        try {
            var duration = Duration.parse("PT" + text.replace(" ", "").toUpperCase(Locale.ROOT));
            if (duration.compareTo(shortest) >= 0 && duration.compareTo(longest) <= 0) {
                return duration;
            }
        } catch (DateTimeParseException _) {
            // Message below reports this value.
        }
        throw new ParameterException(
                spec.commandLine(),
                "%s: '%s' is no time from %d s to %d h. Write 90s, 45m, 2h or 1h30m"
                        .formatted(option, text, shortest.toSeconds(), longest.toHours()));
    }

    private int[] pixels() {
        var match = SIZE.matcher(size);
        if (match.matches()) {
            int width = Integer.parseInt(match.group(1));
            int height = Integer.parseInt(match.group(2));
            if (Math.min(width, height) >= SMALLEST && Math.max(width, height) <= LARGEST) {
                return new int[] {width, height};
            }
        }
        throw new ParameterException(
                spec.commandLine(),
                "--size: '%s' is no size. Write width x height, such as 1600x900, each from %d to %d"
                        .formatted(size, SMALLEST, LARGEST));
    }
}
