package fi.hankevirta.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.hankevirta.app.Pipeline;
import fi.hankevirta.app.ResetCommand;
import fi.hankevirta.app.StartException;
import fi.hankevirta.batch.BatchResult;
import fi.hankevirta.local.ClusterExtension;
import fi.hankevirta.local.TestCluster;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.NewPartitions;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A reset loses nothing that the ingress topics hold, and what is half done does not start. */
@ExtendWith(ClusterExtension.class)
@Timeout(300)
class ResetIT {
    private static final int EVENTS = 1_000;

    @AutoClose
    private final Installation installation;

    @TempDir
    private Path stateDir;

    private BatchResult before;

    @SuppressWarnings("NullAway.Init") // What was before comes before each test.
    ResetIT(TestCluster cluster) {
        installation = Installation.small(cluster);
        installation.with("store", "rocksdb");
    }

    @BeforeEach
    void run() {
        installation.send(Scattering.of(Events.colliding(installation.register(), 31, EVENTS), 31));
        try (Pipeline pipeline = installation.start(stateDir)) {
            before = Agreement.await(installation, pipeline);
        }
    }

    @Test
    void whatWasDroppedIsComputedAnew() {
        // When
        Command reset = reset("--yes");

        // Then
        assertThat(reset.exitCode()).as(reset.toString()).isZero();
        assertThat(stateDir.resolve(installation.applicationId())).doesNotExist();
        try (Outcome outcome = new Outcome(installation)) {
            assertThat(outcome.figures()).isEmpty();
        }
        try (Pipeline pipeline = installation.start(stateDir)) {
            assertThat(Agreement.awaitFigures(installation, pipeline).figures()).isEqualTo(before.figures());
        }
    }

    @Test
    void aDryRunTellsEverythingAndDoesNothing() {
        // When
        Command reset = reset("--dry-run");

        // Then
        assertThat(reset.exitCode()).as(reset.toString()).isZero();
        assertThat(reset.out())
                .contains(
                        "forget how far group " + installation.applicationId(),
                        "hankevirta.rekeyed.v1 and hankevirta.partials.v1",
                        "progress.pilots.v1",
                        installation.applicationId() + "-revisions-changelog",
                        stateDir.toString())
                .doesNotContain("done");
        try (Outcome outcome = new Outcome(installation)) {
            assertThat(outcome.figures()).isEqualTo(before.figures());
        }
    }

    @Test
    void runningInstancesAreInTheWay() {
        // Given
        try (Pipeline pipeline = installation.start(stateDir)) {
            Agreement.await(installation, pipeline);

            // When
            Command reset = reset("--yes");

            // Then
            assertThat(reset.exitCode()).isEqualTo(2);
            assertThat(reset.err()).contains("stop all instances of the pipeline first");
        }
    }

    @Test
    void offsetsThatAreGoneAreRefusedUntilAReset() throws Exception {
        // Given
        installation
                .admin()
                .deleteConsumerGroups(List.of(installation.applicationId()))
                .all()
                .get();

        // When, Then
        assertRefused("how far they were taken in is not known");
    }

    @Test
    void stateThatIsGoneIsRefusedUntilAReset() throws Exception {
        // Given
        String changelog = installation.applicationId() + "-tallies-changelog";
        installation.admin().deleteTopics(List.of(changelog)).all().get();

        // When, Then
        assertRefused("the topic " + changelog + ", which keeps their state, is missing");
    }

    @Test
    void anotherNumberOfPartitionsIsRefusedUntilAReset() throws Exception {
        // Given
        Map<String, NewPartitions> four = new HashMap<>();
        installation.topics().ingress().forEach(i -> four.put(i.topic().name(), NewPartitions.increaseTo(4)));
        four.put(installation.topics().rekeyed().name(), NewPartitions.increaseTo(4));
        four.put(installation.topics().partials().name(), NewPartitions.increaseTo(4));
        installation.admin().createPartitions(four).all().get();
        installation.with("partitions", "4");

        // When, Then
        assertRefused("has 3 partitions and the topics of events have 4: state can't be moved between partitions");
    }

    private void assertRefused(String message) {
        assertThatThrownBy(() -> installation.start(stateDir))
                .isInstanceOf(StartException.class)
                .hasMessageContaining(message)
                .hasMessageEndingWith("Stop all instances and recompute everything with `hankevirta reset`.");

        Command reset = reset("--yes");
        assertThat(reset.exitCode()).as(reset.toString()).isZero();
        try (Pipeline pipeline = installation.start(stateDir)) {
            assertThat(Agreement.awaitFigures(installation, pipeline).figures()).isEqualTo(before.figures());
        }
    }

    private Command reset(String option) {
        return Command.run(new ResetCommand(), installation.options(stateDir, option));
    }
}
