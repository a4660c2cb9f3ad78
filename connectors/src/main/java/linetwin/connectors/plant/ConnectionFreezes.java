package linetwin.connectors.plant;

import io.netty.channel.ChannelPipeline;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Set of the connections of a server, which can be frozen together. Safe for the threads of Netty. */
final class ConnectionFreezes {
    private final Set<ConnectionFreeze> all = ConcurrentHashMap.newKeySet();
    private volatile boolean frozen;

    /** Adds a new connection; called by the library. */
    void attach(ChannelPipeline pipeline) {
        var channel = pipeline.channel();
        var freeze = new ConnectionFreeze(channel, frozen);
        all.add(freeze);
        pipeline.addFirst(freeze);
        var ending = channel.closeFuture().addListener(_ -> all.remove(freeze));
        assert ending != null;
    }

    void freeze() {
        frozen = true;
        all.forEach(ConnectionFreeze::freeze);
    }

    /** Releases all connections that are not dead. */
    void release() {
        frozen = false;
        all.forEach(ConnectionFreeze::release);
    }

    void killConnected() {
        all.forEach(ConnectionFreeze::kill);
    }

    void closeDead() {
        all.stream().filter(ConnectionFreeze::isDead).forEach(ConnectionFreeze::close);
    }

    void closeAll() {
        all.forEach(ConnectionFreeze::close);
    }
}
