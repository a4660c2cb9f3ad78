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
 * A TCP connection through our hands, on loopback: what goes in comes out at the other end, until the cable is pulled.
 * Then both ends believe in a connection that carries nothing, as with a real cable; new ones are taken and carry
 * nothing either until it is plugged in again, and those of before stay dead.
 */
public final class TcpCable implements AutoCloseable {
    private final ServerSocket entrance;
    private final int target;
    private final Set<Wire> wires = ConcurrentHashMap.newKeySet();
    private volatile CountDownLatch plugged = new CountDownLatch(0);

    /** Both directions of one connection. */
    private record Wire(Socket near, Socket far, AtomicBoolean pulled, CountDownLatch end) {
        void cut() {
            close(near);
            close(far);
        }

        private static void close(Socket socket) {
            try {
                socket.close();
            } catch (IOException _) {
                // It is gone in any case.
            }
        }
    }

    /** A cable to a port on loopback. */
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
                // The next one may have more luck; when the entrance is closed, this was the last.
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
            // One end has hung up; so does the other.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            wire.cut();
            wires.remove(wire);
        }
    }

    /** From now on nothing gets through, and nobody is told. */
    public void pull() {
        if (plugged.getCount() == 0) {
            plugged = new CountDownLatch(1);
        }
        wires.forEach(wire -> wire.pulled().set(true));
    }

    /** New connections work again. */
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
