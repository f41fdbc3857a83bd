package fi.hankevirta.bench.textbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CellStateTest {
    @Test
    void itAddsAndSubtractsAndKnowsTheLatestTime() {
        // Given
        Random random = new Random(5);
        List<Long> there = new ArrayList<>();
        CellState state = new CellState();

        // When
        for (int i = 0; i < 3_000; i++) {
            if (!there.isEmpty() && random.nextInt(100) < 45) {
                long time = there.remove(random.nextInt(there.size()));
                state = CellState.parse(state.plus(new CellChange(-1, time, 2, new long[] {1, time}))
                        .toBytes());
            } else {
                long time = random.nextInt(1_000);
                there.add(time);
                state = CellState.parse(state.plus(new CellChange(1, time, 2, new long[] {1, time}))
                        .toBytes());
            }

            // Then
            assertThat(state.total().contributors()).isEqualTo(there.size());
            assertThat(state.total().lastRecordedAt())
                    .isEqualTo(there.stream().mapToLong(Long::longValue).max().orElse(Long.MIN_VALUE));
        }
        assertThat(state.total().sums()[2]).isEqualTo(there.size());
        assertThat(state.total().sums()[3])
                .isEqualTo(there.stream().mapToLong(Long::longValue).sum());
    }

    @Test
    void aChangeIsReadAsItWasWritten() {
        // Given
        CellChange change = new CellChange(-1, 1_700_000_000_000L, 401, new long[] {1, -2, 3});

        // When
        CellChange read = CellChange.parse(change.toBytes());

        // Then
        assertThat(read).usingRecursiveComparison().isEqualTo(change);
    }
}
