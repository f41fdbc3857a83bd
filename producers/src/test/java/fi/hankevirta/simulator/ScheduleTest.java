package fi.hankevirta.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ScheduleTest {
    private static final Habits PROMPT = new Habits(0, 0, 0, 0);
    private static final long START = 1_600_000_000_000L;
    private static final long END = START + 1000 * Days.DAY;

    @Test
    void aPromptSourceSendsWhenItRecords() {
        // Given
        List<Revision<String>> revisions = revisions(3);

        // When
        Schedule schedule = Schedule.of(revisions, PROMPT, new Chance(1), END);

        // Then
        assertThat(IntStream.range(0, 3).mapToLong(schedule::time).boxed())
                .containsExactlyElementsOf(
                        revisions.stream().map(Revision::recordedAt).toList());
        assertThat(IntStream.range(0, 3).map(schedule::revision).boxed()).containsExactly(0, 1, 2);
    }

    @Test
    void aLateSourceWaitsForDays() {
        // When
        Schedule schedule = Schedule.of(revisions(1), new Habits(0, 0, 1, 0), new Chance(2), END);

        // Then
        assertThat(schedule.isLate(0)).isTrue();
        assertThat(schedule.time(0) - START).isBetween(2 * Days.DAY, 45 * Days.DAY);
    }

    @Test
    void nothingIsSentAfterTheEnd() {
        // When
        Schedule schedule = Schedule.of(revisions(5), new Habits(0, 0, 1, 3), new Chance(3), START + 2 * Days.DAY);

        // Then
        assertThat(schedule.time(schedule.size() - 1)).isLessThanOrEqualTo(START + 2 * Days.DAY);
        assertThat(IntStream.range(0, schedule.size())
                        .map(schedule::revision)
                        .max()
                        .orElseThrow())
                .isEqualTo(2);
    }

    @Property(tries = 200)
    void aRevisionIsSentBeforeItIsSentAgain(@ForAll long seed, @ForAll @IntRange(min = 1, max = 20) int number) {
        // When
        Schedule schedule = Schedule.of(revisions(number), new Habits(0, 0, 0.5, 1.5), new Chance(seed), END);

        // Then
        List<Integer> seen = new ArrayList<>();
        for (int i = 0; i < schedule.size(); i++) {
            assertThat(seen.contains(schedule.revision(i))).isEqualTo(schedule.isResent(i));
            assertThat(i == 0 || schedule.time(i - 1) <= schedule.time(i)).isTrue();
            seen.add(schedule.revision(i));
        }
        assertThat(seen).hasSizeGreaterThan(number);
    }

    @Property(tries = 200)
    void afterDroppingTheFirstOnesNothingIsSentAgainThatWasNotSent(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int kept) {
        // Given
        Schedule schedule = Schedule.of(revisions(8), new Habits(0, 0, 0.5, 2), new Chance(seed), END);

        // When
        schedule.keepLast(kept);

        // Then
        assertThat(schedule.size()).isEqualTo(kept);
        List<Integer> seen = new ArrayList<>();
        for (int i = 0; i < kept; i++) {
            assertThat(seen.contains(schedule.revision(i))).isEqualTo(schedule.isResent(i));
            seen.add(schedule.revision(i));
        }
    }

    @Test
    void theFirstOnesCanBeKept() {
        // Given
        Schedule schedule = Schedule.of(revisions(5), PROMPT, new Chance(1), END);

        // When
        schedule.keepFirst(2);

        // Then
        assertThat(schedule.size()).isEqualTo(2);
        assertThat(schedule.revision(1)).isEqualTo(1);
    }

    private static List<Revision<String>> revisions(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> new Revision<>(i + 1, START + i * Days.DAY, Nature.ORDINARY, false, "state"))
                .toList();
    }
}
