package linetwin.connectors.opcua;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import linetwin.connectors.opcua.session.ServerSession;
import linetwin.connectors.opcua.value.NodePath.Segment;
import org.eclipse.milo.opcua.stack.core.AttributeId;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.builtin.ExtensionObject;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.structured.EnumDefinition;
import org.eclipse.milo.opcua.stack.core.types.structured.EnumValueType;

/**
 * Reads the names of enumeration values. An enumeration is transferred as Int32; its data type contains the names, as
 * DataTypeDefinition (OPC 10000-3, 8.50), or as EnumStrings or EnumValues on older servers.
 */
final class EnumerationNames {
    private static final int LAST_BUILTIN = 29;

    private final ServerSession session;
    private final Map<NodeId, Map<Integer, String>> known = new LinkedHashMap<>();

    EnumerationNames(ServerSession session) {
        this.session = session;
    }

    /** Names of each node's values, in the same order; empty if its type is not an enumeration. */
    List<Map<Integer, String>> of(List<NodeId> variables) throws UaException {
        var types = session.read(variables.stream()
                .map(node -> ServerSession.attribute(node, AttributeId.DataType))
                .toList());
        var names = new ArrayList<Map<Integer, String>>(variables.size());
        for (var type : types) {
            names.add(type.value().value() instanceof NodeId id && !isBuiltin(id) ? names(id) : new TreeMap<>());
        }
        return names;
    }

    private static boolean isBuiltin(NodeId type) {
        return type.getNamespaceIndex().intValue() == 0
                && type.getIdentifier() instanceof Number number
                && number.intValue() <= LAST_BUILTIN
                && !type.equals(NodeIds.Enumeration);
    }

    private Map<Integer, String> names(NodeId type) throws UaException {
        var names = known.get(type);
        if (names == null) {
            names = read(type);
            known.put(type, names);
        }
        return names;
    }

    private Map<Integer, String> read(NodeId type) throws UaException {
        var definition = value(type, AttributeId.DataTypeDefinition);
        if (definition instanceof EnumDefinition defined) {
            return defined(defined);
        }
        for (var property : List.of("EnumStrings", "EnumValues")) {
            var node = property(type, property);
            if (node.isPresent()) {
                return listed(value(node.get(), AttributeId.Value));
            }
        }
        return new TreeMap<>();
    }

    private Optional<NodeId> property(NodeId type, String name) throws UaException {
        var standard = new Segment(Optional.of("http://opcfoundation.org/UA/"), name);
        return new BrowsePathResolver(session, type)
                .find(List.of(List.of(standard)))
                .getFirst();
    }

    private Object value(NodeId node, AttributeId attribute) throws UaException {
        var value = session.read(List.of(ServerSession.attribute(node, attribute)))
                .getFirst()
                .value()
                .value();
        return value instanceof ExtensionObject object && !object.isNull()
                ? object.decode(session.client().getStaticEncodingContext())
                : Optional.ofNullable(value).orElse("");
    }

    private static Map<Integer, String> defined(EnumDefinition definition) {
        var names = new TreeMap<Integer, String>();
        var fields = definition.getFields();
        for (int i = 0; fields != null && i < fields.length; i++) {
            names.put(fields[i].getValue().intValue(), String.valueOf(fields[i].getName()));
        }
        return names;
    }

    private Map<Integer, String> listed(Object value) {
        var names = new TreeMap<Integer, String>();
        if (value instanceof LocalizedText[] texts) {
            for (int i = 0; i < texts.length; i++) {
                names.put(i, String.valueOf(texts[i].text()));
            }
        } else if (value instanceof ExtensionObject[] objects) {
            for (var object : objects) {
                if (object.decode(session.client().getStaticEncodingContext()) instanceof EnumValueType one) {
                    names.put(
                            one.getValue().intValue(),
                            String.valueOf(one.getDisplayName().text()));
                }
            }
        }
        return names;
    }
}
