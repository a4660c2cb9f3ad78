package linetwin.ui.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import linetwin.ui.app.LineTwin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Commands that the window offers for copying. */
final class ProgramCommandTest {
    private static final Path LINE =
            Path.of(System.getProperty("basedir", "."), "..", "line-configs", "three-stations.yaml");

    @TempDir
    private Path folder = Path.of("");

    @AfterEach
    void forgetTheLauncher() {
        System.clearProperty(ProgramCommand.LAUNCHER_PROPERTY);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void commandWorksFromAnyFolder() throws Exception {
        var strange = Files.createDirectory(folder.resolve("it's a folder 线"));
        var line = Files.copy(LINE, strange.resolve("my line.yaml"));
        var command = ProgramCommand.ofThisRun(strange).with("check", line.toString());
        var shell = new ProcessBuilder("sh", "-c", command)
                .directory(Path.of("/").toFile())
                .redirectErrorStream(true);
        shell.environment().put("LC_ALL", "C.UTF-8");
        var process = shell.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), output);
        assertEquals(0, process.exitValue(), output);
    }

    @Test
    void launcherOfTheDistributionNamesItself() {
        System.setProperty(ProgramCommand.LAUNCHER_PROPERTY, "/opt/line twin/bin/linetwin");
        assertEquals(
                "'/opt/line twin/bin/linetwin' check /srv/a.yaml",
                ProgramCommand.ofThisRun(folder).with("check", "/srv/a.yaml"));
    }

    @Test
    void folderThatCannotBeWrittenLeavesACommandThatWorks() throws Exception {
        var file = Files.writeString(folder.resolve("file"), "");
        var command = ProgramCommand.ofThisRun(file).with("check");
        assertTrue(command.endsWith(ProgramCommand.MAIN_CLASS + " check"), command);
    }

    @Test
    void mainClassIsTheOneOfTheProgram() {
        assertEquals(LineTwin.class.getName(), ProgramCommand.MAIN_CLASS);
    }
}
