package fi.hankevirta.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/** Ports of 127.0.0.1, the only address that anything on this machine listens on. */
final class LoopbackPort {
    /** The address, as settings write it. */
    static final String HOST = "127.0.0.1";

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

    /** Returns any free port other than the given one. */
    static int freeBeside(int taken) throws IOException {
        try (ServerSocket first = open(0);
                ServerSocket second = open(0)) {
            return first.getLocalPort() == taken ? second.getLocalPort() : first.getLocalPort();
        }
    }

    private static ServerSocket open(int port) throws IOException {
        return new ServerSocket(port, 1, address());
    }

    private static InetAddress address() throws UnknownHostException {
        return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    }
}
