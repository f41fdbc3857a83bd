package fi.hankevirta.pipeline;

import static fi.hankevirta.intake.ValidEvents.notification;
import static fi.hankevirta.intake.ValidEvents.reached;
import static fi.hankevirta.intake.ValidEvents.review;
import static fi.hankevirta.intake.ValidEvents.uuid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.hankevirta.pipeline.PipelineTopology.StoreKind;
import fi.hankevirta.tally.Contribution;
import fi.hankevirta.tally.Revision;
import fi.hankevirta.tally.RootKey;
import fi.hankevirta.tally.Tally;
import fi.hankevirta.topic.Envelope;
import fi.hankevirta.topic.EventStream;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a root sees of the entities in the store, in memory and on disk. */
@SuppressWarnings("NullAway.Init") // Each test opens the store of its kind first.
class EntitiesTest {
    private static final String PLAN_A = "a".repeat(64);
    private static final String PLAN_B = "b".repeat(64);

    private final Codecs codecs = new Codecs();

    @TempDir
    private Path folder;

    private KeyValueStore<Bytes, byte[]> store;
    private Entities entities;

    @AfterEach
    void close() {
        store.close();
    }

    @ParameterizedTest
    @EnumSource(StoreKind.class)
    void aPlanSeesItsOwnMeasurementsOnly(StoreKind kind) {
        open(kind);
        put(measured(1, PLAN_A));
        put(measured(2, PLAN_A));
        put(measured(3, PLAN_B));
        put(notification().build());

        assertThat(presences(measured(4, PLAN_A))).isEqualTo(2);
        assertThat(presences(measured(4, PLAN_B))).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(StoreKind.class)
    void aSubParticipantWhoseCodeBeginsLikeAnothersIsAnother(StoreKind kind) {
        open(kind);
        put(reached("JOINED", "2022-06-01").setSubParticipant("LOHJA").build());
        put(reached("JOINED", "2022-06-02").setSubParticipant("LOHJANSEUTU").build());

        SpecificRecord asked =
                reached("TRAINED", "2022-06-03").setSubParticipant("LOHJA").build();

        assertThat(root(asked).stream().map(contribution -> contribution.cell().breakdown()))
                .containsExactlyInAnyOrder(
                        "stream=pilot-milestone",
                        "pilot=PILOT_1,milestone=JOINED,sub-participant=LOHJA",
                        "pilot=PILOT_1,milestone=JOINED");
    }

    @ParameterizedTest
    @EnumSource(StoreKind.class)
    void aLaterRevisionTakesThePlaceOfTheEarlier(StoreKind kind) {
        open(kind);
        put(notification().build());
        put(notification().setRevision(2).setRetracted(true).build());

        assertThat(root(notification().build()))
                .singleElement()
                .satisfies(
                        contribution -> assertThat(contribution.cell().tally()).isEqualTo(Tally.REPORTING_THINGS));
    }

    @ParameterizedTest
    @EnumSource(StoreKind.class)
    void everyRootOfAnAreaIsHandedOverOnceAndWhole(StoreKind kind) {
        open(kind);
        put(measured(1, PLAN_B));
        put(measured(2, PLAN_A));
        put(measured(3, PLAN_B));
        put(notification().build());
        put(notification().setNotificationId(uuid(201)).build());
        put(notification().setHankealue("KAINUU").build());

        List<Integer> contributions = new ArrayList<>();
        entities.forEachRoot(
                "LAPPI", root -> contributions.add(root.contributions().size()));

        int plan = root(measured(2, PLAN_A)).size();
        int both = root(measured(1, PLAN_B)).size();
        int one = root(notification().build()).size();
        assertThat(contributions).containsExactly(plan, both, one, one);
    }

    @ParameterizedTest
    @EnumSource(StoreKind.class)
    void anEventThatNoSchemaReadsIsAFaultOfTheStore(StoreKind kind) {
        open(kind);
        byte[] key = RootKey.of(
                        EventStream.SPRO_NOTIFICATION, "LAPPI", notification().build())
                .toBytes();
        store.put(Bytes.wrap(key), "garbage".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> root(notification().build()))
                .isInstanceOf(IncompatibleStateException.class)
                .hasMessage("the store entities holds an event of a schema that is not known here: a newer version "
                        + "wrote it. Start that version, or stop all instances and recompute everything with "
                        + "`hankevirta reset`");
    }

    private static SpecificRecord measured(int sequence, String plan) {
        return review(sequence, "2022-06-01")
                .setPlanPseudonym(plan)
                .setClientPresent(true)
                .build();
    }

    private void open(StoreKind kind) {
        File state = folder.toFile();
        var context = new MockProcessorContext<Void, Void>(new Properties(), new TaskId(0, 0), state);
        store = kind.builder(Names.STORE_ENTITIES).withLoggingDisabled().build();
        store.init(context.getStateStoreContext(), store);
        entities = new Entities(store, codecs);
    }

    private void put(SpecificRecord event) {
        EventStream stream = EventStream.of(event);
        byte[] value = codecs.of(stream).encode(event);
        entities.put(RootKey.of(stream, Envelope.of(event).hankealue(), event), new Revision(event, value));
    }

    /** What the root of an event contributes, as it is stored. */
    private List<Contribution> root(SpecificRecord event) {
        return entities.root(RootKey.of(EventStream.of(event), "LAPPI", event)).contributions();
    }

    private long presences(SpecificRecord ofPlan) {
        return root(ofPlan).stream()
                .filter(c -> c.cell().tally() == Tally.AVAIN_CLIENT_PRESENT)
                .count();
    }
}
