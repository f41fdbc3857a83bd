package fi.hankevirta.it;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;

/** An instance of the pipeline that is killed and started again, with its local state or without. */
final class KilledInstance implements AutoCloseable {
    private final Installation installation;
    private final Path folder;
    private final String store;
    private final HttpClient client = HttpClient.newHttpClient();
    private final int port;
    private int states;
    private int ends;
    private Child child;

    KilledInstance(Installation installation, Path folder, String store) throws IOException {
        this.installation = installation;
        this.folder = folder;
        this.store = store;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            this.port = free.getLocalPort();
        }
        this.child = started();
    }

    /** Kills it and starts it again. */
    void kill(boolean losesState) throws IOException {
        child.kill();
        states += losesState ? 1 : 0;
        child = started();
    }

    /** Starts it again if it has ended by itself, as whoever watches over it would. */
    void watch() throws IOException {
        if (!child.isAlive()) {
            ends++;
            child = started();
        }
    }

    /** Returns whether it has not ended by itself. */
    boolean isAlive() {
        return child.isAlive();
    }

    /** Returns how often it ended by itself. */
    int ends() {
        return ends;
    }

    /** Returns whether it says that it takes over work or restores state. */
    boolean isRebalancing() throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health/live"))
                    .build();
            return client.send(request, BodyHandlers.ofString()).body().contains("REBALANCING");
        } catch (IOException e) { // It is not there yet.
            return false;
        }
    }

    @Override
    public void close() {
        child.close();
    }

    private Child started() throws IOException {
        Map<String, String> own = Map.of("store", store, "http.port", Integer.toString(port));
        return Child.start(installation, folder.resolve("state-" + states), own);
    }
}
