package linetwin.connectors.opcua.server;

import org.eclipse.milo.opcua.sdk.core.ValueRanks;
import org.eclipse.milo.opcua.sdk.server.methods.AbstractMethodInvocationHandler;
import org.eclipse.milo.opcua.sdk.server.nodes.UaMethodNode;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;
import org.eclipse.milo.opcua.stack.core.types.structured.Argument;

/** Method that adds a double and a small integer. */
final class AddingMethod extends AbstractMethodInvocationHandler {
    AddingMethod(UaMethodNode node) {
        super(node);
    }

    private static Argument argument(String name, NodeId type) {
        return new Argument(name, type, ValueRanks.Scalar, null, LocalizedText.NULL_VALUE);
    }

    @Override
    public Argument[] getInputArguments() {
        return new Argument[] {argument("first", NodeIds.Double), argument("second", NodeIds.Int16)};
    }

    @Override
    public Argument[] getOutputArguments() {
        return new Argument[] {argument("sum", NodeIds.Double)};
    }

    @Override
    protected Variant[] invoke(InvocationContext context, Variant[] inputs) {
        return new Variant[] {new Variant(number(inputs[0]) + number(inputs[1]))};
    }

    private static double number(Variant input) {
        return input.value() instanceof Number number ? number.doubleValue() : Double.NaN;
    }
}
