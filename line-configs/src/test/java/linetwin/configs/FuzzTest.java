package linetwin.configs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import linetwin.core.config.connection.ConnectionFile;
import linetwin.core.config.line.LineFile;
import linetwin.core.config.yaml.FieldChange;
import linetwin.core.config.yaml.ReadResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reading ends in a value or in problems for any text. A failure prints the seed that repeats it. */
class FuzzTest {
    private static final int LINES_KEPT_OF_A_LARGE_FILE = 260;
    private static final String ODD = "{}[]:,-#&*!|>'\"%@`?\t\n \\\u0000\u00e9\u4e2d\ud800~0s";

    /** Steps of paths: keys, ids, positions, and undefined words. */
    private static final List<String> STEPS = List.of(
            "stations",
            "TEST",
            "BUILD",
            "tasks",
            "2",
            "work",
            "next",
            "breakdowns",
            "mtbf",
            "line",
            "pallets",
            "hall",
            "routes",
            "robots",
            "losses",
            "MANUAL",
            "variants",
            "MINI",
            "changes",
            "PACK",
            "standardTime",
            "id",
            "no");

    private static final List<String> VALUES = List.of(
            "",
            "8",
            "30%",
            "5s",
            "TEST",
            "end",
            "{ TEST: 50%, end: 50% }",
            "[]",
            "{}",
            "[1, [2, {a: b}]]",
            "{",
            "~",
            "{ distribution: exponential, mean: 1s }",
            "{ distribution: mixture, of: [] }",
            "&a [*a]",
            "\u0001");

    static Stream<Path> files() {
        return Stream.concat(BundledFiles.lines().stream(), BundledFiles.connections().stream());
    }

    @ParameterizedTest
    @MethodSource("files")
    void aMutatedFileNeverBreaksTheReader(Path file) {
        var text = BundledFiles.text(file)
                .lines()
                .limit(LINES_KEPT_OF_A_LARGE_FILE)
                .collect(Collectors.joining("\n"));
        // The examples are many and similar.
        int seeds = file.startsWith(BundledFiles.folder().resolve("examples")) ? 200 : 2_000;
        for (long seed = 0; seed < seeds; seed++) {
            assertAnswered(seed, mutated(text, new SplittableRandom(seed)));
        }
    }

    @Test
    void theWholeBenchmarkLineMutatedNeverBreaksTheReader() {
        var text = BundledFiles.text(BundledFiles.folder().resolve("benchmark-humanoid.yaml"));
        for (long seed = 0; seed < 60; seed++) {
            assertAnswered(seed, mutated(text, new SplittableRandom(seed)));
        }
    }

    @Test
    void noChangeEverBreaksTheReader() {
        var text = BundledFiles.text(BundledFiles.folder().resolve("three-stations.yaml"));
        for (long seed = 0; seed < 3_000; seed++) {
            var changes = changes(new SplittableRandom(seed));
            try {
                assertConsistent(LineFile.read("f", text, _ -> Optional.empty(), changes));
            } catch (RuntimeException | StackOverflowError e) {
                throw new AssertionError("seed " + seed + ": " + changes, e);
            }
        }
    }

    private static void assertConsistent(ReadResult<?> reading) {
        assertEquals(reading.problems().isEmpty(), reading.value().isPresent());
    }

    private static List<FieldChange> changes(SplittableRandom random) {
        return IntStream.range(0, random.nextInt(1, 4))
                .mapToObj(_ -> new FieldChange(
                        IntStream.range(0, random.nextInt(1, 6))
                                .mapToObj(_ -> word(STEPS, random))
                                .toList(),
                        word(VALUES, random)))
                .toList();
    }

    private static String word(List<String> words, SplittableRandom random) {
        return words.get(random.nextInt(words.size()));
    }

    /** The fastest of a few readings counts, as a busy machine slows down the others. */
    @Test
    void theBenchmarkLineIsReadWithinASecond() {
        var text = BundledFiles.text(BundledFiles.folder().resolve("benchmark-humanoid.yaml"));
        long fastest = LongStream.range(0, 6).map(_ -> nanosToRead(text)).min().orElseThrow();

        assertTrue(fastest < 1_000_000_000L, () -> "took %d ns".formatted(fastest));
    }

    private static long nanosToRead(String text) {
        long begun = System.nanoTime();
        assertTrue(LineFile.read("f", text).problems().isEmpty());
        return System.nanoTime() - begun;
    }

    private static void assertAnswered(long seed, String text) {
        try {
            assertConsistent(seed, LineFile.read("f", text));
            assertConsistent(seed, ConnectionFile.read("f", text));
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError("seed " + seed, e);
        }
    }

    private static void assertConsistent(long seed, ReadResult<?> reading) {
        assertEquals(reading.problems().isEmpty(), reading.value().isPresent(), () -> "seed " + seed);
        assertTrue(
                reading.problems().stream().allMatch(it -> it.line() >= 1 && it.column() >= 1), () -> "seed " + seed);
    }

    /** Applies up to four cuts, copies, swaps and odd characters. */
    private static String mutated(String text, SplittableRandom random) {
        var mutated = new StringBuilder(text);
        for (int i = random.nextInt(1, 5); i > 0; i--) {
            mutateOnce(mutated, random);
        }
        return mutated.toString();
    }

    private static void mutateOnce(StringBuilder text, SplittableRandom random) {
        int at = random.nextInt(text.length());
        int end = Math.min(text.length(), at + random.nextInt(1, 40));
        switch (random.nextInt(5)) {
            case 0 -> text.delete(at, end);
            case 1 -> text.insert(at, ODD.charAt(random.nextInt(ODD.length())));
            case 2 -> text.setCharAt(at, ODD.charAt(random.nextInt(ODD.length())));
            case 3 -> text.insert(random.nextInt(text.length()), text.substring(at, end));
            default -> swapLines(text, at, random);
        }
        if (text.isEmpty()) {
            text.append(' ');
        }
    }

    private static void swapLines(StringBuilder text, int at, SplittableRandom random) {
        int start = text.lastIndexOf("\n", at) + 1;
        int end = Math.max(start, text.indexOf("\n", at));
        var line = text.substring(start, end);
        text.delete(start, end);
        text.insert(text.lastIndexOf("\n", random.nextInt(Math.max(1, text.length()))) + 1, line + "\n");
    }
}
