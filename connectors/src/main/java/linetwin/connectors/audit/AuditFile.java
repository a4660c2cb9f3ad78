package linetwin.connectors.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import linetwin.core.equipment.AuditEntry;
import linetwin.core.equipment.AuditTrail;

/** Audit trail in a file, which is locked while it is open. */
final class AuditFile implements AuditTrail {
    private final Path file;
    private final FileChannel channel;
    private long lines;
    private String seal;

    private AuditFile(Path file, FileChannel channel, long lines, String seal) {
        this.file = file;
        this.channel = channel;
        this.lines = lines;
        this.seal = seal;
    }

    /** Opens or creates a file and verifies its whole content. */
    static AuditFile open(Path file) throws IOException {
        var folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        boolean isNew = !Files.exists(file, LinkOption.NOFOLLOW_LINKS);
        var channel = FileChannel.open(file, options(), rights());
        try {
            lock(channel, file);
            var opened = verified(file, channel);
            if (isNew && folder != null) {
                force(folder);
            }
            return opened;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static Set<OpenOption> options() {
        var options = new HashSet<OpenOption>(
                EnumSet.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE));
        options.add(LinkOption.NOFOLLOW_LINKS);
        return options;
    }

    /** File attributes that give access to the owner only, on file systems with POSIX rights. */
    private static FileAttribute<?>[] rights() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static void lock(FileChannel channel, Path file) throws IOException {
        try {
            if (channel.tryLock() != null) {
                return;
            }
        } catch (OverlappingFileLockException _) {
            // This program has already opened the file.
        }
        throw new IOException("%s is in use: somebody else is changing equipment of this connection".formatted(file));
    }

    private static AuditFile verified(Path file, FileChannel channel) throws IOException {
        var verdict = AuditChainVerifier.verdict(Channels.newInputStream(channel));
        if (verdict.broken().isPresent()) {
            throw new IOException("%s is broken at line %d: %s. Find out why and move it away; a new one is then begun"
                    .formatted(
                            file,
                            verdict.broken().get().line(),
                            verdict.broken().get().why()));
        }
        return new AuditFile(file, channel, verdict.lines(), verdict.seal());
    }

    /** Forces the entry of a new file in its folder to disk, on systems that support it. */
    private static void force(Path folder) {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException _) {
            // Windows cannot open folders, and writes their entries by itself.
        }
    }

    @Override
    public void add(AuditEntry line) {
        var sealed = SealedAuditLine.of(lines + 1, seal, line);
        var bytes = StandardCharsets.UTF_8.encode(sealed.text() + "\n");
        if (bytes.remaining() > AuditChainVerifier.LONGEST) {
            throw new UncheckedIOException(new IOException("The act has too much to say for the audit " + file));
        }
        try {
            append(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("The audit %s cannot be written: %s".formatted(file, e.getMessage()), e);
        }
        lines++;
        seal = sealed.hash();
    }

    /** Appends a whole line or nothing: a line that a full disk has truncated is removed. */
    private void append(ByteBuffer bytes) throws IOException {
        long end = channel.size();
        try {
            channel.position(end);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        } catch (IOException e) {
            try {
                channel.truncate(end);
            } catch (IOException worse) {
                e.addSuppressed(worse);
            }
            throw e;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The audit %s cannot be closed".formatted(file), e);
        }
    }
}
