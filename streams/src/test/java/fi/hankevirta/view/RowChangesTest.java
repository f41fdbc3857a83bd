package fi.hankevirta.view;

import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.figure.AreaLevel;
import fi.hankevirta.figure.PublishedFigure;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is told of the difference between two moments. */
class RowChangesTest {
    private static final PublishedFigure LAPPI =
            SampleRows.released("LAPPI", "2021-Q1", 7).build();
    private static final PublishedFigure KAINUU =
            SampleRows.released("KAINUU", "2021-Q1", 9).build();
    private static final PublishedFigure COUNTRY =
            SampleRows.released("FI", "2021-Q1", 16).build();
    private static final PublishedFigure CORRECTED =
            SampleRows.released("LAPPI", "2021-Q1", 8).build();

    private final FigureRows before = SampleRows.of("1", LAPPI, KAINUU);
    private final FigureRows now = SampleRows.of("2", CORRECTED, COUNTRY);

    @Test
    void rowsThatAreNewOrOtherOrGoneAreDifferent() {
        RowChanges changes = RowChanges.between(before, now, RowQuery.ALL);

        assertThat(changes.rows()).containsExactly(ViewRow.of(COUNTRY), ViewRow.of(CORRECTED));
        assertThat(changes.removed()).containsExactly("spro.received||HANKEALUE|KAINUU|2021-Q1");
        assertThat(changes.size()).isEqualTo(3);
    }

    @Test
    void onlyRowsThatAreAskedForAreTold() {
        RowQuery query = new RowQuery(Set.of(), Set.of(AreaLevel.FI), Set.of(), Set.of(), Set.of());

        RowChanges changes = RowChanges.between(before, now, query);

        assertThat(changes.rows()).containsExactly(ViewRow.of(COUNTRY));
        assertThat(changes.removed()).isEmpty();
    }

    @Test
    void rowsThatWereReadAnewAreNotDifferent() {
        assertThat(RowChanges.between(before, SampleRows.of("1", LAPPI, KAINUU), RowQuery.ALL)
                        .size())
                .isZero();
    }
}
