package linetwin.ui.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import linetwin.core.feed.Pace;
import linetwin.core.layout.Language;
import linetwin.core.plant.FaultSpec;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Options of the desktop. An omitted option keeps the value of the last run. */
public final class DesktopArguments {
    /** Themes of the window. */
    public enum ThemeName {
        LIGHT,
        DARK
    }

    /** Looks of the 3D line. */
    public enum LookName {
        RICH,
        OPERATE
    }

    /** Doors of the desktop. */
    public enum DoorName {
        DESIGN,
        WATCH,
        TRAIN
    }

    @Option(
            names = "--connections",
            paramLabel = "FILE",
            defaultValue = "benchmark-humanoid",
            description = "The connection file to mirror (default: ${DEFAULT-VALUE}).")
    private String connections = "benchmark-humanoid";

    @Option(names = "--no-plant", description = "Start no virtual plant: mirror what the connection file points at.")
    private boolean noPlant;

    @Option(
            names = "--speed",
            paramLabel = "X",
            converter = PlantCommand.PaceConverter.class,
            defaultValue = "60",
            description = "Pace of the virtual plant, such as 1 or 60x (default: ${DEFAULT-VALUE}).")
    private Pace speed = new Pace(60);

    @Option(
            names = "--fault",
            paramLabel = "SPEC",
            converter = PlantCommand.FaultConverter.class,
            description = "A fault of the virtual plant, as linetwin plant --fault has it. Repeatable.")
    private List<FaultSpec> faults = List.of();

    @Option(
            names = "--lang",
            paramLabel = "en|zh",
            converter = LanguageConverter.class,
            description = "Language of the window.")
    private @Nullable Language language;

    @Option(names = "--theme", paramLabel = "light|dark", description = "Light or dark window.")
    private @Nullable ThemeName theme;

    @Option(names = "--look", paramLabel = "rich|operate", description = "Look of the 3D line.")
    private @Nullable LookName look;

    @Option(names = "--plan", description = "Draw the 2D plan in place of the 3D line.")
    private boolean plan;

    @Option(names = "--door", paramLabel = "design|watch|train", description = "Open this door at once.")
    private @Nullable DoorName door;

    @Option(
            names = "--select",
            paramLabel = "ID",
            description = "Select a station, store, bench or serial number at once.")
    private @Nullable String select;

    @Option(names = "--size", paramLabel = "WxH", description = "Size of the window, such as 1600x900.")
    private @Nullable String size;

    @Option(names = "--diagnostics", description = "Open the diagnostics pane at once.")
    private boolean diagnostics;

    @Option(names = "--health", description = "Open the health of the sources at once.")
    private boolean health;

    @Option(
            names = "--screenshot",
            paramLabel = "FILE",
            description = "Save a picture of the window as PNG once the line has moved, then end.")
    private @Nullable Path screenshot;

    @Option(
            names = "--after",
            paramLabel = "SECONDS",
            defaultValue = "5",
            description = "With --screenshot: seconds between the first moving frame and the picture (default: 5).")
    private double afterSeconds = 5;

    @Option(
            names = "--start-times",
            description = "Print when each phase of the start ended, and its processor time, once the line moves.")
    private boolean startTimes;

    public String connections() {
        return connections;
    }

    public boolean startsPlant() {
        return !noPlant;
    }

    public Pace speed() {
        return speed;
    }

    public List<FaultSpec> faults() {
        return List.copyOf(faults);
    }

    public Optional<Language> language() {
        return Optional.ofNullable(language);
    }

    public Optional<ThemeName> theme() {
        return Optional.ofNullable(theme);
    }

    public Optional<LookName> look() {
        return Optional.ofNullable(look);
    }

    public boolean asksForPlan() {
        return plan;
    }

    public Optional<DoorName> door() {
        return Optional.ofNullable(door);
    }

    public Optional<String> select() {
        return Optional.ofNullable(select);
    }

    public Optional<String> size() {
        return Optional.ofNullable(size);
    }

    public boolean showsDiagnostics() {
        return diagnostics;
    }

    public boolean showsHealth() {
        return health;
    }

    public Optional<Path> screenshot() {
        return Optional.ofNullable(screenshot);
    }

    public double afterSeconds() {
        return afterSeconds;
    }

    public boolean printsStart() {
        return startTimes;
    }

    static final class LanguageConverter implements ITypeConverter<Language> {
        @Override
        public Language convert(String text) {
            var tag = text.toLowerCase(Locale.ROOT);
            for (var language : Language.values()) {
                if (language.tag().equals(tag)) {
                    return language;
                }
            }
            throw new TypeConversionException("LineTwin speaks en and zh, not '%s'".formatted(text));
        }
    }
}
