package linetwin.connectors.opcua;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import linetwin.connectors.opcua.session.ServerSession;
import linetwin.connectors.opcua.value.LiteralParser;
import linetwin.connectors.opcua.value.NodePath;
import linetwin.connectors.opcua.value.NodePath.Segment;
import linetwin.connectors.opcua.value.ScalarReader;
import linetwin.connectors.opcua.value.StatusCodeText;
import linetwin.connectors.opcua.value.ValueSelector;
import linetwin.connectors.supervision.ConnectFailedException;
import linetwin.core.equipment.EquipmentWriter;
import linetwin.core.feed.FeedRequest;
import org.eclipse.milo.opcua.stack.core.AttributeId;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.OpcUaDataType;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.ExtensionObject;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.StatusCode;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;
import org.eclipse.milo.opcua.stack.core.types.structured.Argument;
import org.eclipse.milo.opcua.stack.core.types.structured.CallMethodRequest;
import org.eclipse.milo.opcua.stack.core.types.structured.WriteValue;
import org.jspecify.annotations.Nullable;

/** Writes nodes and calls methods of an OPC UA server, over its own session. */
final class OpcUaWriter implements EquipmentWriter {
    private static final String STANDARD = "http://opcfoundation.org/UA/";

    private final ServerSession session;

    private OpcUaWriter(ServerSession session) {
        this.session = session;
    }

    /** @throws UncheckedIOException if the server cannot be reached or refuses */
    static OpcUaWriter open(FeedRequest request) {
        try {
            return new OpcUaWriter(ServerSession.open(request, _ -> {}));
        } catch (ConnectFailedException e) {
            throw e.unchecked();
        }
    }

    /** Request to the server. */
    @FunctionalInterface
    private interface ServerRequest<T> {
        T send() throws UaException;
    }

    private static <T> T requested(String path, ServerRequest<T> request) {
        try {
            return request.send();
        } catch (UaException e) {
            throw failed(path, StatusCodeText.words(e.getStatusCode()));
        }
    }

    private static UncheckedIOException failed(String path, String why) {
        return new UncheckedIOException(new IOException("%s: %s".formatted(path, why)));
    }

