package fi.hankevirta.it;

import fi.hankevirta.batch.Arrival;
import fi.hankevirta.event.LegalBasis;
import fi.hankevirta.event.SproNotification;
import fi.hankevirta.intake.ValidEvents;
import fi.hankevirta.pipeline.RandomEvents;
import fi.hankevirta.register.Register;
import fi.hankevirta.topic.EventStream;
import fi.hankevirta.wire.SingleObjectCodec;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Events without end, by a seed: histories that go through the months, so that most rows rest after a while; things
 * whose revisions collide; and notifications of an area and a month that only ever grow.
 */
final class CrashEvents {
    /** The area whose {@link #GROWING_MONTH} only grows. */
    static final String GROWING_AREA = "KAINUU";

    /** A month after all that the other events are of. */
    static final String GROWING_MONTH = "2025-02";

    private static final int HISTORY = 40_000;
    private static final int OF_HISTORY = 120;
    private static final int COLLIDING = 40;
    private static final int GROWING = 5;
    private static final String GROWING_TOPIC = "hankealue.kainuu.spro-notification.v1";

    private final SingleObjectCodec<SpecificRecord> codec =
            new SingleObjectCodec<>(EventStream.SPRO_NOTIFICATION.schema());
    private final List<Arrival> history;
    private final RandomEvents colliding;
    private final long seed;
    private int parts;
    private int notifications;

    CrashEvents(Register register, long seed) {
        this.history = Events.simulated(register, seed, HISTORY);
        this.colliding = new RandomEvents(register, seed);
        this.seed = seed;
    }

    /** Returns the next few, shuffled, scattered and some of them twice. */
    List<ProducerRecord<byte[], byte[]>> next() {
        List<Arrival> events = new ArrayList<>(colliding.arrivals(COLLIDING));
        for (int i = 0; i < OF_HISTORY; i++) {
            events.add(history.get((parts * OF_HISTORY + i) % history.size()));
        }
        for (int i = 0; i < GROWING; i++) {
            events.add(growing(++notifications));
        }
        return Scattering.of(events, seed + ++parts);
    }

    /** Returns how many different notifications of the growing month there were. */
    int notifications() {
        return notifications;
    }

    private Arrival growing(int number) {
        SproNotification event = ValidEvents.notification()
                .setEventId(new UUID(1, number).toString())
                .setHankealue(GROWING_AREA)
                .setRecordedAt(Instant.parse("2025-03-01T00:00:00Z").plusSeconds(number))
                .setNotificationId(new UUID(2, number).toString())
                .setNotifiedOn(LocalDate.parse(GROWING_MONTH + "-01"))
                .setLegalBasis(LegalBasis.VALVONTALAKI_29)
                .build();
        byte[] key = EventStream.SPRO_NOTIFICATION.keyOf(event).getBytes(StandardCharsets.UTF_8);
        return new Arrival(GROWING_TOPIC, 0, 0, 0, key, codec.encode(event), List.of());
    }
}
