package fi.hankevirta.release.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What is suppressed can't be found out, whoever tries. */
class ProtectionTest {
    private static final int K = PrimaryRule.LEAST_THRESHOLD;
    private static final PrimaryRule RULE = new PrimaryRule(K);

    @Test
    void aSmallCountCanBeReadOffItsTotalWithoutComplementarySuppression() {
        // Given
        CrossTable table = new CrossTable(
                List.of(Axis.flat("Y", 3)), Map.of(List.of("Y0"), 3L, List.of("Y1"), 20L, List.of("Y2"), 40L));
        Disclosure disclosure = table.disclosure(RULE);

        // When
        Suppression suppression = Protection.of(disclosure);
        BitSet suppressed = suppression.cells();

        // Then
        int small = table.number("Y0");
        assertThat(new Attacker(disclosure, primary(disclosure)).interval(small).width())
                .isZero();
        assertThat(new Attacker(disclosure, suppressed).interval(small).width()).isGreaterThanOrEqualTo(K);
        assertThat(suppressed.cardinality()).isEqualTo(2);
    }

    @Test
    void twoSmallCountsDoNotProtectOneAnother() {
        CrossTable table = new CrossTable(
                List.of(Axis.flat("Y", 3)), Map.of(List.of("Y0"), 2L, List.of("Y1"), 2L, List.of("Y2"), 40L));
        Disclosure disclosure = table.disclosure(RULE);

        assertThat(Audit.of(disclosure, Suppression.of(primary(disclosure))).isSafe())
                .isFalse();
        assertThat(Audit.of(disclosure, Protection.of(disclosure)).isSafe()).isTrue();
    }

    @Property(tries = 400)
    void nobodyRecoversASuppressedCountOfSmallTables(@ForAll long seed) {
        // Given
        Random random = new Random(seed);
        CrossTable table = CrossTable.random(
                random,
                List.of(Axis.grouped("FI", 2, 1 + random.nextInt(2)), Axis.flat("T", 2)),
                5 + random.nextInt(40));
        Disclosure disclosure = table.disclosure(RULE);

        // When
        Suppression suppression = Protection.of(disclosure);
        BitSet suppressed = suppression.cells();

        // Then
        Attacker attacker = new Attacker(disclosure, suppressed);
        suppressed.stream()
                .flatMap(cell -> disclosure.cells().get(cell).counts().stream().mapToInt(Integer::intValue))
                .forEach(count -> assertThat(attacker.interval(count).width())
                        .as("width of %s in %s", disclosure.tables().name(count), table)
                        .isGreaterThanOrEqualTo(K));
        assertThat(Audit.of(disclosure, suppression).isSafe()).isTrue();
    }

    @Property(tries = 200)
    void nobodyRecoversWhatWasSuppressedBeforeFromALongerPeriod(@ForAll long seed) {
        // Given
        Halves halves = Halves.random(new Random(seed));
        BitSet first = Protection.of(halves.first()).cells();
        BitSet second = Protection.of(halves.second(first)).cells();
        Disclosure whole = halves.whole(first, second);

        // When
        Suppression suppression = Protection.of(whole);

        // Then
        Attacker attacker = new Attacker(whole, suppression.cells());
        whole.sensitive().stream()
                .forEach(count -> assertThat(attacker.interval(count).width())
                        .as("width of %s in %s", whole.tables().name(count), halves)
                        .isGreaterThanOrEqualTo(K));
        assertThat(Audit.of(whole, suppression).isSafe()).isTrue();
    }

    private static BitSet primary(Disclosure disclosure) {
        BitSet primary = new BitSet();
        for (int cell = 0; cell < disclosure.cells().size(); cell++) {
            primary.set(cell, disclosure.cells().get(cell).fate() == Cell.Fate.PRIMARY);
        }
        return primary;
    }
}
