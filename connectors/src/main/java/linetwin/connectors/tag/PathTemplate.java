package linetwin.connectors.tag;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Path with captures, such as {@code plant/{station}/torque}. A capture in braces matches one segment or part of one,
 * {@code {name...}} matches any number of segments. Braces around a colon are a namespace URI and match themselves.
 */
public final class PathTemplate {
    private static final Pattern CAPTURE = Pattern.compile("\\{([A-Za-z][A-Za-z0-9]*)(\\.\\.\\.)?}");

    private final String text;
    private final Pattern pattern;
    private final Set<String> captures = new LinkedHashSet<>();

    /**
     * Reads a template.
     *
     * @throws IllegalArgumentException if a name is captured twice
     */
    public PathTemplate(String text) {
        this.text = text;
        var regex = new StringBuilder();
        var braces = CAPTURE.matcher(text);
        int end = 0;
        while (braces.find()) {
            regex.append(Pattern.quote(text.substring(end, braces.start())));
            if (!captures.add(braces.group(1))) {
                throw new IllegalArgumentException("'%s' is captured twice in '%s'".formatted(braces.group(1), text));
            }
            regex.append("(?<%s>%s)".formatted(braces.group(1), braces.group(2) == null ? "[^/]+" : ".+"));
            end = braces.end();
        }
        pattern =
                Pattern.compile(regex.append(Pattern.quote(text.substring(end))).toString());
    }

    /** Captures of a path; empty if the path does not match. */
    public Optional<Map<String, String>> match(String path) {
        var found = pattern.matcher(path);
        if (!found.matches()) {
            return Optional.empty();
        }
        var values = new LinkedHashMap<String, String>();
        captures.forEach(name -> values.put(name, found.group(name)));
        return Optional.of(values);
    }

    /** Names of the captures, in order. */
    public Set<String> captures() {
        return captures;
    }

    /** True if the template has no captures and matches one path only. */
    public boolean isPlain() {
        return captures.isEmpty();
    }

    /** MQTT topic filter that matches all topics of this template, and possibly others. */
    public String topicFilter() {
        var filter = new StringBuilder();
        for (var segment : text.split("/", -1)) {
            if (segment.contains("...}")) {
                return filter.append('#').toString();
            }
            filter.append(CAPTURE.matcher(segment).find() ? "+" : segment).append('/');
        }
        return filter.substring(0, filter.length() - 1);
    }

    @Override
    public String toString() {
        return text;
    }
}
