package fi.hankevirta.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ports of 127.0.0.1, the only address that anything on this machine listens on. */
final class LoopbackPort {
    /** The address, as settings write it. */
    static final String HOST = "127.0.0.1";

    private static final Logger LOG = LoggerFactory.getLogger(LoopbackPort.class);

    private LoopbackPort() {}

    /**
     * Returns the port if it is free, or any free one for 0.
     *
     * @param port wanted, or 0
     * @param option the option that chooses it, for the message
     * @throws CannotStartException when something listens there already, or it may not be used
     */
    static int free(int port, String option) {
        try (ServerSocket socket = open(port)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new CannotStartException(
                    "port " + port + " of " + HOST + " can't be used (" + e.getMessage()
                            + "): stop the program that has it, or choose another with " + option,
                    e);
        }
    }

    /** Returns the port if it is free, or else any free one. */
    static int freeOrAny(int port) {
        try (ServerSocket socket = open(port)) {
            return socket.getLocalPort();
        } catch (IOException e) { // It is taken, which is no reason not to start.
            return free(0, "a port");
        }
    }

    /**
     * Returns free ports, each another and none of them the given one.
     *
     * @throws CannotStartException when there are none
     */
    static int[] freeBeside(int taken, int count) {
        List<ServerSocket> held = new ArrayList<>();
        try {
            while (held.size() <= count) {
                held.add(open(0));
            }
            return held.stream()
                    .mapToInt(ServerSocket::getLocalPort)
                    .filter(port -> port != taken)
                    .limit(count)
                    .toArray();
        } catch (IOException e) {
            throw new CannotStartException(HOST + " has no free port: " + e.getMessage(), e);
        } finally {
            held.forEach(LoopbackPort::release);
        }
    }

    private static void release(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) { // It is free at the end of the process.
            LOG.debug("port {} is not free yet", socket.getLocalPort(), e);
        }
    }

    private static ServerSocket open(int port) throws IOException {
        return new ServerSocket(port, 1, address());
    }

    private static InetAddress address() throws UnknownHostException {
        return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    }
}
