package linetwin.connectors.plant;

/** The plant's broker for tests outside its package; a later one may be started at the same port. */
public final class TestBroker implements AutoCloseable {
    private static final String NOBODY = "nobody";

    private final int port;
    private LoopbackBroker broker;

    public TestBroker() {
        port = LoopbackPorts.free(0, "a broker", "");
        broker = serving(port);
    }

    private static LoopbackBroker serving(int port) {
        var broker = new LoopbackBroker(port, NOBODY);
        broker.serve();
        return broker;
    }

    public String endpoint() {
        return broker.endpoint();
    }

    public int port() {
        return port;
    }

    /** Stops it, with all sessions and retained messages. */
    public void stop() {
        broker.close();
    }

    /** Starts it again, empty. */
    public void startAgain() {
        broker = serving(port);
    }

    @Override
    public void close() {
        broker.close();
    }
}
