package linetwin.connectors.mqtt;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.concurrent.locks.LockSupport;
import javax.net.SocketFactory;
import jdk.net.ExtendedSocketOptions;
import org.jspecify.annotations.Nullable;

/**
 * Sockets without the delays of Nagle's algorithm (RFC 896), some 16 ms a message: they send at once, which Paho leaves
 * off, and acknowledge at once, as brokers leave the algorithm on and hold back each message until the one before is
 * acknowledged. They note how the other side begins.
 */
final class NoDelaySocketFactory extends SocketFactory {
    private static final long SELDOM_NANOS = 2_000_000;

    private final ProtocolDetector firstWord;

    NoDelaySocketFactory(ProtocolDetector firstWord) {
        this.firstWord = firstWord;
    }

    @Override
    public Socket createSocket() throws IOException {
        var socket = new Noting();
        socket.setTcpNoDelay(true);
        return socket;
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return connected(createSocket(), new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
        return connected(bound(local, localPort), new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return connected(createSocket(), new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
        return connected(bound(local, localPort), new InetSocketAddress(host, port));
    }

    private Socket bound(InetAddress local, int localPort) throws IOException {
        var socket = createSocket();
        socket.bind(new InetSocketAddress(local, localPort));
        return socket;
    }

    private static Socket connected(Socket socket, InetSocketAddress target) throws IOException {
        socket.connect(target);
        return socket;
    }

    private final class Noting extends Socket {
        /** Only Linux lets itself be asked. */
        private final boolean acknowledges = supportedOptions().contains(ExtendedSocketOptions.TCP_QUICKACK);

        private @Nullable InputStream in;

        @Override
        public synchronized InputStream getInputStream() throws IOException {
            if (in == null) {
                in = firstWord.noting(new Acknowledged(super.getInputStream()));
            }
            return in;
        }

        /**
         * Acknowledges what was read before it waits for more. In a dense stream not more often than every two
         * milliseconds, so that what gathered meanwhile at the broker comes together, and not each at its own cost.
         */
        private final class Acknowledged extends FilterInputStream {
            private long newest = System.nanoTime();

            Acknowledged(InputStream in) {
                super(in);
            }

            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                if (acknowledges && available() == 0) {
                    LockSupport.parkNanos(newest + SELDOM_NANOS - System.nanoTime());
                    newest = System.nanoTime();
                    // The system forgets it again and again.
                    setOption(ExtendedSocketOptions.TCP_QUICKACK, true);
                }
                return super.read(bytes, from, length);
            }
        }
    }
}
