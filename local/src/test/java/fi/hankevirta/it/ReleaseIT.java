package fi.hankevirta.it;

import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.app.Pipeline;
import fi.hankevirta.control.ReleaseAction;
import fi.hankevirta.control.ReleaseOutcome;
import fi.hankevirta.control.ReleaseReport;
import fi.hankevirta.control.ReleaseRequest;
import fi.hankevirta.figure.PublishedFigure;
import fi.hankevirta.figure.PublishedStatus;
import fi.hankevirta.local.OnCluster;
import fi.hankevirta.local.TestCluster;
import fi.hankevirta.releasing.ReleaseCommand;
import fi.hankevirta.releasing.ReleasesCommand;
import fi.hankevirta.topic.Domain;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Releases that are asked for, published, repeated and withdrawn by the pipeline. */
@OnCluster
@Timeout(600)
class ReleaseIT {
    private static final int EVENTS = 5_000;
    private static final Instant ASKED = Instant.parse("2026-01-15T10:00:00Z");

    @AutoClose
    private final Installation installation;

    private final ReleaseTopics releases;

    @TempDir
    private Path stateDir;

    ReleaseIT(TestCluster cluster) {
        installation = Installation.national(cluster);
        releases = new ReleaseTopics(installation);
    }

    @Test
    void aReleaseIsPublishedAsWasReportedAndRepeatedAndWithdrawn() {
        installation.send(Scattering.of(Events.simulated(installation.register(), 1, EVENTS), 1));
        try (Pipeline pipeline = installation.start(stateDir)) {
            Agreement.await(installation, pipeline);

            // A dry run publishes nothing.
            ReleaseReport dry = ask("spro", "2021-Q2", ReleaseAction.RELEASE, true);
            assertThat(dry.getOutcome()).isEqualTo(ReleaseOutcome.DRAFTED);
            assertThat(releases.published(Domain.SPRO)).isEmpty();

            // What is published is what was drafted.
            ReleaseReport first = ask("spro", "2021-Q2", ReleaseAction.RELEASE, false);
            Map<String, PublishedFigure> rows = releases.published(Domain.SPRO);
            assertThat(first.getOutcome()).isEqualTo(ReleaseOutcome.PUBLISHED);
            assertThat(first.getRevision()).isEqualTo(1);
            assertThat(first.getPrimary()).isNotEmpty().isEqualTo(dry.getPrimary());
            assertThat(first.getComplementary()).isEqualTo(dry.getComplementary());
            assertThat(rows).hasSize(first.getRows());
            assertThat(suppressed(rows))
                    .containsAll(first.getPrimary())
                    .containsAll(first.getComplementary())
                    .hasSize(
                            first.getPrimary().size() + first.getComplementary().size());

            // Asked again, by the command, nothing has changed but the revision.
            Command second =
                    command(new ReleaseCommand(), "--domain", "spro", "--period", "2021-Q2", "--by", "Officer");
            assertThat(second.err()).isEmpty();
            assertThat(second.exitCode()).isZero();
            assertThat(second.out()).contains("spro-2021-Q2 revision 2 was published", "revised: 0");
            assertThat(suppressed(releases.published(Domain.SPRO))).isEqualTo(suppressed(rows));
            assertThat(command(new ReleasesCommand()).out().lines())
                    .hasSize(3)
                    .last()
                    .asString()
                    .contains("spro-2021-Q2 revision 2", "PUBLISHED", "by Officer", "from progress.reporting.v1 to ");
        }

        // Another process takes over with all that was released.
        try (Pipeline pipeline = installation.start(stateDir)) {
            ReleaseReport withdrawn = ask("spro", "2021-Q2", ReleaseAction.WITHDRAW, false);
            assertThat(withdrawn.getOutcome()).isEqualTo(ReleaseOutcome.WITHDRAWN);
            assertThat(withdrawn.getRevision()).isEqualTo(3);
            assertThat(releases.published(Domain.SPRO).values())
                    .hasSize(withdrawn.getRows())
                    .allMatch(row -> row.getStatus() == PublishedStatus.WITHDRAWN && row.getNumerator() == null);
            assertThat(pipeline.isLive()).isTrue();
        }
    }

    @Test
    void whatCannotBeReleasedIsRefusedWithAReasonAndNothingStops() {
        try (Pipeline pipeline = installation.start(stateDir)) {
            installation.send(List.of(new ProducerRecord<>(
                    installation.topics().releaseRequests().name(),
                    null,
                    "no request".getBytes(StandardCharsets.UTF_8))));

            assertThat(ask("spros", "2021-Q2", ReleaseAction.RELEASE, false).getProblem())
                    .contains("spros is no domain", "pilots, avain, spro, structural, reporting");
            assertThat(ask("spro", "2021-05", ReleaseAction.RELEASE, false).getProblem())
                    .contains("2021-05 can't be released");
            assertThat(ask("spro", "2021", ReleaseAction.WITHDRAW, false).getProblem())
                    .contains("was never released");

            // What others write into the pipeline's own topics stops releases, and nothing else.
            installation.send(List.of(new ProducerRecord<>(
                    installation.topics().releaseReports().name(),
                    "foreign".getBytes(StandardCharsets.UTF_8),
                    "no report".getBytes(StandardCharsets.UTF_8))));
            assertThat(ask("spro", "2021", ReleaseAction.RELEASE, false).getProblem())
                    .contains("control.release-reports.v1", "none of the pipeline's");
            assertThat(pipeline.isLive()).isTrue();
        }
    }

    private Command command(Object command, String... arguments) {
        return Command.run(command, installation.options(stateDir, arguments));
    }

    private ReleaseReport ask(String domain, String period, ReleaseAction action, boolean dryRun) {
        return releases.ask(ReleaseRequest.newBuilder()
                .setRequestId(UUID.randomUUID().toString())
                .setAction(action)
                .setDomain(domain)
                .setPeriod(period)
                .setDryRun(dryRun)
                .setRequestedBy("officer")
                .setRequestedAt(ASKED)
                .build());
    }

    private static List<String> suppressed(Map<String, PublishedFigure> rows) {
        return rows.entrySet().stream()
                .filter(row -> row.getValue().getStatus() == PublishedStatus.SUPPRESSED)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}
