package fi.hankevirta.progress;

import static fi.hankevirta.progress.Cells.month;
import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.figure.Figure;
import fi.hankevirta.figure.FigureStatus;
import fi.hankevirta.figure.Unit;
import fi.hankevirta.tally.Cell;
import fi.hankevirta.tally.Partial;
import fi.hankevirta.tally.Tally;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Which rows a changed cell touches, and what a row tells. */
class ProgressTest {
    private static final Cell CELL = new Cell(Tally.AVAIN_PLANS, "LAPPI", month("2022-03"), "");

    private final Progress progress = new Progress(Cells.REGISTER, new Targets(30, 15));

    @Test
    void aCellTouchesItsAreaCooperationAreaAndCountryInEveryPeriodThatHoldsIt() {
        progress.put(CELL, 0, new Partial(1, 1_000, new long[] {1}));

        assertThat(drained().keySet())
                .containsExactlyInAnyOrder(
                        "avain.plans||HANKEALUE|LAPPI|2022-03",
                        "avain.plans||HANKEALUE|LAPPI|2022-Q1",
                        "avain.plans||HANKEALUE|LAPPI|2022",
                        "avain.plans||HANKEALUE|LAPPI|ALL",
                        "avain.plans||YTA|OYS|2022-03",
                        "avain.plans||YTA|OYS|2022-Q1",
                        "avain.plans||YTA|OYS|2022",
                        "avain.plans||YTA|OYS|ALL",
                        "avain.plans||FI|FI|2022-03",
                        "avain.plans||FI|FI|2022-Q1",
                        "avain.plans||FI|FI|2022",
                        "avain.plans||FI|FI|ALL");
    }

    @Test
    void aTouchedRowIsToldOnce() {
        progress.put(CELL, 0, new Partial(1, 1_000, new long[] {1}));
        progress.put(CELL, 1, new Partial(1, 1_000, new long[] {1}));

        assertThat(drained()).hasSize(12);
        assertThat(drained()).isEmpty();
    }

    @Test
    void aRowTellsWhatItIsOf() {
        progress.put(CELL, 0, new Partial(1, 1_000, new long[] {1}));

        Figure row = row("avain.plans||YTA|OYS|2022-Q1");

        assertThat(row.getFigure()).isEqualTo("avain.plans");
        assertThat(row.getArea()).isEqualTo("OYS");
        assertThat(row.getPeriod()).isEqualTo("2022-Q1");
        assertThat(row.getBreakdown()).isEmpty();
        assertThat(row.getNumerator()).isEqualTo(1);
        assertThat(row.getDenominator()).isNull();
        assertThat(row.getValue()).isEqualTo(1.0);
        assertThat(row.getUnit()).isEqualTo(Unit.COUNT);
        assertThat(row.getStatus()).isEqualTo(FigureStatus.OK);
        assertThat(row.getContributingAreas()).isEqualTo(1);
        assertThat(row.getExpectedAreas()).isEqualTo(2);
        assertThat(row.getLastRecordedAt()).isEqualTo(Instant.ofEpochMilli(1_000));
    }

    @Test
    void anEmptiedCellLeavesARowOfNothing() {
        progress.put(CELL, 0, new Partial(1, 1_000, new long[] {1}));
        drained();

        progress.put(CELL, 0, new Partial(0, Partial.NEVER, new long[0]));

        Figure row = row("avain.plans||HANKEALUE|LAPPI|2022-03");
        assertThat(row.getNumerator()).isZero();
        assertThat(row.getContributingAreas()).isZero();
        assertThat(row.getLastRecordedAt()).isNull();
    }

    @Test
    void postponedRowsAreToldWhileThereIsTime() {
        progress.restore(CELL, 0, new Partial(1, 1_000, new long[] {1}));
        assertThat(progress.hasChanged()).isFalse();
        assertThat(drained()).isEmpty();
        assertThat(progress.postponeEveryRow()).isTrue();

        Map<String, Figure> rows = new TreeMap<>();
        assertThat(progress.drainPostponed(rows::isEmpty, (domain, key, figure) -> rows.put(key, figure)))
                .isTrue();
        assertThat(rows).as("until time was out").hasSize(1);

        assertThat(progress.drainPostponed(() -> true, (domain, key, figure) -> rows.put(key, figure)))
                .isFalse();
        assertThat(rows).hasSize(12);
    }

    @Test
    void aPostponedRowThatIsTouchedMeanwhileIsToldAtOnceAndNotAgain() {
        Cell other = new Cell(Tally.AVAIN_PLANS, "LAPPI", month("2022-04"), "");
        progress.restore(CELL, 0, new Partial(1, 1_000, new long[] {1}));
        progress.postponeEveryRow();
        Set<String> before = new TreeSet<>();
        assertThat(progress.drainPostponed(before::isEmpty, (domain, key, figure) -> before.add(key)))
                .isTrue();
        assertThat(before).containsExactly("avain.plans||HANKEALUE|LAPPI|2022-03");

        progress.put(other, 0, new Partial(1, 2_000, new long[] {1}));
        Map<String, Figure> now = drained();
        assertThat(now).hasSize(12);
        assertThat(Objects.requireNonNull(now.get("avain.plans||FI|FI|ALL")).getNumerator())
                .isEqualTo(2);

        Map<String, Figure> later = new TreeMap<>();
        assertThat(progress.drainPostponed(() -> true, (domain, key, figure) -> later.put(key, figure)))
                .isFalse();
        assertThat(later.keySet())
                .containsExactlyInAnyOrder(
                        "avain.plans||HANKEALUE|LAPPI|2022-Q1",
                        "avain.plans||YTA|OYS|2022-03",
                        "avain.plans||YTA|OYS|2022-Q1",
                        "avain.plans||FI|FI|2022-03",
                        "avain.plans||FI|FI|2022-Q1");
    }

    @Test
    void withoutAnyCellThereIsNothingToPostpone() {
        assertThat(progress.postponeEveryRow()).isFalse();
    }

    private Figure row(String key) {
        return Objects.requireNonNull(drained().get(key));
    }

    private Map<String, Figure> drained() {
        Map<String, Figure> rows = new TreeMap<>();
        progress.drain(
                (domain, key, figure) -> assertThat(rows.put(key, figure)).isNull());
        return rows;
    }
}
