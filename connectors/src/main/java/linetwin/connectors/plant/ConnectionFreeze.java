package linetwin.connectors.plant;

import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.util.ReferenceCountUtil;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Sits at the socket of one connection. While it is shut, nothing is read and nothing is written, as where a process
 * hangs; opened again, all that waited goes on its way. Dead, it never opens again, as where a cable was cut.
 */
final class ConnectionFreeze extends ChannelDuplexHandler {
    private final Channel channel;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private volatile boolean shut;
    private volatile boolean dead;

    private record Waiting(Object message, ChannelPromise promise) {}

    ConnectionFreeze(Channel channel, boolean shut) {
        this.channel = channel;
        this.shut = shut;
        if (shut) {
            channel.config().setAutoRead(false);
        }
    }

    void shut() {
        shut = true;
        channel.config().setAutoRead(false);
    }

    void die() {
        dead = true;
        shut();
    }

    boolean isDead() {
        return dead;
    }

    void open() {
        if (!dead) {
            channel.eventLoop().execute(this::letPass);
        }
    }

    private void letPass() {
        shut = false;
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
        } else if (shut) {
            waiting.add(new Waiting(message, promise));
        } else {
            super.write(context, message, promise);
        }
    }

    /** Ends the connection at once. */
    void cut() {
        var closed = channel.close();
        assert closed != null;
    }
}
