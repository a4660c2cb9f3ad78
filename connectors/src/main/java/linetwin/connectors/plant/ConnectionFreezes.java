package linetwin.connectors.plant;

import io.netty.channel.ChannelPipeline;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The connections of a server, each of which can be silenced. Safe for the threads of the library. */
final class ConnectionFreezes {
    private final Set<ConnectionFreeze> all = ConcurrentHashMap.newKeySet();
    private volatile boolean shut;

    /** Called by the library for every new connection. */
    void attach(ChannelPipeline pipeline) {
        var channel = pipeline.channel();
        var gag = new ConnectionFreeze(channel, shut);
        all.add(gag);
        pipeline.addFirst(gag);
        var ending = channel.closeFuture().addListener(_ -> all.remove(gag));
        assert ending != null;
    }

    void shut() {
        shut = true;
        all.forEach(ConnectionFreeze::shut);
    }

    /** Lets all but the dead go on. */
    void open() {
        shut = false;
        all.forEach(ConnectionFreeze::open);
    }

    void killPresent() {
        all.forEach(ConnectionFreeze::die);
    }

    void cutDead() {
        all.stream().filter(ConnectionFreeze::isDead).forEach(ConnectionFreeze::cut);
    }

    void cutAll() {
        all.forEach(ConnectionFreeze::cut);
    }
}
