import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Rules for packages, names, file lengths and comments. {@code java .build/SourceRules.java report [MODULE...]} prints the
 * figures of a checkout; {@code check [MODULE...]} prints each breach and ends with status 1 if there is one.
 */
final class SourceRules {
    private static final int LEAST_TYPES = 5;
    private static final int MOST_TYPES = 30;
    private static final int MOST_LINES = 400;
    private static final List<String> MODULES = List.of("twin-core", "connectors", "ui");

    /** Packages with fewer than five types: each has one subject that fits into no other package, or grows with a later issue. */
    private static final Set<String> SMALL_PACKAGES = new TreeSet<>(List.of(
            "linetwin.connectors.audit",
            "linetwin.connectors.secret",
            "linetwin.core.alarm",
            "linetwin.core.equipment",
            "linetwin.core.kpi.claim",
            "linetwin.core.time",
            "linetwin.core.trust",
            "linetwin.core.unit",
            "linetwin.ui.app",
            "linetwin.ui.desktop.design",
            "linetwin.ui.desktop.floor.label",
            "linetwin.ui.desktop.selection",
            "linetwin.ui.desktop.theme",
            "linetwin.ui.desktop.train",
            "linetwin.ui.equipment",
            "linetwin.ui.text"));

    private static final Pattern COMMENT_OPENING = Pattern.compile(
            "^\\s*(?:/\\*\\*|\\*|//)\\s+(?:What|Who|Whose|Whom|Whoever|Whether|How|When|Where|Which|Why)\\b");
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");
    private static final Pattern ONE_WORD = Pattern.compile("[A-Z][a-z0-9]*");

    private final Map<String, List<Path>> packages = new TreeMap<>();
    private final Map<String, List<String>> simpleNames = new TreeMap<>();
    private final List<String> longFiles = new ArrayList<>();
    private final List<String> openings = new ArrayList<>();
    private final List<String> arrows = new ArrayList<>();

    public static void main(String[] arguments) throws IOException {
        var rules = new SourceRules();
        for (var module : arguments.length > 1 ? List.of(arguments).subList(1, arguments.length) : MODULES) {
            rules.read(Path.of(module));
        }
        if (arguments.length > 0 && arguments[0].equals("check")) {
            var breaches = rules.breaches();
            breaches.forEach(System.err::println);
            System.exit(breaches.isEmpty() ? 0 : 1);
        }
        rules.report();
    }

    private void read(Path module) throws IOException {
        for (var file : javaFilesBelow(module.resolve("src"))) {
            var text = Files.readString(file);
            var lines = text.lines().toList();
            if (lines.size() > MOST_LINES) {
                longFiles.add("%s: %d lines, at most %d".formatted(file, lines.size(), MOST_LINES));
            }
            for (int i = 0; i < lines.size(); i++) {
                if (COMMENT_OPENING.matcher(lines.get(i)).find()) {
                    openings.add("%s:%d: comment line opens with a question word: %s"
                            .formatted(file, i + 1, lines.get(i).strip()));
                }
            }
            if (file.startsWith(module.resolve("src/main"))) {
                readMain(file, text);
            }
        }
    }

    private void readMain(Path file, String text) {
        var declared = PACKAGE.matcher(text);
        var name = file.getFileName().toString().replace(".java", "");
        if (!declared.find() || name.equals("package-info")) {
            return;
        }
        var home = declared.group(1);
        packages.computeIfAbsent(home, key -> new ArrayList<>()).add(file);
        simpleNames.computeIfAbsent(name, key -> new ArrayList<>()).add(home);
        forbid(home, "linetwin.ui.cli", "linetwin.ui.desktop", file, text);
        forbid(home, "linetwin.ui.desktop", "linetwin.ui.cli", file, text);
    }

    private void forbid(String home, String from, String to, Path file, String text) {
        if (within(home, from) && Pattern.compile("\\b" + Pattern.quote(to) + "\\.").matcher(text).find()) {
            arrows.add("%s: %s must not use %s".formatted(file, from, to));
        }
    }

    private static boolean within(String home, String room) {
        return home.equals(room) || home.startsWith(room + ".");
    }

    private List<String> wrongSizes() {
        return packages.entrySet().stream()
                .filter(e -> e.getValue().size() > MOST_TYPES
                        || e.getValue().size() < LEAST_TYPES && !SMALL_PACKAGES.contains(e.getKey()))
                .map(e -> "%s: %d types, wanted %d to %d"
                        .formatted(e.getKey(), e.getValue().size(), LEAST_TYPES, MOST_TYPES))
                .toList();
    }

    private List<String> sharedNames() {
        return simpleNames.entrySet().stream()
                .filter(e -> e.getValue().size() > 1)
                .map(e -> "%s: one simple name in %s".formatted(e.getKey(), String.join(", ", e.getValue())))
                .toList();
    }

    private List<String> breaches() {
        var all = new ArrayList<String>();
        all.addAll(wrongSizes());
        all.addAll(sharedNames());
        all.addAll(arrows);
        all.addAll(longFiles);
        all.addAll(openings);
        return all;
    }

    private void report() {
        System.out.println("types per package:");
        packages.forEach((name, files) -> System.out.printf("  %3d %s%n", files.size(), name));
        int types = packages.values().stream().mapToInt(List::size).sum();
        System.out.printf("types: %d in %d packages%n", types, packages.size());
        System.out.printf("packages outside %d to %d types: %d%n", LEAST_TYPES, MOST_TYPES, packages.values().stream()
                .filter(f -> f.size() > MOST_TYPES || f.size() < LEAST_TYPES)
                .count());
        var words = simpleNames.keySet().stream().filter(n -> ONE_WORD.matcher(n).matches()).toList();
        System.out.printf("classes with one-word names: %d: %s%n", words.size(), words.stream().collect(Collectors.joining(" ")));
        System.out.printf("shared simple names: %d%n", sharedNames().size());
        System.out.printf("files that join cli and desktop: %d%n", arrows.size());
        System.out.printf("files over %d lines: %d%n", MOST_LINES, longFiles.size());
        System.out.printf("comment lines opening with a question word: %d%n", openings.size());
    }

    private static List<Path> javaFilesBelow(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.walk(folder)) {
            return files.filter(f -> f.toString().endsWith(".java")).sorted().toList();
        }
    }
}
