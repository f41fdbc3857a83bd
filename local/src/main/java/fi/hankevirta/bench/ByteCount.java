package fi.hankevirta.bench;

import fi.hankevirta.bench.RawReading.Work;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Counts bytes: what it costs to get the records at all. */
final class ByteCount implements Work {
    private long bytes;

    @Override
    public void take(ConsumerRecord<byte[], byte[]> record) {
        bytes += record.value().length;
    }

    /** Returns how many bytes the values had. */
    @Override
    public long found() {
        return bytes;
    }
}
