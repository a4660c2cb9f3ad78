package linetwin.connectors.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Folder of certificates in DER or PEM, each with a text file that contains endpoint and time of its receipt. */
final class CertificateFolder {
    private static final String DER = ".der";
    private static final String NOTE = ".txt";

    private final Path folder;

    CertificateFolder(Path folder) {
        this.folder = folder;
    }

    /** Lists all certificates, oldest first. Files that are no certificates are ignored. */
    List<ReceivedCertificate> all() {
        var all = new ArrayList<ReceivedCertificate>();
        if (!Files.isDirectory(folder)) {
            return all;
        }
        try (var files = Files.newDirectoryStream(folder, CertificateFolder::mayBeOne)) {
            files.forEach(file -> read(file).ifPresent(all::add));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        all.sort(Comparator.comparing(ReceivedCertificate::met).thenComparing(ReceivedCertificate::fingerprint));
        return all;
    }

    private static boolean mayBeOne(Path file) {
        var name = file.getFileName().toString();
        return name.endsWith(DER) || name.endsWith(".crt") || name.endsWith(".cer") || name.endsWith(".pem");
    }

    private static Optional<ReceivedCertificate> read(Path file) {
        try (var in = Files.newInputStream(file)) {
            return CertificateFactory.getInstance("X.509").generateCertificate(in)
                            instanceof X509Certificate certificate
                    ? Optional.of(new ReceivedCertificate(certificate, endpoint(file), met(file)))
                    : Optional.empty();
        } catch (IOException | CertificateException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> endpoint(Path file) throws IOException {
        return line(file, 0);
    }

    private static Instant met(Path file) throws IOException {
        try {
            var noted = line(file, 1);
            return noted.isPresent()
                    ? Instant.parse(noted.get())
                    : Files.getLastModifiedTime(file).toInstant();
        } catch (DateTimeException e) {
            return Files.getLastModifiedTime(file).toInstant();
        }
    }

    private static Optional<String> line(Path file, int number) throws IOException {
        var note = note(file);
        if (!Files.exists(note)) {
            return Optional.empty();
        }
        var lines = Files.readAllLines(note);
        return lines.size() > number
                ? Optional.of(lines.get(number)).filter(text -> !text.isBlank())
                : Optional.empty();
    }

    private static Path note(Path file) {
        var name = file.getFileName().toString();
        return file.resolveSibling(name.substring(0, name.lastIndexOf('.')) + NOTE);
    }

    Optional<ReceivedCertificate> find(String fingerprint) {
        var direct = read(file(fingerprint)).filter(met -> met.fingerprint().equals(fingerprint));
        return direct.or(() -> all().stream()
                .filter(met -> met.fingerprint().equals(fingerprint))
                .findFirst());
    }

    private Path file(String fingerprint) {
        return folder.resolve(CertificateFingerprint.fileName(fingerprint) + DER);
    }

    void put(ReceivedCertificate met) throws IOException {
        var file = file(met.fingerprint());
        try {
            OwnerOnlyFiles.write(file, met.certificate().getEncoded());
        } catch (CertificateException e) {
            throw new IOException(e);
        }
        var note = "%s%n%s%n".formatted(met.endpoint().orElse(""), met.met());
        OwnerOnlyFiles.write(note(file), note.getBytes(StandardCharsets.UTF_8));
    }

    /** Deletes a certificate, independent of its file name. */
    void remove(String fingerprint) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, CertificateFolder::mayBeOne)) {
            for (var file : files) {
                if (read(file)
                        .filter(met -> met.fingerprint().equals(fingerprint))
                        .isPresent()) {
                    Files.deleteIfExists(file);
                    Files.deleteIfExists(note(file));
                }
            }
        }
    }

    /**
     * Deletes the oldest certificates.
     *
     * @param most number of certificates that remain at most
     */
    void shrink(int most) throws IOException {
        var all = all();
        for (var oldest : all.subList(0, Math.max(0, all.size() - most))) {
            remove(oldest.fingerprint());
        }
    }
}
