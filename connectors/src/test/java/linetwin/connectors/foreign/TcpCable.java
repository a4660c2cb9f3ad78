package linetwin.connectors.foreign;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * TCP proxy on loopback that forwards all bytes until the cable is pulled. After that both ends keep a connection that
 * carries nothing, as with a real cable; new connections are accepted and carry nothing until the cable is plugged in
 * again, and the earlier connections stay dead.
 */
public final class TcpCable implements AutoCloseable {
    private final ServerSocket entrance;
    private final int target;
    private final Set<Wire> wires = ConcurrentHashMap.newKeySet();
    private volatile CountDownLatch plugged = new CountDownLatch(0);

    /** Connection with both directions. */
    private record Wire(Socket near, Socket far, AtomicBoolean pulled, CountDownLatch end) {
        void cut() {
            close(near);
            close(far);
        }

        private static void close(Socket socket) {
            try {
                socket.close();
            } catch (IOException _) {
                // The socket is closed in any case.
            }
        }
    }

    /** Opens a cable to a port on loopback. */
    public TcpCable(int target) throws IOException {
        this.target = target;
        this.entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().name("cable").start(this::accept);
    }

    public int port() {
        return entrance.getLocalPort();
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                var near = entrance.accept();
                Thread.ofVirtual().start(() -> connect(near));
            } catch (IOException _) {
                // This connection failed; the loop ends when the server socket is closed.
            }
        }
    }

    private void connect(Socket near) {
        try {
            plugged.await();
            var far = new Socket();
            far.setTcpNoDelay(true);
            near.setTcpNoDelay(true);
            far.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), target));
            var wire = new Wire(near, far, new AtomicBoolean(), new CountDownLatch(1));
            wires.add(wire);
            Thread.ofVirtual().start(() -> carry(near, far, wire));
            carry(far, near, wire);
        } catch (IOException _) {
            Wire.close(near);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void carry(Socket from, Socket to, Wire wire) {
        var buffer = new byte[1 << 16];
        try {
            for (int read = from.getInputStream().read(buffer);
                    read >= 0;
                    read = from.getInputStream().read(buffer)) {
                if (wire.pulled().get()) {
                    wire.end().await();
                }
                to.getOutputStream().write(buffer, 0, read);
            }
        } catch (IOException _) {
            // One end has closed, so the other is closed too.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            wire.cut();
            wires.remove(wire);
        }
    }

    /** Stops all forwarding without closing a connection. */
    public void pull() {
        if (plugged.getCount() == 0) {
            plugged = new CountDownLatch(1);
        }
        wires.forEach(wire -> wire.pulled().set(true));
    }

    /** Forwards new connections again. */
    public void plug() {
        plugged.countDown();
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        wires.forEach(Wire::cut);
        wires.forEach(wire -> wire.end().countDown());
        plug();
    }
}
