package fi.hankevirta.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.encoded.EntityKey;
import fi.hankevirta.pipeline.PipelineTopology.StoreKind;
import fi.hankevirta.state.EntityState;
import fi.hankevirta.state.EntityVisitor;
import fi.hankevirta.topic.EventStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a root sees of the entities of a partition, in memory and on disk. */
@SuppressWarnings("NullAway.Init") // Each test opens the state of its kind first.
class EntityStateTest {
    @TempDir
    private Path folder;

    private StateStore store;
    private EntityState state;

    @AfterEach
    void close() {
        store.close();
    }

    @ParameterizedTest
    @EnumSource(StoreKind.class)
    void aRootSeesItsOwnEntitiesOnly(StoreKind kind) {
        open(kind);
        put(root("PILOT_1|LOHJA").entity("JOINED"), "a");
        put(root("PILOT_1|LOHJA").entity("TRAINED"), "b");
        put(root("PILOT_1|LOHJANSEUTU").entity("JOINED"), "c");
        put(
                new EntityKey()
                        .of(EventStream.PILOT_MILESTONE, "KAINUU")
                        .root("PILOT_1|LOHJA")
                        .entity("JOINED"),
                "d");

        assertThat(seen(root("PILOT_1|LOHJA").entity("any"))).containsExactlyInAnyOrder("a", "b");
        assertThat(seen(root("PILOT_1|LOH").entity("any"))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(StoreKind.class)
    void aRootThatIsAnEntityIsFoundByItself(StoreKind kind) {
        open(kind);
        put(new EntityKey().of(EventStream.STRUCTURAL_STATUS, "LAPPI").root("2022-05"), "a");
        put(new EntityKey().of(EventStream.STRUCTURAL_STATUS, "LAPPI").root("2022-06"), "b");

        assertThat(seen(new EntityKey()
                        .of(EventStream.STRUCTURAL_STATUS, "LAPPI")
                        .root("2022-05")))
                .containsExactly("a");
    }

    @ParameterizedTest
    @EnumSource(StoreKind.class)
    void aLaterValueTakesThePlaceOfTheEarlier(StoreKind kind) {
        open(kind);
        put(root("PILOT_1|-").entity("JOINED"), "a");
        put(root("PILOT_1|-").entity("JOINED"), "b".repeat(300));

        assertThat(seen(root("PILOT_1|-").entity("JOINED"))).containsExactly("b".repeat(300));
    }

    @ParameterizedTest
    @EnumSource(StoreKind.class)
    void everyEntityIsShownOnceThoseOfARootOneAfterAnother(StoreKind kind) {
        open(kind);
        for (int i = 0; i < 30; i++) {
            put(root("PILOT_" + i % 3 + "|-").entity("M" + i), "PILOT_" + i % 3);
        }
        List<String> shown = new ArrayList<>();

        state.forEach(into(shown));

        assertThat(shown).hasSize(30);
        for (int i = 0; i < 30; i += 10) {
            assertThat(shown.subList(i, i + 10)).containsOnly(shown.get(i));
        }
    }

    private void open(StoreKind kind) {
        if (kind == StoreKind.MEMORY) {
            EntityStore table = new EntityStore(Names.STORE_ENTITIES, new HeldEntities());
            store = table;
            state = table;
            return;
        }
        KeyValueStore<Bytes, byte[]> disk =
                Stores.persistentKeyValueStore(Names.STORE_ENTITIES).get();
        var context = new MockProcessorContext<Void, Void>(new Properties(), new TaskId(0, 0), folder.toFile());
        disk.init(context.getStateStoreContext(), disk);
        store = disk;
        state = new RocksEntities(disk);
    }

    private static EntityKey root(String id) {
        return new EntityKey().of(EventStream.PILOT_MILESTONE, "LAPPI").root(id);
    }

    private void put(EntityKey key, String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        state.put(key, Arrays.copyOf(bytes, bytes.length + 3), bytes.length);
    }

    private List<String> seen(EntityKey key) {
        List<String> seen = new ArrayList<>();
        state.forEachOfRoot(key, into(seen));
        return seen;
    }

    private static EntityVisitor into(List<String> values) {
        return (key, keyFrom, keyTo, value, from, to) ->
                values.add(new String(value, from, to - from, StandardCharsets.UTF_8));
    }
}
