package fi.hankevirta.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fi.hankevirta.event.AvainGoal;
import fi.hankevirta.event.GoalDirection;
import fi.hankevirta.event.GoalOutcome;
import fi.hankevirta.event.Rejection;
import fi.hankevirta.event.SproNotification;
import fi.hankevirta.publish.NotPublishedException.Reason;
import fi.hankevirta.register.Register;
import fi.hankevirta.topic.EventStream;
import fi.hankevirta.topic.TopicPlan;
import fi.hankevirta.topic.Topics;
import fi.hankevirta.wire.SingleObjectCodec;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventRecordsTest {
    private static final String PERSON = "010190-999W";

    private final EventRecords records =
            new EventRecords(new Topics(Register.shipped(), TopicPlan.ofPartitions(2)), "/test/system");

    static List<SpecificRecord> events() {
        return SampleEvents.ofEveryStream();
    }

    @ParameterizedTest
    @MethodSource("events")
    void addressesAnEventOfEveryStream(SpecificRecord event) throws Exception {
        EventStream stream = EventStream.of(event);

        ProducerRecord<byte[], byte[]> sent = records.of(event);

        assertThat(sent.topic()).isEqualTo("hankealue.lappi." + stream.code() + ".v1");
        assertThat(sent.partition()).isNull();
        assertThat(new String(sent.key(), UTF_8)).isEqualTo(stream.keyOf(event));
        assertThat(new SingleObjectCodec<>(stream.schema()).decode(sent.value()))
                .isEqualTo(event);
        assertThat(headers(sent))
                .isEqualTo(Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", SampleEvents.EVENT_ID,
                        "ce_type", "fi.hankevirta.event." + event.getSchema().getName(),
                        "ce_source", "/test/system",
                        "ce_time", "2021-03-05T08:15:30.123Z",
                        "content-type", "application/avro"));
    }

    @Test
    void keysByWhatAFigureMustSeeWhole() {
        assertThat(keyOf(SampleEvents.notification().build())).isEqualTo(SampleEvents.THING_ID);
        assertThat(keyOf(SampleEvents.measurement().build())).isEqualTo(SampleEvents.PSEUDONYM);
        assertThat(keyOf(SampleEvents.milestone().build())).isEqualTo("LAPPI");
        assertThat(keyOf(SampleEvents.status().build())).isEqualTo("LAPPI");
        assertThat(keyOf(SampleEvents.closing().build())).isEqualTo("LAPPI");
    }

    @Test
    void writesAnAreaWithUnderscoresWithHyphensInTheTopic() {
        SpecificRecord event =
                SampleEvents.notification().setHankealue("POHJOIS_KARJALA").build();

        assertThat(records.of(event).topic()).isEqualTo("hankealue.pohjois-karjala.spro-notification.v1");
    }

    @Test
    void letsTheCoordinatorSendMilestonesOnly() {
        assertThat(records.of(SampleEvents.milestone().setHankealue("THL").build())
                        .topic())
                .isEqualTo("hankealue.thl.pilot-milestone.v1");
        assertRefused(SampleEvents.notification().setHankealue("THL").build(), Reason.UNKNOWN_AREA, "hankealue");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ATLANTIS", "lappi", "", "LAPPI ", "HUS", "Lapha"})
    void refusesWhatIsNoCodeOfAnArea(String hankealue) {
        assertRefused(SampleEvents.notification().setHankealue(hankealue).build(), Reason.UNKNOWN_AREA, "hankealue");
    }

    @Test
    void refusesARecordThatIsNoEvent() {
        Rejection rejection = Rejection.newBuilder()
                .setSourceTopic("t")
                .setSourcePartition(0)
                .setSourceOffset(0)
                .setRejectedAt(Instant.EPOCH)
                .setProblems(List.of())
                .build();

        assertRefused(rejection, Reason.NO_STREAM, null);
    }

    @ParameterizedTest
    @MethodSource("events")
    void refusesAPersonalIdentityCodeInEveryStringField(SpecificRecord event) {
        for (Schema.Field field : event.getSchema().getFields()) {
            if (isString(field.schema()) && !field.name().equals("hankealue")) {
                SpecificRecord personal = changed(event, field, "about " + PERSON);
                assertRefused(personal, Reason.PERSONAL_IDENTITY_CODE, field.name());
            }
        }
    }

    @Test
    void refusesAPersonalIdentityCodeInsideAList() {
        assertRefused(
                SampleEvents.status()
                        .setModels(List.of("SOCIAL_REPORTING", PERSON))
                        .build(),
                Reason.PERSONAL_IDENTITY_CODE,
                "models");
        assertRefused(
                SampleEvents.measurement()
                        .setGoals(
                                List.of(new AvainGoal(PERSON, GoalDirection.IMPROVE, GoalOutcome.NOT_EVALUATED, null)))
                        .build(),
                Reason.PERSONAL_IDENTITY_CODE,
                "goals");
    }

    @Property
    void neverTakesAUuidOrAPseudonymForAPersonalIdentityCode(@ForAll long high, @ForAll long low, @ForAll byte[] hash) {
        String digits = HexFormat.of().formatHex(Arrays.copyOf(hash, 32));
        UUID uuid = new UUID(high, low);

        assertThat(records.of(SampleEvents.measurement()
                        .setEventId(uuid.toString())
                        .setMeasurementId(uuid.toString().toUpperCase(Locale.ROOT))
                        .setPlanPseudonym(digits)
                        .build()))
                .isNotNull();
    }

    @Test
    void refusesAnEventWithoutARequiredField() {
        assertRefused(new SproNotification(), Reason.INCOMPLETE, null);
        SpecificRecord event = SampleEvents.closing().build();
        assertRefused(changed(event, event.getSchema().getField("eventId"), null), Reason.INCOMPLETE, null);
    }

    @Test
    void refusesWhatThePipelineWouldNotRead() {
        assertRefused(
                SampleEvents.measurement()
                        .setInstrumentVersion("x".repeat(SingleObjectCodec.MAX_BYTES))
                        .build(),
                Reason.TOO_LARGE,
                null);
    }

    @Test
    void leavesTheTimeHeaderOutWhereItHasNoFormInRfc3339() {
        SpecificRecord event = SampleEvents.closing()
                .setRecordedAt(Instant.parse("+12021-01-01T00:00:00Z"))
                .build();

        assertThat(headers(records.of(event))).doesNotContainKey("ce_time").containsKey("ce_id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not a uri", "/päijät-häme", "/client/010190-999W"})
    void refusesASourceThatIsNoUriReferenceOrTellsWhoAPersonIs(String source) {
        Topics topics = new Topics(Register.shipped(), TopicPlan.ofPartitions(2));

        assertThatThrownBy(() -> new EventRecords(topics, source))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("source")
                .hasMessageNotContaining(PERSON);
    }

    private void assertRefused(SpecificRecord event, Reason reason, @Nullable String field) {
        NotPublishedException refusal = catchThrowableOfType(NotPublishedException.class, () -> records.of(event));
        assertThat(refusal).as("refusal of %s", reason).isNotNull();
        assertThat(refusal.reason()).isEqualTo(reason);
        assertThat(refusal.reason().isBeforeSending()).isTrue();
        assertThat(refusal.field()).isEqualTo(field);
        assertThat(refusal).hasNoCause();
        assertThat(refusal.getMessage()).doesNotContain(PERSON, "ATLANTIS", SampleEvents.EVENT_ID);
    }

    private String keyOf(SpecificRecord event) {
        return new String(records.of(event).key(), UTF_8);
    }

    private static Map<String, String> headers(ProducerRecord<byte[], byte[]> sent) {
        Map<String, String> headers = new HashMap<>();
        sent.headers().forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
        return headers;
    }

    private static boolean isString(Schema schema) {
        return schema.isUnion()
                ? schema.getTypes().stream().anyMatch(EventRecordsTest::isString)
                : schema.getType() == Schema.Type.STRING;
    }

    private static SpecificRecord changed(SpecificRecord event, Schema.Field field, @Nullable Object value) {
        SpecificRecord copy = blank(event);
        event.getSchema().getFields().forEach(f -> copy.put(f.pos(), event.get(f.pos())));
        copy.put(field.pos(), value);
        return copy;
    }

    private static SpecificRecord blank(SpecificRecord event) {
        try {
            return event.getClass().getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }
}
