package fi.hankevirta.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A line to a server on this machine, which can be cut and mended. */
final class Line implements AutoCloseable {
    private final int server;
    private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
    private ServerSocket listening;

    private Line(int server) throws IOException {
        this.server = server;
        this.listening = listen(0);
    }

    static Line to(int server) throws IOException {
        return new Line(server);
    }

    int port() {
        return listening.getLocalPort();
    }

    /** Ends every connection, and lets nobody connect. */
    void cut() throws IOException {
        listening.close();
        for (Socket end : ends) {
            end.close();
        }
        ends.clear();
    }

    /** Lets clients connect again. */
    void mend() throws IOException {
        listening = listen(port());
    }

    @Override
    public void close() throws IOException {
        cut();
    }

    private ServerSocket listen(int port) throws IOException {
        ServerSocket socket = new ServerSocket();
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        start(() -> accept(socket));
        return socket;
    }

    private void accept(ServerSocket socket) throws IOException {
        while (!socket.isClosed()) {
            Socket client = socket.accept();
            Socket to = new Socket(InetAddress.getLoopbackAddress(), server);
            ends.add(client);
            ends.add(to);
            start(() -> carry(client, to));
            start(() -> carry(to, client));
        }
    }

    private static void carry(Socket from, Socket to) throws IOException {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        }
    }

    /** Whatever fails once a socket is closed was meant to. */
    private static void start(Task task) {
        Thread thread = new Thread(() -> {
            try {
                task.run();
            } catch (IOException e) {
                if (!String.valueOf(e.getMessage()).matches("(?i)(socket closed|connection reset|broken pipe).*")) {
                    throw new UncheckedIOException(e);
                }
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    /** Moves bytes. */
    private interface Task {
        void run() throws IOException;
    }
}
