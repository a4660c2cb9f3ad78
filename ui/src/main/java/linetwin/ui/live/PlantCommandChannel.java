package linetwin.ui.live;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Command channel to a running plant process: each line on its standard input has one line as its answer, in the same
 * order.
 */
final class PlantCommandChannel {
    private static final String ANSWER = "fault: ";
    private final Process process;
    private final Writer toPlant;
    private final Queue<CompletableFuture<String>> awaited = new ConcurrentLinkedQueue<>();

    /** Channel that reads the output of the plant from now on, so that the plant never blocks on a full pipe. */
    PlantCommandChannel(Process process, BufferedReader fromPlant) {
        this.process = process;
        toPlant = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8);
        Thread.ofVirtual().name("linetwin-plant-answers").start(() -> readAnswers(fromPlant));
    }

    /** Sends one line and returns its answer; completes with an IOException if the plant has ended. */
    synchronized CompletableFuture<String> send(String line) {
        var answer = new CompletableFuture<String>();
        awaited.add(answer);
        try {
            toPlant.write(line + "\n");
            toPlant.flush();
            if (!process.isAlive()) {
                throw new IOException("The plant has ended");
            }
        } catch (IOException e) {
            awaited.removeIf(waiting -> waiting == answer);
            answer.completeExceptionally(e);
        }
        return answer;
    }

    private void readAnswers(BufferedReader fromPlant) {
        try (fromPlant) {
            for (var line = fromPlant.readLine(); line != null; line = fromPlant.readLine()) {
                received(line);
            }
        } catch (IOException _) {
            // Process has ended, for example because its window was closed.
        }
        for (var left = awaited.poll(); left != null; left = awaited.poll()) {
            left.completeExceptionally(new IOException("The plant has ended"));
        }
    }

    private void received(String line) {
        if (line.startsWith(ANSWER)) {
            var first = awaited.poll();
            if (first != null) {
                first.complete(line.substring(ANSWER.length()));
            }
        }
    }
}
