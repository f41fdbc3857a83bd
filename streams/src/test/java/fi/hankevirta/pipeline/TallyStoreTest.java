package fi.hankevirta.pipeline;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.hankevirta.state.IncompatibleStateException;
import fi.hankevirta.tally.Breakdown;
import fi.hankevirta.tally.Cell;
import fi.hankevirta.tally.Longs;
import fi.hankevirta.tally.Tallies;
import fi.hankevirta.tally.Tally;
import fi.hankevirta.topic.Retention;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tallies that are filled from their changelog, as a standby's are, and what stands there of other versions. */
class TallyStoreTest {
    private static final byte[] ABOUT = "about".getBytes(US_ASCII);
    private static final byte[] FOREIGN = "spro.of-old|LAPPI|2021-12|".getBytes(US_ASCII);
    private static final Cell CELL = new Cell(Tally.SPRO_RECEIVED, "LAPPI", 24_264, Breakdown.NONE);

    private final TallyStore store = new TallyStore("tallies");
    private final Changelog changelog = new Changelog(store);

    @BeforeEach
    void init() {
        changelog.init();
    }

    @Test
    void theChangelogIsCompactedSoon() {
        assertThat(TallyStore.builder("tallies").logConfig()).isEqualTo(Retention.SMALL_SEGMENTS);
    }

    @Test
    void anEmptyStoreIsToBeCountedAnew() {
        assertThat(store.isOfThisVersion()).isFalse();
        assertThat(store.tallies().isEmpty()).isTrue();
    }

    @Test
    void whatOneStoreWritesAnotherGoesOnFrom() {
        // Given
        count(store, 3);
        count(store, 2);

        // When
        TallyStore other = new TallyStore("tallies");
        Changelog followed = new Changelog(other);
        followed.init();
        changelog.written().forEach(record -> followed.tell(record.key(), record.value()));

        // Then
        assertThat(other.isOfThisVersion()).isTrue();
        assertThat(other.tallies().sums(CELL)).containsExactly(5);
        assertThat(other.nextCommit()).isEqualTo(3);
    }

    @Test
    void whatOnlyAnOlderVersionKeptIsDeleted() {
        changelog.tell(ABOUT, Longs.write(Tallies.VERSION - 1, 7));
        changelog.tell(FOREIGN, Longs.write(1, 1));

        assertThat(store.isOfThisVersion()).isFalse();

        assertThat(changelog.written()).singleElement().satisfies(deleted -> {
            assertThat(deleted.key()).isEqualTo(FOREIGN);
            assertThat(deleted.value()).isNull();
        });
        assertThat(store.nextCommit()).isEqualTo(8);
    }

    @Test
    void whatWasDeletedIsNoLongerThere() {
        changelog.tell(FOREIGN, Longs.write(1, 1));
        changelog.tell(FOREIGN, null);
        changelog.tell(ABOUT, Longs.write(Tallies.VERSION, 7));

        assertThat(store.isOfThisVersion()).isTrue();
        assertThat(changelog.written()).isEmpty();
    }

    @Test
    void foreignRecordsOfThisVersionAreAFault() {
        changelog.tell(FOREIGN, Longs.write(1, 1));
        changelog.tell(ABOUT, Longs.write(Tallies.VERSION, 7));

        assertThatThrownBy(store::isOfThisVersion).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aNewerVersionIsRefused() {
        changelog.tell(ABOUT, Longs.write(Tallies.VERSION + 1, 7));

        assertThatThrownBy(store::isOfThisVersion).isInstanceOf(IncompatibleStateException.class);
    }

    @Test
    void aClosedStoreHasForgottenEverything() {
        count(store, 3);

        store.close();

        assertThat(store.tallies().isEmpty()).isTrue();
        assertThat(store.isOfThisVersion()).isFalse();
    }

    private static void count(TallyStore store, int times) {
        for (int i = 0; i < times; i++) {
            store.tallies().adding().one(CELL.tally(), CELL.area(), CELL.month(), CELL.breakdown(), 1_000 + i, 0);
        }
        store.tallies().drain((areas, sink) -> {}, (cell, changed) -> store.put(cell, changed.stored()));
        store.nextCommit();
    }
}
