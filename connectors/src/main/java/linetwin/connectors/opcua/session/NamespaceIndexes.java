package linetwin.connectors.opcua.session;

import java.util.Optional;
import linetwin.connectors.opcua.value.NodePath.Segment;
import org.eclipse.milo.opcua.stack.core.NamespaceTable;
import org.eclipse.milo.opcua.stack.core.types.builtin.QualifiedName;

/**
 * The namespaces of one session: a server may number them otherwise after each start, so a number means nothing beyond
 * it.
 *
 * @param own URI for names that are led by none; empty: any namespace will do
 */
public record NamespaceIndexes(NamespaceTable table, String own) {
    /** Whether the server has the namespace of the names that are led by none. */
    public boolean hasOwn() {
        return own.isEmpty() || table.getIndex(own) != null;
    }

    /** The name that a segment stands for; empty where the server has no such namespace. */
    public Optional<QualifiedName> name(Segment segment) {
        return Optional.ofNullable(table.getIndex(segment.namespace().orElse(own)))
                .map(index -> new QualifiedName(index, segment.name()));
    }

    /** Whether the namespace of a node's name fits a segment; its text is not looked at. */
    public boolean fits(Segment segment, QualifiedName name) {
        var uri = table.get(name.namespaceIndex());
        if (segment.namespace().isPresent()) {
            return segment.namespace().get().equals(uri);
        }
        // A capture takes what the equipment has in any namespace of it, but not the nodes of the standard.
        return segment.template().isPlain()
                ? own.isEmpty() || own.equals(uri)
                : name.namespaceIndex().intValue() != 0 || own.equals(uri);
    }
}
