package fi.hankevirta.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.pipeline.IntakeCounts.Counts;
import fi.hankevirta.pipeline.IntakeCounts.Source;
import fi.hankevirta.tally.Partial;
import fi.hankevirta.topic.EventStream;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class IntakeCountsTest {
    private static final Instant AT = Instant.parse("2022-06-15T09:00:00Z");
    private static final Source LAPPI = new Source("LAPPI", "avain-measurement");

    private final IntakeCounts counts = new IntakeCounts();

    @Test
    void partitionsAreAddedAndCanBeAskedForOneByOne() {
        count(counts.open(0), "LAPPI", 100, 1, 2, 3);
        count(counts.open(1), "LAPPI", 200, 10);
        count(counts.open(2), "KAINUU", 50, 5);

        assertThat(counts.bySource())
                .containsOnlyKeys(new Source("KAINUU", "avain-measurement"), LAPPI)
                .containsEntry(LAPPI, new Counts(16, 11, 2, 3, 200));
        assertThat(counts.total()).isEqualTo(new Counts(21, 16, 2, 3, 200));
        assertThat(counts.of(1, LAPPI)).contains(new Counts(10, 10, 0, 0, 200));
        assertThat(counts.of(2, LAPPI)).isEmpty();
        assertThat(counts.of(3, LAPPI)).isEmpty();
    }

    @Test
    void aTaskThatStartsAnewTakesThePlaceOfTheEarlierOneWhicheverEndsLast() {
        IntakeShare earlier = counts.open(0);
        count(earlier, "LAPPI", 100, 1);
        IntakeShare later = counts.open(0);
        count(later, "LAPPI", 100, 7);

        counts.close(0, earlier);

        assertThat(counts.total()).isEqualTo(new Counts(7, 7, 0, 0, 100));
        counts.close(0, later);
        assertThat(counts.total()).isEqualTo(Counts.NONE);
    }

    private static void count(IntakeShare share, String area, long newest, long... outcomes) {
        share.restore(IntakeCounts.cell(area, EventStream.AVAIN_MEASUREMENT, AT), new Partial(1, newest, outcomes));
        share.tell();
    }
}
