package fi.hankevirta.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Notifications that are told apart by a number, which their identifiers hold. */
final class NumberedEvents {
    private NumberedEvents() {}

    static SpecificRecord event(int number) {
        return SampleEvents.notification()
                .setEventId(new UUID(1, number).toString())
                .setNotificationId(new UUID(2, number).toString())
                .build();
    }

    static List<SpecificRecord> events(int count) {
        return IntStream.range(0, count).mapToObj(NumberedEvents::event).toList();
    }

    /** Returns the numbers of records, in their order. */
    static List<Integer> numbersOf(List<ProducerRecord<byte[], byte[]>> records) {
        return records.stream()
                .map(record ->
                        (int) UUID.fromString(new String(record.key(), UTF_8)).getLeastSignificantBits())
                .toList();
    }

    static List<Integer> numbers(int count) {
        return IntStream.range(0, count).boxed().toList();
    }
}
