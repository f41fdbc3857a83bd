package fi.hankevirta.it;

import fi.hankevirta.register.Register;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Records that are sent in the background until a test has had enough, a few at a time, each acknowledged. */
final class EndlessLoad implements AutoCloseable {
    private static final int FEW = 3;

    private final Map<String, Long> begun = new ConcurrentHashMap<>();
    private final CompletableFuture<Void> end;
    private volatile boolean enough;
    private volatile int notifications;

    EndlessLoad(Installation installation, Register register, long seed) {
        CrashEvents events = new CrashEvents(register, seed);
        this.end = CompletableFuture.runAsync(() -> {
            while (!enough) {
                List<ProducerRecord<byte[], byte[]>> part = events.next();
                notifications = events.notifications();
                for (int from = 0; from < part.size(); from += FEW) {
                    List<ProducerRecord<byte[], byte[]>> few = part.subList(from, Math.min(from + FEW, part.size()));
                    few.forEach(record -> begun.merge(stream(record.topic()), 1L, Long::sum));
                    installation.send(few);
                }
            }
        });
    }

    /** Returns how many records of a stream were given to the producer, or are about to be. */
    long begun(String stream) {
        return begun.getOrDefault(stream, 0L);
    }

    /** Returns how many records there were. */
    long total() {
        return begun.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Returns how many different notifications of the growing month were given to the producer, or are about to be. */
    int notifications() {
        return notifications;
    }

    /** Ends it and waits until all is acknowledged; what went wrong in the background goes wrong here. */
    void awaitEnd() {
        enough = true;
        end.join();
    }

    @Override
    public void close() {
        enough = true;
    }

    /** The third part of {@code hankealue.<area>.<stream>.v1}. */
    private static String stream(String topic) {
        return topic.split("\\.", -1)[2];
    }
}
