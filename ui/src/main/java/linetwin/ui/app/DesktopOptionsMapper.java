package linetwin.ui.app;

import linetwin.ui.cli.DesktopArguments;
import linetwin.ui.desktop.DesktopOptions;
import linetwin.ui.desktop.DoorKind;
import linetwin.ui.desktop.floor.paint.FloorLook;
import linetwin.ui.desktop.theme.WindowTheme;

/** Maps the arguments of the command line to the options of the desktop. */
public final class DesktopOptionsMapper {
    private DesktopOptionsMapper() {}

    public static DesktopOptions options(DesktopArguments arguments) {
        return new DesktopOptions(
                arguments.connections(),
                arguments.startsPlant(),
                arguments.speed(),
                arguments.faults(),
                arguments.language(),
                arguments.theme().map(theme -> WindowTheme.valueOf(theme.name())),
                arguments.look().map(look -> FloorLook.valueOf(look.name())),
                arguments.asksForPlan(),
                arguments.door().map(door -> DoorKind.valueOf(door.name())),
                arguments.select(),
                arguments.size(),
                arguments.showsDiagnostics(),
                arguments.showsHealth(),
                arguments.screenshot(),
                arguments.afterSeconds(),
                arguments.printsStart());
    }
}
