package fi.hankevirta.local;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** Runs the embedded broker until it is asked to end or killed; the arguments are its folder and its port. */
final class ChildBroker {
    /** So that clients that were killed are soon forgotten, and their transactions given up. */
    private static final Map<String, String> SOON = Map.of(
            "group.min.session.timeout.ms", "1000",
            "transaction.abort.timed.out.transaction.cleanup.interval.ms", "500");

    private ChildBroker() {}

    public static void main(String[] arguments) throws InterruptedException {
        DataFolder folder = DataFolder.claim(Path.of(arguments[0]));
        EmbeddedBroker broker = EmbeddedBroker.start(folder, Integer.parseInt(arguments[1]), SOON);
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close));
        new CountDownLatch(1).await();
    }
}
