package linetwin.connectors.plant;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Function;

/** Parallel start of the servers of a plant, one thread each. Most of a start is loading of classes and waiting. */
final class ParallelStart {
    private ParallelStart() {}

    /** Runs a task on a thread of its own. */
    static void onThread(Runnable task) {
        var _ = Thread.ofPlatform().daemon().name("plant start").start(task);
    }

    /**
     * Opens one resource for each item, all at the same time, and waits for all.
     *
     * @param opened receives each opened resource in the order of the items, before any failure is thrown
     */
    static <T, R> void open(List<T> items, Function<? super T, ? extends R> opener, Consumer<? super R> opened) {
        var futures = new ArrayList<CompletableFuture<R>>();
        items.forEach(
                item -> futures.add(CompletableFuture.supplyAsync(() -> opener.apply(item), ParallelStart::onThread)));
        var all = CompletableFuture.allOf(futures.toArray(CompletableFuture[]::new));
        try {
            join(all.exceptionally(_ -> null));
        } finally {
            futures.stream()
                    .filter(future -> !future.isCompletedExceptionally())
                    .forEach(future -> opened.accept(future.join()));
        }
        join(all);
    }

    /** Waits for a result; an unchecked exception of the task is thrown as it was. */
    static <R> R join(CompletableFuture<R> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
