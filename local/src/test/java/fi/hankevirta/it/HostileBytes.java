package fi.hankevirta.it;

import fi.hankevirta.batch.Arrival;
import fi.hankevirta.topic.EventStream;
import fi.hankevirta.topic.Topics;
import fi.hankevirta.topic.Topics.Ingress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.avro.SchemaNormalization;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Bytes that no honest publisher sends, the same for a seed. */
final class HostileBytes {
    private static final int HEADER = 10;
    private static final int LARGEST_READ = 64 * 1024;
    /** What Kafka adds to a record and its batch stays below this. */
    private static final int OVERHEAD = 512;

    private static final int LARGEST_TAKEN = 1024 * 1024 - OVERHEAD;

    private final Random random;
    private final Topics topics;
    private final List<byte[]> valid;

    /**
     * Prepares to harm.
     *
     * @param topics to send to
     * @param examples whose values are damaged
     * @param seed of the harm
     */
    HostileBytes(Topics topics, List<Arrival> examples, long seed) {
        this.random = new Random(seed);
        this.topics = topics;
        this.valid = examples.stream()
                .map(Arrival::value)
                .filter(value -> value != null && value.length > HEADER)
                .toList();
    }

    /** Returns this many records for each ingress topic, of all kinds, with keys and headers of random bytes. */
    List<ProducerRecord<byte[], byte[]>> forEachTopic(int count) {
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        for (Ingress ingress : topics.ingress()) {
            for (int i = 0; i < count; i++) {
                records.add(record(ingress, value(ingress.stream())));
            }
        }
        return records;
    }

    /** Returns one record for each ingress topic that is as large as the broker takes. */
    List<ProducerRecord<byte[], byte[]>> largest() {
        return topics.ingress().stream()
                .map(ingress ->
                        new ProducerRecord<byte[], byte[]>(ingress.topic().name(), bytes(LARGEST_TAKEN)))
                .toList();
    }

    private ProducerRecord<byte[], byte[]> record(Ingress ingress, byte @Nullable [] value) {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(
                ingress.topic().name(),
                random.nextInt(Installation.PARTITIONS),
                random.nextBoolean() ? null : bytes(random.nextInt(60)),
                value);
        if (random.nextBoolean()) {
            record.headers().add("ce_id", bytes(random.nextInt(40))).add("", null);
        }
        return record;
    }

    private byte @Nullable [] value(EventStream stream) {
        byte[] example = valid.get(random.nextInt(valid.size())).clone();
        int at = random.nextInt(example.length);
        return switch (random.nextInt(10)) {
            case 0 -> null;
            case 1 -> new byte[0];
            case 2 -> bytes(random.nextInt(400));
            case 3 -> withHeader(random.nextLong(), bytes(random.nextInt(200)));
            case 4 -> withHeader(SchemaNormalization.parsingFingerprint64(stream.schema()), bytes(random.nextInt(200)));
            case 5 -> Arrays.copyOf(example, at); // Truncated.
            case 6 -> Arrays.copyOf(example, example.length + 1 + random.nextInt(3)); // Trailing bytes.
            case 7 -> flipped(example, HEADER + random.nextInt(example.length - HEADER));
            case 8 -> bytes(LARGEST_READ - 1 + random.nextInt(3));
            default -> example; // Right, but perhaps in a foreign topic.
        };
    }

    private byte[] flipped(byte[] value, int at) {
        value[at] ^= (byte) (1 << random.nextInt(Byte.SIZE));
        return value;
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] withHeader(long fingerprint, byte[] body) {
        return ByteBuffer.allocate(HEADER + body.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) 0xC3)
                .put((byte) 0x01)
                .putLong(fingerprint)
                .put(body)
                .array();
    }
}
