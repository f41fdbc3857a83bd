package fi.hankevirta.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.encoded.EntityKey;
import fi.hankevirta.topic.EventStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A store that is filled from its changelog, as a standby is, and then goes on as the one that counts. */
class EntityStoreTest {
    private final EntityStore store = new EntityStore("entities", new HeldEntities());
    private final Changelog changelog = new Changelog(store);

    @BeforeEach
    void init() {
        changelog.init();
    }

    @Test
    void whatTheChangelogTellsLaterTakesThePlaceOfTheEarlierHoweverLong() {
        tell("a", "short");
        tell("b", "other");
        tell("a", "long".repeat(500));
        tell("b", "o");
        tell("a", "last");

        assertThat(seen("a")).containsExactly("last");
        assertThat(seen("b")).containsExactly("o");
    }

    @Test
    void aStandbyWritesNothing() {
        tell("a", "1");
        tell("a", "2");

        store.commit();

        assertThat(logged()).isEmpty();
    }

    @Test
    void whenItTakesOverItGoesOnFromWhatTheChangelogTold() {
        // Given
        tell("a", "1");
        tell("b", "1");
        tell("c", "1");
        store.commit();

        // When
        put("a", "2".repeat(300));
        put("b", "");
        put("d", "new");
        store.commit();
        store.commit();

        // Then
        assertThat(logged()).containsExactlyInAnyOrder("2".repeat(300), "", "new");
        assertThat(seen("a")).containsExactly("2".repeat(300));
        assertThat(seen("b")).containsExactly("");
        assertThat(seen("c")).containsExactly("1");
        assertThat(seen("d")).containsExactly("new");
    }

    @Test
    void whenItIsAStandbyAgainItFollowsTheChangelog() {
        put("a", "own");
        store.commit();

        tell("a", "another's");
        store.commit();

        assertThat(logged()).containsExactly("own");
        assertThat(seen("a")).containsExactly("another's");
    }

    private void tell(String id, String value) {
        EntityKey key = key(id);
        byte[] bytes = Arrays.copyOf(key.bytes(), key.length());
        changelog.tell(bytes, value.getBytes(UTF_8));
    }

    private List<String> logged() {
        return changelog.written().stream()
                .map(record -> new String(Objects.requireNonNull(record.value()), UTF_8))
                .toList();
    }

    private void put(String id, String value) {
        byte[] bytes = value.getBytes(UTF_8);
        store.put(key(id), bytes, bytes.length);
    }

    private List<String> seen(String id) {
        List<String> seen = new ArrayList<>();
        store.forEachOfRoot(
                key(id), (key, keyFrom, keyTo, value, from, to) -> seen.add(new String(value, from, to - from, UTF_8)));
        return seen;
    }

    private static EntityKey key(String id) {
        return new EntityKey().of(EventStream.STRUCTURAL_STATUS, "LAPPI").root(id);
    }
}
