package linetwin.connectors.security;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * File of the strongest protection ever used with each endpoint. An attacker between client and server may remove the
 * strong offers (downgrade); a weaker protection than before therefore requires the consent of the user.
 */
public final class StrongestProtectionFile {
    private final String home;

    /**
     * Protection of a channel.
     *
     * @param rank order of protection, higher is stronger; 0 without protection
     * @param words text for operators
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

    /** Strongest protection so far; empty for a new endpoint and for one that was never protected. */
    public Optional<Offer> of(String endpoint) throws IOException {
        return home.isBlank()
                ? Optional.empty()
                : lines().stream()
                        .filter(line -> line.endpoint().equals(endpoint))
                        .map(Line::offer)
                        .findFirst();
    }

    /** Stores the used protection if it is stronger than all before. */
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
