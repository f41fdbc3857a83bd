package fi.hankevirta.it;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fi.hankevirta.app.Pipeline;
import fi.hankevirta.audit.VerifyCommand;
import fi.hankevirta.figure.Figure;
import fi.hankevirta.local.ClusterExtension;
import fi.hankevirta.local.TestCluster;
import fi.hankevirta.wire.SingleObjectCodec;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(ClusterExtension.class)
@Timeout(300)
class VerifyIT {
    private static final int EVENTS = 2_000;

    @AutoClose
    private final Installation installation;

    @TempDir
    private Path stateDir;

    @TempDir
    private Path scratch;

    VerifyIT(TestCluster cluster) {
        installation = Installation.small(cluster);
    }

    @Test
    void aRunningPipelineIsProvenAndNothingStaysBehind() throws Exception {
        // Given
        Load load = Load.start(installation, Scattering.of(Events.simulated(installation.register(), 21, EVENTS), 21));
        try (Pipeline pipeline = installation.start(stateDir)) {
            await("the pipeline has taken in the first records").until(() -> Received.total(pipeline) > 0);

            // When
            Command verified = verify(); // While events keep coming.

            // Then
            assertThat(verified.exitCode()).as(verified.toString()).isZero();
            assertThat(verified.out())
                    .containsPattern("all [0-9,]+ rows are equal to the recomputation from [0-9,]+ rec");
            load.awaitEnd();
            assertThat(verify().out()).contains("from " + String.format(Locale.ROOT, "%,d", load.size()) + " records");
        }
        try (Stream<Path> left = Files.list(scratch)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void aRowThatWasOverwrittenTakenAwayOrAddedByHandIsTold() {
        // Given
        installation.send(Scattering.of(Events.simulated(installation.register(), 22, EVENTS), 22));
        try (Pipeline pipeline = installation.start(stateDir);
                Outcome outcome = new Outcome(installation)) {
            Agreement.await(installation, pipeline);
            Map<String, Figure> rows = outcome.figures();
            String overwritten = "spro.received||FI|FI|ALL";
            String removed = "spro.closed||FI|FI|ALL";
            String added = "spro.closed||HANKEALUE|LAPPI|1999-01";
            Figure right = requireNonNull(rows.get(overwritten));
            Figure wrong = with(right, right.getNumerator() + 1);

            // When
            put(overwritten, wrong);
            put(removed, null);
            put(added, wrong);
            Command verified = verify();

            // Then
            assertThat(verified.exitCode()).as(verified.toString()).isEqualTo(1);
            assertThat(verified.out())
                    .contains(
                            overwritten + System.lineSeparator() + "    live        " + wrong.getNumerator() + "/null",
                            "    recomputed  " + right.getNumerator() + "/null",
                            removed + System.lineSeparator() + "    live        none",
                            added,
                            "rows that differ: 3;");
        }
    }

    @Test
    void aPipelineThatDoesNotRunIsAskedFor() {
        // Given
        installation.send(Scattering.of(Events.simulated(installation.register(), 23, 500), 23));

        // When
        Command verified = verify();

        // Then
        assertThat(verified.exitCode()).isEqualTo(2);
        assertThat(verified.err()).contains("records behind and does not move: is it running?");
    }

    private static Figure with(Figure row, long numerator) {
        return new Figure(
                row.getFigure(),
                row.getAreaLevel(),
                row.getArea(),
                row.getPeriodType(),
                row.getPeriod(),
                row.getBreakdown(),
                numerator,
                row.getDenominator(),
                row.getValue(),
                row.getUnit(),
                row.getStatus(),
                row.getContributingAreas(),
                row.getExpectedAreas(),
                row.getLastRecordedAt());
    }

    private Command verify() {
        return Command.run(new VerifyCommand(), installation.options(stateDir, "--scratch", scratch.toString()));
    }

    private void put(String key, @Nullable Figure row) {
        byte @Nullable [] value = row == null ? null : new SingleObjectCodec<>(Figure.getClassSchema()).encode(row);
        installation.send(
                List.of(new ProducerRecord<>("progress.spro.v1", key.getBytes(StandardCharsets.UTF_8), value)));
    }
}
