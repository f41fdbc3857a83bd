package fi.hankevirta.audit;

import static fi.hankevirta.intake.ValidEvents.closed;
import static fi.hankevirta.intake.ValidEvents.closing;
import static fi.hankevirta.intake.ValidEvents.measurement;
import static fi.hankevirta.intake.ValidEvents.notification;
import static fi.hankevirta.intake.ValidEvents.reached;
import static fi.hankevirta.intake.ValidEvents.uuid;
import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.batch.Arrival;
import fi.hankevirta.batch.Batch;
import fi.hankevirta.event.NotificationState;
import fi.hankevirta.figure.Figure;
import fi.hankevirta.pipeline.RandomEvents;
import fi.hankevirta.pipeline.SmallRegister;
import fi.hankevirta.progress.RowQuestion;
import fi.hankevirta.progress.Targets;
import fi.hankevirta.register.Register;
import fi.hankevirta.topic.EventStream;
import fi.hankevirta.topic.TopicPlan;
import fi.hankevirta.topic.Topics;
import fi.hankevirta.wire.SingleObjectCodec;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is told to be behind a row gives the row, and nothing that is not behind it is told. */
class ExplanationTest {
    private static final Register REGISTER = SmallRegister.of(List.of("LAPPI", "ETELA_POHJANMAA", "HELSINKI"));
    private static final Targets TARGETS = new Targets(30, 15);
    private static final int EVENTS = 400;
    private static final int EACH = 37;

    private final EventLedger ledger = new EventLedger(REGISTER, new Topics(REGISTER, TopicPlan.ofPartitions(2)));
    private final List<String> lines = new ArrayList<>();
    private final ExplanationText text = new ExplanationText(lines::add);
    private long offset;

    @Property(tries = 6)
    void everyRowIsThatOfTheBatch(@ForAll long seed) {
        EventLedger events = new EventLedger(REGISTER, new Topics(REGISTER, TopicPlan.ofPartitions(2)));
        List<Arrival> arrivals = new RandomEvents(REGISTER, seed).arrivals(EVENTS);
        arrivals.forEach(a -> events.take(record(a.topic(), a.offset(), a.timestamp(), a.key(), a.value())));
        List<Figure> rows =
                List.copyOf(Batch.of(REGISTER, arrivals, 30, 15).figures().values());

        for (int i = (int) Math.floorMod(seed, (long) EACH); i < rows.size(); i += EACH) {
            Figure row = rows.get(i);
            Explanation explanation =
                    explain(events, row.getFigure(), row.getBreakdown(), row.getArea(), row.getPeriod());

            assertThat(explanation.row()).isEqualTo(Optional.of(row));
        }
    }

    @Test
    void aNotificationIsToldByItsIdRevisionAndPlace() {
        take(notification().build());
        take(notification().setRevision(2).build());
        take(notification().setNotificationId(uuid(7)).setRetracted(true).build());
        take(notification().setNotificationId(uuid(8)).setHankealue("HELSINKI").build());

        text.things(explain(ledger, "spro.received", "", "LAPPI", "2022-06").parts());

        assertThat(lines)
                .containsExactly(
                        "spro-notification LAPPI " + notification().getNotificationId() + ": spro.received count 1",
                        "    " + notification().getNotificationId() + "  revision 2, recorded 2022-06-15T09:00:00Z, "
                                + "event " + uuid(1) + ", hankealue.lappi.spro-notification.v1-0 offset 1, 2 accepted");
    }

    @Test
    void ofAPlanOnlyTheMeasurementThatCountsIsTold() {
        take(measurement().setClientPresent(true).build());
        take(measurement().setMeasurementId(uuid(77)).setClientPresent(null).build());

        Explanation explanation = explain(ledger, "avain.client-present", "", "LAPPI", "2022-06");

        assertThat(explanation.parts()).singleElement().satisfies(part -> {
            assertThat(part.things()).hasSize(1);
            assertThat(SlotText.of(part.adds())).isEqualTo("avain.client-present present 1, count 1");
        });
    }

    @Test
    void ofPersonsOnlyIsToldHowManyAreWhere() {
        take(notification().build());
        take(closed(NotificationState.CLOSED_CORRECTED, "2022-06-10")
                .setNotificationId(uuid(7))
                .build());

        text.counts(explain(ledger, "spro.received", "", "LAPPI", "2022-06").parts());

        assertThat(lines).containsExactly("    hankealue.lappi.spro-notification.v1-0, offsets 0 to 1: 2 things");
    }

    @Test
    void aStockHasWhatCameBeforeBehindIt() {
        take(notification().setNotifiedOn(LocalDate.of(2022, 5, 1)).build());
        take(closed(NotificationState.CLOSED_CORRECTED, "2022-06-10")
                .setNotificationId(uuid(7))
                .build());

        Explanation explanation = explain(ledger, "spro.open", "", "LAPPI", "2022-06");

        assertThat(explanation.row().map(Figure::getNumerator)).contains(1L);
        assertThat(explanation.parts().stream().map(part -> SlotText.of(part.adds())))
                .containsExactlyInAnyOrder("spro.received count 1", "spro.closed 9 days 1; spro.received count 1");
    }

    @Test
    void aSilentAreaIsExplainedByTheClosingOfAnother() {
        take(closing().setHankealue("ETELA_POHJANMAA").setPeriod("2022-03").build());

        Explanation silent = explain(ledger, "reporting.completeness", "stream=spro-notification", "LAPPI", "2022-03");

        assertThat(silent.row().map(row -> row.getNumerator() + " of " + row.getDenominator()))
                .contains("0 of 1");
        assertThat(silent.parts()).isEmpty();
    }

    @Test
    void everyRejectedRecordIsToldByItsPlace() {
        take(reached("JOINED", "2022-05-31").build());
        take(reached("JOINED", "2022-05-31").setRevision(0).build());

        Explanation explanation = explain(ledger, "reporting.rejected", "stream=pilot-milestone", "LAPPI", "2022-06");
        text.received(explanation.received());

        assertThat(lines)
                .containsExactly(
                        "    rejected: hankealue.lappi.pilot-milestone.v1-0 offset 1",
                        "    hankealue.lappi.pilot-milestone.v1-0, offsets 0 to 0: 1 accepted records");
    }

    @Test
    void aRowThatNoEventTouchesHasNoAnswer() {
        take(notification().build());

        assertThat(explain(ledger, "spro.closed", "", "LAPPI", "ALL").row()).isEmpty();
    }

    private static Explanation explain(
            EventLedger events, String figure, String breakdown, String area, String period) {
        return Explanation.of(RowQuestion.of(REGISTER, TARGETS, figure, breakdown, area, period), events);
    }

    private void take(SpecificRecord event) {
        EventStream stream = EventStream.of(event);
        String area = ((String) event.get(1)).toLowerCase(Locale.ROOT).replace('_', '-');
        byte[] value = new SingleObjectCodec<>(stream.schema()).encode(event);
        long at = Instant.parse("2022-06-15T10:00:00Z").toEpochMilli();
        ledger.take(record("hankealue." + area + "." + stream.code() + ".v1", offset++, at, null, value));
    }

    private static ConsumerRecord<byte[], byte[]> record(
            String topic, long offset, long at, byte @Nullable [] key, byte @Nullable [] value) {
        return new ConsumerRecord<>(
                topic,
                0,
                offset,
                at,
                TimestampType.LOG_APPEND_TIME,
                0,
                0,
                key,
                value,
                new RecordHeaders(),
                Optional.empty());
    }
}
