package fi.hankevirta.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.pipeline.IntakeCounts.Counts;
import fi.hankevirta.pipeline.IntakeCounts.Source;
import fi.hankevirta.tally.Breakdown;
import fi.hankevirta.tally.Cell;
import fi.hankevirta.tally.Partial;
import fi.hankevirta.tally.Tally;
import fi.hankevirta.topic.EventStream;
import org.junit.jupiter.api.Test;

/** Received is counted apart from the outcomes, and both are told together. */
class IntakeShareTest {
    private static final EventStream STREAM = EventStream.SPRO_NOTIFICATION;
    private static final Source LAPPI = new Source("LAPPI", "spro-notification");
    private static final int JUNE = 24_269;

    private final IntakeShare share = new IntakeShare();

    @Test
    void theMonthsOfASourceAreAddedAndTheLatestArrivalIsKept() {
        receive(3);
        share.put(cell(JUNE), counted(500, 1, 0, 1));
        share.put(cell(JUNE + 1), counted(900, 1));

        share.tell();

        assertThat(share.told()).containsOnlyKeys(LAPPI).containsEntry(LAPPI, new Counts(3, 2, 0, 1, 900));
    }

    @Test
    void theLatestContentOfACellReplacesTheOneBefore() {
        receive(1);
        share.put(cell(JUNE), counted(500, 1));
        share.tell();
        receive(2);
        share.put(cell(JUNE), counted(700, 1, 2));

        share.tell();

        assertThat(share.told()).containsEntry(LAPPI, new Counts(3, 1, 2, 0, 700));
    }

    @Test
    void nothingIsToldBeforeTheCommit() {
        receive(1);
        share.put(cell(JUNE), counted(500, 1));

        assertThat(share.told()).isEmpty();
    }

    @Test
    void aTaskThatStartsReceivedWhatIsCounted() {
        share.restore(cell(JUNE), counted(500, 5, 3, 1));
        share.restore(cell(JUNE + 1), counted(900, 1));
        receive(1);
        share.put(cell(JUNE + 1), counted(950, 1, 1));

        share.tell();

        assertThat(share.told()).containsEntry(LAPPI, new Counts(11, 6, 4, 1, 950));
    }

    @Test
    void aRecordWhoseOutcomeIsDecidedElsewhereIsReceivedThere() {
        receive(2);
        share.received("LAPPI", STREAM).takeBack();
        share.put(cell(JUNE), counted(500, 1));

        share.tell();

        assertThat(share.told()).containsEntry(LAPPI, new Counts(1, 1, 0, 0, 500));
    }

    @Test
    void aRecordWithoutAnOutcomeAndAnOutcomeWithoutARecordShow() {
        receive(2);
        share.put(cell(JUNE), counted(500, 1));
        share.tell();
        assertThat(share.told()).containsEntry(LAPPI, new Counts(2, 1, 0, 0, 500));

        share.put(cell(JUNE), counted(500, 3));
        share.tell();

        assertThat(share.told()).containsEntry(LAPPI, new Counts(2, 3, 0, 0, 500));
    }

    @Test
    void cellsOfOtherTalliesArePassedOver() {
        share.put(new Cell(Tally.SPRO_RECEIVED, "LAPPI", JUNE, Breakdown.NONE), counted(500, 1));

        share.tell();

        assertThat(share.told()).isEmpty();
    }

    private void receive(int records) {
        for (int i = 0; i < records; i++) {
            share.received("LAPPI", STREAM).add();
        }
    }

    private static Cell cell(int month) {
        return new Cell(Tally.INTAKE, "LAPPI", month, Breakdown.of(STREAM));
    }

    private static Partial counted(long newest, long... outcomes) {
        return new Partial(1, newest, outcomes);
    }
}
