package fi.hankevirta.it;

import fi.hankevirta.batch.Arrival;
import fi.hankevirta.topic.EventStream;
import fi.hankevirta.topic.Topics.Ingress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.avro.SchemaNormalization;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Records for all ingress topics without end, the same for a seed: valid ones, again and again, and what comes of them
 * when bits flip, ends are lost, parts are mixed up and publishers have no idea.
 */
final class HostileFlood {
    private static final int HEADER = 10;
    private static final int LARGEST_READ = 64 * 1024;
    private static final int LARGEST_TAKEN = 1024 * 1024 - 512;
    private static final int ONE_AT_THE_LIMIT_IN = 5_000;
    private static final int ONE_OF_A_MEBIBYTE_IN = 100_000;

    private final Random random;
    private final List<Ingress> ingress;
    private final List<Arrival> valid;

    /**
     * Prepares to harm.
     *
     * @param ingress topics to send to
     * @param examples that are repeated and damaged
     * @param seed of the harm
     */
    HostileFlood(List<Ingress> ingress, List<Arrival> examples, long seed) {
        this.random = new Random(seed);
        this.ingress = List.copyOf(ingress);
        this.valid = examples.stream()
                .filter(example -> example.value() != null && example.value().length > HEADER)
                .toList();
    }

    ProducerRecord<byte[], byte[]> next() {
        Arrival example = one(valid);
        int kind = random.nextInt(100);
        String topic = kind < 70 ? example.topic() : one(ingress).topic().name();
        int partition = random.nextInt(Installation.PARTITIONS);
        byte[] key = key(example);
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(topic, partition, key, value(kind, bytesOf(example)));
        if (random.nextInt(4) == 0) {
            record.headers().add("ce_id", bytes(random.nextInt(20))).add("", null);
        }
        return record;
    }

    private byte @Nullable [] value(int kind, byte[] value) {
        if (random.nextInt(ONE_AT_THE_LIMIT_IN) == 0) {
            return bytes(LARGEST_READ - 1 + random.nextInt(3));
        }
        if (random.nextInt(ONE_OF_A_MEBIBYTE_IN) == 0) {
            return bytes(LARGEST_TAKEN);
        }
        if (kind < 30 || kind >= 90) {
            return value; // The same once more, or right but most likely in a foreign topic.
        }
        return switch (kind % 10) {
            case 0 -> Arrays.copyOf(value, random.nextInt(value.length)); // Truncated.
            case 1 -> Arrays.copyOf(value, value.length + 1 + random.nextInt(3)); // Trailing bytes.
            case 2 -> spliced(value, bytesOf(one(valid)));
            case 3 -> withFingerprint(value, fingerprint(one(ingress).stream()));
            case 4 -> withFingerprint(bytes(HEADER + random.nextInt(200)), fingerprint(one(ingress).stream()));
            case 5 -> bytes(random.nextInt(200));
            case 6 -> random.nextBoolean() ? null : new byte[0];
            default -> flipped(value);
        };
    }

    private byte @Nullable [] key(Arrival example) {
        return switch (random.nextInt(4)) {
            case 0 -> null;
            case 1 -> bytes(random.nextInt(60));
            default -> example.key();
        };
    }

    private byte[] flipped(byte[] value) {
        for (int i = random.nextInt(3); i >= 0; i--) {
            value[HEADER + random.nextInt(value.length - HEADER)] ^= (byte) (1 << random.nextInt(Byte.SIZE));
        }
        return value;
    }

    /** Returns the beginning of one with the end of another. */
    private byte[] spliced(byte[] first, byte[] second) {
        int head = random.nextInt(first.length);
        int tail = random.nextInt(second.length);
        byte[] joined = Arrays.copyOf(first, head + tail);
        System.arraycopy(second, second.length - tail, joined, head, tail);
        return joined;
    }

    private static byte[] withFingerprint(byte[] value, long fingerprint) {
        ByteBuffer.wrap(value)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) 0xC3)
                .put((byte) 0x01)
                .putLong(fingerprint);
        return value;
    }

    private static long fingerprint(EventStream stream) {
        return SchemaNormalization.parsingFingerprint64(stream.schema());
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] bytesOf(Arrival example) {
        byte[] value = example.value();
        if (value == null) {
            throw new IllegalStateException("an example without a value was not left out");
        }
        return value.clone();
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
