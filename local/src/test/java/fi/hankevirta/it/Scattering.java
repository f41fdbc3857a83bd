package fi.hankevirta.it;

import fi.hankevirta.batch.Arrival;
import fi.hankevirta.pipeline.RandomEvents;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Regions at their worst: shuffled, a third of the records sent twice, to any partition and under any key. */
final class Scattering {
    private static final int ONE_IN = 4;

    private Scattering() {}

    static List<ProducerRecord<byte[], byte[]>> of(List<Arrival> arrivals, long seed) {
        Random random = new Random(seed);
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        for (Arrival arrival : RandomEvents.shuffledWithDuplicates(arrivals, seed)) {
            ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(
                    arrival.topic(), random.nextInt(Installation.PARTITIONS), key(arrival, random), arrival.value());
            arrival.headers().forEach(header -> record.headers().add(header.getKey(), header.getValue()));
            records.add(record);
        }
        return records;
    }

    private static byte @Nullable [] key(Arrival arrival, Random random) {
        return random.nextInt(ONE_IN) == 0
                ? ("key-" + random.nextInt(ONE_IN)).getBytes(StandardCharsets.UTF_8)
                : arrival.key();
    }
}
