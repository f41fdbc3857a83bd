package fi.hankevirta.pipeline;

import static fi.hankevirta.intake.ValidEvents.RECORDED_AT;
import static fi.hankevirta.intake.ValidEvents.closed;
import static fi.hankevirta.intake.ValidEvents.closing;
import static fi.hankevirta.intake.ValidEvents.measurement;
import static fi.hankevirta.intake.ValidEvents.notification;
import static fi.hankevirta.intake.ValidEvents.uuid;
import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.batch.Arrival;
import fi.hankevirta.event.NotificationCategory;
import fi.hankevirta.event.NotificationState;
import fi.hankevirta.figure.Figure;
import fi.hankevirta.register.Register;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The smallest events by which the properties told a fault, each named after what went wrong. They are tried in their
 * order and in the reverse, with many different commits, crashes and restarts between them.
 */
class RegressionsTest {
    private static final int SEEDS = 40;
    private static final long ARRIVED_AT = RECORDED_AT.toEpochMilli();
    private static final LocalDate FIRST_OF_JUNE = LocalDate.parse("2022-06-01");

    private final Register register = SmallRegister.of(List.of("LAPPI", "KAINUU"));

    @Test
    void aReplayAddedTwice() {
        assertEachOrderGives(
                "spro.received||HANKEALUE|LAPPI|2022-06",
                "1",
                notification().build(),
                notification().build());
    }

    @Test
    void aRetractionWasLost() {
        assertEachOrderGives(
                "avain.plans||HANKEALUE|LAPPI|2022-06",
                "none",
                measurement().build(),
                measurement().setRevision(2).setRetracted(true).build());
    }

    @Test
    void anUnRetractionWasLost() {
        assertEachOrderGives(
                "avain.plans||HANKEALUE|LAPPI|2022-06",
                "1",
                measurement().build(),
                measurement().setRevision(2).setRetracted(true).build(),
                measurement().setRevision(3).build());
    }

    @Test
    void arrivalDecidedATieThatTheEventIdDecides() {
        assertEachOrderGives(
                "spro.received|category=OTHER|HANKEALUE|LAPPI|2022-06",
                "1",
                notification().setEventId(uuid(1)).build(),
                notification()
                        .setEventId(uuid(2))
                        .setCategory(NotificationCategory.OTHER)
                        .build());
    }

    @Test
    void arrivalDecidedATieThatTheBytesDecide() {
        assertEachOrderGives(
                "spro.received|category=STAFFING|HANKEALUE|LAPPI|2022-06",
                "none",
                notification().setCategory(NotificationCategory.STAFFING).build(),
                notification().setCategory(NotificationCategory.OTHER).build());
    }

    @Test
    void theMedianWasOfAnotherPopulation() {
        // Given: ten closed after 1 to 10 days, one received that is still open, one merged
        List<SpecificRecord> events = new ArrayList<>(IntStream.rangeClosed(1, 10)
                .mapToObj(days -> (SpecificRecord) closed(
                                NotificationState.CLOSED_NO_DEFECT,
                                FIRST_OF_JUNE.plusDays(days).toString())
                        .setNotificationId(uuid(days))
                        .setHandlingStartedOn(LocalDate.parse("2022-06-01"))
                        .build())
                .toList());
        events.add(notification().setNotificationId(uuid(11)).build());
        events.add(closed(NotificationState.CLOSED_MERGED, "2022-06-01")
                .setNotificationId(uuid(12))
                .build());

        // Then
        SpecificRecord[] all = events.toArray(SpecificRecord[]::new);
        assertEachOrderGives("spro.handling-days|quantile=p50|HANKEALUE|LAPPI|2022-06", "5/10", all);
        assertEachOrderGives("spro.handling-days|quantile=p90|HANKEALUE|LAPPI|2022-06", "9/10", all);
    }

