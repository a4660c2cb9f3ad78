package linetwin.connectors.secret;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import linetwin.core.health.RejectionCode;
import linetwin.core.health.RejectionReason;

/**
 * Reader of the key store of the operating system through its command line program.
 *
 * @param command program and arguments; the name of the secret is appended
 * @param limit time limit, long enough for a user to unlock the store
 */
record KeyringReader(List<String> command, Duration limit) {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final List<String> LINUX = List.of("secret-tool", "lookup", "service", "linetwin", "name");
    private static final List<String> MAC = List.of("security", "find-generic-password", "-w", "-s", "linetwin", "-a");

    KeyringReader {
        command = List.copyOf(command);
    }

    static KeyringReader ofThisSystem() throws SecretUnavailableException {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            throw new SecretUnavailableException(RejectionCode.KEY_STORE_UNSUPPORTED);
        }
        return new KeyringReader(system.startsWith("mac") ? MAC : LINUX, PATIENCE);
    }

    char[] find(String name) throws SecretUnavailableException {
        if (name.startsWith("-")) {
            throw new SecretUnavailableException(RejectionCode.KEY_STORE_NAME);
        }
        try {
            return SecretFileReader.withoutNewline(
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(run(name))));
        } catch (CharacterCodingException e) {
            throw new SecretUnavailableException(RejectionReason.of(RejectionCode.KEY_STORE_NO_TEXT), e);
        } catch (IOException e) {
            throw new SecretUnavailableException(
                    RejectionReason.of(RejectionCode.KEY_STORE_PROGRAM, command.getFirst()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SecretUnavailableException(RejectionReason.of(RejectionCode.KEY_STORE_CLOSING), e);
        }
    }

    private byte[] run(String name) throws IOException, InterruptedException, SecretUnavailableException {
        var process = new ProcessBuilder(
                        Stream.concat(command.stream(), Stream.of(name)).toList())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            process.getOutputStream().close();
            // Output that exceeds the pipe buffer is no secret; the program blocks and the time limit ends it.
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new SecretUnavailableException(RejectionCode.KEY_STORE_TIMEOUT, limit.toSeconds());
            }
            if (process.exitValue() != 0) {
                throw new SecretUnavailableException(RejectionCode.KEY_STORE_NO_ENTRY);
            }
            return process.getInputStream().readAllBytes();
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
