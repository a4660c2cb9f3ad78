package linetwin.connectors.plant;

import io.netty.channel.ChannelPipeline;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The connections of a server, each of which can be silenced. Safe for the threads of the library. */
final class Gags {
    private final Set<Gag> all = ConcurrentHashMap.newKeySet();
    private volatile boolean shut;

    /** Called by the library for every new connection. */
    void attach(ChannelPipeline pipeline) {
        var channel = pipeline.channel();
        var gag = new Gag(channel, shut);
        all.add(gag);
        pipeline.addFirst(gag);
        var ending = channel.closeFuture().addListener(_ -> all.remove(gag));
        assert ending != null;
    }

    void shut() {
        shut = true;
        all.forEach(Gag::shut);
    }

    /** Lets all but the dead go on. */
    void open() {
        shut = false;
        all.forEach(Gag::open);
    }

    void killPresent() {
        all.forEach(Gag::die);
    }

    void cutDead() {
        all.stream().filter(Gag::isDead).forEach(Gag::cut);
    }

    void cutAll() {
        all.forEach(Gag::cut);
    }
}
