package fi.hankevirta.encoded;

import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.event.AvainGoal;
import fi.hankevirta.event.AvainMeasurement;
import fi.hankevirta.event.PilotMilestone;
import fi.hankevirta.event.SproNotification;
import fi.hankevirta.topic.Envelope;
import fi.hankevirta.topic.EventStream;
import fi.hankevirta.wire.SingleObjectCodec;
import fi.hankevirta.wire.UnreadableException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * Holds reading in place to Avro's reading: of any bytes, both read the same event or none; and what the state keeps of
 * an event is all of it, to the last byte.
 */
public final class Agreement {
    private final SingleObjectCodec<SpecificRecord> notifications =
            new SingleObjectCodec<>(EventStream.SPRO_NOTIFICATION.schema());
    private final SingleObjectCodec<SpecificRecord> measurements =
            new SingleObjectCodec<>(EventStream.AVAIN_MEASUREMENT.schema());
    private final SingleObjectCodec<SpecificRecord> milestones =
            new SingleObjectCodec<>(EventStream.PILOT_MILESTONE.schema());
    private final EventReader<EncodedMilestone> milestoneReader = EventReader.ofMilestones();
    private final EventReader<EncodedNotification> notificationReader = EventReader.ofNotifications();
    private final EventReader<EncodedMeasurement> measurementReader = EventReader.ofMeasurements();

    /** Checks bytes as a notification; returns whether they are one. */
    public boolean onNotification(byte[] value) {
        EncodedNotification event = notificationReader.newEvent();
        Optional<SpecificRecord> record = read(notifications, notificationReader, value, event);
        record.ifPresent(of -> {
            assertSame((SproNotification) of, event);
            EncodedNotification kept = notificationReader.newEvent();
            keep(notificationReader, event, kept);
            assertSame((SproNotification) of, kept);
            assertThat(kept.sent()).isEqualTo(value);
            assertThat(kept.compareRevision(event)).isZero();
        });
        return record.isPresent();
    }

    /** Checks bytes as a measurement; returns whether they are one. */
    public boolean onMeasurement(byte[] value) {
        EncodedMeasurement event = measurementReader.newEvent();
        Optional<SpecificRecord> record = read(measurements, measurementReader, value, event);
        record.ifPresent(of -> {
            assertSame((AvainMeasurement) of, event);
            EncodedMeasurement kept = measurementReader.newEvent();
            keep(measurementReader, event, kept);
            assertSame((AvainMeasurement) of, kept);
            assertThat(kept.sent()).isEqualTo(value);
            assertThat(kept.compareRevision(event)).isZero();
        });
        return record.isPresent();
    }

    /** Checks bytes as a milestone; returns whether they are one. */
    public boolean onMilestone(byte[] value) {
        EncodedMilestone event = milestoneReader.newEvent();
        Optional<SpecificRecord> record = read(milestones, milestoneReader, value, event);
        record.ifPresent(of -> {
            assertSame((PilotMilestone) of, event);
            EncodedMilestone kept = milestoneReader.newEvent();
            keep(milestoneReader, event, kept);
            assertSame((PilotMilestone) of, kept);
            assertThat(kept.sent()).isEqualTo(value);
            assertThat(kept.compareRevision(event)).isZero();
        });
        return record.isPresent();
    }

    private static <E extends EncodedEvent> Optional<SpecificRecord> read(
            SingleObjectCodec<SpecificRecord> codec, EventReader<E> reader, byte[] value, E into) {
        SpecificRecord record;
        try {
            record = codec.decode(value);
        } catch (UnreadableException refused) {
            assertThat(isRead(reader, value, into)).isFalse();
            assertThat(codec.isCurrent(value) && into.readSent(value)).isFalse();
            return Optional.empty();
        }
        assertThat(isRead(reader, value, into)).isTrue();
        return Optional.of(record);
    }

    private static <E extends EncodedEvent> boolean isRead(EventReader<E> reader, byte[] value, E into) {
        try {
            reader.read(value, into);
            return true;
        } catch (UnreadableException refused) {
            return false;
        }
    }

