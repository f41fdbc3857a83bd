package fi.hankevirta.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** What the parent says to a child, which must not outlive it: when the parent is gone, the child ends at once. */
final class Orders {
    private static final int ORPHANED = 3;

    private final BlockingQueue<String> orders = new LinkedBlockingQueue<>();

    /** Begins to listen on standard input. */
    static Orders listen() {
        Orders orders = new Orders();
        Thread listener = new Thread(orders::read, "orders");
        listener.setDaemon(true);
        listener.start();
        return orders;
    }

    /** Waits for the next one. */
    String next() throws InterruptedException {
        return orders.take();
    }

    private void read() {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                orders.add(line);
            }
        } catch (IOException e) {
            System.err.println("the parent can't be heard: " + e.getMessage());
        }
        Runtime.getRuntime().halt(ORPHANED);
    }
}
