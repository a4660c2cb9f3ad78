package linetwin.ui.app;

import java.time.InstantSource;
import linetwin.ui.cli.LineTwinCommand;
import linetwin.ui.desktop.DesktopLauncher;
import linetwin.ui.desktop.JavaFxWarningFilter;

/**
 * Main class of the program. Not an {@code Application}: JavaFX on the class path requires a launcher class of its own.
 */
public final class LineTwin {
    /** JavaFX refuses 3D on drivers that it does not know, such as those of virtual machines and remote desktops. */
    private static final String FORCE_GPU = "prism.forceGPU";

    private LineTwin() {}

    public static void main(String[] arguments) {
        if (System.getProperty(FORCE_GPU) == null) {
            System.setProperty(FORCE_GPU, "true");
        }
        JavaFxWarningFilter.silence();
        var desktop = new DesktopLauncher(InstantSource.system(), LineTwin.class.getName());
        var command = LineTwinCommand.commandLine(
                (options, err) -> desktop.open(DesktopOptionsMapper.options(options), err), SnapshotCommand.class);
        var memory = new MemoryLimitReport(System.err, Runtime.getRuntime().maxMemory());
        memory.coverOtherThreads();
        System.exit(memory.run(command, arguments));
    }
}