    @Test
    void theMedianWasOfARankTooLow() {
        SpecificRecord[] eleven = IntStream.rangeClosed(1, 11)
                .mapToObj(days -> closed(
                                NotificationState.CLOSED_NO_DEFECT,
                                FIRST_OF_JUNE.plusDays(days).toString())
                        .setNotificationId(uuid(days))
                        .build())
                .toArray(SpecificRecord[]::new);

        assertEachOrderGives("spro.handling-days|quantile=p50|HANKEALUE|LAPPI|2022-06", "6/11", eleven);
        assertEachOrderGives("spro.handling-days|quantile=p90|HANKEALUE|LAPPI|2022-06", "10/11", eleven);
    }

    @Test
    void theMergedHadAFirstResponse() {
        assertEachOrderGives(
                "spro.first-response-days|quantile=p50|HANKEALUE|LAPPI|2022-06",
                "none",
                closed(NotificationState.CLOSED_MERGED, "2022-06-03")
                        .setHandlingStartedOn(LocalDate.parse("2022-06-02"))
                        .build());
    }

    @Test
    void theNewStateWasTakenBackInPlaceOfTheOld() {
        assertEachOrderGives(
                "spro.received||HANKEALUE|LAPPI|2022-05",
                "none",
                notification().setNotifiedOn(LocalDate.parse("2022-05-31")).build(),
                notification().setRevision(2).build());
    }

    @Test
    void theLatestTimeWasNotFoundAnewWhenAllThatWereKeptHadLeft() {
        // Given: nine notifications, of which the eight latest are retracted; eight times are kept
        List<SpecificRecord> events = new ArrayList<>();
        for (int i = 1; i <= 9; i++) {
            Instant at = RECORDED_AT.minusSeconds(60L * i);
            events.add(
                    notification().setNotificationId(uuid(i)).setRecordedAt(at).build());
        }
        for (int i = 1; i <= 8; i++) {
            events.add(notification()
                    .setNotificationId(uuid(i))
                    .setRevision(2)
                    .setRetracted(true)
                    .build());
        }

        // Then
        assertEachOrder(
                events,
                figures -> assertThat(figures.get("spro.received||HANKEALUE|LAPPI|2022-06"))
                        .extracting(Figure::getLastRecordedAt)
                        .isEqualTo(RECORDED_AT.minusSeconds(60 * 9)));
    }

    @Test
    void aLaterMonthKeptTheStockOfBefore() {
        assertEachOrderGives(
                "spro.open||HANKEALUE|LAPPI|2022-06",
                "2",
                notification().build(),
                notification()
                        .setNotificationId(uuid(201))
                        .setNotifiedOn(LocalDate.parse("2022-04-01"))
                        .build());
    }

    @Test
    void aSilentAreaWasForgotten() {
        assertEachOrderGives(
                "reporting.completeness|stream=spro-notification|HANKEALUE|KAINUU|2022-05",
                "0/1",
                closing().build());
    }

    /** Asserts numerator and, where there is one, denominator of a row; none stands for an absent row. */
    private void assertEachOrderGives(String row, String wanted, SpecificRecord... events) {
        assertEachOrder(
                Arrays.asList(events),
                figures -> assertThat(text(figures.get(row))).isEqualTo(wanted));
    }

    private void assertEachOrder(List<SpecificRecord> events, Consumer<SortedMap<String, Figure>> check) {
        List<Arrival> sent = new ArrayList<>(
                events.stream().map(event -> Sent.of(event, ARRIVED_AT)).toList());
        for (int order = 0; order < 2; order++) {
            for (long seed = 0; seed < SEEDS; seed++) {
                check.accept(PureCore.figures(register, sent, seed));
            }
            Collections.reverse(sent);
        }
    }

    private static String text(@Nullable Figure row) {
        if (row == null) {
            return "none";
        }
        return row.getDenominator() == null
                ? row.getNumerator().toString()
                : row.getNumerator() + "/" + row.getDenominator();
    }
}
