package fi.hankevirta.it;

import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.app.Pipeline;
import fi.hankevirta.batch.Batch;
import fi.hankevirta.batch.BatchResult;
import fi.hankevirta.pipeline.Differences;
import java.time.Duration;
import org.awaitility.Awaitility;

/** Holds what a pipeline made of the ingress topics to the batch recomputation of the same topics. */
final class Agreement {
    /** The setting spro.target.days as it comes. */
    static final int TARGET_DAYS = 30;

    /** How long after a month's end its closing is in time, unless set otherwise. */
    static final int TIMELINESS_DAYS = 15;

    private static final Duration TO_CATCH_UP = Duration.ofMinutes(5);
    private static final Duration TO_STAY = Duration.ofMillis(500);

    private Agreement() {}

    /**
     * Waits until the pipeline has counted everything that stands in the ingress topics now, and asserts that counts,
     * figures and rejections are the batch's, and that the figures stay so.
     *
     * @param installation whose topics they are
     * @param instances all running instances, which share the work
     * @return what the batch made of the topics
     */
    static BatchResult await(Installation installation, Pipeline... instances) {
        try (Outcome outcome = new Outcome(installation)) {
            BatchResult batch = await(outcome, installation, instances);
            RejectionRules.check(batch.refusals(), outcome.rejections());
            return batch;
        }
    }

    /** The same without a look at the rejections, which a reset lets be told again. */
    static BatchResult awaitFigures(Installation installation, Pipeline... instances) {
        try (Outcome outcome = new Outcome(installation)) {
            return await(outcome, installation, instances);
        }
    }

    private static BatchResult await(Outcome outcome, Installation installation, Pipeline... instances) {
        BatchResult batch = Batch.of(installation.register(), outcome.arrivals(), TARGET_DAYS, TIMELINESS_DAYS);
        Awaitility.await("every record is counted as in the batch")
                .atMost(TO_CATCH_UP)
                .untilAsserted(() -> assertThat(Received.by(instances)).isEqualTo(Received.of(batch)));
        Awaitility.await("the figures are those of the batch")
                .atMost(TO_CATCH_UP)
                .during(TO_STAY)
                .untilAsserted(() -> assertThat(Differences.between(batch.figures(), outcome.figures()))
                        .as("rows that are not the batch's")
                        .isEmpty());
        return batch;
    }
}
