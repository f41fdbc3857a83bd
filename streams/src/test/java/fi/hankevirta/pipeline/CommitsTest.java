package fi.hankevirta.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.tally.Breakdown;
import fi.hankevirta.tally.Cell;
import fi.hankevirta.tally.Partial;
import fi.hankevirta.tally.Tally;
import org.junit.jupiter.api.Test;

/** Figures are computed only while every commit that has begun to come has come whole. */
class CommitsTest {
    private final Commits commits = new Commits();

    @Test
    void aCommitIsWholeWhenAsManyCellsCameAsItTells() {
        note(0, Tally.SPRO_RECEIVED, 1, 2);
        assertThat(commits.areWhole()).isFalse();

        note(0, Tally.SPRO_CLOSED, 1, 2);
        assertThat(commits.areWhole()).isTrue();
    }

    @Test
    void partitionsAndDomainsAreWholeEachByItself() {
        note(0, Tally.SPRO_RECEIVED, 1, 2);
        note(1, Tally.SPRO_RECEIVED, 1, 2);
        note(0, Tally.AVAIN_PLANS, 1, 1);
        note(0, Tally.SPRO_CLOSED, 1, 2);
        assertThat(commits.areWhole()).isFalse();

        note(1, Tally.SPRO_CLOSED, 1, 2);
        assertThat(commits.areWhole()).isTrue();
    }

    @Test
    void aLaterCommitTakesThePlaceOfOneWhoseCellsItReplaced() {
        note(0, Tally.SPRO_RECEIVED, 1, 2);
        note(0, Tally.SPRO_CLOSED, 2, 1);

        assertThat(commits.areWhole()).isTrue();
    }

    @Test
    void cellsOfAnEarlierCommitAreInNoHurry() {
        note(0, Tally.SPRO_RECEIVED, 7, 1);
        note(0, Tally.SPRO_CLOSED, 3, 5);

        assertThat(commits.areWhole()).isTrue();
    }

    @Test
    void whatComesAgainOpensNothing() {
        note(0, Tally.SPRO_RECEIVED, 1, 1);
        note(0, Tally.SPRO_RECEIVED, 1, 1);

        assertThat(commits.areWhole()).isTrue();
    }

    private void note(int partition, Tally tally, long commit, int cells) {
        Cell cell = new Cell(tally, "LAPPI", 24_264, Breakdown.NONE);
        commits.note(
                new PartialKey(partition, cell), new ToldPartial(commit, cells, new Partial(1, 1, new long[] {1})));
    }
}
