package fi.hankevirta.encoded;

import static fi.hankevirta.intake.ValidEvents.closed;
import static fi.hankevirta.intake.ValidEvents.goal;
import static fi.hankevirta.intake.ValidEvents.notification;
import static fi.hankevirta.intake.ValidEvents.reached;
import static fi.hankevirta.intake.ValidEvents.review;
import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.event.GoalDirection;
import fi.hankevirta.event.GoalOutcome;
import fi.hankevirta.event.NotificationState;
import fi.hankevirta.pipeline.RandomEvents;
import fi.hankevirta.register.Register;
import fi.hankevirta.topic.EventStream;
import fi.hankevirta.wire.SingleObjectCodec;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

/** Reading in place and Avro's reading are the same reading. */
class AgreementTest {
    private static final Agreement AGREEMENT = new Agreement();
    private static final Register REGISTER = Register.shipped();
    private static final int ID_LENGTH = 37; // With the number of its length.

    @Property(tries = 300)
    void theyAgreeOnEventsOfAnyKind(@ForAll long seed) {
        new RandomEvents(REGISTER, seed).arrivals(5).forEach(arrival -> {
            byte[] value = arrival.value();
            if (value != null) {
                AGREEMENT.onNotification(value);
                AGREEMENT.onMeasurement(value);
                AGREEMENT.onMilestone(value);
            }
        });
    }

    @Property(tries = 2_000)
    void theyAgreeOnBytesThatWereTamperedWith(@ForAll long seed) {
        Random random = new Random(seed);

        AGREEMENT.onNotification(tampered(
                encoded(closed(NotificationState.CLOSED_CORRECTED, "2022-06-03")
                        .setSubParticipant("Ä")
                        .build()),
                random));
        AGREEMENT.onMeasurement(tampered(measurement(), random));
        AGREEMENT.onMilestone(tampered(
                encoded(reached("METHOD_IN_USE", "2022-06-03").setMethod("M").build()), random));
    }

    @Test
    void theyAgreeOnIdsThatAreWrittenOtherwise() {
        for (String id : List.of(
                "ABCDEF00-1111-2222-3333-444444444444",
                "abcdef00111122223333444444444444",
                "abcdef00-1111-2222-3333-44444444444g",
                "010190-123A",
                "Ä",
                "")) {
            assertThat(AGREEMENT.onNotification(
                            encoded(notification().setNotificationId(id).build())))
                    .isTrue();
            assertThat(AGREEMENT.onNotification(
                            encoded(notification().setEventId(id).build())))
                    .isTrue();
            assertThat(AGREEMENT.onMeasurement(
                            encoded(review(1, "2022-06-01").setPlanPseudonym(id).build())))
                    .isTrue();
        }
    }

    @Test
    void theyAgreeOnAreasOfAnyLength() {
        for (int length : new int[] {0, 1, 31, 32, 63}) {
            assertThat(AGREEMENT.onNotification(encoded(
                            notification().setHankealue("x".repeat(length)).build())))
                    .isTrue();
        }
    }

    @Test
    void theyAgreeOnANumberThatTakesMoreBytesThanItNeeds() {
        byte[] value = encoded(notification().build());
        int lengthOfId = 10;
        ByteArrayOutputStream longer = new ByteArrayOutputStream();
        longer.write(value, 0, lengthOfId);
        longer.write(value[lengthOfId] | 0x80);
        longer.write(0);
        longer.write(value, lengthOfId + 1, value.length - lengthOfId - 1);

        assertThat(AGREEMENT.onNotification(longer.toByteArray())).isTrue();
    }

    @Test
    void theyAgreeOnGoalsInSeveralBlocks() {
        byte[] one = encoded(review(1, "2022-06-01", goal("HOUSING", GoalDirection.IMPROVE, GoalOutcome.ACHIEVED))
                .build());
        int goalLength = 1 + "HOUSING".length() + 3;
        byte[] goal = Arrays.copyOfRange(one, one.length - 1 - goalLength, one.length - 1);
        ByteArrayOutputStream blocks = new ByteArrayOutputStream();
        blocks.write(one, 0, one.length - 1);
        blocks.write(2); // Another block of one.
        blocks.writeBytes(goal);
        blocks.write(1); // One more of minus one, which tells its size.
        blocks.write(goalLength * 2);
        blocks.writeBytes(goal);
        blocks.write(0);

        assertThat(AGREEMENT.onMeasurement(blocks.toByteArray())).isTrue();
    }

    @Test
    void whatIsKeptOfANotificationIsAThirdOfWhatWasSent() {
        EventReader<EncodedNotification> reader = EventReader.ofNotifications();
        EncodedNotification event = reader.newEvent();
        byte[] value = encoded(notification().build());
        assertThat(event.readSent(value)).isTrue();

        assertThat(event.pack(new byte[event.packedLimit()], 0))
                .isEqualTo(value.length - 10 - 2 * ID_LENGTH - 1 - "LAPPI".length() + 1 + 16);
    }

    private static byte[] measurement() {
        return encoded(review(
                        1,
                        "2022-06-01",
                        goal("HOUSING", GoalDirection.IMPROVE, GoalOutcome.ACHIEVED),
                        goal("WORK", GoalDirection.MAINTAIN, GoalOutcome.NOT_EVALUATED))
                .setClientPresent(true)
                .build());
    }

    private static byte[] tampered(byte[] value, Random random) {
        byte[] tampered = value.clone();
        for (int times = 1 + random.nextInt(2); times > 0; times--) {
            int at = random.nextInt(tampered.length);
            switch (random.nextInt(4)) {
                case 0 -> tampered[at] = (byte) random.nextInt();
                case 1 -> tampered[at] ^= (byte) (1 << random.nextInt(8));
                case 2 -> tampered = Arrays.copyOf(tampered, Math.max(1, tampered.length - random.nextInt(3)));
                default -> {
                    String upper =
                            new String(new byte[] {tampered[at]}, StandardCharsets.ISO_8859_1).toUpperCase(Locale.ROOT);
                    tampered[at] = (byte) upper.charAt(0);
                }
            }
        }
        return tampered;
    }

    private static byte[] encoded(SpecificRecord event) {
        return new SingleObjectCodec<>(EventStream.of(event).schema()).encode(event);
    }
}