    /** Keeps an event as the state does, with other bytes before and after, and reads it again. */
    private static <E extends EncodedEvent> void keep(EventReader<E> reader, E event, E into) {
        EntityKey key = new EntityKey();
        event.writeKey(key);
        byte[] state = new byte[event.packedLimit() + 5];
        int end = event.pack(state, 3);
        byte[] keys = new byte[key.length() + 4];
        System.arraycopy(key.bytes(), 0, keys, 4, key.length());
        assertThat(EntityKey.rootLength(Arrays.copyOf(key.bytes(), key.length())))
                .isEqualTo(key.rootLength());
        assertThat(EntityKey.streamOf(keys, 4)).contains(event.stream());
        assertThat(EntityKey.areaOf(keys, 4)).isEqualTo(event.hankealue());
        try {
            reader.readKept(keys, 4, state, 3, end, into);
        } catch (UnreadableException e) {
            throw new AssertionError("what is kept is not read", e);
        }
    }

    private static void assertSame(SproNotification record, EncodedNotification event) {
        assertSameEnvelope(record, event);
        assertThat(event.notificationId().text()).isEqualTo(record.getNotificationId());
        assertThat(event.kafkaKey()).isEqualTo(event.stream().keyOf(record));
        assertThat(event.state()).isEqualTo(record.getState());
        assertThat(event.notifiedOn()).isEqualTo(day(record.getNotifiedOn()));
        assertThat(event.handlingStartedOn()).isEqualTo(day(record.getHandlingStartedOn()));
        assertThat(event.measuresStartedOn()).isEqualTo(day(record.getMeasuresStartedOn()));
        assertThat(event.escalatedOn()).isEqualTo(day(record.getEscalatedOn()));
        assertThat(event.closedOn()).isEqualTo(day(record.getClosedOn()));
        assertThat(event.category()).isEqualTo(record.getCategory());
        assertThat(event.threat()).isEqualTo(record.getThreat());
        assertThat(event.sector()).isEqualTo(record.getSector());
        assertThat(event.legalBasis()).isEqualTo(record.getLegalBasis());
        assertThat(event.authority()).isEqualTo(record.getAuthority());
    }

    private static void assertSame(AvainMeasurement record, EncodedMeasurement event) {
        assertSameEnvelope(record, event);
        assertThat(event.measurementId().text()).isEqualTo(record.getMeasurementId());
        assertThat(event.planPseudonym().text()).isEqualTo(record.getPlanPseudonym());
        assertThat(event.kafkaKey()).isEqualTo(event.stream().keyOf(record));
        assertThat(event.stage()).isEqualTo(record.getStage());
        assertThat(event.sequence()).isEqualTo(record.getSequence());
        assertThat(event.measuredOn()).isEqualTo(day(record.getMeasuredOn()));
        assertThat(event.clientPresent()).isEqualTo(record.getClientPresent());
        assertThat(event.goals().stream()
                        .map(goal ->
                                new AvainGoal(goal.domain(), goal.direction(), goal.outcome(), goal.situationChange())))
                .isEqualTo(record.getGoals());
    }

    private static void assertSame(PilotMilestone record, EncodedMilestone event) {
        assertSameEnvelope(record, event);
        assertThat(event.kafkaKey()).isEqualTo(event.stream().keyOf(record));
        assertThat(event.isKafkaKey(event.stream().keyOf(record).getBytes(StandardCharsets.UTF_8)))
                .isTrue();
        assertThat(event.programmeItem()).isEqualTo(record.getProgrammeItem());
        assertThat(event.milestone()).isEqualTo(record.getMilestone());
        assertThat(event.method()).isEqualTo(record.getMethod());
        assertThat(event.status()).isEqualTo(record.getStatus());
        assertThat(event.plannedOn()).isEqualTo(day(record.getPlannedOn()));
        assertThat(event.reachedOn()).isEqualTo(day(record.getReachedOn()));
    }

    private static void assertSameEnvelope(SpecificRecord record, EncodedEvent event) {
        Envelope envelope = Envelope.of(record);
        assertThat(event.eventId().text()).isEqualTo(envelope.eventId());
        assertThat(event.hankealue()).isEqualTo(envelope.hankealue());
        assertThat(event.subParticipant()).isEqualTo(envelope.subParticipant());
        assertThat(event.revision()).isEqualTo(envelope.revision());
        assertThat(event.recordedAt()).isEqualTo(envelope.recordedAt().toEpochMilli());
        assertThat(event.retracted()).isEqualTo(envelope.retracted());
    }

    private static long day(@Nullable LocalDate date) {
        return date == null ? EncodedEvent.ABSENT : date.toEpochDay();
    }
}
