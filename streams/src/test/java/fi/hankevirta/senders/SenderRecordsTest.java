package fi.hankevirta.senders;

import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.event.MilestoneStatus;
import fi.hankevirta.event.PilotMilestone;
import fi.hankevirta.event.Problem;
import fi.hankevirta.event.Reason;
import fi.hankevirta.event.Rejection;
import fi.hankevirta.intake.ValidEvents;
import fi.hankevirta.register.Register;
import fi.hankevirta.topic.EventStream;
import fi.hankevirta.topic.TopicPlan;
import fi.hankevirta.topic.Topics;
import fi.hankevirta.view.MilestoneState;
import fi.hankevirta.view.RefusalCount;
import fi.hankevirta.view.SenderReports;
import fi.hankevirta.wire.SingleObjectCodec;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the topics of senders tell beside figures, by the rules that figures are counted by. */
class SenderRecordsTest {
    private static final Register REGISTER = Register.shipped();
    private static final Topics TOPICS = new Topics(REGISTER, TopicPlan.ofPartitions(1));
    private static final Instant ARRIVED = ValidEvents.RECORDED_AT.plusSeconds(60);

    private SenderReports told = SenderReports.NONE;
    private final SenderRecords records = new SenderRecords(REGISTER, TOPICS, now -> told = now);

    @Property(tries = 50)
    void whateverTheOrderTheGreatestRevisionCounts(@ForAll Random order) {
        List<PilotMilestone> sent = new ArrayList<>(List.of(
                planned("2021-03-01").build(),
                planned("2021-05-01").setRevision(2).build(),
                ValidEvents.reached("JOINED", "2021-06-15")
                        .setPlannedOn(LocalDate.parse("2021-05-01"))
                        .setRevision(3)
                        .build(),
                planned("2021-05-01").setRevision(2).build()));
        Collections.shuffle(sent, order);

        SenderRecordsTest fresh = new SenderRecordsTest(); // One object serves all tries.
        sent.forEach(event -> fresh.take("LAPPI", event));

        assertThat(fresh.states())
                .containsExactly(new MilestoneState(
                        "LAPPI",
                        "PILOT_1",
                        "",
                        "JOINED",
                        "",
                        MilestoneStatus.REACHED,
                        LocalDate.parse("2021-05-01"),
                        LocalDate.parse("2021-06-15"),
                        ValidEvents.RECORDED_AT));
    }

    @Test
    void whatWasRetractedIsNoMilestone() {
        take("LAPPI", planned("2021-03-01").build());
        take("LAPPI", planned("2021-03-01").setRevision(2).setRetracted(true).build());

        assertThat(states()).isEmpty();
    }

    @Test
    void whatTheIntakeRefusesChangesNothing() {
        take("KAINUU", planned("2021-03-01").build());
        take("LAPPI", planned("2021-03-01").setMilestone("NO_SUCH").build());
        records.take(record(milestones("LAPPI"), new byte[] {1, 2, 3}));
        records.take(record(milestones("LAPPI"), null));

        assertThat(states()).isEmpty();
    }

    @Test
    void refusalsAreCountedBySenderAndReasonAndARecordOncePerReason() {
        refuse("LAPPI", "2022-01-02T03:04:05Z", Reason.MISSING_FIELD, Reason.MISSING_FIELD, Reason.CONTRADICTION);
        refuse("LAPPI", "2022-01-01T03:04:05Z", Reason.MISSING_FIELD);
        refuse("THL", "2022-01-03T03:04:05Z", Reason.UNREADABLE);
        records.take(record(TOPICS.rejected("LAPPI").name(), new byte[] {1}));

        records.allTaken();

        assertThat(told.refusals())
                .containsExactly(
                        new RefusalCount(
                                "LAPPI",
                                2,
                                Map.of(Reason.MISSING_FIELD, 2L, Reason.CONTRADICTION, 1L),
                                Instant.parse("2022-01-02T03:04:05Z")),
                        new RefusalCount(
                                "THL", 1, Map.of(Reason.UNREADABLE, 1L), Instant.parse("2022-01-03T03:04:05Z")));
    }

    @Test
    void everyRecordMakesAnotherVersion() {
        take("LAPPI", planned("2021-03-01").build());
        records.allTaken();
        long before = told.version();

        take("LAPPI", planned("2021-04-01").setRevision(2).build());
        records.allTaken();

        assertThat(told.version()).isNotEqualTo(before);
    }

    @Test
    void itReadsMilestonesAndRefusalsOfEverySender() {
        assertThat(SenderRecords.names(TOPICS))
                .hasSize(2 * TOPICS.senders().size())
                .contains("hankealue.lappi.pilot-milestone.v1", "hankealue.thl.rejected.v1");
    }

    private List<MilestoneState> states() {
        records.allTaken();
        return told.milestones();
    }

    private static PilotMilestone.Builder planned(String day) {
        return ValidEvents.milestone().setPlannedOn(LocalDate.parse(day));
    }

    private void take(String sender, SpecificRecord event) {
        byte[] bytes = new SingleObjectCodec<>(event.getSchema()).encode(event);
        records.take(record(milestones(sender), bytes));
    }

    private void refuse(String sender, String at, Reason... reasons) {
        List<Problem> problems = new ArrayList<>();
        for (Reason reason : reasons) {
            problems.add(new Problem(reason, null, "rule"));
        }
        Rejection rejection = new Rejection("topic", 0, 0L, null, Instant.parse(at), problems);
        String topic = TOPICS.rejected(sender).name();
        records.take(record(topic, TOPICS.rejected(sender).value().serializer().serialize(topic, rejection)));
    }

    private static String milestones(String sender) {
        return TOPICS.ingress(sender, EventStream.PILOT_MILESTONE)
                .orElseThrow()
                .topic()
                .name();
    }

    private static ConsumerRecord<byte[], byte[]> record(String topic, byte @Nullable [] value) {
        return new ConsumerRecord<>(
                topic,
                0,
                0,
                ARRIVED.toEpochMilli(),
                TimestampType.LOG_APPEND_TIME,
                0,
                0,
                new byte[0],
                value,
                new RecordHeaders(),
                Optional.empty());
    }
}
