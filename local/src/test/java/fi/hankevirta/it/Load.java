package fi.hankevirta.it;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Records that are sent in the background, a part at a time, while a test does something else. */
final class Load {
    private static final int PARTS = 20;

    private final List<ProducerRecord<byte[], byte[]>> records;
    private final AtomicInteger sent = new AtomicInteger();
    private final CompletableFuture<Void> end;

    private Load(Installation installation, List<ProducerRecord<byte[], byte[]>> records) {
        this.records = records;
        this.end = CompletableFuture.runAsync(() -> {
            int part = Math.max(1, records.size() / PARTS);
            for (int from = 0; from < records.size(); from += part) {
                int to = Math.min(from + part, records.size());
                installation.send(records.subList(from, to));
                sent.set(to);
            }
        });
    }

    static Load start(Installation installation, List<ProducerRecord<byte[], byte[]>> records) {
        return new Load(installation, records);
    }

    /** Returns how many records there are in all. */
    int size() {
        return records.size();
    }

    /** Waits until all is sent; what went wrong in the background goes wrong here. */
    void awaitEnd() {
        end.join();
    }
}
