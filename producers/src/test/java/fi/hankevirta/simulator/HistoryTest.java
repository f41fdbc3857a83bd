package fi.hankevirta.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

class HistoryTest {
    private static final List<Change<Integer>> THREE = changes(3);

    @Test
    void withoutMistakesEachChangeIsARevision() {
        // When
        List<Revision<Integer>> revisions = history(0, 0, 1).of(new Counter(), THREE);

        // Then
        assertThat(revisions)
                .containsExactly(
                        new Revision<>(1, 0, Nature.ORDINARY, false, 0),
                        new Revision<>(2, Days.MINUTE, Nature.ORDINARY, false, 1),
                        new Revision<>(3, 2 * Days.MINUTE, Nature.ORDINARY, false, 2));
    }

    @Test
    void aCorrectionStaysInAllLaterRevisions() {
        // When
        List<Revision<Integer>> revisions = history(1, 0, 2).of(new Counter(), THREE);

        // Then
        assertThat(revisions.stream().map(Revision::state)).containsExactly(0, 100, 101, 201, 202, 302);
        assertThat(revisions.stream().map(Revision::nature).distinct())
                .containsExactly(Nature.ORDINARY, Nature.CORRECTION);
    }

    @Test
    void aRetractedThingIsSilentUnlessItComesBack() {
        for (long seed = 0; seed < 50; seed++) {
            // When
            List<Revision<Integer>> revisions = history(0, 1, seed).of(new Counter(), THREE);

            // Then
            for (int i = 0; i < revisions.size(); i++) {
                boolean last = i == revisions.size() - 1;
                assertThat(revisions.get(i).retracted())
                        .isEqualTo(revisions.get(i).nature() == Nature.RETRACTION);
                if (revisions.get(i).retracted() && !last) {
                    assertThat(revisions.get(i + 1).nature()).isEqualTo(Nature.CORRECTION);
                    assertThat(revisions.get(i + 1).retracted()).isFalse();
                }
            }
        }
    }

    @Property(tries = 300)
    void revisionsAreRecordedOneAfterAnotherAndNeverFall(
            @ForAll @DoubleRange(max = 1) double correction,
            @ForAll @DoubleRange(max = 1) double retraction,
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 10) int number) {
        // When
        List<Revision<Integer>> revisions =
                history(correction, retraction, seed).of(new Counter(), changes(number));

        // Then
        for (int i = 1; i < revisions.size(); i++) {
            Revision<Integer> before = revisions.get(i - 1);
            Revision<Integer> after = revisions.get(i);
            assertThat(after.recordedAt()).isGreaterThan(before.recordedAt());
            assertThat(after.number()).isBetween(before.number(), before.number() + 1);
            assertThat(after.nature() == Nature.CORRECTION || after.number() > before.number())
                    .isTrue();
        }
    }

    private static History history(double correction, double retraction, long seed) {
        return new History(new Habits(correction, retraction, 0, 0), new Chance(seed));
    }

    private static List<Change<Integer>> changes(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> new Change<>(i * Days.MINUTE, i))
                .toList();
    }

    /** A thing whose mistakes are all a hundred too low. */
    private static final class Counter implements Thing<Integer> {
        @Override
        public SpecificRecord event(Revision<Integer> revision) {
            throw new AssertionError("a history asks for no event");
        }

        @Override
        public Mending<Integer> mending(Chance chance) {
            return state -> state + 100;
        }
    }
}
