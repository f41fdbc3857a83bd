package fi.hankevirta.it;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fi.hankevirta.app.Pipeline;
import fi.hankevirta.app.StartException;
import fi.hankevirta.batch.BatchResult;
import fi.hankevirta.figure.Figure;
import fi.hankevirta.local.ClusterExtension;
import fi.hankevirta.local.TestCluster;
import fi.hankevirta.pipeline.SmallRegister;
import fi.hankevirta.tally.Longs;
import fi.hankevirta.tally.Tallies;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Versions that go on from the state of other versions, or say why they don't; and a register that has changed. */
@ExtendWith(ClusterExtension.class)
@Timeout(300)
class UpgradeIT {
    private static final int EVENTS = 1_000;
    private static final byte[] ABOUT = "about".getBytes(US_ASCII);

    @AutoClose
    private final Installation installation;

    @TempDir
    private Path stateDir;

    private BatchResult before;

    @SuppressWarnings("NullAway.Init") // What was before comes before each test.
    UpgradeIT(TestCluster cluster) {
        installation = Installation.small(cluster);
    }

    @BeforeEach
    void run() {
        installation.send(Scattering.of(Events.colliding(installation.register(), 41, EVENTS), 41));
        try (Pipeline pipeline = installation.start(stateDir)) {
            before = Agreement.await(installation, pipeline);
        }
    }

    @Test
    void talliesOfAnOlderVersionAreCountedAnew() {
        // Given
        change(ABOUT, Longs.write(Tallies.VERSION - 1, 1_000_000));
        change("spro.received|LAPPI|2021-12|".getBytes(US_ASCII), Longs.write(7, 1, 1, 7, 700, 70));
        change("spro.of-old|LAPPI|2021-12|".getBytes(US_ASCII), Longs.write(7, 1, 1, 7, 700, 70));

        // When
        try (Pipeline pipeline = installation.start(stateDir)) {

            // Then
            assertThat(Agreement.await(installation, pipeline).figures()).isEqualTo(before.figures());
        }
    }

    @Test
    void talliesOfANewerVersionAreRefused() {
        // Given
        change(ABOUT, Longs.write(Tallies.VERSION + 1, 1_000_000));

        // When
        try (Pipeline pipeline = installation.start(stateDir)) {

            // Then
            await("it ends").atMost(Duration.ofMinutes(1)).until(pipeline::isFailed);
            assertThat(pipeline.refusal())
                    .isEqualTo(Optional.of("the store tallies holds tallies of version " + (Tallies.VERSION + 1)
                            + ", and this is version " + Tallies.VERSION + ": a newer version wrote it. Start that "
                            + "version, or stop all instances and recompute everything with `hankevirta reset`"));
        }
    }

    @Test
    void aStoreThatThisVersionDoesNotHaveIsRefused() throws Exception {
        // Given
        String foreign = installation.applicationId() + "-baselines-changelog";
        installation
                .admin()
                .createTopics(List.of(new NewTopic(foreign, 3, (short) 1)))
                .all()
                .get();

        // When, Then
        assertThatThrownBy(() -> installation.start(stateDir))
                .isInstanceOf(StartException.class)
                .hasMessageContaining("the topic " + foreign + " keeps state that this version does not have");
    }

    @Test
    void anAreaThatIsNewInTheRegisterHasRowsWithoutAReset() {
        // Given
        List<String> areas = new ArrayList<>(Installation.SMALL);
        areas.add("SATAKUNTA");
        try (Installation grown = installation.withRegister(SmallRegister.of(areas))) {
            grown.send(Scattering.of(Events.colliding(grown.register(), 42, EVENTS), 42));

            // When
            try (Pipeline pipeline = grown.start(stateDir)) {
                BatchResult after = Agreement.await(grown, pipeline);

                // Then
                assertThat(after.figures().keySet()).anyMatch(row -> row.contains("|SATAKUNTA|"));
            }
        }
    }

    @Test
    void aMilestoneThatIsNewInTheRegisterIsExpectedWithoutAnEvent() {
        // Given
        try (Installation longer = installation.withRegister(SmallRegister.of(
                Installation.SMALL,
                Map.of("milestones.csv", "PILOT_1,REVIEWED,SUB_PARTICIPANT,99,Arvioitu,Reviewed")))) {

            // When
            try (Pipeline pipeline = longer.start(stateDir)) {
                BatchResult after = Agreement.await(longer, pipeline);

                // Then
                String row = "pilots.progress|pilot=PILOT_1|FI|FI|ALL";
                assertThat(row(after, row).getDenominator())
                        .isGreaterThan(row(before, row).getDenominator());
            }
        }
    }

    private static Figure row(BatchResult batch, String key) {
        return requireNonNull(batch.figures().get(key), key);
    }

    /** Writes to the changelog of tallies, in every partition. */
    private void change(byte[] key, byte[] value) {
        String changelog = installation.applicationId() + "-tallies-changelog";
        for (int partition = 0; partition < Installation.PARTITIONS; partition++) {
            installation.send(List.of(new ProducerRecord<>(changelog, partition, key, value)));
        }
    }
}
