package linetwin.connectors.plant;

/** Broker of the plant for tests of other packages; it can be started again at the same port. */
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

    /** Stops the broker; all sessions and retained messages are lost. */
    public void stop() {
        broker.close();
    }

    /** Starts the broker again, without sessions and messages. */
    public void startAgain() {
        broker = serving(port);
    }

    @Override
    public void close() {
        broker.close();
    }
}
