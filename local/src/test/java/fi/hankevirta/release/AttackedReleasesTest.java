package fi.hankevirta.release;

import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.register.Register;
import fi.hankevirta.release.disclosure.Attacker;
import fi.hankevirta.release.disclosure.Disclosure;
import fi.hankevirta.release.disclosure.Interval;
import fi.hankevirta.release.disclosure.LinearAttacker;
import fi.hankevirta.release.disclosure.PrimaryRule;
import fi.hankevirta.topic.Domain;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever attacks the releases of simulated regions learns of no suppressed count closer than to k. */
class AttackedReleasesTest {
    private static final Register REGISTER = Register.shipped();
    private static final PrimaryRule RULE = new PrimaryRule(PrimaryRule.LEAST_THRESHOLD);
    private static final Rules RULES = new Rules(RULE, SimulatedCut.TARGET_DAYS);
    private static final int ARRIVED =
            2_800; // Nearly all of the quarter's: what comes after changes a few rows little.
    private static final ReleasePeriod QUARTER = ReleasePeriod.parse("2021-Q2");
    private static final LiveCut CUT = SimulatedCut.WHOLE;

    @ParameterizedTest
    @CsvSource({
        "PILOTS, 0, 2020 2021 2022 2023 ALL",
        "AVAIN, 10, 2021-Q1 2021-Q2",
        "AVAIN, 0, 2020 2021 2022 2023",
        "AVAIN, 5, ALL",
        "SPRO, 10, 2021-Q1 2021-Q2",
        "SPRO, 0, 2020 2021 2022",
        "SPRO, 5, ALL",
        "STRUCTURAL, 0, 2020 2021 2022 2023 ALL",
        "REPORTING, 5, 2020 2021 2022 2023 ALL",
    })
    void noSuppressedCountIsRecovered(Domain domain, int solved, String periods) {
        PersonGrid grid = new PersonGrid(REGISTER, domain);
        Map<ReleasePeriod, Map<String, PastRow>> released = new LinkedHashMap<>();
        for (String text : periods.split(" ", -1)) {
            ReleasePeriod period = ReleasePeriod.parse(text);
            Past past = new Past(released);

            Draft draft = Draft.of(grid, RULES, past, period, CUT, ChangedRows.HOLD);

            assertThat(draft.isHeld()).isFalse();
            assertNothingIsRecovered(PersonTables.of(grid, RULES, past, period, CUT, ChangedRows.HOLD), draft, solved);
            released.put(period, draft.rows());
        }
    }

    @Test
    void aCorrectedQuarterThatIsReleasedAgainTellsOfNobodyByDifference() {
        // Given
        PersonGrid grid = new PersonGrid(REGISTER, Domain.SPRO);
        LiveCut before = SimulatedCut.of(REGISTER, 1, SimulatedCut.EVENTS, ARRIVED);
        Past nothing = new Past(Map.of());
        Draft first = Draft.of(grid, RULES, nothing, QUARTER, before, ChangedRows.HOLD);
        Draft unaware = Draft.of(grid, RULES, nothing, QUARTER, CUT, ChangedRows.HOLD);
        assertThat(little(first, unaware)).as("what leaks without a memory").isNotEmpty();
        Past past = new Past(Map.of(QUARTER, first.rows()));
        assertThat(Draft.of(grid, RULES, past, QUARTER, CUT, ChangedRows.HOLD).isHeld())
                .isTrue();

        // When
        Draft asked = Draft.of(grid, RULES, past, QUARTER, CUT, ChangedRows.SUPPRESS);

        // Then
        assertThat(asked.isHeld()).isFalse();
        assertThat(little(first, asked)).isEmpty();
        assertThat(asked.complementary()).containsAll(hiddenAgain(first, asked));
        assertNothingIsRecovered(PersonTables.of(grid, RULES, past, QUARTER, CUT, ChangedRows.SUPPRESS), asked, 2);
    }

    /** Keys of rows that are open in both and differ by so few that these could be known. */
    private static List<String> little(Draft first, Draft second) {
        return first.rows().keySet().stream()
                .filter(key -> open(first, key) && open(second, key))
                .filter(key -> differsLittle(
                                row(first, key).numerator(), row(second, key).numerator())
                        || differsLittle(
                                row(first, key).denominator(), row(second, key).denominator()))
                .toList();
    }

    private static List<String> hiddenAgain(Draft first, Draft second) {
        return first.rows().keySet().stream()
                .filter(key -> open(first, key) && !open(second, key))
                .filter(key -> !second.primary().contains(key))
                .toList();
    }

    private static boolean differsLittle(long before, long now) {
        return before != now && Math.abs(before - now) < RULE.threshold();
    }

    private static boolean open(Draft draft, String key) {
        return row(draft, key).open();
    }

    private static PastRow row(Draft draft, String key) {
        return Objects.requireNonNull(draft.rows().get(key), key);
    }

    /** @param solved how many counts a solver is asked for, at seconds for each; subtracting is tried on all */
    private static void assertNothingIsRecovered(PersonTables tables, Draft draft, int solved) {
        Disclosure disclosure = tables.disclosure();
        BitSet suppressed = new BitSet();
        for (int cell = 0; cell < tables.rows().size(); cell++) {
            suppressed.set(cell, !open(draft, tables.rows().get(cell).key()));
        }
        List<Integer> hidden = hidden(disclosure, suppressed);
        List<Interval> bySubtracting = new Attacker(disclosure, suppressed).bySubtracting();
        assertThat(hidden).allSatisfy(count -> assertIsWide(disclosure, bySubtracting.get(count)));
        LinearAttacker solving = new LinearAttacker(disclosure, suppressed);
        assertThat(someOf(hidden, solved)).allSatisfy(count -> assertIsWide(disclosure, solving.interval(count)));
    }

    private static void assertIsWide(Disclosure disclosure, Interval interval) {
        assertThat(interval.width())
                .as(disclosure.tables().name(interval.count()))
                .isGreaterThanOrEqualTo(disclosure.width());
    }

    /** Counts of suppressed cells that no open cell tells: a share is suppressed whose denominator is open. */
    private static List<Integer> hidden(Disclosure disclosure, BitSet suppressed) {
        BitSet seen = (BitSet) disclosure.known().clone();
        BitSet hidden = new BitSet();
        for (int cell = 0; cell < disclosure.cells().size(); cell++) {
            BitSet of = suppressed.get(cell) ? hidden : seen;
            disclosure.cells().get(cell).counts().forEach(of::set);
        }
        hidden.andNot(seen);
        return hidden.stream().boxed().collect(Collectors.toList());
    }

    private static List<Integer> someOf(List<Integer> counts, int most) {
        List<Integer> shuffled = new ArrayList<>(counts);
        Collections.shuffle(shuffled, new Random(1));
        return shuffled.subList(0, Math.min(most, shuffled.size()));
    }
}
