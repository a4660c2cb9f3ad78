package linetwin.connectors.tag;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A path with captures, such as {@code plant/{station}/torque}: a capture in braces stands for one segment or part of
 * one, {@code {name...}} for any number of them. Braces around a colon are a namespace URI, and stand for themselves.
 */
public final class PathTemplate {
    private static final Pattern CAPTURE = Pattern.compile("\\{([A-Za-z][A-Za-z0-9]*)(\\.\\.\\.)?}");

    private final String text;
    private final Pattern pattern;
    private final Set<String> captures = new LinkedHashSet<>();

    /**
     * Reads a template.
     *
     * @throws IllegalArgumentException where a name is captured twice
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

    /** The captures of a path; empty where it does not fit. */
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

    /** Whether it stands for one path only. */
    public boolean isPlain() {
        return captures.isEmpty();
    }

    /** The MQTT filter that lets all fitting topics pass, and perhaps others. */
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
