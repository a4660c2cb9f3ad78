package linetwin.connectors.plant;

import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.util.ReferenceCountUtil;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Netty handler at the socket of one connection. Frozen, it reads and writes nothing, like a process that hangs;
 * released, it writes all that waited. Dead, it is never released, like a connection whose cable was cut.
 */
final class ConnectionFreeze extends ChannelDuplexHandler {
    private final Channel channel;
    private final Deque<PendingWrite> waiting = new ArrayDeque<>();
    private volatile boolean frozen;
    private volatile boolean dead;

    private record PendingWrite(Object message, ChannelPromise promise) {}

    ConnectionFreeze(Channel channel, boolean frozen) {
        this.channel = channel;
        this.frozen = frozen;
        if (frozen) {
            channel.config().setAutoRead(false);
        }
    }

    void freeze() {
        frozen = true;
        channel.config().setAutoRead(false);
    }

    void kill() {
        dead = true;
        freeze();
    }

    boolean isDead() {
        return dead;
    }

    void release() {
        if (!dead) {
            channel.eventLoop().execute(this::writePending);
        }
    }

    private void writePending() {
        frozen = false;
        for (var next = waiting.poll(); next != null; next = waiting.poll()) {
            var written = channel.pipeline().firstContext().write(next.message(), next.promise());
            assert written != null;
        }
        channel.flush();
        channel.config().setAutoRead(true);
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) throws Exception {
        if (dead) {
            ReferenceCountUtil.release(message);
        } else if (frozen) {
            waiting.add(new PendingWrite(message, promise));
        } else {
            super.write(context, message, promise);
        }
    }

    /** Closes the connection at once. */
    void close() {
        var closed = channel.close();
        assert closed != null;
    }
}
