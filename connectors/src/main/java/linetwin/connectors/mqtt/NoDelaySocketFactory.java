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
 * Creates sockets without the delay of Nagle's algorithm (RFC 896), some 16 ms per message. They send at once, which
 * Paho leaves off. They acknowledge at once, as brokers use the algorithm and hold each message until the previous one
 * is acknowledged. They record the first bytes of the server.
 */
final class NoDelaySocketFactory extends SocketFactory {
    private static final long SELDOM_NANOS = 2_000_000;

    private final ProtocolDetector protocol;

    NoDelaySocketFactory(ProtocolDetector protocol) {
        this.protocol = protocol;
    }

    @Override
    public Socket createSocket() throws IOException {
        var socket = new RecordingSocket();
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

    private final class RecordingSocket extends Socket {
        /** True if TCP_QUICKACK can be set, which only Linux supports. */
        private final boolean acknowledges = supportedOptions().contains(ExtendedSocketOptions.TCP_QUICKACK);

        private @Nullable InputStream in;

        @Override
        public synchronized InputStream getInputStream() throws IOException {
            if (in == null) {
                in = protocol.recording(new Acknowledged(super.getInputStream()));
            }
            return in;
        }

        /**
         * Acknowledges the received data before it waits for more. In a dense stream it does so at most every two
         * milliseconds, so that messages arrive together and share the cost of a read.
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
                    // Linux resets the option after some time.
                    setOption(ExtendedSocketOptions.TCP_QUICKACK, true);
                }
                return super.read(bytes, from, length);
            }
        }
    }
}
