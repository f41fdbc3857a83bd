package fi.hankevirta.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** The greatest time of a changing multiset, against a plain list. */
class RecencyTest {
    @Property(tries = 500)
    void anyAdditionsAndRemovalsGiveTheGreatestTimeOfAPlainMultiset(
            @ForAll @Size(max = 200) List<@IntRange(min = -60, max = 40) Integer> steps) {
        Recency recency = new Recency();
        List<Long> plain = new ArrayList<>();
        for (int step : steps) {
            if (step >= 0) {
                plain.add((long) step);
                recency.add(step);
            } else if (!plain.isEmpty()) {
                recency.remove(plain.remove(-step % plain.size()));
            }
            recency = Recency.parse(recency.toLongs()); // As if stored and restored here.
            recency = recency.isStale() ? renewed(plain) : recency;

            assertThat(recency.contributors()).isEqualTo(plain.size());
            assertThat(recency.last()).isEqualTo(greatest(plain));
        }
    }

    @Property(tries = 500)
    void whatIsStoredIsOfTheGreatestTimes(@ForAll @Size(min = 1, max = 30) Set<@IntRange(max = 99) Integer> times) {
        Recency recency = new Recency();
        times.forEach(recency::add);

        Recency restored = Recency.parse(recency.toLongs());

        assertThat(restored.contributors()).isEqualTo(times.size());
        List<Integer> descending = new ArrayList<>(times);
        descending.sort(Collections.reverseOrder());
        for (int time : descending.subList(0, Math.min(8, descending.size()))) {
            assertThat(restored.last()).isEqualTo(time);
            restored.remove(time);
        }
        assertThat(restored.isStale()).isEqualTo(times.size() > 8);
    }

    @Property(tries = 200)
    void itIsNeverStaleWhileNoMoreThanSixtyFourDistinctTimesAreThere(
            @ForAll @Size(max = 300) List<@IntRange(min = -65, max = 63) Integer> steps) {
        Recency recency = new Recency();
        List<Long> plain = new ArrayList<>();
        for (int step : steps) {
            if (step >= 0) {
                plain.add((long) step);
                recency.add(step);
            } else if (!plain.isEmpty()) {
                recency.remove(plain.remove(-step % plain.size()));
            }

            assertThat(recency.isStale()).isFalse();
            assertThat(recency.last()).isEqualTo(greatest(plain));
        }
    }

    @Test
    void removalFromTheGreatestDownIsStaleOnceInSixtyFourTimes() {
        List<Long> plain = new ArrayList<>();
        Recency recency = new Recency();
        for (long time = 1; time <= 200; time++) {
            plain.add(time);
            recency.add(time);
        }

        int renewals = 0;
        while (!plain.isEmpty()) {
            recency.remove(plain.remove(plain.size() - 1));
            if (recency.isStale()) {
                recency = renewed(plain);
                renewals++;
            }
            assertThat(recency.last()).isEqualTo(greatest(plain));
        }

        assertThat(renewals).isEqualTo(3);
        assertThat(recency.toLongs()).containsExactly(0, 0);
    }

    @Test
    void aTimeThatIsAddedWhileItIsStaleIsNotMistakenForTheGreatest() {
        Recency recency = new Recency();
        for (long time = 1; time <= 65; time++) {
            recency.add(time);
        }
        for (long time = 65; time >= 2; time--) {
            recency.remove(time);
        }

        recency.add(0);

        assertThat(recency.isStale()).isTrue();
        assertThat(recency.contributors()).isEqualTo(2);
    }

    @Test
    void equalTimesAreCounted() {
        Recency recency = new Recency();
        recency.add(5);
        recency.add(5);
        recency.add(3);

        recency.remove(5);

        assertThat(recency.last()).isEqualTo(5);
        assertThat(recency.toLongs()).containsExactly(2, 2, 5, 1, 3, 1);
    }

    @Test
    void withoutContributorsThereIsNoTime() {
        assertThat(new Recency().last()).isEqualTo(Partial.NEVER);
        assertThat(new Recency().isStale()).isFalse();
    }

    private static Recency renewed(List<Long> plain) {
        List<Long> shuffled = new ArrayList<>(plain);
        Collections.reverse(shuffled);
        Recency recency = new Recency();
        shuffled.forEach(recency::add);
        return recency;
    }

    private static long greatest(List<Long> plain) {
        return plain.isEmpty() ? Partial.NEVER : Collections.max(plain);
    }
}
