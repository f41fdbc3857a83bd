package fi.hankevirta.release.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each way in which a small count leaks when it alone is suppressed, and not when the release is protected. */
class LeakTest {
    private static final int K = PrimaryRule.LEAST_THRESHOLD;

    private final Published published = new Published();

    @Test
    void aParentWithOneChildIsTheChild() {
        int country = published.count("FI", 38);
        int lone = published.count("KYS", 3);
        int other = published.count("OYS", 35);
        int onlyChild = published.count("POHJOIS_SAVO", 3);
        published.tables().sum(lone, List.of(onlyChild));
        published.tables().sum(country, List.of(lone, other));

        leaksAlone(onlyChild);
        isProtected(onlyChild);
    }

    @Test
    void zerosLeaveTheTotalToOne() {
        int country = published.count("FI", 64);
        int total = published.count("HYKS", 4);
        int small = published.count("HELSINKI", 4);
        int zero = published.count("KYMENLAAKSO", 0);
        int other = published.count("OYS", 60);
        published.know(zero);
        published.tables().sum(total, List.of(small, zero));
        published.tables().sum(country, List.of(total, other));

        leaksAlone(small);
        isProtected(small);
    }

    @Test
    void aCategoryOfOneAreaIsTheArea() {
        int all = published.count("received", 50);
        int category = published.count("received, of a category", 2);
        int otherCategory = published.count("received, of another", 48);
        int area = published.count("received, of the category in LAPPI", 2);
        int none = published.count("received, of the category in KAINUU", 0);
        published.know(none);
        published.tables().sum(all, List.of(category, otherCategory));
        published.tables().sum(category, List.of(area, none));

        leaksAlone(area);
        isProtected(area);
    }

    @Test
    void aShareIsTheCountNextToIt() {
        int evaluated = published.count("evaluated", 12);
        int achieved = published.count("achieved", 8);
        int rest = published.share("achieved of evaluated", achieved, 8, evaluated, 12);

        leaksAlone(rest);
        isProtected(rest);
    }

    @Test
    void aQuantileWithinTheTargetTellsHowManyAreInTarget() {
        int closed = published.count("closed", 40);
        int inTarget = published.tables().count("in target", 38);
        int rest = published.share("in target of closed", inTarget, 38, closed, 40);
        published.bound("p90 of handling days", inTarget, 36);

        leaksAlone(rest);
        isProtected(rest);
    }

    private void leaksAlone(int count) {
        Disclosure disclosure = published.disclosure();
        BitSet primary = new BitSet();
        for (int cell = 0; cell < disclosure.cells().size(); cell++) {
            primary.set(cell, disclosure.cells().get(cell).fate() == Cell.Fate.PRIMARY);
        }
        assertThat(new Attacker(disclosure, primary).interval(count).width())
                .as("what an attacker can't tell when only small rows are suppressed")
                .isLessThan(K);
        assertThat(Audit.of(disclosure, new Suppression(primary, List.of())).unsafe())
                .contains(count);
    }

    private void isProtected(int count) {
        Disclosure disclosure = published.disclosure();
        Suppression suppression = Protection.of(disclosure);
        assertThat(new Attacker(disclosure, suppression.cells()).interval(count).width())
                .as("what an attacker can't tell when the release is protected")
                .isGreaterThanOrEqualTo(K);
        assertThat(Audit.of(disclosure, suppression).isSafe()).isTrue();
    }
}
