package fi.hankevirta.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecomputationTest {
    @TempDir
    private Path folder;

    private final Feed feed = new Feed();

    @Test
    void figuresMayBeAskedBetweenRecords() {
        try (CountingRevisions counting = CountingRevisions.onDisk(folder)) {
            // Given
            Recomputation recomputation =
                    new Recomputation(Feed.REGISTER, Feed.TARGET_DAYS, Feed.TIMELINESS_DAYS, counting);
            feed.send(feed.notification("LAPPI", "2021-01-01")).send(feed.notification("LAPPI", "2021-01-02"));

            // When
            recomputation.take(feed.arrivals().get(0));
            Map<String, ?> one = recomputation.figures();
            recomputation.take(feed.arrivals().get(1));
            recomputation.take(feed.arrivals().get(1));

            // Then
            assertThat(Feed.row(recomputation.figures(), "spro.received||FI|FI|ALL"))
                    .startsWith("2/null");
            assertThat(one)
                    .isEqualTo(Batch.of(
                                    Feed.REGISTER,
                                    feed.arrivals().subList(0, 1),
                                    Feed.TARGET_DAYS,
                                    Feed.TIMELINESS_DAYS)
                            .figures());
            assertThat(recomputation.figures()).isEqualTo(recomputation.figures());
        }
    }

    @Test
    void aRefusedRecordIsToldAndCounted() {
        try (CountingRevisions counting = CountingRevisions.onHeap()) {
            // Given
            Recomputation recomputation =
                    new Recomputation(Feed.REGISTER, Feed.TARGET_DAYS, Feed.TIMELINESS_DAYS, counting);
            feed.send(feed.notification("LAPPI", "2021-01-01"))
                    .send(feed.notification("LAPPI", "2021-01-01").setRevision(0));

            // When
            var accepted = recomputation.take(feed.arrivals().get(0));
            var refused = recomputation.take(feed.arrivals().get(1));

            // Then
            assertThat(accepted).isEmpty();
            assertThat(refused)
                    .hasValueSatisfying(refusal -> assertThat(refusal.problems())
                            .extracting(Problem::field)
                            .containsExactly("revision"));
            assertThat(recomputation.counts())
                    .isEqualTo(Map.of("LAPPI", Map.of("spro-notification", new Counts(2, 1, 1))));
        }
    }

    @Test
    void measurementsOfAPlanAreOnePlanHoweverTheyCame() {
        // Given
        String other = "cd".repeat(32);
        feed.send(feed.review("LAPPI", 1, "2021-02-01"))
                .send(feed.measurement("LAPPI", "2021-01-01").setPlanPseudonym(other))
                .send(feed.measurement("SATAKUNTA", "2021-01-01"))
                .send(feed.review("LAPPI", 1, "2021-02-01").setPlanPseudonym(other))
                .send(feed.measurement("LAPPI", "2021-01-01"))
                .send(feed.review("LAPPI", 2, "2021-03-01").setMeasuredOn(LocalDate.of(2021, 3, 2)));

        // When
        BatchResult result = feed.result();

        // Then
        assertThat(Feed.row(result, "avain.followed-up||HANKEALUE|LAPPI|ALL")).startsWith("2/2");
        assertThat(Feed.row(result, "avain.followed-up||HANKEALUE|SATAKUNTA|ALL"))
                .startsWith("0/1");
    }
}
