package linetwin.connectors.opcua;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import linetwin.connectors.opcua.TagNodeSearch.Found;
import linetwin.connectors.opcua.session.ServerSession;
import linetwin.connectors.opcua.value.ValueForm;
import linetwin.core.connection.TagSpec.Meaning;
import org.eclipse.milo.opcua.stack.core.UaException;

/** Selects the tags that are reported by names of their enumeration. */
final class EnumerationTags {
    private final ServerSession session;

    EnumerationTags(ServerSession session) {
        this.session = session;
    }

    /** Names for each tag, in the same order; empty for tags that are reported by value. */
    List<Map<Integer, String>> of(List<Found> tags) throws UaException {
        var named = tags.stream().filter(EnumerationTags::isNamed).toList();
        var known = named.isEmpty()
                ? List.<Map<Integer, String>>of()
                : new EnumerationNames(session)
                        .of(named.stream().map(Found::node).toList());
        var names = new ArrayList<Map<Integer, String>>(tags.size());
        int next = 0;
        for (var tag : tags) {
            names.add(isNamed(tag) ? known.get(next++) : new TreeMap<>());
        }
        return names;
    }

    /** True if the tag is reported by name; a state mapping for numbers needs the number. */
    private static boolean isNamed(Found found) {
        var spec = found.slot().spec();
        return ValueForm.of(spec.meaning()) != ValueForm.NUMBER
                && spec.meaning() != Meaning.ALARMS
                && found.picks().isEmpty()
                && spec.states().keySet().stream().noneMatch(key -> key.chars().allMatch(Character::isDigit));
    }
}
