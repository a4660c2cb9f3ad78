package linetwin.ui.cli.live;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Reader of the lines on the standard input, from a user or a parent process, on a thread of its own. */
public final class StandardInputReader {
    private static final long LOOK_MILLIS = 200;

    private StandardInputReader() {}

    /** Passes each line on, and reports the end of the input. */
    public static void read(InputStream input, Consumer<String> lines, Runnable closed) {
        var reader = new Thread(() -> drain(input, lines, closed), "standard input");
        reader.setDaemon(true);
        reader.start();
    }

    private static void drain(InputStream input, Consumer<String> lines, Runnable closed) {
        try (var reader = new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8))) {
            awaitTyping(input);
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.accept(line);
                awaitTyping(input);
            }
        } catch (IOException _) {
            // Broken pipe counts as the end of the input.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            closed.run();
        }
    }

    /** Polls for input without reading: a shell stops a background process that reads the terminal. */
    @SuppressWarnings("SystemConsoleNull")
    private static void awaitTyping(InputStream input) throws IOException, InterruptedException {
        var console = System.console();
        while (console != null && console.isTerminal() && input.available() == 0) {
            Thread.sleep(LOOK_MILLIS);
        }
    }
}
