package linetwin.connectors.opcua.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.UaException;

/**
 * Asks a server for many things in few requests. Its limits may be unknown, or lower than it says: a request that is
 * too much for it is halved until it is not.
 */
public final class RequestBatches {
    private static final Set<Long> TOO_MUCH = Set.of(
            StatusCodes.Bad_TooManyOperations,
            StatusCodes.Bad_RequestTooLarge,
            StatusCodes.Bad_ResponseTooLarge,
            StatusCodes.Bad_EncodingLimitsExceeded,
            StatusCodes.Bad_TcpMessageTooLarge);

    private RequestBatches() {}

    /** One request: an answer to each question, in the same order. */
    @FunctionalInterface
    public interface Service<Q, A> {
        List<A> ask(List<Q> questions) throws UaException;
    }

    /**
     * The answers to all questions, in the same order.
     *
     * @param most questions for each request
     */
    public static <Q, A> List<A> ask(List<Q> questions, int most, Service<Q, A> service) throws UaException {
        var answers = new ArrayList<A>(questions.size());
        int size = most;
        while (answers.size() < questions.size()) {
            int from = answers.size();
            var batch = questions.subList(from, Math.min(from + size, questions.size()));
            try {
                answers.addAll(complete(service.ask(batch), batch.size()));
            } catch (UaException e) {
                if (batch.size() == 1 || !isTooMuch(e.getStatusCode().getValue())) {
                    throw e;
                }
                size = batch.size() / 2;
            }
        }
        return answers;
    }

    /** Whether fewer at once may do. */
    static boolean isTooMuch(long code) {
        return TOO_MUCH.contains(code);
    }

    private static <A> List<A> complete(List<A> answers, int questions) throws UaException {
        if (answers.size() != questions) {
            throw new UaException(
                    StatusCodes.Bad_UnknownResponse,
                    "the server gave %d answers to %d questions".formatted(answers.size(), questions));
        }
        return answers;
    }
}
