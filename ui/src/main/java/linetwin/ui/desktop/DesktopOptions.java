package linetwin.ui.desktop;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import linetwin.core.feed.Pace;
import linetwin.core.layout.Language;
import linetwin.core.plant.FaultSpec;
import linetwin.ui.desktop.floor.paint.FloorLook;
import linetwin.ui.desktop.theme.WindowTheme;

/**
 * Options of the desktop at its start. An empty one keeps the value of the last run.
 *
 * @param connections name or path of the connection file
 * @param startsPlant false if the session uses a plant of another process
 * @param speed pace of the virtual plant
 * @param faults faults that are active from the start of the virtual plant
 * @param asksForPlan true for the 2D plan in place of the 3D floor
 * @param select id of a station, store, bench or unit
 * @param size outer size of the window in pixels, such as 1600x900
 * @param screenshot PNG file for a screenshot of the window, after which the program ends
 * @param afterSeconds time from the first moving frame to the screenshot, in seconds
 * @param printsStart true to print the phases of the start once the line moves
 */
public record DesktopOptions(
        String connections,
        boolean startsPlant,
        Pace speed,
        List<FaultSpec> faults,
        Optional<Language> language,
        Optional<WindowTheme> theme,
        Optional<FloorLook> look,
        boolean asksForPlan,
        Optional<DoorKind> door,
        Optional<String> select,
        Optional<String> size,
        boolean showsDiagnostics,
        boolean showsHealth,
        Optional<Path> screenshot,
        double afterSeconds,
        boolean printsStart) {
    public DesktopOptions {
        faults = List.copyOf(faults);
    }
}
