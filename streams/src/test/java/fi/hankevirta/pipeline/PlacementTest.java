package fi.hankevirta.pipeline;

import static fi.hankevirta.intake.ValidEvents.notification;
import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.event.SproNotification;
import fi.hankevirta.intake.ValidEvents;
import fi.hankevirta.pipeline.IntakeCounts.Counts;
import fi.hankevirta.register.Register;
import fi.hankevirta.tally.Partial;
import fi.hankevirta.topic.EventStream;
import fi.hankevirta.wire.SingleObjectCodec;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Events that lie in another partition than their key's, and bytes in the topics that are the pipeline's own. */
class PlacementTest {
    private static final Register REGISTER = SmallRegister.of(List.of("LAPPI"));
    private static final String RECEIVED = "spro.received||HANKEALUE|LAPPI|2022-06";
    private static final String REKEYED = "hankevirta.rekeyed.v1";
    private static final String PARTIALS = "hankevirta.partials.v1";
    private static final int PARTITIONS = 3;

    private final PipelineDriver pipeline = new PipelineDriver(REGISTER, PARTITIONS);

    @AfterEach
    void close() {
        pipeline.close();
    }

    @Test
    void aMisplacedEventTakesTheWayRoundAndCountsOnce() {
        SproNotification event = placed(false);

        pipeline.pipe(event);
        pipeline.pipe(event);

        String key = "spro-notification|" + event.getNotificationId();
        assertThat(pipeline.rekeyed()).containsExactly(key, key);
        assertThat(PipelineTopologyTest.row(pipeline, RECEIVED)).isEqualTo("1/null = 1.0 OK, 1 of 1");
        assertThat(pipeline.counts().total())
                .isEqualTo(new Counts(2, 1, 1, 0, PipelineDriver.STARTED_AT.toEpochMilli()));
    }

    @Test
    void anEventInItsOwnPartitionGoesStraightOn() {
        pipeline.pipe(placed(true));

        assertThat(pipeline.rekeyed()).isEmpty();
        assertThat(PipelineTopologyTest.row(pipeline, RECEIVED)).isEqualTo("1/null = 1.0 OK, 1 of 1");
    }

    @Test
    void theSameEventFromAnotherPartitionCountsOnce() {
        SproNotification event = placed(true);
        pipeline.pipe(event);

        byte[] travelKey = Placement.travelKey(
                EventStream.SPRO_NOTIFICATION, event.getNotificationId().getBytes(StandardCharsets.UTF_8));
        pipeline.pipe(REKEYED, travelKey, encoded(event)); // As the other partition's task sends it.

        assertThat(PipelineTopologyTest.row(pipeline, RECEIVED)).isEqualTo("1/null = 1.0 OK, 1 of 1");
        assertThat(pipeline.counts().total())
                .isEqualTo(new Counts(2, 1, 1, 0, PipelineDriver.STARTED_AT.toEpochMilli()));
    }

    @Test
    void aKeyBelongsWhereKafkasOwnPartitionerPutsIt() {
        assertThat(Placement.partitionOf("LAPPI", 6)).isEqualTo(4);
        assertThat(Placement.partitionOf("LAPPI", 1)).isZero();
        assertThat(IntStream.range(0, 1_000).mapToObj(ValidEvents::uuid))
                .allSatisfy(key -> assertThat(Placement.partitionOf(key, 6))
                        .isEqualTo(BuiltInPartitioner.partitionForKey(utf8(key), 6)));
    }

    @Test
    void aTravelKeyNamesItsStream() {
        assertThat(Placement.streamOf(utf8("spro-notification|x"))).contains(EventStream.SPRO_NOTIFICATION);
        assertThat(Placement.streamOf(utf8("spro-notification"))).isEmpty();
        assertThat(Placement.streamOf(utf8("spro|x"))).isEmpty();
        assertThat(Placement.streamOf(new byte[0])).isEmpty();
    }

