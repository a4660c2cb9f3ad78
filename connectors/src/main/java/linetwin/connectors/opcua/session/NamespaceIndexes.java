package linetwin.connectors.opcua.session;

import java.util.Optional;
import linetwin.connectors.opcua.value.NodePath.Segment;
import org.eclipse.milo.opcua.stack.core.NamespaceTable;
import org.eclipse.milo.opcua.stack.core.types.builtin.QualifiedName;

/**
 * Namespace indexes of one session. A server may assign other indexes after each start, so an index is valid in one
 * session only.
 *
 * @param own URI of names without a namespace; empty means any namespace
 */
public record NamespaceIndexes(NamespaceTable table, String own) {
    /** True if the server has the namespace of names without a namespace. */
    public boolean hasOwn() {
        return own.isEmpty() || table.getIndex(own) != null;
    }

    /** Qualified name of a segment; empty if the server does not have its namespace. */
    public Optional<QualifiedName> name(Segment segment) {
        return Optional.ofNullable(table.getIndex(segment.namespace().orElse(own)))
                .map(index -> new QualifiedName(index, segment.name()));
    }

    /** True if the namespace of a node's name matches a segment; the text of the name is not compared. */
    public boolean fits(Segment segment, QualifiedName name) {
        var uri = table.get(name.namespaceIndex());
        if (segment.namespace().isPresent()) {
            return segment.namespace().get().equals(uri);
        }
        // A capture matches any namespace of the equipment, but not nodes of the standard namespace.
        return segment.template().isPlain()
                ? own.isEmpty() || own.equals(uri)
                : name.namespaceIndex().intValue() != 0 || own.equals(uri);
    }
}
