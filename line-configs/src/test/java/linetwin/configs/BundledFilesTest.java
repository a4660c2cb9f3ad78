package linetwin.configs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BundledFilesTest {
    static Stream<Path> lines() {
        return BundledFiles.lines().stream();
    }

    static Stream<Path> connections() {
        return BundledFiles.connections().stream();
    }

    @ParameterizedTest
    @MethodSource("lines")
    void everyLineFileLoadsWithoutAProblem(Path file) {
        assertEquals(List.of(), BundledFiles.problemsOfLine(file));
    }

    @ParameterizedTest
    @MethodSource("connections")
    void everyConnectionFileLoadsWithoutAProblem(Path file) {
        assertEquals(List.of(), BundledFiles.problemsOfConnection(file));
    }

    @ParameterizedTest
    @MethodSource("connections")
    void everyConnectionFileFitsItsLine(Path file) {
        assertEquals(List.of(), BundledFiles.problemsWithItsLine(file));
    }
}
