package linetwin.connectors.opcua.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.junit.jupiter.api.Test;

class RequestBatchesTest {
    private static final List<Integer> QUESTIONS =
            IntStream.range(0, 100).boxed().toList();

    @Test
    void aServerThatAcceptsLessThanItDeclaresGetsSmallerRequests() throws UaException {
        var sizes = new ArrayList<Integer>();
        var answers = RequestBatches.send(QUESTIONS, 40, batch -> {
            sizes.add(batch.size());
            if (batch.size() > 10) {
                throw new UaException(StatusCodes.Bad_TooManyOperations);
            }
            return batch;
        });

        assertEquals(QUESTIONS, answers);
        assertEquals(List.of(40, 20, 10), sizes.subList(0, 3));
        assertEquals(12, sizes.size());
    }

    @Test
    void aSingleQuestionThatIsTooLargeIsRefused() {
        assertThrows(
                UaException.class,
                () -> RequestBatches.send(QUESTIONS, 40, _ -> {
                    throw new UaException(StatusCodes.Bad_ResponseTooLarge);
                }));
    }

    @Test
    void aMissingResponseIsNotReplacedByTheNextOne() {
        assertThrows(
                UaException.class, () -> RequestBatches.send(QUESTIONS, 40, batch -> batch.subList(1, batch.size())));
    }
}
