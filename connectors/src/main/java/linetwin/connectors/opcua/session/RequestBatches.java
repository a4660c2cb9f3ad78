package linetwin.connectors.opcua.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.UaException;

/**
 * Sends many questions to a server in few requests. The limits of a server may be unknown, or lower than declared: a
 * request that is too large is halved until the server accepts it.
 */
public final class RequestBatches {
    private static final Set<Long> TOO_MUCH = Set.of(
            StatusCodes.Bad_TooManyOperations,
            StatusCodes.Bad_RequestTooLarge,
            StatusCodes.Bad_ResponseTooLarge,
            StatusCodes.Bad_EncodingLimitsExceeded,
            StatusCodes.Bad_TcpMessageTooLarge);

    private RequestBatches() {}

    /** Request with one response per question, in the same order. */
    @FunctionalInterface
    public interface Service<Q, A> {
        List<A> ask(List<Q> questions) throws UaException;
    }

    /**
     * Responses to all questions, in the same order.
     *
     * @param most maximum number of questions per request
     */
    public static <Q, A> List<A> send(List<Q> questions, int most, Service<Q, A> service) throws UaException {
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

    /** True if a smaller request may succeed. */
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