    @Test
    void garbageAmongRekeyedEventsIsPassedOver() {
        pipeline.pipe(REKEYED, null, encoded(placed(true)));
        pipeline.pipe(REKEYED, new byte[] {-1, 7}, encoded(placed(true)));
        pipeline.pipe(REKEYED, utf8("gardening|x"), encoded(placed(true)));
        pipeline.pipe(REKEYED, utf8("spro-notification|x"), new byte[] {1, 2, 3});
        pipeline.pipe(REKEYED, utf8("spro-notification|x"), null);
        pipeline.pipe(REKEYED, utf8("pilot-milestone|x"), encoded(placed(true)));
        pipeline.pipe(REKEYED, utf8("spro-notification|x"), encoded(ofArea("LAPPI|2022-06")));
        assertThat(pipeline.counts().total()).isEqualTo(Counts.NONE);
        assertThat(pipeline.gauges().passedOver().of(PassedOver.Kind.REKEYED)).isEqualTo(7);

        pipeline.pipe(placed(true));

        assertThat(PipelineTopologyTest.row(pipeline, RECEIVED)).isEqualTo("1/null = 1.0 OK, 1 of 1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "|",
                "x",
                "x|spro.received|LAPPI|2022-06|",
                "0|spro.lost|LAPPI|2022-06|",
                "0|spro.received|LAPPI|2022-13|",
                "0|spro.received|LAPPI",
                "0|pilots.milestones|LAPPI|ALL|",
                "0|pilots.milestones|LAPPI|ALL|pilot=PILOT_1",
                "0|pilots.methods|LAPPI|ALL|",
                "0|pilots.reached|LAPPI|2022-06|milestone=JOINED",
                "0|pilots.lead-time|LAPPI|ALL|",
            })
    void aPartialThatNoTaskMakesIsPassedOver(String key) {
        pipeline.pipe(PARTIALS, utf8(key), new ToldPartial(1, 1, new Partial(1, 1_000, new long[] {7})).toBytes());

        pipeline.pipe(placed(true));

        assertThat(PipelineTopologyTest.row(pipeline, RECEIVED)).isEqualTo("1/null = 1.0 OK, 1 of 1");
    }

    @Test
    void aPartialWithoutItsNumbersIsPassedOver() {
        byte[] key = utf8("1|spro.received|LAPPI|2022-06|");
        pipeline.pipe(PARTIALS, key, null);
        pipeline.pipe(PARTIALS, key, new byte[0]);
        pipeline.pipe(PARTIALS, key, new byte[] {-1});
        pipeline.pipe(PARTIALS, null, new ToldPartial(1, 1, new Partial(1, 1_000, new long[] {7})).toBytes());
        assertThat(pipeline.rows()).isEmpty();
        assertThat(pipeline.gauges().passedOver().of(PassedOver.Kind.PARTIALS)).isEqualTo(4);
        assertThat(pipeline.gauges().passedOver().of(PassedOver.Kind.REKEYED)).isZero();

        pipeline.pipe(placed(true));

        assertThat(PipelineTopologyTest.row(pipeline, RECEIVED)).isEqualTo("1/null = 1.0 OK, 1 of 1");
    }

    /** A notification whose key belongs to partition 0, the only one of the test driver, or to another. */
    private static SproNotification placed(boolean there) {
        String id = IntStream.range(0, 100)
                .mapToObj(ValidEvents::uuid)
                .filter(uuid -> (Placement.partitionOf(uuid, PARTITIONS) == 0) == there)
                .findFirst()
                .orElseThrow();
        return notification().setNotificationId(id).build();
    }

    private static SproNotification ofArea(String area) {
        return notification().setHankealue(area).build();
    }

    private static byte[] encoded(SproNotification event) {
        return new SingleObjectCodec<>(EventStream.SPRO_NOTIFICATION.schema()).encode(event);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
