package fi.hankevirta.it;

import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.app.Pipeline;
import fi.hankevirta.local.RestartableBroker;
import fi.hankevirta.topic.EventStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is killed, and whenever: nothing is lost, nothing counts twice, and nobody reads what never was. */
@Timeout(1200)
class CrashIT {
    private static final int KILLS = 20;
    private static final long FIXED_SEED = 20_260_101;
    private static final int FEWER_KILLS = 5;

    /** Far fewer rows of the country than the load touches. */
    private static final int FEWEST_ROWS = 500;

    @TempDir
    private Path temp;

    @ParameterizedTest(name = "seed {0}, {1} kills")
    @MethodSource("runs")
    void figuresAreExactWhateverIsKilledAtWhateverMoment(long seed, int kills) throws IOException {
        System.out.println("CrashIT: seed " + seed + ", " + kills + " kills; again with -Dhankevirta.seed=" + seed);
        Random random = new Random(seed);
        try (RestartableBroker broker = RestartableBroker.start(temp.resolve("broker"));
                Installation installation = crashing(Installation.small(broker));
                EndlessLoad load = new EndlessLoad(installation, installation.register(), seed)) {
            // Given
            Growth growth = new Growth(load);
            try (Witness witness = new Witness(installation, growth::see)) {
                // When
                try (CrashRun run = new CrashRun(broker, installation, temp, random)) {
                    for (CrashSchedule.Step step : CrashSchedule.of(random, kills)) {
                        run.take(step);
                    }
                    run.awaitRecords(1);
                    assertThat(run.kills()).isGreaterThanOrEqualTo(kills);
                    System.out.println("CrashIT: " + run.kills() + " kills; ended by themselves " + run.ends());
                }
                load.awaitEnd();
                System.out.println("CrashIT: " + load.total() + " records were sent");

                // Then
                try (Pipeline last = installation.start(temp.resolve("last"))) {
                    Agreement.await(installation, last);
                }
                witness.awaitEnd();
                assertThat(growth.faults())
                        .as("counts that fell or were never sent")
                        .isEmpty();
                assertThat(growth.rows()).as("counts that were watched").isEqualTo(EventStream.values().length + 1);
                assertThat(witness.rows()).as("rows that were seen").hasSizeGreaterThan(FEWEST_ROWS);
                assertThat(Explanation.lacking(installation.register(), witness.rows(), witness.partials()))
                        .as("rows with a value that no prefix of commits explains")
                        .isEmpty();
            }
        }
    }

    private static Installation crashing(Installation installation) {
        // So that a killed instance is soon missed; its transactions are ended by the others then.
        installation.with("kafka.main.consumer.session.timeout.ms", "3000");
        installation.with("kafka.main.consumer.heartbeat.interval.ms", "500");
        return installation;
    }

    private static Stream<Arguments> runs() {
        String given = System.getProperty("hankevirta.seed");
        return given == null
                ? Stream.of(Arguments.of(FIXED_SEED, FEWER_KILLS), Arguments.of(new Random().nextLong(), KILLS))
                : Stream.of(Arguments.of(Long.parseLong(given), Integer.getInteger("hankevirta.kills", KILLS)));
    }
}
