package fi.hankevirta.bench.data;

import fi.hankevirta.event.LegalBasis;
import fi.hankevirta.event.NotificationCategory;
import fi.hankevirta.event.NotificationState;
import fi.hankevirta.event.ServiceSector;
import fi.hankevirta.event.SproNotification;
import fi.hankevirta.publish.EventRecords;
import fi.hankevirta.register.Hankealue;
import fi.hankevirta.register.Register;
import fi.hankevirta.topic.Topics;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * So many notifications of all areas in a thousand days, each received once; and corrections of them. What a
 * notification is follows from the seed and its number alone, so that none has to be remembered.
 */
public final class ManyNotifications {
    private static final Instant FROM = Instant.parse("2021-01-10T06:00:00Z");
    private static final long SPAN_SECONDS = 1_000L * 24 * 60 * 60;
    private static final long CORRECTED_AFTER_SECONDS = 30L * 24 * 60 * 60;
    /** From one notification that is corrected to the next: far apart, and none twice before nearly all were. */
    private static final long STEP = 514_229;

    private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;
    private static final List<NotificationCategory> CATEGORIES = List.of(
            NotificationCategory.CLIENT_RIGHTS,
            NotificationCategory.ILL_TREATMENT,
            NotificationCategory.CLIENT_SAFETY,
            NotificationCategory.STAFFING,
            NotificationCategory.SERVICE_QUALITY,
            NotificationCategory.OTHER);
    private static final List<ServiceSector> SECTORS = List.of(ServiceSector.PUBLIC, ServiceSector.PRIVATE);
    private static final int HALF = 500;

    private final List<String> areas;
    private final EventRecords records;
    private final long seed;
    private final long things;

    /**
     * Prepares them.
     *
     * @param things how many notifications, 1 or more
     */
    public ManyNotifications(Register register, Topics topics, long seed, long things) {
        this.areas = register.areas().stream().map(Hankealue::code).toList();
        this.records = new EventRecords(topics, DataSet.SOURCE);
        this.seed = seed;
        this.things = things;
    }

    /** Returns the first revision of each. */
    public Iterable<ProducerRecord<byte[], byte[]>> received() {
        return records(things, this::received);
    }

    /** Returns so many corrections: a later revision, in handling, and made on another day. */
    public Iterable<ProducerRecord<byte[], byte[]>> corrections(long number) {
        return records(number, this::correction);
    }

    /** Sees what is counted of an area on a day. */
    @FunctionalInterface
    public interface DayVisitor {
        /** Sees one notification more, or with -1 one less. */
        void see(String area, LocalDate day, long change);
    }

    /** Shows on which day each notification was made, as corrected by the first so many corrections. */
    public void forEachDay(long corrections, DayVisitor visitor) {
        for (long thing = 0; thing < things; thing++) {
            show(received(thing), 1, visitor);
        }
        for (long number = 0; number < corrections; number++) {
            boolean isFirst = number < things;
            show(isFirst ? received(thingOf(number)) : correction(number - things), -1, visitor);
            show(correction(number), 1, visitor);
        }
    }

    private static void show(SproNotification notification, long change, DayVisitor visitor) {
        visitor.see(notification.getHankealue(), notification.getNotifiedOn(), change);
    }

    private long thingOf(long correction) {
        return correction % things * STEP % things;
    }

    private Iterable<ProducerRecord<byte[], byte[]>> records(long number, LongFunction<SpecificRecord> event) {
        return () ->
                LongStream.range(0, number).mapToObj(event).map(records::of).iterator();
    }

    private SproNotification received(long thing) {
        Draws draws = draws(thing);
        Instant at = at(thing);
        return new SproNotification(
                draws.uuid(),
                draws.oneOf(areas),
                null,
                1,
                at,
                false,
                draws.uuid(),
                NotificationState.RECEIVED,
                date(at),
                null,
                null,
                null,
                null,
                draws.oneOf(CATEGORIES),
                draws.happens(HALF),
                draws.oneOf(SECTORS),
                LegalBasis.SHL_48,
                null);
    }

    private SproNotification correction(long number) {
        int revision = 2 + (int) (number / things);
        SproNotification wrong = received(thingOf(number));
        Draws draws = draws(-number - 1);
        LocalDate notifiedOn = wrong.getNotifiedOn().plusDays(draws.between(1, 5));
        return new SproNotification(
                draws.uuid(),
                wrong.getHankealue(),
                null,
                revision,
                wrong.getRecordedAt().plusSeconds(CORRECTED_AFTER_SECONDS + revision),
                false,
                wrong.getNotificationId(),
                NotificationState.IN_HANDLING,
                notifiedOn,
                notifiedOn.plusDays(draws.between(0, 20)),
                null,
                null,
                null,
                wrong.getCategory(),
                wrong.getThreat(),
                wrong.getSector(),
                LegalBasis.SHL_48,
                null);
    }

    private Draws draws(long number) {
        return new Draws(seed + number * SPREAD);
    }

    private Instant at(long thing) {
        return FROM.plusSeconds((long) (SPAN_SECONDS * ((double) thing / things)));
    }

    private static LocalDate date(Instant at) {
        return at.atOffset(ZoneOffset.UTC).toLocalDate();
    }
}
