package fi.hankevirta.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Tallies add and subtract, tell what changed once, and lose nothing when they are stored. */
class TalliesTest {
    private static final Cell JUNE = new Cell(Tally.AVAIN_PLANS, "LAPPI", Month.parse("2022-06"), Breakdown.NONE);
    private static final Cell JULY = new Cell(Tally.AVAIN_PLANS, "LAPPI", Month.parse("2022-07"), Breakdown.NONE);

    private final Tallies tallies = new Tallies();

    @Test
    void aChangedCellIsToldOnce() {
        add(List.of(one(JUNE, 5), one(JUNE, 7), one(JULY, 6)));

        assertThat(drained()).containsExactly("2022-06: 2 until 7 [2]", "2022-07: 1 until 6 [1]");
        assertThat(drained()).isEmpty();
    }

    @Test
    void onlyWhatChangedSinceIsTold() {
        add(List.of(one(JUNE, 5), one(JULY, 6)));
        drained();

        add(List.of(one(JULY, 9)));

        assertThat(drained()).containsExactly("2022-07: 2 until 9 [2]");
    }

    @Test
    void whatIsSubtractedAgainLeavesNoContributorAndNoSum() {
        add(List.of(one(JUNE, 5)));
        takeBack(List.of(one(JUNE, 5)));

        assertThat(drained()).containsExactly("2022-06: 0 until never []");
        assertThat(tallies.sums(JUNE)).isEmpty();
    }

    @Test
    void aHistogramHasNoTrailingZeros() {
        Cell cell = new Cell(Tally.SPRO_CLOSED, "LAPPI", JUNE.month(), Breakdown.NONE);
        add(List.of(Contribution.at(cell, 1, 3), Contribution.at(cell, 2, 401)));
        takeBack(List.of(Contribution.at(cell, 2, 401)));

        assertThat(tallies.sums(cell)).containsExactly(0, 0, 0, 1);
    }

    @Test
    void theSumsOfACellThatIsNotThereAreEmpty() {
        assertThat(tallies.sums(JUNE)).isEmpty();
        assertThat(tallies.cells()).isEmpty();
    }

    @Test
    void aStaleCellIsRenewedFromEverythingThatContributesInItsArea() {
        List<Contribution> all = new ArrayList<>();
        for (int time = 1; time <= 80; time++) {
            all.add(one(JUNE, time));
        }
        add(all);
        List<Contribution> left = List.copyOf(all.subList(0, 3));
        takeBack(all.subList(3, 80));
        List<Contribution> everything = new ArrayList<>(left);
        everything.add(one(JULY, 99)); // Another cell's times are not taken for this one's.

        assertThat(drained((areas, sink) -> {
                    assertThat(areas).containsExactly(JUNE.area());
                    everything.forEach(sink::accept);
                }))
                .containsExactly("2022-06: 3 until 3 [3]");
        takeBack(left.subList(2, 3));
        assertThat(drained()).containsExactly("2022-06: 2 until 2 [2]");
    }

    @Test
    void everythingIsNotReadWithoutNeed() {
        add(List.of(one(JUNE, 5), one(JUNE, 7)));
        takeBack(List.of(one(JUNE, 7)));

        assertThat(drained()).containsExactly("2022-06: 1 until 5 [1]");
    }

    @Property(tries = 200)
    void restoredTalliesGoOnAsTheOnesThatWereStored(
            @ForAll @Size(max = 60) List<@IntRange(min = 1, max = 30) Integer> before,
            @ForAll @Size(max = 20) List<@IntRange(min = 1, max = 40) Integer> after) {
        Tallies stayed = new Tallies();
        before.forEach(time -> stayed.adding().accept(one(JUNE, time)));
        Tallies restored = new Tallies();
        stayed.drain(TalliesTest::notNeeded, (cell, changed) -> restored.restore(cell, changed.stored()));
        Map<String, List<Long>> told = new TreeMap<>();

        for (Tallies each : List.of(stayed, restored)) {
            after.forEach(time -> each.adding().accept(one(JUNE, time)));
            each.adding().accept(one(JULY, 1));
            each.drain(
                    TalliesTest::notNeeded,
                    (cell, changed) -> told.computeIfAbsent(
                                    new String(cell.toBytes(), StandardCharsets.UTF_8)
                                            + TalliesTest.text(cell, changed.partial()),
                                    key -> new ArrayList<>())
                            .add(changed.partial().contributors()));
        }

        assertThat(told.values()).allSatisfy(twice -> assertThat(twice).hasSize(2));
    }

    private static Contribution one(Cell cell, long recordedAt) {
        return Contribution.of(cell, recordedAt, 1);
    }

    private void add(List<Contribution> contributions) {
        contributions.forEach(tallies.adding()::accept);
    }

    private void takeBack(List<Contribution> contributions) {
        contributions.forEach(tallies.takingBack()::accept);
    }

    private List<String> drained() {
        return drained(TalliesTest::notNeeded);
    }

    private List<String> drained(BiConsumer<Set<String>, ContributionSink> ofAreas) {
        List<String> told = new ArrayList<>();
        tallies.drain(ofAreas, (cell, changed) -> {
            assertThat(Partial.of(changed.partial().toLongs()).sums())
                    .containsExactly(changed.partial().sums());
            told.add(text(cell, changed.partial()));
        });
        return told;
    }

    private static String text(Cell cell, Partial partial) {
        String last = partial.lastRecordedAt() == Partial.NEVER ? "never" : Long.toString(partial.lastRecordedAt());
        return Month.text(cell.month()) + ": " + partial.contributors() + " until " + last + " "
                + Arrays.toString(partial.sums());
    }

    private static void notNeeded(Set<String> areas, ContributionSink sink) {
        throw new AssertionError("everything of " + areas + " was read though no cell was stale");
    }
}
