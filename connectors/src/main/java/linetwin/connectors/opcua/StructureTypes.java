package linetwin.connectors.opcua;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import linetwin.core.health.RejectionCode;
import linetwin.core.health.RejectionException;
import org.eclipse.milo.opcua.sdk.client.OpcUaClient;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.encoding.EncodingContext;

/**
 * Structure types of a server, read in each session again, as a restart may assign other types to the same identifiers.
 * Reading takes many requests, and the library may wait forever if the session ends meanwhile; therefore it has its own
 * thread and a time limit.
 */
final class StructureTypes {
    private static final long TIMEOUT_SECONDS = 10;

    private StructureTypes() {}

    /**
     * Reads all types of the server.
     *
     * @throws RejectionException if the server does not send them in time
     */
    static EncodingContext read(OpcUaClient client) {
        var answer = new CompletableFuture<EncodingContext>();
        Thread.ofVirtual().start(() -> ask(client, answer));
        try {
            return answer.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RejectionException(RejectionCode.TYPES_NOT_READ, e);
        } catch (ExecutionException | TimeoutException e) {
            throw new RejectionException(RejectionCode.TYPES_NOT_READ, e.getMessage());
        }
    }

    private static void ask(OpcUaClient client, CompletableFuture<EncodingContext> answer) {
        try {
            client.resetDataTypeTree();
            client.resetDynamicDataTypeManager();
            client.resetDynamicEncodingContext();
            answer.complete(client.getDynamicEncodingContext());
        } catch (UaException | RuntimeException e) {
            answer.completeExceptionally(e);
        }
    }
}