    @Override
    public String read(String path) {
        return requested(path, () -> text(value(path)));
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "nothing";
            case Object[] many ->
                Arrays.stream(many).map(OpcUaWriter::text).collect(Collectors.joining(", ", "[", "]"));
            default -> Optional.ofNullable(ScalarReader.text(value)).orElseGet(value::toString);
        };
    }

    private @Nullable Object value(String path) throws UaException {
        var parsed = plain(path);
        var data = session.read(List.of(ServerSession.attribute(node(parsed, path), AttributeId.Value)))
                .getFirst();
        if (data.statusCode().isBad()) {
            throw new UaException(data.statusCode());
        }
        var value = data.value().value();
        return value == null ? null : ValueSelector.follow(parsed.picks(), value, null);
    }

    private static NodePath plain(String path) {
        var parsed = NodePath.parse(path);
        if (!parsed.isPlain()) {
            throw new IllegalArgumentException("'%s' names no single node".formatted(path));
        }
        return parsed;
    }

    private NodeId node(NodePath path, String text) throws UaException {
        return new BrowsePathResolver(session)
                .find(List.of(path.segments()))
                .getFirst()
                .orElseThrow(() -> failed(text, "the server has no such node"));
    }

    @Override
    public String write(String path, String value) {
        return requested(path, () -> {
            var parsed = plain(path);
            var node = node(parsed, path);
            var type = type(node, path);
            var literal = LiteralParser.parse(value, type);
            var range = range(parsed);
            var written = range.isPresent() ? array(literal, type) : literal;
            var status = send(new WriteValue(
                    node, AttributeId.Value.uid(), range.orElse(null), DataValue.valueOnly(new Variant(written))));
            if (!status.isGood()) {
                throw new UaException(status);
            }
            return text(value(path));
        });
    }

    private StatusCode send(WriteValue value) throws UaException {
        var results = session.client().write(List.of(value)).getResults();
        return results == null || results.length == 0 ? StatusCode.BAD : results[0];
    }

    /** Index range (OPC 10000-4, 7.27) of a path that ends with an array element: only this element is written. */
    private static Optional<String> range(NodePath path) {
        var indexes = new ArrayList<String>();
        for (var pick : path.picks()) {
            if (!(pick instanceof ValueSelector.Element(int index))) {
                throw new IllegalArgumentException(
                        "'%s': one member of a structure cannot be written".formatted(path.text()));
            }
            indexes.add(Integer.toString(index));
        }
        return indexes.isEmpty() ? Optional.empty() : Optional.of(String.join(",", indexes));
    }

    private static Object array(Object element, OpcUaDataType type) {
        var array = Array.newInstance(type.getBackingClass(), 1);
        Array.set(array, 0, element);
        return array;
    }

    /** Built-in type of a node; that of its present value if its data type is abstract or derived. */
    private OpcUaDataType type(NodeId node, String path) throws UaException {
        var attributes = session.read(List.of(
                ServerSession.attribute(node, AttributeId.DataType), ServerSession.attribute(node, AttributeId.Value)));
        if (attributes.getFirst().value().value() instanceof NodeId type && OpcUaDataType.isBuiltin(type)) {
            return OpcUaDataType.fromNodeId(type);
        }
        var present = attributes.getLast().value().value();
        if (present == null) {
            throw failed(path, "its type is not known while it has no value");
        }
        var single = present.getClass().isArray() ? present.getClass().getComponentType() : present.getClass();
        return OpcUaDataType.fromBackingClass(single);
    }

    @Override
    public String call(String path, List<String> arguments) {
        return requested(path, () -> {
            var parsed = plain(path);
            var object = parsed.segments().size() == 1 ? NodeIds.ObjectsFolder : node(parsed.withMembers(1), path);
            var method = node(parsed, path);
            var request = new CallMethodRequest(object, method, inputs(method, arguments, path));
            var results = session.client().call(List.of(request)).getResults();
            if (results == null || results.length == 0) {
                throw failed(path, "the server does not answer");
            }
            if (!results[0].getStatusCode().isGood()) {
                throw new UaException(results[0].getStatusCode());
            }
            var outputs = results[0].getOutputArguments();
            return outputs == null
                    ? ""
                    : Arrays.stream(outputs).map(output -> text(output.value())).collect(Collectors.joining(", "));
        });
    }

    private Variant[] inputs(NodeId method, List<String> arguments, String path) throws UaException {
        var declared = declared(method);
        if (declared.size() != arguments.size()) {
            throw new IllegalArgumentException("%s takes %d arguments, not %d: %s"
                    .formatted(
                            path,
                            declared.size(),
                            arguments.size(),
                            declared.stream().map(Argument::getName).toList()));
        }
        var inputs = new Variant[declared.size()];
        for (int i = 0; i < inputs.length; i++) {
            var type = declared.get(i).getDataType();
            // Enumerations are Int32; they are the only derived types with a text form.
            var builtin = OpcUaDataType.isBuiltin(type) ? OpcUaDataType.fromNodeId(type) : OpcUaDataType.Int32;
            inputs[i] = new Variant(LiteralParser.parse(arguments.get(i), builtin));
        }
        return inputs;
    }

    private List<Argument> declared(NodeId method) throws UaException {
        var name = new Segment(Optional.of(STANDARD), "InputArguments");
        var property = new BrowsePathResolver(session, method)
                .find(List.of(List.of(name)))
                .getFirst();
        if (property.isEmpty()) {
            return List.of();
        }
        var value = session.read(List.of(ServerSession.attribute(property.get(), AttributeId.Value)))
                .getFirst()
                .value()
                .value();
        var arguments = new ArrayList<Argument>();
        if (value instanceof ExtensionObject[] objects) {
            for (var object : objects) {
                arguments.add((Argument) object.decode(session.client().getStaticEncodingContext()));
            }
        }
        return arguments;
    }

    @Override
    public void close() {
        session.close();
    }
}
