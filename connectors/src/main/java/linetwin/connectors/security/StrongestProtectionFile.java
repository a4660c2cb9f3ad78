package linetwin.connectors.security;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The best protection that was ever used with each endpoint. Somebody between us and a server may leave the good offers
 * out; what is worse than before is therefore not taken unasked.
 */
public final class StrongestProtectionFile {
    private final String home;

    /**
     * How a channel was protected.
     *
     * @param rank the higher, the safer; 0 for no protection at all
     * @param words as people read it
     */
    public record Offer(int rank, String words) {}

    private record Line(String endpoint, Offer offer) {
        static Optional<Line> parse(String text) {
            var parts = text.split("\t", 3);
            return parts.length == 3 && parts[1].matches("\\d{1,6}")
                    ? Optional.of(new Line(parts[0], new Offer(Integer.parseInt(parts[1]), parts[2])))
                    : Optional.empty();
        }

        @Override
        public String toString() {
            return "%s\t%d\t%s".formatted(endpoint, offer.rank(), offer.words());
        }
    }

    public StrongestProtectionFile(String home) {
        this.home = home;
    }

    /** The best so far; empty where we never met the endpoint, or never with any protection. */
    public Optional<Offer> of(String endpoint) throws IOException {
        return home.isBlank()
                ? Optional.empty()
                : lines().stream()
                        .filter(line -> line.endpoint().equals(endpoint))
                        .map(Line::offer)
                        .findFirst();
    }

    /** Keeps what was used, where it is better than all before. */
    public void used(String endpoint, Offer offer) throws IOException {
        synchronized (StrongestProtectionFile.class) {
            if (offer.rank() == 0
                    || of(endpoint).filter(best -> best.rank() >= offer.rank()).isPresent()) {
                return;
            }
            var lines = new ArrayList<String>();
            lines().stream()
                    .filter(line -> !line.endpoint().equals(endpoint))
                    .forEach(line -> lines.add(line.toString()));
            lines.add(new Line(endpoint, offer).toString());
            OwnerOnlyFiles.write(
                    PkiFolder.folder(home).resolve("best.txt"),
                    (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    private List<Line> lines() throws IOException {
        var file = PkiFolder.folder(home).resolve("best.txt");
        return Files.exists(file)
                ? Files.readAllLines(file).stream()
                        .map(Line::parse)
                        .flatMap(Optional::stream)
                        .toList()
                : List.of();
    }
}
